/** How is the length of a deadline said? */
import type { Length } from '#data/model/clock.js'

const UNITS = { hours: 'giờ', days: 'ngày', 'working-days': 'ngày làm việc' } as const

export const lengthSays = (length: Length): string =>
  length.unit === 'yearly'
    ? `hằng năm, trước ngày ${length.before.split('-').reverse().join('/')}`
    : `${length.amount} ${UNITS[length.unit]}`
