/** Does nothing that others wrote make us ask in our own network: not the fetcher, not the browser, not the asker of interfaces? */
import type { LookupFunction } from 'node:net'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { TOKEN } from '#crawlers/connectors/request.js'
import { type ApiAsker, createApiAsker } from '#crawlers/fetch/api.js'
import { createBrowser, type PageBrowser } from '#crawlers/fetch/browser.js'
import { launchChromium } from '#crawlers/fetch/browser-launch.js'
import { createFetcher, type Fetcher, type FetcherOptions } from '#crawlers/fetch/http.js'
import { type Script, type ScriptedServer, startServer } from '../../support/http-server.js'
import { type Probe, startProbe } from '../../support/probe.js'
import { addressTricks, pageTricks } from './tricks.js'

const now = () => new Date('2026-11-21T00:00:00Z')
const html = { 'content-type': 'text/html; charset=utf-8' }
const words = `<p>${'Bến phà được sửa trong hai tháng. '.repeat(40)}</p>`

/** Public and unrouted since 2006 (6bone): no machine stands there, and what we send to it gets nowhere. */
const NOWHERE = '3ffe:831f::1'

/** A name server in the attacker's hand: the answers of `turns.example.vn` change, the others lie in one way each. */
function lyingNames(): { lookup: LookupFunction; asked: () => number } {
  let asked = 0
  const answers: Readonly<Record<string, readonly string[]>> = {
    'inside.example.vn': ['127.0.0.1'],
    'mixed.example.vn': [NOWHERE, '127.0.0.1'],
    'mapped.example.vn': ['::ffff:127.0.0.1'],
    'alias.example.vn': ['10.0.0.8'],
    'zone.example.vn': ['fe80::1%lo'],
    'nothing.example.vn': [],
  }
  const lookup: LookupFunction = (name, _, callback) => {
    asked += 1
    const found = name === 'turns.example.vn' ? [asked === 1 ? NOWHERE : '127.0.0.1'] : (answers[name] ?? ['127.0.0.1'])
    callback(
      null,
      found.map((address) => ({ address, family: address.includes(':') ? 6 : 4 })),
    )
  }
  return { lookup, asked: () => asked }
}

const launched = await launchChromium({ now })
if (launched.kind === 'done') await launched.value.close()
else process.stderr.write(`SKIPPED: the browser's part of the tricks: ${launched.reason}\n`)
const hasBrowser = launched.kind === 'done'

let probe: Probe
let site: ScriptedServer
let options: FetcherOptions
let fetcher: Fetcher
let api: ApiAsker
let browser: PageBrowser
/** The page that `/page` shows. */
let page = ''

beforeAll(async () => {
  probe = await startProbe()
  const script: Record<string, Script[string]> = {
    '/page': () => ({ headers: html, body: page }),
    '/robots.txt': { status: 404 },
    '/sw.js': { headers: { 'content-type': 'text/javascript' }, body: `fetch('http://127.0.0.1:${probe.port}/sw')` },
  }
  site = await startServer(script)
  const probed = `http://127.0.0.1:${probe.port}`
  script['/lead'] = { status: 302, headers: { location: `${probed}/lead` } }
  for (const target of [`${site.origin}/own`, probed])
    for (const kind of ['img', 'script', 'fetch', 'frame'])
      script[`/lead?to=${target}/lead-${kind}`] = { status: 302, headers: { location: `${target}/lead-${kind}` } }
  options = {
    version: '0.1.0',
    contact: 'https://example.org/diembao',
    now,
    sleep: async () => {},
    timeout: 1000,
    allowPrivate: [site.host],
    // The probe's port is a web port here: it is the address that must be refused.
    ports: [80, 443, probe.port],
    lookup: lyingNames().lookup,
  }
  fetcher = createFetcher(options)
  api = createApiAsker(options)
  browser = createBrowser(options)
})
afterAll(async () => {
  await Promise.all([fetcher.close(), api.close(), browser.close(), site.close(), probe.close()])
})

const asHttps = (address: string) => address.replace(/^(\s*)http:/i, '$1https:')

