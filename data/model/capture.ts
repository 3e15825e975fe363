/** What did one fetch, archive record or imported row bring back? Immutable. */
export interface Capture {
  /** Address asked for; null for rows that have none. */
  readonly url: string | null
  readonly capturedAt: Date
  /** HTTP status; null where there was no HTTP. */
  readonly status: number | null
  /** Header names in lower case. */
  readonly headers: Readonly<Record<string, string>>
  /** Decoded of transfer and content coding; still in the page's own character set. */
  readonly body: Uint8Array
}

/** Where a record came from. `report`: a person handed it in. */
export const CAPTURE_DOORS = ['fetch', 'replay', 'import', 'report'] as const
export type CaptureDoor = (typeof CAPTURE_DOORS)[number]

/**
 * What can be done with a sealed capture. `pictured`: a screenshot and a PDF of the page were sealed beside it. `purged`: its
 * bytes are deleted under the retention rules.
 */
export const CUSTODY_EVENTS = ['sealed', 'verified', 'damaged', 'pictured', 'exported', 'purged'] as const
export type CustodyEvent = (typeof CUSTODY_EVENTS)[number]
