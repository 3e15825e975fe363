import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { extract } from '#crawlers/extract.js'
import { sourceOfAddress } from '#crawlers/sources/index.js'
import type { Capture } from '#data/model/capture.js'
import type { Extraction } from '#data/model/draft.js'

const golden = (name: string): Uint8Array => readFileSync(new URL(`../captures/${name}.htm`, import.meta.url))

const capture = (url: string | null, body: Uint8Array | string, change: Partial<Capture> = {}): Capture => ({
  url,
  capturedAt: new Date('2026-03-08T00:00:00Z'),
  status: 200,
  headers: { 'content-type': 'text/html' },
  body: typeof body === 'string' ? new TextEncoder().encode(body) : body,
  ...change,
})

function read(url: string, body: Uint8Array | string, change: Partial<Capture> = {}): Extraction {
  const outcome = extract(capture(url, body, change), sourceOfAddress(url))
  if (outcome.kind !== 'done') throw new Error(`${outcome.kind}: ${outcome.reason}`)
  return outcome.value
}

describe('an article of the VCCorp system', () => {
  const url = 'https://tuoitre.vn/xa-ganh-dua-khanh-thanh-cau-qua-rach-la-20260307075519174.htm'
  const article = read(url, golden('vccorp-article'))

  test('is read whole: lead first, sub-headings and boxed text in, one paragraph a line', () => {
    expect(article.kind).toBe('article')
    expect(article.title).toBe('Xã Gành Dừa khánh thành cầu qua rạch Lá')
    expect(article.text.split('\n')).toEqual([
      'Cây cầu dài 120 m giúp 400 hộ dân xã Gành Dừa không còn phải qua đò mỗi mùa mưa.',
      'Sáng 7-3, Ủy ban nhân dân xã Gành Dừa khánh thành cầu qua rạch Lá, nối hai ấp Bờ Đông và Bờ Tây, sau mười tháng thi công.',
      'Hết cảnh chờ đò',
      'Theo ông chủ tịch xã, vốn xây cầu là 18 tỉ đồng, trong đó người dân hiến 2.000 m² đất làm đường dẫn.',
      'Sẽ có thêm đường ven rạch',
      'Xã dự kiến làm tiếp 3 km đường ven rạch trong năm sau, khi tỉnh bố trí đủ vốn.',
    ])
    expect(article.lead).toBe(article.text.split('\n')[0])
  })

  test('a photo caption is not part of the article', () => {
    expect(article.captions).toEqual(['Người dân đi qua cầu sáng 7-3 - Ảnh: T.HÀ'])
  })

  test('the weather box, related news, hidden text and the newsletter box are not part of it either', () => {
    for (const stranger of ['Lạng Sơn', 'Thanh Hóa', 'ứng dụng di động', 'bản tin', 'Giấy phép'])
      expect(article.text).not.toContain(stranger)
  })

  test('both writers are named though the page prints only one, and the paper is no writer', () => {
    expect(article.authors).toEqual(['Thu Hà', 'Minh Tâm'])
  })

  test('the second of the head is taken where the page shows the same minute', () => {
    expect(article.publishedAt).toEqual(new Date('2026-03-07T08:01:53+07:00'))
    expect(article.modifiedAt).toEqual(new Date('2026-03-07T10:30:00+07:00'))
  })

  test('the outlet it was copied from, its section, language and own address are kept', () => {
    expect(article).toMatchObject({
      syndicatedFrom: 'Báo Sông Nước',
      section: 'Thời sự',
      language: 'vi',
      canonicalUrl: url,
    })
  })
})

describe('an article of VnExpress', () => {
  const article = read(
    'https://vnexpress.net/ngu-dan-ben-cat-va-luoi-sau-bao-4008999.html',
    golden('vnexpress-article'),
  )

  test('hidden related news, pointers and the by-line are not its text; a place stamp is a word of its own', () => {
    expect(article.text.split('\n')).toEqual([
      'Khánh Ninh Hơn 60 ngư dân Bến Cát vá lưới suốt đêm để kịp ra khơi khi biển lặng.',
      'Ba giờ sáng, bến cá xã Bến Cát vẫn sáng đèn, từng nhóm ngư dân ngồi vá những tấm lưới rách sau cơn bão hôm chủ nhật.',
      'Hợp tác xã ước tính thiệt hại khoảng 1,2 tỷ đồng, phần lớn là ngư cụ để ngoài cầu cảng.',
    ])
    expect(article.authors).toEqual(['Hải Âu', 'Văn Biển'])
    expect(article.section).toBe('Thời sự > Dân sinh')
  })

  test('the page is believed where the head has the wrong zone', () => {
    expect(article.publishedAt).toEqual(new Date('2019-11-05T18:20:00+07:00'))
  })
})

