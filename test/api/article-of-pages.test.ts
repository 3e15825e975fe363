/** An article that goes on over several pages is one Item with one text, however its pages come and whatever becomes of them. */
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { openDesk } from '#api/workplace.js'
import { openWarc } from '#crawlers/formats/warc.js'
import { replay } from '#crawlers/reading.js'
import { defineSource } from '#crawlers/sources/define.js'
import { sealedCapturesOf } from '#data/store/evidence.js'
import { listItems, versionsOfItem } from '#data/store/items.js'
import { dueRechecks } from '#data/store/rechecks.js'
import { temporaryFolder } from '../support/cli.js'
import { type Answer, type ScriptedServer, startServer } from '../support/http-server.js'
import { type Office, openOffice } from '../support/round.js'

const START = new Date('2025-10-28T06:00:00+07:00')
const MINUTE = 60_000
const HOUR = 60 * MINUTE
const html = { 'content-type': 'text/html; charset=utf-8' }

const TITLE = 'Ba tháng sau bão, bến đò Cần Giờ đã chạy lại đủ chuyến'
const LEAD = 'Bến đò ở xã Cần Giờ, TP.HCM chạy lại đủ chuyến từ hôm nay, sau ba tháng sửa cầu phao và kè đá.'
const END = 'Bạn đọc gửi ý kiến về tòa soạn theo hộp thư ở cuối trang báo này.'
const TEXTS: readonly (readonly string[])[] = [
  [
    'Sáng nay, chuyến đò đầu tiên rời bến lúc năm giờ, chở mười hai người và bốn xe máy sang bờ bên kia.',
    'Ban quản lý bến cho biết cầu phao đã được thay mới toàn bộ dây neo và tấm lót.',
  ],
  [
    'Ở bờ bên kia, các hộ buôn bán đã dọn lại sạp, nhưng khách còn thưa so với trước mùa bão.',
    'Một phần kè đá dài bốn mươi mét vẫn phải chờ vật liệu, dự kiến xong vào cuối tháng mười một.',
  ],
  [
    'Chính quyền xã nói giá vé giữ nguyên đến hết năm, học sinh và người già đi không mất tiền.',
    'Từ tuần sau, bến có thêm hai chuyến đêm vào thứ bảy và chủ nhật.',
  ],
]

/** How the pages of an article are addressed: 1 is the first. */
type Address = (number: number) => string
const byQuery: Address = (number) => `/ben-do-1001.html${number === 1 ? '' : `?page=${number}`}`

interface Made {
  readonly address?: Address
  readonly title?: string
  /** Pages that the pager knows. */
  readonly of?: number
  readonly next?: number | null
  readonly canonical?: string
}

function pageOf(number: number, texts: readonly string[] | undefined, made: Made = {}): Answer {
  const { address = byQuery, title = TITLE, of = TEXTS.length, canonical = address(number) } = made
  const pages = Array.from({ length: of }, (_, at) => `<a href="${address(at + 1)}">${at + 1}</a>`).join(' ')
  return {
    headers: html,
    body: `<!doctype html><html lang="vi"><head><meta charset="utf-8"><title>${title} - Báo thử</title><meta property="og:type" content="article">
<link rel="canonical" href="${canonical}"><meta property="article:published_time" content="2025-10-28T05:40:00+07:00"></head><body>
<nav><a href="/">Trang chủ</a> <a href="/thoi-su">Thời sự</a></nav><article><h1>${title}</h1><p class="sapo"><strong>${LEAD}</strong></p>
${(texts ?? []).map((text) => `<p>${text}</p>`).join('\n')}<p>${END}</p></article><div class="pagination">${pages}</div><footer>Bản quyền Báo thử</footer></body></html>`,
  }
}

/** The whole article, as a person would read it. */
const whole = (...pages: readonly number[]): string =>
  [LEAD, ...pages.flatMap((number) => TEXTS[number - 1] ?? []), END].join('\n')

let server: ScriptedServer
let office: Office
let site: Record<string, Answer>

beforeEach(async () => {
  site = {}
  server = await startServer({
    '/robots.txt': { body: 'User-agent: *\nDisallow: /*trang=\n' },
    '*': ({ url }) => site[url ?? ''] ?? { status: 404 },
  })
  office = await openOffice(START, [server.host])
})
afterEach(async () => {
  await office.close()
  await server.close()
})

