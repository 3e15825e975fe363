/**
 * THE MAP: every stage, where its input comes from, where its value goes, what follows.
 *
 *   detect-language → match-mentions → tag-kind → tag-topic → tag-tone → find-claims → raise-flags → group-stories → rank-priority
 *
 * The subject of every stage is a Version. A text that speaks of no locality ends at match-mentions.
 */

import type { LocalityMention, SentenceScore } from '#data/model/judgement.js'
import type { LocalityProfile } from '#data/model/locality.js'
import { done, type Outcome, type OutcomeKind, skip } from '#data/model/outcome.js'
import type { Source } from '#data/model/source.js'
import type { Level } from '#data/model/vocabulary.js'
import {
  mentionsOfItems,
  saveFlags,
  saveKind,
  saveLanguage,
  saveMentions,
  saveSentences,
  saveTones,
  saveTopics,
  sentencesOfItems,
  textsOfVersions,
  type VersionText,
} from '#data/store/judgements.js'
import { reportedLocalities } from '#data/store/reports.js'
import { saveGrouping, saveRanks } from '#data/store/stories.js'
import { type AnyStep, step } from '#data/store/work.js'
import type { Db } from '#dialect'
import { type GroupingInput, group, loadGroupings } from './grouping.js'
import { loadStories, rankStory } from './ranking.js'
import { detectLanguage } from './stages/detect-language.js'
import { findClaims } from './stages/find-claims.js'
import { groupStory } from './stages/group-stories.js'
import { compileGazetteer, matchMentions } from './stages/match-mentions.js'
import { raiseFlags } from './stages/raise-flags.js'
import { rankPriority } from './stages/rank-priority.js'
import { tagKind } from './stages/tag-kind.js'
import { tagTone } from './stages/tag-tone.js'
import { tagTopic } from './stages/tag-topic.js'

/** Where the analysis of a Version begins. */
export const FIRST_STAGE = detectLanguage.name

export interface PipelinePorts {
  readonly profiles: readonly LocalityProfile[]
  /** Of a source id, for its name, level and whether it republishes. */
  readonly sourceOf: (id: string) => Pick<Source, 'name' | 'level' | 'republishes'>
}

/** Levels worth the price of the later stages; a look-alike is not. */
const SPOKEN_OF: readonly Level[] = ['primary', 'substantive', 'passing', 'origin']

const speaksOfUs = (found: readonly LocalityMention[]): boolean => found.some(({ level }) => SPOKEN_OF.includes(level))

interface JudgedText extends VersionText {
  readonly mentions: readonly LocalityMention[]
  readonly sentences: readonly SentenceScore[]
}

export function pipeline({ profiles, sourceOf }: PipelinePorts): readonly AnyStep[] {
  const gazetteer = compileGazetteer(profiles)
  const nameOf = (locality: string) => profiles.find(({ id }) => id === locality)?.name ?? locality
  return [
    step({
      ...place(detectLanguage, matchMentions),
      load: textsOfVersions,
      run: (text) => detectLanguage.run(text, {}),
      save: (tx, versionId, language, { itemId }) => saveLanguage(tx, itemId, language).then(() => [versionId]),
    }),
    step({
      ...place(matchMentions, tagKind),
      load: reportedTexts,
      run: async (text) => {
        const outcome = withReported(await matchMentions.run(text, { gazetteer }), text.reported)
        const silent = outcome.kind === 'done' && outcome.value.length === 0 && text.storyId === null
        return silent ? skip('không nhắc địa phương nào có hồ sơ') : outcome
      },
      save: async (tx, versionId, found, { itemId, storyId }) => {
        await saveMentions(tx, itemId, found)
        return speaksOfUs(found) || storyId !== null ? [versionId] : []
      },
      // An edit may take the locality out of a text whose Story a desk already sees.
      next: (outcome) => {
        if (outcome.kind !== 'done') return []
        return [speaksOfUs(outcome.value) ? tagKind.name : rankPriority.name]
      },
    }),
    step({
      ...place(tagKind, tagTopic),
      load: textsOfVersions,
      run: (text) => inVietnamese(text, () => tagKind.run(text, {})),
      save: (tx, versionId, kind, { itemId }) => saveKind(tx, itemId, kind).then(() => [versionId]),
    }),
    step({
      ...place(tagTopic, tagTone),
      load: textsOfVersions,
      run: (text) => inVietnamese(text, () => tagTopic.run(text, {})),
      save: (tx, versionId, topics, { itemId }) => saveTopics(tx, itemId, topics).then(() => [versionId]),
    }),
    step({
      ...place(tagTone, findClaims),
      load: judgedTexts,
      run: (text) => inVietnamese(text, () => tagTone.run({ text, mentions: text.mentions }, {})),
      save: (tx, versionId, tones, { itemId }) => saveTones(tx, itemId, tones).then(() => [versionId]),
    }),
    step({
      ...place(findClaims, raiseFlags),
      load: textsOfVersions,
      run: (text) => inVietnamese(text, () => findClaims.run(text, {})),
      save: (tx, versionId, scored, { itemId }) => saveSentences(tx, itemId, scored).then(() => [versionId]),
    }),
    step({
      ...place(raiseFlags, groupStory),
      load: judgedTexts,
      run: (text) =>
        text.kind === null
          ? skip('chưa rõ loại nội dung')
          : raiseFlags.run({ ...text, text, kind: text.kind.kind }, {}),
      save: (tx, versionId, raised, { itemId }) =>
        saveFlags(tx, itemId, raised, raiseFlags.version).then(() => [versionId]),
    }),
    step({
      ...place(groupStory, rankPriority),
      // An Item must see the Story that the Item before it began.
      batch: 1,
      load: (db, versionIds) => loadGroupings(db, versionIds, nameOf),
      run: (input: GroupingInput) => group(input),
      save: (tx, versionId, grouping) => saveGrouping(tx, grouping).then(() => [versionId]),
    }),
    step({
      ...place(rankPriority, null),
      load: loadStories,
      run: (story) => rankStory(story, sourceOf),
      save: (tx, versionId, { storyId, ranks }) => saveRanks(tx, storyId, ranks).then(() => [versionId]),
    }),
  ]
}

