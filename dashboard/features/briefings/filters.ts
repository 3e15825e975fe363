/** Which week does the address ask for? */
import { textOf } from '../../lib/address.js'
import { daysOfWeek } from '../../lib/dates.js'

export interface BriefingsSearch {
  readonly week?: string | undefined
}

export const briefingsSearch = (search: Record<string, unknown>): BriefingsSearch => {
  const week = textOf(search, 'week')
  return { week: week !== undefined && daysOfWeek(week) !== null ? week : undefined }
}
