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

/** Where nothing was found to be wrong: criticism that is accepted, a question of the press. */
export const PLAIN_HEADING_WORDS: Readonly<Record<Heading, string>> = {
  ...HEADING_WORDS,
  information: 'Nội dung được nêu và diễn biến',
  impact: 'Tác động của nội dung được nêu',
}

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
