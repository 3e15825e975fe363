/** Which Items does a summary rest on, and which file comes of it? */

import { previousPeriod } from '#data/model/time.js'
import { RELEVANT_LEVELS } from '#data/model/vocabulary.js'
import { accuraciesOfItems } from '#data/store/briefing-cases.js'
import { itemsOfComplaints } from '#data/store/cases.js'
import { summariesOf } from '#data/store/item-summaries.js'
import { countUndated, itemsOfPeriod, tonesOfPeriod, topicsOfPeriod } from '#data/store/period.js'
import { countUnfound } from '#data/store/sightings.js'
import type { Db } from '#dialect'
import { carriedOver, handledOf } from './briefing-cases.js'
import type { BriefingOrder } from './briefing-order.js'
import { levelOf } from './private-posts.js'
import { weeklyDocx } from './reports/docx.js'
import { weeklyHtml } from './reports/html.js'
import { buildWeekly, type WeeklyItem } from './reports/weekly.js'
import { healthOfSources } from './status.js'
import { sourceOf } from './workplace.js'

export interface BriefingFile {
  /** `weekly-can-gio-2025-10-27_2025-11-02.docx` */
  readonly name: string
  readonly type: string
  readonly bytes: Uint8Array
  /** Items that it counts. */
  readonly itemCount: number
}

const TYPES = {
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  html: 'text/html; charset=utf-8',
} as const

type PeriodItem = Awaited<ReturnType<typeof itemsOfPeriod>>[number]

export async function buildBriefing(
  db: Db,
  { locality, period, format }: BriefingOrder,
  now: Date,
): Promise<BriefingFile> {
  const previous = previousPeriod(period)
  const withheld = await itemsOfComplaints(db, locality.id)
  const found = await itemsOfPeriod(db, locality.id, period)
  const shown = found.filter(({ item }) => !withheld.has(item.id))
  const ids = shown.map(({ item }) => item.id)
  const accuracies = await accuraciesOfItems(db, locality.id, ids)
  const handled = await handledOf(db, locality, ids)
  const summaries = await summariesOf(db, ids)
  const items = shown.flatMap((one) =>
    weeklyItem(one, {
      accuracies: accuracies.get(one.item.id) ?? [],
      handled: handled.get(one.item.id) ?? null,
      summary: summaries.get(one.item.id)?.text ?? null,
    }),
  )
  const tone = await tonesOfPeriod(db, locality.id, previous)
  const health = await healthOfSources(db, now)
  const manifest = buildWeekly({
    locality,
    period,
    previous,
    generatedAt: now,
    items,
    previousItems: {
      count: tone.positive + tone.neutral + tone.negative + tone.unjudged,
      tone,
      topics: await topicsOfPeriod(db, locality.id, previous),
    },
    undatedCount: await countUndated(db, locality.id),
    sources: health,
    unfoundCount: await countUnfound(db, period),
    carriedOver: await carriedOver(db, locality, period.start, now),
  })
  const bytes = format === 'docx' ? await weeklyDocx(manifest) : new TextEncoder().encode(weeklyHtml(manifest))
  const name = `weekly-${locality.id}-${period.from}_${period.to}.${format}`
  return { name, type: TYPES[format], bytes, itemCount: items.length }
}

/** A reader wants the paper that wrote it, and may check where it was read. */
const publisherOf = ({ syndicatedFrom }: PeriodItem['item'], source: ReturnType<typeof sourceOf>): string =>
  source.republishes === true && syndicatedFrom !== null ? `${syndicatedFrom} (qua ${source.name})` : source.name

/** What people wrote and decided of it. */
type Known = Pick<WeeklyItem, 'accuracies' | 'handled' | 'summary'>

function weeklyItem({ item, mention, lead, text, priority, topics, flags }: PeriodItem, known: Known): WeeklyItem[] {
  const level = RELEVANT_LEVELS.find((relevant) => relevant === mention.level)
  if (level === undefined || item.publishedAt === null) return []
  const source = sourceOf(item.source)
  return [
    {
      id: item.id,
      storyId: item.storyId,
      title: item.title,
      lead,
      text,
      source: { id: item.source, name: publisherOf(item, source), level: levelOf(item) },
      url: item.url,
      publishedAt: item.publishedAt,
      language: item.language,
      kind: item.kind,
      tone: mention.tone,
      topics: topics.map(({ topic }) => topic),
      flags: flags.map(({ code }) => code),
      duplicateOf: item.duplicateOf,
      priority: priority ?? 0,
      level,
      ...known,
    },
  ]
}
