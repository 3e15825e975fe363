/** What is left of a PNG without what is not the image? (ISO/IEC 15948, third edition) */
import { Buffer } from 'node:buffer'
import { crc32 } from 'node:zlib'
import { asBuffer, type Cleaned, nameAt } from './parts.js'

const SIGNATURE = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a])
/**
 * What a viewer needs. Left out: texts, times, Exif, profiles (they name the screen), animation, private chunks; and what stands
 * behind the end, where some phones left the part of the picture that had been cut off.
 */
const KEPT = ['IHDR', 'PLTE', 'IDAT', 'IEND', 'tRNS', 'gAMA', 'cHRM', 'sRGB', 'sBIT', 'bKGD', 'pHYs', 'cICP']
const FRAME = 12

export const isPng = (bytes: Uint8Array): boolean => asBuffer(bytes).subarray(0, 8).equals(SIGNATURE)

/** Null when it is damaged, cut, or no picture after all. */
export function cleanPng(bytes: Uint8Array): Cleaned | null {
  const file = asBuffer(bytes)
  const kept: Buffer[] = [SIGNATURE]
  let [width, height, hasData] = [0, 0, false]
  for (let at = SIGNATURE.length; at + FRAME <= file.length; ) {
    const length = file.readUInt32BE(at)
    const end = at + FRAME + length
    if (end > file.length) return null
    const name = nameAt(file, at + 4)
    if ((width === 0) !== (name === 'IHDR')) return null
    if (KEPT.includes(name)) {
      if (crc32(file.subarray(at + 4, end - 4)) !== file.readUInt32BE(end - 4)) return null
      kept.push(file.subarray(at, end))
    }
    if (name === 'IHDR') {
      if (length !== 13) return null
      width = file.readUInt32BE(at + 8)
      height = file.readUInt32BE(at + 12)
      if (width === 0 || height === 0) return null
    }
    if (name === 'IDAT') hasData = true
    if (name === 'IEND') return hasData ? { width, height, bytes: Buffer.concat(kept) } : null
    at = end
  }
  return null
}
