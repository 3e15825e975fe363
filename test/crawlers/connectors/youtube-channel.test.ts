import { describe, expect, test } from 'vitest'
import { youtubeChannel } from '#crawlers/connectors/youtube-channel.js'
import type { Answer } from '../../support/http-server.js'
import { captureOf, describeConnector, escapeXml, POSTER, xml } from './contract.js'

const CHANNEL = 'UCdai-truyen-hinh-huyen1'
const query = { channel: CHANNEL }

interface Entry {
  readonly id: string
  readonly title?: string
  readonly description?: string
  readonly published?: string
  readonly views?: string
}

const entry = ({ id, title = 'Bản tin sáng', description = '', published, views = '120' }: Entry): string => `
 <entry>
  <id>yt:video:${id}</id>
  <yt:videoId>${id}</yt:videoId>
  <yt:channelId>${CHANNEL}</yt:channelId>
  <title>${escapeXml(title)}</title>
  <link rel="alternate" href="https://www.youtube.com/shorts/${id}"/>
  <author><name>${POSTER}</name><uri>https://www.youtube.com/channel/${POSTER}</uri></author>
  <published>${published ?? '2026-03-09T23:30:00+00:00'}</published>
  <updated>2026-03-10T01:00:00+00:00</updated>
  <media:group>
   <media:title>${escapeXml(title)}</media:title>
   <media:content url="https://www.youtube.com/v/${id}?version=3" type="application/x-shockwave-flash" width="640" height="390"/>
   <media:thumbnail url="https://i1.ytimg.com/vi/${id}/hqdefault.jpg" width="480" height="360"/>
   <media:description>${escapeXml(description)}</media:description>
   <media:community>
    <media:starRating count="7" average="5.00" min="1" max="5"/>
    <media:statistics views="${views}"/>
   </media:community>
  </media:group>
 </entry>`

const feed = (...entries: readonly Entry[]): Answer =>
  xml(`<?xml version="1.0" encoding="UTF-8"?>
<feed xmlns:yt="http://www.youtube.com/xml/schemas/2015" xmlns:media="http://search.yahoo.com/mrss/" xmlns="http://www.w3.org/2005/Atom">
 <link rel="self" href="http://www.youtube.com/feeds/videos.xml?channel_id=${CHANNEL}"/>
 <id>yt:channel:${CHANNEL}</id>
 <title>${POSTER}</title>
 <author><name>${POSTER}</name></author>
 <published>2019-01-01T00:00:00+00:00</published>${entries.map(entry).join('')}
</feed>`)

const watch = (id: string): string => `https://www.youtube.com/watch?v=${id}`

describeConnector('youtube-channel', {
  connector: (origin) => youtubeChannel({ origin }),
  query: () => query,
  pages: [feed({ id: 'aaaaaaaaaa1', description: 'Phà Bình Khánh.' }, { id: 'bbbbbbbb-_2' })],
  expected: { drafts: [watch('aaaaaaaaaa1'), watch('bbbbbbbb-_2')], cursor: null },
  empty: feed(),
  refused: { 'the feed is closed': { status: 403, body: '' } },
  malformed: {
    'videos without ids': feed({ id: '../../etc' }),
    'an entity bomb': xml(`<!DOCTYPE feed [<!ENTITY a "aaaa">]><feed xmlns="http://www.w3.org/2005/Atom">&a;</feed>`),
  },
  written: (text, at) => feed({ id: 'aaaaaaaaaa1', title: text, description: text, published: at.toISOString() }),
  isMarkup: false,
  times: [
    {
      answer: feed({ id: 'aaaaaaaaaa1', published: '2026-03-10T08:00:00+07:00' }),
      at: '2026-03-10T01:00:00.000Z',
    },
  ],
})

const read = (answer: Answer) => youtubeChannel().read(captureOf(answer), { query, cursor: null })
const draftOf = (one: Entry) => {
  const outcome = read(feed(one))
  if (outcome.kind !== 'done') throw new Error(outcome.reason)
  return outcome.value.drafts[0]
}

describe('a video in the feed of a channel', () => {
  test('is known by one address, whichever door the feed names', () => {
    expect(draftOf({ id: 'aaaaaaaaaa1', title: 'Tin & ảnh', description: 'Dòng một.\n\nDòng hai <b>' })).toEqual({
      form: 'video',
      url: watch('aaaaaaaaaa1'),
      source: `youtube.com/channel/${CHANNEL}`,
      importId: null,
      title: 'Tin & ảnh',
      lead: null,
      text: 'Dòng một.\nDòng hai <b>',
      publishedAt: new Date('2026-03-09T23:30:00Z'),
      modifiedAt: null,
      section: null,
      syndicatedFrom: null,
      captions: [],
      engagement: { views: 120, reactions: null, comments: null, shares: null },
    })
  })
  test('without a description says its title', () => {
    expect(draftOf({ id: 'aaaaaaaaaa1', title: 'Khánh thành cầu' })?.text).toBe('Khánh thành cầu')
  })
  test('with a count that is none has no count', () => {
    expect(draftOf({ id: 'aaaaaaaaaa1', views: 'nhiều' })?.engagement?.views).toBeNull()
  })
})

test('a channel that has gone is nothing to repair', () => {
  expect(read({ status: 404, body: '' }).kind).toBe('skip')
})

test.each([
  '@daihuyen',
  'UC',
  'https://www.youtube.com/channel/UCdai-truyen-hinh-huyen1',
])('a channel is named by its id, not as %s', (channel) => {
  expect(youtubeChannel().query.safeParse({ channel }).success).toBe(false)
})
