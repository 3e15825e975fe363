import { describe, expect, test } from 'vitest'
import { rankPriority, type StoryFacts } from '#analysis/stages/rank-priority.js'

type Fact = StoryFacts['items'][number]
const fact = (more: Partial<Fact> = {}): Fact => ({
  source: 'bao-a',
  sourceName: 'Báo A',
  sourceLevel: 'provincial',
  republishes: false,
  publishedAt: null,
  level: 'substantive',
  tone: { label: 'neutral', score: 0.8 },
  kind: 'announcement',
  flags: [],
  duplicate: false,
  worthySentences: 0,
  ...more,
})

function rank(...items: Fact[]) {
  const outcome = rankPriority.run({ items }, {})
  if (outcome instanceof Promise || outcome.kind !== 'done') throw new Error('expected a rank')
  return outcome.value
}
const texts = (...items: Fact[]) => rank(...items).reasons.map(({ text }) => text)

describe('what raises a story', () => {
  test('three papers of their own come before one', () => {
    const three = [fact(), fact({ source: 'bao-b' }), fact({ source: 'bao-c' })]
    expect(rank(...three).priority).toBeGreaterThan(rank(fact()).priority)
    expect(texts(...three)).toContain('3 báo cùng đưa')
  })

  test('copies, aggregators and a second piece in the same paper add no voice', () => {
    const alone = rank(fact())
    const repeated = rank(
      fact(),
      fact({ source: 'bao-b', duplicate: true }),
      fact({ source: 'bao-moi', republishes: true }),
      fact(),
    )
    expect(repeated).toEqual(alone)
  })

  test('negative tone, criticism without answer and the national press each give their reason', () => {
    const reasons = texts(
      fact({
        sourceLevel: 'national',
        tone: { label: 'negative', score: 0.9 },
        kind: 'criticism',
        flags: ['criticism-without-answer'],
      }),
    )
    expect(reasons).toEqual(
      expect.arrayContaining([
        'sắc thái tiêu cực',
        'phê bình, chưa thấy trả lời',
        'báo trung ương',
        'phản ánh, phê bình',
      ]),
    )
  })

  test('a festival with praise comes after a drowning told in neutral words', () =>
    expect(rank(fact({ kind: 'feature', tone: { label: 'positive', score: 0.9 } })).priority).toBeLessThan(
      rank(fact({ kind: 'incident' })).priority,
    ))
})

describe('what lowers it', () => {
  test('a place only passed by', () => {
    expect(texts(fact({ level: 'passing' }))).toContain('chỉ nhắc qua')
    expect(rank(fact({ level: 'passing' })).priority).toBeLessThan(rank(fact()).priority)
  })

  test('the tone of a passing mention does not speak for a story that is about the place', () =>
    expect(
      texts(fact(), fact({ source: 'bao-b', level: 'passing', tone: { label: 'negative', score: 0.9 } })),
    ).not.toContain('sắc thái tiêu cực'))
})

describe('the answer', () => {
  test('reasons come strongest first and their sum is the priority', () => {
    const { priority, reasons } = rank(
      fact({ tone: { label: 'negative', score: 0.7 }, kind: 'incident', worthySentences: 6 }),
      fact({ source: 'bao-b' }),
    )
    const weights = reasons.map(({ weight }) => Math.abs(weight))
    expect(weights).toEqual([...weights].sort((a, b) => b - a))
    const sum = reasons.reduce((total, { weight }) => total + weight, -1.2)
    expect(priority).toBeCloseTo(1 / (1 + Math.exp(-sum)), 3)
  })

  test('priority stays between 0 and 1 however much adds up', () => {
    const all = fact({
      sourceLevel: 'foreign',
      level: 'primary',
      tone: { label: 'negative', score: 1 },
      kind: 'rumour_or_unverified',
      flags: ['unverified-claim', 'map-or-sovereignty', 'sudden-growth', 'differs-from-fact'],
      worthySentences: 50,
    })
    const many = Array.from({ length: 60 }, (_, i) => ({ ...all, source: `bao-${i}` }))
    expect(rank(...many).priority).toBeLessThanOrEqual(1)
  })

  test('no reason says that anything is false', () => {
    const flags = [
      'unverified-claim',
      'differs-from-fact',
      'impersonation-or-scam',
      'edited-after-publication',
    ] as const
    for (const text of texts(fact({ flags: [...flags], kind: 'rumour_or_unverified' })))
      expect(text).not.toMatch(/sai|giả mạo|bịa/)
  })

  test('an item whose tone is not known gives no reason of tone', () =>
    expect(texts(fact({ tone: null })).some((text) => text.includes('sắc thái'))).toBe(false))

  test('a story without items is skipped', () =>
    expect(rankPriority.run({ items: [] }, {})).toEqual({ kind: 'skip', reason: 'vụ việc không còn tin nào' }))
})
