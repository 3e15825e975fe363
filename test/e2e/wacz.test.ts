/** Does an evidence package open in the player that its readers use, ReplayWeb.page, with no network at all? */
import { createWriteStream } from 'node:fs'
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import type { IncomingMessage } from 'node:http'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pipeline } from 'node:stream/promises'
import { type Browser, chromium, type Frame, type Page } from 'playwright'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { packWacz } from '#crawlers/evidence/wacz.js'
import { verifyWacz } from '#crawlers/evidence/wacz-verify.js'
import { packageFile } from '#data/package-file.js'
import { HEADLINE, PAGE, page, sealAll, WHEN } from '../crawlers/evidence/sealed.js'
import { type Answer, type ScriptedServer, startServer } from '../support/http-server.js'

let folder: string
let wacz: string
let server: ScriptedServer
let browser: Browser

/** An address with Vietnamese letters and one that led elsewhere: both must be found again. */
const SECOND = 'https://bao.example/bài viết.html?trang=Cần Giờ'

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'diembao-replay-'))
  browser = await chromium.launch({
    executablePath: process.env.CHROMIUM_PATH ?? '/usr/bin/chromium',
    args: ['--no-sandbox', '--disable-gpu', '--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1'],
  })
  const context = await browser.newContext({ viewport: { width: 400, height: 300 } })
  const drawing = await context.newPage()
  await drawing.setContent(`<h1>${HEADLINE}</h1>`)
  const screenshot = await drawing.screenshot({ fullPage: true })
  await context.close()
  const captures = await sealAll(folder, [
    page(),
    // As a server sent it, in pieces and packed; sealed unpacked.
    page({ targetUri: SECOND, headers: { ...page().headers, 'transfer-encoding': 'chunked', 'content-length': '7' } }),
    page({
      type: 'resource',
      targetUri: `urn:view:${PAGE}`,
      contentType: 'image/png',
      status: null,
      headers: {},
      body: screenshot,
    }),
  ])
  wacz = join(folder, 'x.wacz')
  const order = { title: HEADLINE, createdAt: WHEN, software: 'diembao/0.2.0', captures, leftOut: [], custody: {} }
  await pipeline(packWacz(order, folder), createWriteStream(wacz))
  const bytes = await readFile(wacz)
  const script = async (name: string): Promise<Answer> => ({
    headers: { 'content-type': 'text/javascript' },
    body: await readFile(packageFile(`node_modules/replaywebpage/${name}`)),
  })
  const [ui, sw] = [await script('ui.js'), await script('sw.js')]
  server = await startServer({
    ...Object.fromEntries(Object.entries(PLAYERS).map(([path, url]) => [path, player(url)])),
    '/ui.js': ui,
    '/replay/ui.js': ui,
    '/replay/sw.js': sw,
    '/replay/sw.js?serveIndex=1': sw,
    '/x.wacz': (request) => partOf(bytes, request),
  })
})

afterAll(async () => {
  await browser?.close()
  await server?.close()
  await rm(folder, { recursive: true })
})

const PLAYERS = { '/1': PAGE, '/2': new URL(SECOND).href, '/3': `urn:view:${PAGE}` } as const

const player = (url: string): Answer => ({
  headers: { 'content-type': 'text/html; charset=utf-8' },
  body: `<!doctype html><meta charset="utf-8"><script src="/ui.js"></script><body style="margin:0;height:100vh">
<replay-web-page source="/x.wacz" url="${url}" replayBase="/replay/" noCache></replay-web-page>`,
})

/** The player reads single pieces of the file. */
function partOf(bytes: Buffer, { method, headers }: IncomingMessage): Answer {
  const type = { 'content-type': 'application/wacz', 'accept-ranges': 'bytes' }
  const [, from = '', to = ''] = /^bytes=(\d*)-(\d*)$/.exec(headers.range ?? '') ?? []
  if (method === 'HEAD') return { headers: { ...type, 'content-length': String(bytes.length) } }
  if (from === '' && to === '') return { headers: type, body: bytes }
  const start = from === '' ? Math.max(0, bytes.length - Number(to)) : Number(from)
  const end = from === '' || to === '' ? bytes.length : Math.min(bytes.length, Number(to) + 1)
  const range = { 'content-range': `bytes ${start}-${end - 1}/${bytes.length}` }
  return { status: 206, headers: { ...type, ...range }, body: bytes.subarray(start, end) }
}

/** The innermost frame, what the player shows of the archive; the player may put another in its place while it loads. */
const shown = (page: Page): Frame | undefined => page.frames().findLast((frame) => frame.url().includes('mp_/'))

async function open(path: keyof typeof PLAYERS): Promise<{ page: Page; elsewhere: string[] }> {
  const context = await browser.newContext({ viewport: { width: 1200, height: 800 } })
  const elsewhere: string[] = []
  const page = await context.newPage()
  await context.route(
    (url) => url.origin !== server.origin,
    (route) => {
      elsewhere.push(route.request().url())
      return route.abort()
    },
  )
  await page.goto(`${server.origin}${path}`)
  // On its first visit the player may ask for its frame before its worker answers (seen once in six); on the next it never does.
  const working = () =>
    page.evaluate<string>("navigator.serviceWorker.getRegistration('/replay/').then((one) => one?.active?.state ?? '')")
  await expect.poll(working, { timeout: 60_000 }).toBe('activated')
  await page.reload()
  return { page, elsewhere }
}

test.each(['/1', '/2'] as const)('the headline of an archived page is read in the player: %s', async (path) => {
  const { page, elsewhere } = await open(path)
  const visible = () => shown(page)?.getByRole('heading', { name: HEADLINE }).isVisible()
  await expect.poll(visible, { timeout: 60_000 }).toBe(true)
  expect(elsewhere).toEqual([])
  await page.screenshot({ path: packageFile(`test/results/screenshots/wacz${path.replace('/', '-')}.png`) })
  await page.context().close()
})

test('the picture of the page is shown too', async () => {
  const { page } = await open('/3')
  const width = () => shown(page)?.evaluate<number>('document.images[0]?.naturalWidth ?? 0')
  await expect.poll(width, { timeout: 60_000 }).toBe(400)
  await page.context().close()
})

test('a package with one changed byte in its archive fails our own check', async () => {
  expect(await verifyWacz(wacz)).toMatchObject({ ok: true })
  const bytes = await readFile(wacz)
  // The archive stands first in the package; the page's record behind the file's own.
  const at = bytes.indexOf(Buffer.from([0x1f, 0x8b, 8]), 200) + 100
  bytes[at] = (bytes[at] ?? 0) ^ 1
  const changed = join(folder, 'changed.wacz')
  await writeFile(changed, bytes)
  const { ok, checks } = await verifyWacz(changed)
  expect(ok).toBe(false)
  expect(checks.filter((one) => !one.ok).map(({ what }) => what)).toEqual(['archive/data.warc.gz', PAGE])
})
