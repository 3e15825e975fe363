/** What does the web answer at this address? The only door to the network: honest name, guarded, robots obeyed, paced, bounded. */
import { Buffer } from 'node:buffer'
import type { LookupFunction } from 'node:net'
import { Agent, request } from 'undici'
import type { Capture } from '#data/model/capture.js'
import { done, type Outcome, quarantine, retry, skip } from '#data/model/outcome.js'
import { decodeBody, tooLarge } from '../formats/http-message.js'
import { BLOCKED, isBlocked } from './blocked.js'
import { type GuardOptions, guardedLookup, judgeAddress } from './guard.js'
import { createPace, type PaceOptions, retryAfterOf } from './pace.js'
import { createRobots } from './robots.js'

export type FetchResult =
  | { readonly kind: 'not-modified' }
  | {
      readonly kind: 'captured'
      readonly capture: Capture
      /** Where redirects led; relative links are relative to this. */
      readonly finalUrl: string
    }

export interface FetchConditions {
  /** From the headers of the last capture. */
  readonly etag?: string | null
  readonly lastModified?: string | null
  readonly signal?: AbortSignal
}

export interface Fetcher {
  fetch(url: string, conditions?: FetchConditions): Promise<Outcome<FetchResult>>
  /** Lets go of every connection. */
  close(): Promise<void>
}

export interface FetcherOptions extends GuardOptions, PaceOptions {
  readonly version: string
  /** An address or e-mail under which the site's owner reaches us. */
  readonly contact: string
  /** Bytes of a body, decoded; default 10 MB. */
  readonly bodyLimit?: number
  /** For one answer from connecting to its last byte; default 20 s. */
  readonly timeout?: number
  /** Default 5. */
  readonly maxRedirects?: number
  /** Of names; the system's by default. */
  readonly lookup?: LookupFunction
}

/** The reason for a 304 that nobody asked for. */
export const UNCHANGED = 'máy chủ báo không có gì mới'

const MINUTE = 60_000
const REDIRECTS = new Set([301, 302, 303, 307, 308])
const ACCEPT =
  'text/html,application/xhtml+xml,application/rss+xml,application/atom+xml,application/xml;q=0.9,*/*;q=0.5'
/** The name that robots.txt files know us by. */
export const ROBOT_NAME = 'DiemBao'

interface Answer {
  readonly url: URL
  readonly status: number
  readonly headers: Readonly<Record<string, string>>
  readonly body: Uint8Array
}

/** Why a connection failed, by the code of the error, and after how many minutes it is worth trying again. */
const FAILURES: Readonly<Record<string, readonly [reason: string, minutes: number]>> = {
  ENOTFOUND: ['không tìm thấy máy chủ', 60],
  EAI_AGAIN: ['không tra được tên máy chủ', 10],
  ECONNREFUSED: ['máy chủ từ chối kết nối', 30],
  ECONNRESET: ['máy chủ ngắt kết nối', 10],
  UND_ERR_SOCKET: ['máy chủ ngắt kết nối giữa chừng', 10],
  UND_ERR_RES_CONTENT_LENGTH_MISMATCH: ['nội dung bị cắt giữa chừng', 10],
  UND_ERR_CONNECT_TIMEOUT: ['quá thời gian chờ', 10],
  UND_ERR_HEADERS_TIMEOUT: ['quá thời gian chờ', 10],
  UND_ERR_BODY_TIMEOUT: ['quá thời gian chờ', 10],
  ENETUNREACH: ['không có mạng', 10],
  EHOSTUNREACH: ['không tới được máy chủ', 30],
}
const CERTIFICATE = /CERT|SSL|TLS|UNABLE_TO_VERIFY|SELF_SIGNED/

