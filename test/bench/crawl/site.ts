/** What do the two crawlers read? One process that answers for forty hosts, the same pages for both: long, marked up, compressed, as news sites are. */
import { createServer } from 'node:http'
import { gzipSync } from 'node:zlib'

const WORDS =
  'bến phà được sửa trong hai tháng người dân đi lại bằng cầu tạm xã báo cáo tỉnh trước ngày khởi công'.split(' ')
/** Different enough that nobody can keep one and give it out again, few enough to be made in a second. */
const DIFFERENT_PAGES = 100
const PAGE_BYTES = 60_000

/** A sentence that depends on its number alone. */
const sentence = (seed: number): string =>
  Array.from({ length: 18 }, (_, at) => WORDS[(seed * 7 + at * (3 + (seed % 5))) % WORDS.length]).join(' ')

function page(number: number): string {
  const head = `<!doctype html><html lang="vi"><head><meta charset="utf-8"><title>${sentence(number)}</title>
<meta property="og:type" content="article"><script type="application/ld+json">{"@type":"NewsArticle","headline":"${sentence(number)}"}</script>
<script>${`window.track=window.track||[];track.push({id:${number},at:"trang"});`.repeat(150)}</script></head><body>
<nav>${Array.from({ length: 60 }, (_, at) => `<a class="menu-item" href="/muc-${at}">${sentence(at).slice(0, 20)}</a>`).join('')}</nav><article><h1>${sentence(number)}</h1>`
  let body = head
  for (let at = 0; Buffer.byteLength(body) < PAGE_BYTES - 200; at += 1)
    body += `<p class="noi-dung" data-id="${number}-${at}">${sentence(number * 31 + at)}. <a href="/bai-${at}">${sentence(at).slice(0, 40)}</a></p>\n`
  return `${body}</article></body></html>`
}

const pages = Array.from({ length: DIFFERENT_PAGES }, (_, number) => {
  const plain = Buffer.from(page(number))
  return { plain, packed: gzipSync(plain) }
})

const server = createServer(({ url = '/', headers }, response) => {
  const number = /^\/bai-(\d+)\.html$/.exec(url)?.[1]
  const found = number === undefined ? undefined : pages[Number(number) % DIFFERENT_PAGES]
  if (found === undefined) {
    response.writeHead(404).end()
    return
  }
  const packs = String(headers['accept-encoding']).includes('gzip')
  const body = packs ? found.packed : found.plain
  response.writeHead(200, {
    'content-type': 'text/html; charset=utf-8',
    'content-length': body.length,
    ...(packs ? { 'content-encoding': 'gzip' } : {}),
  })
  response.end(body)
})
// All of 127.0.0.0/8 is this machine: forty hosts without forty names, so that neither side looks any up.
server.listen(0, '0.0.0.0', () => {
  const address = server.address()
  if (address !== null && typeof address === 'object') process.send?.(address.port)
})
process.on('disconnect', () => process.exit(0))
