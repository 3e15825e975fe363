/** Which period does a query name? */
import { type Period, periodOfDays, periodOfWeek } from '#data/model/time.js'
import { ProblemError } from './problem.js'

/** The first and last days that a one-sided period reaches to. */
const [FIRST_DAY, LAST_DAY] = ['1970-01-01', '9999-12-30']

/** Undefined when the query names no day at all. */
export function periodOfQuery({
  from,
  to,
}: {
  from?: string | undefined
  to?: string | undefined
}): Period | undefined {
  if (from === undefined && to === undefined) return undefined
  const period = periodOfDays(from ?? FIRST_DAY, to ?? LAST_DAY)
  if (period === null)
    throw new ProblemError(400, 'bad-period', 'Khoảng ngày không hợp lệ: ngày đầu phải trước ngày cuối')
  return period
}

/** A week, or both days. */
export function requiredPeriod(query: {
  week?: string | undefined
  from?: string | undefined
  to?: string | undefined
}): Period {
  const period =
    query.week !== undefined
      ? periodOfWeek(query.week)
      : query.from !== undefined && query.to !== undefined
        ? periodOfDays(query.from, query.to)
        : null
  if (period === null)
    throw new ProblemError(400, 'bad-period', 'Cần một tuần dạng 2025-W44, hoặc ngày đầu và ngày cuối theo đúng thứ tự')
  return period
}
