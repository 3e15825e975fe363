/** The morning of an analyst, in a real browser on the built server: inbox → story → item → search → the week's summary. */
import type { ChildProcess } from 'node:child_process'
import { mkdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { AxeBuilder } from '@axe-core/playwright'
import { type Browser, chromium, type Page } from 'playwright'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { packageFile } from '#data/package-file.js'
import { diembao, startDiembao, temporaryFolder } from '../support/cli.js'
import { writeTown } from '../support/town.js'

const dir = temporaryFolder()
const pictures = packageFile('test/results/screenshots')
let server: ChildProcess
let address = ''
let browser: Browser

beforeAll(async () => {
  mkdirSync(pictures, { recursive: true })
  expect(diembao(['init', '--locality', 'can-gio', '--dir', dir]).code).toBe(0)
  expect(diembao(['crawl', '--replay', await writeTown(temporaryFolder()), '--dir', dir, '--json']).code).toBe(0)
  const started = startDiembao(['serve', '--port', '0', '--dir', dir])
  server = started
  address = await new Promise<string>((resolve, reject) => {
    started.stderr.on('data', (chunk) => {
      const found = /http:\/\/\S+/.exec(String(chunk))
      if (found !== null) resolve(found[0])
    })
    started.on('close', (code) => reject(new Error(`the server ended with ${code}`)))
  })
  browser = await chromium.launch({
    executablePath: process.env.CHROMIUM_PATH ?? '/usr/bin/chromium',
    args: ['--no-sandbox', '--disable-gpu', '--disable-background-networking', '--disable-component-update'],
  })
})

afterAll(async () => {
  await browser?.close()
  server?.kill()
})

/** A page whose console stays silent: a blocked script or a broken answer would speak there. */
async function open(path: string, width: number, complaints: string[]): Promise<Page> {
  const context = await browser.newContext({
    viewport: { width, height: width > 600 ? 900 : 740 },
    locale: 'vi-VN',
    timezoneId: 'Asia/Ho_Chi_Minh',
  })
  const page = await context.newPage()
  page.on('console', (message) => message.type() === 'error' && complaints.push(message.text()))
  page.on('pageerror', (error) => complaints.push(error.message))
  page.on('dialog', (dialog) => {
    complaints.push(`a script of the content ran: ${dialog.message()}`)
    void dialog.dismiss()
  })
  await page.goto(`${address}${path}`)
  return page
}

async function seriousFaults(page: Page): Promise<string[]> {
  const { violations } = await new AxeBuilder({ page }).analyze()
  return violations
    .filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .map(({ id, nodes }) => `${id}: ${nodes.map(({ target }) => target.join(' ')).join(', ')}`)
}

const COMPLAINT = /phản ánh chậm chi trả/

test('inbox, story, item, search and the summary, by hand and by key', async () => {
  const complaints: string[] = []
  const page = await open('/', 1440, complaints)

  // The inbox, with its reasons; nothing is called false, everything is unverified.
  const line = page.getByRole('link', { name: COMPLAINT }).first()
  await line.waitFor()
  await expect.poll(() => page.getByText('Vì sao ở đây').count()).toBeGreaterThan(0)
  expect(await page.getByText('Chưa kiểm chứng').count()).toBeGreaterThan(0)
  expect(await page.getByText('sai sự thật').count()).toBe(0)
  await page.screenshot({ path: join(pictures, 'inbox-1440.png') })

  // Filters live in the address: what they show is a link.
  await page.goto(`${address}/?locality=can-gio&from=2025-10-28&to=2025-10-28`)
  await page.getByRole('link', { name: COMPLAINT }).first().waitFor()
  expect(await page.getByText('Lễ hội Nghinh Ông').count()).toBe(0)

  // By key: down the list, then to the story's own page.
  await page.goto(`${address}/?locality=can-gio`)
  await page.getByRole('link', { name: COMPLAINT }).first().waitFor()
  await page.keyboard.press('j')
  await page.keyboard.press('k')
  await page.keyboard.press('o')
  await page.waitForURL(/\/stories\/\d+/)
  await page.screenshot({ path: join(pictures, 'story-1440.png') })

  // From a story to one of its items, with the locality's name marked.
  await page.locator('main a[href^="/items/"]').first().click()
  await page.waitForURL(/\/items\/\d+/)
  await page.locator('mark', { hasText: 'Cần Giờ' }).first().waitFor()
  await page.screenshot({ path: join(pictures, 'item-1440.png') })

  // Search without marks finds marked text.
  await page.goto(`${address}/search?q=nghinh%20ong`)
  await page.locator('mark', { hasText: 'Nghinh Ông' }).first().waitFor()
  await page.screenshot({ path: join(pictures, 'search-1440.png') })

  // The week's summary, downloaded.
  await page.goto(`${address}/briefings?locality=can-gio&week=2025-W44`)
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page
      .getByRole('link', { name: /DOCX|Word/ })
      .or(page.getByRole('button', { name: /DOCX|Word/ }))
      .first()
      .click(),
  ])
  expect(download.suggestedFilename()).toBe('weekly-can-gio-2025-10-27_2025-11-02.docx')
  expect(
    readFileSync(await download.path())
      .subarray(0, 2)
      .toString(),
  ).toBe('PK')
  await page.screenshot({ path: join(pictures, 'briefings-1440.png') })
  expect(complaints).toEqual([])
})

