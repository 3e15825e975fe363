import { statSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { classify, unpack } from '#analysis/models/linear.js'
import { sectionsOf } from '#analysis/models/sections.js'
import { learn, predict } from '#analysis/training/logistic.js'
import { pack } from '#analysis/training/pack.js'
import { averagePrecision, bcubedF1, macroF1, microF1 } from '#analysis/training/scores.js'
import { tokens } from '#analysis/vocabularies/lexicon.js'
import { packageFile } from '#data/package-file.js'

const examples = [
  { features: new Map([[1, 1]]), label: 0 },
  { features: new Map([[2, 1]]), label: 1 },
  {
    features: new Map([
      [1, 1],
      [3, 0.5],
    ]),
    label: 0,
  },
  {
    features: new Map([
      [2, 1],
      [3, 0.5],
    ]),
    label: 1,
  },
]

describe('a linear model', () => {
  const learned = learn(examples, ['no', 'yes'], { epochs: 30, rate: 0.2, l2: 0.001 })

  test('learns what tells two classes apart', () => {
    expect(predict(learned, new Map([[1, 1]]))[0]).toBeGreaterThan(0.8)
    expect(predict(learned, new Map([[2, 1]]))[1]).toBeGreaterThan(0.8)
  })
  test('learns the same twice', () =>
    expect(learn(examples, ['no', 'yes'], { epochs: 30, rate: 0.2, l2: 0.001 }).weights).toEqual(learned.weights))
  test('says nearly the same after packing into bytes', () => {
    const model = unpack(pack(learned, 10))
    for (const { features } of examples)
      expect(classify(model, features)[1]).toBeCloseTo(predict(learned, features)[1] ?? 0, 1)
  })
  test('keeps the features that tell most', () => {
    const model = unpack(pack(learned, 2))
    expect([...model.rows.keys()].sort()).toEqual([1, 2])
  })
  test('probabilities of a text of unknown words still add up to one', () =>
    expect([...sectionsOf(['xyzzy', 'plugh'], 0).values()].reduce((sum, value) => sum + value, 0)).toBeCloseTo(1, 6))
  test('a model file cut short is a bug, not a weaker model', () =>
    expect(() => unpack({ ...pack(learned, 10), weights: 'AAA=' })).toThrow('cut short'))
})

describe('the shipped models', () => {
  test.each(['sections', 'rarity', 'kind', 'tone', 'topics', 'claims', 'allegation'])('%s is at most 900 KB', (name) =>
    expect(statSync(packageFile(`analysis/models/${name}.gen.ts`)).size).toBeLessThanOrEqual(900_000))
  test('a match report is sport, a ward round is health', () => {
    const best = (text: string) => [...sectionsOf(tokens(text), 0)].sort((a, b) => b[1] - a[1])[0]?.[0]
    expect(
      best('Đội tuyển ghi hai bàn thắng trong hiệp hai, huấn luyện viên khen cầu thủ sau trận đấu ở giải vô địch.'),
    ).toBe('sport')
    expect(
      best('Bác sĩ cho biết bệnh nhân nhập viện vì sốt cao, được điều trị kháng sinh, triệu chứng giảm sau ba ngày.'),
    ).toBe('health')
  })
})

describe('scores', () => {
  test('macro-F1 counts each label alike', () =>
    expect(macroF1(['a', 'a', 'a', 'b'], ['a', 'a', 'a', 'a'])).toBeCloseTo(6 / 7 / 2))
  test('micro-F1 counts each label given', () =>
    expect(microF1([['a', 'b'], ['c']], [['a'], ['c', 'd']])).toBeCloseTo(2 / 3))
  test('average precision is 1 when all relevant come first', () => {
    expect(
      averagePrecision([
        { score: 0.9, relevant: true },
        { score: 0.1, relevant: false },
      ]),
    ).toBe(1)
    expect(
      averagePrecision([
        { score: 0.1, relevant: true },
        { score: 0.9, relevant: false },
      ]),
    ).toBe(0.5)
  })
  test('one heap of all is punished by precision, none together by recall', () => {
    const truth = new Map([
      ['1', 'x'],
      ['2', 'x'],
      ['3', 'y'],
      ['4', 'y'],
    ])
    expect(bcubedF1(truth, truth)).toBe(1)
    expect(bcubedF1(truth, new Map([...truth.keys()].map((key) => [key, 'all'])))).toBeCloseTo(2 / 3)
    expect(bcubedF1(truth, new Map([...truth.keys()].map((key) => [key, key])))).toBeCloseTo(2 / 3)
  })
})