const source = () =>
  defineSource({
    id: 'bao-thu',
    name: 'Báo Thử',
    domain: '127.0.0.1',
    level: 'provincial',
    language: 'vi',
    feeds: [`${server.origin}/tin.rss`],
    layouts: [],
  })
const feedOf = (...paths: readonly string[]): Answer => ({
  headers: { 'content-type': 'application/rss+xml' },
  body: `<rss version="2.0"><channel><title>Thử</title>${paths.map((path) => `<item><title>Tin ở ${path.replaceAll('&', '&amp;')}</title><link>${server.origin}${path.replaceAll('&', '&amp;')}</link></item>`).join('')}</channel></rss>`,
})
const round = (after = 0) => {
  office.wait(after)
  return office.round([source()])
}
const db = () => office.workplace.db.read
const items = () => listItems(db(), {}, null, 50)
const asked = (path: string) => server.asked.filter((one) => one.path === path).length
const pathOf = (url: string | null) => (url === null ? null : new URL(url).pathname + new URL(url).search)

/** The one Item that there must be, with its Versions, newest first. */
async function theItem() {
  const all = await items()
  expect(all.map(({ url }) => pathOf(url))).toEqual([byQuery(1)])
  const [item] = all
  if (item === undefined) throw new Error('there is no Item')
  return { item, versions: await versionsOfItem(db(), item.id) }
}
const textsOf = async () => (await theItem()).versions.map(({ text, change }) => [text, change])

/** The article's three pages, standing on the site. */
function stand(pages: readonly number[] = [1, 2, 3], made: Made = {}) {
  const { address = byQuery } = made
  for (const number of pages) site[address(number)] = pageOf(number, TEXTS[number - 1], made)
  site['/tin.rss'] = feedOf(address(1))
}

describe('an article of three pages', () => {
  test('is one Item with the text of all three in order, in one round', async () => {
    stand()
    await round()
    expect(await textsOf()).toEqual([[whole(1, 2, 3), null]])
  })

  test('rests on a sealed capture of each page', async () => {
    stand()
    await round()
    const { item } = await theItem()
    expect((await sealedCapturesOf(db(), item.id)).map(({ url }) => pathOf(url))).toEqual([1, 2, 3].map(byQuery))
  })

  test.each<readonly [string, Address]>([
    ['by a number in the path', (number) => `/ben-do-moi${number === 1 ? '' : `/${number}`}`],
    ['by the name of the file', (number) => `/ben-do-1001${number === 1 ? '' : `-p${number}`}.html`],
  ])('addressed %s is one Item, too', async (_, address) => {
    stand([1, 2, 3], { address })
    await round()
    const [item, ...others] = await items()
    expect(others).toEqual([])
    expect((await versionsOfItem(db(), item?.id ?? 0)).map(({ text }) => text)).toEqual([whole(1, 2, 3)])
  })

  test('asks for each page once, and for none that robots.txt forbids', async () => {
    const forbidden: Address = (number) => `/cam-1001.html${number === 1 ? '' : `?trang=${number}`}`
    stand([1, 2], { address: forbidden })
    stand()
    site['/tin.rss'] = feedOf(byQuery(1), forbidden(1))
    await round()
    expect([1, 2, 3].map((number) => asked(byQuery(number)))).toEqual([1, 1, 1])
    expect([1, 2].map((number) => asked(forbidden(number)))).toEqual([1, 0])
    const cut = (await items()).find(({ url }) => pathOf(url) === forbidden(1))
    expect((await versionsOfItem(db(), cut?.id ?? 0)).map(({ text }) => text)).toEqual([whole(1)])
  })

  test('that a later page of it brings alone is the same Item, whichever the feed names', async () => {
    stand()
    site['/tin.rss'] = feedOf(byQuery(3), byQuery(2))
    await round()
    expect(await textsOf()).toEqual([[whole(1, 2, 3), null]])
    await round(HOUR)
    expect(await items()).toHaveLength(1)
  })

  test('whose first page the feed names as page 1, too, is the same Item', async () => {
    stand([1, 2, 3], { canonical: '' })
    site[`${byQuery(1)}?page=1`] = site[byQuery(1)] ?? {}
    site['/tin.rss'] = feedOf(`${byQuery(1)}?page=1`, byQuery(1))
    await round()
    expect(await textsOf()).toEqual([[whole(1, 2, 3), null]])
  })

  test('whose later pages all give the first one as their address is one Item, unedited', async () => {
    stand([1, 2, 3], { canonical: byQuery(1) })
    site['/tin.rss'] = feedOf(byQuery(2), byQuery(1))
    await round()
    expect(await textsOf()).toEqual([[whole(1, 2, 3), null]])
  })
})

