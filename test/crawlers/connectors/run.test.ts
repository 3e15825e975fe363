import { describe, expect, test, vi } from 'vitest'
import { z } from 'zod'
import { type Connector, defineConnector } from '#crawlers/connectors/connector.js'
import type { ApiRequest } from '#crawlers/connectors/request.js'
import { type LookPorts, look } from '#crawlers/connectors/run.js'
import type { Capture } from '#data/model/capture.js'
import { done, quarantine, retry, skip } from '#data/model/outcome.js'
import { draft } from '../../support/drafts.js'

const NOW = new Date('2026-03-10T05:00:00Z')
const LATER = new Date('2026-03-10T06:00:00Z')
const at = (page: number | string): ApiRequest => ({ url: `https://mang.example/?trang=${page}` })

interface Page {
  readonly next?: ApiRequest | null
  readonly cursor?: string | null
  readonly fails?: ReturnType<typeof skip>
}

/** One draft a page; a page that is not named is the last. */
const connector = (pages: Readonly<Record<string, Page>>, changes: Partial<Connector> = {}): Connector =>
  defineConnector<unknown>({
    id: 'mang-thu',
    name: 'Mạng thử',
    scope: '',
    token: null,
    quota: null,
    query: z.strictObject({ tag: z.string() }),
    sourceOf: () => 'mang.example',
    first: () => at(1),
    cost: () => 0,
    read: (capture) => {
      const page = pages[new URL(capture.url ?? '').searchParams.get('trang') ?? ''] ?? {}
      if (page.fails !== undefined) return page.fails
      const { next = null, cursor = null } = page
      return done({ drafts: [draft({ url: capture.url })], links: [], sightings: [], next, cursor })
    },
    ...changes,
  })

const captured = ({ url }: ApiRequest): Capture => ({
  url,
  capturedAt: NOW,
  status: 200,
  headers: {},
  body: new Uint8Array(),
})

function ports(changes: Partial<LookPorts> = {}) {
  return {
    asker: { ask: vi.fn<LookPorts['asker']['ask']>(async (request) => done(captured(request))) },
    token: null,
    spend: vi.fn<LookPorts['spend']>(async () => null),
    now: () => NOW,
    onAnswer: vi.fn<LookPorts['onAnswer']>(async () => {}),
    ...changes,
  }
}
const query = { tag: 'x' }
const endless = Object.fromEntries(
  Array.from({ length: 30 }, (_, page) => [page, { next: at(page + 1), cursor: `c${page}` }]),
)

