import { describe, expect, test } from 'vitest'
import { checkSource } from '#crawlers/check.js'
import { defineSource } from '#crawlers/sources/define.js'
import { MCMS } from '#crawlers/sources/families.js'
import type { Script } from '../support/http-server.js'
import { ARTICLES, articlePath, feed, HTML, NOW, site, XML } from './scripted-site.js'

const ORIGIN = 'https://baovidu.vn'
const source = (more: Partial<Parameters<typeof defineSource>[0]> = {}) =>
  defineSource({
    id: 'baovidu',
    name: 'Báo Ví Dụ',
    domain: 'baovidu.vn',
    level: 'provincial',
    language: 'vi',
    feeds: [`${ORIGIN}/rss/home.rss`],
    layouts: [...MCMS],
    ...more,
  })

const check = async (script: Script, more: Parameters<typeof source>[0] = {}) => {
  const { fetcher, asked } = await site(ORIGIN, { ...ARTICLES, ...script })
  return { ...(await checkSource(source(more), fetcher, NOW)), asked: asked.map(({ path }) => path) }
}
const FEED: Script = { '/rss/home.rss': { headers: XML, body: feed(ORIGIN, 1, 2, 3) } }
const links = [1, 2, 3, 1, 2].map(
  (at) => `<h3><a href="${articlePath(at)}">Tin số ${at} của xã Cây Bàng năm nay</a></h3>`,
)
const page = (more: string) => ({ headers: HTML, body: `<html><body>${more}${links.join('')}</body></html>` })

describe('a source that gives its news', () => {
  test('is good: its feed, its newest item, and three articles with their fields', async () => {
    const answer = await check(FEED)
    expect(answer).toMatchObject({
      verdict: 'good',
      advice: [],
      newestAt: new Date('2026-03-07T08:03:00+07:00'),
      doors: [{ door: 'feed', url: `${ORIGIN}/rss/home.rss`, fault: null, found: 3, movedTo: null }],
    })
    expect(answer.articles).toHaveLength(3)
    expect(answer.articles[0]).toEqual({
      url: `${ORIGIN}${articlePath(3)}`,
      fault: null,
      title: true,
      lead: true,
      time: true,
      author: true,
      section: false,
      length: expect.any(Number),
    })
    expect(answer.articles[0]?.length).toBeGreaterThan(400)
  })

  test('asks robots.txt first, each address once, and no article of another site', async () => {
    const body = feed(ORIGIN, 1).replace(
      '</channel>',
      '<item><link>https://ke-khac.example/a-1234567.html</link></item></channel>',
    )
    const { asked } = await check({ '/rss/home.rss': { headers: XML, body } })
    expect(asked).toEqual(['/robots.txt', '/rss/home.rss', articlePath(1)])
  })

  test('by a sitemap index is followed to its newest child', async () => {
    const child = (month: number) => `<sitemap><loc>${ORIGIN}/sitemaps/news-2026-${month}.xml</loc></sitemap>`
    const urlset = `<urlset><url><loc>${ORIGIN}${articlePath(2)}</loc></url></urlset>`
    const answer = await check(
      {
        '/sitemap.xml': { body: `<sitemapindex>${child(1)}${child(3)}</sitemapindex>` },
        '/sitemaps/news-2026-3.xml': { body: urlset },
      },
      { feeds: [], sitemaps: [`${ORIGIN}/sitemap.xml`] },
    )
    expect(answer).toMatchObject({
      verdict: 'good',
      doors: [{ door: 'sitemap', url: `${ORIGIN}/sitemap.xml`, found: 1 }],
    })
  })

  test('by its front page is good as well', async () => {
    const answer = await check({ '/': page('') }, { feeds: [], listings: [`${ORIGIN}/`] })
    expect(answer).toMatchObject({ verdict: 'good', doors: [{ door: 'listing', found: 3 }] })
  })
})

