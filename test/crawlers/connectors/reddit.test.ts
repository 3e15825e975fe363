import { describe, expect, test } from 'vitest'
import { reddit } from '#crawlers/connectors/reddit.js'
import type { Answer } from '../../support/http-server.js'
import { captureOf, describeConnector, escapeXml, NOW, POSTER, xml } from './contract.js'

const submitted = (link: string): string =>
  ` &#32; submitted by &#32; <a href="https://www.reddit.com/user/${POSTER}"> /u/${POSTER} </a> <br/> <span><a href="${link}">[link]</a></span> &#32; <span><a href="${link}">[comments]</a></span>`

interface Entry {
  readonly id?: string
  readonly link?: string
  readonly title?: string
  readonly body?: string | null
  readonly at?: string
}
const entry = ({
  id = 't3_1abc',
  link,
  title = 'Hỏi đường đi Cần Giờ',
  body,
  at = '2026-03-10T03:00:00+00:00',
}: Entry = {}) => {
  const address = link ?? `https://www.reddit.com/r/saigon/comments/${id.slice(3)}/hoi_duong/`
  const written = body === undefined ? '<p>Mình đi xe máy.</p> <ul><li>Qua phà?</li><li>Hay chờ cầu?</li></ul>' : body
  const content = `${written === null ? '' : `<!-- SC_OFF --><div class="md">${written}</div><!-- SC_ON -->`}${submitted(address)}`
  return `<entry><author><name>/u/${POSTER}</name><uri>https://www.reddit.com/user/${POSTER}</uri></author><category term="saigon" label="r/saigon"/>
<content type="html">${escapeXml(content)}</content><id>${id}</id><media:thumbnail url="https://a.thumbs.example/${POSTER}.jpg" />
<link href="${escapeXml(address)}" /><updated>${at}</updated><published>${at}</published><title>${escapeXml(title)}</title></entry>`
}
const feed = (...entries: readonly string[]): Answer =>
  xml(`<?xml version="1.0" encoding="UTF-8"?><feed xmlns="http://www.w3.org/2005/Atom" xmlns:media="http://search.yahoo.com/mrss/">
<updated>2026-03-10T04:00:00+00:00</updated><id>/r/saigon/new/.rss</id><title>r/saigon</title>${entries.join('')}</feed>`)

const posted = (id: string) => `https://www.reddit.com/r/saigon/comments/${id}/hoi_duong`

describeConnector('reddit', {
  connector: (origin) => reddit({ origin }),
  query: () => ({ subreddit: 'saigon', q: 'cần giờ' }),
  pages: [feed(entry(), entry({ id: 't3_2abc' }), entry({ id: 't1_3abc' }))],
  expected: { drafts: [posted('1abc'), posted('2abc')], cursor: null },
  empty: feed(),
  refused: { 'the network security page': { status: 403, headers: { 'content-type': 'text/html' }, body: 'blocked' } },
  written: (text, at) => feed(entry({ body: `<p>${text}</p>`, at: at.toISOString() })),
  isMarkup: true,
  addressed: (address) => feed(entry({ link: address })),
  times: [{ answer: feed(entry({ at: '2026-03-10T08:00:00+07:00' })), at: '2026-03-10T01:00:00.000Z' }],
})

const connector = reddit()
const drafts = (answer: Answer) => {
  const outcome = connector.read(captureOf(answer), { query: { subreddit: 'saigon' }, cursor: null })
  if (outcome.kind !== 'done') throw new Error(outcome.reason)
  return outcome.value.drafts
}

describe('a post of Reddit', () => {
  test('is its title and what was written, without who submitted it', () => {
    expect(drafts(feed(entry()))[0]).toMatchObject({
      source: 'reddit.com',
      title: 'Hỏi đường đi Cần Giờ',
      text: 'Mình đi xe máy.\nQua phà?\nHay chờ cầu?',
      engagement: null,
    })
  })

  test('that is only a link says its title', () => {
    expect(drafts(feed(entry({ body: null })))[0]?.text).toBe('Hỏi đường đi Cần Giờ')
  })

  test.each([
    'https://www.reddit.com/user/ai/comments/1abc/x/',
    'https://www.reddit.com/r/u_ai/comments/1abc/x/',
    'https://reddit.com.xau.example/r/saigon/comments/1abc/x/',
    'https://www.reddit.com/r/saigon/',
  ])('is read in a community, not at %s', (link) => expect(drafts(feed(entry({ link })))).toEqual([]))
})

describe('a query to Reddit', () => {
  test.each([
    [{ subreddit: 'saigon' }, '/r/saigon/new/.rss?limit=100'],
    [{ q: 'cần giờ' }, '/search.rss?q=c%E1%BA%A7n+gi%E1%BB%9D&sort=new&limit=100'],
    [{ subreddit: 'saigon', q: 'x y' }, '/r/saigon/search.rss?q=x+y&sort=new&limit=100&restrict_sr=on'],
  ])('%o is asked at %s', (query, path) => {
    expect(connector.first(connector.query.parse(query), null, NOW).url).toBe(`https://www.reddit.com${path}`)
  })

  test.each([
    {},
    { subreddit: 'u_ai' },
    { subreddit: 'r/saigon' },
    { q: 'author:ai' },
    { q: 'lũ (author:ai)' },
  ])('is never for a person or for nothing: %o', (query) =>
    expect(connector.query.safeParse(query).success).toBe(false))
})
