import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { z } from 'zod'
import { ApiProblem, createClient, Unreachable } from '#api/client.js'
import * as shapes from '#api/shapes.js'
import { type MockServer, startMockServer } from './mock-server.js'

let server: MockServer
beforeAll(async () => {
  server = await startMockServer({ rows: 120 })
})
afterAll(() => server.close())
const client = () => createClient({ base: server.url, fetch })
const answering = (body: string | null, init?: ResponseInit) =>
  createClient({ base: '', fetch: () => Promise.resolve(new Response(body, init)) })

/** What the screens are looked at with must be what the server may say. */
describe('the mock server keeps to the shapes of the API', () => {
  const keeps = (shape: z.ZodType, answer: unknown) => expect(shape.safeParse(answer).error).toBeUndefined()

  test('in its lists, on every page', async () => {
    const { next, total, rows } = await client().stories({ locality: 'can-gio' })
    keeps(shapes.page(shapes.StoryRow), { rows, next })
    expect(total).toBe(120)
    expect(rows).toHaveLength(50)
    const last = await client().stories({ locality: 'can-gio', cursor: '100' })
    expect(last.rows).toHaveLength(20)
    expect(last.next).toBeNull()
    keeps(shapes.page(shapes.ItemRow), await client().items({ limit: 200 }))
    keeps(shapes.page(shapes.SearchHit), await client().search({ q: 'đền bù' }))
    for (const row of (await client().sources()).rows) keeps(shapes.SourceHealth, row)
    for (const row of (await client().localities()).rows) keeps(shapes.Locality, row)
  })

  test('in its pages', async () => {
    for (const id of [1, 2, 4, 5, 9, 10]) {
      keeps(shapes.StoryPage, await client().story(id, 'can-gio'))
      keeps(shapes.ItemPage, await client().item(id))
    }
    keeps(shapes.Status, await client().status())
    expect(await client().health()).toEqual({ ok: true, version: '0.1.0' })
  })

  test('in its problems', async () => {
    const response = await fetch(`${server.url}/api/items/999999`)
    expect(response.headers.get('content-type')).toBe('application/problem+json')
    keeps(shapes.Problem, await response.json())
  })
})

describe('the client', () => {
  test('says what the server’s problem was', async () => {
    const error = await client()
      .item(999_999)
      .catch((problem: unknown) => problem)
    expect(error).toBeInstanceOf(ApiProblem)
    expect(error).toMatchObject({ status: 404, code: 'not-found', detail: 'Không có nội dung này.' })
  })

  test('tells a server that is down from one that said no', async () => {
    const down = createClient({ base: '', fetch: () => Promise.reject(new TypeError('fetch failed')) })
    await expect(down.status()).rejects.toBeInstanceOf(Unreachable)
  })

  test('tells a cancelled question from a server that is down', async () => {
    const controller = new AbortController()
    controller.abort()
    await expect(client().status(controller.signal)).rejects.not.toBeInstanceOf(Unreachable)
  })

  test.each([
    ['a proxy’s page', '<h1>Bad gateway</h1>', { status: 502, headers: { 'content-type': 'text/html' } }, 'http-502'],
    ['an empty refusal', null, { status: 500 }, 'http-500'],
    [
      'a problem without its fields',
      '[]',
      { status: 500, headers: { 'content-type': 'application/json' } },
      'http-500',
    ],
    [
      'a problem cut short',
      '{"code":',
      { status: 503, headers: { 'content-type': 'application/problem+json' } },
      'http-503',
    ],
    ['a success that is no JSON', '<html>', { status: 200 }, 'not-json'],
  ])('gives %s a code', async (_, body, init, code) => {
    await expect(answering(body, init).status()).rejects.toMatchObject({ name: 'ApiProblem', code })
  })

  test('asks with what was chosen and leaves out what was not', async () => {
    const asked: string[] = []
    const recording = createClient({
      base: '',
      fetch: (url) => {
        asked.push(String(url))
        return Promise.resolve(Response.json({ rows: [], next: null, total: 0 }))
      },
    })
    await recording.search({ q: 'cầu & đường', from: undefined, limit: 30 })
    await recording.localities()
    expect(asked).toEqual(['/api/search?q=c%E1%BA%A7u+%26+%C4%91%C6%B0%E1%BB%9Dng&limit=30', '/api/localities'])
  })

  test('keeps the Vietnamese name of a file', async () => {
    const file = await client().weeklyBriefing({ locality: 'can-gio', week: '2026-W47' })
    expect(file.name).toBe('bản tin tuần-2026-W47.docx')
    expect(await file.content.text()).toContain('DỰ THẢO')
  })

  test.each([
    ['a path is not a name', 'attachment; filename="../../etc/passwd"', 'passwd'],
    ['nor is an encoded one', "attachment; filename*=UTF-8''..%2F..%5Cx.docx", 'x.docx'],
    ['a name that cannot be decoded', 'attachment; filename="a.docx"; filename*=UTF-8\'\'%E0%A4%A', 'a.docx'],
    ['no name', 'attachment', 'ban-tin-tuan.docx'],
  ])('%s', async (_, disposition, name) => {
    const file = await answering('x', { headers: { 'content-disposition': disposition } }).weeklyBriefing({
      locality: 'x',
    })
    expect(file.name).toBe(name)
  })
})
