import { describe, expect, test } from 'vitest'
import { FIRST } from '#analysis/models/sentence.js'
import { checkWorthiness, findClaims } from '#analysis/stages/find-claims.js'
import { fullText, type SentenceScore, type Text } from '#data/model/judgement.js'
import { analysisText } from './texts.js'

const text = analysisText(
  'Kè biển nứt sau ba tháng',
  'Theo UBND huyện, tuyến kè dài 1,2 km có tổng vốn 86 tỷ đồng đã xuất hiện 14 vết nứt.\nBao giờ người dân mới hết lo?\nTôi nghĩ con đường ấy thật đẹp và đáng nhớ.\nẢnh: Minh Hà',
)

function found(input: Text): readonly SentenceScore[] {
  const outcome = findClaims.run(input, {})
  if (outcome instanceof Promise || outcome.kind !== 'done') throw new Error('expected sentences')
  return outcome.value
}

const scoreOf = (part: string): number => {
  const sentence = found(text).find((one) => one.text.includes(part))
  if (sentence === undefined) throw new Error(`no sentence with ${part}`)
  return sentence.checkWorthiness
}

describe('sentences worth checking', () => {
  test('offsets cut the very sentence out of title and text', () => {
    for (const sentence of found(text)) expect(fullText(text).slice(sentence.start, sentence.end)).toBe(sentence.text)
    expect(found(text)).toHaveLength(5)
  })

  test('a figure given by an authority comes before question, opinion and credit', () => {
    const figure = scoreOf('86 tỷ đồng')
    expect(figure).toBeGreaterThan(0.5)
    for (const other of ['Bao giờ', 'Tôi nghĩ', 'Ảnh']) expect(scoreOf(other)).toBeLessThan(figure)
  })

  test('an opinion, a question and a photo credit are hardly worth a check', () => {
    expect(scoreOf('Bao giờ')).toBeLessThan(0.4)
    expect(scoreOf('Tôi nghĩ')).toBeLessThan(0.4)
    expect(scoreOf('Ảnh')).toBeLessThan(0.2)
  })

  test('whether a statement is shouted does not make it more worth checking by much', () =>
    expect(
      Math.abs(
        checkWorthiness('Nhà máy xả 300 m3 nước thải ra sông.', FIRST) -
          checkWorthiness('Nhà máy xả 300 m3 nước thải ra sông!', FIRST),
      ),
    ).toBeLessThan(0.25))

  test('what a report says first is rather worth a check than the same at its end', () => {
    const fact = 'Hai hộ dân ở thôn Đông đã chuyển đi.'
    expect(checkWorthiness(fact, FIRST)).toBeGreaterThan(checkWorthiness(fact, { index: 20, title: new Set() }))
  })

  test('no text has no sentences', () =>
    expect(findClaims.run(analysisText(null, ''), {})).toEqual({ kind: 'skip', reason: 'không có câu nào' }))

  test('a text of ten thousand sentences gives the first four hundred', () =>
    expect(found(analysisText(null, 'Có 12 hộ dân bị ảnh hưởng.\n'.repeat(10_000)))).toHaveLength(400))
})
