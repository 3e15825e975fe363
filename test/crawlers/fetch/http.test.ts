/** Does the door to the network stay honest, polite and whole, whatever a server does? */
import type { ServerResponse } from 'node:http'
import { brotliCompressSync, constants, deflateRawSync, deflateSync, gzipSync } from 'node:zlib'
import { afterEach, describe, expect, test } from 'vitest'
import { createFetcher, type Fetcher, type FetcherOptions } from '#crawlers/fetch/http.js'
import { type Script, type ScriptedServer, startServer } from '../../support/http-server.js'

const NOW = new Date('2026-11-21T00:00:00Z')
const article = `<html><body><h1>Xã Cần Giờ mở lại bến phà</h1><p>${'Bến phà được sửa trong hai tháng. '.repeat(30)}</p></body></html>`
const html = { 'content-type': 'text/html; charset=utf-8' }
const ROBOTS = { '/robots.txt': { body: 'User-agent: *\nDisallow: /rieng/' } }

const open: { close(): Promise<void> }[] = []
afterEach(async () => {
  for (const one of open.splice(0)) await one.close()
})

async function web(script: Script, more: Partial<FetcherOptions> = {}): Promise<[ScriptedServer, Fetcher, number[]]> {
  const server = await startServer({ ...ROBOTS, ...script })
  const slept: number[] = []
  const sleep = async (milliseconds: number) => void slept.push(milliseconds)
  const identity = { version: '0.1.0', contact: 'https://example.org/diembao' }
  const fetcher = createFetcher({ ...identity, now: () => NOW, sleep, allowPrivate: [server.host], ...more })
  open.push(fetcher, server)
  return [server, fetcher, slept]
}

async function captureOf(fetcher: Fetcher, url: string) {
  const outcome = await fetcher.fetch(url)
  if (outcome.kind !== 'done' || outcome.value.kind !== 'captured') throw new Error(JSON.stringify(outcome))
  return outcome.value
}

const later = (minutes: number) => new Date(NOW.getTime() + minutes * 60_000)

describe('what is captured', () => {
  test('a page, with its status, headers in lower case, time and exact bytes', async () => {
    const [server, fetcher] = await web({ '/bai': { headers: { ...html, 'X-One': '1' }, body: article } })
    const { capture, finalUrl } = await captureOf(fetcher, `${server.origin}/bai`)
    expect(capture).toMatchObject({ url: `${server.origin}/bai`, status: 200, capturedAt: NOW })
    expect(capture.headers).toMatchObject({ 'content-type': 'text/html; charset=utf-8', 'x-one': '1' })
    expect(Buffer.from(capture.body).toString()).toBe(article)
    expect(finalUrl).toBe(`${server.origin}/bai`)
  })

  test('the robot says its name and where its owner is found, and asks for robots.txt under the same name', async () => {
    const [server, fetcher] = await web({ '/bai': { headers: html, body: article } })
    await fetcher.fetch(`${server.origin}/bai`)
    expect(server.asked.map(({ path }) => path)).toEqual(['/robots.txt', '/bai'])
    for (const { headers } of server.asked) {
      expect(headers['user-agent']).toBe('DiemBao/0.1.0 (+https://example.org/diembao)')
      expect(headers.cookie).toBeUndefined()
    }
  })

  test.each([
    ['gzip', gzipSync(article)],
    ['br', brotliCompressSync(article)],
    ['deflate', deflateSync(article)],
    ['deflate', deflateRawSync(article)],
    ['gzip', Buffer.from(article)],
  ])('a body sent as %s comes out as it was', async (coding, body) => {
    const [server, fetcher] = await web({ '/bai': { headers: { ...html, 'content-encoding': coding }, body } })
    expect(Buffer.from((await captureOf(fetcher, `${server.origin}/bai`)).capture.body).toString()).toBe(article)
  })

  test('a wrong character set in the header changes no byte', async () => {
    const bytes = Buffer.from(article)
    const [server, fetcher] = await web({
      '/bai': { headers: { 'content-type': 'text/html; charset=utf-16' }, body: bytes },
    })
    expect(bytes.equals((await captureOf(fetcher, `${server.origin}/bai`)).capture.body)).toBe(true)
  })

  test('a redirect is followed, and the last address is told', async () => {
    const [server, fetcher] = await web({
      '/cu': { status: 301, headers: { location: '/moi' } },
      '/moi': { headers: html, body: article },
    })
    const { capture, finalUrl } = await captureOf(fetcher, `${server.origin}/cu`)
    expect([capture.url, finalUrl]).toEqual([`${server.origin}/cu`, `${server.origin}/moi`])
  })

  test('a redirect written in plain Vietnamese is followed', async () => {
    // On the wire a header is bytes: these are the ones of UTF-8.
    const location = Buffer.from('/bến-phà').toString('latin1')
    const [server, fetcher] = await web({
      '/cu': { status: 301, headers: { location } },
      [encodeURI('/bến-phà')]: { headers: html, body: article },
    })
    expect((await captureOf(fetcher, `${server.origin}/cu`)).finalUrl).toBe(`${server.origin}${encodeURI('/bến-phà')}`)
  })

  test('a redirect whose body never ends holds nobody up', async () => {
    const [server, fetcher] = await web({
      '/cu': (_, response) => {
        response.writeHead(302, { location: '/moi' })
        const more = () => {
          while (!response.destroyed && response.write(article));
        }
        response.on('drain', more)
        more()
        return null
      },
      '/moi': { headers: html, body: article },
    })
    expect((await captureOf(fetcher, `${server.origin}/cu`)).finalUrl).toBe(`${server.origin}/moi`)
  })

  test('a kept connection that the server lets go of is no failure', async () => {
    const used = new Set<unknown>()
    const [server, fetcher] = await web({
      '*': ({ socket }, response) => {
        if (used.has(socket)) {
          response.destroy()
          return null
        }
        used.add(socket)
        return { headers: html, body: article }
      },
    })
    for (const path of ['/mot', '/hai', '/ba'])
      expect((await fetcher.fetch(`${server.origin}${path}`)).kind).toBe('done')
    expect(server.asked.map(({ path }) => path)).toEqual(['/robots.txt', '/mot', '/hai', '/hai', '/ba', '/ba'])
  })

  test('what has not changed is not sent again', async () => {
    const [server, fetcher] = await web({
      '/rss': ({ headers }) => (headers['if-none-match'] === '"a1"' ? { status: 304 } : { body: '<rss/>' }),
    })
    expect(
      await fetcher.fetch(`${server.origin}/rss`, { etag: '"a1"', lastModified: 'Sat, 21 Nov 2026 00:00:00 GMT' }),
    ).toEqual({ kind: 'done', value: { kind: 'not-modified' } })
    expect(server.asked.at(-1)?.headers['if-modified-since']).toBe('Sat, 21 Nov 2026 00:00:00 GMT')
  })

  test('a validator that would forge a header line is sent harmless', async () => {
    const [server, fetcher] = await web({ '/rss': { body: '<rss/>' } })
    await fetcher.fetch(`${server.origin}/rss`, { etag: '"a"\r\nx-forged: 1' })
    expect(server.asked.at(-1)?.headers).toMatchObject({ 'if-none-match': '"a"x-forged: 1' })
    expect(server.asked.at(-1)?.headers['x-forged']).toBeUndefined()
  })
})

