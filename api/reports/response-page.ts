/** How does an answer look on the office's portal, and in the few words of a social page? */
import { html, raw } from 'hono/html'
import { ACCURACY_WORDS } from '#data/model/case-words.js'
import type { Sentence } from '#data/model/response.js'
import type { CitedEvidence, ResponseManifest } from '#data/model/response-manifest.js'
import type { Accuracy } from '#data/model/verdict.js'
import { claimReviews } from './claim-review.js'
import { phrase, plain, webAddress } from './plain.js'
import type { Making } from './response-docx.js'
import { placeOf, publicEvidence, publicSections, rightOf, sentenceWords } from './response-outline.js'

type Markup = ReturnType<typeof html>

interface Labels {
  readonly answers: string
  readonly right: string
  readonly grounds: string
  readonly links: string
  readonly page: string
  readonly contact: string
  readonly accuracy: Readonly<Record<Accuracy, string>>
}

const VIETNAMESE: Labels = {
  answers: 'Thông tin chính thức',
  right: 'Nội dung đúng trong thông tin được nêu',
  grounds: 'Căn cứ',
  links: 'Bạn đọc có thể đối chiếu tại',
  page: 'trang',
  contact: 'Liên hệ cơ quan',
  accuracy: ACCURACY_WORDS,
}
/** For every other language until somebody writes its own. */
const ENGLISH: Labels = {
  answers: 'Official information',
  right: 'What is right in what was said',
  grounds: 'Grounds',
  links: 'Readers can check at',
  page: 'page',
  contact: 'How to reach the office',
  accuracy: {
    unverified: 'not verified',
    true: 'true',
    inaccurate: 'inaccurate',
    false: 'false',
    unverifiable: 'cannot be verified',
  },
}
export const labelsIn = (language: string): Labels => (/^vi\b/i.test(language) ? VIETNAMESE : ENGLISH)

export interface PageOptions {
  /** schema.org ClaimReview for search engines; off unless somebody asks for it. */
  readonly claimReview: boolean
}

/** Every value goes through hono's `html`, which encodes it; no value is a promise, so the page is there at once. */
export function portalPage(manifest: ResponseManifest, { text }: Making, { claimReview }: PageOptions): string {
  const { issuer } = manifest.locality
  const { body, language } = text
  const labels = labelsIn(language)
  const day = manifest.at.slice(0, 10)
  const right = rightOf(manifest.kind, body)
  const cited = publicEvidence(manifest, body)
  const page = html`<!doctype html>
<html lang="${language}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<title>${plain(body.title)}</title>
${claimReview ? raw(`<script type="application/ld+json">${claimReviews(manifest, text)}</script>\n`) : ''}<style>
:root { color-scheme: light }
body { margin: 0 auto; max-width: 44rem; padding: 1.5rem 1rem; color: #111; background: #fff; font: 1.0625rem/1.6 system-ui, sans-serif }
h1 { font-size: 1.5rem; line-height: 1.3 }
h2 { font-size: 1.125rem; margin: 1.5rem 0 .5rem }
p, li { overflow-wrap: anywhere }
.office, .day { margin: 0; color: #444 }
.known { font-style: italic }
a { color: #0b4f9e }
</style>
</head>
<body>
<article>
<p class="office">${plain(issuer.name)}</p>
<p class="day">${labels.answers}, <time datetime="${day}">${day.split('-').reverse().join('/')}</time></p>
<h1>${plain(body.title)}</h1>
${publicSections(body).map(({ sentences }) => paragraph(sentences, manifest, labels))}
${right === '' ? '' : html`<h2>${labels.right}</h2>\n<p>${plain(right)}</p>\n`}${
  cited.length === 0
    ? ''
    : html`<h2>${labels.grounds}</h2>\n<ol>\n${cited.map((piece) => evidence(piece, labels))}</ol>\n`
}${body.links.length === 0 ? '' : html`<h2>${labels.links}</h2>\n<ul>\n${body.links.map((url) => html`<li>${link(url)}</li>\n`)}</ul>\n`}${
  issuer.contact === null ? '' : html`<h2>${labels.contact}</h2>\n<p>${plain(issuer.contact)}</p>\n`
}</article>
</body>
</html>
`
  return page.toString()
}

const paragraph = (sentences: readonly Sentence[], manifest: ResponseManifest, { accuracy }: Labels): Markup =>
  html`<p>${sentences.map(
    (sentence) =>
      html`${sentenceWords(sentence, manifest, accuracy).map(({ text, slanted }) =>
        slanted ? html`<span class="known">${phrase(text)}</span>` : html`${phrase(text)}`,
      )} `,
  )}</p>\n`

/** Under its number in the dossier: not all that stands there is told here. */
function evidence(piece: CitedEvidence, { page: leaf }: Labels): Markup {
  const { shown, href } = placeOf(piece)
  return html`<li value="${piece.number}">“${plain(piece.quote)}” (${href === null ? plain(shown) : link(href)}${piece.page === null ? '' : `, ${leaf} ${piece.page}`})</li>\n`
}

function link(url: string): Markup {
  const target = webAddress(url)
  return target === null ? html`${plain(url)}` : html`<a href="${target}" rel="noopener noreferrer">${plain(url)}</a>`
}

/** Short words, where the whole of it stands, whose they are. People paste it; nothing here posts. */
export function socialText({ locality }: ResponseManifest, { text }: Making): string {
  const { body } = text
  const [first] = body.links
  return `${[
    plain(body.short === '' ? body.title : body.short),
    ...(first === undefined ? [] : [first]),
    plain(locality.issuer.name),
    ...(locality.issuer.contact === null ? [] : [plain(locality.issuer.contact)]),
  ].join('\n')}\n`
}
