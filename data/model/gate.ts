/** What keeps an answer inside the house? The one gate before approval and before every door that it leaves by. */
import { copiedRun } from './copied.js'
import { hedgeFault, repeats } from './hedge.js'
import type { ResponseBody, ResponseKind, Sentence } from './response.js'
import { headingWords, INNER_HEADINGS, RESPONSE_WORDS } from './response-words.js'
import type { Accuracy } from './verdict.js'

export interface GatedText {
  /** BCP 47. */
  readonly language: string
  readonly body: ResponseBody
  /** A machine wrote it and no person has gone over it yet (R19). */
  readonly unreviewed: boolean
}

export interface Gated {
  readonly kind: ResponseKind
  /** Kinds that the Case offers now: a verdict may have changed since the draft was made (R5). */
  readonly offered: readonly ResponseKind[]
  /** The newest wording of each language. */
  readonly texts: readonly GatedText[]
  /** Claims of the Case, as they stand. */
  readonly claims: ReadonlyMap<number, { readonly text: string; readonly accuracy: Accuracy }>
  /** Evidence that was laid beside a Claim of the Case, or put into it. */
  readonly evidence: ReadonlySet<number>
  /** Texts of the Items that the Case is about. */
  readonly articles: readonly string[]
  /** The office that signs, and how it is reached; null where the profile says nothing. */
  readonly issuer: { readonly name: string; readonly contact: string | null }
  /** What in a text would lead to a private person or is a state secret, in Vietnamese. */
  readonly traces: (text: string) => readonly string[]
}

/** Everything that is missing or must not be there, in Vietnamese, naming the sentence; empty when the answer may leave. */
export function gateFaults(gated: Gated): readonly string[] {
  const { kind, offered, texts } = gated
  const faults: string[] = []
  if (!offered.includes(kind))
    faults.push(
      `Hồ sơ này không có hình thức ${RESPONSE_WORDS[kind]}; có: ${offered.map((one) => RESPONSE_WORDS[one]).join(', ') || 'không hình thức trả lời nào'}`,
    )
  if (!texts.some(({ language }) => language === 'vi')) faults.push('Chưa có bản tiếng Việt')
  if (kind === 'rebuttal') faults.push(...rebuttalFaults(gated))
  for (const text of texts) faults.push(...textFaults(text, gated))
  return faults
}

/** R14: signed by an office that can be reached. */
function rebuttalFaults({ issuer }: Gated): string[] {
  return [
    ...(issuer.name.trim() === '' ? ['Hồ sơ địa phương chưa có tên cơ quan ký (issuer.name)'] : []),
    ...(issuer.contact === null || issuer.contact.trim() === ''
      ? [
          'Hồ sơ địa phương chưa có thông tin liên hệ của cơ quan (mục issuer.contact): phản bác phải nói bạn đọc liên hệ ở đâu',
        ]
      : []),
  ]
}

function textFaults(text: GatedText, gated: Gated): string[] {
  const { language, body, unreviewed } = text
  const { kind } = gated
  const words = headingWords(kind)
  const faults: string[] = []
  const note = (what: string) => faults.push(`Bản “${language}”: ${what}`)
  if (unreviewed) note('máy gợi ý, chưa có người rà soát')
  const told = body.sections.filter(({ heading }) => !INNER_HEADINGS.includes(heading))
  if (told.every(({ sentences }) => sentences.length === 0))
    note(`chưa có câu nào (mục “${words.impact}” và “${words.proposal}” chỉ nằm trong hồ sơ)`)
  if (kind === 'rebuttal' && body.whatIsRight.trim() === '')
    note('chưa nói nội dung nào trong thông tin là đúng (có thể ghi “không có nội dung nào đúng”)')
  if (kind === 'rebuttal' && body.links.length === 0) note('chưa có đường dẫn công khai nào để bạn đọc đối chiếu')
  if (STATES_TRUTH.has(kind) && !body.sections.some(tellsTruth))
    note(`mục “${words.truth}” chưa có câu nào nêu sự việc kèm chứng cứ`)
  for (const { heading, sentences: all } of body.sections)
    for (const [index, sentence] of all.entries()) {
      const name = `mục “${words[heading]}”, câu ${index + 1} (“${opening(sentence.text)}”)`
      for (const fault of sentenceFaults(sentence, language, gated)) note(`${name}: ${fault}`)
    }
  for (const [name, part] of loose(body)) for (const fault of looseFaults(part, text, gated)) note(`${name}: ${fault}`)
  const copied = copiedRun(passages(body).join('\n'), gated.articles)
  if (copied !== null) note(`chép lại một đoạn dài của tin, bài (“${copied}…”): chỉ trích ngắn và dẫn đường dẫn`)
  for (const part of [...passages(body), ...body.links]) for (const trace of gated.traces(part)) note(trace)
  return faults
}

