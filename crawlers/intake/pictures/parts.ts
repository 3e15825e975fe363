/** How are numbers and names read off the bytes of a picture? */
import { Buffer } from 'node:buffer'

export interface Cleaned {
  readonly width: number
  readonly height: number
  readonly bytes: Uint8Array
}

/** A view, not a copy. */
export const asBuffer = (bytes: Uint8Array): Buffer => Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)

export const nameAt = (bytes: Buffer, at: number, length = 4): string => bytes.toString('latin1', at, at + length)
