/** What does a week's summary say of a locality, given the Items that were published about it? */
import type { LocalityProfile } from '#data/model/locality.js'
import { SOURCE_STATES, type SourceState } from '#data/model/look.js'
import { type Period, vietnamDate, vietnamIso } from '#data/model/time.js'
import type { Accuracy } from '#data/model/verdict.js'
import type { FlagCode, Kind, RELEVANT_LEVELS, ToneLabel, TopicId } from '#data/model/vocabulary.js'
import { accuracyWords, standing } from './accuracy.js'
import { bySourceLevel, byTopic, toneCounts, toneShares } from './figures.js'
import { type SourceLevel, TONE_LABELS, TONE_UNJUDGED, TOPIC_LABELS } from './labels.js'
import { type BriefingManifest, type Carried, type Entry, hashOf, type Row, type ToneCounts } from './manifest.js'
import { outlookOf } from './outlook.js'
import { clip, plain } from './plain.js'
import {
  headline,
  isForeign,
  needsSummary,
  type Publication,
  quotationOf,
  sourceName,
  summaryOf,
  unverifiedOf,
} from './summary.js'
import { withoutPrivateWords } from './withheld.js'

export interface WeeklyItem extends Publication {
  readonly id: number
  readonly storyId: number | null
  readonly source: { readonly id: string; readonly name: string; readonly level: SourceLevel }
  readonly url: string | null
  readonly kind: Kind | null
  readonly tone: ToneLabel | null
  /** The surest first. */
  readonly topics: readonly TopicId[]
  readonly flags: readonly FlagCode[]
  /** The Item that it is a copy of. */
  readonly duplicateOf: number | null
  /** 0–1. */
  readonly priority: number
  readonly level: (typeof RELEVANT_LEVELS)[number]
  /** Of the Claims that appear in it. */
  readonly accuracies: readonly Accuracy[]
  /** The Case that deals with it; null when none does. */
  readonly handled: { readonly unit: string; readonly deadline: string; readonly result: string } | null
}

export interface WeeklyInput {
  readonly locality: LocalityProfile
  readonly period: Period
  readonly previous: Period
  readonly generatedAt: Date
  /** Those with a date in the period. */
  readonly items: readonly WeeklyItem[]
  readonly previousItems: {
    readonly count: number
    readonly tone: ToneCounts
    /** How many Items had each topic; null when that is not known. */
    readonly topics: Readonly<Partial<Record<TopicId, number>>> | null
  }
  readonly undatedCount: number
  readonly sources: readonly { readonly name: string; readonly state: SourceState }[]
  /** Headlines of the period that were seen only at a discovery service. */
  readonly unfoundCount: number
  readonly carriedOver: readonly Carried[]
}

function coverageOf({ sources, unfoundCount }: WeeklyInput): BriefingManifest['coverage'] {
  const states = SOURCE_STATES.flatMap((state) => {
    const names = sources.filter((source) => source.state === state).map(({ name }) => clip(plain(name), 80))
    return names.length === 0 ? [] : [{ state, count: names.length, names: names.sort() }]
  })
  return { followed: sources.length, states, unfound: unfoundCount }
}

type Section = 'positive' | 'toAccept' | 'toVerify' | 'foreign' | 'tableOnly'

/** Section II is read aloud in a meeting: ten good things are enough. What asks for work is never cut. */
const POSITIVE_TOLD = 10

export function buildWeekly(input: WeeklyInput): BriefingManifest {
  const { locality, period, previous, generatedAt, previousItems } = input
  const outside = input.items.find((item) => item.publishedAt < period.start || item.publishedAt >= period.end)
  if (outside !== undefined) throw new Error(`item ${outside.id} was published outside ${period.from}..${period.to}`)

  const items = withoutPrivateWords([...input.items].sort(byDate))
  const rows = new Map(items.map((item, index) => [item.id, index + 1]))
  const entriesOf = (section: Section): Entry[] =>
    storiesOf(items.filter((item) => sectionOf(item) === section)).map((story) => entryOf(story, section, rows))

  const positive = entriesOf('positive')
  const toAccept = entriesOf('toAccept')
  const figures = {
    total: items.length,
    copies: items.filter((item) => item.duplicateOf !== null).length,
    previousTotal: previousItems.count,
    bySourceLevel: bySourceLevel(items.map((item) => item.source.level)),
    tone: toneShares(toneCounts(items.map((item) => item.tone))),
    previousTone: previousItems.tone,
    byTopic: byTopic(items.map((item) => item.topics)),
    foreign: items.filter(isForeign).length,
    undatedLeftOut: input.undatedCount,
  }
  const said: Omit<BriefingManifest, 'hash'> = {
    kind: 'weekly',
    locality: { id: locality.id, name: locality.name, title: locality.title, issuer: locality.issuer },
    period: { from: period.from, to: period.to },
    previous: { from: previous.from, to: previous.to },
    generatedAt: vietnamIso(generatedAt),
    figures,
    highlights: {
      positive: positive.slice(0, POSITIVE_TOLD),
      positiveLeftOut: Math.max(0, positive.length - POSITIVE_TOLD),
      toAccept,
      toVerify: entriesOf('toVerify'),
    },
    carriedOver: input.carriedOver.map((one) => ({ ...one, title: headline(one.title) })),
    foreignItems: entriesOf('foreign'),
    foreignUntold: items.filter((item) => !item.withheld && isForeign(item) && isUntold(item)).length,
    coverage: coverageOf(input),
    outlook: outlookOf(figures, { total: previousItems.count, topics: previousItems.topics }, toAccept),
    table: items.map((item) => rowOf(item, rows)),
  }
  return { ...said, hash: hashOf(said) }
}