describe('politeness', () => {
  test('between two requests to one host lie two seconds', async () => {
    const [server, fetcher, slept] = await web({ '/bai': { headers: html, body: article } })
    await fetcher.fetch(`${server.origin}/bai`)
    // The clock stands still: the page waits 2 s for robots.txt before it.
    expect(slept).toEqual([2000])
  })

  test('a page that robots.txt forbids is not asked for, not even behind a redirect', async () => {
    const [server, fetcher] = await web({ '/lo': { status: 302, headers: { location: '/rieng/bai' } } })
    const refusal = { kind: 'skip', reason: 'robots.txt không cho phép đọc' }
    expect(await fetcher.fetch(`${server.origin}/rieng/bai`)).toEqual(refusal)
    expect(await fetcher.fetch(`${server.origin}/lo`)).toEqual(refusal)
    expect(server.asked.map(({ path }) => path)).toEqual(['/robots.txt', '/lo'])
  })

  test('while robots.txt fails, nothing else is asked', async () => {
    const [server, fetcher] = await web({ '/robots.txt': { status: 500 }, '/bai': { headers: html, body: article } })
    expect(await fetcher.fetch(`${server.origin}/bai`)).toEqual({
      kind: 'retry',
      reason: 'chưa đọc được robots.txt: máy chủ trả lời mã 500',
      notBefore: later(30),
    })
    expect(server.asked).toHaveLength(1)
  })

  test('a host that asks to slow down gets the quiet it names, for every page of it', async () => {
    const [server, fetcher] = await web({
      '/bai': { status: 429, headers: { 'retry-after': '300' } },
      '/khac': { headers: html, body: article },
    })
    const reason = 'máy chủ yêu cầu chậm lại'
    expect(await fetcher.fetch(`${server.origin}/bai`)).toEqual({ kind: 'retry', reason, notBefore: later(5) })
    expect(await fetcher.fetch(`${server.origin}/khac`)).toMatchObject({ kind: 'retry', notBefore: later(5) })
    expect(server.asked.map(({ path }) => path)).toEqual(['/robots.txt', '/bai'])
  })
})

