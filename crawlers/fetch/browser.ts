/** What does a reader see at this address once scripts have run? Chromium draws; everything it is shown comes through our own door. */
import { setMaxListeners } from 'node:events'
import { setTimeout as wait } from 'node:timers/promises'
import type { Browser, CDPSession, Page } from 'playwright'
import { done, type Outcome, quarantine, retry, skip } from '#data/model/outcome.js'
import { tooLarge } from '../formats/http-message.js'
import { stopped } from './ask.js'
import { blockedBecause, wallOf } from './blocked.js'
import { drawnHtml, pdfOf, screenshotOf, scrollThrough } from './browser-draw.js'
import { type LaunchOptions, launchChromium } from './browser-launch.js'
import { answerParts, type Captured, isDocument, type Shown, type Wanted } from './browser-parts.js'
import { createDoor } from './door.js'
import { createFetcher, type FetcherOptions, type FetchResult } from './http.js'

export interface Pictures {
  /** PNG of the whole page, cut at 16,000 pixels. */
  readonly screenshot: Uint8Array
  /** Tagged, A4. */
  readonly pdf: Uint8Array
  readonly finalUrl: string
  readonly takenAt: Date
}

export interface PageBrowser {
  /** The page as drawn: markup as a Capture, with the headers of the main answer. Same guard, robots, pace and limits as the fetcher. */
  read(url: string, options?: { readonly signal?: AbortSignal }): Promise<Outcome<FetchResult>>
  /** Evidence of how a page looked, taken now. */
  picture(url: string, options?: { readonly signal?: AbortSignal }): Promise<Outcome<Pictures>>
  close(): Promise<void>
}

export interface BrowserOptions extends FetcherOptions, LaunchOptions {
  /** Milliseconds that a page may take from opening the window to the last word; default 30 s. Waiting for its turn comes before. */
  readonly drawTimeout?: number
  /** Requests of one page beside its document; default 200. */
  readonly maxParts?: number
  /** Of one page with all its parts, decoded; default 30 MB. */
  readonly maxPageBytes?: number
}

const MINUTE = 60_000
/** Browsers' own measure of a page that has come to rest. */
const QUIET = 500
/** A page that has not by then has advertisements that never do; what stands there is taken. */
const LONGEST_UNREST = 8000

interface Window {
  readonly page: Page
  readonly cdp: CDPSession
  readonly shown: Shown
  readonly html: Uint8Array
}

/** Waits until nothing has been asked for a while; a document on its way is always waited for. */
async function settle(shown: Shown): Promise<void> {
  const since = performance.now()
  while (shown.navigating > 0 || performance.now() - since < LONGEST_UNREST) {
    if (shown.waiting === 0 && performance.now() - shown.waitingSince >= QUIET) return
    await wait(50)
  }
}

