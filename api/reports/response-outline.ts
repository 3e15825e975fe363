/** In which words and order does an answer say what its manifest holds? Letter, dossier and page lay out these same blocks. */
import { ACCURACY_WORDS } from '#data/model/case-words.js'
import { shownAddress } from '#data/model/personal-page.js'
import { HEADINGS, type ResponseBody, type Sentence } from '#data/model/response.js'
import type { CitedEvidence, ResponseManifest } from '#data/model/response-manifest.js'
import { HEADING_WORDS, PLAIN_HEADING_WORDS } from '#data/model/response-words.js'
import { vietnamDateTime } from '#data/model/time.js'
import type { Block, Words } from './outline.js'

export const heading = (level: 1 | 2, text: string): Block => ({ kind: 'heading', level, text })
export const say = (...words: readonly Words[]): Block => ({ kind: 'paragraph', words })

export type Text = ResponseManifest['texts'][number]

/** A wording that was approved; null when there is none in this language. */
export const textIn = ({ texts }: ResponseManifest, language: string): Text | null =>
  texts.find((text) => text.language === language) ?? null

/** Who answers nothing wrong does not speak of wrong information. */
const wordsOfHeadings = (kind: ResponseManifest['kind']) =>
  kind === 'acceptance' || kind === 'press-supply' ? PLAIN_HEADING_WORDS : HEADING_WORDS

/** What is said of a sentence stands before its full stop. */
const STOP = /\s*([.!?…]?)\s*$/u

/** A fact names its evidence; a claim never stands without what is known of it. */
export function sentenceWords(
  sentence: Sentence,
  { claims, evidence }: ResponseManifest,
  accuracy = ACCURACY_WORDS,
): Words[] {
  const stop = STOP.exec(sentence.text)?.[1] ?? ''
  const words = sentence.text.replace(STOP, '')
  if (sentence.says === 'claim') {
    const claim = claims.find(({ id }) => id === sentence.claimId)
    const known = accuracy[claim?.accuracy ?? 'unverified']
    return [{ text: words }, { text: ` (${known})`, slanted: true }, ...(stop === '' ? [] : [{ text: stop }])]
  }
  const numbers = sentence.evidence.flatMap((id) => evidence.find((piece) => piece.id === id)?.number ?? [])
  return [{ text: `${words}${numbers.length === 0 ? '' : ` [${numbers.join(', ')}]`}${stop}` }]
}

const joined = (sentences: readonly Sentence[], manifest: ResponseManifest): Words[] =>
  sentences.flatMap((sentence, index) => {
    const [first, ...rest] = sentenceWords(sentence, manifest)
    return first === undefined ? [] : [{ ...first, text: `${index > 0 ? ' ' : ''}${first.text}` }, ...rest]
  })

const sectionsOf = ({ sections }: ResponseBody, wanted: ResponseBody['sections'][number]['heading']) =>
  sections.filter(({ heading: one, sentences }) => one === wanted && sentences.length > 0)

/** Words with which titles begin, that stand small inside a line; any other may be a name. */
const FIRST_WORDS =
  /^(?:Thông tin|Tiếp thu|Giải thích|Giải trình|Làm rõ|Phản hồi|Cung cấp|Đề nghị|Yêu cầu|Trả lời|Kết quả|Xử lý)(?= )/u

/** A letter's subject, as it stands under its number. */
export const aboutOf = (title: string): string =>
  `V/v ${title.replace(/^(?:V\/v|Về việc)\s+/iu, '').replace(FIRST_WORDS, (word) => word.charAt(0).toLowerCase() + word.slice(1))}`

/** A letter has no headings: each part is a paragraph, in the order of the five. */
export function letterBlocks(manifest: ResponseManifest, { body }: Text): Block[] {
  const { contact } = manifest.locality.issuer
  return [
    ...HEADINGS.flatMap((one) => sectionsOf(body, one).map(({ sentences }) => say(...joined(sentences, manifest)))),
    ...rightBlocks(body),
    ...linkBlocks(body),
    ...(manifest.evidence.length === 0
      ? []
      : [say({ text: 'Căn cứ:' }), ...manifest.evidence.map((piece) => say(...evidenceWords(piece)))]),
    ...(contact === null ? [] : [say({ text: `Thông tin liên hệ của cơ quan: ${contact}` })]),
    say({ text: 'Trân trọng./.' }),
  ]
}

const rightBlocks = ({ whatIsRight }: ResponseBody): Block[] =>
  whatIsRight.trim() === '' ? [] : [say({ text: `Về nội dung đúng trong thông tin được nêu: ${whatIsRight.trim()}` })]

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

/** `[1] “quote” (address, trang 2)`. */
const evidenceWords = ({ number, quote, address, page }: CitedEvidence): Words[] => {
  const shown = shownAddress(address)
  return [
    { text: `[${number}] “${quote}” (` },
    { text: shown, href: shown === address ? address : null },
    { text: `${page === null ? '' : `, trang ${page}`}).` },
  ]
}

export function dossierBlocks(manifest: ResponseManifest, { body }: Text): Block[] {
  const words = wordsOfHeadings(manifest.kind)
  return [
    ...HEADINGS.flatMap((one, index) => {
      const sections = sectionsOf(body, one)
      return [
        heading(1, `${index + 1}. ${words[one]}`),
        ...(one === 'information' ? claimBlocks(manifest) : []),
        ...(sections.length === 0
          ? [say({ text: 'Chưa có nội dung.' })]
          : sections.flatMap(({ sentences }) => sentences.map((one) => say(...sentenceWords(one, manifest))))),
        ...(one === 'truth' ? rightBlocks(body) : []),
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
