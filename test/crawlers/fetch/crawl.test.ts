/** Does every page that was asked for end once, and only once, whatever happens on the way? */
import { existsSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { type CrawlFailure, crawlPages } from '#crawlers/fetch/crawl.js'
import type { FetchConditions, Fetcher, FetchResult } from '#crawlers/fetch/http.js'
import { done, type Outcome, retry, skip } from '#data/model/outcome.js'

const NOW = new Date('2026-11-21T00:00:00Z')

const captured = (url: string, body = 'x'): Outcome<FetchResult> => {
  const capture = { url, capturedAt: NOW, status: 200, headers: {}, body: Buffer.from(body) }
  return done({ kind: 'captured', capture, finalUrl: `${url}#cuoi` })
}
const fetcherThat = (fetch: (url: string, conditions?: FetchConditions) => Promise<Outcome<FetchResult>>): Fetcher => ({
  fetch,
  close: async () => {},
})

interface Ends {
  readonly captures: string[]
  readonly failures: [string, CrawlFailure][]
}

async function crawl(
  urls: readonly string[],
  fetcher: Fetcher,
  more: { signal?: AbortSignal; concurrency?: number } = {},
) {
  const ends: Ends = { captures: [], failures: [] }
  const requests = urls.map((url) => ({ url }))
  await crawlPages(requests, {
    fetcher,
    now: () => NOW,
    onCapture: (request, capture, finalUrl) => {
      expect(requests).toContain(request)
      ends.captures.push(`${capture.url} ${Buffer.from(capture.body)} ${finalUrl}`)
    },
    onFailure: ({ url }, failure) => void ends.failures.push([url, failure]),
    ...more,
  })
  return ends
}

describe('ends', () => {
  test('pages, refusals and delays each end once, the same address twice twice', async () => {
    const urls = ['https://a.vn/1', 'https://a.vn/1', 'https://b.vn/gone', 'https://c.vn/late']
    const fetcher = fetcherThat(async (url) =>
      url.endsWith('gone') ? skip('trang không còn') : url.endsWith('late') ? retry('đợi', NOW) : captured(url),
    )
    const { captures, failures } = await crawl(urls, fetcher)
    expect(captures).toEqual(['https://a.vn/1 x https://a.vn/1#cuoi', 'https://a.vn/1 x https://a.vn/1#cuoi'])
    expect(failures.map(([url, { kind }]) => [url, kind]).sort()).toEqual([
      ['https://b.vn/gone', 'skip'],
      ['https://c.vn/late', 'retry'],
    ])
  })

  test('nothing is asked twice in one run', async () => {
    const asked: string[] = []
    const fetcher = fetcherThat(async (url) => {
      asked.push(url)
      return retry('máy chủ gặp lỗi 500', NOW)
    })
    await crawl(['https://a.vn/1', 'https://b.vn/1'], fetcher)
    expect(asked.sort()).toEqual(['https://a.vn/1', 'https://b.vn/1'])
  })

  test('what is no web address ends as a failure and meets no crawler', async () => {
    const fetcher = fetcherThat(async (url) => captured(url))
    const urls = ['', 'javascript:alert(1)', 'http://', '../../etc/passwd', 'https://a.vn/ok']
    const { captures, failures } = await crawl(urls, fetcher)
    expect(captures).toHaveLength(1)
    expect(failures.map(([url]) => url)).toEqual(urls.slice(0, 4))
  })

  test('no request is no work', async () => {
    expect(
      await crawl(
        [],
        fetcherThat(async () => skip('x')),
      ),
    ).toEqual({ captures: [], failures: [] })
  })

  test('bytes are handed over untouched, and a page of 100,000 unclosed tags is not parsed on the way', async () => {
    const page = `${'<b>'.repeat(100_000)}${'</i>'.repeat(100_000)}\u0000`
    const started = performance.now()
    const { captures } = await crawl(
      ['https://a.vn/sau'],
      fetcherThat(async (url) => captured(url, page)),
    )
    expect(captures).toEqual([`https://a.vn/sau ${page} https://a.vn/sau#cuoi`])
    expect(performance.now() - started).toBeLessThan(5000)
  })

  test('two hundred pages leave no folder behind', async () => {
    const urls = Array.from({ length: 200 }, (_, i) => `https://bao${i % 7}.vn/${i}`)
    const { captures } = await crawl(
      urls,
      fetcherThat(async (url) => captured(url)),
    )
    expect(new Set(captures).size).toBe(200)
    expect(existsSync('storage')).toBe(false)
  })
})

describe('order', () => {
  test('hosts take turns, and no more pages are under way than allowed', async () => {
    const asked: string[] = []
    let [busy, most] = [0, 0]
    const fetcher = fetcherThat(async (url) => {
      asked.push(new URL(url).host)
      busy += 1
      most = Math.max(most, busy)
      await new Promise((resolve) => setImmediate(resolve))
      busy -= 1
      return captured(url)
    })
    const urls = ['https://a.vn/1', 'https://a.vn/2', 'https://a.vn/3', 'https://b.vn/1', 'https://c.vn/1']
    await crawl(urls, fetcher, { concurrency: 2 })
    expect(new Set(asked.slice(0, 3))).toEqual(new Set(['a.vn', 'b.vn', 'c.vn']))
    expect(most).toBe(2)
  })
})

describe('places', () => {
  test('a domain has one page under way, and a slow one holds up no other', async () => {
    const open = new Map<string, () => void>()
    const asked: string[] = []
    const fetcher = fetcherThat(async (url) => {
      asked.push(url)
      if (new URL(url).host.endsWith('cham.vn')) await new Promise<void>((resolve) => open.set(url, resolve))
      return captured(url)
    })
    const urls = ['https://cham.vn/1', 'https://m.cham.vn/2', 'https://cham.vn/3', 'https://a.vn/1', 'https://a.vn/2']
    const crawling = crawl(urls, fetcher, { concurrency: 3 })
    await new Promise((resolve) => setImmediate(resolve))
    expect(asked).toEqual(['https://cham.vn/1', 'https://a.vn/1', 'https://a.vn/2'])
    for (const url of urls.slice(0, 3)) {
      open.get(url)?.()
      await new Promise((resolve) => setImmediate(resolve))
    }
    expect((await crawling).captures).toHaveLength(5)
  })
})

describe('stops', () => {
  test('a signal ends what is under way and leaves the rest for later', async () => {
    const stop = new AbortController()
    const urls = Array.from({ length: 30 }, (_, i) => `https://bao${i}.vn/`)
    const fetcher = fetcherThat(async (url, conditions) => {
      if (url === 'https://bao5.vn/') stop.abort()
      return conditions?.signal?.aborted === true ? retry('đã dừng trước khi tải xong', NOW) : captured(url)
    })
    const { captures, failures } = await crawl(urls, fetcher, { signal: stop.signal, concurrency: 2 })
    expect(captures.length + failures.length).toBe(30)
    expect(new Set(failures.map(([, failure]) => JSON.stringify(failure)))).toEqual(
      new Set([JSON.stringify({ kind: 'retry', reason: 'đã dừng trước khi tải xong', notBefore: NOW })]),
    )
    expect(failures.length).toBeGreaterThan(20)
  })

  test('a signal given before the start asks for nothing', async () => {
    const fetcher = fetcherThat(async () => {
      throw new Error('asked')
    })
    const { failures } = await crawl(['https://a.vn/'], fetcher, { signal: AbortSignal.abort() })
    expect(failures.map(([, { kind }]) => kind)).toEqual(['retry'])
  })

  test('a fault in whoever takes the pages is not swallowed', async () => {
    const requests = ['https://a.vn/', 'https://b.vn/'].map((url) => ({ url }))
    const full = new Error('disk full')
    const running = crawlPages(requests, {
      fetcher: fetcherThat(async (url) => captured(url)),
      now: () => NOW,
      onCapture: () => {
        throw full
      },
      onFailure: () => {},
    })
    await expect(running).rejects.toMatchObject({ cause: full })
  })

  test('a fault of the fetcher is not swallowed', async () => {
    const fetcher = fetcherThat(async () => {
      throw new Error('a bug')
    })
    await expect(crawl(['https://a.vn/'], fetcher)).rejects.toThrow('could not go on crawling')
  })
})
