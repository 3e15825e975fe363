/** What is left of a picture that somebody hands in, and what must not be? */
import { Buffer } from 'node:buffer'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { cleanPicture, PICTURE_LIMIT, type Picture } from '#crawlers/intake/picture.js'
import { BARE, GIVEAWAYS, jpeg, png, simpleWebp, webp } from '../../support/pictures.js'

function cleaned(bytes: Uint8Array): Picture {
  const outcome = cleanPicture(bytes)
  if (outcome.kind !== 'done') throw new Error(outcome.reason)
  return outcome.value
}

const PICTURES = [
  ['image/png', png(), BARE.png],
  ['image/jpeg', jpeg(), BARE.jpeg],
  ['image/webp', webp(), null],
] as const

describe.each(PICTURES)('%s', (type, dressed, bare) => {
  test('keeps the image and loses place, device, names, thumbnails and hidden endings', () => {
    for (const words of GIVEAWAYS) expect(dressed.includes(words)).toBe(true)
    const { bytes, ...facts } = cleaned(dressed)
    expect(facts).toMatchObject({ type, width: 5, height: 3 })
    const left = Buffer.from(bytes)
    for (const words of [...GIVEAWAYS, 'EXIF', 'XMP', 'iCCP', 'adobe.com']) expect(left.includes(words)).toBe(false)
    if (bare !== null) expect(left.equals(bare)).toBe(true)
  })

  test('is the same when it is cleaned again, and its digest is of what is left', () => {
    const once = cleaned(dressed)
    expect(cleaned(once.bytes)).toEqual(once)
    expect(once.digest).toMatch(/^sha256:[0-9a-f]{64}$/)
  })

  test('that is cut anywhere before its end is no picture', () => {
    const whole = cleaned(dressed).bytes
    for (let length = 0; length < whole.length; length++)
      expect(cleanPicture(whole.subarray(0, length)).kind).not.toBe('done')
  })

  test('with any bytes turned never throws, and never keeps more than was there', () => {
    fc.assert(
      fc.property(fc.nat(dressed.length - 1), fc.integer({ min: 0, max: 255 }), (at, value) => {
        const turned = Buffer.from(dressed)
        turned[at] = value
        const outcome = cleanPicture(turned)
        return outcome.kind !== 'done' || outcome.value.bytes.length <= turned.length
      }),
      { numRuns: 1000 },
    )
  })
})

test('a simple WebP has its size in its own frame', () => {
  expect(cleaned(simpleWebp(5, 3))).toMatchObject({ type: 'image/webp', width: 5, height: 3 })
})

describe('a photograph that lies on its side', () => {
  test.each(['II', 'MM'] as const)('still says which side is up, and nothing else (%s)', (order) => {
    const { bytes } = cleaned(jpeg(order, 6))
    const left = Buffer.from(bytes)
    expect(left.indexOf('Exif')).toBe(left.lastIndexOf('Exif'))
    expect(left.length - BARE.jpeg.length).toBe(36)
    for (const words of GIVEAWAYS) expect(left.includes(words)).toBe(false)
    expect(cleaned(bytes)).toEqual(cleaned(jpeg(order, 6)))
  })
})

test('what is no picture is refused whatever it is called', () => {
  for (const bytes of [
    Buffer.from('<svg onload="alert(1)"/>'),
    Buffer.from('%PDF-1.7'),
    Buffer.from('GIF89a'),
    Buffer.alloc(0),
  ])
    expect(cleanPicture(bytes)).toEqual({ kind: 'skip', reason: 'chỉ nhận ảnh PNG, JPEG hoặc WebP' })
})

test('a picture over the limits is refused before anybody has to draw it', () => {
  expect(cleanPicture(Buffer.concat([BARE.png, Buffer.alloc(PICTURE_LIMIT)])).kind).toBe('skip')
  expect(cleanPicture(simpleWebp(16_000, 16_000))).toMatchObject({
    kind: 'skip',
    reason: expect.stringContaining('16000 × 16000'),
  })
})

test('any bytes at all are answered', () => {
  const heads = fc.constantFrom(...[png(), jpeg(), webp()].map((bytes) => bytes.subarray(0, 40)))
  fc.assert(
    fc.property(heads, fc.uint8Array({ maxLength: 400 }), (head, rest) => {
      cleanPicture(Buffer.concat([head, rest]))
    }),
    { numRuns: 500 },
  )
})