/**
 * Each Item stands in one section. What it is decides before how it speaks, so that tone never makes a criticism or a rumour
 * anything else: criticism is accepted and answered, whatever its tone; a rumour is checked, whatever its tone. A negative
 * text with an unchecked detail is first of all something to answer; its entry says that a detail needs checking.
 */
function sectionOf(item: WeeklyItem & { readonly withheld: boolean }): Section {
  if (item.withheld) return 'tableOnly'
  if (isForeign(item)) return isUntold(item) ? 'tableOnly' : 'foreign'
  if (item.kind === 'criticism') return 'toAccept'
  if (item.kind === 'rumour_or_unverified') return 'toVerify'
  if (item.accuracies.some((accuracy) => accuracy === 'false' || accuracy === 'inaccurate')) return 'toVerify'
  if (item.tone === 'negative') return 'toAccept'
  if (item.flags.includes('unverified-claim')) return 'toVerify'
  return item.kind === 'achievement' || item.tone === 'positive' ? 'positive' : 'tableOnly'
}

/** The gate: what is not in Vietnamese is told in a person's words or not at all. */
const isUntold = (item: WeeklyItem): boolean => needsSummary(item) && item.summary === null

const byDate = (a: WeeklyItem, b: WeeklyItem): number =>
  a.publishedAt.getTime() - b.publishedAt.getTime() || a.id - b.id

/** Originals before copies, then what matters more, then what is more about the locality; ties stay in order of date. */
const byWeight = (a: WeeklyItem, b: WeeklyItem): number =>
  Number(a.duplicateOf !== null) - Number(b.duplicateOf !== null) ||
  b.priority - a.priority ||
  Number(b.level === 'primary') - Number(a.level === 'primary')

type StoryItems = readonly [WeeklyItem, ...WeeklyItem[]]

function storiesOf(items: readonly WeeklyItem[]): StoryItems[] {
  const stories = new Map<string, [WeeklyItem, ...WeeklyItem[]]>()
  for (const item of [...items].sort(byWeight)) {
    const key = item.storyId === null ? `item ${item.id}` : `story ${item.storyId}`
    const story = stories.get(key)
    if (story === undefined) stories.set(key, [item])
    else story.push(item)
  }
  return [...stories.values()]
}

function entryOf(story: StoryItems, section: Section, rows: ReadonlyMap<number, number>): Entry {
  const [first] = story
  const claimed = story.flatMap(({ accuracies }) => accuracies)
  return {
    storyId: first.storyId,
    title: headline(first.title),
    summary: section === 'toVerify' ? unverifiedOf(first, accuracyWords(claimed)) : summaryOf(first),
    items: story.map((item) => ({
      id: item.id,
      row: rows.get(item.id) ?? 0,
      source: sourceName(item.source),
      publishedAt: vietnamIso(item.publishedAt),
      title: headline(item.title),
      url: item.url,
    })),
    kind: first.kind,
    tone: first.tone,
    topics: [...new Set(story.flatMap((item) => item.topics))],
    note: noteOf(story, section),
  }
}

function noteOf(story: StoryItems, section: Section): string | null {
  const unchecked = story.some(
    (item) => item.kind === 'rumour_or_unverified' || item.flags.includes('unverified-claim'),
  )
  if (section === 'foreign' && story.some((item) => item.kind === 'criticism'))
    return 'Máy gợi ý: có nội dung phê bình, đề nghị xem xét tiếp thu, giải trình.'
  const claimed = story.flatMap(({ accuracies }) => accuracies)
  if (section !== 'toVerify' && claimed.length > 0)
    return `Tính xác thực của nội dung được nêu: ${accuracyWords(claimed)}.`
  if (section !== 'toVerify' && unchecked) return 'Máy gợi ý: có chi tiết cần kiểm chứng.'
  if (story.every((item) => item.kind === 'advertorial')) return 'Máy gợi ý: đây là bài quảng bá, tài trợ.'
  return null
}

const TITLE_ONLY = 'Xem tiêu đề.'
const UNTOLD = 'Tin, bài bằng tiếng nước ngoài'
const UNTOLD_SUMMARY = 'Chưa có bản tóm tắt tiếng Việt do người thực hiện.'

function rowOf(item: WeeklyItem, rows: ReadonlyMap<number, number>): Row {
  const original = item.duplicateOf === null ? undefined : rows.get(item.duplicateOf)
  return {
    itemId: item.id,
    number: rows.get(item.id) ?? 0,
    source: sourceName(item.source),
    date: vietnamDate(item.publishedAt),
    title: isUntold(item) ? UNTOLD : headline(item.title),
    url: item.url,
    // Source, date and title have columns of their own.
    summary:
      original === undefined
        ? isUntold(item)
          ? UNTOLD_SUMMARY
          : (item.summary ?? quotationOf(item) ?? TITLE_ONLY)
        : `Đăng lại nội dung của số ${original}.`,
    topics: [...new Set(item.topics)].map((topic) => TOPIC_LABELS[topic]),
    tone: item.tone === null ? TONE_UNJUDGED : TONE_LABELS[item.tone],
    accuracy: standing(item.accuracies),
    unit: item.handled?.unit ?? '',
    deadline: item.handled?.deadline ?? '',
    result: item.handled?.result ?? '',
  }
}
