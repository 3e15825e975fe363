/** In which words and order does an answer say what its manifest holds? Letter, dossier and page lay out these same blocks. */
import { ACCURACY_WORDS } from '#data/model/case-words.js'
import { shownAddress } from '#data/model/personal-page.js'
import { HEADINGS, type ResponseBody, type ResponseKind, type Sentence } from '#data/model/response.js'
import type { CitedEvidence, ResponseManifest } from '#data/model/response-manifest.js'
import { headingWords, INNER_HEADINGS } from '#data/model/response-words.js'
import { vietnamDateTime } from '#data/model/time.js'
import type { Block, Words } from './outline.js'

export const heading = (level: 1 | 2, text: string): Block => ({ kind: 'heading', level, text })
export const say = (...words: readonly Words[]): Block => ({ kind: 'paragraph', words })

export type Text = ResponseManifest['texts'][number]

/** A wording that was approved; null when there is none in this language. */
export const textIn = ({ texts }: ResponseManifest, language: string): Text | null =>
  texts.find((text) => text.language === language) ?? null

/** What a public reader gets: what the office thinks of effects and what it means to do next stand in the dossier alone. */
const PUBLIC_HEADINGS = HEADINGS.filter((one) => !INNER_HEADINGS.includes(one))
export const publicSections = ({ sections }: ResponseBody): ResponseBody['sections'] =>
  PUBLIC_HEADINGS.flatMap((one) => sections.filter(({ heading: of, sentences }) => of === one && sentences.length > 0))

/** The evidence on which what is public rests, under its numbers in the dossier. */
export function publicEvidence({ evidence }: ResponseManifest, body: ResponseBody): readonly CitedEvidence[] {
  const cited = new Set(publicSections(body).flatMap(({ sentences }) => sentences.flatMap((one) => one.evidence)))
  return evidence.filter(({ id }) => cited.has(id))
}

const NOTHING_RIGHT = /^không có nội dung nào(?: là)? đúng\s*\.?$/iu

/** What is said to be right; empty where it need not be said: who accepts or informs has said nothing to be wrong. */
export function rightOf(kind: ResponseKind, { whatIsRight }: ResponseBody): string {
  const said = whatIsRight.trim()
  return (kind === 'acceptance' || kind === 'press-supply') && NOTHING_RIGHT.test(said.normalize('NFC')) ? '' : said
}

