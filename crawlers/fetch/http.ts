/** Which page stands at this address? What is no page (gone, refused, cut, too large) is told apart, with the time to come back. */
import type { Capture } from '#data/model/capture.js'
import { done, type Outcome, retry, skip } from '#data/model/outcome.js'
import { decodeBody } from '../formats/http-message.js'
import { type Answer, plain, REDIRECTS } from './ask.js'
import { blockedBecause, wallOf } from './blocked.js'
import { createDoor, type Door, type DoorOptions } from './door.js'

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

export interface FetcherOptions extends DoorOptions {
  /** Shared, so that fetcher, browser and interfaces keep one pace and one memory of robots.txt. Whoever made it closes it. */
  readonly door?: Door
}

/** The reason for a 304 that nobody asked for. */
export const UNCHANGED = 'máy chủ báo không có gì mới'

const MINUTE = 60_000
const ACCEPT =
  'text/html,application/xhtml+xml,application/rss+xml,application/atom+xml,application/xml;q=0.9,*/*;q=0.5'

const headersFor = ({ etag, lastModified }: FetchConditions): Record<string, string> => ({
  accept: ACCEPT,
  'accept-language': 'vi,en;q=0.5',
  ...(etag ? { 'if-none-match': plain(etag) } : {}),
  ...(lastModified ? { 'if-modified-since': plain(lastModified) } : {}),
})

export function createFetcher(options: FetcherOptions): Fetcher {
  const { now } = options
  const door = options.door ?? createDoor(options)

  function conclude(asked: string, answer: Answer, conditional: boolean): Outcome<FetchResult> {
    const { url, status, headers } = answer
    const time = now()
    if (status === 429 || status === 503) {
      const until = door.refused(answer)
      const challenge = headers['cf-mitigated'] === 'challenge'
      return challenge ? skip(blockedBecause('bot-wall')) : retry('máy chủ yêu cầu chậm lại', until)
    }
    if (status >= 500) return retry(`máy chủ gặp lỗi ${status}`, new Date(time.getTime() + 15 * MINUTE))
    door.answered(answer)
    if (status === 304) return conditional ? done({ kind: 'not-modified' }) : skip(UNCHANGED)
    if (status === 404 || status === 410) return skip('trang không còn')
    if (REDIRECTS.has(status)) return skip('chuyển hướng quá nhiều lần')
    const decoded = decodeBody(answer, door.bodyLimit)
    if (decoded.kind !== 'done') return decoded
    const { body, cut } = decoded.value
    if (cut) return retry('nội dung bị cắt giữa chừng', new Date(time.getTime() + 10 * MINUTE))
    const wall = wallOf(status, headers, body, url.href)
    if (wall !== null) return skip(blockedBecause(wall))
    if (status < 200 || status >= 300) return skip(`máy chủ trả lời mã ${status}`)
    const capture = { url: asked, capturedAt: time, status, headers, body }
    return done({ kind: 'captured', capture, finalUrl: url.href })
  }

  return {
    async fetch(url, conditions = {}) {
      const { signal } = conditions
      const question = { headers: headersFor(conditions), ...(signal === undefined ? {} : { signal }) }
      const answer = await door.follow(url, question, { obeyRobots: true })
      if (answer.kind !== 'done') return answer
      return conclude(url, answer.value, Boolean(conditions.etag || conditions.lastModified))
    },
    close: async () => {
      if (options.door === undefined) await door.close()
    },
  }
}
