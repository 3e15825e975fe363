/** How does a page of our own become a PDF? In a window without scripts that asks nothing of anybody, gone afterwards. */
import { Buffer } from 'node:buffer'
import type { Browser } from 'playwright'
import { done, type Outcome, retry } from '#data/model/outcome.js'
import { type LaunchOptions, launchChromium } from './browser-launch.js'

/** Fifty pages take two seconds; on a busy machine ten times that. */
const LONGEST_PRINTING = 30_000
const MINUTE = 60_000

/** One browser at a time: each costs some 200 MB, and who asks for ten files waits for ten. */
let last: Promise<unknown> = Promise.resolve()

/**
 * The page says itself how large it is and what stands in its margins (`@page`).
 * @param made what the file tells of its own age, so that the same page is the same bytes whenever it is printed
 */
export function printPage(html: string, made: Date, options: LaunchOptions): Promise<Outcome<Uint8Array>> {
  const mine = last.then(() => printed(html, made, options))
  last = mine.catch(() => {})
  return mine
}

async function printed(html: string, made: Date, options: LaunchOptions): Promise<Outcome<Uint8Array>> {
  const launched = await launchChromium(options)
  if (launched.kind !== 'done') return launched
  const browser = launched.value
  // Closing the browser is what ends a window that does not end by itself: what waits for it is then refused.
  const timer = setTimeout(() => void browser.close().catch(() => {}), LONGEST_PRINTING)
  try {
    return done(dated(await pdfIn(browser, html), made))
  } catch {
    return retry('trình duyệt không in được trang', new Date(options.now().getTime() + MINUTE))
  } finally {
    clearTimeout(timer)
    await browser.close().catch(() => {})
  }
}

async function pdfIn(browser: Browser, html: string): Promise<Uint8Array> {
  const context = await browser.newContext({
    javaScriptEnabled: false,
    offline: true,
    serviceWorkers: 'block',
    acceptDownloads: false,
    permissions: [],
    locale: 'vi-VN',
  })
  await context.route('**/*', (route) => route.abort())
  const page = await context.newPage()
  await page.setContent(html)
  return page.pdf({ preferCSSPageSize: true, tagged: true, printBackground: true })
}

const DATES = /\/(CreationDate|ModDate) \(D:\d{14}\+00'00'\)/g
/** Chromium names its version and the system that it runs on. */
const CREATOR = /\/Creator \((?:[^()\\]|\\.)*\)/

/** As long as before, so that every place that the file names stays where it is. */
function dated(pdf: Uint8Array, made: Date): Uint8Array {
  const stamp = made.toISOString().replace(/\D/g, '').slice(0, 14)
  const file = Buffer.from(pdf.buffer, pdf.byteOffset, pdf.byteLength).toString('latin1')
  return Buffer.from(
    file
      .replace(DATES, (_, name) => `/${name} (D:${stamp}+00'00')`)
      .replace(CREATOR, (one) => '/Creator (DiemBao)'.padEnd(one.length)),
    'latin1',
  )
}
