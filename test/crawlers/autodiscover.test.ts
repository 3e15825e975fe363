import { describe, expect, test } from 'vitest'
import {
  type FeedCandidate,
  feedCandidates,
  feedCandidatesOf,
  replacementFor,
  sitemapsInRobots,
} from '#crawlers/autodiscover.js'

const HOME = 'https://www.baovidu.vn/'
const capture = (markup: string, url = HOME) => ({
  url,
  capturedAt: new Date('2026-03-08T00:00:00Z'),
  status: 200,
  headers: { 'content-type': 'text/html; charset=utf-8' },
  body: new TextEncoder().encode(markup),
})
const alternate = (href: string, more = 'type="application/rss+xml"') => `<link rel="alternate" ${more} href="${href}">`

describe('the feeds that a page names', () => {
  test('are those declared in its head and those it links to, each once, with their names', () => {
    const page = `<head>${alternate('/rss/home.rss', 'type="application/rss+xml" title="Tin mới"')}
${alternate('/feed.json', 'type="application/feed+json"')}${alternate('/ban-in', 'type="application/pdf"')}
${alternate('https://en.baovidu.vn/', 'hreflang="en"')}</head>
<footer><a href="/rss/thoi-su.rss">Thời sự</a><a href="rss/home.rss">RSS</a><a href="/gioi-thieu.htm">Giới thiệu</a></footer>`
    expect(feedCandidatesOf(capture(page))).toEqual([
      { url: 'https://www.baovidu.vn/rss/home.rss', title: 'Tin mới', declared: true },
      { url: 'https://www.baovidu.vn/feed.json', title: null, declared: true },
      { url: 'https://www.baovidu.vn/rss/thoi-su.rss', title: 'Thời sự', declared: false },
    ])
  })

  test('stand in the order of their promise: everything new, then news sections, then others', () => {
    const hrefs = ['/rss/the-thao.rss', '/rss/phap-luat.rss', '/comments/feed/', '/rss.htm', '/rss/tin-moi-nhat.rss']
    const page = hrefs.map((href) => `<a href="${href}">kênh</a>`).join('')
    expect(feedCandidates(capture(page))).toEqual([
      'https://www.baovidu.vn/rss/tin-moi-nhat.rss',
      'https://www.baovidu.vn/rss/phap-luat.rss',
      'https://www.baovidu.vn/rss/the-thao.rss',
    ])
  })

  test('a page for people that lists the feeds comes last, and gives them when it is read itself', () => {
    expect(feedCandidatesOf(capture('<a href="/rss">RSS</a><a href="/rss/thoi-su.rss">x</a>')).at(-1)?.url).toBe(
      'https://www.baovidu.vn/rss',
    )
    const page = '<ul><li><a href="/rss/xa-hoi.rss">Xã hội</a></li><li><a href="/rss/home.rss">Trang chủ</a></li></ul>'
    expect(feedCandidates(capture(page, 'https://www.baovidu.vn/rss'))).toEqual([
      'https://www.baovidu.vn/rss/home.rss',
      'https://www.baovidu.vn/rss/xa-hoi.rss',
    ])
  })

  test('lie on its own site: what others publish is not its news, and no address is a way in', () => {
    const page = `<base href="https://www.baovidu.vn/tin/">${[
      'https://ke-khac.example/rss/home.rss',
      'http://169.254.169.254/rss',
      'javascript:alert(1)//.rss',
      'file:///etc/passwd.rss',
      'https://feeds.baovidu.vn/rss/home.rss',
      'moi.rss#x',
    ]
      .map((href) => alternate(href))
      .join('')}`
    expect(feedCandidates(capture(page))).toEqual([
      'https://feeds.baovidu.vn/rss/home.rss',
      'https://www.baovidu.vn/tin/moi.rss',
    ])
  })

  test('an empty page and a page of 100,000 nested tags name none', () => {
    expect(feedCandidates(capture(''))).toEqual([])
    expect(feedCandidates(capture(`${'<div>'.repeat(100_000)}${alternate('/rss')}`))).toEqual([])
  })

  test('are a hundred at most', () => {
    const page = Array.from({ length: 4_000 }, (_, at) => `<a href="/rss/muc-${at}.rss">x</a>`).join('')
    expect(feedCandidates(capture(page))).toHaveLength(100)
  })
})

describe('the sitemaps that a robots.txt names', () => {
  const robots = 'https://baovidu.vn/robots.txt'

  test('whatever the letters, once each, also without a host', () => {
    const text = `User-agent: *\r\nDisallow: /tim-kiem\r\nSITEMAP: https://baovidu.vn/sitemap.xml # chỉ mục
sitemap:/news.xml\nSitemap: https://baovidu.vn/sitemap.xml`
    expect(sitemapsInRobots(text, robots)).toEqual(['https://baovidu.vn/sitemap.xml', 'https://baovidu.vn/news.xml'])
  })

  test('elsewhere are none of its own', () => {
    expect(sitemapsInRobots('Sitemap: http://127.0.0.1/x.xml\nSitemap: https://ke-khac.example/s.xml', robots)).toEqual(
      [],
    )
  })

  test('of a file of a million lines are read in good time', { timeout: 5_000 }, () => {
    expect(sitemapsInRobots(`${'sitemap'.repeat(3)}: \n${'Sitemap:   \n'.repeat(1_000_000)}`, robots)).toEqual([])
  })
})

describe('the feed that takes the place of a dead one', () => {
  const candidates: readonly FeedCandidate[] = [
    'https://baovidu.vn/rss/home.rss',
    'https://baovidu.vn/the-thao.rss',
    'https://baovidu.vn/thoi-su.rss',
    'https://ke-khac.example/thoi-su.rss',
  ].map((url) => ({ url, title: null, declared: false }))

  test.each([
    ['of the same section, where it moved', 'https://baovidu.vn/rss/thoi-su.rss', 'https://baovidu.vn/thoi-su.rss'],
    [
      'of everything, where its section has none',
      'https://baovidu.vn/rss/suc-khoe.rss',
      'https://baovidu.vn/rss/home.rss',
    ],
    ['on another site is none', 'https://baokhac.vn/rss/thoi-su.rss', null],
  ])('is the one %s', (_, dead, wanted) => {
    expect(replacementFor(dead, candidates)?.url ?? null).toBe(wanted)
  })

  test('is never itself', () => {
    const [first] = candidates
    expect(first === undefined ? null : replacementFor(first.url, [first])).toBeNull()
  })
})
