/** What does the register say of a sealed capture? The part of its row that evidence rests on. */
import type { CaptureDoor } from '#data/model/capture.js'

export interface SealedFacts {
  readonly id: number
  readonly door: CaptureDoor
  /** WARC record type, or `row`, or `damage`. */
  readonly recordType: string
  /** As asked for. */
  readonly url: string | null
  readonly finalUrl: string | null
  readonly tool: string | null
  readonly capturedAt: Date
  readonly status: number | null
  readonly contentType: string | null
  readonly bytes: number
  /** `sha256:<hex>` of the body. */
  readonly digest: string | null
  readonly archiveFile: string | null
  readonly archiveOffset: number | null
  readonly archiveLength: number | null
}
