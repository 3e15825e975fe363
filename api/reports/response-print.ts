/** How do an official letter and a dossier look on paper, in the form of Nghị định 30/2020, Phụ lục I? A page that needs nothing else, for printing. */
import { html, raw } from 'hono/html'
import type { CitedEvidence, ResponseManifest } from '#data/model/response-manifest.js'
import { EVIDENCE_FORM_WORDS, EVIDENCE_KIND_WORDS } from '#data/model/response-words.js'
import { EVIDENCE_COLUMNS } from './docx-evidence.js'
import { type Block, bodyLines, type Words } from './outline.js'
import { phrase, plain, webAddress } from './plain.js'
import type { Making } from './response-docx.js'
import { aboutOf, capturedWords, dossierBlocks, letterBlocks, placeOf } from './response-outline.js'

type Markup = ReturnType<typeof html>

/**
 * Margins within the 20–25, 30–35 and 15–20 mm of the form. Its page numbers stand in the middle of the top margin, from 1 in
 * each annex again, and the first page of each carries none: the counter's style has no sign for 1.
 * Line spacing 1.32 of the type's size is Word's 1.15 lines of Times New Roman.
 */
const STYLE = `
@counter-style after-first { system: fixed 1; symbols: ""; fallback: decimal }
@page { size: A4 portrait; margin: 20mm 20mm 20mm 30mm; counter-increment: page; @top-center { content: counter(page, after-first); font: 13pt 'Times New Roman', 'Liberation Serif', Tinos, serif } }
@page annex { size: A4 landscape; counter-increment: annexed; @top-center { content: counter(annexed, after-first) } }
body { margin: 0; color: #000; background: #fff; font: 14pt/1.32 'Times New Roman', 'Liberation Serif', Tinos, serif; overflow-wrap: anywhere; orphans: 2; widows: 2 }
p, h1, h2, h3 { margin: 0; font-size: inherit }
.heads, .sign { display: grid; grid-template-columns: 67mm 93mm; line-height: 1.2; break-inside: avoid }
.heads { text-align: center; font-size: 13pt }
.heads .body, .heads .state, .heads .about { font-size: 12pt }
.heads .given { padding-top: 4pt }
.heads .draft { padding-top: 8pt; font-size: 14pt }
.rule::after { content: ''; display: block; width: 22mm; margin: 2pt auto 0; border-top: .75pt solid }
.motto::after { width: 57mm }
.to-whom { margin: 14pt 0 12pt; text-align: center }
.title { margin: 12pt 0; text-align: center; line-height: 1.2; font-weight: bold; break-after: avoid }
.title .rule::after { width: 60mm; margin-top: 3pt }
main p { margin-bottom: 6pt; text-align: justify; text-indent: 12.7mm }
h2, h3 { margin: 6pt 0; text-indent: 12.7mm; break-after: avoid }
h3 { font-style: italic }
.kept { break-after: avoid }
/* An address fills its line, so that the words before it are not drawn apart. */
a { color: inherit; text-decoration: underline; word-break: break-all }
.sign { margin-top: 12pt; font-size: 13pt }
.sign > div + div { text-align: center; font-weight: bold }
.sign .to { font-size: 12pt; font-weight: bold; font-style: italic }
.sign .listed { font-size: 11pt }
.sign .space { padding: 35pt 0; font-weight: normal; font-style: italic }
.annex { page: annex; break-before: page; font-size: 11pt; line-height: 1.25 }
.annex h1 { font-size: 14pt; text-align: center }
.annex h1 + h1 { margin-bottom: 8pt }
table { width: 100%; table-layout: fixed; border-collapse: collapse }
thead { display: table-header-group; font-size: 10pt }
tr { break-inside: avoid }
th, td { padding: 2pt 3pt; border: .5pt solid #000; vertical-align: top; text-align: left }
th { text-align: center }
.small { font-size: 9pt }
p.small { margin-top: 4pt }
.none { text-align: center }
`

interface Parts {
  readonly title: 'Công văn' | 'Hồ sơ'
  /** Under the number. */
  readonly about: string | null
  /** Between what stands above the text and the text. */
  readonly before: Markup
  readonly blocks: readonly Block[]
  /** Whom it went to first. */
  readonly receiver: string
  readonly annex: Markup | ''
}