/** A stage's place: what one stage cannot judge does not keep a text from the stages after it. */
const place = (
  stage: { readonly name: string; readonly version: number },
  following: { readonly name: string } | null,
) => ({
  name: stage.name,
  version: stage.version,
  batch: 100,
  next: ({ kind }: { readonly kind: OutcomeKind }): readonly string[] =>
    following === null || kind === 'retry' ? [] : [following.name],
})

/** The later stages know Vietnamese only; a text in another language goes on untagged, and its runs say why. */
function inVietnamese<T>(
  { language }: VersionText,
  run: () => Outcome<T> | Promise<Outcome<T>>,
): Outcome<T> | Promise<Outcome<T>> {
  return language === 'vi' ? run() : skip(`chưa có mô hình cho ngôn ngữ ${language ?? 'chưa rõ'}`)
}

/** A text with the localities that whoever handed it in said it is about; a picture that nobody has read has none yet. */
interface ReportedText extends VersionText {
  readonly reported: readonly string[]
}

async function reportedTexts(db: Db, versionIds: readonly number[]): Promise<ReadonlyMap<number, ReportedText>> {
  const texts = await textsOfVersions(db, versionIds)
  const reported = await reportedLocalities(
    db,
    [...texts.values()].map(({ itemId }) => itemId),
  )
  return new Map(
    [...texts].map(([id, text]) => [
      id,
      { ...text, reported: text.text === '' ? [] : (reported.get(text.itemId) ?? []) },
    ]),
  )
}

/** What people say on the spot names no place: whoever handed it in knows which one it is about. */
function withReported(
  outcome: Outcome<readonly LocalityMention[]>,
  reported: readonly string[],
): Outcome<readonly LocalityMention[]> {
  if (outcome.kind !== 'done') return outcome
  const named = outcome.value.filter(({ locality, level }) => !reported.includes(locality) || SPOKEN_OF.includes(level))
  const more = reported.filter((locality) => !named.some((mention) => mention.locality === locality))
  const reason = 'người báo tin cho biết tin nói về địa phương này'
  return done([
    ...named,
    ...more.map((locality) => ({ locality, level: 'substantive' as const, score: 1, spans: [], reason })),
  ])
}

async function judgedTexts(db: Db, versionIds: readonly number[]): Promise<ReadonlyMap<number, JudgedText>> {
  const texts = await textsOfVersions(db, versionIds)
  const itemIds = [...texts.values()].map(({ itemId }) => itemId)
  const mentions = await mentionsOfItems(db, itemIds)
  const sentences = await sentencesOfItems(db, itemIds)
  return new Map(
    [...texts].map(([versionId, text]) => [
      versionId,
      { ...text, mentions: mentions.get(text.itemId) ?? [], sentences: sentences.get(text.itemId) ?? [] },
    ]),
  )
}
