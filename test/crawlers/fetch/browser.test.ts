/** Does the browser show what a reader sees, as politely and as bounded as the fetcher, whatever a page does with it? */
import { afterAll, afterEach, describe, expect, test } from 'vitest'
import { type BrowserOptions, createBrowser, type PageBrowser } from '#crawlers/fetch/browser.js'
import { launchChromium } from '#crawlers/fetch/browser-launch.js'
import { createDoor } from '#crawlers/fetch/door.js'
import { createFetcher } from '#crawlers/fetch/http.js'
import { type Script, type ScriptedServer, startServer } from '../../support/http-server.js'

const NOW = new Date('2026-11-21T00:00:00Z')
const now = () => NOW
const identity = { version: '0.1.0', contact: 'https://example.org/diembao' }
const html = { 'content-type': 'text/html; charset=utf-8' }
const javascript = { 'content-type': 'text/javascript' }
const words = 'Bến phà được sửa trong hai tháng, người dân đi lại bằng cầu tạm. '.repeat(20)
const drawing = `<div id="root"></div><script>document.getElementById('root').innerHTML = '<h1>Xã Cần Giờ mở lại bến phà</h1><p>${words}</p>'</script>`
const page = (body: string) => ({ headers: html, body: `<!doctype html><html><body>${body}</body></html>` })

const launched = await launchChromium({ now })
if (launched.kind === 'done') await launched.value.close()
else process.stderr.write(`SKIPPED: pages drawn by a browser: ${launched.reason}\n`)

/** One Chromium for most tests: starting it costs a second. Servers come and go. */
const hosts: string[] = []
const shared: BrowserOptions = { ...identity, now, sleep: async () => {}, allowPrivate: hosts }
const open: { close(): Promise<void> }[] = []
const browser: PageBrowser = createBrowser(shared)
afterEach(async () => {
  for (const one of open.splice(0)) await one.close()
})
afterAll(() => browser.close())

async function site(script: Script): Promise<ScriptedServer> {
  const server = await startServer(script)
  hosts.push(server.host)
  open.push(server)
  return server
}
function own(more: Partial<BrowserOptions>): PageBrowser {
  const one = createBrowser({ ...shared, ...more })
  open.push(one)
  return one
}
async function textOf(server: ScriptedServer, path = '/bai', by: PageBrowser = browser): Promise<string> {
  const outcome = await by.read(server.origin + path)
  if (outcome.kind !== 'done' || outcome.value.kind !== 'captured') throw new Error(JSON.stringify(outcome))
  return Buffer.from(outcome.value.capture.body).toString()
}

test('without a Chromium, that is what is said, and nothing is asked', async () => {
  const server = await site({ '/bai': page(words) })
  const without = own({ chromium: '/nowhere/chromium' })
  const outcome = { kind: 'skip', reason: 'không có trình duyệt Chromium trên máy này' }
  expect(await without.read(`${server.origin}/bai`)).toEqual(outcome)
  expect(await without.picture(`${server.origin}/bai`)).toEqual(outcome)
  expect(server.asked).toEqual([])
})

