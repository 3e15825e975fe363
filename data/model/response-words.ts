/** With which Vietnamese words do documents and refusals name what an answer is made of? */
import type { EvidenceForm, EvidenceKind } from './evidence.js'
import type { DeliveryDoor, Heading, ResponseKind } from './response.js'

/** As Thông tư 02/2019, Điều 6.3 has them. */
export const HEADING_WORDS: Readonly<Record<Heading, string>> = {
  information: 'Thông tin sai lệch và diễn biến',
  impact: 'Tác động của thông tin',
  truth: 'Bản chất sự việc',
  grounds: 'Căn cứ pháp lý, tiền lệ',
  proposal: 'Đề xuất truyền thông',
}

/** For the office itself: in the dossier, and in nothing that a newsroom or the public reads of an answer. */
export const INNER_HEADINGS: readonly Heading[] = ['impact', 'proposal']

/** Who answers nothing wrong does not speak of wrong information: criticism that is accepted, a question of the press. */
const OTHER_HEADING_WORDS: Readonly<Partial<Record<ResponseKind, Readonly<Record<Heading, string>>>>> = {
  acceptance: {
    information: 'Nội dung phản ánh',
    impact: 'Tác động của nội dung phản ánh',
    truth: 'Kết quả kiểm tra',
    grounds: 'Căn cứ',
    proposal: 'Đề xuất xử lý',
  },
  'press-supply': {
    information: 'Nội dung báo hỏi',
    impact: 'Bối cảnh',
    truth: 'Thông tin cung cấp',
    grounds: 'Căn cứ',
    proposal: 'Đề xuất',
  },
}

export const headingWords = (kind: ResponseKind): Readonly<Record<Heading, string>> =>
  OTHER_HEADING_WORDS[kind] ?? HEADING_WORDS

export const RESPONSE_WORDS: Readonly<Record<ResponseKind, string>> = {
  rebuttal: 'phản bác thông tin sai sự thật',
  explanation: 'giải thích, làm rõ',
  acceptance: 'tiếp thu, khắc phục',
  correction: 'yêu cầu cải chính',
  'press-supply': 'cung cấp thông tin cho báo chí',
}

export const DOOR_WORDS: Readonly<Record<DeliveryDoor, string>> = {
  letter: 'công văn',
  portal: 'trang thông tin điện tử',
  'press-pack': 'gói cung cấp cho báo chí',
  social: 'bản ngắn cho mạng xã hội',
  dossier: 'hồ sơ',
}

export const EVIDENCE_KIND_WORDS: Readonly<Record<EvidenceKind, string>> = {
  'public-primary': 'nguồn gốc công khai',
  'own-statement': 'tự công bố',
  press: 'báo chí',
  expert: 'chuyên gia',
}

export const EVIDENCE_FORM_WORDS: Readonly<Record<EvidenceForm, string>> = {
  capture: 'bản lưu trang',
  document: 'văn bản',
  measurement: 'số đo',
  image: 'hình ảnh',
}
