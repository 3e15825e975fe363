import { describe, expect, test } from 'vitest'
import { bluesky } from '#crawlers/connectors/bluesky.js'
import type { Answer } from '../../support/http-server.js'
import { captureOf, describeConnector, json, NOW, POSTER } from './contract.js'

const author = {
  did: 'did:plc:aaaabbbbccccddddeeeeffff',
  handle: `${POSTER}.bsky.social`,
  displayName: POSTER,
  avatar: `https://cdn.bsky.app/img/avatar/${POSTER}@jpeg`,
  labels: [],
}

const post = (key: string, record: object = {}, more: object = {}) => ({
  uri: `at://did:plc:aaaabbbbccccddddeeeeffff/app.bsky.feed.post/${key}`,
  cid: 'bafy',
  author,
  record: {
    $type: 'app.bsky.feed.post',
    text: 'Cầu Cần Giờ bao giờ xong?\n\nĐi phà mãi.',
    createdAt: '2026-03-10T03:00:00.000Z',
    langs: ['vi'],
    ...record,
  },
  replyCount: 1,
  repostCount: 2,
  likeCount: 3,
  quoteCount: 0,
  indexedAt: '2026-03-10T03:00:01.000Z',
  ...more,
})
const page = (posts: readonly object[], cursor?: string): Answer =>
  json({ posts, ...(cursor === undefined ? {} : { cursor }) })
const posted = (key: string) => `https://bsky.app/profile/did:plc:aaaabbbbccccddddeeeeffff/post/${key}`

describeConnector('bluesky', {
  connector: (origin) => bluesky({ origin }),
  query: () => ({ q: '"Cần Giờ"', language: 'vi' }),
  pages: [
    page([post('3c', {}, { indexedAt: '2026-03-10T04:00:00.000Z' }), post('3b')], '100'),
    page([post('3a', {}, { indexedAt: '2026-03-01T00:00:00.000Z' })]),
  ],
  expected: { drafts: [posted('3c'), posted('3b'), posted('3a')], cursor: '2026-03-10T04:00:00.000Z' },
  empty: page([]),
  refused: {
    'search is closed to strangers': { status: 403, headers: { 'content-type': 'text/html' }, body: 'Forbidden' },
    'a sign-in is asked for': json({ error: 'AuthMissing', message: 'x' }, { status: 401 }),
  },
  refusedSays: /đã đăng nhập/,
  malformed: {
    'no list of posts': json({ cursor: '1' }),
    'posts of another shape': json({ posts: [{ uri: 1 }, 'x'] }),
    'a query it does not take': json({ error: 'BadQueryString' }, { status: 400 }),
  },
  written: (text, at) => page([post('3a', { text, createdAt: at.toISOString() })]),
  isMarkup: false,
  times: [{ answer: page([post('3a', { createdAt: '2026-03-10T08:00:00+07:00' })]), at: '2026-03-10T01:00:00.000Z' }],
})

const connector = bluesky()
const query = { q: 'cần giờ' }
const read = (answer: Answer) => {
  const outcome = connector.read(captureOf(answer), { query, cursor: null })
  if (outcome.kind !== 'done') throw new Error(outcome.reason)
  return outcome.value
}

describe('a post of Bluesky', () => {
  test('is read line by line, with its counts', () => {
    expect(read(page([post('3a')])).drafts[0]).toMatchObject({
      source: 'bsky.app',
      text: 'Cầu Cần Giờ bao giờ xong?\nĐi phà mãi.',
      engagement: { views: null, reactions: 3, comments: 1, shares: 2 },
    })
  })

  test('of somebody who does not want to be shown to strangers is not read', () => {
    const labels = [{ val: '!no-unauthenticated', src: 'did:plc:x' }]
    expect(read(page([post('3a', {}, { author: { ...author, labels } })])).drafts).toEqual([])
  })

  test('keeps the page it points to beside its text', () => {
    const embed = { external: { uri: 'https://bao.example/1', title: 'Phà mới', description: 'x' } }
    expect(read(page([post('3a', {}, { embed })])).drafts[0]?.captions).toEqual(['Phà mới https://bao.example/1'])
  })

  test.each([
    'at://ten.bsky.social/app.bsky.feed.post/3a',
    'at://did:plc:x/app.bsky.feed.like/3a',
    'https://bsky.app/profile/did:plc:x/post/3a',
    'at://did:plc:x/app.bsky.feed.post/../../x',
  ])('is known by its account’s number, not by %s', (uri) => {
    expect(read(page([{ ...post('3a'), uri }])).drafts).toEqual([])
  })
})

describe('a search of Bluesky', () => {
  test('starts where the last one found its newest', () => {
    const { url } = connector.first(query, '2026-03-10T04:00:00.000Z', NOW)
    expect(new URL(url).searchParams.get('since')).toBe('2026-03-10T04:00:00.000Z')
  })

  test.each([
    'from:ai.bsky.social lũ',
    'lũ (from:ai)',
    'mentions:ai',
    '@ai.bsky.social',
  ])('is never for a person: %s', (q) => expect(connector.query.safeParse({ q }).success).toBe(false))
})
