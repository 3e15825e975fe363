/** Which figures need evidence, and in which words does the gate speak of what is missing? */
import { describe, expect, test } from 'vitest'
import { gateFaults } from '#data/model/gate.js'
import type { ResponseBody, ResponseKind } from '#data/model/response.js'

const body = (text: string, changes: Partial<ResponseBody> = {}): ResponseBody => ({
  title: 'Tiếp thu phản ánh',
  sections: [{ heading: 'truth', sentences: [{ text, says: 'other', evidence: [], claimId: null }] }],
  whatIsRight: '',
  links: [],
  short: '',
  ...changes,
})
const faults = (of: ResponseBody, kind: ResponseKind = 'acceptance') =>
  gateFaults({
    kind,
    offered: [kind],
    texts: [{ language: 'vi', body: of, unreviewed: false }],
    claims: new Map(),
    evidence: new Set(),
    articles: [],
    issuer: { name: 'ỦY BAN NHÂN DÂN XÃ', contact: 'Văn phòng' },
    traces: () => [],
  })

describe('a figure that counts something needs evidence', () => {
  test.each([
    'Có 12 hộ bị ảnh hưởng.',
    'Trường có 30 học sinh nghỉ học.',
    'Khoảng 50 ha rừng.',
    'Kinh phí 3.5 triệu đồng.',
    'Mức 12.5 phần trăm.',
    'Chỉ có 3-5 người tụ tập.',
    'Đã giải ngân 45/99 tỷ.',
    'Hỗ trợ 50/hộ.',
    'Lúc 7 giờ 30 học sinh đến trường.',
    'Mỗi ngày 30 lượt phà.',
    'Tổng số 250 tiểu thương.',
    'Đã có 1/2 diện tích bàn giao.',
    'Khoản 50 triệu đồng đã chi.',
    'Trong năm 3.000 hộ được cấp nước.',
    'Giá 20.11.5 nghìn.',
    'Trên tuyến có 12: hộ, quán.',
  ])('%s', (text) => {
    expect(faults(body(text)).join()).toContain('có số liệu nên phải là câu nêu sự việc')
  })
})

describe('days, hours and numbers of law count nothing', () => {
  test.each([
    'Báo Ví dụ ngày 20/11/2026 phản ánh việc thu gom rác.',
    'Báo Ví dụ ngày 5/11 phản ánh việc thu gom rác.',
    'Ngày 20-11-2026, xã họp.',
    'Kết quả có trước 20.11.2026.',
    'Từ 03/11 đến ngày 15 tháng 12 năm 2026.',
    'Vào ngày 5.',
    'Lúc 12h30 ngày 05/3, phà dừng.',
    'Lúc 8:30 và 15 giờ 30 phút, phà dừng.',
    'Lúc 7 giờ 30, phà dừng; đến 9h phà chạy.',
    'Căn cứ khoản 2 Điều 5 Quyết định số 34/2026/QĐ-UBND ngày 02/11/2026.',
    'Căn cứ Nghị định 30/2020, Luật số 59/2020/QH14 và Thông báo 12/TB-UBND.',
    'Hồ sơ HS-2026-000012, mục 2.1, quý 4.',
  ])('%s', (text) => {
    expect(faults(body(text))).toEqual([])
  })
})

test('who accepts or informs need not say what is right; who rebuts must', () => {
  for (const kind of ['acceptance', 'press-supply'] as const) expect(faults(body('Đang kiểm tra.'), kind)).toEqual([])
  expect(faults(body('Đang kiểm tra.'), 'rebuttal').join()).toContain('chưa nói nội dung nào')
})

test('parts are called as the kind of answer calls them', () => {
  expect(faults(body('Có 12 hộ.')).join()).toContain('mục “Kết quả kiểm tra”, câu 1')
  expect(faults(body('Có 12 hộ.'), 'press-supply').join()).toContain('mục “Thông tin cung cấp”, câu 1')
  expect(faults(body('Có 12 hộ.'), 'rebuttal').join()).toContain('mục “Bản chất sự việc”, câu 1')
})

test('an answer of which nothing would be read is none', () => {
  const inner = { text: 'Dư luận lo lắng.', says: 'other', evidence: [], claimId: null } as const
  const of = body('', { sections: [{ heading: 'impact', sentences: [{ ...inner, evidence: [] }] }] })
  expect(faults(of).join()).toContain('chưa có câu nào')
})
