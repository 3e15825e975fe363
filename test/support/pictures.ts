/** Small pictures drawn by us, as phones write them: with a place, a device and other words beside the image. */
import { Buffer } from 'node:buffer'
import { crc32 } from 'node:zlib'

/** Five by three points, from red to blue; drawn in a browser and bare of everything else. */
export const BARE = {
  png: Buffer.from(
    'iVBORw0KGgoAAAANSUhEUgAAAAUAAAADCAYAAABbNsX4AAAAOElEQVR4AVzIsQ0AEBQG4csbgs40OpMoTaIzidIySpb4RSeqy302CRpENbIKVYku23gWjrf2w/0DAAD//3EJcFYAAAAGSURBVAMA5+8T/xOZK20AAAAASUVORK5CYII=',
    'base64',
  ),
  jpeg: Buffer.from(
    '/9j/4AAQSkZJRgABAQAAAQABAAD/2wBDABALDA4MChAODQ4SERATGCgaGBYWGDEjJR0oOjM9PDkzODdASFxOQERXRTc4UG1RV19iZ2hnPk1xeXBkeFxlZ2P/2wBDARESEhgVGC8aGi9jQjhCY2NjY2NjY2NjY2NjY2NjY2NjY2NjY2NjY2NjY2NjY2NjY2NjY2NjY2NjY2NjY2NjY2P/wAARCAADAAUDASIAAhEBAxEB/8QAFQABAQAAAAAAAAAAAAAAAAAAAAb/xAAYEAEBAAMAAAAAAAAAAAAAAAAAAQMSMf/EABUBAQEAAAAAAAAAAAAAAAAAAAMG/8QAGhEAAgMBAQAAAAAAAAAAAAAAAQIABBMhQf/aAAwDAQACEQMRAD8Als9u/QFVWUYrzyNYJ1af/9k=',
    'base64',
  ),
  webp: Buffer.from(
    'UklGRnIAAABXRUJQVlA4WAoAAAAQAAAABAAAAgAAQUxQSBAAAAAA8N3LuKXl0sCtmtrHtKKPVlA4IDwAAADwAQCdASoFAAMAAsBMJbACdEcAAeiAVrwA/vL8unuT/5cnny57//LbSf/w5s+z4SHmdJzmtQXeML0AAAA=',
    'base64',
  ),
  losslessWebp: Buffer.from(
    'UklGRmAAAABXRUJQVlA4WAoAAAAAAAAABAAAAgAAVlA4TEIAAAAvBIAAAHcAEIT/bhFG27YNwpaZdWxG27b5/8zClpltbP674NMNyAHQB58VFLKRBO3DsizLcizHcirHF9H/+PGVGwA=',
    'base64',
  ),
} as const

/** What must never be found again. */
export const GIVEAWAYS = ['10.4114N,106.9547E', 'DienThoai X200', 'Trần Thị Mẫu', 'anh-thu-nho', 'phan-da-cat-bo']

const words = Buffer.from(GIVEAWAYS.join('\0'))

function pngChunk(name: string, payload: Uint8Array): Buffer {
  const body = Buffer.concat([Buffer.from(name, 'latin1'), payload])
  const chunk = Buffer.alloc(body.length + 8)
  chunk.writeUInt32BE(payload.length)
  body.copy(chunk, 4)
  chunk.writeUInt32BE(crc32(body), body.length + 4)
  return chunk
}

/** Behind IHDR, and behind the end. */
export const png = (): Buffer =>
  Buffer.concat([
    BARE.png.subarray(0, 33),
    ...['eXIf', 'tEXt', 'iTXt', 'zTXt', 'tIME', 'iCCP', 'prVt'].map((name) => pngChunk(name, words)),
    BARE.png.subarray(33),
    words,
  ])

function jpegSegment(marker: number, payload: Uint8Array): Buffer {
  const head = Buffer.from([0xff, marker, 0, 0])
  head.writeUInt16BE(payload.length + 2, 2)
  return Buffer.concat([head, payload])
}

/** Exif as a phone writes it: the side that is up, then everything else. */
export function exif(order: 'II' | 'MM', orientation: number): Buffer {
  const tiff = Buffer.alloc(26)
  const little = order === 'II'
  const short = (value: number, at: number) => (little ? tiff.writeUInt16LE(value, at) : tiff.writeUInt16BE(value, at))
  const long = (value: number, at: number) => (little ? tiff.writeUInt32LE(value, at) : tiff.writeUInt32BE(value, at))
  tiff.write(order, 'latin1')
  short(42, 2)
  long(8, 4)
  short(1, 8)
  short(0x0112, 10)
  short(3, 12)
  long(1, 14)
  short(orientation, 18)
  return Buffer.concat([Buffer.from('Exif\0\0', 'latin1'), tiff, words])
}

/** Behind the start, and behind the end. */
export const jpeg = (order: 'II' | 'MM' = 'II', orientation = 1): Buffer =>
  Buffer.concat([
    BARE.jpeg.subarray(0, 2),
    jpegSegment(0xe1, exif(order, orientation)),
    jpegSegment(0xe1, Buffer.concat([Buffer.from('http://ns.adobe.com/xap/1.0/\0'), words])),
    jpegSegment(0xe2, words),
    jpegSegment(0xed, words),
    jpegSegment(0xfe, words),
    BARE.jpeg.subarray(2),
    words,
  ])

function webpChunk(name: string, payload: Uint8Array): Buffer {
  const head = Buffer.alloc(8)
  head.write(name, 'latin1')
  head.writeUInt32LE(payload.length, 4)
  return Buffer.concat([head, payload, Buffer.alloc(payload.length % 2)])
}

/** One frame and nothing before it, of any size that is claimed. */
export function simpleWebp(width: number, height: number): Buffer {
  const file = Buffer.concat([BARE.webp.subarray(0, 12), BARE.webp.subarray(BARE.webp.indexOf('VP8 '))])
  file.writeUInt32LE(file.length - 8, 4)
  file.writeUInt16LE(width, 26)
  file.writeUInt16LE(height, 28)
  return file
}

/** As extended WebP with flags that announce what follows. */
export function webp(): Buffer {
  const canvas = Buffer.alloc(10)
  canvas[0] = 0x3c
  canvas.writeUIntLE(4, 4, 3)
  canvas.writeUIntLE(2, 7, 3)
  const body = Buffer.concat([
    webpChunk('VP8X', canvas),
    webpChunk('ICCP', words),
    BARE.losslessWebp.subarray(30),
    webpChunk('EXIF', words),
    webpChunk('XMP ', words),
    webpChunk('zzzz', words),
  ])
  const head = Buffer.from('RIFF\0\0\0\0WEBP', 'latin1')
  head.writeUInt32LE(body.length + 4, 4)
  return Buffer.concat([head, body, words])
}
