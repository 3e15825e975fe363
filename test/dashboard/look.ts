/**
 * How does every page look, at three widths, in both themes, in every state, and what does axe say about it?
 * `npx tsx --conditions=source test/dashboard/look.ts OUT [only]` after `vite build dashboard`; pictures and faults go to OUT.
 */
import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { AxeBuilder } from '@axe-core/playwright'
import { type Browser, chromium, type Page } from 'playwright'
import { MOCK_NOW } from './mock-rows.js'
import { type MockOptions, startMockServer } from './mock-server.js'

const SIZES = [
  { width: 1440, height: 900 },
  { width: 768, height: 1024 },
  { width: 360, height: 740 },
]

/** Answers of the scenes that fail on purpose, and the script in the briefing that the sandbox keeps from running. */
const EXPECTED = /status of|Blocked script execution/

interface View {
  readonly name: string
  readonly path: string
  readonly server?: Partial<MockOptions>
  readonly act?: (page: Page) => Promise<unknown>
  /** States are looked at in one theme; pages in both. */
  readonly state?: boolean
  readonly language?: 'en'
  /** Without axe: the page is meant to be still loading. */
  readonly unfinished?: boolean
}

const VIEWS: readonly View[] = [
  { name: 'inbox', path: '/' },
  { name: 'inbox-open', path: '/?story=1' },
  {
    name: 'inbox-filters',
    path: '/?tone=negative',
    act: (page) => page.getByRole('button', { name: /Bộ lọc/ }).click(),
  },
  { name: 'story', path: '/stories/1' },
  { name: 'item', path: '/items/1' },
  {
    name: 'evidence',
    path: '/items/1',
    act: async (page) => {
      await page.getByRole('button', { name: 'Kiểm tra' }).click()
      await page.getByText('Nguyên vẹn như lúc lưu').waitFor()
      await page.locator('details', { hasText: 'Mã băm' }).last().locator('summary').click()
      await page.getByRole('heading', { name: 'Bản lưu làm căn cứ' }).evaluate((heading) => heading.scrollIntoView())
    },
  },
  {
    name: 'evidence-damaged',
    path: '/items/2',
    state: true,
    act: async (page) => {
      await page.getByRole('button', { name: 'Kiểm tra' }).click()
      await page.getByText('không còn như lúc lưu').waitFor()
      await page.getByRole('heading', { name: 'Bản lưu làm căn cứ' }).evaluate((heading) => heading.scrollIntoView())
    },
  },
  {
    name: 'evidence-none',
    path: '/items/3',
    state: true,
    act: (page) =>
      page.getByRole('heading', { name: 'Bản lưu làm căn cứ' }).evaluate((heading) => heading.scrollIntoView()),
  },
  { name: 'report', path: '/report' },
  {
    name: 'report-opinion',
    path: '/report',
    act: async (page) => {
      await page.getByLabel('Dư luận', { exact: true }).check()
      await page.getByLabel('Người dân nói gì').fill('Bà con lo đê biển nứt thêm sau đợt triều cường.')
      await page.getByText('Bạn biết gì thêm').click()
    },
  },
  { name: 'report-image', path: '/report', state: true, act: (page) => page.getByLabel('Ảnh chụp').check() },
  {
    name: 'report-list',
    path: '/report',
    state: true,
    act: (page) => page.getByRole('heading', { name: 'Tin đã báo' }).evaluate((heading) => heading.scrollIntoView()),
  },
  {
    name: 'report-receipt',
    path: '/report',
    state: true,
    act: async (page) => {
      await page.getByRole('textbox', { name: 'Đường dẫn' }).fill('https://bao.example/tin')
      await page.keyboard.press('Control+Enter')
      await page.getByText('Số phiếu').waitFor()
    },
  },
  {
    name: 'report-refused',
    path: '/report',
    server: { scene: 'refusing' },
    state: true,
    act: async (page) => {
      await page.getByRole('textbox', { name: 'Đường dẫn' }).fill('https://bao.example/tin')
      await page.getByRole('button', { name: 'Gửi tin' }).click()
      await page.getByText('Tin chưa được nhận').waitFor()
    },
  },
  { name: 'report-empty', path: '/report', server: { rows: 0 }, state: true },
  { name: 'report-failing', path: '/report', server: { scene: 'failing' }, state: true },
  { name: 'report-loading', path: '/report', server: { scene: 'slow' }, state: true, unfinished: true },
  { name: 'report-english', path: '/report', language: 'en', state: true },
  { name: 'items', path: '/items' },
  { name: 'search', path: '/search?q=đền bù' },
  { name: 'sources', path: '/sources' },
  { name: 'briefings', path: '/briefings' },
  {
    name: 'briefings-preview',
    path: '/briefings',
    act: (page) => page.getByRole('button', { name: 'Xem trước' }).click(),
  },
  { name: 'help', path: '/', act: (page) => page.keyboard.press('?'), state: true },
  { name: 'spotlight', path: '/', act: (page) => page.keyboard.press('Control+k'), state: true },
  { name: 'inbox-english', path: '/', language: 'en', state: true },
  { name: 'item-english', path: '/items/2', language: 'en', state: true },
  { name: 'item-old', path: '/items/1?version=1', state: true },
  { name: 'inbox-7', path: '/', server: { rows: 7 }, state: true },
  { name: 'inbox-1', path: '/', server: { rows: 1 }, state: true },
  { name: 'inbox-empty', path: '/', server: { rows: 0 }, state: true },
  { name: 'inbox-filtered-empty', path: '/?topic=quoc-phong', state: true },
  { name: 'inbox-loading', path: '/', server: { scene: 'slow' }, state: true, unfinished: true },
  { name: 'inbox-failing', path: '/', server: { scene: 'failing' }, state: true },
  { name: 'inbox-working', path: '/', server: { scene: 'working' }, state: true },
  { name: 'inbox-no-locality', path: '/', server: { scene: 'none-watched' }, state: true },
  { name: 'story-missing', path: '/stories/999999', state: true },
  { name: 'search-empty', path: '/search?q=khongco', state: true },
  { name: 'search-blank', path: '/search', state: true },
  { name: 'briefings-empty', path: '/briefings', server: { rows: 0 }, state: true },
  { name: 'missing', path: '/khong-co', state: true },
]

