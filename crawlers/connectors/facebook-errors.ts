/** What does an error of Facebook's Graph API ask of us? */
import { z } from 'zod'
import type { Capture } from '#data/model/capture.js'
import { type Outcome, quarantine, retry, skip } from '#data/model/outcome.js'
import { jsonOf, refusalOf } from './answers.js'
import { usageOf } from './facebook-usage.js'
import { said } from './said.js'

export const PAGE_TOKEN = 'FACEBOOK_PAGE_TOKEN'
const MINUTE = 60_000

const ErrorAnswer = z.object({
  error: z.object({
    code: z.number().catch(0),
    error_subcode: z.number().catch(0),
    message: z.string().optional().catch(undefined),
    is_transient: z.boolean().catch(false),
  }),
})

/** Of the app, the user, the page, a custom limit, and of a page's business use case (80001, 80002). */
const TOO_MANY = new Set([4, 17, 32, 613, 80_001, 80_002])
/** Allowances are counted over a rolling hour; used where the answer does not say how long. */
const FALLBACK_MINUTES = 60

/** Null when the answer is no error. */
export function facebookError(capture: Capture): Outcome<never> | null {
  const { status, capturedAt } = capture
  const asked = { name: 'Facebook', token: PAGE_TOKEN }
  const parsed = jsonOf(capture, ErrorAnswer, asked)
  if (parsed.kind !== 'done') return refusalOf(capture, asked)
  const { code, error_subcode: subcode, is_transient, message } = parsed.value.error
  const inMinutes = (minutes: number) => new Date(capturedAt.getTime() + minutes * MINUTE)
  if (TOO_MANY.has(code) || status === 429)
    return retry('Facebook yêu cầu chậm lại', inMinutes(usageOf(capture).minutes || FALLBACK_MINUTES))
  if (code === 190 || code === 102 || status === 401)
    return quarantine(`mã truy cập trong ${PAGE_TOKEN} sai hoặc đã hết hạn: lấy mã trang mới rồi đặt lại`)
  if (code === 10 || (code >= 200 && code <= 299))
    return quarantine(
      `mã ${PAGE_TOKEN} không có quyền đọc trang này: cần là quản trị trang, hoặc được duyệt Page Public Content Access`,
    )
  if ((code === 100 && subcode === 33) || code === 803)
    return skip('trang Facebook không còn, đổi tên, hoặc không cho mã này xem')
  if (code === 1 || code === 2 || is_transient || (status !== null && status >= 500))
    return retry('Facebook tạm thời gặp lỗi', inMinutes(15))
  return quarantine(`Facebook trả lời lỗi ${code || (status ?? '')}${said(message)}`)
}