describe('a page of Báo Mới', () => {
  const article = read(
    'https://baomoi.com/cang-gio-dong-don-chuyen-tau-dau-tien-c53600001.epi',
    golden('baomoi-article'),
  )

  test('keeps the words of tag links and leaves out captions and signatures', () => {
    expect(article.text.split('\n')).toEqual([
      'Chuyến tàu chở 300 container cập cảng Gió Đông vào trưa thứ năm, sớm hơn kế hoạch hai tuần.',
      'Đại diện cảng cho biết tàu xuất phát từ Singapore và sẽ rời cảng sau 18 giờ.',
      'Từ nay đến cuối năm, cảng dự kiến đón thêm sáu chuyến trên cùng tuyến.',
    ])
    expect(article.captions).toEqual(['Tàu cập cảng trưa 23/10. Ảnh: Ví Dụ'])
  })

  test('names the publisher it republishes, the writer, and no foreign paper as a writer', () => {
    expect(article).toMatchObject({ syndicatedFrom: 'Báo Ví Dụ', authors: ['Lan Anh'] })
  })

  test('has the minute of the attribute where only the day is printed', () => {
    expect(article.publishedAt).toEqual(new Date('2025-10-23T15:08:00Z'))
  })
})

describe('an article of an unknown site in an old layout', () => {
  const article = read('http://vidu.example/giao-duc/thu-vien-c46a508182.html', golden('plain-article'))

  test('is found by where its prose stands, without pointers, captions and signature', () => {
    expect(article.title).toBe('Trường làng Đồi Sim có thư viện mới')
    expect(article.text.split('\n')).toEqual([
      '(giao duc) - Sau hai năm quyên góp, trường tiểu học Đồi Sim mở thư viện với 3.000 đầu sách cho học trò vùng cao.',
      'Thư viện rộng 80 m² nằm cạnh sân trường, mở cửa cả ngày chủ nhật để học trò ở bản xa có chỗ đọc sách, theo lời cô hiệu trưởng.',
      'Phần lớn sách do bạn đọc gửi tặng; nhà trường nhờ đoàn thanh niên xã phân loại, dán nhãn và đóng kệ trong ba tháng.',
      'Con đường sách lên bản',
      'Mỗi tháng, hai thầy giáo chở sách bằng xe máy lên bốn điểm trường lẻ, cách điểm chính tới 14 km đường đất.',
    ])
    expect(article.captions).toEqual(['Học trò Đồi Sim trong ngày mở cửa thư viện'])
    expect(article.authors).toEqual(['Quang Phong', 'Tùng Nguyên'])
  })

  test('15:20 PM before the date is twenty past three', () => {
    expect(article.publishedAt).toEqual(new Date('2012-12-21T15:20:00+07:00'))
  })
})

