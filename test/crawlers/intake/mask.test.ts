/** Which numbers in what a person typed would lead to somebody, and which are only numbers? */
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { MASKED_MAIL, MASKED_PAPER, MASKED_PHONE, maskContacts } from '#crawlers/intake/mask.js'

describe('a phone number is masked however it is written', () => {
  test.each([
    '0912345678',
    '0912 345 678',
    '0912.345.678',
    '0912-345-678',
    '09 12 34 56 78',
    '0 9 1 2 3 4 5 6 7 8',
    '(0912) 345 678',
    '+84912345678',
    '+84 912 345 678',
    '(+84) 912.345.678',
    '84912345678',
    '0084912345678',
    '+84 (0)912 345 678',
    '028 3822 1234',
    '(028) 3822 1234',
    '0283 822 123',
    '01234567890',
    '０９１２３４５６７８',
    '0912\u200b345\u200b678',
    '0912\u00a0345\u00a0678',
  ])('%j', (number) => {
    for (const text of [number, `gọi ${number} nhé`, `SĐT:${number}.`, `năm 2025 ${number} hoặc 20 người`]) {
      const masked = maskContacts(text)
      expect(masked).toContain(MASKED_PHONE)
      expect(masked.replace(/2025|20 người/g, '')).not.toMatch(/\d/)
    }
  })

  test('two in a row are both masked, and what stands around them stays', () => {
    expect(maskContacts('gọi 0912345678 0987654321, ngày 05/11')).toBe(
      `gọi ${MASKED_PHONE} ${MASKED_PHONE}, ngày 05/11`,
    )
  })

  test('an address that opens a conversation with a person is a number', () => {
    expect(maskContacts('https://zalo.me/0912345678')).toBe(`https://zalo.me/${MASKED_PHONE}`)
  })
})

describe('an e-mail address and a number of identity papers are masked', () => {
  test.each([
    ['thư gửi nguyen.an+1@thu.example.vn nhé', `thư gửi ${MASKED_MAIL} nhé`],
    ['mailto:an@thu.example', MASKED_MAIL],
    ['CCCD 079123456789', `CCCD ${MASKED_PAPER}`],
    ['căn cước 079 123 456 789', `căn cước ${MASKED_PAPER}`],
    ['CMND số 024123457', `CMND số ${MASKED_PAPER}`],
  ])('%s', (text, masked) => {
    expect(maskContacts(text)).toBe(masked)
  })
})

describe('other numbers stay', () => {
  test.each([
    'kinh phí 1.234.567.890 đồng',
    'kinh phí 84.912.345.678 đồng',
    'chi 350000000',
    'chi 123456789 đồng',
    'ngày 05.11.2025 19 giờ',
    'ngày 05-11-2025 10 giờ 30',
    'ngày 02/11/2025',
    'tổng đài 1900 1234, cứu hoả 114',
    '37/214 hộ, 50.000 lượt khách, 0,5 ha, 30 %',
    'Nghị định 244/2026/NĐ-CP, Luật 126/2025/QH15',
    'số 4516/QĐ-UBND ngày 20 11 2025',
    'https://bao.example/tin-0912345678.htm',
    'xem https://mang.example/permalink/100090912345678?p=084912345678 nhé',
    'tiktok.com/@kenh',
  ])('%s', (text) => {
    expect(maskContacts(text)).toBe(text)
  })
})

test('masking twice is masking once, and nothing typed can make it slow', () => {
  const written = fc.string({ unit: fc.constantFrom(...'0123456789 .-+()@a đ\n'), maxLength: 200 })
  fc.assert(
    fc.property(written, (text) => {
      const once = maskContacts(text)
      return maskContacts(once) === once
    }),
    { numRuns: 500 },
  )
  const began = performance.now()
  for (const piece of ['0', '0 ', '09.', 'a.', 'a@', '@', '+84 ', '(', 'http://', '05.11.2025 '])
    maskContacts(piece.repeat(20_000))
  expect(performance.now() - began).toBeLessThan(2_000)
})