async function look(browser: Browser, view: View, out: string): Promise<readonly string[]> {
  const server = await startMockServer({ rows: 2000, page: 'dist/dashboard', ...view.server })
  const faults: string[] = []
  for (const colorScheme of view.state ? (['light'] as const) : (['light', 'dark'] as const)) {
    for (const viewport of SIZES) {
      const context = await browser.newContext({
        viewport,
        colorScheme,
        hasTouch: viewport.width < 600,
        locale: 'vi-VN',
        timezoneId: 'UTC',
      })
      const page = await context.newPage()
      const name = `${view.name}-${viewport.width}-${colorScheme}`
      page.on('pageerror', (error) => faults.push(`${name}: ${error.message}`))
      page.on('console', (message) => {
        if (message.type() === 'error' && !EXPECTED.test(message.text())) faults.push(`${name}: ${message.text()}`)
      })
      await page.clock.setFixedTime(MOCK_NOW)
      if (view.language !== undefined)
        await page.addInitScript(`localStorage.setItem('diembao-language', '${view.language}')`)
      await page.goto(server.url + view.path, { waitUntil: view.unfinished ? 'load' : 'networkidle' })
      await page.locator('main').waitFor()
      await view.act?.(page)
      await page.waitForTimeout(350)
      await page.screenshot({ path: join(out, `${name}.png`) })
      const wide = await page.evaluate('document.documentElement.scrollWidth - innerWidth')
      if (Number(wide) > 0) faults.push(`${name}: ${wide} px wider than the screen`)
      if (!view.unfinished) {
        const { violations } = await new AxeBuilder({ page }).setLegacyMode().analyze()
        for (const { id, impact, nodes } of violations)
          faults.push(
            `${name}: axe ${impact} ${id}: ${nodes
              .map(({ html }) => html.slice(0, 160))
              .join(' | ')
              .slice(0, 500)}`,
          )
      }
      await context.close()
    }
  }
  await server.close()
  return faults
}

const [out = 'test/results/look', only = ''] = process.argv.slice(2)
mkdirSync(out, { recursive: true })
const browser = await chromium.launch({ executablePath: '/usr/bin/chromium', args: ['--no-sandbox'] })
for (const view of VIEWS.filter(({ name }) => name.startsWith(only)))
  for (const fault of await look(browser, view, out)) process.stdout.write(`${fault}\n`)
await browser.close()
