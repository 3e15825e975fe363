/** What may section V say that the figures themselves support? Observations only: advice is for people to write. */
import type { TopicId } from '#data/model/vocabulary.js'
import type { Entry, Figures } from './manifest.js'

const MARK = '(máy gợi ý, cần biên tập)'
/** Below these a rise is chance: three Items, two more than before, half as many again. */
const RISEN = { least: 3, more: 2, times: 1.5 }
/** A share of fewer Items than this moves by whole points with every single one. */
const ENOUGH_FOR_SHARES = 10
const SHARE_MOVED = 10
/** So many outlets make a matter widely told. */
const WIDELY_TOLD = 3
const LONGEST_LIST = 3

interface PreviousTopics {
  readonly total: number
  /** Null when the previous period's topics are not known. */
  readonly topics: Readonly<Partial<Record<TopicId, number>>> | null
}

export function outlookOf(figures: Figures, previous: PreviousTopics, toAccept: readonly Entry[]): string[] {
  return [...risenTopics(figures, previous), ...movedShare(figures), ...widelyTold(toAccept)].map(
    (sentence) => `${sentence} ${MARK}`,
  )
}

function risenTopics(figures: Figures, { total, topics }: PreviousTopics): string[] {
  if (total === 0 || topics === null) return []
  return figures.byTopic
    .map(({ id, label, count }) => ({ label, count, before: topics[id] ?? 0 }))
    .filter(
      ({ count, before }) => count >= RISEN.least && count - before >= RISEN.more && count >= before * RISEN.times,
    )
    .sort((a, b) => b.count - b.before - (a.count - a.before))
    .slice(0, LONGEST_LIST)
    .map(
      ({ label, count, before }) =>
        `Chủ đề “${label}” có ${count} tin, bài, tăng ${count - before} so với kỳ trước (${before}).`,
    )
}

function movedShare(figures: Figures): string[] {
  if (figures.total < ENOUGH_FOR_SHARES || figures.previousTotal < ENOUGH_FOR_SHARES) return []
  const now = figures.tone.negative.percent
  const before = Math.round((figures.previousTone.negative * 100) / figures.previousTotal)
  if (Math.abs(now - before) < SHARE_MOVED) return []
  const moved = now > before ? 'tăng' : 'giảm'
  return [
    `Tỷ lệ tin, bài có sắc thái tiêu cực là ${now}%, ${moved} ${Math.abs(now - before)} điểm phần trăm so với kỳ trước (${before}%).`,
  ]
}

function widelyTold(toAccept: readonly Entry[]): string[] {
  return toAccept
    .map((entry) => ({ title: entry.title, sources: new Set(entry.items.map((item) => item.source)).size }))
    .filter(({ sources }) => sources >= WIDELY_TOLD)
    .sort((a, b) => b.sources - a.sources)
    .slice(0, LONGEST_LIST)
    .map(({ title, sources }) => `Phản ánh “${title}” được ${sources} nguồn đưa tin trong kỳ, kể cả đăng lại.`)
}