describe('a page that cannot be got', () => {
  test('leaves the article readable with what came, and completes it later without an edit', async () => {
    stand()
    site[byQuery(2)] = { status: 500 }
    await round()
    expect(await textsOf()).toEqual([[whole(1), null]])
    site[byQuery(2)] = pageOf(2, TEXTS[1])
    await round(20 * MINUTE)
    await round(20 * MINUTE)
    expect(await textsOf()).toEqual([[whole(1, 2, 3), null]])
  })

  test('because it is gone is there at once when a look again finds it, which is no edit', async () => {
    stand([1, 3])
    await round()
    expect(await textsOf()).toEqual([[whole(1), null]])
    stand()
    await round(16 * MINUTE)
    expect(await textsOf()).toEqual([[whole(1, 2, 3), null]])
    const [plan] = await dueRechecks(db(), new Date('2030-01-01'), ['bao-thu'], 2)
    expect(plan?.recheck.lastOutcome).toBe('unchanged')
  })

  test('in the middle hides nothing of what was captured behind it', async () => {
    stand()
    site[byQuery(2)] = { status: 404 }
    site['/tin.rss'] = feedOf(byQuery(1), byQuery(3))
    await round()
    expect(await textsOf()).toEqual([[whole(1, 3), null]])
  })

  test('though it is the first does not hide the later ones for ever', async () => {
    stand([2])
    site['/tin.rss'] = feedOf(byQuery(2))
    await round()
    expect(await items()).toEqual([])
    await round(6 * HOUR + MINUTE)
    const [item] = await items()
    expect(pathOf(item?.url ?? null)).toBe(byQuery(2))
  })
})

describe('pages that never end', () => {
  test('in a circle are read once', async () => {
    stand()
    const back = `<a rel="next" href="${byQuery(1)}">Trang sau</a><a rel="next" href="${byQuery(2)}">Trang sau</a>`
    const third = site[byQuery(3)]
    site[byQuery(3)] = { headers: html, body: String(third?.body).replace('<footer>', `${back}<footer>`) }
    await round()
    await round(5 * MINUTE)
    expect([1, 2, 3].map((number) => asked(byQuery(number)))).toEqual([1, 1, 1])
    expect(await textsOf()).toEqual([[whole(1, 2, 3), null]])
  })

  test('end at the twentieth', async () => {
    for (let number = 1; number <= 30; number += 1)
      site[byQuery(number)] = pageOf(
        number,
        [`Chuyến đò thứ ${number} chở theo ${number + 3} bao muối và hai xuồng nhỏ.`],
        { of: 30 },
      )
    site['/tin.rss'] = feedOf(byQuery(1))
    await round()
    await round(10 * MINUTE)
    expect([20, 21].map((number) => asked(byQuery(number)))).toEqual([1, 0])
    const [newest, ...older] = (await theItem()).versions
    expect(older).toEqual([])
    expect(newest?.text.split('\n')).toHaveLength(22)
  })

  test('but show the first one again are the pager of something else, and add nothing', async () => {
    for (let number = 1; number <= 9; number += 1) site[byQuery(number)] = pageOf(number, TEXTS[0], { of: 9 })
    site['/tin.rss'] = feedOf(byQuery(1))
    await round()
    expect(await textsOf()).toEqual([[whole(1), null]])
    expect(asked(byQuery(3))).toBe(0)
  })

  test('and are led back to the first by the site change nothing', async () => {
    stand([1, 2])
    site[byQuery(3)] = { status: 302, headers: { location: byQuery(1) } }
    await round()
    await round(16 * MINUTE)
    expect(await textsOf()).toEqual([[whole(1, 2), null]])
  })
})

test('the next number in the path is another article when it has another headline', async () => {
  const address: Address = (number) => `/ban-tin/${number}`
  site[address(1)] = pageOf(1, TEXTS[0], { address, of: 2 })
  site[address(2)] = pageOf(2, TEXTS[1], { address, of: 2, title: 'Chợ nổi họp lại vào sáng thứ hai sau mùa nước' })
  site['/tin.rss'] = feedOf(address(1), address(2))
  await round()
  const all = await items()
  expect(all.map(({ url }) => pathOf(url)).sort()).toEqual([address(1), address(2)])
  expect((await versionsOfItem(db(), all.find(({ url }) => pathOf(url) === address(1))?.id ?? 0))[0]?.text).toBe(
    whole(1),
  )
})

