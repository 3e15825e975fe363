import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Sighting } from '#crawlers/connectors/connector.js'
import { hostOf, matchSighting, type SightingCandidate } from '#crawlers/connectors/sightings.js'

const at = (day: number) => new Date(Date.UTC(2026, 2, day, 3))

const sighting = (changes: Partial<Sighting> = {}): Sighting => ({
  key: 'https://news.google.com/rss/articles/CBMi1',
  title: 'Phà Bình Khánh ùn dài trong sáng đầu tuần',
  publisher: 'Báo Sông Lớn',
  publisherHost: 'songlon.example',
  publishedAt: at(10),
  ...changes,
})
const page = (changes: Partial<SightingCandidate> = {}): SightingCandidate => ({
  url: 'https://songlon.example/pha-un-dai-1.html',
  title: 'Phà Bình Khánh ùn dài trong sáng đầu tuần',
  source: 'songlon.example',
  publishedAt: at(10),
  ...changes,
})
const isFound = (one: Sighting, ...pages: readonly SightingCandidate[]) => matchSighting(one, pages) !== null

describe('a headline is found again', () => {
  test.each([
    ['as it stands', sighting(), page()],
    ['in other letters and signs', sighting({ title: 'PHÀ BÌNH KHÁNH ùn dài: trong sáng đầu tuần!' }), page()],
    [
      'with the tone placed as of old',
      sighting({ title: 'Thanh Hoá đón khách' }),
      page({ title: 'Thanh Hóa đón khách' }),
    ],
    ['with a word put before it', sighting({ title: 'Nóng: Phà Bình Khánh ùn dài trong sáng đầu tuần' }), page()],
    ['on the paper’s other hosts', sighting(), page({ url: 'https://m.songlon.example/x', source: null })],
    ['two days later', sighting({ publishedAt: at(12) }), page()],
    ['where one of the times is not known', sighting({ publishedAt: null }), page()],
    [
      'by the paper’s name alone',
      sighting({ publisherHost: null, publisher: 'Báo Tuổi Trẻ' }),
      page({ source: 'tuoitre', url: 'https://tuoitre.vn/x-1.htm' }),
    ],
    [
      'by the paper’s name without marks',
      sighting({ publisherHost: null, publisher: 'Tuoi Tre Online' }),
      page({ source: 'tuoitre', url: 'https://tuoitre.vn/x-1.htm' }),
    ],
    [
      'by its domain as its name',
      sighting({ publisherHost: null, publisher: 'vnexpress.net' }),
      page({ source: 'vnexpress', url: 'https://vnexpress.net/x-1.html' }),
    ],
    [
      'by the host of a paper of the catalogue',
      sighting({ publisherHost: 'vnexpress.net' }),
      page({ source: 'vnexpress', url: 'https://vnexpress.net/x-1.html' }),
    ],
    [
      'in a script without spaces, one letter more',
      sighting({ title: '越南芹耶县红树林生态旅游区游客大幅增长' }),
      page({ title: '越南芹耶县红树林生态旅游区游客大幅度增长' }),
    ],
  ])('%s', (_, one, candidate) => expect(matchSighting(one, [candidate])).toBe(candidate))
})

describe('a headline is not taken for another page', () => {
  test.each([
    ['of another paper', sighting(), page({ url: 'https://khac.example/1', source: 'khac.example' })],
    ['of a host that only ends alike', sighting(), page({ url: 'https://xsonglon.example/1', source: null })],
    [
      'of an edition in another language',
      sighting({ publisherHost: 'vnexpress.net' }),
      page({ source: 'vnexpress-en', url: 'https://e.vnexpress.net/x' }),
    ],
    ['of nobody known', sighting({ publisher: null, publisherHost: null }), page()],
    ['of four days later', sighting({ publishedAt: at(14) }), page()],
    ['of the day before', sighting({ title: 'Giá vàng hôm nay 12/3' }), page({ title: 'Giá vàng hôm nay 13/3' })],
    [
      'that counts otherwise',
      sighting({ title: 'Lật ghe ở Cần Giờ, 2 người mất tích' }),
      page({ title: 'Lật ghe ở Cần Giờ, 3 người mất tích' }),
    ],
    [
      'with one word of weight changed',
      sighting({ title: 'Đề thi môn Văn kỳ thi tốt nghiệp' }),
      page({ title: 'Đề thi môn Sử kỳ thi tốt nghiệp' }),
    ],
    [
      'with the same words turned around',
      sighting({ title: 'Bình Khánh giúp Thạnh An sau bão' }),
      page({ title: 'Thạnh An giúp Bình Khánh sau bão' }),
    ],
    [
      'of a daily column',
      sighting({ title: 'Lịch cúp điện xã Cần Giờ và các xã lân cận vào thứ hai tuần tới' }),
      page({ title: 'Lịch cúp điện xã Cần Giờ và các xã lân cận vào thứ ba tuần tới' }),
    ],
    [
      'of a short title with a word more',
      sighting({ title: 'Giá tôm hôm nay' }),
      page({ title: 'Giá tôm hôm nay tăng' }),
    ],
    ['on the same matter', sighting(), page({ title: 'Phà Bình Khánh ùn dài, vì sao?' })],
    ['without a title', sighting(), page({ title: null })],
    ['when it has no words itself', sighting({ title: '!!!' }), page({ title: '???' })],
  ])('%s', (_, one, candidate) => expect(isFound(one, candidate)).toBe(false))

  test('when two pages say the same and nothing tells them apart', () => {
    expect(isFound(sighting(), page(), page({ url: 'https://songlon.example/2.html' }))).toBe(false)
    expect(isFound(sighting(), page(), page())).toBe(true)
  })
})

test('of several the most alike is taken, whatever their order', () => {
  const exact = page({ url: 'https://songlon.example/2.html' })
  const close = page({ title: 'Phà Bình Khánh ùn dài trong sáng đầu tuần này' })
  expect(matchSighting(sighting(), [close, exact])).toBe(exact)
  expect(matchSighting(sighting(), [exact, close])).toBe(exact)
})

test('a host is told without www, and nothing else is a host', () => {
  expect(hostOf('https://www.bao.example/x')).toBe('bao.example')
  for (const wrong of ['bao.example', 'javascript:alert(1)', 'ftp://x', '']) expect(hostOf(wrong)).toBeNull()
})

test('whatever is written in a headline, matching ends and ends quickly', { timeout: 10_000 }, () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), fc.string({ unit: 'binary' }), (title, publisher) => {
      const one = sighting({ title, publisher, publisherHost: null })
      matchSighting(one, [page({ title: publisher, source: title, url: publisher })])
    }),
  )
  const long = 'a b '.repeat(1_000_000)
  expect(isFound(sighting({ title: long, publisher: long }), page({ title: `${long}c` }))).toBe(true)
})
