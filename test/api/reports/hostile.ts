/** Which titles and addresses would hurt a document that trusted them? */
import { item } from './a-week.js'

const MONDAY = '2026-11-09T08:00:00+07:00'

export const HOSTILE_TITLES = [
  '<script>alert("x")</script>',
  '=cmd|/C calc!A0',
  'Trước\u0000\u0007sau',
  `Dài ${'chữ '.repeat(750)}`,
  'x'.repeat(3_000),
  'Đảo \u202egnol\u202c xong \u2066ẩn\u2069',
  'العربية في المنطقة',
  ']]> &amp; <w:p/> </w:t>',
  '{{7*7}} #{x} %s',
  '\ud800 nửa ký tự \ufffe',
]

export const HOSTILE_ADDRESSES = [
  'javascript:alert(1)',
  `https://bao.example.vn/${'a-rất-dài/'.repeat(150)}`,
  `https://bao.example.vn/?q=${'y'.repeat(5_000)}`,
  'https://bao.example.vn/"><img src=x onerror=alert(1)>',
  'https://bao.example.vn/?a=1&b=2#mục-3',
  'https://user:pass@evil.example/',
]

export const HOSTILE = [...HOSTILE_TITLES, ...HOSTILE_ADDRESSES].map((value, index) =>
  item(index + 1, 'vnexpress', MONDAY, value, {
    url: HOSTILE_ADDRESSES[index % HOSTILE_ADDRESSES.length] ?? null,
    kind: index % 2 === 0 ? 'criticism' : 'achievement',
    lead: `${value}. Câu sau.`,
  }),
)
