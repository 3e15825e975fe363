/** What is left of a WebP without what is not the image? (RFC 9649) */
import { Buffer } from 'node:buffer'
import { asBuffer, type Cleaned, nameAt } from './parts.js'

/** The image and its transparency. Left out: EXIF, XMP, colour profiles, unknown chunks. */
const KEPT = ['VP8X', 'ALPH', 'VP8 ', 'VP8L']
const HEAD = 12
/** Of the flags of VP8X only transparency may stay: what the others announce is gone. */
const ALPHA = 0x10

export const isWebp = (bytes: Uint8Array): boolean => {
  const file = asBuffer(bytes)
  return nameAt(file, 0) === 'RIFF' && nameAt(file, 8) === 'WEBP'
}

function sizeOf(name: string, payload: Buffer): readonly [number, number] | null {
  if (name === 'VP8X')
    return payload.length === 10 ? [payload.readUIntLE(4, 3) + 1, payload.readUIntLE(7, 3) + 1] : null
  if (name === 'VP8L') {
    if (payload.length < 5 || payload[0] !== 0x2f) return null
    const bits = payload.readUInt32LE(1)
    return [(bits & 0x3fff) + 1, ((bits >>> 14) & 0x3fff) + 1]
  }
  const sound = payload.length >= 10 && payload.readUIntBE(3, 3) === 0x9d012a
  return sound ? [payload.readUInt16LE(6) & 0x3fff, payload.readUInt16LE(8) & 0x3fff] : null
}

function chunk(name: string, payload: Buffer): Buffer {
  const head = Buffer.alloc(8)
  head.write(name, 'latin1')
  head.writeUInt32LE(payload.length, 4)
  return Buffer.concat([head, payload, Buffer.alloc(payload.length % 2)])
}

/** Null when it is damaged, cut, animated, or no picture after all. What stands behind its end is left out. */
export function cleanWebp(bytes: Uint8Array): Cleaned | null {
  const file = asBuffer(bytes)
  if (file.length < HEAD) return null
  const end = 8 + file.readUInt32LE(4)
  if (end > file.length) return null
  const kept: Buffer[] = []
  let [width, height, hasImage] = [0, 0, false]
  for (let at = HEAD; at + 8 <= end; ) {
    const name = nameAt(file, at)
    const length = file.readUInt32LE(at + 4)
    if (at + 8 + length > end) return null
    const payload = file.subarray(at + 8, at + 8 + length)
    at += 8 + length + (length % 2)
    if (!KEPT.includes(name)) continue
    if (name !== 'ALPH') {
      const size = sizeOf(name, payload)
      if (size === null || hasImage) return null
      // The canvas of VP8X counts; the image inside has the same size.
      if (width === 0) [width, height] = size
      else if (width !== size[0] || height !== size[1]) return null
      hasImage = name !== 'VP8X'
    }
    const flags =
      name === 'VP8X'
        ? Buffer.concat([Buffer.from([(payload[0] ?? 0) & ALPHA, 0, 0, 0]), payload.subarray(4)])
        : payload
    kept.push(chunk(name, flags))
  }
  if (!hasImage) return null
  const body = Buffer.concat(kept)
  const head = Buffer.from('RIFF\0\0\0\0WEBP', 'latin1')
  head.writeUInt32LE(body.length + 4, 4)
  return { width, height, bytes: Buffer.concat([head, body]) }
}
