/** Which localities does a text speak of, how much, and by which words? */
import type { LocalityMention, Text } from '#data/model/judgement.js'
import { done } from '#data/model/outcome.js'
import type { Stage } from '../stage.js'
import { type Gazetteer, NAMING } from './match-mentions/gazetteer.js'
import { findHits, type Hit } from './match-mentions/hits.js'
import { namesOf } from './match-mentions/judge.js'
import { mentionOf } from './match-mentions/level.js'
import { read, sentencesOf } from './match-mentions/reading.js'

export { compileGazetteer, type Gazetteer } from './match-mentions/gazetteer.js'

/** More names of one locality than this change nothing: the text is about it, or it is rubbish. */
const ENOUGH_HITS = 1_000

export function mentionsOf(text: Text, gazetteer: Gazetteer): readonly LocalityMention[] {
  const reading = read(text)
  const byProfile = new Map<number, Hit[]>()
  for (const hit of findHits(reading, gazetteer)) {
    const known = byProfile.get(hit.entry.profile)
    if (known === undefined) byProfile.set(hit.entry.profile, [hit])
    else if (known.length < ENOUGH_HITS) known.push(hit)
  }
  // Anchors alone say nothing, and neighbours share them: only named localities are judged.
  const named = [...byProfile].filter(([, hits]) => hits.some(({ entry }) => NAMING.has(entry.kind)))
  if (named.length === 0) return []
  const sentences = sentencesOf(reading.text)
  const mentions: LocalityMention[] = []
  for (const [index, hits] of named) {
    const profile = gazetteer.profiles[index]
    if (profile === undefined) continue
    const mention = mentionOf(namesOf(hits, profile, reading, sentences), reading, sentences, profile)
    if (mention !== null) mentions.push(mention)
  }
  return mentions
}

export const matchMentions: Stage<Text, readonly LocalityMention[], { readonly gazetteer: Gazetteer }> = {
  name: 'match-mentions',
  version: 1,
  run: (text, { gazetteer }) => done(mentionsOf(text, gazetteer)),
}
