/** What does a platform's interface answer? Asked under its own terms, not robots.txt; the token stays out of all that is kept. */
import type { Capture } from '#data/model/capture.js'
import { done, type Outcome, quarantine, retry, skip } from '#data/model/outcome.js'
import { type ApiRequest, TOKEN } from '../connectors/request.js'
import { decodeBody } from '../formats/http-message.js'
import { type Answer, plain, type Question, REDIRECTS } from './ask.js'
import { createDoor } from './door.js'
import { isLoopbackException } from './guard.js'
import type { FetcherOptions } from './http.js'
import { retryAfterOf } from './pace.js'
import { addressWith, bodyWith, bytesWithoutToken, headerWith, withoutToken } from './secret.js'

export interface ApiAsker {
  /**
   * Asks with the token in TOKEN's place, in address, headers and body. What is kept has TOKEN in its place again, also where the server echoed it.
   * `done` is every answer that says something, a 400 too: the connector judges it.
   */
  ask(request: ApiRequest, token: string | null, signal?: AbortSignal): Promise<Outcome<Capture>>
  close(): Promise<void>
}

const MINUTE = 60_000
const HEADER_NAME = /^[!#$%&'*+.^_`|~0-9a-z-]+$/
/** Set by the connection itself or by the door: a request that named them could ask another host or blur where it ends. */
const OURS = new Set([
  'host',
  'connection',
  'content-length',
  'transfer-encoding',
  'upgrade',
  'expect',
  'te',
  'trailer',
])
/** In order of preference. The last but one is X's, the last the IETF's draft. */
const RESETS = ['x-ratelimit-reset', 'x-rate-limit-reset', 'ratelimit-reset']
/** 2001 in seconds, 1970 in milliseconds: below it a number counts seconds from now, above the other one milliseconds. */
const EPOCH_SECONDS = 1e9
const EPOCH_MILLISECONDS = 1e11

/** Epoch seconds (or milliseconds), seconds from now, or an ISO date, as platforms write them; null when it is none of these. */
export function resetOf(headers: Readonly<Record<string, string>>, now: Date): Date | null {
  const value = RESETS.map((name) => headers[name]?.trim()).find((found) => found !== undefined) ?? ''
  if (/^\d{1,13}(?:\.\d+)?$/.test(value)) {
    const count = Number(value)
    if (count >= EPOCH_MILLISECONDS) return new Date(count)
    return new Date(count >= EPOCH_SECONDS ? count * 1000 : now.getTime() + count * 1000)
  }
  const date = /^\d{4}-\d\d-\d\dT/.test(value) ? new Date(value) : null
  return date === null || Number.isNaN(date.getTime()) ? null : date
}

function headersOf(request: ApiRequest, token: string): Record<string, string> {
  const named = Object.entries(request.headers ?? {}).map(([name, value]) => [name.toLowerCase(), value] as const)
  const kept = named.filter(([name]) => HEADER_NAME.test(name) && !OURS.has(name))
  return {
    accept: 'application/json,*/*;q=0.5',
    ...Object.fromEntries(kept.map(([name, value]) => [name, plain(headerWith(value, token))])),
  }
}

const namesToken = ({ url, headers = {}, body = '' }: ApiRequest): boolean =>
  [url, body, ...Object.values(headers)].some((text) => text.includes(TOKEN))

export function createApiAsker(options: FetcherOptions): ApiAsker {
  const { now, maxRedirects = 5 } = options
  const door = options.door ?? createDoor(options)
  const inMinutes = (minutes: number) => new Date(now().getTime() + minutes * MINUTE)

  /** Only to the same host, and never from https to http: a token goes nowhere else. */
  async function follow(address: string, first: Question): Promise<Outcome<Answer>> {
    let [next, question] = [address, first]
    for (let hop = 0; ; hop += 1) {
      const answer = await door.knock(next, question, { obeyRobots: false })
      if (answer.kind !== 'done') return answer
      const { url, status, headers } = answer.value
      if (!REDIRECTS.has(status) || headers.location === undefined) return answer
      if (hop >= maxRedirects) return skip('chuyển hướng quá nhiều lần')
      if (!URL.canParse(headers.location, url.href)) return skip('chuyển hướng tới địa chỉ không đọc được')
      const target = new URL(headers.location, url)
      if (target.host !== url.host || (url.protocol === 'https:' && target.protocol !== 'https:'))
        return skip('giao diện chuyển hướng sang máy chủ khác')
      // RFC 9110 §15.4: after 307 and 308 the same is asked again, after the others it is only read.
      if (status !== 307 && status !== 308) {
        const { body: _, ...rest } = question
        question = { ...rest, method: 'GET' }
      }
      next = target.href
    }
  }

  function conclude(asked: string, answer: Answer, token: string): Outcome<Capture> {
    const { status, headers } = answer
    if (status === 429 || status === 503) {
      const until = door.refused(answer, retryAfterOf(headers['retry-after'], now()) ?? resetOf(headers, now()))
      return retry('máy chủ yêu cầu chậm lại', until)
    }
    if (status >= 500) return retry(`máy chủ gặp lỗi ${status}`, inMinutes(15))
    door.answered(answer)
    const decoded = decodeBody(answer, door.bodyLimit)
    if (decoded.kind !== 'done') return decoded
    const { body, cut } = decoded.value
    if (cut) return retry('nội dung bị cắt giữa chừng', inMinutes(10))
    const clean = (text: string) => (token === '' ? text : withoutToken(text, token))
    return done({
      url: asked,
      capturedAt: now(),
      status,
      headers: Object.fromEntries(Object.entries(headers).map(([name, value]) => [clean(name), clean(value)])),
      body: token === '' ? body : bytesWithoutToken(body, token),
    })
  }

  return {
    async ask(request, given, signal) {
      const token = given?.trim() ?? ''
      if (token === '' && namesToken(request)) return skip('chưa có mã truy cập')
      if (!/^https:/i.test(request.url) && !isLoopbackException(request.url, options))
        return skip('giao diện chỉ được hỏi qua https')
      const address = addressWith(request.url, token)
      if (address === null) return quarantine('mã truy cập không được đứng trong tên máy chủ')
      const headers = headersOf(request, token)
      const answer = await follow(address, {
        method: request.method ?? 'GET',
        headers,
        ...(request.body === undefined ? {} : { body: bodyWith(request.body, headers['content-type'] ?? '', token) }),
        ...(request.pause === undefined ? {} : { pause: request.pause }),
        ...(signal === undefined ? {} : { signal }),
      })
      return answer.kind === 'done' ? conclude(request.url, answer.value, token) : answer
    },
    close: async () => {
      if (options.door === undefined) await door.close()
    },
  }
}
