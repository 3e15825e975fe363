/** What does an error of the YouTube Data API ask of us? */
import { z } from 'zod'
import type { Capture } from '#data/model/capture.js'
import { type Outcome, quarantine, retry, skip } from '#data/model/outcome.js'
import { jsonOf, refusalOf } from './answers.js'
import { nextMidnight } from './midnight.js'
import { said } from './said.js'

export const KEY = 'YOUTUBE_API_KEY'
/** Daily quotas begin anew at midnight Pacific Time (developers.google.com/youtube/v3/determine_quota_cost). */
export const PACIFIC = 'America/Los_Angeles'
const MINUTE = 60_000

const Reasons = z.array(z.object({ reason: z.string().catch('') })).catch([])
const ErrorAnswer = z.object({
  error: z.object({
    message: z.string().optional().catch(undefined),
    status: z.string().catch(''),
    errors: Reasons,
    details: Reasons,
  }),
})

const SPENT = new Set(['quotaExceeded', 'dailyLimitExceeded', 'rateLimitExceeded', 'RATE_LIMIT_EXCEEDED'])
const HURRIED = new Set(['userRateLimitExceeded', 'backendError', 'internalError', 'RESOURCE_EXHAUSTED'])
const NO_KEY = new Set(['keyInvalid', 'keyExpired', 'API_KEY_INVALID', 'API_KEY_EXPIRED', 'authError', 'required'])
const NOT_ENABLED = new Set(['accessNotConfigured', 'SERVICE_DISABLED'])
const RESTRICTED = /^(?:ipRefererBlocked|API_KEY_(?:SERVICE|HTTP_REFERRER|IP_ADDRESS|ANDROID_APP|IOS_APP)_BLOCKED)$/

/** Null when the answer is no error. */
export function youtubeError(capture: Capture): Outcome<never> | null {
  const { status, capturedAt } = capture
  const asked = { name: 'YouTube', token: KEY }
  const parsed = jsonOf(capture, ErrorAnswer, asked)
  if (parsed.kind !== 'done') return refusalOf(capture, asked)
  const { error } = parsed.value
  const reasons = [...error.errors, ...error.details].map(({ reason }) => reason)
  const one = (of: ReadonlySet<string>) => reasons.some((reason) => of.has(reason))
  if (one(SPENT)) return retry('đã dùng hết lượt hỏi YouTube trong ngày', nextMidnight(capturedAt, PACIFIC))
  if (one(NO_KEY) || /API key (?:not valid|expired)/i.test(error.message ?? ''))
    return quarantine(`mã truy cập trong ${KEY} sai hoặc đã hết hạn: tạo mã mới ở console.cloud.google.com rồi đặt lại`)
  if (one(NOT_ENABLED))
    return quarantine(`chưa bật YouTube Data API v3 cho dự án của mã ${KEY}: bật ở console.cloud.google.com`)
  if (reasons.some((reason) => RESTRICTED.test(reason)))
    return quarantine(`mã ${KEY} bị giới hạn, không dùng được từ máy này: sửa phần giới hạn của mã`)
  if (one(HURRIED) || status === 429 || (status !== null && status >= 500))
    return retry('YouTube yêu cầu chậm lại', new Date(capturedAt.getTime() + 15 * MINUTE))
  if (status === 404) return skip('YouTube không còn dữ liệu này')
  return quarantine(`YouTube trả lời lỗi ${status ?? ''} ${reasons[0] ?? ''}`.trim() + said(error.message))
}
