/** Is what is printed only what the page says: nothing run, nothing asked for, nothing of the machine? */
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { launchChromium } from '#crawlers/fetch/browser-launch.js'
import { printPage } from '#crawlers/fetch/browser-print.js'
import { pdfPages } from '#crawlers/formats/pdf-text.js'
import { type ScriptedServer, startServer } from '../../support/http-server.js'

const NOW = new Date('2026-11-21T00:00:00Z')
const MADE = new Date('2026-11-04T03:00:00Z')
const now = () => NOW
const launched = await launchChromium({ now })
if (launched.kind === 'done') await launched.value.close()
else process.stderr.write(`SKIPPED: pages printed by a browser: ${launched.reason}\n`)

test('without a Chromium, that is what is said', async () => {
  expect(await printPage('<p>Bến phà</p>', MADE, { now, chromium: '/nowhere/chromium' })).toEqual({
    kind: 'skip',
    reason: 'không có trình duyệt Chromium trên máy này',
  })
})

describe.skipIf(launched.kind !== 'done')('a page', () => {
  let server: ScriptedServer
  beforeAll(async () => {
    server = await startServer({ '/a.css': { headers: { 'content-type': 'text/css' }, body: 'p { display: none }' } })
  })
  afterAll(() => server.close())

  test('runs no script and asks nobody, whatever stands in it', async () => {
    const page = `<!doctype html><link rel="stylesheet" href="${server.origin}/a.css"><img src="${server.origin}/a.png">
      <iframe src="${server.origin}/khung"></iframe><iframe src="file:///etc/passwd"></iframe>
      <p>Bến phà</p><script>document.body.append('đã chạy')</script><img src="data:," onerror="document.body.append('đã chạy')">`
    const printed = await printPage(page, MADE, { now })
    const read = await pdfPages(printed.kind === 'done' ? printed.value : new Uint8Array(), {
      pages: 9,
      characters: 9999,
    })
    expect(read.kind === 'done' && read.value.join('\n').trim()).toBe('Bến phà')
    expect(server.asked).toEqual([])
  })

  test('that would lead elsewhere leads nowhere', async () => {
    // Printed as it stands or not at all: which of the two is a race in Chromium.
    await printPage(`<meta http-equiv="refresh" content="0;url=${server.origin}/di"><p>Bến phà</p>`, MADE, { now })
    expect(server.asked).toEqual([])
  })

  test('tells when it was made by whom, not when and where it was printed', async () => {
    const printed = await printPage('<p>Bến phà</p>', MADE, { now })
    const file = printed.kind === 'done' ? Buffer.from(printed.value).toString('latin1') : ''
    expect(file).toContain("/CreationDate (D:20261104030000+00'00')")
    expect(file).toContain("/ModDate (D:20261104030000+00'00')")
    expect(file).toContain('/Creator (DiemBao) ')
    expect(file).not.toMatch(/Linux|HeadlessChrome/)
  })

  test('that another waits for is printed in its turn', async () => {
    const both = await Promise.all([printPage('<p>a</p>', MADE, { now }), printPage('<p>b</p>', MADE, { now })])
    expect(both.map(({ kind }) => kind)).toEqual(['done', 'done'])
  })
})
