/** What are the kinds, states, routes and results of a Case called? */
import type { CaseKind, CaseResult, CaseState, RouteId } from './case.js'
import type { Accuracy } from './verdict.js'

export const KIND_WORDS: Readonly<Record<CaseKind, string>> = {
  'fact-claim': 'tuyên bố thực tế',
  criticism: 'phê bình, phản ánh',
  petition: 'kiến nghị',
  opinion: 'ý kiến',
  satire: 'châm biếm',
  complaint: 'khiếu nại, tố cáo',
  'press-enquiry': 'báo chí hỏi',
}

export const ROUTE_WORDS: Readonly<Record<RouteId, string>> = {
  verify: 'xác minh',
  explain: 'giải thích, làm rõ',
  'ask-correction': 'yêu cầu cải chính',
  'publish-official': 'đăng thông tin chính thức',
  'accept-remedy': 'tiếp thu, khắc phục',
  'accept-explain': 'tiếp thu, giải trình',
  note: 'ghi nhận',
  'separate-procedure': 'theo quy trình riêng',
  'answer-press': 'trả lời báo chí',
}

export const STATE_WORDS: Readonly<Record<CaseState, string>> = {
  open: 'mới mở',
  asked: 'đã giao, chờ đơn vị trả lời',
  verifying: 'đang xác minh',
  answering: 'đang soạn trả lời',
  closed: 'đã đóng',
}

export const RESULT_WORDS: Readonly<Record<CaseResult, string>> = {
  remedied: 'đã tiếp thu, khắc phục',
  explained: 'đã giải trình, làm rõ',
  corrected: 'đã được cải chính',
  published: 'đã đăng thông tin chính thức',
  answered: 'đã trả lời',
  noted: 'đã ghi nhận',
  'passed-on': 'đã chuyển cơ quan có thẩm quyền',
  'no-ground': 'không có cơ sở',
}

export const ACCURACY_WORDS: Readonly<Record<Accuracy, string>> = {
  unverified: 'chưa kiểm chứng',
  true: 'đúng',
  inaccurate: 'thiếu chính xác',
  false: 'sai sự thật',
  unverifiable: 'không kiểm chứng được',
}
