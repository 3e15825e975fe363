/** Under which heading of a briefing does a Case stand? Its tone has no say (R1). */
import type { CaseKind } from './case.js'
import type { Accuracy } from './verdict.js'

/** Headings II.2 and II.3 of the weekly summary, and what is only followed to its end. */
export const HEADINGS_OF_CASES = ['to-accept', 'to-verify', 'to-answer', 'followed'] as const
export type HeadingOfCase = (typeof HEADINGS_OF_CASES)[number]

export const HEADING_WORDS: Readonly<Record<HeadingOfCase, string>> = {
  'to-accept': 'Phản ánh hạn chế, bất cập cần tiếp thu, giải trình',
  'to-verify': 'Thông tin cần kiểm chứng, sai sự thật đã có căn cứ',
  'to-answer': 'Báo chí đang chờ trả lời',
  followed: 'Ý kiến được ghi nhận',
}

/** Null: in no briefing (R7). What was found true is accepted, whoever said it. */
export function headingOf(kind: CaseKind, accuracies: readonly Accuracy[]): HeadingOfCase | null {
  switch (kind) {
    case 'criticism':
    case 'petition':
      return 'to-accept'
    case 'fact-claim':
      return accuracies.length > 0 && accuracies.every((accuracy) => accuracy === 'true') ? 'to-accept' : 'to-verify'
    case 'press-enquiry':
      return 'to-answer'
    case 'opinion':
    case 'satire':
      return 'followed'
    case 'complaint':
      return null
  }
}