describe.skipIf(launched.kind !== 'done')('a page drawn by script', () => {
  test('is captured as it stands, with the headers of its answer', async () => {
    const server = await site({ '/bai': { ...page(drawing), headers: { ...html, etag: '"a"' } } })
    const outcome = await browser.read(`${server.origin}/bai`)
    expect(outcome).toMatchObject({
      kind: 'done',
      value: {
        finalUrl: `${server.origin}/bai`,
        capture: { url: `${server.origin}/bai`, status: 200, capturedAt: NOW },
      },
    })
    const { capture } = (outcome.kind === 'done' && outcome.value.kind === 'captured' && outcome.value) || {}
    expect(capture?.headers).toMatchObject({ etag: '"a"', 'content-type': 'text/html; charset=utf-8' })
    expect(await textOf(server)).toMatch(/^<!doctype html>\n<html>.*<h1>Xã Cần Giờ mở lại bến phà<\/h1>/s)
  })

  test('in an older character set comes out in UTF-8', async () => {
    const body = Buffer.concat([
      Buffer.from('<p>Th\xe0nh ph\xf4 Hu\xea. ', 'latin1'),
      Buffer.from(words.replace(/[^ -~]/g, 'x')),
    ])
    const server = await site({ '/bai': { headers: { 'content-type': 'text/html; charset=windows-1252' }, body } })
    expect(await textOf(server)).toContain('Thành phô Huê.')
  })

  test('may fetch what it shows, but sends no cookie and writes nothing', async () => {
    const script = `document.cookie = 'a=1'
      fetch('/tin.json', { credentials: 'include' }).then((r) => r.json()).then(({ tin }) => { document.body.append(tin) })
      fetch('/dem', { method: 'POST', body: 'x' }); navigator.sendBeacon('/dem2', 'x')`
    const server = await site({
      '/bai': { headers: { ...html, 'set-cookie': 'b=2' }, body: `<p>${words}</p><script src="/a.js"></script>` },
      '/a.js': { headers: javascript, body: script },
      '/tin.json': { headers: { 'content-type': 'application/json', 'set-cookie': 'c=3' }, body: '{"tin":"Nước rút"}' },
    })
    expect(await textOf(server)).toContain('Nước rút')
    expect(server.asked.map(({ path }) => path)).toEqual(['/robots.txt', '/bai', '/a.js', '/tin.json'])
    for (const { headers } of server.asked) {
      expect(headers['user-agent']).toBe('DiemBao/0.1.0 (+https://example.org/diembao)')
      expect(headers.cookie).toBeUndefined()
    }
  })

  test('cannot put a named form before its own root', async () => {
    const server = await site({ '/bai': page(`<p>${words}</p><form name="documentElement"><p>giả</p></form>`) })
    expect(await textOf(server)).toContain('cầu tạm')
  })

  test('is where it led to: by redirect, by script, by both', async () => {
    const server = await site({
      '/cu': { status: 301, headers: { location: '/moi' } },
      '/moi': page(`<p>${words}</p><script>location = '/het'</script>`),
      '/het': { status: 302, headers: { location: '/bai' } },
      '/bai': page(drawing),
    })
    expect(await browser.read(`${server.origin}/cu`)).toMatchObject({
      kind: 'done',
      value: { finalUrl: `${server.origin}/bai`, capture: { url: `${server.origin}/cu` } },
    })
  })

  test('that leads on for ever is left where it stands', async () => {
    const server = await site({ '/bai': page(`<p>${words}</p><script>location.reload()</script>`) })
    expect(await textOf(server)).toContain('cầu tạm')
    expect(server.asked.filter(({ path }) => path === '/bai').length).toBeLessThan(8)
  })
})

