/** What does an answer say before its content is looked at: refused, gone, slow down, or not what the platform promises? */
import { Buffer } from 'node:buffer'
import type { z } from 'zod'
import type { Capture } from '#data/model/capture.js'
import { done, type Outcome, quarantine, retry, skip } from '#data/model/outcome.js'
import { DAY } from '#data/model/time.js'
import { retryAfterOf } from '../fetch/pace.js'
import { parseMachineDate } from '../formats/dates.js'
import { parseJson } from '../formats/jsonfeed.js'
import type { Answer, Connector } from './connector.js'

export const NOTHING: Answer = { drafts: [], links: [], sightings: [], next: null, cursor: null }

/** As much as the fetcher lets through; answers out of an archive pass it by. */
const LONGEST_ANSWER = 10_000_000
const MINUTE = 60_000

type Asked = Pick<Connector, 'name' | 'token'>

/** What a person does about a refusal. */
const refused = ({ name, token }: Asked, status: number): string =>
  token === null
    ? `${name} từ chối trả lời (mã ${status})`
    : `${name} không nhận mã truy cập (mã ${status}): kiểm tra hoặc thay biến môi trường ${token}`

/** Null for a good answer. Platforms that say more in the body judge it before they come here. */
export function refusalOf(capture: Capture, asked: Asked): Outcome<never> | null {
  const { status, headers, capturedAt } = capture
  if (status === null || (status >= 200 && status < 300)) return null
  if (status === 401 || status === 403) return quarantine(refused(asked, status))
  if (status === 404 || status === 410) return skip(`${asked.name}: không còn gì ở địa chỉ này`)
  const later = retryAfterOf(headers['retry-after'], capturedAt) ?? new Date(capturedAt.getTime() + 15 * MINUTE)
  if (status === 429 || status === 503) return retry(`${asked.name} yêu cầu chậm lại`, later)
  if (status >= 500) return retry(`${asked.name} gặp lỗi ${status}`, later)
  return quarantine(`${asked.name} trả lời mã ${status}: kiểm tra cấu hình`)
}

export const tooLong = ({ body }: Capture, { name }: Asked): Outcome<never> | null =>
  body.byteLength > LONGEST_ANSWER ? quarantine(`trả lời của ${name} quá lớn: ${body.byteLength} byte`) : null

/** The body as the schema wants it; JSON is UTF-8 (RFC 8259 §8.1), whatever a header says. */
export function jsonOf<T>(capture: Capture, schema: z.ZodType<T>, asked: Asked): Outcome<T> {
  const long = tooLong(capture, asked)
  if (long !== null) return long
  const text = Buffer.from(capture.body)
    .toString('utf8')
    .replace(/^\ufeff/, '')
  const parsed = schema.safeParse(parseJson(text))
  if (parsed.success) return done(parsed.data)
  const place = parsed.error.issues[0]?.path.join('.') ?? ''
  return quarantine(
    `không đọc được trả lời của ${asked.name}: ${place === '' ? 'không phải JSON mong đợi' : `sai ở ${place}`}`,
  )
}

/** Those that have the right shape; null when there are some and not one has it: then the platform has changed, and a person must look. */
export function wellFormed<T>(raw: readonly unknown[], schema: z.ZodType<T>): readonly T[] | null {
  const good = raw.flatMap((one) => {
    const parsed = schema.safeParse(one)
    return parsed.success ? [parsed.data] : []
  })
  return raw.length > 0 && good.length === 0 ? null : good
}

export const changedShape = ({ name }: Asked): Outcome<never> =>
  quarantine(`không đọc được trả lời của ${name}: các bài không còn đúng dạng`)

/** What the platform says; more than a day ahead of the capture is a wrong clock. */
export function dateOf(raw: string | null | undefined, capturedAt: Date): Date | null {
  const instant = parseMachineDate(raw)?.instant ?? null
  return instant !== null && instant.getTime() > capturedAt.getTime() + DAY ? null : instant
}
