import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { parse } from 'yaml'
import { youtubeSearch } from '#crawlers/connectors/youtube-search.js'
import { LocalityProfile } from '#data/model/locality.js'
import type { Answer } from '../../support/http-server.js'
import { captureOf, describeConnector, json, NOW, POSTER } from './contract.js'

const query = { q: '"Cần Giờ" "TP.HCM"' }

const found = (ids: readonly string[], nextPageToken?: string): Answer =>
  json({
    kind: 'youtube#searchListResponse',
    nextPageToken,
    pageInfo: { totalResults: 2, resultsPerPage: 50 },
    items: ids.map((videoId) => ({
      kind: 'youtube#searchResult',
      id: { kind: 'youtube#video', videoId },
      snippet: { channelTitle: POSTER, channelId: POSTER, title: 'x' },
    })),
  })

const video = (id: string, changes: object = {}, statistics: object = {}) => ({
  id,
  snippet: {
    channelTitle: POSTER,
    channelId: POSTER,
    title: 'Phà Bình Khánh sáng nay',
    description: 'Ùn từ 6 giờ.\nĐến 8 giờ mới thông.',
    publishedAt: '2026-03-10T01:00:00Z',
    ...changes,
  },
  statistics: { viewCount: '1200', likeCount: '30', favoriteCount: '0', commentCount: '4', ...statistics },
})
const videos = (...items: readonly object[]): Answer => json({ kind: 'youtube#videoListResponse', items })

const refused = (status: number, reason: string, message = 'x', details: readonly object[] = []): Answer =>
  json({ error: { code: status, message, errors: [{ reason, domain: 'youtube.quota' }], details } }, { status })

const watch = (id: string): string => `https://www.youtube.com/watch?v=${id}`
/** Summer time has begun in California two days earlier: midnight there is 7 o'clock. */
const MIDNIGHT = new Date('2026-03-10T07:00:00Z')

describeConnector('youtube-search', {
  connector: (origin) => youtubeSearch({ origin }),
  query: () => query,
  cursor: '2026-03-08T00:00:00.000Z',
  pages: [
    found(['aaaaaaaaaa1', 'bbbbbbbb-_2'], 'TRANG-2'),
    videos(video('aaaaaaaaaa1'), video('bbbbbbbb-_2')),
    found(['cccccccccc3']),
    videos(video('cccccccccc3')),
  ],
  expected: {
    drafts: [watch('aaaaaaaaaa1'), watch('bbbbbbbb-_2'), watch('cccccccccc3')],
    cursor: '2026-03-09T05:00:00.000Z',
  },
  empty: found([]),
  refused: {
    'a wrong key': refused(400, 'badRequest', 'API key not valid. Please pass a valid API key.', [
      { '@type': 'type.googleapis.com/google.rpc.ErrorInfo', reason: 'API_KEY_INVALID' },
    ]),
    'a wrong key, as before 2021': refused(400, 'keyInvalid'),
    'an expired key': refused(400, 'badRequest', 'API key expired. Please renew the API key.'),
    'the interface was never enabled': refused(403, 'accessNotConfigured'),
    'the key is for another machine': refused(403, 'ipRefererBlocked'),
    'a refusal without words': { status: 403, body: 'x' },
  },
  spent: {
    'the quota of the day': { answer: refused(403, 'quotaExceeded'), until: MIDNIGHT },
    'too many in a day': { answer: refused(403, 'rateLimitExceeded'), until: MIDNIGHT },
  },
  malformed: {
    'ids that are none': found(['../../etc']),
    'videos without their text': videos({ id: 'aaaaaaaaaa1' }),
    'another list': json({ kind: 'youtube#channelListResponse', items: [] }),
  },
  written: (text, at) =>
    videos(video('aaaaaaaaaa1', { title: text, description: text, publishedAt: at.toISOString() })),
  isMarkup: false,
  times: [
    {
      answer: videos(video('aaaaaaaaaa1', { publishedAt: '2026-03-10T08:00:00+07:00' })),
      at: '2026-03-10T01:00:00.000Z',
    },
  ],
})

const connector = youtubeSearch()
const read = (answer: Answer, url?: string) => {
  const outcome = connector.read(captureOf(answer, url), { query, cursor: null })
  if (outcome.kind !== 'done') throw new Error(outcome.reason)
  return outcome.value
}