describe.skipIf(launched.kind !== 'done')('politeness', () => {
  test('what robots.txt forbids is not drawn, nor where a script leads to', async () => {
    const server = await site({
      '/robots.txt': { body: 'User-agent: *\nDisallow: /rieng' },
      '/bai': page(`<p>${words}</p><script>location = '/rieng/1'</script>`),
    })
    expect(await browser.read(`${server.origin}/rieng/1`)).toEqual({
      kind: 'skip',
      reason: 'robots.txt không cho phép đọc',
    })
    expect(await textOf(server)).toContain('cầu tạm')
    expect(server.asked.map(({ path }) => path)).toEqual(['/robots.txt', '/bai'])
  })

  test('documents wait for their turn, together with the fetcher’s; their parts do not', async () => {
    const slept: number[] = []
    const sleep = async (milliseconds: number) => void slept.push(milliseconds)
    const server = await site({
      '/bai': page(`<p>${words}</p><script src="/a.js"></script><script src="/b.js"></script>`),
      '/a.js': { headers: javascript, body: '1' },
      '/b.js': { headers: javascript, body: '1' },
    })
    const door = createDoor({ ...shared, sleep })
    await createFetcher({ ...shared, sleep, door }).fetch(`${server.origin}/bai`)
    await own({ sleep, door }).read(`${server.origin}/bai`)
    await door.close()
    // robots.txt, the fetcher's page, the browser's page: two pauses.
    expect(slept).toEqual([2000, 2000])
    expect(server.asked).toHaveLength(5)
  })

  test('a part that asks for quiet gets it', async () => {
    const server = await site({
      '/bai': page(`<p>${words}</p><script src="/a.js"></script>`),
      '/a.js': { status: 429, headers: { 'retry-after': '60' } },
    })
    const one = own({})
    expect((await one.read(`${server.origin}/bai`)).kind).toBe('done')
    expect((await one.read(`${server.origin}/bai`)).kind).toBe('retry')
  })

  test('a challenge is a refusal before it is drawn, and when it is drawn', async () => {
    const captcha = `<div class="g-recaptcha"></div><p>Xác nhận bạn là người</p>`
    const server = await site({
      '/truoc': page(captcha),
      '/sau': page(`<p>${words}</p><script>document.body.innerHTML = '${captcha}'</script>`),
      '/toi': page(`<p>${words}</p><script>location = '/truoc'</script>`),
    })
    for (const path of ['/truoc', '/sau', '/toi'])
      expect(await browser.read(server.origin + path)).toMatchObject({
        kind: 'skip',
        reason: expect.stringMatching(/^bị chặn/),
      })
  })
})

describe.skipIf(launched.kind !== 'done')('bounds', () => {
  test('boxes, windows and downloads of a page hold nobody up', async () => {
    const script = `alert(1); confirm(2); prompt(3); open('/khac'); print()
      for (let i = 0; i < 50; i++) open('about:blank'); onbeforeunload = () => 'x'; location = '/tep'`
    const server = await site({
      '/bai': page(`<p>${words}</p><script>${script}</script>`),
      '/tep': { headers: { 'content-type': 'application/zip', 'content-disposition': 'attachment' }, body: 'PK' },
    })
    const begun = performance.now()
    expect(await textOf(server)).toContain('cầu tạm')
    expect(performance.now() - begun).toBeLessThan(10_000)
    expect(server.asked.map(({ path }) => path)).not.toContain('/khac')
  })

  test('a page has so many parts and bytes, and no more', async () => {
    const many = `for (let i = 0; i < 50; i++) fetch('/so/' + i)`
    const server = await site({ '/bai': page(`<p>${words}</p><script>${many}</script>`) })
    await textOf(server, '/bai', own({ maxParts: 10 }))
    expect(server.asked).toHaveLength(12)
    const large = await site({
      '/bai': page(
        `<p>${words}</p><script>(async () => { for (let i = 0; i < 9; i++) await fetch('/lon?' + i).then((r) => r.text()) })()</script>`,
      ),
      ...Object.fromEntries(Array.from({ length: 9 }, (_, i) => [`/lon?${i}`, { body: 'x'.repeat(100_000) }])),
    })
    await textOf(large, '/bai', own({ maxPageBytes: 250_000 }))
    expect(large.asked.filter(({ path }) => path.startsWith('/lon'))).toHaveLength(3)
  })

  test('a page that grows past the limit is for a person to see', async () => {
    const script = `document.body.append('x'.repeat(3e6))`
    const server = await site({ '/bai': page(`<p>${words}</p><script>${script}</script>`) })
    expect(await own({ bodyLimit: 2_000_000 }).read(`${server.origin}/bai`)).toEqual({
      kind: 'quarantine',
      reason: 'nội dung lớn hơn giới hạn 2 MB',
    })
  })

  test('a page that never ends is given up, and the next one is drawn', async () => {
    const server = await site({
      '/mai': page(`<p>${words}</p><script>for (;;);</script>`),
      '/bai': page(drawing),
    })
    const one = own({ drawTimeout: 2000 })
    expect(await one.read(`${server.origin}/mai`)).toMatchObject({ kind: 'retry', reason: 'trang vẽ quá lâu' })
    expect(await textOf(server, '/bai', own({}))).toContain('Xã Cần Giờ')
    expect((await one.read(`${server.origin}/bai`)).kind).toBe('done')
  })

  test('a page that eats all memory loses its tab only', async () => {
    const server = await site({
      '/an': page(`<p>${words}</p><script>const a = []; for (;;) a.push(new Array(1e6).fill({}))</script>`),
      '/bai': page(drawing),
    })
    const one = own({ drawTimeout: 5000 })
    expect((await one.read(`${server.origin}/an`)).kind).not.toBe('done')
    expect(await textOf(server, '/bai', one)).toContain('Xã Cần Giờ')
  })

  test('a stop ends a page under way, and one that waits behind it', async () => {
    const server = await site({ '/bai': page(`<p>${words}</p><script>for (;;);</script>`) })
    const stop = new AbortController()
    const one = own({})
    const asking = [0, 1].map(() => one.read(`${server.origin}/bai`, { signal: stop.signal }))
    setTimeout(() => stop.abort(), 1500)
    for (const outcome of await Promise.all(asking)) expect(outcome).toMatchObject({ kind: 'retry', notBefore: NOW })
  })

  test('what is no page of words is not drawn', async () => {
    const server = await site({ '/a.pdf': { headers: { 'content-type': 'application/pdf' }, body: '%PDF-1.4' } })
    expect((await browser.read(`${server.origin}/a.pdf`)).kind).toBe('skip')
  })
})

