/** What does a page get to see while it is drawn? Each of its requests is answered through our own door, or not at all. */
import { Buffer } from 'node:buffer'
import type { Page, Request, Route } from 'playwright'
import type { Outcome } from '#data/model/outcome.js'
import { decodeBody } from '../formats/http-message.js'
import { BLOCKED } from './blocked.js'
import type { Door } from './door.js'
import type { Fetcher, FetchResult } from './http.js'

export type Captured = Extract<FetchResult, { readonly kind: 'captured' }>
/** Words need scripts and their data; pictures need the rest of what a reader sees. */
export type Wanted = 'text' | 'picture'

export interface PartsOptions {
  readonly door: Door
  readonly fetcher: Fetcher
  readonly wanted: Wanted
  readonly signal: AbortSignal
  /** Requests beside the document, redirects not counted. */
  readonly maxParts: number
  /** Of all answers together, decoded. */
  readonly maxBytes: number
}

/** What stands in the window, as far as the network knows. */
export interface Shown {
  /** The document that was answered last. */
  current: Captured
  /** Where the page led when it led to a refusal. */
  refusal: Extract<Outcome<never>, { kind: 'skip' }> | null
  /** Documents among the requests that are not answered yet. */
  navigating: number
  /** Requests that are not answered yet, and since when there are that many, by the clock that only runs forward. */
  waiting: number
  waitingSince: number
}

/** A page that leads on more often than a fetch would follow redirects leads nowhere. */
const MAX_NAVIGATIONS = 5
const TYPES: Readonly<Record<Wanted, ReadonlySet<string>>> = {
  text: new Set(['script', 'xhr', 'fetch']),
  picture: new Set(['script', 'xhr', 'fetch', 'stylesheet', 'image', 'font', 'document']),
}
/** Describe the answer's way to us, set cookies (a cookie challenge is a refusal), or have the browser report to others. */
const NOT_PASSED_ON =
  /^(?:content-encoding|content-length|transfer-encoding|connection|keep-alive|set-cookie2?|clear-site-data|alt-svc|nel|report-to|reporting-endpoints|link|location)$/

const passedOn = (headers: Readonly<Record<string, string>>): Record<string, string> =>
  Object.fromEntries(Object.entries(headers).filter(([name]) => !NOT_PASSED_ON.test(name)))

/** Chromium would follow a redirect past our interception, so it is told in the page's own words. */
const leadsOnTo = (address: string): string =>
  `<!doctype html><script>location.replace(${JSON.stringify(address).replaceAll('<', '\\u003c')})</script>`

const HTML = /^\s*(?:$|text\/html|application\/xhtml\+xml)/i

/** Something that a window shows, and not a file to be saved. */
export const isDocument = ({ capture: { headers } }: Captured): boolean =>
  HTML.test(headers['content-type'] ?? '') && !/^\s*attachment/i.test(headers['content-disposition'] ?? '')

/** RFC 9110 §15.3.5: the window stays where it is, while an aborted request would put Chromium's own error page there. */
const stay = (route: Route): Promise<void> => route.fulfill({ status: 204 })

/** As the window asks for it: without the place on the page. */
const bare = (address: string): string => address.split('#', 1)[0] ?? ''

/** Null for a popup's first request, and for workers that belong to no page. */
function pageOf(request: Request): Page | null {
  try {
    return request.frame().page()
  } catch {
    return null
  }
}

/** From here on every request of the page's context is answered by us. The first document is the one given. */
export async function answerParts(page: Page, first: Captured, options: PartsOptions): Promise<Shown> {
  const { door, fetcher, wanted, signal, maxParts, maxBytes } = options
  const shown: Shown = { current: first, refusal: null, navigating: 0, waiting: 0, waitingSince: performance.now() }
  /** Documents at hand, by the address that the window will ask for. */
  const ready = new Map([[bare(first.finalUrl), first]])
  let [parts, bytes, navigations] = [0, 0, 0]

  const show = async (route: Route, { capture, finalUrl }: Captured) => {
    shown.current = { kind: 'captured', capture, finalUrl }
    const body = Buffer.from(capture.body)
    bytes += body.length
    await route.fulfill({ status: 200, headers: passedOn(capture.headers), body })
  }

  async function navigate(route: Route, address: string): Promise<void> {
    const atHand = ready.get(address)
    if (atHand !== undefined) {
      ready.delete(address)
      return show(route, atHand)
    }
    navigations += 1
    if (navigations > MAX_NAVIGATIONS || route.request().method() !== 'GET') return stay(route)
    const outcome = await fetcher.fetch(address, { signal })
    if (outcome.kind === 'skip' && outcome.reason.startsWith(BLOCKED)) shown.refusal = outcome
    if (outcome.kind !== 'done' || outcome.value.kind !== 'captured' || !isDocument(outcome.value)) return stay(route)
    const page = outcome.value
    if (bare(page.finalUrl) === address) return show(route, page)
    ready.set(bare(page.finalUrl), page)
    return route.fulfill({ contentType: 'text/html', body: leadsOnTo(page.finalUrl) })
  }

  async function give(route: Route, address: string): Promise<void> {
    const request = route.request()
    // Stylesheets say nothing in words, but scripts wait for them.
    if (request.resourceType() === 'stylesheet' && wanted === 'text')
      return route.fulfill({ contentType: 'text/css', body: '' })
    parts += 1
    // A reader writes nothing: what is sent elsewhere by POST is a form, a counter, an order.
    const refused = parts > maxParts || bytes >= maxBytes || !TYPES[wanted].has(request.resourceType())
    if (refused || request.method() !== 'GET') return route.abort()
    const { accept = '*/*', origin, referer } = request.headers()
    const headers = { accept, ...(origin ? { origin } : {}), ...(referer ? { referer } : {}) }
    const answer = await door.part(address, { headers, signal })
    if (answer.kind !== 'done') return route.abort()
    const decoded = decodeBody(answer.value, Math.max(1, maxBytes - bytes))
    if (decoded.kind !== 'done') return route.abort()
    const body = Buffer.from(decoded.value.body)
    bytes += body.length
    await route.fulfill({ status: answer.value.status, headers: passedOn(answer.value.headers), body })
  }

  async function answer(route: Route): Promise<void> {
    const request = route.request()
    const address = bare(request.url())
    if (signal.aborted || pageOf(request) !== page) return route.abort()
    if (!request.isNavigationRequest() || request.frame() !== page.mainFrame()) return give(route, address)
    shown.navigating += 1
    await navigate(route, address).finally(() => {
      shown.navigating -= 1
    })
  }

  const count = (change: 1 | -1) => {
    shown.waiting += change
    shown.waitingSince = performance.now()
  }

  const context = page.context()
  await context.route(/^/, async (route) => {
    count(1)
    // The window may be gone before its answer comes.
    await answer(route).catch(() => route.abort().catch(() => {}))
    count(-1)
  })
  await context.routeWebSocket(/^/, (socket) => socket.close())
  return shown
}
