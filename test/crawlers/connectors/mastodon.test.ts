import { describe, expect, test } from 'vitest'
import { mastodon } from '#crawlers/connectors/mastodon.js'
import type { Answer } from '../../support/http-server.js'
import { captureOf, describeConnector, json, NOW, POSTER } from './contract.js'

const account = {
  id: '9',
  username: POSTER,
  acct: `${POSTER}@may.example`,
  display_name: POSTER,
  note: `<p>${POSTER}</p>`,
  url: `https://may.example/@${POSTER}`,
  avatar: `https://may.example/${POSTER}.jpg`,
  noindex: false,
}

const status = (id: number, changes: object = {}) => ({
  id: String(id),
  created_at: '2026-03-10T04:00:00.123Z',
  edited_at: null,
  spoiler_text: '',
  visibility: 'public',
  language: 'vi',
  uri: `https://may.example/users/${POSTER}/statuses/${id}`,
  url: `https://may.example/bai/${id}`,
  replies_count: 2,
  reblogs_count: 3,
  favourites_count: 5,
  content: `<p>Phà Bình Khánh ùn dài từ sáng.</p><p>Ai đi <a class="mention hashtag" href="https://may.example/tags/cangio">#<span>cangio</span></a> nhớ đi sớm<br>nhé &amp; cẩn thận</p>`,
  reblog: null,
  account,
  card: null,
  media_attachments: [],
  ...changes,
})

const page = (...statuses: readonly object[]): Answer => json(statuses)
const posted = (id: number): string => `https://may.example/bai/${id}`

describeConnector('mastodon', {
  connector: (origin) => mastodon({ origin }),
  query: () => ({ instance: 'may.example', tag: 'cangio' }),
  cursor: '100',
  pages: [page(status(103), status(101)), page(status(105, { account: { ...account, bot: true } }))],
  expected: { drafts: [posted(103), posted(101), posted(105)], cursor: '105' },
  empty: page(),
  refused: {
    'the instance shows its timelines to members only': json(
      { error: 'This method requires an authenticated user' },
      { status: 401 },
    ),
    'a validation error': json({ error: 'x' }, { status: 422 }),
  },
  refusedSays: /Mastodon/,
  malformed: {
    'an error with status 200': json({ error: 'Record not found' }),
    'statuses without their fields': json([{ id: 'x' }, 7, null]),
  },
  written: (text, at) => page(status(1, { content: `<p>${text}</p>`, created_at: at.toISOString() })),
  isMarkup: true,
  addressed: (address) => page(status(1, { url: address })),
  times: [{ answer: page(status(1, { created_at: '2026-03-10T08:00:00+07:00' })), at: '2026-03-10T01:00:00.000Z' }],
})

const connector = mastodon()
const query = { instance: 'may.example', tag: 'cangio' }
const read = (answer: Answer, cursor: string | null = null) => {
  const outcome = connector.read(captureOf(answer), { query, cursor })
  if (outcome.kind !== 'done') throw new Error(outcome.reason)
  return outcome.value
}

describe('a post of Mastodon', () => {
  test('is read in paragraphs, with its counts', () => {
    expect(read(page(status(1))).drafts[0]).toMatchObject({
      form: 'post',
      source: 'may.example',
      title: null,
      text: 'Phà Bình Khánh ùn dài từ sáng.\nAi đi #cangio nhớ đi sớm\nnhé & cẩn thận',
      engagement: { views: null, reactions: 5, comments: 2, shares: 3 },
    })
  })

  test.each([
    ['for followers only', { visibility: 'private' }],
    ['unlisted', { visibility: 'unlisted' }],
    ['shared from somebody else', { reblog: status(7) }],
    ['of somebody who does not want to be found', { account: { ...account, noindex: true } }],
  ])('%s is not read', (_, changes) => {
    expect(read(page(status(1, changes))).drafts).toEqual([])
  })

  test('under a warning keeps the warning as its first line', () => {
    expect(read(page(status(1, { spoiler_text: 'Tai nạn' }))).drafts[0]?.text).toMatch(/^Tai nạn\nPhà/)
  })

  test('that only shows a picture says what the picture is said to show', () => {
    const picture = { content: '', media_attachments: [{ description: 'Bến phà lúc 6 giờ' }] }
    expect(read(page(status(1, picture))).drafts[0]).toMatchObject({ text: 'Bến phà lúc 6 giờ', captions: [] })
    expect(read(page(status(1, { content: '' }))).drafts).toEqual([])
  })

  test('keeps the page it points to beside its text', () => {
    const card = { url: 'https://bao.example/1', title: 'Phà mới', author_name: POSTER }
    expect(read(page(status(1, { card }))).drafts[0]?.captions).toEqual(['Phà mới https://bao.example/1'])
  })

  test('that was edited says when', () => {
    const edited = status(1, { edited_at: '2026-03-10T04:30:00Z' })
    expect(read(page(edited)).drafts[0]?.modifiedAt).toEqual(new Date('2026-03-10T04:30:00Z'))
  })
})

describe('a look at Mastodon', () => {
  test('the first reads one page and remembers the newest', () => {
    expect(connector.first(query, null, NOW).url).toBe('https://may.example/api/v1/timelines/tag/cangio?limit=40')
    expect(read(page(status(9), status(8)))).toMatchObject({ next: null, cursor: '9' })
  })

  test('the next goes forward from there', () => {
    expect(read(page(status(12), status(11)), '9').next?.url).toMatch(/limit=40&min_id=12$/)
  })

  test.each([
    'mastodon.social/@ai',
    'localhost',
    '10.0.0.1',
    'https://mastodon.social',
    'a b.example',
  ])('asks servers, not %s', (instance) =>
    expect(connector.query.safeParse({ instance, tag: 'cangio' }).success).toBe(false))

  test.each(['#cangio', 'cần/giờ', '../x', 'a b'])('%s is no hashtag', (tag) => {
    expect(connector.query.safeParse({ instance: 'may.example', tag }).success).toBe(false)
  })
})
