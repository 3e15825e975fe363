/**
 * What people hand in, from the door to the desk: what is answered, what is kept, and what must never be found again.
 * Longer than other tests: all of it goes through one folder, so that what one report left behind is there for the next.
 */
import { Buffer } from 'node:buffer'
import { readdirSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { z } from 'zod'
import { createApp } from '#api/app.js'
import { bringIn, bringReplay } from '#api/bring.js'
import { initFolder } from '#api/commands/folder.js'
import { workingFolder } from '#api/config.js'
import { ItemPage, Problem, page } from '#api/shapes.js'
import { Report, ReportAnswer, ReportForm } from '#api/shapes-reports.js'
import { workBoard } from '#api/work.js'
import { openWorkplace, type Workplace } from '#api/workplace.js'
import { readWarc } from '#crawlers/formats/warc.js'
import { cleanPicture } from '#crawlers/intake/picture.js'
import { keepFetched } from '#crawlers/reading.js'
import { markCaptured, markFailed, waitingLinks } from '#data/store/feeds.js'
import { listItems } from '#data/store/items.js'
import { HANDED_IN } from '#data/store/reports.js'
import { temporaryFolder } from '../support/cli.js'
import { GIVEAWAYS, jpeg, png, simpleWebp } from '../support/pictures.js'
import { addressOf, pageOf, TOWN, type TownArticle, writeTown } from '../support/town.js'

const dir = temporaryFolder()
const folder = workingFolder(join(dir, 'data'), {}, dir)
const NOW = new Date('2026-11-21T01:00:00Z')
const errors: Error[] = []
/** Every look at the clock is a second later. */
let asked = 0
let workplace: Workplace
let app: ReturnType<typeof createApp>

const freshApp = () =>
  createApp({
    wake: () => {},
    ...workplace,
    now: () => new Date(NOW.getTime() + ++asked * 1000),
    work: () => null,
    version: '0.0.0',
    dashboard: dir,
    onError: (error) => errors.push(error),
  })

beforeAll(async () => {
  await initFolder(folder, 'can-gio')
  workplace = await openWorkplace(folder)
  await bringIn(workplace, workBoard(), new AbortController().signal, bringReplay(await writeTown(dir)))
}, 60_000)
afterAll(async () => {
  await workplace.close()
  expect(errors).toEqual([])
})

/** Each test asks a server of its own, whose limits it does not share. */
const server = () => {
  app = freshApp()
  return app
}
const JSON_TYPE = { 'content-type': 'application/json' }
const post = (body: unknown, headers: Record<string, string> = {}) =>
  server().request('http://localhost/api/reports', {
    method: 'POST',
    headers: { ...JSON_TYPE, ...headers },
    body: typeof body === 'string' ? body : JSON.stringify(body),
  })
function postPicture(report: unknown, bytes: Uint8Array, name = 'anh.png') {
  const form = new FormData()
  form.set('report', JSON.stringify(report))
  form.set('picture', new File([new Uint8Array(bytes)], name))
  return server().request('http://localhost/api/reports', { method: 'POST', body: form })
}
const kept = async (answer: Response | Promise<Response>, status = 201) => {
  const got = await answer
  expect([got.status, got.status === status ? '' : await got.text()]).toEqual([status, ''])
  return ReportAnswer.parse(await got.json())
}
async function refused(answer: Response | Promise<Response>, status: number, code: string): Promise<Problem> {
  const got = await answer
  expect(got.headers.get('content-type')).toContain('application/problem+json')
  const problem = Problem.parse(await got.json())
  expect(problem).toMatchObject({ status, code })
  return problem
}
async function get<T extends z.ZodType>(path: string, shape: T): Promise<z.infer<T>> {
  const answer = await server().request(`http://localhost/api${path}`)
  expect(answer.status).toBe(200)
  return shape.parse(await answer.json())
}
const standing = (receipt: string) => get(`/reports/${receipt}`, Report)
const workOff = () => bringIn(workplace, workBoard(), new AbortController().signal, async () => ({ read: 0, fresh: 0 }))

/** Every byte that the working folder holds, the archive unpacked. */
async function everythingKept(): Promise<string> {
  const files = (path: string): string[] =>
    readdirSync(path).flatMap((name) =>
      statSync(join(path, name)).isDirectory() ? files(join(path, name)) : [join(path, name)],
    )
  const parts: Buffer[] = []
  for (const file of files(folder.path)) {
    parts.push(readFileSync(file))
    if (!file.endsWith('.warc.gz')) continue
    for await (const record of readWarc(file))
      if (record.kind === 'record')
        parts.push(Buffer.from(JSON.stringify({ ...record, body: null })), Buffer.from(record.body))
  }
  return Buffer.concat(parts).toString('utf8')
}

const NEW_PAGE: TownArticle = {
  host: 'bao.moixuat.example',
  slug: 'kenh-can-nuoc',
  at: '2026-11-20T08:00:00+07:00',
  title: 'Kênh dẫn nước ở Cần Giờ cạn trơ đáy giữa mùa mưa',
  paragraphs: [
    'Nhiều đoạn kênh ở xã Bình Khánh, Cần Giờ, TP.HCM cạn nước, tàu nhỏ mắc cạn suốt buổi sáng 19/11.',
    'UBND xã Bình Khánh cho biết cống ngăn mặn đang sửa và sẽ mở lại trong ba ngày tới, bà con yên tâm.',
    'Trong lúc chờ, xã bố trí đò máy đưa học sinh qua kênh miễn phí vào đầu giờ sáng và cuối giờ chiều.',
  ],
}
const LINK = { kind: 'link', locality: 'can-gio' } as const

describe('a link', () => {
  test('that is already an item is answered with the item, whatever it was shared through', async () => {
    const [known] = TOWN
    if (known === undefined) throw new Error('the town is empty')
    const link = `${addressOf(known).replace('https:', 'http:')}?utm_source=zalo&fbclid=abc#binh-luan`
    const { report } = await kept(post({ ...LINK, link }))
    expect(report).toMatchObject({ state: 'known', says: 'Đã có trong hệ thống.', link: addressOf(known) })
    expect((await get(`/items/${report.item?.id}`, ItemPage)).url).toBe(addressOf(known))
    expect(await waitingLinks(workplace.db.read, NOW, ['bao.cuabien.example'], 10)).toEqual([])
  })

  test('that is new is asked for, and its receipt tells how far it has come', async () => {
    const url = addressOf(NEW_PAGE)
    const { report } = await kept(post({ ...LINK, link: url, question: 'Kênh có cạn thật không?' }))
    expect(report).toMatchObject({ state: 'fetching', item: null, question: 'Kênh có cạn thật không?' })
    expect((await waitingLinks(workplace.db.read, NOW, [HANDED_IN], 10)).map((link) => link.url)).toContain(url)
    await workplace.db.write((tx) => markFailed(tx, url, 'máy chủ không trả lời', NOW))
    expect(await standing(report.receipt)).toMatchObject({
      state: 'fetching',
      says: 'Đã nhận; đang lấy trang (lần trước: máy chủ không trả lời).',
    })
    await bringIn(workplace, workBoard(), new AbortController().signal, async (desk) => {
      const capture = {
        url,
        capturedAt: NOW,
        status: 200,
        headers: { 'content-type': 'text/html; charset=utf-8' },
        body: Buffer.from(pageOf(NEW_PAGE)),
      }
      await keepFetched([{ capture, finalUrl: url, source: null, reader: null, list: false }], desk.ports)
      await workplace.db.write((tx) => markCaptured(tx, [url]))
      return { read: 1, fresh: 1 }
    })
    const now = await standing(report.receipt)
    expect(now).toMatchObject({ state: 'collected', says: 'Đã vào hệ thống thành một tin.' })
    expect(now.item?.title).toBe(NEW_PAGE.title)
  })

  test('whose page cannot be had says why', async () => {
    const url = 'https://bao.moixuat.example/da-go-1001.html'
    const { report } = await kept(post({ ...LINK, link: url }))
    await workplace.db.write((tx) => markFailed(tx, url, 'trang không còn (404)', null))
    expect(await standing(report.receipt)).toMatchObject({
      state: 'failed',
      says: 'Không lấy được trang: trang không còn (404).',
    })
    const again = await kept(post({ ...LINK, link: url, question: 'Sao bài bị gỡ?' }))
    expect(again.report.state).toBe('fetching')
  })

  test('whose page is no article says so', async () => {
    const url = 'https://bao.moixuat.example/chuyen-muc'
    const { report } = await kept(post({ ...LINK, link: url }))
    await bringIn(workplace, workBoard(), new AbortController().signal, async (desk) => {
      const body = Buffer.from('<html><body><p>Trang đang bảo trì.</p></body></html>')
      const capture = { url, capturedAt: NOW, status: 200, headers: { 'content-type': 'text/html' }, body }
      await keepFetched([{ capture, finalUrl: url, source: null, reader: null, list: false }], desk.ports)
      await workplace.db.write((tx) => markCaptured(tx, [url]))
      return { read: 1, fresh: 1 }
    })
    expect(await standing(report.receipt)).toMatchObject({ state: 'failed', reason: expect.stringMatching(/\p{L}/u) })
  })

  test.each([
    ['https://www.facebook.com/groups/1/posts/2/?mibextid=x', 'Facebook'],
    ['https://vm.tiktok.com/ZS9/', 'TikTok'],
    ['zalo.me/g/abcdef123', 'Zalo'],
  ])('to %s is kept as it was written, and says why nothing is fetched', async (link, platform) => {
    const { report } = await kept(post({ ...LINK, link, knownFacts: 'Đê vẫn nguyên vẹn.' }))
    expect(report).toMatchObject({ state: 'kept', knownFacts: 'Đê vẫn nguyên vẹn.', item: null })
    expect(report.says).toContain(`${platform} không cho phần mềm tự đọc trang`)
  })

  test.each([
    ['http://127.0.0.1:8080/admin', 'mạng nội bộ'],
    ['http://169.254.169.254/latest/meta-data', 'mạng nội bộ'],
    ['http://[::1]/', 'mạng nội bộ'],
    ['http://0x7f000001/', 'mạng nội bộ'],
    ['http://may-in.local/', 'mạng nội bộ'],
    ['https://ten:matkhau@bao.example/', 'kèm tên'],
    ['javascript:alert(1)', 'http và https'],
    ['file:///etc/passwd', 'http và https'],
    ['https://bao.example:22/', 'cổng'],
    ['https://zalo.me/0912345678', 'số điện thoại'],
    ['không phải địa chỉ', ''],
  ])('to %s is refused at the door', async (link, why) => {
    expect((await refused(post({ ...LINK, link }), 422, 'bad-link')).detail).toContain(why)
  })

  test('that speaks of secret papers is no secret paper', async () => {
    const { report } = await kept(post({ ...LINK, link: 'https://bao.moixuat.example/lo-tai-lieu-tuyet-mat-77.html' }))
    expect(report.state).toBe('fetching')
  })
})

describe('a pasted text', () => {
  test('becomes an item of its own, and the desk can read it', async () => {
    const text = 'Bà con ấp đảo Thiềng Liềng lo thiếu nước ngọt\nTại xã đảo Thạnh An, Cần Giờ, TP.HCM, bồn chứa đã cạn.'
    const { report } = await kept(
      post({ kind: 'text', locality: 'can-gio', text, place: 'nhóm của ấp', unit: 'ubnd-thanh-an' }),
    )
    expect(report).toMatchObject({ state: 'received', unit: { id: 'ubnd-thanh-an', name: 'UBND xã Thạnh An' } })
    await workOff()
    const { item, state } = await standing(report.receipt)
    expect(state).toBe('collected')
    const page = await get(`/items/${item?.id}`, ItemPage)
    expect(page).toMatchObject({ form: 'report', url: null, publishedAt: null, source: { name: 'Báo tin' } })
    expect(page.title).toBe('Bà con ấp đảo Thiềng Liềng lo thiếu nước ngọt')
    expect(page.captures[0]).toMatchObject({ door: 'report', digest: expect.stringMatching(/^sha256:[0-9a-f]{64}$/) })
    expect(page.mentions.map(({ locality }) => locality.id)).toContain('can-gio')
  })

  test('of a public post is that post, and whoever reported its link alone learns of it', async () => {
    const link = 'https://www.facebook.com/trangthu/posts/77'
    const alone = await kept(post({ ...LINK, link }))
    await kept(post({ kind: 'text', locality: 'can-gio', link, text: 'Đường về Cần Giờ ngập sâu sau mưa.' }))
    await workOff()
    const { item } = await standing(alone.report.receipt)
    expect(await get(`/items/${item?.id}`, ItemPage)).toMatchObject({ form: 'post', url: link })
  })

  test('loses the numbers that lead to somebody before it is kept', async () => {
    const secrets = ['0987654321', 'mau.tran@thu.example', '079123456789', '0911222333']
    const [phone, mail, paper, other] = secrets
    await kept(
      post({
        kind: 'text',
        locality: 'can-gio',
        text: `Ai cần thì gọi ${phone} hoặc viết ${mail}, căn cước ${paper}. Kinh phí 1.234.567.890 đồng.`,
        question: `Số ${other} là của ai?`,
        place: `nhóm do ${other} lập`,
        knownFacts: `đã gọi ${other}`,
        proposal: `mời ${other} lên làm việc`,
      }),
    )
    await workOff()
    const everything = await everythingKept()
    for (const secret of secrets) expect(everything).not.toContain(secret)
    expect(everything).toContain('[đã che số điện thoại]')
    expect(everything).toContain('1.234.567.890 đồng')
  })
})

describe('a screenshot', () => {
  const IMAGE = { kind: 'image', locality: 'can-gio' } as const

  test('is sealed without place, device and hidden words, and comes back as it was sealed', async () => {
    const { report } = await kept(
      postPicture({ ...IMAGE, text: 'Bài đăng nói phà Bình Khánh ngừng chạy ở Cần Giờ.' }, jpeg('MM', 6), 'Ảnh.jpg'),
    )
    expect(report.picture).toBe(true)
    await workOff()
    const everything = await everythingKept()
    for (const words of [...GIVEAWAYS, 'Ảnh.jpg']) expect(everything).not.toContain(words)
    const answer = await server().request(`http://localhost/api/reports/${report.receipt}/picture`)
    expect(answer.headers.get('content-type')).toBe('image/jpeg')
    expect(answer.headers.get('x-content-type-options')).toBe('nosniff')
    const { item } = await standing(report.receipt)
    const { captures } = await get(`/items/${item?.id}`, ItemPage)
    expect(captures.map(({ contentType }) => contentType).sort()).toEqual(['application/json', 'image/jpeg'])
    expect(captures.find(({ contentType }) => contentType === 'image/jpeg')?.bytes).toBe(
      (await answer.arrayBuffer()).byteLength,
    )
  })

  test('without typed text waits as an item that says so; typed later, it is the same item', async () => {
    const first = await kept(postPicture({ ...IMAGE, place: 'xã Bình Khánh' }, png()))
    await workOff()
    const before = await standing(first.report.receipt)
    expect(before.item?.title).toBe('Ảnh chụp màn hình chưa có chữ')
    const second = await kept(postPicture({ ...IMAGE, text: 'Chợ Cần Giờ dời sang tháng sau.' }, png()))
    expect(second.report.state).toBe('known')
    await workOff()
    const { item } = await standing(second.report.receipt)
    expect(item?.id).toBe(before.item?.id)
    expect((await get(`/items/${item?.id}`, ItemPage)).versions[0]?.text).toBe('Chợ Cần Giờ dời sang tháng sau.')
  })

  test('without text is in no story, so that what is typed later is in its own', async () => {
    const pictures = [simpleWebp(11, 11), simpleWebp(12, 12), simpleWebp(13, 13)]
    const receipts: string[] = []
    for (const bytes of pictures) receipts.push((await kept(postPicture(IMAGE, bytes))).report.receipt)
    await workOff()
    await kept(postPicture({ ...IMAGE, text: 'UBND xã Cần Giờ mời bà con họp bàn dời bến đò.' }, simpleWebp(11, 11)))
    await workOff()
    const stories: (number | null)[] = []
    for (const receipt of receipts)
      stories.push((await get(`/items/${(await standing(receipt)).item?.id}`, ItemPage)).storyId)
    expect(stories).toEqual([expect.any(Number), null, null])
  })

  test.each([
    ['a page of script', Buffer.from('<svg onload="alert(1)"/>'), 'chỉ nhận ảnh'],
    ['a cut picture', png().subarray(0, 60), 'hỏng'],
    ['a picture that no screen has', simpleWebp(16_000, 16_000), 'kích thước quá lớn'],
  ])('that is %s is refused', async (_, bytes, why) => {
    expect((await refused(postPicture(IMAGE, bytes), 422, 'bad-picture')).detail).toContain(why)
  })

  test('over ten megabytes is refused before it is read', async () => {
    await refused(postPicture(IMAGE, Buffer.concat([png(), Buffer.alloc(11 * 1024 * 1024)])), 413, 'too-large')
  })
})

describe('what is being said', () => {
  const OPINION = { kind: 'opinion', locality: 'can-gio', place: 'xã Thạnh An', heardBy: 'tens' } as const

  test('becomes an item with the place and the time it was heard, and nobody who said it', async () => {
    const heardAt = '2026-11-20T09:30:00+07:00'
    const { report } = await kept(
      post({ ...OPINION, heardAt, text: 'Bà con lo đê biển nứt thêm sau đợt triều cường.' }),
    )
    await workOff()
    const { item } = await standing(report.receipt)
    const page = await get(`/items/${item?.id}`, ItemPage)
    expect(page).toMatchObject({ form: 'report', publishedAt: heardAt, section: 'xã Thạnh An', title: null })
    expect(page.source.name).toBe('Dư luận xã hội')
    expect(page.mentions.map(({ locality, level }) => [locality.id, level])).toEqual([['can-gio', 'substantive']])
    const inbox = await (await server().request('http://localhost/api/stories?locality=can-gio&limit=200')).text()
    expect(inbox).toContain('lo đê biển nứt thêm')
    expect(page.versions[0]?.text).toBe('Bà con lo đê biển nứt thêm sau đợt triều cường.')
  })

  test('in one place about two things is two stories', async () => {
    const told = (what: string) => `Ở xã Thạnh An, Cần Giờ, ${what}`
    const one = await kept(post({ ...OPINION, text: told('bà con mừng vì có tàu cao tốc chạy thêm chuyến tối.') }))
    const other = await kept(post({ ...OPINION, text: told('nhiều hộ than giá nước sạch tăng gấp đôi.') }))
    await workOff()
    const [a, b] = [await standing(one.report.receipt), await standing(other.report.receipt)]
    const stories = [
      (await get(`/items/${a.item?.id}`, ItemPage)).storyId,
      (await get(`/items/${b.item?.id}`, ItemPage)).storyId,
    ]
    expect(stories[0]).not.toBeNull()
    expect(stories[0]).not.toBe(stories[1])
  })

  test.each(['speaker', 'name', 'author', 'phone', 'nguoiNoi'])('has no field "%s"', async (field) => {
    await refused(post({ ...OPINION, text: 'Bà con hỏi lịch phà.', [field]: 'Trần Thị Mẫu' }), 400, 'bad-body')
    expect(await everythingKept()).not.toContain('Trần Thị Mẫu')
  })
})

describe('a mark of secrecy', () => {
  const CONTENT = 'NOIDUNGKHONGDUOCLUU-8841'
  const countItems = async () => (await listItems(workplace.db.read, {}, null, 200)).length

  test.each([
    ['in the text', { kind: 'text', text: `TUYỆT MẬT\n${CONTENT}` }],
    ['spaced out', { kind: 'text', text: `${CONTENT}\nT Ố I   M Ậ T` }],
    ['without marks', { kind: 'text', text: `TOI MAT\n${CONTENT}` }],
    ['as a level', { kind: 'text', text: `${CONTENT}. Độ mật: Mật` }],
    ['in the question', { kind: 'text', text: 'Xin hỏi.', question: `[MẬT] ${CONTENT}` }],
    ['in the place', { kind: 'opinion', text: CONTENT, place: 'TỐI MẬT' }],
    ['in what is known', { kind: 'link', link: 'https://bao.example/a', knownFacts: `MẬT\n${CONTENT}` }],
    ['in the proposal', { kind: 'link', link: 'https://bao.example/a', proposal: `MẬT\n${CONTENT}` }],
  ])('%s is refused by law, and nothing of it is kept or answered', async (_, report) => {
    const items = await countItems()
    const problem = await refused(post({ locality: 'can-gio', ...report }), 422, 'secret-mark')
    expect(problem.detail).toContain('Luật Bảo vệ bí mật nhà nước')
    expect(JSON.stringify(problem)).not.toContain(CONTENT)
    expect(await everythingKept()).not.toContain(CONTENT)
    expect(await countItems()).toBe(items)
    expect(JSON.stringify(errors)).not.toContain(CONTENT)
  })

  test('in the name of a file is refused with the picture', async () => {
    const bytes = simpleWebp(7, 9)
    const report = { kind: 'image', locality: 'can-gio', text: CONTENT }
    await refused(postPicture(report, bytes, `Công văn MẬT 8841.webp`), 422, 'secret-mark')
    const everything = await everythingKept()
    expect(everything).not.toContain(CONTENT)
    expect(everything).not.toContain('Công văn MẬT')
    const cleaned = cleanPicture(bytes)
    if (cleaned.kind !== 'done') throw new Error(cleaned.reason)
    expect(everything).not.toContain(cleaned.value.digest)
  })
})

describe('the receipt', () => {
  test('is the same for the same report, also when it is sent twice at once', async () => {
    const report = { kind: 'text', locality: 'can-gio', text: 'Xe rác hai tuần chưa vào ấp ở Cần Giờ.' }
    const [one, two] = await Promise.all([
      post(report),
      freshApp().request('http://localhost/api/reports', {
        method: 'POST',
        headers: JSON_TYPE,
        body: JSON.stringify(report),
      }),
    ])
    const answers = [ReportAnswer.parse(await one.json()), ReportAnswer.parse(await two.json())]
    const third = await kept(post(report), 200)
    expect(third.again).toBe(true)
    expect(new Set([...answers, third].map((answer) => answer.report.receipt)).size).toBe(1)
    expect(third.report.receipt).toMatch(/^BT-2026-\d{6}$/)
  })

  test('of nobody is not found, and one that is none is a bad request', async () => {
    await refused(server().request('http://localhost/api/reports/BT-2026-999999'), 404, 'not-found')
    await refused(server().request('http://localhost/api/reports/1%20or%201'), 400, 'bad-query')
    await refused(server().request('http://localhost/api/reports/BT-2026-999999/picture'), 404, 'not-found')
  })
})

test('the office sees its own reports, newest first, page by page', async () => {
  await kept(post({ kind: 'opinion', locality: 'trieu-son', place: 'xã Triệu Sơn', text: 'Bà con hỏi lịch họp thôn.' }))
  const shape = page(Report)
  const all = await get('/reports?locality=can-gio&limit=200', shape)
  expect(all.rows.length).toBeGreaterThan(10)
  expect(all.rows.every(({ locality }) => locality.id === 'can-gio')).toBe(true)
  const receipts: string[] = []
  for (let cursor = ''; ; ) {
    const part = await get(`/reports?locality=can-gio&limit=3${cursor}`, shape)
    receipts.push(...part.rows.map(({ receipt }) => receipt))
    if (part.next === null) break
    cursor = `&cursor=${part.next}`
  }
  expect(receipts).toEqual(all.rows.map(({ receipt }) => receipt))
  expect([...receipts].sort().reverse()).toEqual(receipts)
})

test('the form offers the communes of today and the units', async () => {
  const { places, units } = await get('/report-form?locality=can-gio', ReportForm)
  expect(places).toEqual(['xã An Thới Đông', 'xã Bình Khánh', 'xã Cần Giờ', 'xã Thạnh An'])
  expect(units.map(({ id }) => id)).toContain('ubnd-thanh-an')
})

describe('a bad request is a problem with a stable code', () => {
  const TEXT = { kind: 'text', locality: 'can-gio', text: 'Một tin thử.' }
  test.each([
    ['no JSON', '{', 400, 'bad-body'],
    ['no kind', { locality: 'can-gio' }, 400, 'bad-body'],
    ['an unknown kind', { kind: 'video', locality: 'can-gio' }, 400, 'bad-body'],
    ['an unknown locality', { ...TEXT, locality: '../etc' }, 404, 'no-locality'],
    ['an unknown unit', { ...TEXT, unit: 'khong-co' }, 404, 'no-unit'],
    ['blanks for a text', { ...TEXT, text: ' \n\t ' }, 422, 'nothing-said'],
    ['a picture without a picture', { kind: 'image', locality: 'can-gio' }, 422, 'nothing-said'],
    ['a time to come', { ...TEXT, heardAt: '2027-01-01T00:00:00+07:00' }, 422, 'bad-time'],
    ['no time at all', { ...TEXT, heardAt: 'hôm qua' }, 400, 'bad-body'],
    ['a text without end', { ...TEXT, text: 'a'.repeat(20_001) }, 400, 'bad-body'],
  ])('%s', async (_, body, status, code) => {
    await refused(post(body), status, code)
  })

  test('a body of another type is not guessed at', async () => {
    await refused(post(TEXT, { 'content-type': 'text/plain' }), 400, 'bad-body')
  })
})

describe('a page elsewhere cannot hand in anything in the office’s name', () => {
  const TEXT = { kind: 'text', locality: 'can-gio', text: 'Giả mạo từ trang khác.' }
  test.each([
    [{ origin: 'https://trang.khac.example' }],
    [{ origin: 'null' }],
    [{ 'sec-fetch-site': 'cross-site' }],
    [{ 'sec-fetch-site': 'same-site' }],
    [{ origin: 'http://localhost:9999' }],
  ])('%j', async (headers) => {
    await refused(post(TEXT, { host: 'localhost', ...headers }), 403, 'foreign-origin')
  })

  test('our own page can, and so can a program', async () => {
    const own = { host: 'localhost', origin: 'http://localhost', 'sec-fetch-site': 'same-origin' }
    await kept(post({ ...TEXT, text: 'Từ trang của mình.' }, own))
    await kept(post({ ...TEXT, text: 'Từ một chương trình.' }))
  })
})

test('reports without end are held back', async () => {
  const one = freshApp()
  let status = 0
  for (let at = 0; at < 61; at++)
    status = (await one.request('http://localhost/api/reports', { method: 'POST', headers: JSON_TYPE, body: '{}' }))
      .status
  expect(status).toBe(429)
  expect((await one.request('http://localhost/api/reports')).status).toBe(200)
})