describe('a search of YouTube', () => {
  test('asks for Vietnamese videos since the last look, and for nobody by name', () => {
    const { url } = connector.first(query, '2026-03-08T00:00:00.000Z', NOW)
    const asked = Object.fromEntries(new URL(url).searchParams)
    expect(asked).toMatchObject({
      type: 'video',
      relevanceLanguage: 'vi',
      regionCode: 'VN',
      publishedAfter: '2026-03-08T00:00:00Z',
      q: query.q,
      key: '__TOKEN__',
    })
    expect(url).not.toMatch(/channelTitle|snippet\(|channelId/)
  })

  test('goes back a week at first', () => {
    expect(connector.first(query, null, NOW).url).toContain('publishedAfter=2026-03-03T05%3A00%3A00Z')
  })

  test('reads texts and counts of fifty videos in one request, and goes on with its pages after it', () => {
    const asked = connector.first(query, null, NOW).url
    const { next, drafts } = read(found(['aaaaaaaaaa1', 'aaaaaaaaaa1', 'bbbbbbbb-_2'], 'TRANG-2'), asked)
    expect(drafts).toEqual([])
    expect(new URL(next?.url ?? '').searchParams.get('id')).toBe('aaaaaaaaaa1,bbbbbbbb-_2')
    const after = read(videos(video('aaaaaaaaaa1')), next?.url).next
    expect(new URL(after?.url ?? '').searchParams.get('pageToken')).toBe('TRANG-2')
    expect(new URL(after?.url ?? '').searchParams.get('publishedAfter')).toBe('2026-03-03T05:00:00Z')
    expect(
      [asked, next, after].map((request) =>
        connector.cost(typeof request === 'string' ? { url: request } : (request ?? { url: '' })),
      ),
    ).toEqual([100, 1, 100])
  })

  test('remembers its place only at the end of its pages, for they begin with the newest', () => {
    expect(read(found(['aaaaaaaaaa1'], 'TRANG-2')).cursor).toBeNull()
    expect(read(videos(video('aaaaaaaaaa1'))).cursor).toBe('2026-03-09T05:00:00.000Z')
  })

  test('counts what is shown and leaves the hidden unknown', () => {
    expect(read(videos(video('aaaaaaaaaa1', {}, { likeCount: undefined }))).drafts[0]).toMatchObject({
      form: 'video',
      source: 'youtube.com',
      title: 'Phà Bình Khánh sáng nay',
      text: 'Ùn từ 6 giờ.\nĐến 8 giờ mới thông.',
      engagement: { views: 1200, reactions: null, comments: 4, shares: null },
    })
  })

  test('of a page without videos goes on to the next', () => {
    expect(read(found([], 'TRANG-2'), connector.first(query, null, NOW).url).next?.url).toContain('pageToken=TRANG-2')
  })
})

test.each(['@ten_kenh', 'from:ai', 'x', 'a'.repeat(201)])('nothing is searched for by %s', (q) => {
  expect(connector.query.safeParse({ q }).success).toBe(false)
})

describe('searches made from a profile', () => {
  const profiles = ['binh-phuoc', 'can-gio', 'thanh-hoa', 'trieu-son', 'van-lang'].map((id) =>
    LocalityProfile.parse(parse(readFileSync(new URL(`../../../data/localities/${id}.yaml`, import.meta.url), 'utf8'))),
  )
  test.each(profiles)('of $id are few, allowed and the same each time', (profile) => {
    const queries = connector.queriesFor?.(profile) ?? []
    expect(queries.length).toBeGreaterThan(0)
    expect(queries.length).toBeLessThanOrEqual(3)
    for (const one of queries) expect(connector.query.safeParse(one).success).toBe(true)
    expect(connector.queriesFor?.(profile)).toEqual(queries)
  })
  test('put a weak name beside what makes it sure', () => {
    const [canGio] = profiles.filter(({ id }) => id === 'can-gio')
    const queries = canGio === undefined ? [] : (connector.queriesFor?.(canGio) ?? [])
    expect(queries.some(({ q }) => q === '"Cần Giờ"')).toBe(false)
    expect(queries.some(({ q }) => q.startsWith('"Cần Giờ" "'))).toBe(true)
  })
})
