import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { sentences } from '#analysis/text/sentences.js'

const texts = (text: string) => sentences(text).map((sentence) => sentence.text)

describe('where a Vietnamese sentence ends', () => {
  test.each([
    ['a full stop and a new sentence', 'Phà ngừng chạy. Người dân chờ.', ['Phà ngừng chạy.', 'Người dân chờ.']],
    ['a city is shortened', 'Ông ở TP. Hồ Chí Minh. Bà ở quê.', ['Ông ở TP. Hồ Chí Minh.', 'Bà ở quê.']],
    ['an abbreviation without a space', 'Từ Q.1 và TP.HCM ra biển.', ['Từ Q.1 và TP.HCM ra biển.']],
    [
      'a sentence may end with an abbreviated name',
      'Xe về TP.HCM. Sau đó đi tiếp.',
      ['Xe về TP.HCM.', 'Sau đó đi tiếp.'],
    ],
    ['an initial', 'Theo ông H. Nam, đường hỏng. Xe tránh.', ['Theo ông H. Nam, đường hỏng.', 'Xe tránh.']],
    ['a number with thousands', 'Chi 1.500 tỉ đồng. Xong.', ['Chi 1.500 tỉ đồng.', 'Xong.']],
    ['a date with dots', 'Ngày 15.9.2025 khởi công. Đúng hẹn.', ['Ngày 15.9.2025 khởi công.', 'Đúng hẹn.']],
    ['a title', 'ThS. Lan nói. PGS. Minh nghe.', ['ThS. Lan nói.', 'PGS. Minh nghe.']],
    ['a question in a quotation', '“Đi đâu?” anh hỏi. Không ai đáp.', ['“Đi đâu?” anh hỏi.', 'Không ai đáp.']],
    ['three dots within', 'Họ chờ… rồi về. Hết.', ['Họ chờ… rồi về.', 'Hết.']],
    ['a new line without a full stop', 'Tiêu đề\nĐoạn một', ['Tiêu đề', 'Đoạn một']],
    ['a post without capitals', 'mưa to. đường ngập.', ['mưa to.', 'đường ngập.']],
    ['Chinese full stops', '清化省下雨。道路中断。', ['清化省下雨。', '道路中断。']],
  ])('%s', (_, text, expected) => expect(texts(text)).toEqual(expected))

  test('every sentence is found again at its offsets, and only white space lies between', () =>
    fc.assert(
      fc.property(fc.array(fc.constantFrom('a', 'Đ', ' ', '.', '?', '…', '\n', '"', '1', 'TP', '。')), (parts) => {
        const text = parts.join('')
        let at = 0
        for (const sentence of sentences(text)) {
          expect(text.slice(sentence.start, sentence.end)).toBe(sentence.text)
          expect(text.slice(at, sentence.start).trim()).toBe('')
          at = sentence.end
        }
        expect(text.slice(at).trim()).toBe('')
      }),
    ))
})
