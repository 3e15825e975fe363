/** Which pages do the tests of extraction read? Captures written for them, and pieces of markup. */
import { readFileSync } from 'node:fs'
import { extract } from '#crawlers/extract.js'
import { sourceOfAddress } from '#crawlers/sources/index.js'
import type { Extraction } from '#data/model/draft.js'

export const golden = (name: string): Uint8Array => readFileSync(new URL(`../../captures/${name}.htm`, import.meta.url))

export const CAPTURED = new Date('2026-03-08T05:00:00Z')

export function read(url: string, body: Uint8Array | string): Extraction {
  const bytes = typeof body === 'string' ? new TextEncoder().encode(body) : body
  const headers = { 'content-type': 'text/html; charset=utf-8' }
  const outcome = extract({ url, capturedAt: CAPTURED, status: 200, headers, body: bytes }, sourceOfAddress(url))
  if (outcome.kind !== 'done') throw new Error(`${outcome.kind}: ${outcome.reason}`)
  return outcome.value
}

const SENTENCES = [
  'Sáng nay xã khởi công sửa hai cây cầu ván bắc qua rạch, dự kiến xong trước mùa mưa, theo ban quản lý.',
  'Bà con hai bên bờ góp gần ba trăm ngày công, phần còn lại do ngân sách xã và một doanh nghiệp địa phương lo.',
  'Trong lúc làm, người đi bộ qua đò miễn phí từ năm giờ sáng đến chín giờ tối, xe máy đi đường vòng phía chợ.',
  'Cán bộ giao thông của xã túc trực ở hai đầu cầu để hướng dẫn và ghi lại ý kiến của người dân mỗi ngày.',
]

const DECLARED =
  '<script type="application/ld+json">{"@type":"NewsArticle","headline":"Xã sửa hai cây cầu ván trước mùa mưa"}</script>'

/** An article of an unknown site; `head` and `tail` stand in its head and after its text. */
export const article = ({ head = '', line = '', tail = '' } = {}): string =>
  `<html lang="vi"><head><title>Xã sửa hai cây cầu ván trước mùa mưa</title>${DECLARED}${head}</head><body><main><article><h1>Xã sửa hai cây cầu ván trước mùa mưa</h1>${line}<div class="entry-content">${SENTENCES.map((text) => `<p>${text}</p>`).join('')}</div>${tail}</article></main></body></html>`
