import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { discover, type Found } from '#crawlers/discover.js'

const HOME = 'https://baovidu.vn/'

async function found(body: string | Uint8Array, url = HOME): Promise<Found> {
  const outcome = await discover(
    {
      url,
      capturedAt: new Date('2026-03-08T00:00:00Z'),
      status: 200,
      headers: { 'content-type': 'text/html; charset=utf-8' },
      body: typeof body === 'string' ? new TextEncoder().encode(body) : body,
    },
    null,
  )
  if (outcome.kind !== 'done') throw new Error(`${outcome.kind}: ${'reason' in outcome ? outcome.reason : ''}`)
  return outcome.value
}

const page = (body: string) =>
  `<!doctype html><html lang="vi"><head><title>Báo Ví Dụ</title></head><body>${body}</body></html>`
const card = (at: number, more = '') =>
  `<div class="item"><a href="/tin-so-${at}-202603070755191${at}.htm"><img src="a.jpg"></a>
<h3><a href="/tin-so-${at}-202603070755191${at}.htm">Tin số ${at} của xã Gành Dừa</a></h3>
<p><a href="/tin-so-${at}-202603070755191${at}.htm">Tóm tắt của tin số ${at}, dài hơn tiêu đề để xem có bị lấy nhầm không.</a></p>${more}</div>`
const cards = (...more: readonly string[]) => page([1, 2, 3, 4, 5].map((at) => card(at, more[at - 1])).join('\n'))

describe('a page that lists what is new', () => {
  test('gives its articles in reading order, with the headline and not the longer summary', async () => {
    const { kind, links } = await found(cards())
    expect(kind).toBe('listing')
    expect(links.map(({ title }) => title)).toEqual([1, 2, 3, 4, 5].map((at) => `Tin số ${at} của xã Gành Dừa`))
    expect(links[0]?.url).toBe('https://baovidu.vn/tin-so-1-2026030707551911.htm')
  })

  test('menus, scripts and links elsewhere by name are not articles', async () => {
    const body = readFileSync(new URL('../captures/listing.htm', import.meta.url))
    const { links } = await found(body, 'https://tuoitre.vn/thoi-su.htm')
    expect(links).toHaveLength(15)
    expect(links.every(({ url }) => url.startsWith('https://tuoitre.vn/tin-so-'))).toBe(true)
  })

  test.each([
    ['in an attribute', '<span class="time-ago" title="2026-03-07T08:00:00">5 giờ trước</span>'],
    ['in a time element', '<time datetime="2026-03-07T08:00:00+07:00">hôm qua</time>'],
    ['in words', '<p class="date">Thứ bảy, 07/03/2026 - 08:00</p>'],
  ])('a date %s belongs to the article of its card', async (_, date) => {
    const { links } = await found(cards('', date))
    const wanted = new Date('2026-03-07T08:00:00+07:00')
    expect(links.map(({ publishedAt }) => publishedAt)).toEqual([null, wanted, null, null, null])
  })

  test.each([
    ['"5 giờ trước" alone', '<span class="time-ago">5 giờ trước</span>'],
    ['a day of the future', '<time datetime="2036-03-07T08:00:00+07:00"></time>'],
  ])('%s is no date', async (_, date) => {
    expect((await found(cards(date))).links[0]?.publishedAt).toBeNull()
  })

  test("the page's own date belongs to none of its articles", async () => {
    const { links } = await found(cards().replace('<body>', '<body><p class="date">Chủ nhật, 08/03/2026 07:00</p>'))
    expect(links.filter(({ publishedAt }) => publishedAt !== null)).toEqual([])
  })

  test('a site that does not number its articles is read by its headlines', async () => {
    const link = (path: string, text: string) => `<h2><a href="${path}">${text}</a></h2>`
    const { links } = await found(
      page(
        `<nav>${link('/chuyen-muc/dai-han-va-bien-dong', 'Biển Đông và các vấn đề dài hạn trong khu vực')}</nav>
${link('/vietnamese/articles/c4gzqp0d1no', 'Chợ nổi dời bến sau trăm năm: chuyện của người ở lại')}
${link('/cho-noi-doi-ben-sau-tram-nam', 'Người buôn chuyến cuối cùng kể chuyện chợ nổi')}
${link('/gioi-thieu', 'Giới thiệu về tòa soạn và các ban biên tập')}
${link('https://quang-cao.example/mua-ngay-keo-het', 'Quảng cáo dài như một tiêu đề của trang khác')}`,
      ),
    )
    expect(links.map(({ url }) => url)).toEqual([
      'https://baovidu.vn/vietnamese/articles/c4gzqp0d1no',
      'https://baovidu.vn/cho-noi-doi-ben-sau-tram-nam',
    ])
  })

  test('without a single article is put aside: it may be a challenge, or drawn by script', async () => {
    await expect(found(page('<div id="root"></div><script src="/app.js"></script>'))).rejects.toThrow(
      /quarantine: không đọc được nguồn tin/,
    )
  })

  test.each([
    [
      '70,000 links',
      Array.from({ length: 24_000 }, (_, at) => `<a href="/x-${at}12345.htm">một tiêu đề dài</a>`).join(''),
    ],
    [
      'one article linked 20,000 times, 400 deep',
      `${'<div>'.repeat(400)}${'<a href="/x-12345.htm">một tiêu đề dài</a>'.repeat(20_000)}`,
    ],
    ['20,000 dates', `<div>${'<time>1</time>'.repeat(20_000)}<a href="/x-12345.htm">một tiêu đề dài</a></div>`],
  ])('with %s is read in good time', { timeout: 12_000 }, async (_, body) => {
    expect((await found(page(body))).kind).toBe('listing')
  })
})