describe('seen again', () => {
  test('as it was, an article of three pages is not edited, though the first page answers 304', async () => {
    stand()
    site[byQuery(1)] = { ...site[byQuery(1)], headers: { ...html, etag: '"1"' } }
    await round()
    const before = server.asked.length
    await round(16 * MINUTE)
    await round(HOUR + MINUTE)
    expect(server.asked.length).toBeGreaterThan(before + 2)
    expect(await textsOf()).toEqual([[whole(1, 2, 3), null]])
    expect(asked(byQuery(3))).toBe(3)
  })

  test('with its second page changed, it is edited, and every page is sealed anew', async () => {
    stand()
    await round()
    const changed = (TEXTS[1] ?? []).map((text) => text.replace('bốn mươi mét', 'sáu mươi mét'))
    site[byQuery(2)] = pageOf(2, changed)
    expect(await round(16 * MINUTE)).toMatchObject({ fresh: 3 })
    const edited = whole(1, 2, 3).replace('bốn mươi mét', 'sáu mươi mét')
    expect(await textsOf()).toEqual([
      [edited, 'edited'],
      [whole(1, 2, 3), null],
    ])
    await round(HOUR + MINUTE)
    expect(await textsOf()).toHaveLength(2)
  })

  test('with its first page changed, it is edited once, with the other pages as they were', async () => {
    stand()
    await round()
    const changed = (TEXTS[0] ?? []).map((text) => text.replace('mười hai người', 'hai mươi mốt người'))
    site[byQuery(1)] = pageOf(1, changed)
    await round(16 * MINUTE)
    expect((await textsOf()).map(([text, change]) => [String(text).includes('hai mươi mốt người'), change])).toEqual([
      [true, 'edited'],
      [false, null],
    ])
    expect((await textsOf())[0]?.[0]).toBe(whole(1, 2, 3).replace('mười hai người', 'hai mươi mốt người'))
  })

  test('while one page is out of reach, it is neither shortened nor edited', async () => {
    stand()
    await round()
    site[byQuery(2)] = { status: 503 }
    await round(16 * MINUTE)
    site[byQuery(2)] = { status: 404 }
    await round(HOUR + MINUTE)
    expect(await textsOf()).toEqual([[whole(1, 2, 3), null]])
  })

  test('with a page less, it is edited', async () => {
    stand()
    await round()
    site = {}
    stand([1, 2], { of: 2 })
    await round(16 * MINUTE)
    expect(await textsOf()).toEqual([
      [whole(1, 2), 'edited'],
      [whole(1, 2, 3), null],
    ])
  })
})

describe('in an archive', () => {
  /** Each page with the second in which it was captured. */
  async function archived(...pages: readonly (readonly [number: number, second: number])[]): Promise<string> {
    const folder = temporaryFolder()
    const archive = await openWarc(folder, START, 'thu')
    let file = ''
    for (const [number, second] of pages) {
      const made = await archive.append({
        type: 'response',
        targetUri: `${server.origin}${byQuery(number)}`,
        date: new Date(START.getTime() + second * 1000),
        contentType: 'application/http; msgtype=response',
        status: 200,
        headers: html,
        body: Buffer.from(String(pageOf(number, TEXTS[number - 1]).body)),
      })
      file = made.file
    }
    await archive.close()
    return join(folder, file)
  }
  async function read(path: string): Promise<void> {
    const desk = await openDesk(office.workplace, office.now, new AbortController().signal)
    await replay(path, desk.ports)
    await desk.workOff()
    await desk.close()
  }

  test.each([
    ['in order', [1, 2, 3]],
    ['the other way round', [3, 2, 1]],
  ])('the pages join %s', async (_, order) => {
    await read(await archived(...order.map((number, second) => [number, second] as const)))
    expect(await textsOf()).toEqual([[whole(1, 2, 3), null]])
    expect(server.asked).toEqual([])
  })

  test('pages that come from another archive join what is there, which is no edit', async () => {
    await read(await archived([1, 0]))
    expect(await textsOf()).toEqual([[whole(1), null]])
    await read(await archived([3, 7], [2, 5]))
    expect(await textsOf()).toEqual([[whole(1, 2, 3), null]])
  })

  test('the first page captured again by itself is the same article', async () => {
    await read(await archived([1, 0], [2, 1], [3, 2]))
    await read(await archived([1, 3600]))
    expect(await textsOf()).toEqual([[whole(1, 2, 3), null]])
  })
})
