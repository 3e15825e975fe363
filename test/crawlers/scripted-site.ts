/** A whole site on this machine under a name of its own: what is asked of the name goes to a scripted server and back. */
import { readFileSync } from 'node:fs'
import { onTestFinished } from 'vitest'
import type { PageFetcher } from '#crawlers/doors.js'
import { createFetcher } from '#crawlers/fetch/http.js'
import { type Script, type ScriptedServer, startServer } from '../support/http-server.js'

export const NOW = new Date('2026-03-08T00:00:00Z')
export const HTML = { 'content-type': 'text/html; charset=utf-8' }
export const XML = { 'content-type': 'application/rss+xml; charset=utf-8' }

export interface Site {
  readonly fetcher: PageFetcher
  readonly asked: ScriptedServer['asked']
}

/** @param origin the name, as `https://baovidu.vn`; the script writes `{{origin}}` where it means it */
export async function site(origin: string, script: Script): Promise<Site> {
  const server = await startServer(script)
  const real = createFetcher({
    version: '0.1.0',
    contact: 'https://example.org/diembao',
    now: () => NOW,
    sleep: async () => undefined,
    allowPrivate: [server.host],
  })
  onTestFinished(async () => {
    await real.close()
    await server.close()
  })
  const named = (url: string) => url.replace(server.origin, origin)
  const fetcher: PageFetcher = {
    async fetch(url, conditions) {
      const outcome = await real.fetch(url.replace(origin, server.origin), conditions)
      if (outcome.kind !== 'done' || outcome.value.kind !== 'captured') return outcome
      const { capture, finalUrl } = outcome.value
      return { kind: 'done', value: { kind: 'captured', capture: { ...capture, url }, finalUrl: named(finalUrl) } }
    },
  }
  return { fetcher, asked: server.asked }
}

const text = (at: number) =>
  `Sáng 7-3, xã Cây Bàng bàn giao ba mươi phao cứu sinh cho tổ đò số ${at}, kèm hai buổi dạy bơi. `

export const article = (
  at: number,
): string => `<!doctype html><html lang="vi"><head><title>Tin số ${at} của xã Cây Bàng năm nay</title>
<meta property="og:title" content="Tin số ${at} của xã Cây Bàng năm nay"><meta property="article:published_time" content="2026-03-07T08:0${at}:00+07:00"></head><body>
<h1 class="article__title cms-title">Tin số ${at} của xã Cây Bàng năm nay</h1><div class="article__sapo cms-desc">Ba mươi phao cứu sinh vừa được đặt dọc bến đò Cây Bàng trong tuần này.</div>
<div class="article__body cms-body"><p>${text(at).repeat(3)}</p><p>${text(at).repeat(2)}</p></div><div class="article__author">Đào Mai</div></body></html>`

export const articlePath = (at: number): string => `/tin-so-${at}-cua-xa-cay-bang-post81234${at}.html`

/** Articles 1 to 3, answering. */
export const ARTICLES: Script = Object.fromEntries(
  [1, 2, 3].map((at) => [articlePath(at), { headers: HTML, body: article(at) }]),
)

export const feed = (origin: string, ...numbers: readonly number[]): string =>
  `<?xml version="1.0"?><rss version="2.0"><channel><title>Thời sự</title>${numbers
    .map(
      (at) =>
        `<item><title>Tin số ${at}</title><link>${origin}${articlePath(at)}</link><pubDate>Sat, 07 Mar 2026 08:0${at}:00 +0700</pubDate></item>`,
    )
    .join('')}</channel></rss>`

export const golden = (name: string): string =>
  readFileSync(new URL(`../captures/${name}-article.htm`, import.meta.url), 'utf8')
