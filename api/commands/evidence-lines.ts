/** How is evidence told on a terminal, in plain words? */
import type { Verdict } from '#crawlers/evidence/verify.js'
import type { PackageVerdict } from '#crawlers/evidence/wacz-verify.js'
import type { CustodyEvent } from '#data/model/capture.js'
import { pictureKind } from '#data/model/picture.js'
import { vietnamDateTime, vietnamIso } from '#data/model/time.js'
import type { CaptureRow } from '#data/store/captures.js'
import type { CustodyRow } from '#data/store/custody.js'

const EVENTS: Readonly<Record<CustodyEvent, string>> = {
  sealed: 'niêm phong',
  verified: 'kiểm tra',
  damaged: 'kiểm tra',
  pictured: 'chụp ảnh',
  exported: 'đóng gói',
  purged: 'xóa',
}

/** Scraped text on a terminal must not move its cursor or change its colours. */
const plain = (text: string): string => text.replace(/[\u0000-\u001f\u007f-\u009f]+/g, ' ')

function nameOf({ url, recordType }: CaptureRow): string {
  const kind = pictureKind(url)
  if (kind !== null) return kind === 'screenshot' ? 'ảnh toàn trang' : 'bản PDF'
  return recordType === 'response' ? 'trang' : 'dữ liệu nhận vào'
}

export function captureLines(capture: CaptureRow, log: readonly CustodyRow[]): string[] {
  const { id, url, finalUrl, capturedAt, status, contentType, bytes, tool, digest } = capture
  return [
    '',
    `bản lưu số ${id}: ${nameOf(capture)}`,
    `  địa chỉ đã hỏi  ${plain(url ?? 'không có')}`,
    `  địa chỉ cuối    ${plain(finalUrl ?? 'như trên')}`,
    `  lúc             ${vietnamIso(capturedAt)} (giờ Việt Nam), ${capturedAt.toISOString()} (UTC)`,
    `  trả lời         ${status === null ? 'không có mã HTTP' : `HTTP ${status}`}, ${plain(contentType ?? 'không rõ kiểu')}, ${bytes} byte`,
    `  công cụ         ${plain(tool ?? 'không ghi')}`,
    `  mã băm          ${digest ?? 'không có'}`,
    `  lưu tại         ${capture.archiveFile}@${capture.archiveOffset}`,
    ...log.flatMap(({ at, event, detail }) => [
      `  ${vietnamDateTime(at)}  ${EVENTS[event]}${detail === null ? '' : `: ${plain(detail)}`}`,
    ]),
  ]
}

export function verdictLines(capture: CaptureRow, { ok, checks, purged }: Verdict): string[] {
  const bad = checks
    .filter((check) => !check.ok || (purged && check.name === 'custody'))
    .map(({ detail }) => `    ${plain(detail)}`)
  const what = `bản lưu số ${capture.id} (${nameOf(capture)}) ${plain(capture.url ?? '')}`.trim()
  return [`${purged ? 'đã xóa      ' : ok ? 'nguyên vẹn ' : 'KHÔNG QUA   '}${what}`, ...bad]
}

export const packageLines = (file: string, { ok, checks }: PackageVerdict): string[] => [
  `${ok ? 'nguyên vẹn ' : 'KHÔNG QUA   '}gói ${plain(file)}`,
  ...checks.map((check) => `    ${check.ok ? 'đúng ' : 'SAI  '} ${plain(check.what)}: ${plain(check.detail)}`),
]
