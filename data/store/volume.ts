/** How much did each source publish, day by day? */
import { and, count, gte, lt } from 'drizzle-orm'
import { type Db, vietnamDayNumber } from '#dialect'
import { DAY } from '../model/time.js'
import { items } from '../schema/items.js'

const VIETNAM = 7 * 3_600_000

/**
 * Items by source and day, oldest day first: the `days` full days before today (Vietnamese time). A source without Items in them is absent.
 */
export async function dailyItems(db: Db, days: number, now: Date): Promise<ReadonlyMap<string, readonly number[]>> {
  const today = Math.floor((now.getTime() + VIETNAM) / DAY)
  const startOf = (day: number) => new Date(day * DAY - VIETNAM)
  const day = vietnamDayNumber(items.sortAt)
  const rows = await db
    .select({ source: items.source, day, count: count() })
    .from(items)
    .where(and(gte(items.sortAt, startOf(today - days)), lt(items.sortAt, startOf(today))))
    .groupBy(items.source, day)
  const counts = new Map<string, number[]>()
  for (const row of rows) {
    const own = counts.get(row.source) ?? new Array<number>(days).fill(0)
    counts.set(row.source, own)
    own[Math.floor(row.day) - (today - days)] = row.count
  }
  return counts
}