const STATES_TRUTH: ReadonlySet<ResponseKind> = new Set(['rebuttal', 'explanation', 'correction'])
const tellsTruth = ({ heading, sentences }: ResponseBody['sections'][number]): boolean =>
  heading === 'truth' && sentences.some(({ says }) => says === 'fact')

/** Parts of an answer that are no sentence of a section. */
const loose = ({ title, whatIsRight, short }: ResponseBody): readonly (readonly [string, string])[] => [
  ['tiêu đề', title],
  ['phần nội dung đúng', whatIsRight],
  ['bản ngắn', short],
]

/** Everything that a reader of this wording would read. */
export const passages = (body: ResponseBody): readonly string[] => [
  body.title,
  ...body.sections.flatMap(({ sentences }) => sentences.map(({ text }) => text)),
  body.whatIsRight,
  body.short,
]

function sentenceFaults(sentence: Sentence, language: string, gated: Gated): string[] {
  const { claims, evidence } = gated
  if (sentence.says === 'claim') {
    if (sentence.claimId === null) return ['chưa gắn với tuyên bố nào']
    const claim = claims.get(sentence.claimId)
    if (claim === undefined) return [`tuyên bố số ${sentence.claimId} không thuộc hồ sơ này`]
    const fault = hedgeFault(sentence.text, language, claim.accuracy)
    return [...(fault === null ? [] : [fault]), ...repeated(sentence.text, language, gated, sentence.claimId)]
  }
  const faults = repeated(sentence.text, language, gated, null)
  if (sentence.says === 'other') {
    if (holdsFigure(sentence.text)) faults.push('có số liệu nên phải là câu nêu sự việc, kèm chứng cứ')
    return faults
  }
  if (sentence.evidence.length === 0) faults.push('nêu sự việc mà chưa có chứng cứ')
  for (const id of sentence.evidence) if (!evidence.has(id)) faults.push(`chứng cứ số ${id} không nằm trong hồ sơ này`)
  return faults
}

/** Claims told word for word where nothing says that they are somebody's claim. */
function repeated(text: string, language: string, { claims }: Gated, except: number | null): string[] {
  return [...claims].flatMap(([id, claim]) => {
    const fault = id === except || !repeats(text, claim.text) ? null : hedgeFault(text, language, claim.accuracy)
    return fault === null ? [] : [fault]
  })
}

function looseFaults(words: string, { language, body }: GatedText, gated: Gated): string[] {
  const told = new Set(body.sections.flatMap(({ sentences }) => sentences.flatMap(({ text }) => numbersOf(text))))
  const unknown = numbersOf(words).filter((number) => !told.has(number))
  return [
    ...repeated(words, language, gated, null),
    ...(unknown.length === 0 ? [] : [`số ${unknown.join(', ')} không có trong câu nào của phần chính`]),
  ]
}

const numbersOf = (text: string): string[] => text.match(/\d+(?:[.,]\d+)*/g) ?? []

