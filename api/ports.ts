/** What does the HTTP surface need of whoever starts it? */

import type { LocalityProfile } from '#data/model/locality.js'
import type { Database } from '#dialect'
import type { WorkNow } from './work.js'

export interface AppPorts {
  readonly db: Database
  readonly profiles: readonly LocalityProfile[]
  readonly watched: readonly LocalityProfile[]
  readonly now: () => Date
  /** What is being collected or analysed right now. */
  readonly work: () => WorkNow | null
  readonly version: string
  /** Folder of the built dashboard. */
  readonly dashboard: string
  /** An unexpected error, for the log. */
  readonly onError: (error: Error) => void
}