test('a host that asks to slow down where its robots.txt stands gets its quiet, though older rules stay in force', async () => {
  let time = NOW.getTime()
  let calm = true
  const slow = { status: 429, headers: { 'retry-after': '300' } }
  const [server, fetcher] = await web(
    {
      '/robots.txt': () => (calm ? { body: 'User-agent: *\nDisallow:\n' } : slow),
      '/bai': { headers: html, body: article },
    },
    { now: () => new Date(time) },
  )
  expect((await fetcher.fetch(`${server.origin}/bai`)).kind).toBe('done')
  calm = false
  time += 25 * 3_600_000
  expect(await fetcher.fetch(`${server.origin}/bai`)).toMatchObject({
    kind: 'retry',
    notBefore: new Date(time + 300_000),
  })
  expect(server.asked.map(({ path }) => path)).toEqual(['/robots.txt', '/bai', '/robots.txt'])
})

describe('refusals and losses', () => {
  const challenge = `<html><script>document.cookie="D1N=8f3a";window.location.reload(true);</script></html>`
  const captcha = `<html><title>Just a moment...</title><p>Xác nhận bạn là người</p><div class="g-recaptcha"></div></html>`
  test.each([
    ['forbidden', { status: 403, headers: html, body: article }],
    ['for legal reasons', { status: 451 }],
    ['a cookie challenge in the clothes of a page', { headers: html, body: challenge }],
    ['a captcha in the clothes of a page', { headers: html, body: captcha }],
    ['a challenge that the server names', { status: 503, headers: { 'cf-mitigated': 'challenge' }, body: article }],
    ['one word', { headers: html, body: 'BLOCK' }],
    ['nothing at all', { headers: html, body: '' }],
  ])('%s is a refusal, counted as one', async (_, answer) => {
    const [server, fetcher] = await web({ '/bai': answer })
    expect(await fetcher.fetch(`${server.origin}/bai`)).toEqual({
      kind: 'skip',
      reason: expect.stringMatching(/^bị chặn: /),
    })
  })

  test('an article with a captcha in its comment form is no refusal', async () => {
    const body = article.replace('</body>', '<div class="g-recaptcha"></div></body>')
    const [server, fetcher] = await web({ '/bai': { headers: html, body } })
    expect((await captureOf(fetcher, `${server.origin}/bai`)).capture.body).toHaveLength(Buffer.byteLength(body))
  })

  test('a page drawn by script is no refusal', async () => {
    const body = `<html><body><div id="root"></div><script>${'render(); '.repeat(200)}</script></body></html>`
    const [server, fetcher] = await web({ '/bai': { headers: html, body } })
    expect((await captureOf(fetcher, `${server.origin}/bai`)).capture.body).toHaveLength(body.length)
  })

  test.each([404, 410])('a page that is gone (%i) is not asked again', async (status) => {
    const [server, fetcher] = await web({ '/bai': { status } })
    expect(await fetcher.fetch(`${server.origin}/bai`)).toEqual({ kind: 'skip', reason: 'trang không còn' })
  })

  test('a server in trouble is asked again later', async () => {
    const [server, fetcher] = await web({ '/bai': { status: 502 } })
    expect(await fetcher.fetch(`${server.origin}/bai`)).toMatchObject({ kind: 'retry', notBefore: later(15) })
  })

  test('a redirect that leads in a circle ends after five', async () => {
    const [server, fetcher] = await web({ '/vong': { status: 302, headers: { location: '/vong' } } })
    const outcome = { kind: 'skip', reason: 'chuyển hướng quá nhiều lần' }
    expect(await fetcher.fetch(`${server.origin}/vong`)).toEqual(outcome)
    expect(server.asked.filter(({ path }) => path === '/vong')).toHaveLength(6)
  })

  test('a redirect into the own network is not followed', async () => {
    const inner = await startServer({ '/': { body: 'bí mật' } })
    open.push(inner)
    for (const location of [`${inner.origin}/`, `//${inner.host}/`, `http://localhost:${inner.host.split(':')[1]}/`]) {
      const [server, fetcher] = await web({ '/ra': { status: 302, headers: { location } } })
      expect((await fetcher.fetch(`${server.origin}/ra`)).kind).toBe('skip')
    }
    expect(inner.asked).toEqual([])
  })

  test('a public name that resolves into the own network is not connected to', async () => {
    const [, fetcher] = await web(
      {},
      { lookup: (_, __, answer) => answer(null, [{ address: '127.0.0.1', family: 4 }]) },
    )
    expect(await fetcher.fetch('http://bao.example.vn/')).toMatchObject({
      kind: 'retry',
      reason: 'chưa đọc được robots.txt: địa chỉ trong mạng nội bộ',
    })
  })

  test('with no network, every page is left for later, with the reason', async () => {
    const noName = Object.assign(new Error('no such name'), { code: 'ENOTFOUND' })
    const [, fetcher] = await web({}, { lookup: (_, __, answer) => answer(noName, '') })
    expect(await fetcher.fetch('https://bao.example.vn/')).toEqual({
      kind: 'retry',
      reason: 'chưa đọc được robots.txt: không tìm thấy máy chủ',
      notBefore: later(60),
    })
  })

  test.each<[string, (response: ServerResponse) => void]>([
    ['against its declared length', (response) => response.writeHead(200, { ...html, 'content-length': '9999' })],
    ['between two chunks', (response) => response.writeHead(200, html)],
  ])('a body cut %s is no page', async (_, start) => {
    const [server, fetcher] = await web({
      '/bai': (_request, response) => {
        start(response)
        response.write(article, () => response.destroy())
        return null
      },
    })
    expect(await fetcher.fetch(`${server.origin}/bai`)).toMatchObject({ kind: 'retry', notBefore: later(10) })
  })

  test('a compressed body that ends too early is no page', async () => {
    const body = gzipSync(article).subarray(0, 60)
    const [server, fetcher] = await web({ '/bai': { headers: { ...html, 'content-encoding': 'gzip' }, body } })
    expect(await fetcher.fetch(`${server.origin}/bai`)).toMatchObject({
      kind: 'retry',
      reason: 'nội dung bị cắt giữa chừng',
    })
  })

  test('an answer that changes the protocol, or is none yet, holds nobody up', async () => {
    const [server, fetcher] = await web({
      '/doi': ({ socket }) => {
        socket.write('HTTP/1.1 101 Switching Protocols\r\nConnection: Upgrade\r\nUpgrade: websocket\r\n\r\n')
        return null
      },
      '/tron': ({ socket }) => {
        socket.end('HTTP/1.1 101 Switching Protocols\r\n\r\n')
        return null
      },
    })
    for (const path of ['/doi', '/tron'])
      expect((await fetcher.fetch(`${server.origin}${path}`)).kind, path).toBe('retry')
  })

  test('a stop ends a fetch under way and leaves it for later', async () => {
    const stop = new AbortController()
    const [server, fetcher] = await web({
      '/bai': () => {
        stop.abort()
        return null
      },
    })
    expect(await fetcher.fetch(`${server.origin}/bai`, { signal: stop.signal })).toEqual({
      kind: 'retry',
      reason: 'đã dừng trước khi tải xong',
      notBefore: NOW,
    })
  })
})

