import { describe, expect, test } from 'vitest'
import { facebookPage } from '#crawlers/connectors/facebook-page.js'
import { usageOf } from '#crawlers/connectors/facebook-usage.js'
import type { Answer } from '../../support/http-server.js'
import { captureOf, describeConnector, json, NOW, POSTER } from './contract.js'

const query = { page: 'xacangio' }

const post = (id: number, changes: object = {}) => ({
  id: `100200300_${id}`,
  from: { id: '100200300', name: POSTER },
  message: 'Thông báo cúp điện.\n\nTừ 8 giờ sáng mai.',
  created_time: '2026-03-10T01:00:00+0000',
  permalink_url: `https://www.facebook.com/100200300/posts/${id}`,
  shares: { count: 3 },
  reactions: { data: [], summary: { total_count: 12, viewer_reaction: 'NONE' } },
  comments: { data: [{ from: { name: POSTER }, message: POSTER }], summary: { total_count: 4, order: 'ranked' } },
  ...changes,
})
const posts = (items: readonly object[], after?: string): Answer =>
  json({
    data: items,
    paging: {
      cursors: { before: 'TRUOC', after: after ?? 'CUOI' },
      ...(after === undefined ? {} : { next: 'https://evil.example/?access_token=123456:bi-mat_AbC+/=' }),
    },
  })
const address = (id: number): string => `https://www.facebook.com/100200300/posts/${id}`

const refused = (code: number, more: object = {}, status = 400, headers: Record<string, string> = {}): Answer =>
  json({ error: { message: 'x', type: 'OAuthException', code, fbtrace_id: 'x', ...more } }, { status, headers })
const inMinutes = (minutes: number): Date => new Date(NOW.getTime() + minutes * 60_000)
const business = (minutes: number): string =>
  JSON.stringify({
    '100200300': [
      { type: 'pages', call_count: 100, total_cputime: 20, total_time: 30, estimated_time_to_regain_access: minutes },
    ],
  })

describeConnector('facebook-page', {
  connector: (origin) => facebookPage({ origin }),
  query: () => query,
  cursor: '2026-03-08T00:00:00.000Z',
  pages: [posts([post(1), post(2)], 'TRANG-2'), posts([post(3)])],
  expected: { drafts: [1, 2, 3].map(address), cursor: '2026-03-08T05:00:00.000Z' },
  empty: json({ data: [] }),
  refused: {
    'an expired token': refused(190, { error_subcode: 463 }, 401),
    'a token that is none': refused(190),
    'no right to the page': refused(10, {}, 403),
    'no permission': refused(200, {}, 403),
    'a refusal without words': { status: 403, body: 'x' },
  },
  spent: {
    'the app asks too much': { answer: refused(4, {}, 403), until: inMinutes(60) },
    'the user asks too much': { answer: refused(17), until: inMinutes(60) },
    'a limit of its own': { answer: refused(613), until: inMinutes(60) },
    'the page asks too much, and says how long': {
      answer: refused(32, {}, 403, { 'x-business-use-case-usage': business(25) }),
      until: inMinutes(25),
    },
    'an error that passes': { answer: refused(2, { is_transient: true }), until: inMinutes(15) },
  },
  malformed: {
    'posts without ids': posts([{ message: 'x' }]),
    'posts with ids that are none': posts([post(1, { id: '../me' })]),
  },
  written: (text, at) => posts([post(1, { message: text, created_time: at.toISOString() })]),
  isMarkup: false,
  addressed: (permalink_url) => posts([post(1, { permalink_url })]),
  times: [{ answer: posts([post(1, { created_time: '2026-03-10T08:00:00+0700' })]), at: '2026-03-10T01:00:00.000Z' }],
})

const connector = facebookPage()
const read = (answer: Answer, cursor: string | null = null) => {
  const outcome = connector.read(captureOf(answer), { query, cursor })
  if (outcome.kind !== 'done') throw new Error(outcome.reason)
  return outcome.value
}