describe('a source that gives no news', () => {
  test.each<[string, Script, string, RegExp]>([
    ['whose feed has gone', {}, 'gone', /bỏ địa chỉ này/],
    ['whose feed is empty', { '/rss/home.rss': { headers: XML, body: feed(ORIGIN) } }, 'empty', /trang danh sách/],
    ['whose feed became a page', { '/rss/home.rss': page('') }, 'changed', /tìm địa chỉ mới/],
    ['that forbids it', { ...FEED, '/robots.txt': { body: 'User-agent: *\nDisallow: /' } }, 'forbidden', /xin phép/],
    [
      'that refuses',
      { '/rss/home.rss': { status: 403, headers: HTML, body: 'Forbidden' } },
      'blocked',
      /không tìm cách vượt qua/,
    ],
    ['with a broken server', { '/rss/home.rss': { status: 500 } }, 'failed', /thử lại sau/],
  ])('%s has failed, and the desk is told what to do', async (_, script, trouble, advice) => {
    const answer = await check(script)
    expect(answer).toMatchObject({ verdict: 'failed', articles: [], doors: [{ fault: { trouble } }] })
    expect(answer.advice.join()).toMatch(advice)
  })

  test('whose articles cannot be read has failed too', async () => {
    const empty = { headers: HTML, body: '<html><body><div id="app"></div></body></html>'.padEnd(2_000) }
    const answer = await check({ ...FEED, [articlePath(1)]: empty, [articlePath(2)]: empty, [articlePath(3)]: empty })
    expect(answer.verdict).toBe('failed')
    expect(answer.advice.join()).toContain('không bài nào đọc được')
  })

  test('and whose fetcher breaks in the middle is still answered', async () => {
    const answer = await checkSource(source(), { fetch: () => Promise.reject(new Error('hỏng')) }, NOW)
    expect(answer).toMatchObject({ verdict: 'failed', advice: ['lỗi của chương trình khi kiểm tra: hỏng'] })
  })
})

describe('a source with something to mend', () => {
  test('whose feed has moved is told the new address, tried', async () => {
    const answer = await check(
      {
        '/': page(
          '<link rel="alternate" type="application/rss+xml" href="/feed/home.rss"><a href="/rss/cu.rss">cũ</a>',
        ),
        '/feed/home.rss': { headers: XML, body: feed(ORIGIN, 1, 2) },
      },
      { listings: [`${ORIGIN}/`] },
    )
    expect(answer).toMatchObject({
      verdict: 'degraded',
      replacements: [{ feed: `${ORIGIN}/rss/home.rss`, by: `${ORIGIN}/feed/home.rss`, found: 2 }],
      advice: [`${ORIGIN}/rss/home.rss: thay bằng ${ORIGIN}/feed/home.rss (đã thử: 2 tin)`],
    })
  })

  test('that redirects on its own site works, and says where to', async () => {
    const answer = await check({
      '/rss/home.rss': { status: 301, headers: { location: '/rss/tin-moi.rss' } },
      '/rss/tin-moi.rss': { headers: XML, body: feed(ORIGIN, 1) },
    })
    expect(answer).toMatchObject({ verdict: 'good', doors: [{ movedTo: `${ORIGIN}/rss/tin-moi.rss` }] })
  })

  test('that redirects to another house is not counted as its own voice', async () => {
    const { fetcher } = await site(ORIGIN, { ...ARTICLES, ...FEED })
    const moved = {
      fetch: async (url: string) => {
        const outcome = await fetcher.fetch(url)
        if (outcome.kind !== 'done' || outcome.value.kind !== 'captured') return outcome
        return {
          ...outcome,
          value: { ...outcome.value, finalUrl: url.replace(ORIGIN, 'https://nhakhac.vn/bao-vi-du') },
        }
      },
    }
    const answer = await checkSource(source(), moved, NOW)
    expect(answer).toMatchObject({ verdict: 'failed', doors: [{ fault: { trouble: 'moved' } }] })
  })

  test('whose newest item is a month old is looked after', async () => {
    const { fetcher } = await site(ORIGIN, { ...ARTICLES, ...FEED })
    const answer = await checkSource(source(), fetcher, new Date('2026-04-08T00:00:00Z'))
    expect(answer).toMatchObject({ verdict: 'degraded', advice: [expect.stringContaining('cũ hơn một tuần')] })
  })
})

test('an archived source is not asked at all', async () => {
  const { verdict, asked } = await check({}, { archived: true })
  expect(verdict).toBe('archived')
  expect(asked).toEqual([])
})
