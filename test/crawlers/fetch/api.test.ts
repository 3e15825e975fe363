/** Does a token reach the platform it was given for, and nobody and nothing else? */
import type { IncomingMessage } from 'node:http'
import { gzipSync } from 'node:zlib'
import fc from 'fast-check'
import { afterEach, describe, expect, test } from 'vitest'
import { TOKEN } from '#crawlers/connectors/request.js'
import { type ApiAsker, createApiAsker, resetOf } from '#crawlers/fetch/api.js'
import type { FetcherOptions } from '#crawlers/fetch/http.js'
import { addressWith, bodyWith, bytesWithoutToken, withoutToken } from '#crawlers/fetch/secret.js'
import { type Script, type ScriptedServer, startServer } from '../../support/http-server.js'

const NOW = new Date('2026-11-21T00:00:00Z')
const json = { 'content-type': 'application/json' }
/** With every character that some encoding writes otherwise. */
const SECRET = '123:AAx/y+z=&"q\\ é'

const open: { close(): Promise<void> }[] = []
afterEach(async () => {
  for (const one of open.splice(0)) await one.close()
})

async function platform(script: Script, more: Partial<FetcherOptions> = {}): Promise<[ScriptedServer, ApiAsker]> {
  const server = await startServer(script)
  const identity = { version: '0.1.0', contact: 'https://example.org/diembao' }
  const api = createApiAsker({
    ...identity,
    now: () => NOW,
    sleep: async () => {},
    allowPrivate: [server.host],
    ...more,
  })
  open.push(api, server)
  return [server, api]
}

describe('where the token goes', () => {
  test('into query, path and header, each in its own spelling, and into nothing that is kept', async () => {
    const seen: unknown[] = []
    const [server, api] = await platform({
      '/bot7:k-9/list?key=7%3Ak-9': (request) => {
        seen.push(request.headers.authorization)
        return { headers: { ...json, 'x-echo': 'key 7:k-9' }, body: '{"you sent":"7:k-9 and 7%3Ak-9"}' }
      },
    })
    const request = {
      url: `${server.origin}/bot${TOKEN}/list?key=${TOKEN}`,
      headers: { authorization: `Bearer ${TOKEN}` },
    }
    const outcome = await api.ask(request, '7:k-9')
    expect(seen).toEqual(['Bearer 7:k-9'])
    if (outcome.kind !== 'done') throw new Error(JSON.stringify(outcome))
    expect(outcome.value.url).toBe(request.url)
    expect(outcome.value.headers['x-echo']).toBe(`key ${TOKEN}`)
    expect(Buffer.from(outcome.value.body).toString()).toBe(`{"you sent":"${TOKEN} and ${TOKEN}"}`)
    expect(JSON.stringify({ ...outcome.value, body: Buffer.from(outcome.value.body).toString() })).not.toContain('k-9')
  })

  test('into a JSON body and a form, so that the server reads it as it is', async () => {
    const [server, api] = await platform({ '/ask': { body: '{}' } })
    const url = `${server.origin}/ask`
    await api.ask({ url, method: 'POST', headers: json, body: `{"token":"${TOKEN}"}` }, SECRET)
    const form = { 'Content-Type': 'application/x-www-form-urlencoded' }
    await api.ask({ url, method: 'POST', headers: form, body: `access_token=${TOKEN}&limit=5` }, SECRET)
    expect(JSON.parse(server.asked[0]?.body ?? '')).toEqual({ token: SECRET })
    expect(new URLSearchParams(server.asked[1]?.body ?? '').get('access_token')).toBe(SECRET)
  })

  test('an echo is taken out of a compressed body too', async () => {
    const body = gzipSync(JSON.stringify({ bad: SECRET }))
    const [server, api] = await platform({
      '/a': { status: 400, headers: { ...json, 'content-encoding': 'gzip' }, body },
    })
    const outcome = await api.ask({ url: `${server.origin}/a`, headers: { 'x-key': TOKEN } }, SECRET)
    if (outcome.kind !== 'done') throw new Error(JSON.stringify(outcome))
    expect(JSON.parse(Buffer.from(outcome.value.body).toString())).toEqual({ bad: TOKEN })
  })

  test('without a token, a request that needs one is not sent', async () => {
    const [server, api] = await platform({ '/a?k=__TOKEN__': {} })
    for (const token of [null, '', '  '])
      expect(await api.ask({ url: `${server.origin}/a?k=${TOKEN}` }, token)).toEqual({
        kind: 'skip',
        reason: 'chưa có mã truy cập',
      })
    expect(server.asked).toEqual([])
  })

  test.each([
    `https://${TOKEN}.example.vn/`,
    `https://${TOKEN}@example.vn/`,
    `https://example.vn${TOKEN}/`,
    `https://${TOKEN.toLowerCase()}.example.vn/`,
  ])('the token cannot stand in the host: %s', async (url) => {
    const [, api] = await platform({})
    expect((await api.ask({ url }, 'evil.example.net/')).kind).toBe('quarantine')
  })

  test('a token that holds line ends forges no header', async () => {
    const [server, api] = await platform({ '/a': {} })
    await api.ask({ url: `${server.origin}/a`, headers: { authorization: TOKEN } }, 'abc\r\nx-forged: 1')
    expect(server.asked[0]?.headers['x-forged']).toBeUndefined()
  })

  test('another name than our own is not spoken, and no host but that of the address', async () => {
    const [server, api] = await platform({ '/a': {} })
    await api.ask({ url: `${server.origin}/a`, headers: { 'User-Agent': 'Mozilla/5.0', Host: 'other.vn' } }, null)
    expect(server.asked[0]?.headers).toMatchObject({
      'user-agent': 'DiemBao/0.1.0 (+https://example.org/diembao)',
      host: server.host,
    })
  })
})

