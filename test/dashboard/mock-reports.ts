/** Invented reports, in every kind and state, long and short. */
import type { Report, ReportAnswer, ReportForm } from '#api/client.js'
import { REPORT_KINDS, REPORT_STATES } from '#data/model/report.js'
import { MOCK_NOW } from './mock-rows.js'

const QUESTIONS = [
  'Kênh dẫn nước có cạn thật không?',
  'Bài viết nói phà ngừng chạy từ ngày mai, đúng không?',
  `Bài đăng rất dài kể nhiều việc một lúc: ${'đường hẹp, nước yếu, chợ xa, '.repeat(8)}cần kiểm tra từng việc.`,
]
const REASONS: Readonly<Partial<Record<Report['state'], string>>> = {
  kept: 'Facebook không cho phần mềm tự đọc trang: tin được giữ đúng như đã ghi. Muốn có nội dung, hãy dán chữ hoặc gửi ảnh chụp màn hình.',
  failed: 'trang không còn (404)',
}

const at = <T>(list: readonly T[], index: number): T => {
  const found = list[index % list.length]
  if (found === undefined) throw new Error('an empty list')
  return found
}

/** Newest first. */
export function report(index: number): Report {
  const kind = at(REPORT_KINDS, index)
  const state = at(REPORT_STATES, index)
  const reason = REASONS[state] ?? null
  return {
    receipt: `BT-2025-${String(1000 - index).padStart(6, '0')}`,
    kind,
    locality: { id: 'can-gio', name: 'Cần Giờ' },
    state,
    says: 'Đã nhận.',
    reason,
    receivedAt: new Date(MOCK_NOW.getTime() - index * 2_700_000).toISOString(),
    link:
      kind === 'link' ? `https://mang.example/${'mot-duong-dan-rat-dai-'.repeat((index % 3) * 6)}${index}.html` : null,
    place: kind === 'opinion' ? 'xã Thạnh An' : null,
    heardAt: null,
    heardBy: kind === 'opinion' ? 'tens' : null,
    question: index % 4 === 0 ? null : at(QUESTIONS, index),
    knownFacts: null,
    proposal: null,
    unit: index % 5 === 0 ? { id: 'ubnd-thanh-an', name: 'UBND xã Thạnh An' } : null,
    picture: kind === 'image',
    case: null,
    item:
      state === 'known' || state === 'collected'
        ? {
            id: index + 1,
            title: index % 3 === 0 ? null : 'Kênh cạn nước giữa mùa mưa',
            opening: index % 3 === 0 ? 'Kênh dẫn nước ở ấp Ba cạn từ tuần trước' : null,
          }
        : null,
  }
}

export const reportForm: ReportForm = {
  places: ['xã An Thới Đông', 'xã Bình Khánh', 'xã Cần Giờ', 'xã Thạnh An'],
  units: [
    { id: 'van-phong', name: 'Văn phòng HĐND và UBND xã' },
    { id: 'ubnd-thanh-an', name: 'UBND xã Thạnh An' },
  ],
}

/** Collected, as its fourth state has it. */
export const handedIn: ReportAnswer = { report: report(3), again: false }
