/** Which localities does a text speak of, how much, and by which words? */
import type { LocalityMention, Text } from '#data/model/judgement.js'
import { done } from '#data/model/outcome.js'
import type { Stage } from '../stage.js'
import type { Gazetteer } from './match-mentions/gazetteer.js'
import { hitsByProfile, spanKey } from './match-mentions/hits.js'
import { namesOf } from './match-mentions/judge.js'
import { mentionOf } from './match-mentions/level.js'
import { once, read, sentencesOf } from './match-mentions/reading.js'
import { resolveUnits } from './match-mentions/resolve.js'
import { spotsOf } from './match-mentions/rivals.js'

export { compileGazetteer, type Gazetteer } from './match-mentions/gazetteer.js'

/** A text, and where the paper that wrote it is at home. */
export interface SourcedText extends Text {
  /** Code of today's province; a name that many places bear is then rather the one there. */
  readonly region?: string | null
}

export function mentionsOf(text: SourcedText, gazetteer: Gazetteer): readonly LocalityMention[] {
  const reading = read(text)
  const sentences = sentencesOf(reading.text)
  const resolved = new Map(
    resolveUnits(reading, sentences, text.region ?? null).map((found) => [spanKey(found), found]),
  )
  const mentions: LocalityMention[] = []
  const called = hitsByProfile(reading, gazetteer, resolved)
  const spots = once(() => spotsOf(resolved.values(), reading, sentences))
  for (const [index, hits] of called) {
    const profile = gazetteer.profiles[index]
    if (profile === undefined) continue
    const names = namesOf(hits, profile, reading, sentences, resolved, spots)
    const mention = mentionOf(names, reading, sentences, profile)
    if (mention !== null) mentions.push(mention)
  }
  return mentions
}

export const matchMentions: Stage<SourcedText, readonly LocalityMention[], { readonly gazetteer: Gazetteer }> = {
  name: 'match-mentions',
  version: 3,
  run: (text, { gazetteer }) => done(mentionsOf(text, gazetteer)),
}
