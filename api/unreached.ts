/** Which sources gave nothing when they were asked, why, and what can be done about it? */
import { groupBy } from '#data/model/group-by.js'
import { allFeeds, type FeedRow } from '#data/store/feeds.js'
import type { Db } from '#dialect'
import { sourceOf } from './workplace.js'

export interface Unreached {
  readonly id: string
  readonly name: string
  readonly state: 'failed' | 'blocked'
  /** In Vietnamese. */
  readonly reason: string
}

export interface Asked {
  /** Sources, platforms and services of which something was asked. */
  readonly asked: number
  readonly unreached: readonly Unreached[]
}

type Checked = Pick<FeedRow, 'source' | 'lastCheckedAt' | 'error' | 'lastOutcome'>

/** A source is out of reach when nothing of it that was asked did answer. @param since when the asking began */
export function unreachedIn(feeds: readonly Checked[], since: Date): Asked {
  const asked = feeds.filter(({ lastCheckedAt }) => lastCheckedAt !== null && lastCheckedAt >= since)
  const bySource = [...groupBy(asked, ({ source }) => source)]
  const unreached = bySource.flatMap(([id, own]) => {
    const [first] = own
    if (first === undefined || own.some(({ error }) => error === null)) return []
    const blocked = own.find(({ lastOutcome }) => lastOutcome === 'blocked')
    const state = blocked === undefined ? ('failed' as const) : ('blocked' as const)
    return [{ id, name: sourceOf(id).name, state, reason: (blocked ?? first).error ?? 'không rõ lý do' }]
  })
  return { asked: bySource.length, unreached }
}

export const unreachedSince = async (db: Db, since: Date): Promise<Asked> => unreachedIn(await allFeeds(db), since)

/** So many names stand in a line; the page of sources has them all. */
const NAMES_TOLD = 8

const listed = (names: readonly string[]): string =>
  names.length <= NAMES_TOLD
    ? names.join(', ')
    : `${names.slice(0, NAMES_TOLD).join(', ')} và ${names.length - NAMES_TOLD} nguồn nữa`

/** `chờ tới 14:05` and `hỏng 503 lúc 14:05` are one reason with two times. */
const kindOf = (reason: string): string => reason.replace(/\d{1,2}:\d{2}(?::\d{2})?|\d{1,2}\/\d{1,2}(?:\/\d{4})?/g, '…')

function advice({ asked, unreached }: Asked): readonly string[] {
  const failed = unreached.filter(({ state }) => state === 'failed')
  const blocked = unreached.length - failed.length
  const [example] = failed
  return [
    ...(failed.length === asked && asked > 1
      ? ['→ không nguồn nào trả lời: nhiều khả năng máy này không ra được mạng; kiểm tra mạng, tường lửa rồi chạy lại']
      : example === undefined
        ? []
        : [
            `→ kiểm tra mạng; các nguồn trên được hỏi lại ở lượt sau; xem kỹ một nguồn: diembao sources check ${example.id}`,
          ]),
    ...(blocked === 0 ? [] : ['→ nguồn từ chối: liên hệ tòa soạn xin phép, hoặc theo dõi bằng cách khác']),
  ]
}

/** Grouped by reason, the commonest first: a network that is down has one, not a hundred. */
export function unreachedLines(told: Asked): readonly string[] {
  const { asked, unreached } = told
  if (asked === 0) return ['chưa nguồn nào tới giờ hỏi lại']
  if (unreached.length === 0) return [`hỏi ${asked} nguồn, nguồn nào cũng trả lời`]
  const byReason = [...groupBy(unreached, ({ reason }) => kindOf(reason)).values()].sort((a, b) => b.length - a.length)
  return [
    `hỏi ${asked} nguồn, ${unreached.length} nguồn không lấy được:`,
    ...byReason.map(
      (alike) => `  ${alike.length} × ${alike[0]?.reason ?? ''}: ${listed(alike.map(({ name }) => name))}`,
    ),
    ...advice(told),
  ]
}