describe.each([1440, 360])('at %d px', (width) => {
  test.each([
    ['inbox', '/?locality=can-gio'],
    ['story', '/stories/1?locality=can-gio'],
    ['item', '/items/1'],
    ['items', '/items?locality=can-gio'],
    ['search', '/search?q=can%20gio'],
    ['sources', '/sources'],
    ['briefings', '/briefings?locality=can-gio&week=2025-W44'],
  ])('%s has no serious fault for a screen reader and nothing to scroll sideways', async (name, path) => {
    const complaints: string[] = []
    const page = await open(path, width, complaints)
    await page.getByRole('main').waitFor()
    await page.waitForLoadState('networkidle')
    expect(await seriousFaults(page)).toEqual([])
    expect(await page.evaluate<number>('document.documentElement.scrollWidth - window.innerWidth')).toBeLessThanOrEqual(
      0,
    )
    await page.screenshot({ path: join(pictures, `${name}-${width}.png`) })
    expect(complaints).toEqual([])
    await page.context().close()
  })
})

test('what an analyst decides about an item leaves the inbox in the background, and comes back when it is undone', async () => {
  const complaints: string[] = []
  const page = await open('/items?locality=can-gio', 1440, complaints)
  const story = async () => {
    const answer = await fetch(`${address}/api/stories?locality=can-gio&limit=200`)
    const { rows } = (await answer.json()) as { rows: { id: number; itemCount: number }[] }
    return rows
  }
  // A story of one item leaves with its item.
  const single = (await story()).find(({ itemCount }) => itemCount === 1)
  await page.goto(`${address}/stories/${single?.id}?locality=can-gio`)
  await page.locator('main a[href^="/items/"]').first().click()
  await page.waitForURL(/\/items\/\d+/)
  const no = page.getByRole('group', { name: /liên quan Cần Giờ/ }).getByRole('button', { name: 'Không liên quan' })
  await no.click()
  await expect.poll(() => no.getAttribute('aria-pressed')).toBe('true')
  await page.getByText('người trực đã chọn: không liên quan').first().waitFor()
  await page.screenshot({ path: join(pictures, 'decision-1440.png') })
  const shown = async () => (await story()).some(({ id }) => id === single?.id)
  await expect.poll(shown, { timeout: 20_000 }).toBe(false)
  await no.click()
  await expect.poll(() => no.getAttribute('aria-pressed')).toBe('false')
  await expect.poll(shown, { timeout: 20_000 }).toBe(true)
  expect(complaints).toEqual([])
})

test('a title with a script in it stays a title', async () => {
  const complaints: string[] = []
  const page = await open('/search?q=h%E1%BB%8Dp%20b%C3%A0n%20giao%20th%C3%B4ng', 1440, complaints)
  await page.getByText('<script>alert(1)</script>').first().waitFor()
  expect(complaints).toEqual([])
})

test('a server that has gone is said so, and what to do', async () => {
  const complaints: string[] = []
  const page = await open('/sources', 1440, complaints)
  await page.getByRole('main').waitFor()
  await page.route('**/api/**', (route) => route.abort())
  await page.goto(`${address}/items`)
  await page.getByText('Không kết nối được máy chủ').first().waitFor()
})
