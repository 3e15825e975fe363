/** What a platform lets us keep for thirty days is asked for again before they are over. */
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import type { ApiAsker } from '#crawlers/fetch/api.js'
import { done, type Outcome, skip } from '#data/model/outcome.js'
import { listItems, versionsOfItem } from '#data/store/items.js'
import { type Office, openOffice } from '../support/round.js'

const START = new Date('2025-10-28T06:00:00+07:00')
const DAY = 86_400_000

let office: Office
/** Views by video, as they stand now; a video that is not here is gone. */
let views: Record<string, number>
let failure: Outcome<never> | null
let refreshed: string[]

beforeEach(async () => {
  views = { aaaaaaaaaa1: 10, bbbbbbbbbb2: 20 }
  failure = null
  refreshed = []
  office = await openOffice(START, [])
  office.workplace.config.follow.push({ connector: 'youtube-search', q: 'Cần Giờ' })
  office.environment.YOUTUBE_API_KEY = 'khoa-thu'
})
afterEach(() => office.close())

const video = (id: string) => ({
  id,
  snippet: {
    title: `Phà Bình Khánh ${id}`,
    description: 'Ùn từ 6 giờ ở Cần Giờ.',
    publishedAt: '2025-10-28T05:00:00Z',
  },
  statistics: { viewCount: String(views[id]), likeCount: '1', commentCount: '2' },
})
/** The search finds both once; asked by id, those answer that are there. */
const asker: ApiAsker = {
  ask: async ({ url }) => {
    const { pathname, searchParams, hostname } = new URL(url)
    const capture = (value: unknown) =>
      done({
        url,
        capturedAt: office.now(),
        status: 200,
        headers: { 'content-type': 'application/json' },
        body: Buffer.from(JSON.stringify(value)),
      })
    if (hostname !== 'www.googleapis.com') return skip('thử')
    const first = office.now().getTime() - START.getTime() < DAY
    if (pathname.endsWith('/search'))
      return capture({
        kind: 'youtube#searchListResponse',
        items: first ? Object.keys(views).map((videoId) => ({ id: { videoId } })) : [],
      })
    const ids = searchParams.get('id')?.split(',') ?? []
    if (!first) refreshed.push(...ids)
    if (!first && failure !== null) return failure
    return capture({ kind: 'youtube#videoListResponse', items: ids.filter((id) => id in views).map(video) })
  },
  close: async () => undefined,
}
const round = async (days: number) => {
  office.wait(days * DAY)
  const fetcher = { fetch: async () => skip('thử'), close: async () => undefined }
  await office.round(undefined, { asker, fetcher })
}
const items = async () => {
  const all = await listItems(office.workplace.db.read, {}, null, 9)
  return all.toSorted((a, b) => ((a.url ?? '') < (b.url ?? '') ? -1 : 1))
}

describe('videos that the search of YouTube found', () => {
  test('are asked for again by the twenty-sixth day, not before, and then have their counts of that day', async () => {
    await round(0)
    expect((await items()).map(({ engagement }) => engagement?.views)).toEqual([10, 20])
    views = { aaaaaaaaaa1: 110, bbbbbbbbbb2: 120 }
    await round(24)
    expect(refreshed).toEqual([])
    await round(2)
    expect(refreshed.sort()).toEqual(['aaaaaaaaaa1', 'bbbbbbbbbb2'])
    expect((await items()).map(({ engagement }) => engagement?.views)).toEqual([110, 120])
    await round(1)
    expect(refreshed).toHaveLength(2)
    const [item] = await items()
    expect(await versionsOfItem(office.workplace.db.read, item?.id ?? 0)).toHaveLength(1)
  })

  test('and are gone by then are marked so, without their counts', async () => {
    await round(0)
    views = { aaaaaaaaaa1: 110 }
    await round(26)
    expect((await items()).map(({ removedAt, engagement }) => [removedAt !== null, engagement?.views ?? null])).toEqual(
      [
        [false, 110],
        [true, null],
      ],
    )
    await round(27)
    expect(refreshed.filter((id) => id === 'bbbbbbbbbb2')).toHaveLength(1)
  })

  test('stay as they are while YouTube gives no answer, and are not asked for twice in a round', async () => {
    await round(0)
    failure = { kind: 'retry', reason: 'thử', notBefore: START }
    await round(26)
    expect(refreshed).toHaveLength(2)
    expect((await items()).map(({ removedAt, engagement }) => [removedAt, engagement?.views])).toEqual([
      [null, 10],
      [null, 20],
    ])
  })
})