describe('a look', () => {
  test('hands over every answer before it asks for the next', async () => {
    const order: string[] = []
    const given = ports({
      asker: {
        ask: async (request) => {
          order.push(`hỏi ${request.url.at(-1)}`)
          return done(captured(request))
        },
      },
      onAnswer: async ({ url }) => {
        order.push(`lưu ${url?.at(-1)}`)
      },
    })
    const seen = await look(connector({ 1: { next: at(2), cursor: 'a' }, 2: { cursor: 'b' } }), query, null, given)
    expect(order).toEqual(['hỏi 1', 'lưu 1', 'hỏi 2', 'lưu 2'])
    expect(seen).toEqual({ asks: 2, found: 2, cursor: 'b', complete: true, failure: null })
  })

  test('remembers the newest that only the first of its pages told', async () => {
    const pages = { 1: { next: at(2), cursor: 'mới nhất' }, 2: {} }
    expect((await look(connector(pages), query, 'cũ', ports())).cursor).toBe('mới nhất')
  })

  test('that learns no new place keeps the old one', async () => {
    expect((await look(connector({}), query, 'cũ', ports())).cursor).toBe('cũ')
  })

  test('asks no more than ten times, and says that there was more', async () => {
    const given = ports()
    const seen = await look(connector(endless), query, 'cũ', given)
    expect(given.asker.ask).toHaveBeenCalledTimes(10)
    expect(seen).toMatchObject({ asks: 10, found: 10, complete: false, failure: null })
  })

  test('that its bound ends goes on from there next time only where every page tells its place', async () => {
    expect((await look(connector(endless), query, 'cũ', ports())).cursor).toBe('c10')
    const backwards = {
      ...endless,
      ...Object.fromEntries(
        Object.keys(endless)
          .slice(2)
          .map((page) => [page, { next: at(Number(page) + 1) }]),
      ),
    }
    expect((await look(connector(backwards), query, 'cũ', ports())).cursor).toBe('cũ')
  })

  test('ends where a platform sends it back to a page that was read', async () => {
    const given = ports()
    const seen = await look(connector({ 1: { next: at(2) }, 2: { next: at(1) } }), query, null, given)
    expect(seen).toMatchObject({ asks: 2, complete: true, failure: null })
    expect(given.asker.ask).toHaveBeenCalledTimes(2)
  })

  test('tells requests apart by what they post', async () => {
    const posting = (body: string): ApiRequest => ({ ...at(1), method: 'POST', body })
    const bodies = ['b', 'c']
    const asked = connector(
      {},
      {
        first: () => posting('a'),
        read: () => {
          const body = bodies.shift()
          const next = body === undefined ? null : posting(body)
          return done({ drafts: [], links: [], sightings: [], next, cursor: null })
        },
      },
    )
    expect(await look(asked, query, null, ports())).toMatchObject({ asks: 3, complete: true })
  })

  test('that fails on its second page keeps what the first brought, but not the place', async () => {
    const given = ports()
    const failure = retry('mạng bận', LATER)
    const pages = { 1: { next: at(2), cursor: 'mới' }, 2: { fails: failure } }
    const seen = await look(connector(pages), query, 'cũ', given)
    expect(seen).toEqual({ asks: 2, found: 1, cursor: 'cũ', complete: false, failure })
    expect(given.onAnswer).toHaveBeenCalledTimes(1)
  })

  test.each([
    skip('không còn'),
    quarantine('mã sai'),
    retry('chậm lại', LATER),
  ])('ends with the network’s own reason: %o', async (failure) => {
    const given = ports({ asker: { ask: async () => failure } })
    expect(await look(connector({}), query, null, given)).toMatchObject({ asks: 1, found: 0, failure })
  })

  test('that was stopped asks no further', async () => {
    const stop = new AbortController()
    const given = ports({ signal: stop.signal, onAnswer: async () => stop.abort() })
    expect(await look(connector(endless), query, 'cũ', given)).toMatchObject({
      asks: 1,
      cursor: 'cũ',
      failure: { kind: 'retry', notBefore: NOW },
    })
  })

  test('does not hide a bug of who saves', async () => {
    const given = ports({
      onAnswer: async () => {
        throw new Error('đĩa đầy')
      },
    })
    await expect(look(connector({}), query, null, given)).rejects.toThrow('đĩa đầy')
  })
})

describe('an allowance', () => {
  const quota = { unitsADay: 100, timeZone: 'Asia/Ho_Chi_Minh', pool: 'thử' }
  const limited = connector(endless, { quota, cost: ({ url }) => (url.endsWith('=1') ? 100 : 1) })

  test('is taken from before every ask, as much as the ask costs', async () => {
    const spent: number[] = []
    const spend: LookPorts['spend'] = async (_, units) => {
      spent.push(units)
      return null
    }
    await look(limited, query, null, ports({ spend }))
    expect(spent.slice(0, 3)).toEqual([100, 1, 1])
  })

  test('that is used up ends the look until there is more', async () => {
    const given = ports({ spend: async (_, units) => (units === 1 ? LATER : null) })
    expect(await look(limited, query, 'cũ', given)).toEqual({
      asks: 1,
      found: 1,
      cursor: 'cũ',
      complete: false,
      failure: { kind: 'retry', reason: 'đã dùng hết hạn mức trong ngày của Mạng thử', notBefore: LATER },
    })
  })

  test('is not asked for where nothing is counted', async () => {
    const given = ports()
    await look(connector({}), query, null, given)
    expect(given.spend).not.toHaveBeenCalled()
  })
})

test.each([
  [{}, 'tag'],
  [{ tag: 7 }, 'tag'],
  [{ tag: 'x', ten: 'y' }, 'ten'],
  [null, 'mục này'],
])('a query %o is refused by the name of its field', async (wrong, field) => {
  const given = ports()
  const seen = await look(connector({}), wrong, null, given)
  expect(seen.failure).toMatchObject({
    kind: 'quarantine',
    reason: expect.stringContaining(`mang-thu chưa đúng: ${field}: `),
  })
  expect(given.asker.ask).not.toHaveBeenCalled()
})