test('the probe hears whoever knocks', async () => {
  const open = createFetcher({ ...options, allowPrivate: true })
  expect((await open.fetch(`http://127.0.0.1:${probe.port}/`)).kind).toBe('done')
  await open.close()
  expect(probe.knocks()).toBeGreaterThan(0)
})

describe('addresses', () => {
  // The port is known when the tests run, not when they are listed.
  const names = addressTricks(1).map(([why], at) => [why, at] as const)
  test('there are many of them', () => expect(names.length).toBeGreaterThan(80))

  test.each(names)('%s', async (_, at) => {
    const before = probe.knocks()
    const address = addressTricks(probe.port)[at]?.[1] ?? ''
    expect(await fetcher.fetch(address)).toMatchObject({ kind: 'skip' })
    for (const url of [address, asHttps(address)])
      expect((await api.ask({ url, headers: { authorization: TOKEN } }, 'secret-token')).kind).not.toBe('done')
    if (hasBrowser) expect(await browser.read(address)).toMatchObject({ kind: 'skip' })
    expect(probe.knocks()).toBe(before)
  })

  test('where an address leads to a public name instead, the public name is what is asked', async () => {
    // WHATWG: the host ends at the first of / \ ? #, so these name the probe and not bao.vn, for Chromium and for us alike.
    for (const address of ['\\@bao.vn/', '#@bao.vn/', '?@bao.vn/'])
      expect(new URL(`http://127.0.0.1:1${address}`).hostname).toBe('127.0.0.1')
  })
})

describe('names', () => {
  const names = ['inside', 'mixed', 'mapped', 'alias', 'zone', 'nothing'].map((name) => `${name}.example.vn`)
  test.each(names)('%s is not connected to', async (name) => {
    const before = probe.knocks()
    const address = `http://${name}:${probe.port}/`
    expect((await fetcher.fetch(address)).kind).not.toBe('done')
    expect((await api.ask({ url: `https://${name}:${probe.port}/` }, null)).kind).not.toBe('done')
    if (hasBrowser) expect((await browser.read(address)).kind).not.toBe('done')
    expect(probe.knocks()).toBe(before)
  })

  test('a name that is public when it is first looked up and ours the next time is refused then', async () => {
    const { lookup, asked } = lyingNames()
    const before = probe.knocks()
    const turning = createApiAsker({ ...options, lookup, timeout: 300 })
    const url = `https://turns.example.vn:${probe.port}/`
    expect((await turning.ask({ url }, null)).kind).toBe('retry')
    expect(await turning.ask({ url }, null)).toEqual({ kind: 'skip', reason: 'địa chỉ trong mạng nội bộ' })
    await turning.close()
    expect(asked()).toBe(2)
    expect(probe.knocks()).toBe(before)
  })
})

describe('redirects', () => {
  const targets = (port: number): readonly string[] => [
    `http://127.0.0.1:${port}/`,
    `//127.0.0.1:${port}/`,
    `\\\\127.0.0.1:${port}\\`,
    `http://2130706433:${port}/`,
    `http://[::ffff:7f00:1]:${port}/`,
    `http://a:b@127.0.0.1:${port}/`,
    `http://localhost:${port}/`,
    `http://inside.example.vn:${port}/`,
    'http://169.254.169.254/latest/meta-data/',
    'http://bao.vn:22/',
    'file:///etc/passwd',
    'data:text/html,secret',
    `javascript:location='http://127.0.0.1:${port}/'`,
    `ftp://127.0.0.1:${port}/`,
    'about:blank',
    'chrome://version/',
  ]
  const rows = [301, 302, 303, 307, 308].flatMap((status) =>
    targets(1).map((location, at) => [status, location, at] as const),
  )

  test.each(rows)('%i to %s', async (status, _, at) => {
    const before = probe.knocks()
    const location = targets(probe.port)[at] ?? ''
    const leading = await startServer({ '/lead': { status, headers: { location } } })
    const allowed = { ...options, allowPrivate: [leading.host] }
    const asks = [createFetcher(allowed), createApiAsker(allowed)] as const
    expect((await asks[0].fetch(`${leading.origin}/lead`)).kind).not.toBe('done')
    const asked = await asks[1].ask(
      { url: `${leading.origin}/lead`, headers: { authorization: TOKEN } },
      'secret-token',
    )
    expect(asked.kind).not.toBe('done')
    await Promise.all([leading.close(), ...asks.map((one) => one.close())])
    expect(probe.knocks()).toBe(before)
  })
})

