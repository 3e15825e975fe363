/** How does an article look in its site's markup at this time, and how do its lists? */
import { gzipSync } from 'node:zlib'
import { DAY, vietnamDateTime, vietnamIso } from '#data/model/time.js'
import type { Answer } from '../support/http-server.js'
import { type Article, HOUR, isGone, type Site, stateAt, type World } from './world.js'

export const addressOf = ({ host, path }: { readonly host: string; readonly path: string }): string =>
  `https://${host}${path}`

const escaped = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;')

/** What the page and the feed say of the date; null where they say nothing. */
export function writtenDate({ dated, publishedAt }: Article): string | null {
  if (dated === 'nowhere') return null
  if (dated === 'in the future') return vietnamIso(new Date(publishedAt + 3 * DAY))
  // The wall clock of Viet Nam, said to be Greenwich's.
  if (dated === 'in another zone') return new Date(publishedAt + 7 * HOUR).toISOString()
  return vietnamIso(new Date(publishedAt))
}

/** Things that change with every hour and are no edit. */
function counters(article: Article, now: number): string {
  const hours = Math.floor((now - article.publishedAt) / HOUR)
  const at = new Date(article.publishedAt + hours * HOUR)
  return `<p class="luot">${(37 * hours + (article.number % 50)).toLocaleString('vi')} lượt xem</p>
<p class="gio">Cập nhật lúc ${vietnamDateTime(at)}</p><p>Xem thêm: Tin đọc nhiều trong ngày thứ ${Math.floor(hours / 24)}</p>`
}

function articlePage(site: Site, article: Article, now: number): string {
  const { title, paragraphs } = stateAt(article, now)
  const date = writtenDate(article)
  const [lead, ...rest] = paragraphs.map(escaped)
  return `<!doctype html><html lang="vi"><head><title>${escaped(title)} - ${site.host}</title>
<meta property="og:type" content="article"><link rel="canonical" href="${addressOf(article)}">
${date === null ? '' : `<meta property="article:published_time" content="${date}">`}</head><body>
<nav><a href="/">Trang chủ</a> <a href="/thoi-su">Thời sự</a></nav>
<article><h1>${escaped(title)}</h1><p class="sapo"><strong>${lead}</strong></p>
${rest.map((paragraph) => `<p>${paragraph}</p>`).join('\n')}
${article.from === null ? '' : `<p class="source">Theo ${article.from}</p>`}
${site.etags ? '' : counters(article, now)}</article>
<footer>Bản quyền ${site.host}. Giấy phép số 1 do cơ quan có thẩm quyền cấp.</footer></body></html>`
}

const html = (body: string, headers: Readonly<Record<string, string>> = {}): Answer => ({
  headers: { 'content-type': 'text/html; charset=utf-8', ...headers },
  body,
})

/** Made once: a gigabyte of noughts would do as well. */
const bomb = gzipSync(Buffer.alloc(40_000_000))

/** For how long a body arrives cut. */
const CUT_FOR = 3 * HOUR

export function articleAnswer(site: Site, article: Article, now: number): Answer {
  const page = articlePage(site, article, now)
  switch (article.dress) {
    case 'deep':
      return html(page.replace('<article>', `${'<div>'.repeat(60_000)}<article>`))
    case 'huge':
      return html(page.replace('</article>', `</article><!-- ${'x'.repeat(9_000_000)} -->`))
    case 'bomb':
      return { headers: { 'content-type': 'text/html', 'content-encoding': 'gzip' }, body: bomb }
    case 'charset':
      return html(page, { 'content-type': 'text/html; charset=windows-1252' })
    case 'cut':
      return html(page, now < article.publishedAt + CUT_FOR ? { 'content-length': '500000' } : {})
    default:
      return html(page)
  }
}

/** Newest first; what was taken down is listed no more. */
export const listedAt = ({ articles }: World, host: string, now: number, since = 0): readonly Article[] =>
  articles
    .filter((one) => one.host === host && one.publishedAt <= now && one.publishedAt > since && !isGone(one, now))
    .sort((a, b) => b.publishedAt - a.publishedAt)

