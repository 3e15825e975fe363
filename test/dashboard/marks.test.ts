import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type Layer, paragraphs, pieces } from '../../dashboard/lib/marks.js'

const TEXT = 'Cầu Cần Giờ\nXã Bình Khánh chờ cầu.\n\nCần Giờ nói.'
const spansOf = (needle: string) =>
  [...TEXT.matchAll(new RegExp(needle, 'g'))].map(({ index }) => ({ start: index, end: index + needle.length }))

describe('a marked text', () => {
  test('without marks is one piece', () => {
    expect(pieces('Cần Giờ', [])).toEqual([{ start: 0, text: 'Cần Giờ', layers: [] }])
  })

  test('is cut where a mark begins and ends', () => {
    expect(pieces('ở Cần Giờ.', [{ id: 'can-gio', spans: [{ start: 2, end: 9 }] }])).toEqual([
      { start: 0, text: 'ở ', layers: [] },
      { start: 2, text: 'Cần Giờ', layers: ['can-gio'] },
      { start: 9, text: '.', layers: [] },
    ])
  })

  test('shows both marks where two localities overlap', () => {
    const layers = [
      { id: 'a', spans: [{ start: 0, end: 4 }] },
      { id: 'b', spans: [{ start: 2, end: 6 }] },
    ]
    expect(pieces('abcdef', layers).map(({ text, layers: ids }) => [text, ids])).toEqual([
      ['ab', ['a']],
      ['cd', ['a', 'b']],
      ['ef', ['b']],
    ])
  })

  test('joins spans of one locality that overlap, touch, lie within each other or are given twice', () => {
    const spans = [
      { start: 0, end: 4 },
      { start: 1, end: 2 },
      { start: 0, end: 4 },
      { start: 4, end: 6 },
    ]
    expect(pieces('abcdef', [{ id: 'a', spans }])).toEqual([{ start: 0, text: 'abcdef', layers: ['a'] }])
  })

  test('clips spans that reach beyond it and ignores empty and reversed ones', () => {
    const spans = [
      { start: -5, end: 1 },
      { start: 2, end: 99 },
      { start: 1, end: 1 },
      { start: 2, end: 0 },
    ]
    expect(pieces('abc', [{ id: 'a', spans }]).map(({ text, layers }) => [text, layers.length])).toEqual([
      ['a', 1],
      ['b', 0],
      ['c', 1],
    ])
  })

  test('keeps offsets counted from the title', () => {
    const layers = [{ id: 'can-gio', spans: spansOf('Cần Giờ') }]
    const title = pieces(TEXT, layers, 0, 11).filter(({ layers: ids }) => ids.length > 0)
    expect(title.map(({ text }) => text)).toEqual(['Cần Giờ'])
    const body = paragraphs(TEXT, layers, 12)
    expect(body.map((paragraph) => paragraph.pieces.map(({ text }) => text).join(''))).toEqual([
      'Xã Bình Khánh chờ cầu.',
      'Cần Giờ nói.',
    ])
    expect(body[1]?.pieces[0]).toEqual({ start: 36, text: 'Cần Giờ', layers: ['can-gio'] })
  })

  test('carries a mark over the end of a paragraph into the next one', () => {
    const [first, second] = paragraphs('ab\ncd', [{ id: 's', spans: [{ start: 1, end: 4 }] }])
    expect(first?.pieces.map(({ text, layers }) => [text, layers.length])).toEqual([
      ['a', 0],
      ['b', 1],
    ])
    expect(second?.pieces.map(({ text, layers }) => [text, layers.length])).toEqual([
      ['c', 1],
      ['d', 0],
    ])
  })

  const layered = fc.record({
    text: fc.string({ unit: fc.constantFrom('C', 'ầ', 'n', ' ', '\n', '<', '𝒳') }),
    spans: fc.array(
      fc.array(fc.record({ start: fc.integer({ min: -3, max: 40 }), end: fc.integer({ min: -3, max: 40 }) })),
      { maxLength: 4 },
    ),
  })
  const asLayers = (spans: readonly Layer['spans'][]): Layer[] =>
    spans.map((one, id) => ({ id: String(id), spans: one }))

  test('says nothing twice and loses nothing, whatever the spans', () => {
    fc.assert(
      fc.property(layered, ({ text, spans }) => {
        expect(
          pieces(text, asLayers(spans))
            .map((piece) => piece.text)
            .join(''),
        ).toBe(text)
      }),
    )
  })

  test('marks exactly the characters that a span covers', () => {
    fc.assert(
      fc.property(layered, ({ text, spans }) => {
        const layers = asLayers(spans)
        for (const piece of pieces(text, layers))
          for (let at = piece.start; at < piece.start + piece.text.length; at += 1)
            expect(piece.layers).toEqual(
              layers
                .filter((layer) => layer.spans.some(({ start, end }) => start <= at && at < end))
                .map(({ id }) => id),
            )
      }),
    )
  })

  test('is cut into paragraphs whose pieces stand where they say', () => {
    fc.assert(
      fc.property(layered, ({ text, spans }) => {
        for (const paragraph of paragraphs(text, asLayers(spans)))
          for (const piece of paragraph.pieces) {
            expect(piece.text).not.toContain('\n')
            expect(text.startsWith(piece.text, piece.start)).toBe(true)
          }
      }),
    )
  })

  test('of ten thousand spans in a million letters is cut in one pass', { timeout: 5_000 }, () => {
    const text = 'Cần Giờ.\n'.repeat(110_000)
    const spans = Array.from({ length: 10_000 }, (_, index) => ({ start: index * 99, end: index * 99 + 7 }))
    expect(paragraphs(text, [{ id: 'a', spans }])).toHaveLength(110_000)
  })
})
