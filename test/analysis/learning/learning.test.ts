/** Does a desk's history change what it is shown only where it bears that out? */
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type Example, learnWeights, likelihood } from '#analysis/learning/learner.js'
import { measure, type PastDecision } from '#analysis/learning/measure.js'
import { answersRule, wordsOf } from '#analysis/learning/rule.js'
import { signsOf } from '#analysis/learning/signs.js'
import { parseSearch } from '#data/model/search.js'

const past = (count: number, make: (at: number) => Omit<PastDecision, 'group'>): readonly PastDecision[] =>
  Array.from({ length: count }, (_, at) => ({ ...make(at), group: `item ${at}` }))

/** The stages take every second Item of a food magazine for news of the place; the desk does not. */
const withMagazine = (count: number) =>
  past(count, (at) => {
    const magazine = at % 4 === 0
    return {
      signs: new Set([magazine ? 'source:am-thuc' : `source:bao-${at % 3}`, 'level:substantive']),
      base: 1,
      yes: !magazine,
    }
  })

describe('what is learned', () => {
  test('a source whose Items the desk throws away loses its Items, and the others keep theirs', () => {
    const weights = learnWeights(withMagazine(60))
    const p = (source: string) =>
      likelihood(weights, { base: 1, signs: new Set([`source:${source}`, 'level:substantive']) })
    expect(p('am-thuc')).toBeLessThan(0.3)
    expect(p('bao-1')).toBeGreaterThan(0.6)
    expect(weights.find(({ sign }) => sign === 'source:am-thuc')).toMatchObject({ yes: 0, no: 15 })
  })

  test('nothing decided is nothing learned, and a sign seen twice is chance', () => {
    expect(learnWeights([])).toEqual([])
    const twice = past(2, () => ({ signs: new Set(['source:x']), base: 2, yes: false }))
    expect(learnWeights(twice).map(({ sign }) => sign)).not.toContain('source:x')
  })

  const example = fc.record({
    signs: fc.uniqueArray(fc.constantFrom('a', 'b', 'c', 'd'), { maxLength: 4 }).map((list) => new Set(list)),
    base: fc.double({ min: -3, max: 3, noNaN: true }),
    yes: fc.boolean(),
  })
  test('the order of decisions teaches nothing, and a likelihood is one', () => {
    fc.assert(
      fc.property(fc.array(example, { maxLength: 40 }), (examples: readonly Example[]) => {
        const there = learnWeights(examples)
        const back = learnWeights([...examples].reverse())
        expect(new Set(back.map(({ sign }) => sign))).toEqual(new Set(there.map(({ sign }) => sign)))
        for (const one of examples) {
          const p = likelihood(there, one)
          expect(p).toBeGreaterThan(0)
          expect(p).toBeLessThan(1)
          expect(likelihood(back, one)).toBeCloseTo(p, 2)
        }
      }),
      { numRuns: 60 },
    )
  })
})

describe('what is measured', () => {
  test('a history that bears a change out says how much is mended', () => {
    const measured = measure(withMagazine(60))
    expect(measured).toMatchObject({ decisions: 60, yes: 45, wrongBefore: 15, wrongAfter: 0, mended: 15, broken: 0 })
    expect(measured.refusal).toBeNull()
  })

  test('too few decisions are refused, however clear', () => {
    expect(measure(withMagazine(20)).refusal).toContain('chưa đủ lựa chọn')
  })

  test('decisions made by the toss of a coin are refused', () => {
    let seed = 7
    const coin = past(200, (at) => {
      seed = (seed * 16807) % 2147483647
      return { signs: new Set([`source:${at % 9}`, `kind:${at % 5}`]), base: 1.5, yes: seed % 2 === 0 }
    })
    const { refusal, mended, broken } = measure(coin)
    expect(refusal, `mended ${mended}, broken ${broken}`).not.toBeNull()
  })

  test('copies of one event are never on both sides', () => {
    // Twenty copies each of three events: what tells one event apart teaches nothing of the next.
    const copies: readonly PastDecision[] = Array.from({ length: 60 }, (_, at) => ({
      signs: new Set([`near:event ${at % 3}`]),
      base: 1,
      yes: at % 3 !== 0,
      group: `story ${at % 3}`,
    }))
    expect(measure(copies).mended).toBe(0)
  })
})

describe('a rule of the desk', () => {
  const answers = (rule: string, text: string) => {
    const query = parseSearch(rule)
    if (query === null) throw new Error(rule)
    return answersRule(wordsOf(text), query)
  }
  test.each([
    ['"cảng trung chuyển" tàu', 'Tàu lớn vào cảng trung chuyển quốc tế', true],
    ['"cảng trung chuyển" tàu', 'Tàu lớn: cảng ở đây trung gian chuyển tải', false],
    ['cang trung chuyen', 'Cảng nước sâu, hàng trung gian, chuyển tải', true],
    ['cảng', 'Càng ngày càng đông khách', false],
    ['cang', 'Càng ngày càng đông khách', true],
  ])('%s: %s → %s', (rule, text, expected) => expect(answers(rule, text)).toBe(expected))
})

test('signs name the source, the level and the words beside the name, and no person', () => {
  const text = 'Chị Lan kể: quán gần ngã tư Cần Giờ bán bánh.'
  const start = text.indexOf('Cần Giờ')
  const mention = { level: 'substantive' as const, spans: [{ start, end: start + 7 }] }
  const signs = signsOf({ text: { title: null, text }, source: 'bao-1', kind: 'feature', topics: [], mention })
  expect([...signs]).toEqual(
    expect.arrayContaining(['source:bao-1', 'level:substantive', 'kind:feature', 'name:can gio', 'near:nga tu']),
  )
  expect([...signs].some((sign) => /author|poster|person/.test(sign))).toBe(false)
})
