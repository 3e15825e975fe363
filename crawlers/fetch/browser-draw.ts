/** What does the window show? Read from outside the page's own world, where its scripts cannot answer for it; bounded before it travels. */
import { Buffer } from 'node:buffer'
import type { CDPSession, Page } from 'playwright'
import { z } from 'zod'

/** Chromium draws no larger picture in one piece; a longer page is cut here, its PDF is not. */
const LONGEST_PICTURE = 16_000
/** Two hundred A4 sheets: more than any article, less than a page without end. */
const MOST_SHEETS = '1-200'

const Html = z.object({ result: z.object({ value: z.string().nullable() }) })

/**
 * Getters of the prototypes: a page can name a form or a picture `documentElement` and stand before the real one.
 * Code units are counted, which are never more than bytes.
 */
const readHtml = (limit: number) => `(() => {
  const get = (type, name, of) => Object.getOwnPropertyDescriptor(type.prototype, name).get.call(of)
  const root = get(Document, 'documentElement', document)
  if (root === null) return ''
  const html = get(Element, 'outerHTML', root)
  return html.length > ${limit} ? null : (get(Document, 'doctype', document) === null ? '' : '<!doctype html>\\n') + html
})()`

/** The page as markup, after its scripts; null when it is larger than the limit. */
export async function drawnHtml(cdp: CDPSession, limit: number): Promise<Uint8Array | null> {
  const { frameTree } = await cdp.send('Page.getFrameTree')
  const world = await cdp.send('Page.createIsolatedWorld', { frameId: frameTree.frame.id })
  const answer = await cdp.send('Runtime.evaluate', {
    expression: readHtml(limit),
    contextId: world.executionContextId,
    returnByValue: true,
  })
  const { value } = Html.parse(answer).result
  const bytes = value === null ? null : Buffer.from(value)
  return bytes === null || bytes.length > limit ? null : bytes
}

/** Scrolls down step by step, as a reader does, so that pictures that wait to be seen are asked for. */
const SCROLL = `(async () => {
  for (let y = 0; y < Math.min(document.documentElement.scrollHeight, ${LONGEST_PICTURE}); y += 800) {
    scrollTo(0, y)
    await new Promise((resolve) => setTimeout(resolve, 30))
  }
  scrollTo(0, 0)
})()`

export async function scrollThrough(cdp: CDPSession): Promise<void> {
  await cdp.send('Runtime.evaluate', { expression: SCROLL, awaitPromise: true })
}

export async function screenshotOf(cdp: CDPSession): Promise<Uint8Array> {
  const { cssContentSize, cssLayoutViewport } = await cdp.send('Page.getLayoutMetrics')
  const height = Math.max(1, Math.min(Math.ceil(cssContentSize.height), LONGEST_PICTURE))
  const { data } = await cdp.send('Page.captureScreenshot', {
    format: 'png',
    captureBeyondViewport: true,
    clip: { x: 0, y: 0, width: cssLayoutViewport.clientWidth, height, scale: 1 },
  })
  return Buffer.from(data, 'base64')
}

/** Tagged, so that a screen reader finds its way; with backgrounds, because evidence shows what was shown. */
export const pdfOf = (page: Page): Promise<Uint8Array> =>
  page.pdf({ format: 'A4', tagged: true, printBackground: true, pageRanges: MOST_SHEETS })
