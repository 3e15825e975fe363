/**
 * THE MAP: every stage, where its input comes from, where its value goes, what follows.
 *
 *   detect-language → match-mentions → tag-kind → tag-topic → tag-tone → heed-decisions → find-claims → match-claims → raise-flags →
 *   group-stories → rank-priority
 *
 * The subject of every stage is a Version. A text that speaks of no locality ends at match-mentions.
 */

import { provinceCode } from '#data/gazetteer/ground.js'
import { groupBy } from '#data/model/group-by.js'
import { type Flag, fullText, type LocalityMention, type SentenceScore } from '#data/model/judgement.js'
import type { LocalityProfile } from '#data/model/locality.js'
import { done, type Outcome, type OutcomeKind, skip } from '#data/model/outcome.js'
import type { Source } from '#data/model/source.js'
import type { Level } from '#data/model/vocabulary.js'
import {
  laterVersionsOfItems,
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
import { decisionsOfItems, saveHeeding } from '#data/store/learning.js'
import { reportedLocalities } from '#data/store/reports.js'
import { saveRanks } from '#data/store/stories.js'
import { saveGrouping } from '#data/store/story-changes.js'
import { type SuggestionRow, saveSuggestions, suggestionsOfItems } from '#data/store/suggestions.js'
import { type AnyStep, step } from '#data/store/work.js'
import type { Db } from '#dialect'
import { type GroupingInput, group, loadGroupings } from './grouping.js'
import { type HeedingInput, loadHeedings, rulesInForce } from './heeding.js'
import { askLibraries, differsFromFact, keepLibraries } from './knowing.js'
import { answersRule, wordsOf } from './learning/rule.js'
import { signText } from './learning/signs.js'
import { loadStories, rankStory } from './ranking.js'
import { detectLanguage } from './stages/detect-language.js'
import { editedAfterPublication, type LaterVersion } from './stages/edited.js'
import { findClaims } from './stages/find-claims.js'
import { groupStory } from './stages/group-stories.js'
import { heedDecisions, type LiveRule } from './stages/heed-decisions.js'
import { matchClaims } from './stages/match-claims.js'
import { compileGazetteer, matchMentions } from './stages/match-mentions.js'
import { raiseFlags } from './stages/raise-flags.js'
import { rankPriority } from './stages/rank-priority.js'
import { tagKind } from './stages/tag-kind.js'
import { tagTone } from './stages/tag-tone.js'
import { tagTopic } from './stages/tag-topic.js'

/** Where the analysis of a Version begins. */
export const FIRST_STAGE = detectLanguage.name
/** Where it rests on the profiles. */
export const MATCHING = matchMentions.name

export interface PipelinePorts {
  readonly profiles: readonly LocalityProfile[]
  /** Of a source id, for its name, level and whether it republishes. */
  readonly sourceOf: (id: string) => Pick<Source, 'name' | 'level' | 'republishes' | 'province'>
  /** What people call a kind or a topic. */
  readonly labelOf: (id: string) => string
  readonly now: () => Date
}

/** Levels worth the price of the later stages; a look-alike is not. */
const SPOKEN_OF: readonly Level[] = ['primary', 'substantive', 'passing', 'origin']

const speaksOfUs = (found: readonly LocalityMention[]): boolean => found.some(({ level }) => SPOKEN_OF.includes(level))

interface JudgedText extends VersionText {
  readonly later: readonly LaterVersion[]
  readonly suggested: readonly SuggestionRow[]
  readonly mentions: readonly LocalityMention[]
  readonly sentences: readonly SentenceScore[]
}

export function pipeline({ profiles, sourceOf, labelOf, now }: PipelinePorts): readonly AnyStep[] {
  const gazetteer = compileGazetteer(profiles)
  const nameOf = (locality: string) => profiles.find(({ id }) => id === locality)?.name ?? locality
  const regionOf = (source: string): string | null => provinceCode(sourceOf(source).province ?? '')
  return [
    step({
      ...place(detectLanguage, matchMentions),
      load: textsOfVersions,
      run: (text) => detectLanguage.run(text, {}),
      save: (tx, versionId, language, { itemId }) => saveLanguage(tx, itemId, language).then(() => [versionId]),
    }),
    step({
      ...place(matchMentions, tagKind),
      load: wantedTexts,
      run: async (text) => {
        const outcome = withWanted(
          await matchMentions.run({ ...text, region: regionOf(text.source) }, { gazetteer }),
          text,
        )
        const silent = outcome.kind === 'done' && outcome.value.length === 0 && text.storyId === null && !text.decided
        return silent ? skip('không nhắc địa phương nào có hồ sơ') : outcome
      },
      save: async (tx, versionId, found, { itemId, storyId, decided }) => {
        await saveMentions(tx, itemId, found)
        // What a person decided is heeded whatever the text names.
        if (!speaksOfUs(found) && decided) return [{ stage: tagKind.name, subject: versionId }]
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
      ...place(tagTone, heedDecisions),
      load: judgedTexts,
      run: (text) => inVietnamese(text, () => tagTone.run({ text, mentions: text.mentions }, {})),
      save: (tx, versionId, tones, { itemId }) => saveTones(tx, itemId, tones).then(() => [versionId]),
    }),
    step({
      ...place(heedDecisions, findClaims),
      load: loadHeedings,
      run: (input: HeedingInput) =>
        heedDecisions.run(input, { ...input.ports, signText: (sign) => signText(sign, { sourceOf, labelOf }) }),
      save: (tx, versionId, heeding, input) => saveHeeding(tx, input.itemId, heeding, input).then(() => [versionId]),
    }),
    step({
      ...place(findClaims, matchClaims),
      load: textsOfVersions,
      run: (text) => inVietnamese(text, () => findClaims.run(text, {})),
      save: (tx, versionId, scored, { itemId }) => saveSentences(tx, itemId, scored).then(() => [versionId]),
    }),
    step({
      ...place(matchClaims, raiseFlags),
      load: keepLibraries(),
      run: askLibraries,
      save: (tx, versionId, found, { itemId }) => saveSuggestions(tx, itemId, found, now()).then(() => [versionId]),
    }),
    step({
      ...place(raiseFlags, groupStory),
      load: judgedTexts,
      run: (text) =>
        withHistory(
          text,
          text.kind === null
            ? skip('chưa rõ loại nội dung')
            : raiseFlags.run({ ...text, text, kind: text.kind.kind }, {}),
        ),
      save: (tx, versionId, raised, { itemId }) =>
        saveFlags(tx, itemId, raised, raiseFlags.version).then(() => [versionId]),
    }),
    step({
      ...place(groupStory, rankPriority),
      // An Item must see the Story that the Item before it began.
      batch: 1,
      load: (db, versionIds) => loadGroupings(db, versionIds, nameOf),
      run: (input: GroupingInput) => group(input),
      save: (tx, versionId, grouping) => saveGrouping(tx, grouping).then((others) => [versionId, ...others]),
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

/** A text with the localities that people want it for, whatever it names, and why. */
interface WantedText extends VersionText {
  readonly wanted: ReadonlyMap<string, string>
  /** A person has decided about it. */
  readonly decided: boolean
}

/** Whoever handed a text in says what it is about, as far as it has been read; and a desk's own rules bring what answers them. */
async function wantedTexts(db: Db, versionIds: readonly number[]): Promise<ReadonlyMap<number, WantedText>> {
  const texts = await textsOfVersions(db, versionIds)
  const itemIds = [...texts.values()].map(({ itemId }) => itemId)
  const reported = await reportedLocalities(db, itemIds)
  const decisions = await decisionsOfItems(db, itemIds)
  const rules = (await rulesInForce(db)).filter(({ effect }) => effect === 'relevant')
  return new Map(
    [...texts].map(([id, text]) => {
      const told = text.text === '' ? [] : (reported.get(text.itemId) ?? [])
      const byRule = ruledFor(text, rules)
      const wanted = new Map([
        ...byRule.map(({ locality, name }) => [locality, `theo quy tắc “${name}”`] as const),
        ...told.map((locality) => [locality, 'người báo tin cho biết tin nói về địa phương này'] as const),
      ])
      return [id, { ...text, wanted, decided: decisions.has(text.itemId) }]
    }),
  )
}

function ruledFor(text: VersionText, rules: readonly LiveRule[]): readonly LiveRule[] {
  if (rules.length === 0) return []
  const words = wordsOf(fullText(text))
  return rules.filter(({ query }) => answersRule(words, query))
}

/** A text that names no place, or not the one it is wanted for. */
function withWanted(
  outcome: Outcome<readonly LocalityMention[]>,
  { wanted }: WantedText,
): Outcome<readonly LocalityMention[]> {
  if (outcome.kind !== 'done') return outcome
  const named = outcome.value.filter(({ locality, level }) => !wanted.has(locality) || SPOKEN_OF.includes(level))
  const more = [...wanted].filter(([locality]) => !named.some((mention) => mention.locality === locality))
  return done([
    ...named,
    ...more.map(([locality, reason]) => ({ locality, level: 'substantive' as const, score: 1, spans: [], reason })),
  ])
}

/** Edits and what the office knows are told in every language. */
async function withHistory(
  { later, suggested }: JudgedText,
  raised: Outcome<readonly Flag[]> | Promise<Outcome<readonly Flag[]>>,
): Promise<Outcome<readonly Flag[]>> {
  const outcome = await raised
  const more = [editedAfterPublication(later), differsFromFact(suggested)].filter((flag) => flag !== null)
  if (more.length === 0) return outcome
  return done([...(outcome.kind === 'done' ? outcome.value : []), ...more])
}

async function judgedTexts(db: Db, versionIds: readonly number[]): Promise<ReadonlyMap<number, JudgedText>> {
  const texts = await textsOfVersions(db, versionIds)
  const itemIds = [...texts.values()].map(({ itemId }) => itemId)
  const mentions = await mentionsOfItems(db, itemIds)
  const sentences = await sentencesOfItems(db, itemIds)
  const later = await laterVersionsOfItems(db, itemIds)
  const suggested = groupBy(await suggestionsOfItems(db, itemIds), ({ itemId }) => itemId)
  return new Map(
    [...texts].map(([versionId, text]) => [
      versionId,
      {
        ...text,
        mentions: mentions.get(text.itemId) ?? [],
        sentences: sentences.get(text.itemId) ?? [],
        later: later.get(text.itemId) ?? [],
        suggested: suggested.get(text.itemId) ?? [],
      },
    ]),
  )
}
