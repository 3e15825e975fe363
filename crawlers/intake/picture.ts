/**
 * Is this a picture that we take, and what is left of it without what a camera or a phone wrote beside the image: place, device, time,
 * names, thumbnails, hidden endings? Pixels are neither decoded nor changed.
 */
import { createHash } from 'node:crypto'
import { done, type Outcome, quarantine, skip } from '#data/model/outcome.js'
import { cleanJpeg, isJpeg } from './pictures/jpeg.js'
import type { Cleaned } from './pictures/parts.js'
import { cleanPng, isPng } from './pictures/png.js'
import { cleanWebp, isWebp } from './pictures/webp.js'

export const PICTURE_LIMIT = 10 * 1024 * 1024
/** A long page scrolled together on a phone is 1,080 by 20,000; beyond these a viewer would be brought down. */
const LONGEST_SIDE = 20_000
const MOST_PIXELS = 64_000_000

export const PICTURE_TYPES = ['image/png', 'image/jpeg', 'image/webp'] as const
export type PictureType = (typeof PICTURE_TYPES)[number]

export interface Picture {
  readonly type: PictureType
  readonly width: number
  readonly height: number
  readonly bytes: Uint8Array
  /** `sha256:<hex>` of the bytes. */
  readonly digest: string
}

const READERS = [
  { type: 'image/png', is: isPng, clean: cleanPng },
  { type: 'image/jpeg', is: isJpeg, clean: cleanJpeg },
  { type: 'image/webp', is: isWebp, clean: cleanWebp },
] as const satisfies readonly {
  readonly type: PictureType
  is(bytes: Uint8Array): boolean
  clean(bytes: Uint8Array): Cleaned | null
}[]

/** What the file says it is, by name or type, is not asked: its first bytes decide. */
export function cleanPicture(bytes: Uint8Array): Outcome<Picture> {
  if (bytes.length > PICTURE_LIMIT) return skip('ảnh lớn quá 10 MB')
  const reader = READERS.find(({ is }) => is(bytes))
  if (reader === undefined) return skip('chỉ nhận ảnh PNG, JPEG hoặc WebP')
  const cleaned = reader.clean(bytes)
  if (cleaned === null) return quarantine('ảnh hỏng hoặc bị cắt giữa chừng')
  const { width, height } = cleaned
  if (width === 0 || height === 0) return quarantine('ảnh không có kích thước')
  if (width > LONGEST_SIDE || height > LONGEST_SIDE || width * height > MOST_PIXELS)
    return skip(`ảnh có kích thước quá lớn (${width} × ${height} điểm ảnh)`)
  const digest = `sha256:${createHash('sha256').update(cleaned.bytes).digest('hex')}`
  return done({ type: reader.type, ...cleaned, digest })
}
