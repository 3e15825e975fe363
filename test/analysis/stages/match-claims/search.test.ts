import fc from 'fast-check'
import { expect, test } from 'vitest'
import { Postings, type Tally } from '#analysis/stages/match-claims/postings.js'
import { read } from '#analysis/stages/match-claims/reading.js'
import { Vocabulary } from '#analysis/stages/match-claims/vocabulary.js'

const tallyOf = (places: number): Tally => ({
  scores: new Float32Array(places),
  touched: new Uint32Array(places),
  found: 0,
})

test('every posting is found again, however the lists grew into each other', () => {
  fc.assert(
    fc.property(
      fc.array(fc.record({ term: fc.integer({ min: 1, max: 5 }), times: fc.integer({ min: 1, max: 400 }) }), {
        maxLength: 6_000,
      }),
      (rows) => {
        const postings = new Postings()
        rows.forEach(({ term, times }, place) => {
          postings.add(term, place, times)
        })
        for (const term of [1, 2, 3, 4, 5, 6]) {
          const tally = tallyOf(rows.length)
          postings.score(term, 1, new Float32Array(rows.length), tally)
          const held = rows.flatMap((row, place) => (row.term === term ? [place] : []))
          expect([...tally.touched.slice(0, tally.found)]).toEqual(held)
          expect(postings.count(term)).toBe(held.length)
        }
      },
    ),
    { numRuns: 30 },
  )
})

test('a list longer than its largest chunk is read to its end', () => {
  const postings = new Postings()
  for (let place = 0; place < 5_000; place++) {
    postings.add(1, place, 1)
    if (place % 3 === 0) postings.add(2, place, 1)
  }
  const tally = tallyOf(5_000)
  postings.score(2, 1, new Float32Array(5_000).fill(1), tally)
  expect(tally.found).toBe(1_667)
  postings.score(1, 1, new Float32Array(5_000).fill(1), tally)
  expect(tally.found).toBe(5_000)
  expect(tally.scores[4_998]).toBe(1)
  expect(tally.scores[4_999]).toBe(0.5)
})

test('two syllables have one number in one order and another in the other', () => {
  const words = new Vocabulary()
  const pairs = new Map<string, number>()
  for (let a = 1; a <= 80; a++) for (let b = 1; b <= 80; b++) pairs.set(`${a} ${b}`, words.addPair(a, b))
  expect(new Set(pairs.values()).size).toBe(6_400)
  for (const [key, id] of pairs) {
    const [a = 0, b = 0] = key.split(' ').map(Number)
    expect(words.pair(a, b)).toBe(id)
  }
  expect(words.pair(80, 81)).toBe(0)
})

test.each([
  ['UBND TP.HCM thu 15k', 'Ủy ban nhân dân Thành phố Hồ Chí Minh thu 15k'],
  ['dap nut, hai muoi lam ho dan so tan ngay 12 thang 11', 'dap nut, hai mươi lăm hộ dan so tan ngày 12 tháng 11'],
  ['cấp trước 2004', 'cấp trước năm 2004'],
  ['The bridge was closed on 5 March 2026', ' cầu  đóng cửa ngày 5/3/2026'],
  ['វ២០២៥', 'វ2025'],
])('%s is read as %s', (given, said) => {
  expect(read(given).text).toBe(said)
})

test('what was read leads back to the words as given', () => {
  const given = 'The Khe Sim bridge was closed by the police on 5 March 2026'
  const reading = read(given)
  const at = reading.text.indexOf('cầu')
  const { start, end } = reading.toGiven({ start: at, end: at + 3 })
  expect(given.slice(start, end)).toBe('bridge')
})
