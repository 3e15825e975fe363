/** Which of these pages could be captured? Crawlee's Cheerio crawler keeps the queue and the concurrency; our fetcher does the asking. */
import { setMaxListeners } from 'node:events'
import { Readable } from 'node:stream'
import { CheerioCrawler } from '@crawlee/cheerio'
import { type BaseHttpClient, Configuration, type HttpRequest, Log, LogLevel } from '@crawlee/core'
import type { Capture } from '#data/model/capture.js'
import { type Outcome, quarantine, retry } from '#data/model/outcome.js'
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
  /** Pages asked for at the same time, over all hosts; default 8. */
  readonly concurrency?: number
}

/** Seconds. The crawler times every page, but ours end by themselves (time-outs, patience of the pace): only a last net. */
const LAST_NET = 3600

/**
 * What our fetcher said, in the shape in which the crawler carries answers about. Its type and emptiness are on purpose: the
 * crawler would parse HTML with htmlparser2 before any limit of ours, and that took 20 s for a page of 80,000 unclosed tags
 * (560 KB), growing with the square. The bytes go past it untouched; who wants a document parses it with care.
 */
class Answered extends Readable {
  readonly outcome: Outcome<FetchResult>
  readonly statusCode = 200
  readonly headers = { 'content-type': 'application/octet-stream' }

  constructor(outcome: Outcome<FetchResult>) {
    super({ read: () => this.push(null) })
    this.outcome = outcome
  }
}

/** Our fetcher as the crawler's client: its name, guard, robots, pace and limits are the only ones. */
const clientOf = (fetcher: Fetcher, signal: AbortSignal | undefined): BaseHttpClient => ({
  sendRequest() {
    throw new Error('pages are streamed; nothing here sends other requests')
  },
  async stream(request: HttpRequest) {
    const url = String(request.url)
    const stream = new Answered(await fetcher.fetch(url, signal === undefined ? {} : { signal }))
    const { statusCode, headers } = stream
    const progress = { percent: 1, transferred: 0 }
    const times = { downloadProgress: progress, uploadProgress: progress }
    return { request, url, redirectUrls: [], statusCode, headers, trailers: {}, complete: true, stream, ...times }
  },
})

/** First one page of every host, then a second one: hosts are paced, and a queue of one host would hold up all others. */
function takeTurns<R extends PageRequest>(requests: readonly R[]): number[] {
  const seen = new Map<string, number>()
  const turns = requests.map(({ url }, index) => {
    const { host } = new URL(url)
    const turn = seen.get(host) ?? 0
    seen.set(host, turn + 1)
    return { index, turn }
  })
  return turns.sort((a, b) => a.turn - b.turn).map(({ index }) => index)
}

const isWebAddress = (url: string): boolean => /^https?:/i.test(url) && URL.canParse(url)

/** Every request ends in exactly one call of onCapture or onFailure, on a signal too. Rejects when one of those does. */
export async function crawlPages<R extends PageRequest>(
  requests: readonly R[],
  { fetcher, onCapture, onFailure, now, signal, concurrency = 8 }: CrawlOptions<R>,
): Promise<void> {
  const stopping = new AbortController()
  // Every page under way listens: more than ten are no leak here.
  setMaxListeners(0, stopping.signal)
  const stop = () => stopping.abort()
  const pages = requests.filter(({ url }) => isWebAddress(url))
  for (const request of requests)
    if (!isWebAddress(request.url)) await onFailure(request, { kind: 'skip', reason: 'địa chỉ không đọc được' })

  const waiting = new Set(pages.keys())
  let bug: { readonly cause: unknown } | null = null
  async function tell(index: number, outcome: Outcome<FetchResult>): Promise<void> {
    const request = pages[index]
    if (request === undefined || !waiting.delete(index) || bug !== null) return
    try {
      if (outcome.kind !== 'done') await onFailure(request, outcome)
      else if (outcome.value.kind === 'not-modified') await onFailure(request, { kind: 'skip', reason: UNCHANGED })
      else await onCapture(request, outcome.value.capture, outcome.value.finalUrl)
    } catch (cause) {
      bug ??= { cause }
      stop()
    }
  }

  const crawler = new CheerioCrawler(
    {
      httpClient: clientOf(fetcher, stopping.signal),
      additionalMimeTypes: ['application/octet-stream'],
      // Equal ends: the pool would else slow down whenever the whole process uses a quarter of the memory.
      minConcurrency: concurrency,
      maxConcurrency: concurrency,
      // When to come back is the outcome's word, and the job queue's work: nothing is asked twice in one run.
      maxRequestRetries: 0,
      useSessionPool: false,
      navigationTimeoutSecs: LAST_NET,
      requestHandlerTimeoutSecs: LAST_NET,
      statisticsOptions: { saveErrorSnapshots: false, persistenceOptions: { enable: false } },
      log: new Log({ level: LogLevel.OFF }),
      requestHandler: async ({ request, response }) => {
        if (response instanceof Answered) await tell(Number(request.uniqueKey), response.outcome)
      },
      failedRequestHandler: async ({ request }, error) => {
        bug ??= { cause: error }
        stop()
        await tell(Number(request.uniqueKey), quarantine('lỗi của chương trình khi tải trang'))
      },
    },
    new Configuration({ persistStorage: false, logLevel: LogLevel.OFF }),
  )
  stopping.signal.addEventListener('abort', () => crawler.stop(), { once: true })
  signal?.addEventListener('abort', stop, { once: true })
  try {
    if (signal?.aborted === true) stop()
    else if (pages.length > 0)
      await crawler.run(takeTurns(pages).map((index) => ({ url: pages[index]?.url ?? '', uniqueKey: String(index) })))
  } finally {
    signal?.removeEventListener('abort', stop)
  }
  for (const index of [...waiting]) await tell(index, retry('đã dừng trước khi tải xong', now()))
  // A closure set it: the compiler still sees the null above.
  const failure = bug as { readonly cause: unknown } | null
  if (failure !== null) throw new Error('could not go on crawling', { cause: failure.cause })
}