/** A line ends with a stop. */
const ended = (text: string): string => (/[.!?…]["”’»)]?$/u.test(text) ? text : `${text}.`)

/** What is said of a sentence stands before its full stop. */
const STOP = /\s*([.!?…]?)\s*$/u

/** A fact names its evidence; a claim never stands without what is known of it. */
export function sentenceWords(
  sentence: Sentence,
  { claims, evidence }: ResponseManifest,
  accuracy = ACCURACY_WORDS,
): Words[] {
  const stop = STOP.exec(sentence.text)?.[1] ?? ''
  const words = sentence.text.replace(STOP, '').trim().replace(/\s+/gu, ' ')
  if (sentence.says === 'claim') {
    const claim = claims.find(({ id }) => id === sentence.claimId)
    const known = accuracy[claim?.accuracy ?? 'unverified']
    return [{ text: words }, { text: ` (${known})`, slanted: true }, ...(stop === '' ? [] : [{ text: stop }])]
  }
  const numbers = [...new Set(sentence.evidence)]
    .flatMap((id) => evidence.find((piece) => piece.id === id)?.number ?? [])
    .sort((a, b) => a - b)
  return [{ text: `${words}${numbers.length === 0 ? '' : ` [${numbers.join(', ')}]`}${stop}` }]
}

const joined = (sentences: readonly Sentence[], manifest: ResponseManifest): Words[] =>
  sentences.flatMap((sentence, index) => {
    const [first, ...rest] = sentenceWords(sentence, manifest)
    return first === undefined ? [] : [{ ...first, text: `${index > 0 ? ' ' : ''}${first.text}` }, ...rest]
  })

const sectionsOf = ({ sections }: ResponseBody, wanted: ResponseBody['sections'][number]['heading']) =>
  sections.filter(({ heading: one, sentences }) => one === wanted && sentences.length > 0)

/** Words before a name that are none: `Báo Ví dụ`, `Xã Cần Giờ`. */
const COMMON =
  /^(?:Về|Việc|Tại|Ở|Theo|Trên|Của|Báo|Đài|Trang|Xã|Phường|Tỉnh|Ấp|Thôn|Chợ|Cầu|Bến|Phà|Đường|Trường|Dự|Tin|Vụ|Ông|Bà)$/u
/** A syllable of Vietnamese that begins with a capital; `Facebook` and `UBND` are none. */
const SYLLABLE =
  /^(?:Ngh|Ng|Nh|Ch|Gh|Gi|Kh|Ph|Qu|Th|Tr|[BCDĐGHKLMNPQRSTVX])?[AEIOUYaeiouy][aeiouy]{0,2}(?:ch|ng|nh|[cmnpt])?$/u
const unmarked = (word: string): string =>
  word.normalize('NFD').replace(/\p{M}/gu, '').replace(/đ/gu, 'd').normalize('NFC')

/** Small inside a line, unless its first word is, or begins, a name. */
function smallFirst(title: string, names: readonly string[]): string {
  const [first = '', second = ''] = title.split(' ', 2)
  if (names.some((name) => title.startsWith(name)) || !SYLLABLE.test(unmarked(first))) return title
  if (/^\p{Lu}/u.test(second) && !COMMON.test(first)) return title
  return title.charAt(0).toLowerCase() + title.slice(1)
}

/** A letter's subject, as it stands under its number. */
export const aboutOf = (title: string, { locality }: ResponseManifest): string =>
  `V/v ${smallFirst(title.normalize('NFC').replace(/^(?:V\/v|Về việc)\s+/iu, ''), [locality.name])}`

/** A letter has no headings: each part is a paragraph, in their order. */
export function letterBlocks(manifest: ResponseManifest, { body }: Text): Block[] {
  const { contact } = manifest.locality.issuer
  const cited = publicEvidence(manifest, body)
  return [
    ...publicSections(body).map(({ sentences }) => say(...joined(sentences, manifest))),
    ...rightBlocks(manifest, body),
    ...linkBlocks(body),
    ...(cited.length === 0 ? [] : [say({ text: 'Căn cứ:' }), ...cited.map((piece) => say(...evidenceWords(piece)))]),
    ...(contact === null ? [] : [say({ text: `Thông tin liên hệ của cơ quan: ${ended(contact)}` })]),
    say({ text: 'Trân trọng./.' }),
  ]
}

function rightBlocks({ kind }: ResponseManifest, body: ResponseBody): Block[] {
  const right = rightOf(kind, body)
  return right === '' ? [] : [say({ text: `Về nội dung đúng trong thông tin được nêu: ${ended(right)}` })]
}

const linkBlocks = ({ links }: ResponseBody): Block[] =>
  links.length === 0
    ? []
    : [
        say(
          { text: 'Thông tin công khai để đối chiếu: ' },
          ...links.flatMap((href, index): Words[] => [...(index > 0 ? [{ text: '; ' }] : []), { text: href, href }]),
          { text: '.' },
        ),
      ]

/** Where a passage stands: of a network its name alone; its page is told beside it, once. */
export function placeOf({ address, page }: CitedEvidence): { readonly shown: string; readonly href: string | null } {
  const told = page === null ? '' : `, trang ${page}`
  const bare = told !== '' && address.endsWith(told) ? address.slice(0, -told.length) : address
  const shown = shownAddress(bare)
  return { shown, href: shown === address ? address : null }
}

/** `[1] “quote” (address, trang 2)`. */
const evidenceWords = (piece: CitedEvidence): Words[] => {
  const { number, quote, page } = piece
  const { shown, href } = placeOf(piece)
  return [
    { text: `[${number}] “${quote}” (` },
    { text: shown, href },
    { text: `${page === null ? '' : `, trang ${page}`}).` },
  ]
}

export function dossierBlocks(manifest: ResponseManifest, { body }: Text): Block[] {
  const words = headingWords(manifest.kind)
  return [
    ...HEADINGS.flatMap((one, index) => {
      const sections = sectionsOf(body, one)
      return [
        heading(1, `${index + 1}. ${words[one]}`),
        ...(one === 'information' ? claimBlocks(manifest) : []),
        ...(sections.length === 0
          ? [say({ text: 'Chưa có nội dung.' })]
          : sections.flatMap(({ sentences }) => sentences.map((one) => say(...sentenceWords(one, manifest))))),
        ...(one === 'truth' ? rightBlocks(manifest, body) : []),
        ...(one === 'proposal' ? linkBlocks(body) : []),
      ]
    }),
  ]
}

/** As stated, with what people decided and why. */
const claimBlocks = ({ claims }: ResponseManifest): Block[] =>
  claims.map(({ text, accuracy, reasoning }, index) =>
    say(
      { text: `Nội dung ${index + 1}: “${text}”. ` },
      { text: `Tính xác thực: ${ACCURACY_WORDS[accuracy]}.`, strong: true },
      ...(reasoning === null ? [] : [{ text: ` Lý do: ${reasoning}` }]),
    ),
  )

/** dd/mm/yyyy hh:mm in Viet Nam. */
export const capturedWords = ({ capturedAt }: CitedEvidence): string =>
  capturedAt === null ? 'không rõ' : vietnamDateTime(new Date(capturedAt))