export function createBrowser(options: BrowserOptions): PageBrowser {
  const { now, drawTimeout = 30_000, maxParts = 200, maxPageBytes = 30_000_000 } = options
  const door = options.door ?? createDoor(options)
  const fetcher = createFetcher({ ...options, door })
  let launching: Promise<Outcome<Browser>> | null = null
  /** One window at a time: each costs some 200 MB. */
  let last: Promise<unknown> = Promise.resolve()
  const inMinutes = (minutes: number) => new Date(now().getTime() + minutes * MINUTE)

  async function chromium(): Promise<Outcome<Browser>> {
    const known = await launching
    if (known?.kind === 'done' && known.value.isConnected()) return known
    launching = launchChromium(options)
    return launching
  }

  async function closeBrowser(): Promise<void> {
    const browser = await launching
    launching = null
    if (browser?.kind === 'done') await browser.value.close()
  }

  async function openPage(browser: Browser): Promise<Page> {
    const context = await browser.newContext({
      userAgent: door.agent,
      locale: 'vi-VN',
      timezoneId: 'Asia/Ho_Chi_Minh',
      viewport: { width: 1280, height: 900 },
      acceptDownloads: false,
      serviceWorkers: 'block',
      permissions: [],
    })
    // Fifty windows opened and closed again would cost more than the page itself.
    await context.addInitScript('window.open = () => null')
    const page = await context.newPage()
    context.on('page', (popup) => void popup.close().catch(() => {}))
    page.on('dialog', (dialog) => void dialog.dismiss().catch(() => {}))
    return page
  }

  /** Draws in a window of its own, which is gone afterwards; a window that does not end takes the browser with it. */
  async function inWindow<T>(
    browser: Browser,
    first: Captured,
    wanted: Wanted,
    signal: AbortSignal | undefined,
    work: (window: Window) => Promise<Outcome<T>>,
  ): Promise<Outcome<T>> {
    const ending = new AbortController()
    // Every part under way listens: more than ten are no leak here.
    setMaxListeners(0, ending.signal)
    let end: (outcome: Outcome<T>) => void = () => {}
    const ended = new Promise<Outcome<T>>((resolve) => {
      end = resolve
    })
    const timer = setTimeout(() => end(retry('trang vẽ quá lâu', inMinutes(60))), drawTimeout)
    const stop = () => end(stopped(now()))
    signal?.addEventListener('abort', stop, { once: true })
    if (signal?.aborted === true) stop()

    async function draw(page: Page): Promise<Outcome<T>> {
      page.on('crash', () => end(quarantine('trang làm trình duyệt ngừng chạy')))
      const shown = await answerParts(page, first, {
        door,
        fetcher,
        wanted,
        signal: ending.signal,
        maxParts,
        maxBytes: maxPageBytes,
      })
      // Not until it is loaded: a page that leads on at once interrupts that, and what it leads to is waited for below.
      await page.goto(first.finalUrl, { waitUntil: 'commit', timeout: 0 }).catch(() => {})
      await settle(shown)
      const cdp = await page.context().newCDPSession(page)
      if (wanted === 'picture') {
        await scrollThrough(cdp)
        await settle(shown)
      }
      const html = await drawnHtml(cdp, door.bodyLimit)
      if (html === null) return quarantine(tooLarge(door.bodyLimit))
      if (shown.refusal !== null) return shown.refusal
      if (!/^(?:https?|blob):/.test(page.url())) return skip('trang dẫn tới nơi không đọc được')
      const wall = wallOf(200, { 'content-type': 'text/html' }, html, shown.current.finalUrl)
      if (wall !== null) return skip(blockedBecause(wall))
      return work({ page, cdp, shown, html })
    }

    let page: Page | null = null
    try {
      const opening = openPage(browser)
      opening.then(
        (opened) => {
          page = opened
        },
        () => {},
      )
      const broken = () => retry('trình duyệt không vẽ được trang', inMinutes(60))
      return await Promise.race([ended, opening.then(draw).catch(broken)])
    } finally {
      clearTimeout(timer)
      signal?.removeEventListener('abort', stop)
      ending.abort()
      await leave(page)
    }
  }

  async function leave(page: Page | null): Promise<void> {
    const closed = page
      ?.context()
      .close()
      .then(
        () => true,
        () => false,
      )
    const late = new Promise<boolean>((resolve) => setTimeout(() => resolve(false), 5000).unref())
    if (closed === undefined || !(await Promise.race([closed, late]))) await closeBrowser()
  }

  /** The document is asked for in its domain's turn, outside the window's: a slow site holds up nobody else. */
  async function drawn<T>(
    url: string,
    wanted: Wanted,
    signal: AbortSignal | undefined,
    work: (window: Window) => Promise<Outcome<T>>,
  ): Promise<Outcome<T>> {
    const browser = await chromium()
    if (browser.kind !== 'done') return browser
    const first = await fetcher.fetch(url, signal === undefined ? {} : { signal })
    if (first.kind !== 'done') return first
    const { value } = first
    if (value.kind === 'not-modified' || !isDocument(value)) return skip('không phải trang để xem bằng trình duyệt')
    const mine = last.then(() => inWindow(browser.value, value, wanted, signal, work))
    last = mine.catch(() => {})
    return mine
  }

  return {
    read: (url, { signal } = {}) =>
      drawn(url, 'text', signal, async ({ shown, html }) => {
        const { capture, finalUrl } = shown.current
        const headers = { ...capture.headers, 'content-type': 'text/html; charset=utf-8' }
        const drawnCapture = { url, capturedAt: now(), status: capture.status, headers, body: html }
        return done({ kind: 'captured', capture: drawnCapture, finalUrl })
      }),
    picture: (url, { signal } = {}) =>
      drawn(url, 'picture', signal, async ({ page, cdp, shown }) => {
        const takenAt = now()
        const screenshot = await screenshotOf(cdp)
        const pdf = await pdfOf(page)
        return done({ screenshot, pdf, finalUrl: shown.current.finalUrl, takenAt })
      }),
    async close() {
      await closeBrowser()
      if (options.door === undefined) await door.close()
    },
  }
}
