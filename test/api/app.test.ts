/** What the API answers, and what must never be in an answer. */
import { rmSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { z } from 'zod'
import { createApp } from '#api/app.js'
import { bringIn, bringReplay } from '#api/bring.js'
import { initFolder } from '#api/commands/folder.js'
import { workingFolder } from '#api/config.js'
import {
  ItemPage,
  ItemRow,
  Locality,
  Problem,
  page,
  SearchHit,
  SourceHealth,
  Status,
  StoryPage,
  StoryRow,
} from '#api/shapes.js'
import { workBoard } from '#api/work.js'
import { openWorkplace, type Workplace } from '#api/workplace.js'
import { temporaryFolder } from '../support/cli.js'
import { TOWN, writeTown } from '../support/town.js'

const dir = temporaryFolder()
let workplace: Workplace
let app: ReturnType<typeof createApp>
const errors: Error[] = []

beforeAll(async () => {
  const folder = workingFolder(join(dir, 'data'), {}, dir)
  await initFolder(folder, 'can-gio')
  workplace = await openWorkplace(folder)
  await bringIn(workplace, workBoard(), new AbortController().signal, bringReplay(await writeTown(dir)))
  app = createApp({
    wake: () => {},
    ...workplace,
    now: () => new Date('2025-11-03T01:00:00Z'),
    work: () => null,
    version: '0.0.0',
    dashboard: dir,
    onError: (error) => errors.push(error),
  })
}, 60_000)
afterAll(async () => {
  await workplace.close()
  rmSync(dir, { recursive: true, force: true })
  expect(errors).toEqual([])
})

const ask = (path: string, headers: Record<string, string> = {}) => app.request(`http://localhost${path}`, { headers })
async function get<T extends z.ZodType>(path: string, shape: T): Promise<z.infer<T>> {
  const answer = await ask(path)
  expect(answer.status).toBe(200)
  return shape.parse(await answer.json())
}
const StoryList = page(StoryRow).extend({ total: z.number() })
const stories = (query = '') => get(`/api/stories?locality=can-gio${query}`, StoryList)

describe('the inbox', () => {
  test('holds what concerns the locality and no look-alike', async () => {
    const { rows, total } = await stories()
    const titles = rows.map(({ title }) => title).join('\n')
    expect(total).toBe(rows.length)
    expect(titles).toContain('đền bù')
    expect(titles).not.toContain('Cần Thơ')
    expect(titles).not.toContain('Giá vàng')
  })

  test('has one row for one event, with its reasons in words', async () => {
    const { rows } = await stories()
    const complaint = rows.find(({ title }) => title.includes('chậm chi trả'))
    expect(complaint?.itemCount).toBeGreaterThanOrEqual(2)
    expect(complaint?.reasons.length).toBeGreaterThan(0)
    for (const { text } of complaint?.reasons ?? []) expect(text).toMatch(/\p{L}{2}/u)
  })

  test('pages by key without losing or repeating a story', async () => {
    const { rows } = await stories('&limit=200')
    for (const sort of ['priority', 'newest']) {
      const ids: number[] = []
      for (let cursor: string | null = ''; cursor !== null; ) {
        const part = await stories(`&limit=2&sort=${sort}${cursor === '' ? '' : `&cursor=${cursor}`}`)
        ids.push(...part.rows.map(({ id }) => id))
        cursor = part.next
      }
      expect(new Set(ids).size).toBe(ids.length)
      expect(ids).toHaveLength(rows.length)
    }
  })

  test('of a dated period never holds an undated story', async () => {
    const all = await stories()
    const week = await stories('&from=2020-01-01&to=2030-01-01')
    expect(all.rows.some(({ undated }) => undated)).toBe(true)
    expect(week.rows.some(({ undated }) => undated)).toBe(false)
  })

  test('of one day begins at midnight in Viet Nam', async () => {
    const { rows } = await stories('&from=2025-10-28&to=2025-10-28')
    expect(rows.map(({ title }) => title)).toEqual([expect.stringContaining('chậm chi trả')])
  })

  test('filters by topic, tone, kind and source', async () => {
    const all = await stories()
    const some = async (query: string) => (await stories(query)).rows
    for (const { rows } of [all]) {
      const [first] = rows
      if (first === undefined) throw new Error('the inbox is empty')
      expect((await some(`&tone=${first.tone?.label}`)).every(({ tone }) => tone?.label === first.tone?.label)).toBe(
        true,
      )
      expect((await some(`&source=${first.sources[0]?.id}`)).map(({ id }) => id)).toContain(first.id)
      expect((await some(`&topic=${first.topics[0]}`)).map(({ id }) => id)).toContain(first.id)
    }
    expect(await some('&source=khong-co')).toEqual([])
  })
})

test('a story lists its items, the undated last', async () => {
  const { rows } = await stories()
  const [first] = rows
  const story = await get(`/api/stories/${first?.id}?locality=can-gio`, StoryPage)
  expect(story.items).toHaveLength(first?.itemCount ?? 0)
})

test('an item says everything that is known of it, with spans that point at names', async () => {
  const { rows } = await get('/api/items?locality=can-gio&limit=200', page(ItemRow))
  expect(rows.length).toBeGreaterThan(5)
  for (const { id } of rows) {
    const item = await get(`/api/items/${id}`, ItemPage)
    const [version] = item.versions
    const whole = version?.title ? `${version.title}\n${version.text}` : (version?.text ?? '')
    for (const { spans } of item.mentions)
      for (const { start, end } of spans) expect(whole.slice(start, end)).toMatch(/^\p{L}.*[\p{L}\p{N}]$/su)
    for (const { text, start, end } of item.sentences) expect(whole.slice(start, end)).toBe(text)
    expect(item.captures[0]?.digest).toMatch(/^sha256:[0-9a-f]{64}$/)
    expect(item.runs.map(({ stage }) => stage)).toContain('match-mentions')
  }
})

test('no answer has a field for an author', async () => {
  const { rows } = await get('/api/items', page(ItemRow))
  const text = await (await ask(`/api/items/${rows[0]?.id}`)).text()
  expect(text).not.toMatch(/"author/i)
})

test('search answers with parts, never with markup of its own', async () => {
  const { rows } = await get('/api/search?q=giao%20thong', page(SearchHit).extend({ total: z.number() }))
  const hit = rows.find(({ item }) => item.title?.includes('<script>'))
  expect(hit?.title.map(({ text }) => text).join('')).toContain('<script>alert(1)</script>')
  expect(hit?.title.some(({ match }) => match)).toBe(true)
})

test('sources that were never asked say so, not zero', async () => {
  const { rows } = await get('/api/sources', z.object({ rows: z.array(SourceHealth) }))
  expect(rows.length).toBeGreaterThanOrEqual(25)
  for (const { state, reason } of rows) {
    expect(state).toBe('never')
    expect(reason).not.toBe('')
  }
})

test('localities put the watched ones first', async () => {
  const { rows } = await get('/api/localities', z.object({ rows: z.array(Locality) }))
  expect(rows.map(({ watched }) => watched)).toEqual([true, false, false, false, false])
})

test('status counts every record', async () => {
  expect((await get('/api/status', Status)).records).toBe(TOWN.length + 1)
})

describe('the weekly summary', () => {
  test('is a file with a safe name', async () => {
    const answer = await ask('/api/briefings/weekly?locality=can-gio&week=2025-W44')
    expect(answer.status).toBe(200)
    expect(answer.headers.get('content-disposition')).toBe(
      'attachment; filename="weekly-can-gio-2025-10-27_2025-11-02.docx"',
    )
    expect(new Uint8Array(await answer.arrayBuffer()).slice(0, 2)).toEqual(new TextEncoder().encode('PK'))
  })
})

describe('a bad request is a problem with a stable code', () => {
  test.each([
    ['/api/stories?locality=can-gio&from=2025-02-31', 400, 'bad-query'],
    ['/api/stories?locality=can-gio&from=2025-11-02&to=2025-11-01', 400, 'bad-period'],
    ['/api/stories?locality=can-gio&cursor=xyz', 400, 'bad-cursor'],
    ['/api/stories?locality=can-gio&limit=100000', 400, 'bad-query'],
    ['/api/stories', 400, 'bad-query'],
    ['/api/items/0', 400, 'bad-query'],
    ['/api/items/999999', 404, 'not-found'],
    ['/api/stories/999999', 404, 'not-found'],
    ['/api/search?q=%21%21', 400, 'bad-search'],
    ['/api/briefings/weekly?locality=can-gio', 400, 'bad-period'],
    ['/api/briefings/weekly?locality=../etc&week=2025-W44', 404, 'no-locality'],
    ['/api/khong-co', 404, 'not-found'],
  ])('%s is %d %s', async (path, status, code) => {
    const answer = await ask(path)
    expect(answer.status).toBe(status)
    expect(answer.headers.get('content-type')).toContain('application/problem+json')
    expect(Problem.parse(await answer.json())).toMatchObject({ status, code })
  })
})

test('another name for this machine is refused, so that a page elsewhere cannot read the inbox', async () => {
  const answer = await app.request('http://attacker.example/api/status', { headers: { host: 'attacker.example' } })
  expect(answer.status).toBe(403)
})

test('summaries asked for without end are held back, the rest goes on', async () => {
  const answers: number[] = []
  for (let at = 0; at < 70; at++) answers.push((await ask('/api/briefings/weekly?locality=can-gio')).status)
  expect(answers.at(-1)).toBe(429)
  expect((await ask('/api/health')).status).toBe(200)
})

test('every answer carries the policy that keeps scripts out', async () => {
  const { headers } = await ask('/api/health')
  expect(headers.get('content-security-policy')).toContain("default-src 'self'")
  expect(headers.get('x-content-type-options')).toBe('nosniff')
})

test('the OpenAPI document names every route', async () => {
  const document = z
    .object({ openapi: z.string(), paths: z.record(z.string(), z.unknown()) })
    .parse(await (await ask('/api/openapi.json')).json())
  expect(Object.keys(document.paths)).toEqual(
    expect.arrayContaining([
      '/localities',
      '/stories',
      '/stories/{id}',
      '/items',
      '/items/{id}',
      '/search',
      '/sources',
      '/status',
      '/health',
      '/briefings/weekly',
    ]),
  )
})