describe('redirects', () => {
  test('to another host, the token does not follow', async () => {
    const other = await startServer({ '/a': {} })
    open.push(other)
    const [server, api] = await platform({ '/a': { status: 307, headers: { location: `${other.origin}/a` } } })
    const outcome = await api.ask({ url: `${server.origin}/a`, headers: { authorization: TOKEN } }, 'k-9')
    expect(outcome).toEqual({ kind: 'skip', reason: 'giao diện chuyển hướng sang máy chủ khác' })
    expect(other.asked).toEqual([])
  })

  test('on the same host, 303 is read, 307 is asked again as it was', async () => {
    const methods: string[] = []
    const count = ({ method, url }: IncomingMessage) => {
      methods.push(`${method} ${url}`)
      return {}
    }
    const [server, api] = await platform({
      '/a': (request) => ({ ...count(request), status: 307, headers: { location: '/b' } }),
      '/b': (request) => ({ ...count(request), status: 303, headers: { location: '/c' } }),
      '/c': count,
    })
    expect(await api.ask({ url: `${server.origin}/a`, method: 'POST', body: 'x' }, null)).toMatchObject({
      kind: 'done',
      value: { url: `${server.origin}/a`, status: 200 },
    })
    expect(methods).toEqual(['POST /a', 'POST /b', 'GET /c'])
  })

  test('in a circle, they end', async () => {
    const [server, api] = await platform({ '/a': { status: 302, headers: { location: '/a' } } })
    expect(await api.ask({ url: `${server.origin}/a` }, null)).toEqual({
      kind: 'skip',
      reason: 'chuyển hướng quá nhiều lần',
    })
  })
})