/** Codes stand on the error or, behind wrappers, on one of its causes. */
function codesOf(error: unknown): string[] {
  const codes: string[] = []
  for (let at = error, depth = 0; at instanceof Error && depth < 5; at = at.cause, depth += 1) {
    if ('code' in at && typeof at.code === 'string') codes.push(at.code)
    if (at instanceof AggregateError) codes.push(...at.errors.slice(0, 4).flatMap(codesOf))
  }
  return codes
}

function failureOf(error: unknown, now: Date): Outcome<never> {
  const codes = codesOf(error)
  if (codes.includes('EPRIVATE')) return skip('địa chỉ trong mạng nội bộ')
  const known = codes.map((code) => FAILURES[code]).find((failure) => failure !== undefined)
  const certificate = codes.some((code) => CERTIFICATE.test(code))
  const [reason, minutes] = known ?? (certificate ? ['chứng thư số của trang không hợp lệ', 360] : ['lỗi mạng', 10])
  return retry(reason, new Date(now.getTime() + minutes * MINUTE))
}

/** Header values come from other servers and from a database: nothing that could end a header line. */
const plain = (value: string): string => value.replace(/[^\x20-\x7e]/g, '').trim()

function requestHeaders(agent: string, { etag, lastModified }: FetchConditions): Record<string, string> {
  return {
    'user-agent': agent,
    accept: ACCEPT,
    'accept-language': 'vi,en;q=0.5',
    'accept-encoding': 'gzip, deflate, br',
    ...(etag ? { 'if-none-match': plain(etag) } : {}),
    ...(lastModified ? { 'if-modified-since': plain(lastModified) } : {}),
  }
}

