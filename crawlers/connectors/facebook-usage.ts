/** How much of its allowance has this app used at Facebook, and when may it go on? */
import { z } from 'zod'
import type { Capture } from '#data/model/capture.js'
import { parseJson } from '../formats/jsonfeed.js'

const Percent = z.number().catch(0)
const Usage = z.object({ call_count: Percent, total_time: Percent, total_cputime: Percent })
const BusinessUsage = z.record(
  z.string(),
  z.array(Usage.extend({ estimated_time_to_regain_access: z.number().min(0).max(100_000).catch(0) })),
)

export interface AppUsage {
  /** The fullest of the allowances, in per cent; they are counted over one hour. */
  readonly percent: number
  /** Until access is regained; 0 when it was not lost. */
  readonly minutes: number
}

/** Headers `x-app-usage` and `x-business-use-case-usage` (developers.facebook.com/docs/graph-api/overview/rate-limiting). */
export function usageOf({ headers }: Pick<Capture, 'headers'>): AppUsage {
  const app = Usage.safeParse(parseJson(headers['x-app-usage'] ?? ''))
  const business = BusinessUsage.safeParse(parseJson(headers['x-business-use-case-usage'] ?? ''))
  const cases = Object.values(business.data ?? {}).flat()
  const all = [...(app.success ? [app.data] : []), ...cases]
  return {
    percent: all.reduce((most, use) => Math.max(most, use.call_count, use.total_time, use.total_cputime), 0),
    minutes: cases.reduce((most, use) => Math.max(most, use.estimated_time_to_regain_access), 0),
  }
}
