/** What does an answer say before a person has written a word of it? */
import { expect, test } from 'vitest'
import { RESPONSE_KINDS, type ResponseKind } from '#data/model/response.js'
import { type TemplateFacts, templateOf } from '#data/model/response-template.js'

const piece = {
  id: 1,
  form: 'document',
  kind: 'public-primary',
  quote: 'Giá vé là 5.000 đồng',
  address: 'Quyết định số 34/2026/QĐ-UBND, trang 1',
  page: 1,
  capturedAt: null,
  digest: null,
} as const
const page = { ...piece, id: 2, form: 'capture', address: 'https://bao.example/bai-1', page: null } as const
const begun = (kind: ResponseKind, changes: Partial<TemplateFacts> = {}) =>
  templateOf({
    kind,
    caseTitle: 'Rác ở bến phà',
    claims: [{ id: 1, text: 'Rác chất đống ở bến phà', accuracy: 'true', reasoning: null }],
    evidence: [piece],
    holding: null,
    ...changes,
  })
const under = (body: ReturnType<typeof templateOf>, wanted: string) =>
  body.sections.flatMap(({ heading, sentences }) => (heading === wanted ? sentences.map(({ text }) => text) : []))

test('who voiced it is named where that is known, as the kind of answer has it', () => {
  const said = { outlet: 'Báo Ví dụ', at: new Date('2026-11-20T02:00:00Z') }
  const first = (kind: ResponseKind, changes = {}) => under(begun(kind, changes), 'information')[0]
  expect(first('acceptance', { said })).toBe('Báo Ví dụ ngày 20/11/2026 phản ánh: “Rác chất đống ở bến phà”.')
  expect(first('acceptance')).toBe('Có phản ánh: “Rác chất đống ở bến phà”.')
  expect(first('press-supply', { said: { outlet: 'Báo Ví dụ', at: null } })).toBe(
    'Báo Ví dụ hỏi về nội dung: “Rác chất đống ở bến phà”.',
  )
  expect(first('rebuttal', { said })).toBe('Có thông tin cho rằng: “Rác chất đống ở bến phà”.')
})

test('only what is sealed is called kept; else its address is named', () => {
  const told = (digest: string | null) => under(begun('rebuttal', { evidence: [{ ...page, digest }] }), 'truth')[0]
  expect(told(null)).toContain('Theo https://bao.example/bai-1: “')
  expect(told('sha256:00')).toContain('Theo nguồn đã lưu: “')
})

test('an account of a network is not named', () => {
  const social = { ...page, address: 'https://www.facebook.com/ba.nguyen/posts/1' }
  expect(JSON.stringify(begun('rebuttal', { evidence: [social] }))).not.toContain('ba.nguyen')
})

test('nothing is said twice', () => {
  for (const kind of RESPONSE_KINDS)
    for (const evidence of [[piece], [piece, page], [page]]) {
      const all = begun(kind, { evidence }).sections.flatMap(({ sentences }) => sentences.map(({ text }) => text))
      expect(new Set(all).size).toBe(all.length)
    }
  expect(under(begun('rebuttal', { evidence: [piece, page] }), 'grounds')).toHaveLength(1)
})

test('what is proposed inside the house stands under no heading that the public reads', () => {
  for (const kind of RESPONSE_KINDS) {
    const shown = begun(kind).sections.filter(({ heading }) => heading !== 'proposal' && heading !== 'impact')
    expect(JSON.stringify(shown)).not.toContain('Đề nghị đăng')
  }
  expect(under(begun('correction'), 'truth').join()).toContain('Đề nghị tòa soạn xem xét cải chính')
  expect(under(begun('acceptance'), 'truth').join()).toContain('sẽ thông tin kết quả cuối cùng')
})
