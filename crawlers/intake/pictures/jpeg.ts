/** What is left of a JPEG without what is not the image? (ITU-T T.81; JFIF; Exif 2.32 for the one thing that is kept of it) */
import { Buffer } from 'node:buffer'
import { asBuffer, type Cleaned, nameAt } from './parts.js'

const [SOI, EOI, SOS, DQT, DHT, DAC, DRI, APP0, APP1, APP14] = [
  0xd8, 0xd9, 0xda, 0xdb, 0xc4, 0xcc, 0xdd, 0xe0, 0xe1, 0xee,
]
const TABLES = [DQT, DHT, DAC, DRI]
const isFrame = (marker: number): boolean => marker >= 0xc0 && marker <= 0xcf && ![DHT, 0xc8, DAC].includes(marker)
const isRestart = (marker: number): boolean => marker >= 0xd0 && marker <= 0xd7

export const isJpeg = (bytes: Uint8Array): boolean => bytes[0] === 0xff && bytes[1] === SOI && bytes[2] === 0xff

/** The header alone: its thumbnail may show what was cut off later. */
function plainJfif(payload: Buffer): Buffer | null {
  if (payload.length < 14 || nameAt(payload, 0, 5) !== 'JFIF\0') return null
  return Buffer.concat([payload.subarray(0, 12), Buffer.from([0, 0])])
}

const ORIENTATION = 0x0112
const SHORT = 3

/** 2 to 8: turned or mirrored; null when upright or not said. */
function orientationOf(payload: Buffer): number | null {
  if (nameAt(payload, 0, 6) !== 'Exif\0\0') return null
  const tiff = payload.subarray(6)
  const order = nameAt(tiff, 0, 2)
  if (tiff.length < 8 || (order !== 'II' && order !== 'MM')) return null
  const short = (at: number) => (order === 'II' ? tiff.readUInt16LE(at) : tiff.readUInt16BE(at))
  const directory = order === 'II' ? tiff.readUInt32LE(4) : tiff.readUInt32BE(4)
  if (directory + 2 > tiff.length) return null
  const last = Math.min(directory + 2 + 12 * short(directory), tiff.length - 11)
  for (let at = directory + 2; at < last; at += 12) {
    if (short(at) !== ORIENTATION || short(at + 2) !== SHORT) continue
    const value = short(at + 8)
    return value >= 2 && value <= 8 ? value : null
  }
  return null
}

/** Exif that says which side is up and nothing else: without it a photograph lies on its side. */
function exifOf(orientation: number): Buffer {
  const exif = Buffer.alloc(32)
  exif.write('Exif\0\0MM\0*', 'latin1')
  exif.writeUInt32BE(8, 10)
  exif.writeUInt16BE(1, 14)
  exif.writeUInt16BE(ORIENTATION, 16)
  exif.writeUInt16BE(SHORT, 18)
  exif.writeUInt32BE(1, 20)
  exif.writeUInt16BE(orientation, 24)
  return exif
}

function segment(marker: number, payload: Buffer): Buffer {
  const head = Buffer.from([0xff, marker, 0, 0])
  head.writeUInt16BE(payload.length + 2, 2)
  return Buffer.concat([head, payload])
}

/** What is kept of a segment: the tables and frames as they are, of the rest what a viewer cannot do without. */
function cleanSegment(marker: number, payload: Buffer): Buffer | null {
  if (isFrame(marker) || marker === SOS || TABLES.includes(marker)) return segment(marker, payload)
  // Without Adobe's mark a picture in four colours, or in RGB, would be shown in the wrong ones.
  if (marker === APP14 && payload.length >= 12 && nameAt(payload, 0, 5) === 'Adobe')
    return segment(marker, payload.subarray(0, 12))
  if (marker === APP0) {
    const jfif = plainJfif(payload)
    return jfif === null ? null : segment(marker, jfif)
  }
  const orientation = marker === APP1 ? orientationOf(payload) : null
  return orientation === null ? null : segment(APP1, exifOf(orientation))
}

/** Where the coded image ends: at the first marker that is neither stuffing nor a restart. */
function endOfScan(file: Buffer, from: number): number {
  for (let at = file.indexOf(0xff, from); at !== -1 && at + 1 < file.length; at = file.indexOf(0xff, at + 1)) {
    const next = file[at + 1] ?? 0
    if (next !== 0 && next !== 0xff && !isRestart(next)) return at
  }
  return file.length
}

/** Null when it is damaged, cut, or no picture after all. What stands behind its end is left out. */
export function cleanJpeg(bytes: Uint8Array): Cleaned | null {
  const file = asBuffer(bytes)
  const kept: Buffer[] = [file.subarray(0, 2)]
  let [width, height, scanned] = [0, 0, false]
  for (let at = 2; at + 1 < file.length; ) {
    if (file[at] !== 0xff) return null
    const marker = file[at + 1] ?? 0
    if (marker === 0xff) {
      at += 1
      continue
    }
    if (marker === EOI) {
      kept.push(file.subarray(at, at + 2))
      return scanned ? { width, height, bytes: Buffer.concat(kept) } : null
    }
    if (at + 4 > file.length) return null
    const end = at + 2 + file.readUInt16BE(at + 2)
    if (end > file.length || end < at + 4) return null
    const payload = file.subarray(at + 4, end)
    if (isFrame(marker)) {
      if (width !== 0 || payload.length < 6) return null
      height = payload.readUInt16BE(1)
      width = payload.readUInt16BE(3)
      if (width === 0 || height === 0) return null
    }
    if (marker === SOS && width === 0) return null
    const clean = cleanSegment(marker, payload)
    if (clean !== null) kept.push(clean)
    at = end
    if (marker !== SOS) continue
    at = endOfScan(file, end)
    kept.push(file.subarray(end, at))
    scanned = true
  }
  return null
}
