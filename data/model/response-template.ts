/** With which words does an answer begin, before a person writes it? The Case's own facts under the five headings, nothing invented. */

import { ACCURACY_WORDS } from './case-words.js'
import { shownAddress } from './personal-page.js'
import type { Heading, ResponseBody, ResponseKind, Sentence } from './response.js'
import { type CitedClaim, type CitedEvidence, shortQuote } from './response-manifest.js'
import { vietnamDate } from './time.js'

export interface TemplateFacts {
  readonly kind: ResponseKind
  readonly caseTitle: string
  readonly claims: readonly CitedClaim[]
  readonly evidence: readonly Omit<CitedEvidence, 'number'>[]
  /** The sentence that says that it is being checked. */
  readonly holding: string | null
  /** Where it was said or asked first; null parts are not known. */
  readonly said?: { readonly outlet: string | null; readonly at: Date | null }
}

const other = (text: string): Sentence => ({ text, says: 'other', evidence: [], claimId: null })

/** Criticism and questions have somebody who voiced them, who is named where it is known. */
function openingOf(kind: ResponseKind, said: TemplateFacts['said']): string {
  const outlet = said?.outlet ?? null
  const day = said?.at ? ` ngày ${vietnamDate(said.at)}` : ''
  if (kind === 'acceptance') return outlet === null ? `Có phản ánh${day}` : `${outlet}${day} phản ánh`
  if (kind === 'press-supply')
    return outlet === null ? `Báo chí${day} hỏi về nội dung` : `${outlet}${day} hỏi về nội dung`
  return 'Có thông tin cho rằng'
}

/** Told as somebody's words, with what is known of them. */
const claimSentence = ({ id, text, accuracy }: CitedClaim, opening: string): Sentence => ({
  text: `${opening}: “${text}”${accuracy === 'unverified' ? '; nội dung này chưa kiểm chứng' : ''}.`,
  says: 'claim',
  evidence: [],
  claimId: id,
})

/** Only what is sealed was kept. */
const evidenceSentence = ({ id, quote, kind, address, digest }: Omit<CitedEvidence, 'number'>): Sentence => ({
  text: `Theo ${/^https?:/.test(address) && digest !== null ? 'nguồn đã lưu' : shownAddress(address)}: “${shortQuote(quote, kind)}”.`,
  says: 'fact',
  evidence: [id],
  claimId: null,
})

/** What the office promises or asks for, in public, after what is true. */
const CLOSINGS: Readonly<Partial<Record<ResponseKind, string>>> = {
  acceptance: 'Cơ quan tiếp thu, khắc phục và sẽ thông tin kết quả cuối cùng.',
  correction: 'Đề nghị tòa soạn xem xét cải chính nội dung chưa chính xác theo quy định của pháp luật về báo chí.',
  'press-supply': 'Cơ quan sẽ tiếp tục cung cấp thông tin khi có kết quả.',
}
/** For the dossier alone. */
const PROPOSALS: Readonly<Partial<Record<ResponseKind, string>>> = {
  rebuttal: 'Đề nghị đăng thông tin chính thức và đường dẫn đối chiếu để bạn đọc tự kiểm tra.',
  explanation: 'Đề nghị đăng phần giải thích, làm rõ để bạn đọc hiểu đúng sự việc.',
}
const told = (text: string | undefined): readonly Sentence[] => (text === undefined ? [] : [other(text)])

/** Documents stand as grounds beside what else there is, and alone as what is true; a person moves what belongs elsewhere. */
export function templateOf({ kind, caseTitle, claims, evidence, holding, said }: TemplateFacts): ResponseBody {
  const documents = evidence.filter(({ form }) => form === 'document')
  const others = evidence.filter(({ form }) => form !== 'document')
  const section = (heading: Heading, sentences: readonly Sentence[]) => ({ heading, sentences: [...sentences] })
  const open = claims.some(({ accuracy }) => accuracy === 'unverified')
  return {
    title:
      `${kind === 'acceptance' ? 'Tiếp thu, giải trình' : 'Thông tin'} về nội dung “${caseTitle}”${open ? ` (${ACCURACY_WORDS.unverified})` : ''}`.slice(
        0,
        300,
      ),
    sections: [
      section(
        'information',
        claims.map((claim) => claimSentence(claim, openingOf(kind, said))),
      ),
      section('impact', []),
      section('truth', [
        ...(holding !== null && open ? [other(holding)] : []),
        ...(others.length > 0 ? others : documents).map(evidenceSentence),
        ...told(CLOSINGS[kind]),
      ]),
      section('grounds', others.length > 0 ? documents.map(evidenceSentence) : []),
      section('proposal', told(PROPOSALS[kind])),
    ],
    whatIsRight: '',
    links: [],
    short: '',
  }
}
