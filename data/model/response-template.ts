/** With which words does an answer begin, before a person writes it? The Case's own facts under the five headings, nothing invented. */

import { ACCURACY_WORDS } from './case-words.js'
import type { Heading, ResponseBody, ResponseKind, Sentence } from './response.js'
import { type CitedClaim, type CitedEvidence, shortQuote } from './response-manifest.js'

export interface TemplateFacts {
  readonly kind: ResponseKind
  readonly caseTitle: string
  readonly claims: readonly CitedClaim[]
  readonly evidence: readonly Omit<CitedEvidence, 'number'>[]
  /** The sentence that says that it is being checked. */
  readonly holding: string | null
}

const other = (text: string): Sentence => ({ text, says: 'other', evidence: [], claimId: null })

/** Told as somebody's words, with what is known of them. */
const claimSentence = ({ id, text, accuracy }: CitedClaim): Sentence => ({
  text:
    accuracy === 'unverified'
      ? `Có thông tin cho rằng: “${text}”; nội dung này chưa kiểm chứng.`
      : `Có thông tin cho rằng: “${text}”.`,
  says: 'claim',
  evidence: [],
  claimId: id,
})

const evidenceSentence = ({ id, quote, kind, address }: Omit<CitedEvidence, 'number'>): Sentence => ({
  text: `Theo ${/^https?:/.test(address) ? 'nguồn đã lưu' : address}: “${shortQuote(quote, kind)}”.`,
  says: 'fact',
  evidence: [id],
  claimId: null,
})

const PROPOSALS: Readonly<Record<ResponseKind, string>> = {
  rebuttal: 'Đề nghị đăng thông tin chính thức và đường dẫn đối chiếu để bạn đọc tự kiểm tra.',
  explanation: 'Đề nghị đăng phần giải thích, làm rõ để bạn đọc hiểu đúng sự việc.',
  acceptance: 'Cơ quan tiếp thu, khắc phục và sẽ thông tin kết quả cuối cùng.',
  correction: 'Đề nghị tòa soạn xem xét cải chính nội dung chưa chính xác theo quy định của pháp luật về báo chí.',
  'press-supply': 'Cơ quan sẽ tiếp tục cung cấp thông tin khi có kết quả.',
}

/** Documents stand as grounds, whatever else there is as what is true; a person moves what belongs elsewhere. */
export function templateOf({ kind, caseTitle, claims, evidence, holding }: TemplateFacts): ResponseBody {
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
      section('information', claims.map(claimSentence)),
      section('impact', []),
      section('truth', [
        ...(holding !== null && open ? [other(holding)] : []),
        ...(others.length > 0 ? others : documents).map(evidenceSentence),
      ]),
      section('grounds', documents.map(evidenceSentence)),
      section('proposal', [other(PROPOSALS[kind])]),
    ],
    whatIsRight: '',
    links: [],
    short: '',
  }
}