/** Every value goes through hono's `html`, which encodes it; no value is a promise, so the page is there at once. */
const pageOf = ({ locality, at }: ResponseManifest, draft: boolean, parts: Parts): string =>
  html`<!doctype html>
<html lang="vi">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<title>${parts.title}</title>
<style>${raw(STYLE)}</style>
</head>
<body>
<header class="heads">
<div>${bodyLines(locality.issuer.parent).map((line) => html`<p class="body">${line}</p>\n`)}<div class="rule">${bodyLines(locality.issuer.name).map((line) => html`<p class="body"><strong>${line}</strong></p>\n`)}</div></div>
<div><p class="state"><strong>CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM</strong></p><p class="rule motto"><strong>Độc lập - Tự do - Hạnh phúc</strong></p></div>
<div><p class="given">Số: ……/……-……</p>${parts.about === null ? '' : html`<p class="about">${plain(parts.about)}</p>`}</div>
<div><p class="given"><em>${plain(locality.issuer.place)}, ngày …… tháng …… năm ${at.slice(0, 4)}</em></p>${draft ? html`<p class="draft"><strong>DỰ THẢO</strong></p>` : ''}</div>
</header>
${parts.before}
<main>
${parts.blocks.map((one, index) => block(one, index >= parts.blocks.length - 2))}</main>
<div class="sign">
<div><p class="to">Nơi nhận:</p><p class="listed">${parts.receiver}</p><p class="listed">- ……………………;</p><p class="listed">- Lưu: VT, ……</p></div>
<div><p>TM. ……………………………</p><p>CHỨC VỤ CỦA NGƯỜI KÝ</p><p class="space">(Chữ ký, dấu)</p><p>Họ và tên</p></div>
</div>
${parts.annex}</body>
</html>
`.toString()

/** Number, day, receiver and signature stay open: they are given when it is issued. */
export const letterPage = (manifest: ResponseManifest, { text, draft }: Making): string =>
  pageOf(manifest, draft, {
    title: 'Công văn',
    about: aboutOf(text.body.title, manifest),
    before: html`<p class="to-whom">Kính gửi: ……………………………………</p>`,
    blocks: letterBlocks(manifest, text),
    receiver: '- Như trên;',
    annex: '',
  })

/** Five headings of Thông tư 02/2019, Điều 6.3; the list of evidence is its annex. */
export const dossierPage = (manifest: ResponseManifest, making: Making): string =>
  pageOf(manifest, making.draft, {
    title: 'Hồ sơ',
    about: null,
    before: html`<div class="title"><h1>HỒ SƠ</h1><p>${plain(making.text.body.title)}</p><p class="rule">(Hồ sơ số ${manifest.caseNumber})</p></div>`,
    blocks: dossierBlocks(manifest, making.text),
    receiver: '- ……………………;',
    annex: annexOf(manifest, making),
  })

/** @param kept with what follows: a signature never stands on a page of its own */
function block(one: Block, kept: boolean): Markup {
  if (one.kind === 'heading')
    return one.level === 1 ? html`<h2>${plain(one.text)}</h2>\n` : html`<h3>${plain(one.text)}</h3>\n`
  return html`<p${kept ? raw(' class="kept"') : ''}>${one.words.map(words)}</p>\n`
}

function words({ text, href, strong, slanted }: Words): Markup {
  const shown = html`${phrase(text)}`
  const look = strong ? html`<strong>${shown}</strong>` : slanted ? html`<em>${shown}</em>` : shown
  const target = webAddress(href ?? null)
  return target === null ? look : html`<a href="${target}">${look}</a>`
}

const WIDTH = EVIDENCE_COLUMNS.reduce((sum, { width }) => sum + width, 0)

const annexOf = ({ evidence }: ResponseManifest, { draft, digest }: Making): Markup => html`<section class="annex">
<h1>Phụ lục I</h1>
<h1>DANH MỤC CHỨNG CỨ</h1>
${
  evidence.length === 0
    ? html`<p class="none">Không có chứng cứ nào được dẫn.</p>`
    : html`<table>
<colgroup>${EVIDENCE_COLUMNS.map(({ width }) => html`<col style="width: ${((width / WIDTH) * 100).toFixed(2)}%">`)}</colgroup>
<thead><tr>${EVIDENCE_COLUMNS.map(({ name }) => html`<th scope="col">${name}</th>`)}</tr></thead>
<tbody>
${evidence.map(rowOf)}</tbody>
</table>`
}
<p class="small">Trích dẫn là phần ngắn của nguyên văn; bản lưu đầy đủ được niêm phong, mã SHA-256 tính trên dữ liệu đã niêm phong.</p>
<p class="small">Mã kiểm tra dữ liệu của ${draft ? 'bản nháp' : 'văn bản đã duyệt'}: ${digest}</p>
</section>
`

function rowOf(piece: CitedEvidence): Markup {
  const { shown, href } = placeOf(piece)
  const address = piece.page === null ? shown : `${shown}, trang ${piece.page}`
  const digest = piece.digest === null ? 'không niêm phong' : piece.digest.replace(/^sha256:/, '')
  return html`<tr><td>${piece.number}</td><td>${EVIDENCE_FORM_WORDS[piece.form]}, ${EVIDENCE_KIND_WORDS[piece.kind]}</td><td>“${phrase(piece.quote)}”</td><td>${words({ text: address, href })}</td><td>${capturedWords(piece)}</td><td class="small">${digest}</td></tr>\n`
}
