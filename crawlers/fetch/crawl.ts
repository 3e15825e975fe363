/** Which of these pages could be captured? Domains take turns, one page of each at a time, so that a slow one holds up nobody else. */
import { setMaxListeners } from 'node:events'
import { setFlagsFromString } from 'node:v8'
import type { Capture } from '#data/model/capture.js'
import type { Outcome } from '#data/model/outcome.js'
import { isStopped, stopped } from './ask.js'
import { ownerOf } from './domain.js'
import { type Fetcher, type FetchResult, UNCHANGED } from './http.js'

export interface PageRequest {
  readonly url: string
}

export type CrawlFailure = Exclude<Outcome<never>, { kind: 'done' }>

export interface CrawlOptions<R extends PageRequest> {
  readonly fetcher: Fetcher
  readonly onCapture: (request: R, capture: Capture, finalUrl: string) => Promise<void> | void
  readonly onFailure: (request: R, failure: CrawlFailure) => Promise<void> | void
  readonly now: () => Date
  readonly signal?: AbortSignal
  /** Pages asked for at the same time, over all domains; default 8. */
  readonly concurrency?: number
}

/** The pages of one domain, in the order in which they came; `next` is the first that has not been asked for. */
interface Lane<R> {
  readonly requests: R[]
  next: number
}

const isWebAddress = (url: string): boolean => /^https?:/i.test(url) && URL.canParse(url)

function lanesOf<R extends PageRequest>(requests: readonly R[]): Lane<R>[] {
  const lanes = new Map<string, Lane<R>>()
  for (const request of requests) {
    const owner = ownerOf(new URL(request.url))
    const lane = lanes.get(owner)
    if (lane === undefined) lanes.set(owner, { requests: [request], next: 0 })
    else lane.requests.push(request)
  }
  return [...lanes.values()]
}

/**
 * For a process that does little else than crawl: hardly anything outlives its page, and a young space that does not grow lets the bodies go
 * sooner (72 MB instead of 96 at the peak of `npm run bench -- crawl`, for some 5 % more processor time).
 */
export const stayLean = (): void => setFlagsFromString('--semi-space-growth-factor=1')

/** Every request ends in exactly one call of onCapture or onFailure, on a signal too. Rejects when one of those does. */
export async function crawlPages<R extends PageRequest>(
  requests: readonly R[],
  { fetcher, onCapture, onFailure, now, signal, concurrency = 8 }: CrawlOptions<R>,
): Promise<void> {
  const stopping = new AbortController()
  // Every page under way listens: more than ten are no leak here.
  setMaxListeners(0, stopping.signal)
  const stop = () => stopping.abort()
  for (const request of requests)
    if (!isWebAddress(request.url)) await onFailure(request, { kind: 'skip', reason: 'địa chỉ không đọc được' })
  const lanes = lanesOf(requests.filter(({ url }) => isWebAddress(url)))

  async function tell(request: R, outcome: Outcome<FetchResult>): Promise<void> {
    if (outcome.kind !== 'done') await onFailure(request, outcome)
    else if (outcome.value.kind === 'not-modified') await onFailure(request, { kind: 'skip', reason: UNCHANGED })
    else await onCapture(request, outcome.value.capture, outcome.value.finalUrl)
  }

  /** Lanes of which no page is under way; who has been longest without comes first. */
  const idle = [...lanes]
  // Whoever finds no idle lane can go: there are no more lanes left than others at work, each of whom takes its own up again.
  async function work(): Promise<void> {
    for (let lane = idle.shift(); lane !== undefined && !isStopped(stopping.signal); lane = idle.shift()) {
      const request = lane.requests[lane.next]
      if (request === undefined) continue
      lane.next += 1
      await tell(request, await fetcher.fetch(request.url, { signal: stopping.signal }))
      idle.push(lane)
    }
  }

  signal?.addEventListener('abort', stop, { once: true })
  if (isStopped(signal)) stop()
  const workers = Array.from({ length: concurrency }, () =>
    work().catch((error: unknown) => {
      stop()
      throw error
    }),
  )
  const ends = await Promise.allSettled(workers)
  signal?.removeEventListener('abort', stop)
  const bug = ends.find((end) => end.status === 'rejected')
  if (bug !== undefined) throw new Error('could not go on crawling', { cause: bug.reason })
  for (const { requests, next } of lanes)
    for (const request of requests.slice(next)) await tell(request, stopped(now()))
}