export function createFetcher(options: FetcherOptions): Fetcher {
  const { now } = options
  const bodyLimit = options.bodyLimit ?? 10_000_000
  const timeout = options.timeout ?? 20_000
  const maxRedirects = options.maxRedirects ?? 5
  const agent = `${ROBOT_NAME}/${plain(options.version)} (+${plain(options.contact)})`
  const dispatcher = new Agent({
    connect: { lookup: guardedLookup(options, options.lookup), timeout },
    headersTimeout: timeout,
    bodyTimeout: timeout,
    connections: 2,
  })
  const pace = createPace(options)
  const robots = createRobots(ROBOT_NAME, async (address, signal) => {
    const answer = await follow(address, signal === undefined ? {} : { signal }, { obeyRobots: false })
    if (answer.kind !== 'done') return answer
    const { status, headers, body } = answer.value
    const decoded = decodeBody({ headers, body }, bodyLimit)
    if (decoded.kind !== 'done') return decoded
    return done({ status, text: Buffer.from(decoded.value.body).toString('utf8') })
  })

  const stopped = (): Outcome<never> => retry('đã dừng trước khi tải xong', now())

  /** One request, one answer, at most the limit of its bytes. */
  async function ask(url: URL, conditions: FetchConditions): Promise<Outcome<Answer>> {
    const limited = new AbortController()
    const timer = setTimeout(() => limited.abort(), timeout)
    const stop = () => limited.abort()
    conditions.signal?.addEventListener('abort', stop, { once: true })
    try {
      const answer = await request(url, {
        dispatcher,
        headers: requestHeaders(agent, conditions),
        signal: limited.signal,
      })
      // undici has taken the chunks apart already.
      const { 'transfer-encoding': _, ...rest } = answer.headers
      const headers = Object.fromEntries(
        Object.entries(rest).flatMap(([name, value]) =>
          value === undefined ? [] : [[name, [value].flat().join(', ')]],
        ),
      )
      const status = answer.statusCode
      const chunks: Uint8Array[] = []
      let length = 0
      // A redirect's and a 304's body is never looked at; leaving the loop closes the connection.
      if (!REDIRECTS.has(status) && status !== 304)
        for await (const chunk of answer.body) {
          // undici hands out Buffers while no encoding is set.
          const bytes = chunk as Buffer
          chunks.push(bytes)
          length += bytes.length
          if (length > bodyLimit) return quarantine(tooLarge(bodyLimit))
        }
      else await answer.body.dump({ limit: 65_536 })
      return done({ url, status, headers, body: Buffer.concat(chunks) })
    } catch (error) {
      if (conditions.signal?.aborted === true) return stopped()
      if (limited.signal.aborted) return retry('quá thời gian chờ', new Date(now().getTime() + 10 * MINUTE))
      return failureOf(error, now())
    } finally {
      clearTimeout(timer)
      conditions.signal?.removeEventListener('abort', stop)
    }
  }

  /** Every hop passes the guard, robots.txt and the pace of its own host. Ends with the last answer, a redirect when too many. */
  async function follow(
    address: string,
    conditions: FetchConditions,
    { obeyRobots }: { readonly obeyRobots: boolean },
  ): Promise<Outcome<Answer>> {
    const isStopped = () => conditions.signal?.aborted === true
    let next = address
    for (let hop = 0; ; hop += 1) {
      const judged = judgeAddress(next, options)
      if (judged.kind !== 'done') return judged
      const url = judged.value
      const verdict = obeyRobots ? await robots.check(url, now(), conditions.signal) : null
      if (isStopped()) return stopped()
      if (verdict?.kind === 'disallowed') return skip('robots.txt không cho phép đọc')
      if (verdict?.kind === 'wait') return retry(`chưa đọc được robots.txt: ${verdict.reason}`, verdict.until)
      try {
        const later = await pace.turn(url.host, verdict?.crawlDelay ?? null, conditions.signal)
        if (later !== null) return retry('đợi đến lượt của trang này', later)
      } catch (error) {
        // Sleeping ends with an error when the signal comes.
        if (!isStopped()) throw error
      }
      if (isStopped()) return stopped()
      const answer = await ask(url, conditions)
      if (answer.kind !== 'done') return answer
      const location = REDIRECTS.has(answer.value.status) ? answer.value.headers.location : undefined
      if (location === undefined || hop >= maxRedirects) return answer
      if (!URL.canParse(location, url.href)) return skip('chuyển hướng tới địa chỉ không đọc được')
      next = new URL(location, url).href
    }
  }

  function conclude(asked: string, answer: Answer, conditional: boolean): Outcome<FetchResult> {
    const { url, status, headers } = answer
    const time = now()
    if (status === 429 || status === 503) {
      const until = pace.refused(url.host, retryAfterOf(headers['retry-after'], time))
      return headers['cf-mitigated'] === 'challenge' ? skip(BLOCKED) : retry('máy chủ yêu cầu chậm lại', until)
    }
    if (status >= 500) return retry(`máy chủ gặp lỗi ${status}`, new Date(time.getTime() + 15 * MINUTE))
    pace.answered(url.host)
    if (status === 304) return conditional ? done({ kind: 'not-modified' }) : skip(UNCHANGED)
    if (status === 404 || status === 410) return skip('trang không còn')
    if (REDIRECTS.has(status)) return skip('chuyển hướng quá nhiều lần')
    const decoded = decodeBody(answer, bodyLimit)
    if (decoded.kind !== 'done') return decoded
    const { body, cut } = decoded.value
    if (cut) return retry('nội dung bị cắt giữa chừng', new Date(time.getTime() + 10 * MINUTE))
    if (isBlocked(status, headers, body)) return skip(BLOCKED)
    if (status < 200 || status >= 300) return skip(`máy chủ trả lời mã ${status}`)
    const capture = { url: asked, capturedAt: time, status, headers, body }
    return done({ kind: 'captured', capture, finalUrl: url.href })
  }

  return {
    async fetch(url, conditions = {}) {
      const answer = await follow(url, conditions, { obeyRobots: true })
      if (answer.kind !== 'done') return answer
      return conclude(url, answer.value, Boolean(conditions.etag || conditions.lastModified))
    },
    close: () => dispatcher.destroy(),
  }
}