describe('a page that is not an article', () => {
  test('a section is a listing, whatever og:type says, with each article once and menus left out', () => {
    const listing = read('https://tuoitre.vn/thoi-su.htm', golden('listing'))
    expect(listing).toMatchObject({ kind: 'listing', publishedAt: null, posts: [], nextPage: null })
    expect(listing.text).toContain('Tin số 1 của xã Gành Dừa trong tuần này')
    expect(listing.links).toHaveLength(15)
    expect(listing.links[0]).toEqual({
      url: 'https://tuoitre.vn/tin-so-1-cua-xa-ganh-dua-20260302075519101.htm',
      text: 'Tin số 1 của xã Gành Dừa trong tuần này',
    })
  })

  test('a thread is a forum page, and its text is that of all its posts', () => {
    const thread = read('https://dien-dan.example/t/hoi-duong.123456/', golden('thread'))
    expect(thread).toMatchObject({
      kind: 'forum',
      title: 'Hỏi đường về chợ nổi Lá Dừa',
      text: 'Mình định đi chợ nổi Lá Dừa cuối tuần này.\nCó ai biết đường mới mở chưa?\nĐường mở rồi, đi lối cầu rạch Lá cho gần.',
      publishedAt: new Date('2025-11-02T09:15:00+07:00'),
    })
  })

  test('an empty page is neither', () => {
    expect(read('https://tuoitre.vn/rong-20260302075519101.htm', '<html><body></body></html>').kind).toBe('other')
  })

  test('an article address that answers with the home page was taken down', () => {
    const home = '<title>Trang chủ</title><link rel="canonical" href="https://tuoitre.vn/"><h1>Tin mới</h1>'
    expect(extract(capture('https://tuoitre.vn/bai-da-go-20260302075519101.htm', home), null).kind).toBe('skip')
    expect(extract(capture('https://tuoitre.vn/', home), null).kind).toBe('done')
  })

  test('an article whose site calls every page its home page is an article', () => {
    const body = [
      'Cầu phao mới được đưa vào sử dụng sáng nay, người dân hai bờ đi lại thuận tiện hơn trước rất nhiều.',
      'Theo ban quản lý, cầu dài 120 mét, chịu được xe tải nhẹ và mở cho tàu thuyền qua lại hai lần mỗi ngày.',
      'Trước đó bà con phải đi đò, mùa mưa lũ nhiều hôm học sinh không thể sang bờ bên kia để tới lớp đúng giờ.',
      'Xã cho biết sẽ cử người trực ở hai đầu cầu trong tháng đầu tiên để hướng dẫn và giữ trật tự.',
    ]
    const page = `<html><head><title>Cầu phao mới đưa vào sử dụng</title><link rel="canonical" href="https://baovidu.example/">
<meta property="article:published_time" content="2026-03-02T07:00:00+07:00"></head><body><article><h1>Cầu phao mới đưa vào sử dụng</h1>
${body.map((paragraph) => `<p>${paragraph}</p>`).join('')}</article></body></html>`
    const outcome = extract(capture('https://baovidu.example/cau-phao-moi-20260302075519101.htm', page), null)
    expect(outcome).toMatchObject({ kind: 'done', value: { kind: 'article', title: 'Cầu phao mới đưa vào sử dụng' } })
  })

  test.each([
    ['a PDF', { headers: { 'content-type': 'application/pdf' } }],
    ['an error page', { status: 404 }],
    ['a redirect', { status: 301 }],
  ])('%s is passed over with a reason', (_, change) => {
    const outcome = extract(capture('https://tuoitre.vn/x', '<p>x</p>', change), null)
    expect(outcome).toMatchObject({ kind: 'skip', reason: expect.stringMatching(/\S/) })
  })

  test('a feed is passed over as a feed', () => {
    const feed = '<?xml version="1.0"?><rss version="2.0"><channel></channel></rss>'
    expect(extract(capture('https://tuoitre.vn/rss', feed), null)).toMatchObject({
      reason: expect.stringContaining('RSS'),
    })
  })
})

describe('the date of a page', () => {
  const page = (head: string, line: string) =>
    read(
      'https://vidu.example/tin-123456.html',
      `<title>Một tiêu đề đủ dài để là tiêu đề</title>${head}<h1>Một tiêu đề đủ dài để là tiêu đề</h1><p>${line}</p><div><p>${'Một câu văn dài, có dấu phẩy. '.repeat(12)}</p></div>`,
    ).publishedAt?.toISOString() ?? null

  test('more than a day after the capture is a wrong clock and is left out', () => {
    expect(page('<meta property="article:published_time" content="2026-03-20T08:00:00+07:00">', 'x')).toBeNull()
  })

  test('without a zone is Vietnamese time', () => {
    expect(page('<meta property="article:published_time" content="2026-03-07T08:00:00">', 'x')).toBe(
      '2026-03-07T01:00:00.000Z',
    )
  })

  test('of the update is not the date of publication', () => {
    expect(page('', 'Cập nhật: 07/03/2026 08:00')).toBeNull()
  })

  test('that nobody wrote is unknown', () => {
    expect(page('', 'x')).toBeNull()
  })
})

test('old and new tone placement and decomposed letters come out as one spelling', () => {
  const body = `<title>Chuyện ở Thanh Hoá năm nay ra sao</title><h1>Chuyện ở Thanh Hoá năm nay ra sao</h1><p>07/03/2026 08:00</p><div><p>${'Tỉnh Thanh Hóa có nhiều việc mới, nhiều người biết. '.normalize('NFD').repeat(9)}</p></div>`
  const article = read('https://vidu.example/tin-123456.html', body)
  expect(article.title).toBe('Chuyện ở Thanh Hóa năm nay ra sao')
  expect(article.text).toBe(article.text.normalize('NFC'))
  expect(article.text).toContain('Thanh Hóa')
})
