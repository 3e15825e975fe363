/** Which items does the address ask for, and which version of one? */
import { dayOf, numberOf, oneOf, textOf } from '../../lib/address.js'

export interface ItemsSearch {
  readonly from?: string | undefined
  readonly to?: string | undefined
  readonly source?: string | undefined
  /** Items of every locality, and of none. */
  readonly scope?: 'all' | undefined
}

export const itemsSearch = (search: Record<string, unknown>): ItemsSearch => ({
  from: dayOf(search, 'from'),
  to: dayOf(search, 'to'),
  source: textOf(search, 'source'),
  scope: oneOf(search, 'scope', ['all']),
})

export interface ItemSearch {
  readonly version?: number | undefined
}

export const itemSearch = (search: Record<string, unknown>): ItemSearch => ({ version: numberOf(search, 'version') })