/** As written in law: `34/2026/QĐ-UBND`, `12/TB-UBND`, `59/2020/QH14`; and the number of a Case. Capitals only: `50/hộ` is a figure. */
const WRITTEN_NUMBERS = /(?<![\d.,/])\d+(?:\/\d{4})?\/\p{Lu}[\p{Lu}\d&-]*|(?<![\p{L}\d])[A-Z]{2}-\d{4}-\d{6,}/gu

const DAY = '(?:0?[1-9]|[12]\\d|3[01])'
const MONTH = '(?:0?[1-9]|1[0-2])'
const YEAR = '(?:19|20)\\d{2}'
/** After a number that counts nothing: no further digits, and nothing that is counted or measured. */
const COUNTS_NOTHING =
  '(?![\\d]|[.,/-]\\d| ?%)(?! ?(?:nghìn|ngàn|triệu|tỷ|tỉ|đồng|hộ|người|em|học sinh|lượt|vụ|ha|héc|m2|m²|km|tấn|thôn|ấp|xã)(?!\\p{L}))'
const OFFICE_NUMBERS = new RegExp(
  [
    // The whole of a date before a part of it.
    `(?<![\\d.,/-])${DAY}(?:/${MONTH}/|-${MONTH}-|\\.${MONTH}\\.)${YEAR}(?![\\d/-]|[.,]\\d)`,
    // `mỗi ngày 30 …` and `3 ngày 20 …` count.
    `(?<!\\p{L})(?<!(?:mỗi|hàng|hằng|một|\\d) )(?:ngày|sáng|trưa|chiều|tối|đêm) ${DAY}(?:(?:-${DAY})?/${MONTH}|-${MONTH})?${COUNTS_NOTHING}`,
    // With two digits for its day, as offices write it: `1/2 diện tích` is a part of something.
    `(?<![\\d.,/-])(?:0[1-9]|[12]\\d|3[01])/${MONTH}${COUNTS_NOTHING}`,
    `(?<!\\p{L})tháng ${MONTH}(?:[/-]${YEAR})?${COUNTS_NOTHING}`,
    `(?<!\\p{L})năm ${YEAR}(?:-${YEAR})?${COUNTS_NOTHING}`,
    `(?<!\\p{L})quý [1-4](?:/${YEAR})?${COUNTS_NOTHING}`,
    `(?<!\\p{L})(?:nghị định|nghị quyết|thông tư|quyết định|chỉ thị|công văn|thông báo|luật) \\d+/${YEAR}${COUNTS_NOTHING}`,
    `(?<!\\p{L})(?<!(?:tổng|trong|con) )(?:điều|khoản|điểm|số|mục|phụ lục) \\d+(?:\\.\\d{1,2})*(?:/${YEAR})?${COUNTS_NOTHING}`,
    // `12h30`, `8:30`, `7 giờ 30 phút`, `7 giờ 30 ngày …`; not `12 hộ`, not the pupils of `lúc 7 giờ 30 học sinh`.
    `(?<![\\d.,:/-])(?:[01]?\\d|2[0-4])(?:(?:h|:)[0-5]\\d(?![\\p{L}\\d:]|[.,]\\d)|(?: ?giờ| ?h)(?!\\p{L}|\\d)(?: [0-5]?\\d(?: phút(?!\\p{L})|(?= ?(?:[,.;)–-](?!\\d)|$|ngày|sáng|trưa|chiều|tối|đêm|cùng|đến|hôm))))?)`,
  ].join('|'),
  'giu',
)

const holdsFigure = (text: string): boolean => /\d/.test(text.replace(WRITTEN_NUMBERS, '').replace(OFFICE_NUMBERS, ''))

const LONGEST_OPENING = 60
const opening = (text: string): string =>
  text.length <= LONGEST_OPENING ? text : `${text.slice(0, LONGEST_OPENING).replace(/\s+\S*$/u, '')}…`