describe('answers', () => {
  test.each([200, 204, 400, 401, 403, 404, 410, 422])('%i is the connector’s to judge', async (status) => {
    const body = status === 204 ? '' : '{"error":{"code":190}}'
    const [server, api] = await platform({ '/a': { status, headers: json, body } })
    const outcome = await api.ask({ url: `${server.origin}/a` }, null)
    expect(outcome).toMatchObject({ kind: 'done', value: { status, capturedAt: NOW } })
    expect(outcome.kind === 'done' && Buffer.from(outcome.value.body).toString()).toBe(body)
  })

  test.each<[string, number, Record<string, string>, string]>([
    ['Retry-After in seconds', 429, { 'retry-after': '120' }, '2026-11-21T00:02:00Z'],
    ['Retry-After as a date', 503, { 'retry-after': 'Sat, 21 Nov 2026 00:30:00 GMT' }, '2026-11-21T00:30:00Z'],
    ['a reset in epoch seconds', 429, { 'x-ratelimit-reset': '1795220100' }, '2026-11-21T00:15:00Z'],
    ['a reset as an ISO date', 429, { 'x-ratelimit-reset': '2026-11-21T00:05:00.000Z' }, '2026-11-21T00:05:00Z'],
    ['a reset in seconds from now', 429, { 'x-ratelimit-reset': '59.5' }, '2026-11-21T00:00:59.500Z'],
    ['no word at all', 429, {}, '2026-11-21T00:01:00Z'],
    ['Retry-After before a reset', 429, { 'retry-after': '60', 'x-ratelimit-reset': '9' }, '2026-11-21T00:01:00Z'],
    ['a server in trouble', 500, {}, '2026-11-21T00:15:00Z'],
  ])('%s says when to come back', async (_, status, headers, notBefore) => {
    const [server, api] = await platform({ '/a': { status, headers, body: '{}' } })
    expect(await api.ask({ url: `${server.origin}/a` }, null)).toMatchObject({
      kind: 'retry',
      notBefore: new Date(notBefore),
    })
  })

  test('a host that asked for quiet is not asked again before', async () => {
    const [server, api] = await platform({ '/a': { status: 429, headers: { 'retry-after': '60' } }, '/b': {} })
    await api.ask({ url: `${server.origin}/a` }, null)
    expect((await api.ask({ url: `${server.origin}/b` }, null)).kind).toBe('retry')
    expect(server.asked).toHaveLength(1)
  })

  test('robots.txt is not asked for: an interface has its own terms', async () => {
    const [server, api] = await platform({ '/robots.txt': { body: 'User-agent: *\nDisallow: /' }, '/a': {} })
    expect((await api.ask({ url: `${server.origin}/a` }, null)).kind).toBe('done')
    expect(server.asked.map(({ path }) => path)).toEqual(['/a'])
  })

  test('plain http is for this machine only, and only by name', async () => {
    const [server, api] = await platform({ '/a': {} })
    const refusal = { kind: 'skip', reason: 'giao diện chỉ được hỏi qua https' }
    expect(await api.ask({ url: 'http://graph.example.com/a' }, null)).toEqual(refusal)
    const strict = createApiAsker({ version: '0', contact: 'x', now: () => NOW, sleep: async () => {} })
    open.push(strict)
    expect(await strict.ask({ url: `${server.origin}/a` }, null)).toEqual(refusal)
  })

  test('a stop ends the ask', async () => {
    const [server, api] = await platform({ '/a': () => null })
    const stop = new AbortController()
    const asking = api.ask({ url: `${server.origin}/a` }, null, stop.signal)
    stop.abort()
    expect(await asking).toEqual({ kind: 'retry', reason: 'đã dừng trước khi tải xong', notBefore: NOW })
  })
})

describe('whatever the token is', () => {
  const tokens = fc.string({ minLength: 8, unit: 'grapheme' }).filter((token) => !'__TOKEN__'.includes(token))

  test('an address filled with it keeps its host, and reads back as the token', () => {
    fc.assert(
      fc.property(tokens, (token) => {
        const url = new URL(addressWith(`https://api.example.com/v1?key=${TOKEN}&n=1`, token) ?? '')
        expect([url.host, url.searchParams.get('key'), url.searchParams.get('n')]).toEqual([
          'api.example.com',
          token,
          '1',
        ])
      }),
    )
  })

  test('no spelling of it stays behind', () => {
    fc.assert(
      fc.property(tokens, (token) => {
        const json = bodyWith(`{"a":"${TOKEN}"}`, 'application/json', token)
        for (const echo of [token, encodeURIComponent(token), json]) {
          expect(withoutToken(`<${echo}>`, token)).not.toContain(token)
          const bytes = bytesWithoutToken(Buffer.from(`<${echo}>`), token)
          expect(Buffer.from(bytes).includes(Buffer.from(token))).toBe(false)
        }
      }),
    )
  })
})

test('a reset that is no time is none', () => {
  for (const value of ['', 'soon', '-5', '9'.repeat(20), '2026-99-99T00:00:00Z'])
    expect(resetOf({ 'x-ratelimit-reset': value }, NOW)).toBeNull()
})

test('a host that wants a longer pause gets it, and the next request waits', async () => {
  const slept: number[] = []
  const [server, api] = await platform(
    { '/doc': { body: '{}' } },
    {
      interval: 2_000,
      sleep: async (milliseconds) => {
        slept.push(milliseconds)
      },
    },
  )
  const url = `${server.origin}/doc`
  await api.ask({ url, pause: 6_000 }, null)
  await api.ask({ url }, null)
  expect(slept).toEqual([6_000])
})