describe('a post of a page', () => {
  test('is read with its counts', () => {
    expect(read(posts([post(1)])).drafts[0]).toMatchObject({
      form: 'post',
      url: address(1),
      source: 'facebook.com/xacangio',
      title: null,
      text: 'Thông báo cúp điện.\nTừ 8 giờ sáng mai.',
      engagement: { views: null, reactions: 12, comments: 4, shares: 3 },
    })
  })
  test('without words is not read', () => {
    expect(read(posts([post(1, { message: undefined })])).drafts).toEqual([])
  })
  test('without an address of Facebook is known by its id', () => {
    for (const permalink_url of [undefined, 'https://evil.example/1'])
      expect(read(posts([post(1, { permalink_url })])).drafts[0]).toMatchObject({
        url: null,
        importId: 'facebook:100200300_1',
      })
  })
  test('that nobody shared has no count of shares, which is not zero', () => {
    expect(read(posts([post(1, { shares: undefined })])).drafts[0]?.engagement?.shares).toBeNull()
  })
})

describe('asking Facebook', () => {
  test('asks for counts and for nobody', () => {
    const { url, headers } = connector.first(query, '2026-03-08T00:00:00.000Z', NOW)
    const fields = new URL(url).searchParams.get('fields') ?? ''
    expect(fields).toContain('reactions.limit(0).summary(total_count)')
    expect(fields).toContain('comments.limit(0).summary(total_count)')
    expect(fields).not.toMatch(/from|name|message_tags|likes|picture/)
    expect(url).not.toContain('TOKEN')
    expect(url).toContain('since=1772928000')
    expect(headers?.authorization).toBe('Bearer __TOKEN__')
  })
  test('goes on by the cursor, never by the address that the answer gives', () => {
    const { next, cursor } = read(posts([post(1)], 'TRANG-2'), '2026-03-08T00:00:00.000Z')
    expect(next?.url).toMatch(/^https:\/\/graph\.facebook\.com\/v\d+\.0\/xacangio\/published_posts\?/)
    expect(new URL(next?.url ?? '').searchParams.get('after')).toBe('TRANG-2')
    expect(new URL(next?.url ?? '').searchParams.get('since')).toBe('1772928000')
    expect(cursor).toBeNull()
  })
  test('keeps what it was given and asks no more when its allowance is nearly used up', () => {
    const { headers, body } = posts([post(1)], 'TRANG-2')
    const answer = {
      headers: { ...headers, 'x-app-usage': '{"call_count":97,"total_time":1,"total_cputime":1}' },
      body,
    }
    expect(read(answer as Answer, '2026-03-08T00:00:00.000Z')).toMatchObject({
      drafts: [{ url: address(1) }],
      next: null,
      cursor: '2026-03-08T00:00:00.000Z',
    })
  })
  test('a page that has gone, or may not be seen, is nothing to repair', () => {
    const outcome = connector.read(captureOf(refused(100, { error_subcode: 33 })), { query, cursor: null })
    expect(outcome.kind).toBe('skip')
  })
  test.each(['a', 'xa can gio', '../me', 'me/feed', 'https://facebook.com/x'])('a page is not named %s', (page) => {
    expect(connector.query.safeParse({ page }).success).toBe(false)
  })
})

test.each([
  ['no headers', {}, { percent: 0, minutes: 0 }],
  ['headers that are not JSON', { 'x-app-usage': '<', 'x-business-use-case-usage': '[]' }, { percent: 0, minutes: 0 }],
  [
    'the fullest counts',
    { 'x-app-usage': '{"call_count":10,"total_time":80,"total_cputime":5}' },
    { percent: 80, minutes: 0 },
  ],
  [
    'both',
    { 'x-app-usage': '{"call_count":1}', 'x-business-use-case-usage': business(7) },
    { percent: 100, minutes: 7 },
  ],
])('the allowance is read off %s', (_, headers, usage) => {
  expect(usageOf({ headers })).toEqual(usage)
})