describe.skipIf(launched.kind !== 'done')('evidence', () => {
  test('is a picture of the whole page and a tagged PDF on A4, taken now', async () => {
    const image = '<svg xmlns="http://www.w3.org/2000/svg" width="40" height="40"><rect width="40" height="40"/></svg>'
    const server = await site({
      '/bai': page(`${drawing}<img src="/a.svg" loading="lazy" style="display:block;margin-top:5000px">`),
      '/a.svg': { headers: { 'content-type': 'image/svg+xml' }, body: image },
    })
    const outcome = await browser.picture(`${server.origin}/bai`)
    if (outcome.kind !== 'done') throw new Error(JSON.stringify(outcome))
    const { screenshot, pdf, finalUrl, takenAt } = outcome.value
    expect([finalUrl, takenAt]).toEqual([`${server.origin}/bai`, NOW])
    const png = Buffer.from(screenshot)
    expect(png.subarray(1, 4).toString()).toBe('PNG')
    expect(png.readUInt32BE(16)).toBe(1280)
    expect(png.readUInt32BE(20)).toBeGreaterThan(5000)
    const text = Buffer.from(pdf).toString('latin1')
    expect(text).toMatch(/^%PDF-.*\/StructTreeRoot/s)
    expect(text).toMatch(/\/MediaBox \[0 0 59[45](?:\.\d+)? 84[12](?:\.\d+)?\]/)
    expect(server.asked.map(({ path }) => path)).toContain('/a.svg')
  })

  test('of a page without end is cut', async () => {
    const server = await site({ '/bai': page(`<p>${words}</p><div style="height:200000px"></div>`) })
    const outcome = await browser.picture(`${server.origin}/bai`)
    if (outcome.kind !== 'done') throw new Error(JSON.stringify(outcome))
    expect(Buffer.from(outcome.value.screenshot).readUInt32BE(20)).toBe(16_000)
  })

  test('of a refusal is none', async () => {
    const server = await site({ '/bai': { status: 403, headers: html, body: words } })
    expect(await browser.picture(`${server.origin}/bai`)).toMatchObject({
      kind: 'skip',
      reason: expect.stringMatching(/^bị chặn/),
    })
  })
})
