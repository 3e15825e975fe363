/** What does the address ask to find? */
import { dayOf, textOf } from '../../lib/address.js'

export interface FindSearch {
  readonly q?: string | undefined
  readonly from?: string | undefined
  readonly to?: string | undefined
}

/** The server takes no longer question. */
const LONGEST = 300

export const findSearch = (search: Record<string, unknown>): FindSearch => ({
  q: textOf(search, 'q', LONGEST),
  from: dayOf(search, 'from'),
  to: dayOf(search, 'to'),
})
