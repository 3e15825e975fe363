/** What does one request bring back? Guarded at the moment of connecting, bounded in bytes and time; no redirects, no robots, no pace. */
import { Buffer } from 'node:buffer'
import http, { type IncomingMessage, type RequestOptions } from 'node:http'
import https from 'node:https'
import type { LookupFunction } from 'node:net'
import { done, type Outcome, quarantine, retry, skip } from '#data/model/outcome.js'
import { tooLarge } from '../formats/http-message.js'
import { type GuardOptions, guardedLookup } from './guard.js'

export interface AskOptions extends GuardOptions {
  readonly now: () => Date
  /** Bytes of a body, decoded; default 10 MB. */
  readonly bodyLimit?: number
  /** For one answer from connecting to its last byte; default 20 s. */
  readonly timeout?: number
  /** Of names; the system's by default. */
  readonly lookup?: LookupFunction
}

export interface Question {
  readonly method?: 'GET' | 'HEAD' | 'POST'
  readonly headers: Readonly<Record<string, string>>
  readonly body?: string
  /** Bytes read at most, instead of the limit for bodies; what goes beyond is left unread, not refused. */
  readonly readAtMost?: number
  /** Milliseconds until the domain may be asked again, where that is more than the pause of all. */
  readonly pause?: number
  readonly signal?: AbortSignal
}

export interface Answer {
  readonly url: URL
  readonly status: number
  /** Names in lower case. */
  readonly headers: Readonly<Record<string, string>>
  /** Still coded as sent. */
  readonly body: Uint8Array
}

export interface Asker {
  /** The address must have been judged. */
  ask(url: URL, question: Question): Promise<Outcome<Answer>>
  /** Lets go of every connection. */
  close(): Promise<void>
}

export const DEFAULT_BODY_LIMIT = 10_000_000
const DEFAULT_TIMEOUT = 20_000
const MINUTE = 60_000
export const REDIRECTS: ReadonlySet<number> = new Set([301, 302, 303, 307, 308])

/** Why a connection failed, by the code of the error, and after how many minutes it is worth trying again. */
const FAILURES: Readonly<Record<string, readonly [reason: string, minutes: number]>> = {
  ENOTFOUND: ['không tìm thấy máy chủ', 60],
  EAI_AGAIN: ['không tra được tên máy chủ', 10],
  ECONNREFUSED: ['máy chủ từ chối kết nối', 30],
  ECONNRESET: ['máy chủ ngắt kết nối', 10],
  EPIPE: ['máy chủ ngắt kết nối', 10],
  ETIMEDOUT: ['quá thời gian chờ', 10],
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

/** A call, because a signal changes while its owner waits, which the compiler does not see. */
export const isStopped = (signal: AbortSignal | undefined): boolean => signal?.aborted === true
export const stopped = (now: Date): Outcome<never> => retry('đã dừng trước khi tải xong', now)

/** Header values come from other servers and from a database: nothing that could end a header line. */
export const plain = (value: string): string => value.replace(/[^\x20-\x7e]/g, '').trim()

/** Node reads header bytes as Latin-1; servers that send other letters than ASCII, in redirects above all, mean UTF-8. */
function headerText(value: string): string {
  if (!/[\x80-\xff]/.test(value)) return value
  const text = Buffer.from(value, 'latin1').toString()
  return text.includes('\ufffd') ? value : text
}

function headersOf(sent: IncomingMessage['headers']): Readonly<Record<string, string>> {
  const headers: Record<string, string> = {}
  for (const [name, value] of Object.entries(sent)) {
    // The chunks have been taken apart already.
    if (value !== undefined && name !== 'transfer-encoding') headers[name] = headerText([value].flat().join(', '))
  }
  return headers
}

type Sent = RequestOptions & { readonly body: string | undefined }

/** The answer with its body unread. A connection that was kept may have been let go by the other side: once more on a new one. */
function answerTo(url: URL, { body, ...options }: Sent, again = true): Promise<IncomingMessage> {
  return new Promise((resolve, reject) => {
    const request = (url.protocol === 'https:' ? https : http).request(url, options)
    request.once('response', resolve)
    // Node lets go of a request that was answered by a change of protocol without a word: whatever closes has ended.
    request.once('upgrade', (_, socket) => socket.destroy())
    request.once('close', () => reject(new Error('closed without an answer')))
    request.once('error', (error) => {
      const stale =
        again && request.reusedSocket && codesOf(error).some((code) => code === 'ECONNRESET' || code === 'EPIPE')
      if (stale) resolve(answerTo(url, { body, ...options }, false))
      else reject(error)
    })
    request.end(body)
  })
}

/** At most so much of a body that nobody looks at is read to keep its connection. */
const DUMPED = 65_536
const CONNECTIONS = { keepAlive: true, maxSockets: 2, maxFreeSockets: 1 }

export function createAsker(options: AskOptions): Asker {
  const { now } = options
  const bodyLimit = options.bodyLimit ?? DEFAULT_BODY_LIMIT
  const timeout = options.timeout ?? DEFAULT_TIMEOUT
  const lookup = guardedLookup(options, options.lookup)
  const agents = {
    'http:': new http.Agent({ ...CONNECTIONS, lookup }),
    'https:': new https.Agent({ ...CONNECTIONS, lookup }),
  }

  return {
    async ask(url, { method = 'GET', headers, body, readAtMost, signal }) {
      const limited = new AbortController()
      const timer = setTimeout(() => limited.abort(), timeout)
      const stop = () => limited.abort()
      signal?.addEventListener('abort', stop, { once: true })
      try {
        if (isStopped(signal)) return stopped(now())
        const agent = agents[url.protocol === 'https:' ? 'https:' : 'http:']
        const answer = await answerTo(url, {
          agent,
          method,
          headers,
          body,
          signal: limited.signal,
          maxHeaderSize: 65_536,
        })
        const status = answer.statusCode ?? 0
        if (status < 200) return failureOf(new Error(`answered ${status}`), now())
        const unread = REDIRECTS.has(status) || status === 304
        const enough = unread ? DUMPED : readAtMost
        const chunks: Uint8Array[] = []
        let length = 0
        // Leaving the loop closes the connection.
        for await (const chunk of answer) {
          // Buffers while no encoding is set.
          const bytes = chunk as Buffer
          length += bytes.length
          if (!unread) chunks.push(bytes)
          if (enough !== undefined && length >= enough) break
          if (length > bodyLimit) return quarantine(tooLarge(bodyLimit))
        }
        return done({ url, status, headers: headersOf(answer.headers), body: Buffer.concat(chunks) })
      } catch (error) {
        if (isStopped(signal)) return stopped(now())
        if (limited.signal.aborted) return retry('quá thời gian chờ', new Date(now().getTime() + 10 * MINUTE))
        return failureOf(error, now())
      } finally {
        clearTimeout(timer)
        signal?.removeEventListener('abort', stop)
      }
    },
    async close() {
      for (const agent of Object.values(agents)) agent.destroy()
    },
  }
}
