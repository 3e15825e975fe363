import { describe, expect, test } from 'vitest'
import { telegramChannel } from '#crawlers/connectors/telegram-channel.js'
import type { Answer } from '../../support/http-server.js'
import { captureOf, describeConnector, json, NOW, POSTER } from './contract.js'

const query = { channels: ['@XaCanGio', '-1001234567890'] }
const seconds = (at: Date): number => at.getTime() / 1_000

const chat = { id: -1009876543210, type: 'channel', title: POSTER, username: 'xacangio' }
const message = (id: number, changes: object = {}) => ({
  message_id: id,
  author_signature: POSTER,
  from: { id: 1, first_name: POSTER, username: POSTER },
  sender_chat: { id: 1, title: POSTER },
  forward_from: { first_name: POSTER },
  forward_origin: { type: 'hidden_user', sender_user_name: POSTER },
  chat,
  date: 1_773_104_400,
  text: 'Mai cúp điện ấp 2.',
  ...changes,
})
const posted = (update_id: number, changes: object = {}) => ({ update_id, channel_post: message(update_id, changes) })
const updates = (...result: readonly unknown[]): Answer => json({ ok: true, result })
const many = (from: number, count: number) => Array.from({ length: count }, (_, at) => posted(from + at))
const address = (id: number): string => `https://t.me/xacangio/${id}`

const refused = (error_code: number, description = 'x', parameters?: object): Answer =>
  json({ ok: false, error_code, description, parameters }, { status: error_code })

describeConnector('telegram-channel', {
  connector: (origin) => telegramChannel({ origin }),
  query: () => query,
  cursor: '500@2026-03-10T04:00:00.000Z',
  pages: [updates(...many(500, 100)), updates(posted(600))],
  expected: {
    drafts: Array.from({ length: 101 }, (_, at) => address(500 + at)),
    cursor: '601@2026-03-10T05:00:00.000Z',
  },
  empty: updates(),
  refused: {
    'a token that was revoked': refused(401, 'Unauthorized'),
    'a token that is none': refused(404, 'Not Found'),
    'a refusal without words': { status: 404, body: '' },
  },
  spent: {
    'too many requests': {
      answer: json({ ok: false, error_code: 429, parameters: { retry_after: 35 } }, { status: 400 }),
      until: new Date(NOW.getTime() + 35_000),
    },
  },
  malformed: { 'updates without ids': updates({ channel_post: message(1) }), 'no result': json({ ok: true }) },
  written: (text, at) => updates(posted(1, { text, date: seconds(at) })),
  isMarkup: false,
})

const connector = telegramChannel()
const read = (answer: Answer, cursor: string | null = null) => {
  const outcome = connector.read(captureOf(answer), { query, cursor })
  if (outcome.kind !== 'done') throw new Error(outcome.reason)
  return outcome.value
}

describe('a post of a channel', () => {
  test('is known by its public address, in one spelling', () => {
    expect(read(updates(posted(7, { chat: { ...chat, username: 'XaCanGio' } }))).drafts[0]).toMatchObject({
      form: 'post',
      url: address(7),
      source: 't.me/xacangio',
      text: 'Mai cúp điện ấp 2.',
      publishedAt: new Date('2026-03-10T01:00:00Z'),
      engagement: null,
    })
  })
  test('of a channel without a name is known by its ids', () => {
    const closed = { id: -1001234567890, type: 'channel', title: POSTER }
    expect(read(updates(posted(7, { chat: closed }))).drafts[0]).toMatchObject({
      url: null,
      source: 't.me',
      importId: 'telegram:-1001234567890:7',
    })
  })
  test('that is a picture says what stands under it', () => {
    const picture = { text: undefined, caption: 'Bến phà lúc 6 giờ', photo: [] }
    expect(read(updates(posted(7, picture))).drafts[0]?.text).toBe('Bến phà lúc 6 giờ')
    expect(read(updates(posted(7, { text: undefined }))).drafts).toEqual([])
  })
  test.each([
    ['a channel that the office did not name', { chat: { ...chat, username: 'kenhkhac' } }],
    ['a group', { chat: { ...chat, type: 'supergroup' } }],
    ['a private talk', { chat: { ...chat, type: 'private' } }],
  ])('of %s is not read', (_, changes) => {
    expect(read(updates(posted(7, changes))).drafts).toEqual([])
  })
  test('that was edited keeps its address and says its last words', () => {
    const edited = {
      update_id: 8,
      edited_channel_post: message(7, { text: 'Hoãn cúp điện.', edit_date: 1_773_108_000 }),
    }
    expect(read(updates(posted(7), edited)).drafts).toMatchObject([
      { url: address(7), text: 'Hoãn cúp điện.', modifiedAt: new Date('2026-03-10T02:00:00Z') },
    ])
  })
})

describe('asking Telegram', () => {
  const offset = (cursor: string | null) => new URL(connector.first(query, cursor, NOW).url).searchParams.get('offset')
  test('asks for posts of channels alone', () => {
    const { url } = connector.first(query, null, NOW)
    expect(url).toContain('/bot__TOKEN__/getUpdates?')
    expect(new URL(url).searchParams.get('allowed_updates')).toBe('["channel_post","edited_channel_post"]')
  })
  test('tells it what was read, by the place where the last look ended', () => {
    expect(offset('601@2026-03-10T04:00:00.000Z')).toBe('601')
  })
  test('after a week without posts starts anew, for its numbers do', () => {
    expect(offset('601@2026-03-03T04:00:00.000Z')).toBeNull()
    expect(offset(null)).toBeNull()
    expect(offset('không phải')).toBeNull()
  })
  test('without anything new stays where it was', () => {
    expect(read(updates(), '601@2026-03-10T04:00:00.000Z').cursor).toBe('601@2026-03-10T04:00:00.000Z')
  })
  test('counts posts that are not read as seen, so that they do not come again', () => {
    expect(read(updates(posted(9, { chat: { ...chat, type: 'group' } }))).cursor).toBe('10@2026-03-10T05:00:00.000Z')
  })
  test('one bot can be read by one program, and the office is told which of the two it is', () => {
    const reasonOf = (description: string) => {
      const outcome = connector.read(captureOf(refused(409, description)), { query, cursor: null })
      return outcome.kind === 'quarantine' ? outcome.reason : outcome.kind
    }
    expect(reasonOf("Conflict: can't use getUpdates method while webhook is active")).toMatch(/webhook/)
    expect(reasonOf('Conflict: terminated by other getUpdates request')).toMatch(/chương trình khác/)
  })
})
