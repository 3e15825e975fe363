/** What does the HTTP surface need of whoever starts it? */

import type { WarcWriter } from '#crawlers/formats/warc.js'
import type { LocalityProfile } from '#data/model/locality.js'
import type { Deadlines } from '#data/model/own-deadline.js'
import type { Database } from '#dialect'
import type { Folder } from './config.js'
import type { WorkNow } from './work.js'

export interface AppPorts {
  readonly db: Database
  readonly folder: Pick<Folder, 'captures'>
  /** Where what people hand in is sealed. */
  readonly archive: () => Promise<WarcWriter>
  readonly profiles: readonly LocalityProfile[]
  readonly watched: readonly LocalityProfile[]
  /** Deadlines and days off, the office's own among them. */
  readonly clocks: () => Promise<Deadlines>
  readonly now: () => Date
  /** What is being collected or analysed right now. */
  readonly work: () => WorkNow | null
  /** Something was queued that a person waits for: it is worked off soon, in the background. */
  readonly wake: () => void
  readonly version: string
  /** Folder of the built dashboard. */
  readonly dashboard: string
  /** An unexpected error, for the log. */
  readonly onError: (error: Error) => void
}