describe('bodies without end', () => {
  /** Deflate blocks that end on a byte can be strung together: 10 GB of zeros, in 10 MB, in 30 KB. */
  function tenGigabytes(): Uint8Array {
    const megabyte = deflateRawSync(Buffer.alloc(1_000_000), { finishFlush: constants.Z_FULL_FLUSH })
    const head = Buffer.from([0x1f, 0x8b, 8, 0, 0, 0, 0, 0, 0, 255])
    return gzipSync(Buffer.concat([head, ...Array.from({ length: 10_000 }, () => megabyte), Buffer.from([3, 0])]))
  }

  test('a gzip bomb of ten gigabytes is put down in bounded memory', async () => {
    const body = tenGigabytes()
    expect(body.length).toBeLessThan(200_000)
    const headers = { ...html, 'content-encoding': 'gzip, gzip' }
    const [server, fetcher] = await web({ '/bom': { headers, body } }, { bodyLimit: 20_000_000 })
    const before = process.resourceUsage().maxRSS
    expect(await fetcher.fetch(`${server.origin}/bom`)).toEqual({
      kind: 'quarantine',
      reason: 'nội dung lớn hơn giới hạn 20 MB',
    })
    expect((process.resourceUsage().maxRSS - before) / 1000).toBeLessThan(250)
  })

  test('a body that never ends is left after ten megabytes', async () => {
    let sent = 0
    const [server, fetcher] = await web({
      '/mai': (_, response) => {
        const more = () => {
          while (!response.destroyed && response.write(Buffer.alloc(65_536, 'x'))) sent += 65_536
        }
        response.on('drain', more)
        more()
        return null
      },
    })
    expect(await fetcher.fetch(`${server.origin}/mai`)).toMatchObject({ kind: 'quarantine' })
    expect(sent).toBeLessThan(40_000_000)
  })

  test.each([
    ['never answers', () => null],
    [
      'sends a byte now and then',
      (_: unknown, response: ServerResponse) => {
        response.writeHead(200, html)
        const drip = setInterval(() => response.write('x'), 20)
        response.on('close', () => clearInterval(drip))
        return null
      },
    ],
  ])('a server that %s is given up', async (_, answer) => {
    const [server, fetcher] = await web({ '/bai': answer }, { timeout: 500 })
    expect(await fetcher.fetch(`${server.origin}/bai`)).toEqual({
      kind: 'retry',
      reason: 'quá thời gian chờ',
      notBefore: later(10),
    })
  })
})