describe.skipIf(!hasBrowser)('in the browser', () => {
  const filled = (markup: string, target: string) =>
    markup
      .replaceAll('{T}', target)
      .replaceAll('{U}', String(probe.udpPort))
      .replaceAll('{D}', `http://2130706433:${probe.port}`)
      .replaceAll('{R}', `http://inside.example.vn:${probe.port}`)
  const pageOf = (target: string, tricks = pageTricks) =>
    `<!doctype html><html><body>${words}${tricks.map(([, markup]) => filled(markup, target)).join('\n')}</body></html>`

  test('there are many ways to ask', () => expect(pageTricks.length).toBeGreaterThan(50))

  // A starved browser may be quiet for longer than a page is waited for, before it has asked for everything.
  test('what a page may ask of its own site comes through our door', { retry: 2 }, async () => {
    page = pageOf(`${site.origin}/own`)
    expect((await browser.picture(`${site.origin}/page`)).kind).toBe('done')
    const paths = new Set(site.asked.map(({ path }) => path))
    for (const kind of [
      'img',
      'script',
      'css',
      'import',
      'css-url',
      'font',
      'fetch',
      'xhr',
      'iframe',
      'srcdoc',
      'worker-fetch',
      'lead-img',
      'lead-script',
      'lead-fetch',
      'lead-frame',
    ])
      expect(paths).toContain(`/own/${kind}`)
    // What writes, streams, looks ahead or runs on behind the page is not asked at all.
    for (const kind of [
      'post',
      'beacon',
      'events',
      'window',
      'ping',
      'video',
      'save',
      'preflight',
      'prefetch',
      'import-scripts',
      'shared-fetch',
      'sw',
    ])
      expect(paths).not.toContain(`/own/${kind}`)
    for (const { headers } of site.asked) expect(headers['user-agent']).toMatch(/^DiemBao\//)
  })

  test('all ways at once reach nothing in our network', async () => {
    const before = probe.knocks()
    page = pageOf(`http://127.0.0.1:${probe.port}`)
    expect((await browser.picture(`${site.origin}/page`)).kind).toBe('done')
    expect((await browser.read(`${site.origin}/page`)).kind).toBe('done')
    expect(probe.knocks()).toBe(before)
  })

  const leadings: readonly (readonly [string, string])[] = [
    ['a refresh', '<meta http-equiv="refresh" content="0;url={T}/refresh">'],
    ['a location', '<script>location="{T}/location"</script>'],
    ['a replacement', '<script>location.replace("{T}/replace")</script>'],
    ['a form that sends itself', '<form id="f" method="post" action="{T}/self"></form><script>f.submit()</script>'],
    ['a redirect of its own', '<script>location="/lead"</script>'],
    ['a location with credentials', '<script>location="{T}/a".replace("//","//a:b@")</script>'],
    ['a location in another spelling', '<script>location="{D}/a"</script>'],
    ['a location by a name that is ours', '<script>location="{R}/a"</script>'],
    ['a file', '<script>location="file:///etc/passwd"</script>'],
    ['a source view', '<script>location="view-source:{T}/"</script>'],
    ['a page of the browser', '<script>location="chrome://version"</script>'],
    ['a data page', `<script>location="data:text/html,<script src={T}/data><\\/script>"</script>`],
    [
      'a blob page',
      '<script>location=URL.createObjectURL(new Blob(["<img src={T}/blob>"],{type:"text/html"}))</script>',
    ],
  ]
  test.each(leadings)('%s leads the window nowhere', async (_, markup) => {
    const before = probe.knocks()
    page = `<!doctype html><html><body>${words}${filled(markup, `http://127.0.0.1:${probe.port}`)}</body></html>`
    const outcome = await browser.read(`${site.origin}/page`)
    const text =
      outcome.kind === 'done' && outcome.value.kind === 'captured' ? Buffer.from(outcome.value.capture.body) : ''
    expect(text.toString()).not.toMatch(/secret|root:/)
    expect(probe.knocks()).toBe(before)
  })
})
