/** Which states can a source be in, the ones that need a person first? */
import type { SourceState } from '#api/client.js'
import { oneOf } from '../../lib/address.js'

export const STATES: readonly SourceState[] = [
  'failed',
  'blocked',
  'empty',
  'unchanged',
  'late',
  'silent',
  'low',
  'high',
  'never',
  'ok',
]

export interface SourcesSearch {
  readonly state?: SourceState | undefined
}

export const sourcesSearch = (search: Record<string, unknown>): SourcesSearch => ({
  state: oneOf(search, 'state', STATES),
})