export function listPage(world: World, site: Site, now: number): Answer {
  const cards = listedAt(world, site.host, now)
    .slice(0, site.listed)
    .map((one) => `<li><h3><a href="${one.path}">${escaped(stateAt(one, now).title)}</a></h3></li>`)
  const feed = site.doors.includes('rss')
    ? `<link rel="alternate" type="application/rss+xml" href="${feedPath(site, now)}">`
    : ''
  return html(`<!doctype html><html lang="vi"><head><title>${site.host}</title><link rel="canonical" href="https://${site.host}/">${feed}</head>
<body><nav><a href="/thoi-su">Thời sự</a></nav><main><h1>Tin mới</h1><ul>${cards.join('\n')}</ul></main><footer>Bản quyền</footer></body></html>`)
}

export const hasMoved = ({ movedAt }: Site, now: number): boolean => movedAt !== null && now >= movedAt
export const feedPath = (site: Site, now: number): string =>
  hasMoved(site, now) ? '/chuyen-muc/tin-moi.rss' : '/tin.rss'

/** Links that nobody may follow: forbidden by robots.txt, somebody else's site, the network that we run in. */
const TRAPS = [
  '/rieng-tu/noi-bo-700001.html',
  'https://ngoai.test/tin-nguoi-khac-700002.html',
  'http://169.254.169.254/latest/meta-data-700003.html',
  'http://127.0.0.1:22/ssh-700004.html',
]

export function rss(world: World, site: Site, now: number, mark: string): Answer {
  const items = listedAt(world, site.host, now)
    .slice(0, site.listed)
    .map((one) => {
      const date = writtenDate(one)
      const written = date === null ? '' : `<pubDate>${new Date(date).toUTCString()}</pubDate>`
      return `<item><title>${escaped(stateAt(one, now).title)}</title><link>${escaped(`${addressOf(one)}${mark}`)}</link>${written}</item>`
    })
  const traps = TRAPS.map(
    (link) =>
      `<item><title>Đừng theo liên kết này</title><link>${new URL(link, `https://${site.host}/`).href}</link></item>`,
  )
  return {
    headers: { 'content-type': 'application/rss+xml; charset=utf-8' },
    body: `<?xml version="1.0" encoding="utf-8"?><rss version="2.0"><channel><title>${site.host}</title>${items.join('\n')}${traps.join('')}</channel></rss>`,
  }
}

export function atom(world: World, site: Site, now: number): Answer {
  const entries = listedAt(world, site.host, now)
    .slice(0, site.listed)
    .map((one) => {
      const date = writtenDate(one)
      const written = date === null ? '' : `<published>${date}</published>`
      return `<entry><title>${escaped(stateAt(one, now).title)}</title><id>urn:${one.number}</id><link rel="alternate" href="${addressOf(one)}"/>${written}</entry>`
    })
  return {
    headers: { 'content-type': 'application/atom+xml' },
    body: `<?xml version="1.0"?><feed xmlns="http://www.w3.org/2005/Atom"><title>${site.host}</title>${entries.join('\n')}</feed>`,
  }
}

/** News sitemaps hold two days. */
export const SITEMAP_HOLDS = 2 * DAY

export function sitemap(world: World, site: Site, now: number): Answer {
  const urls = listedAt(world, site.host, now, now - SITEMAP_HOLDS).map(
    (one) =>
      `<url><loc>${addressOf(one)}</loc><news:news><news:publication_date>${vietnamIso(new Date(one.publishedAt))}</news:publication_date><news:title>${escaped(stateAt(one, now).title)}</news:title></news:news></url>`,
  )
  return {
    headers: { 'content-type': 'application/xml' },
    body: `<?xml version="1.0" encoding="UTF-8"?><urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" xmlns:news="http://www.google.com/schemas/sitemap-news/0.9">${urls.join('\n')}</urlset>`,
  }
}
