/** How does a weekly summary look as one page that needs nothing else: read on a screen, or printed? */
import { html } from 'hono/html'
import type { BriefingManifest, Row } from './manifest.js'
import {
  ANNEX_TITLE,
  type Block,
  bodyLines,
  COLUMNS,
  EMPTY_TABLE,
  METHOD,
  outline,
  subjectLines,
  type Words,
} from './outline.js'
import { phrase, plain, webAddress } from './plain.js'

type Markup = ReturnType<typeof html>

/** Every value goes through hono's `html`, which encodes it; no value is a promise, so the page is there at once. */
export function weeklyHtml(manifest: BriefingManifest): string {
  const { issuer } = manifest.locality
  const page = html`<!doctype html>
<html lang="vi">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="robots" content="noindex">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<title>${plain(subjectLines(manifest).join(' '))}</title>
<style>
:root { color-scheme: light }
body { margin: 0 auto; max-width: 165mm; padding: 20mm 15mm; color: #000; background: #fff; font: 13pt/1.5 'Times New Roman', Tinos, 'Liberation Serif', serif }
.heads { display: flex; flex-wrap: wrap; justify-content: space-between; gap: 1rem 2rem; text-align: center }
.heads > div { flex: 0 1 auto; margin: 0 auto }
.heads p, .title p { margin: 0; text-indent: 0 }
.heads p { text-align: center }
.heads .state, .heads div:first-child p:not(.box) { font-size: 12pt }
.rule::after { content: ''; display: block; width: 35%; margin: 2pt auto 6pt; border-top: 1px solid }
.motto::after { width: 11.5em }
.box { display: inline-block; margin-top: 8pt; padding: 2pt 8pt; border: 1px solid; font-weight: bold }
.draft { font-weight: bold; font-size: 14pt; margin-top: 8pt }
h1, .title p { font-size: 14pt; font-weight: bold; text-align: center; margin: 18pt 0 0 }
.title p { margin: 0 0 12pt }
.title span, .heads span { display: block }
h2, h3 { break-after: avoid; font-size: 13pt; margin: 6pt 0; text-indent: 12.7mm }
main p { margin: 0 0 6pt; text-align: justify; text-indent: 12.7mm; overflow-wrap: anywhere }
.sign { display: flex; justify-content: space-between; gap: 2rem; margin-top: 12pt; break-inside: avoid }
.sign p { margin: 0 }
.sign > div + div { text-align: center; font-weight: bold }
.to { font-size: 11pt }
.space { height: 60pt; font-weight: normal; font-style: italic; padding-top: 20pt; box-sizing: border-box }
.wide { overflow-x: auto }
table { width: 100%; min-width: 240mm; table-layout: fixed; border-collapse: collapse; font-size: 10pt; line-height: 1.35 }
th, td { border: 1px solid #000; padding: 3pt; vertical-align: top; text-align: left; overflow-wrap: anywhere }
th { text-align: center }
tr { break-inside: avoid }
thead { display: table-header-group }
a { color: inherit }
.url { display: block; font-size: 8pt }
.notes { font-size: 10pt }
.notes li { margin-bottom: 2pt }
.hash { font-size: 8pt; overflow-wrap: anywhere }
@page { size: A4 portrait; margin: 20mm 16mm 20mm 30mm }
@page annex { size: A4 landscape }
@media (max-width: 600px) { body { padding: 6mm 5mm } main p { text-align: left } .sign { flex-wrap: wrap } }
@media screen { .annex { width: min(270mm, 94vw); margin: 24pt 0 0 50%; transform: translateX(-50%) } }
@media print { body { max-width: none; padding: 0 } .annex { page: annex; break-before: page } table { min-width: 0 } .wide { overflow: visible } }
</style>
</head>
<body>
<header>
<div class="heads">
<div><p>${lines(issuer.parent)}</p><p class="rule"><strong>${lines(issuer.name)}</strong></p><p>Số: ……/BC-……</p><p class="box">LƯU HÀNH NỘI BỘ</p></div>
<div><p class="state"><strong>CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM</strong></p><p class="rule motto"><strong>Độc lập - Tự do - Hạnh phúc</strong></p><p><em>${plain(issuer.place)}, ngày …… tháng …… năm ${manifest.generatedAt.slice(0, 4)}</em></p><p class="draft">DỰ THẢO</p></div>
</div>
<div class="title"><h1>BÁO CÁO</h1><p class="rule">${subjectLines(manifest).map((line) => html`<span>${plain(line)}</span>`)}</p></div>
</header>
<main>
${outline(manifest).map(block)}
<div class="sign">
<div><p><strong><em>Nơi nhận:</em></strong></p><p class="to">- ……………………;</p><p class="to">- ……………………;</p><p class="to">- Lưu: VT, ……</p></div>
<div><p>TM. ……………………………</p><p>CHỨC VỤ CỦA NGƯỜI KÝ</p><p class="space">(Chữ ký, dấu)</p><p>Họ và tên</p></div>
</div>
</main>
<section class="annex">
<h1>Phụ lục I<br>${ANNEX_TITLE.toLocaleUpperCase('vi')}</h1>
${manifest.table.length === 0 ? html`<p>${EMPTY_TABLE}</p>` : table(manifest.table)}
<h2>Ghi chú về phương pháp và nguồn</h2>
<ul class="notes">${METHOD.map((sentence) => html`<li>${sentence}</li>`)}</ul>
<p class="hash">Mã kiểm tra dữ liệu (SHA-256): ${manifest.hash}</p>
</section>
</body>
</html>
`
  return page.toString()
}

const lines = (body: string): Markup[] => bodyLines(body).map((line) => html`<span>${line}</span>`)

function block(one: Block): Markup {
  if (one.kind === 'heading') return one.level === 1 ? html`<h2>${one.text}</h2>\n` : html`<h3>${one.text}</h3>\n`
  return html`<p>${one.words.map(words)}</p>\n`
}

function words({ text, href, strong, slanted }: Words): Markup {
  const shown = html`${phrase(text)}`
  const look = strong ? html`<strong>${shown}</strong>` : slanted ? html`<em>${shown}</em>` : shown
  const target = webAddress(href ?? null)
  return target === null ? look : html`<a href="${target}" rel="noopener noreferrer">${look}</a>`
}

const table = (rows: readonly Row[]): Markup => html`<div class="wide" tabindex="0"><table>
<colgroup>${COLUMNS.map(({ width }) => html`<col style="width: ${width}mm">`)}</colgroup>
<thead><tr>${COLUMNS.map(({ name }) => html`<th scope="col">${name}</th>`)}</tr></thead>
<tbody>
${rows.map(
  (
    row,
  ) => html`<tr><td>${row.number}</td><td>${plain(row.source)}<br>${row.date}</td><td>${plain(row.title)}${link(row.url)}</td><td>${plain(row.summary)}</td><td>${row.topics.join('; ')}</td><td>${row.tone}</td><td>${row.accuracy}</td><td>${row.unit}</td><td>${row.deadline}</td><td>${row.result}</td></tr>
`,
)}</tbody>
</table></div>`

function link(url: string | null): Markup {
  if (url === null) return html``
  const target = webAddress(url)
  const text = plain(url)
  return target === null
    ? html`<span class="url">${text}</span>`
    : html`<a class="url" href="${target}" rel="noopener noreferrer">${text}</a>`
}
