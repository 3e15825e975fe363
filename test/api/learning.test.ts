/** What becomes of an Item when a person decides, when a rule goes live, when what was learned is used, and when each is taken back? */
import { rmSync } from 'node:fs'
import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { eq } from 'drizzle-orm'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { FIRST_STAGE } from '#analysis/pipeline.js'
import { createApp } from '#api/app.js'
import { bringImport, bringIn } from '#api/bring.js'
import { initFolder } from '#api/commands/folder.js'
import { workingFolder } from '#api/config.js'
import { addRule, decideOn, learnFrom, setModelUse, setRule, takeBack, tryRule } from '#api/learning.js'
import { joinStories, partStory } from '#api/story-changes.js'
import { workBoard } from '#api/work.js'
import { openDesk, openWorkplace, type Workplace } from '#api/workplace.js'
import type { Question } from '#data/model/decision.js'
import { RELEVANT_LEVELS } from '#data/model/vocabulary.js'
import { mentions } from '#data/schema/items.js'
import { type Item, judgementsOfItem, listItems } from '#data/store/items.js'
import { claimJobs, finishJobs, queueJobs } from '#data/store/jobs.js'
import { decisionsOfItems } from '#data/store/learning.js'
import { listStories } from '#data/store/stories.js'
import { temporaryFolder } from '../support/cli.js'

const dir = temporaryFolder()
const now = () => new Date('2026-03-20T01:00:00Z')
const LOCALITY = 'can-gio'
let workplace: Workplace

/** Different enough to be twenty events. */
const EVENTS = [
  ['sửa đường liên ấp', 'Máy xúc đã san xong hai đoạn lún sau mùa mưa'],
  ['khai giảng lớp học bơi', 'Phụ huynh đăng ký cho con từ sáng sớm'],
  ['thả giống cua biển', 'Hợp tác xã cam kết bao tiêu khi thu hoạch'],
  ['đón đoàn khám mắt', 'Người cao tuổi được phát kính miễn phí'],
  ['mở phiên chợ cuối tuần', 'Gian hàng rau sạch bán hết trước trưa'],
  ['kiểm tra an toàn cháy nổ', 'Ba kho chứa bị nhắc nhở vì thiếu bình bọt'],
  ['trồng lại cây đước', 'Đoàn viên chia nhau từng luống bùn'],
  ['nâng cấp trạm biến áp', 'Điện chập chờn đã hết từ tối qua'],
  ['bàn giao nhà tình nghĩa', 'Gia chủ nhận chìa khóa trong tiếng trống'],
  ['phát sổ hồng trễ hẹn', 'Bộ phận một cửa xin lỗi bằng thư'],
  ['xử phạt ghe chở cát lậu', 'Tang vật gồm hai sà lan không số hiệu'],
  ['thi kéo co liên khu phố', 'Đội nữ thắng ba ván liền'],
  ['lắp camera bến đò', 'Hình ảnh truyền thẳng về trực ban'],
  ['tập huấn ứng phó bão', 'Loa phường thử còi hụ giữa trưa'],
  ['tiêm phòng dại cho chó', 'Thú y lưu động ghé từng ngõ'],
  ['khánh thành thư viện', 'Kệ sách thiếu nhi chiếm nửa phòng'],
  ['dừng thu phí giữ xe', 'Bảng giá cũ bị gỡ trong ngày'],
  ['lấp hố tử thần', 'Cát đổ suốt đêm mới đầy miệng sụt'],
  ['nghiệm thu cống ngăn mặn', 'Cửa van đóng mở trơn tru'],
  ['gặp mặt ngư dân trẻ', 'Câu chuyện xoay quanh vốn vay đóng tàu'],
] as const
const DISHES = [
  ['rang muối', 'Tỏi phi vàng rồi vớt ra để ráo'],
  ['nấu canh chua', 'Bạc hà tước vỏ, cắt xéo'],
  ['kho tộ', 'Nước màu dừa thắng sánh'],
  ['trộn gỏi xoài', 'Đậu phộng giã dối rắc sau cùng'],
  ['chiên giòn', 'Bột năng áo thật mỏng'],
  ['nướng giấy bạc', 'Lá chanh lót đáy khay'],
  ['hấp gừng', 'Lửa liu riu mười phút là vừa'],
  ['xào sa tế', 'Ớt sừng bỏ hột cho đỡ cay'],
  ['làm chả', 'Quết thật dẻo tay mới dai'],
  ['cuốn bánh tráng', 'Khế chua thái lát mỏng'],
  ['nấu cháo', 'Gạo rang thơm rồi mới ninh'],
  ['hầm hạt sen', 'Táo đỏ ngâm nở trước một giờ'],
  ['rim mật ong', 'Đảo nhanh kẻo cháy cạnh'],
  ['làm mắm chưng', 'Trứng vịt đánh tan cùng hành lá'],
  ['nhúng giấm', 'Nước dừa tươi thay nước lã'],
  ['cơm chiên', 'Cơm nguội để tủ lạnh qua đêm'],
  ['lẩu nấm', 'Nấm rơm chẻ đôi ngâm muối'],
  ['sốt cà chua', 'Cà lột vỏ bằng nước sôi'],
  ['bún riêu', 'Gạch cua phi với màu điều'],
  ['gói lá lốt', 'Xiên tre ngâm nước cho khỏi cháy'],
] as const

/** News of the commune, as many dishes of a cooking page that names it each time, and a text that names no place. */
const rows = [
  ...EVENTS.map(([what, how], at) => ({
    id: `tin-${at}`,
    source: at % 2 === 0 ? 'bao-huyen' : 'bao-thanh-pho',
    title: `Xã Cần Giờ ${what}`,
    text: `${how}. UBND xã Cần Giờ ${what}.`,
  })),
  ...DISHES.map(([what, how], at) => ({
    id: `mon-${at}`,
    source: 'bep-nha',
    title: [`Mẹo ${what}`, `Chiều nay ${what}`, `Vì sao nên ${what}?`, `Bữa tối: ${what}`, `Ai cũng ${what} được`][
      at % 5
    ],
    text: `${how}. ${['Cá', 'Mực', 'Nghêu', 'Tôm'][at % 4]} xã Cần Giờ ${['hợp với món này', 'ngọt hơn', 'dễ mua', 'để được lâu', 'ít xương'][at % 5]}.`,
  })),
  {
    id: 'cang',
    source: 'bao-thanh-pho',
    title: 'Khởi công cảng trung chuyển quốc tế',
    text: 'Sáng nay, lễ khởi công cảng trung chuyển quốc tế diễn ra ở cửa sông. Hai hãng tàu cùng góp vốn.',
  },
]

beforeAll(async () => {
  const folder = workingFolder(join(dir, 'data'), {}, dir)
  await initFolder(folder, LOCALITY)
  workplace = await openWorkplace(folder)
  const file = join(dir, 'tin.jsonl')
  await writeFile(
    file,
    rows
      .map((row, at) => JSON.stringify({ ...row, publishedAt: `2026-03-10T01:${String(at).padStart(2, '0')}:00Z` }))
      .join('\n'),
  )
  await bringIn(workplace, workBoard(), new AbortController().signal, bringImport(file, undefined, null))
}, 60_000)
afterAll(async () => {
  await workplace.close()
  rmSync(dir, { recursive: true, force: true })
})

const workOff = () => bringIn(workplace, workBoard(), new AbortController().signal, async () => ({ read: 0, fresh: 0 }))

async function itemOf(id: string): Promise<Item> {
  const items = await listItems(workplace.db.read, {}, null, 100)
  const found = items.find((item) => item.identity.endsWith(`:${id}`) || item.identity.endsWith(id))
  if (found === undefined) throw new Error(`no item ${id} in ${items.map(({ identity }) => identity).join(', ')}`)
  return found
}
const mentionOf = async ({ id }: Item) =>
  (await judgementsOfItem(workplace.db.read, id)).mentions.find(({ locality }) => locality === LOCALITY) ?? null
const isRelevant = async (item: Item) => {
  const mention = await mentionOf(item)
  return mention !== null && RELEVANT_LEVELS.some((level) => level === mention.level)
}
const inInbox = async ({ id }: Item) => {
  const { storyId } = await itemWith(id)
  const shown = await listStories(
    workplace.db.read,
    { locality: LOCALITY },
    { sort: 'newest', after: null, limit: 100 },
  )
  return shown.some(({ story }) => story.id === storyId)
}
const itemWith = async (id: number) => {
  const found = (await listItems(workplace.db.read, {}, null, 100)).find((item) => item.id === id)
  if (found === undefined) throw new Error(`no item ${id}`)
  return found
}
const say = async (item: Item, yes: boolean, question: Question = 'relevance') => {
  const id = await decideOn(workplace.db, { itemId: item.id, locality: LOCALITY, question, yes }, now())
  if (id === null) throw new Error('no such item')
  return id
}

describe('a decision', () => {
  test('holds at once, survives the analysis being done again, and is undone to what was found', async () => {
    const item = await itemOf('tin-3')
    const before = await mentionOf(item)
    expect(await isRelevant(item)).toBe(true)
    const decision = await say(item, false)
    expect(await mentionOf(item)).toMatchObject({
      level: 'passing',
      reason: expect.stringContaining('người trực đã chọn: không liên quan'),
    })
    await workplace.db.write((tx) => queueJobs(tx, [{ stage: FIRST_STAGE, subject: item.versionId ?? 0 }], now()))
    await workOff()
    expect(await isRelevant(item)).toBe(false)
    expect(await takeBack(workplace.db, decision, now())).not.toBeNull()
    expect(await takeBack(workplace.db, decision, now())).toBeNull()
    await workOff()
    expect(await mentionOf(item)).toMatchObject({ level: before?.level, score: before?.score, reason: before?.reason })
  })

  test('takes the Item out of the inbox, and brings in one that names no place', async () => {
    const [road, port] = [await itemOf('tin-5'), await itemOf('cang')]
    expect([await inInbox(road), await isRelevant(port)]).toEqual([true, false])
    const decisions = [await say(road, false), await say(port, true)]
    await workOff()
    expect([await inInbox(road), await inInbox(port)]).toEqual([false, true])
    for (const decision of decisions) await takeBack(workplace.db, decision, now())
    await workOff()
    expect([await inInbox(road), await isRelevant(port), await mentionOf(port)]).toEqual([true, false, null])
  })

  test('that an Item concerns us holds though its text names no place, whatever is analysed again and whichever rule comes and goes', async () => {
    const port = await itemOf('cang')
    const decision = await say(port, true)
    await workplace.db.write((tx) => queueJobs(tx, [{ stage: FIRST_STAGE, subject: port.versionId ?? 0 }], now()))
    await workOff()
    expect([await isRelevant(port), await inInbox(port)]).toEqual([true, true])
    const draft = { locality: LOCALITY, search: 'hãng tàu', effect: 'relevant' as const }
    const rule = await addRule(workplace.db, 'Tàu', draft, now())
    for (const live of [true, false]) {
      await setRule(workplace.db, rule.id, live, now())
      await workOff()
      expect(await isRelevant(port)).toBe(true)
    }
    await takeBack(workplace.db, decision, now())
    await workOff()
    expect(await isRelevant(port)).toBe(false)
  })

  test('that comes while the Item is under way is not lost', async () => {
    const item = await itemOf('tin-9')
    const subject = item.versionId ?? 0
    await workplace.db.write((tx) => queueJobs(tx, [{ stage: 'heed-decisions', subject }], now()))
    const [job] = await workplace.db.write((tx) =>
      claimJobs(tx, { stage: 'heed-decisions', owner: '1', now: now(), limit: 1 }),
    )
    if (job === undefined) throw new Error('nothing was claimed')
    const decision = await say(item, false)
    const ended = { job, stageVersion: 1, outcome: 'done' as const, reason: null, notBefore: null, next: [] }
    await workplace.db.write(async (tx) => {
      // What the desk had loaded before the decision.
      await tx.update(mentions).set({ level: 'primary' }).where(eq(mentions.itemId, item.id))
      await finishJobs(tx, [ended], now())
    })
    await workOff()
    expect(await isRelevant(item)).toBe(false)
    await takeBack(workplace.db, decision, now())
    await workOff()
  })

  test('takes the place of the one before it', async () => {
    const item = await itemOf('tin-6')
    await say(item, false)
    const last = await say(item, true)
    const standing = (await decisionsOfItems(workplace.db.read, [item.id])).get(item.id) ?? []
    expect(standing.map(({ id }) => id)).toEqual([last])
    await takeBack(workplace.db, last, now())
  })

  test('about a topic gives or takes the topic, and is undone', async () => {
    const item = await itemOf('tin-7')
    const topics = async () => (await judgementsOfItem(workplace.db.read, item.id)).topics.map(({ topic }) => topic)
    const before = await topics()
    const decision = await say(item, true, 'kieu-bao')
    expect(await topics()).toContain('kieu-bao')
    await takeBack(workplace.db, decision, now())
    expect(new Set(await topics())).toEqual(new Set(before))
  })

  test('about an Item that is not there is none', async () => {
    expect(
      await decideOn(workplace.db, { itemId: 99_999, locality: LOCALITY, question: 'relevance', yes: true }, now()),
    ).toBeNull()
  })

  test('comes through the API, and a stranger question is refused', async () => {
    let woken = 0
    const app = createApp({
      ...workplace,
      now,
      wake: () => {
        woken += 1
      },
      work: () => null,
      version: '0.0.0',
      dashboard: dir,
      onError: (error) => {
        throw error
      },
    })
    const item = await itemOf('tin-8')
    const post = (body: unknown) =>
      app.request(`http://localhost/api/items/${item.id}/decisions`, {
        method: 'POST',
        headers: { 'content-type': 'application/json', origin: 'http://localhost' },
        body: JSON.stringify(body),
      })
    const made = await post({ locality: LOCALITY, question: 'relevance', yes: false })
    expect(made.status).toBe(201)
    const { id } = (await made.json()) as { id: number }
    const page = await app.request(`http://localhost/api/items/${item.id}`)
    expect(await page.json()).toMatchObject({ decisions: [{ id, question: 'relevance', yes: false }] })
    expect((await post({ locality: LOCALITY, question: 'author', yes: true })).status).toBe(400)
    expect((await post({ locality: 'nowhere', question: 'relevance', yes: true })).status).toBe(400)
    const gone = await app.request(`http://localhost/api/decisions/${id}`, {
      method: 'DELETE',
      headers: { origin: 'http://localhost' },
    })
    expect([gone.status, woken]).toEqual([200, 2])
  })
})

test('a second desk of the same process leaves the first one’s jobs alone, and takes them when it has closed', async () => {
  await workOff()
  const { signal } = new AbortController()
  const first = await openDesk(workplace, now, signal)
  const subject = (await itemOf('tin-4')).versionId ?? 0
  await workplace.db.write((tx) => queueJobs(tx, [{ stage: FIRST_STAGE, subject }], now()))
  await workplace.db.write((tx) => claimJobs(tx, { stage: FIRST_STAGE, owner: first.owner, now: now(), limit: 5 }))
  const second = await openDesk(workplace, now, signal)
  expect(await second.workOff()).toBe(0)
  await Promise.all([first.close(), second.close()])
  const third = await openDesk(workplace, now, signal)
  expect(await third.workOff()).toBeGreaterThan(0)
  await third.close()
})

describe('learning', () => {
  test('is refused while there is too little, and changes nothing by itself', async () => {
    const learned = await learnFrom(workplace.db, LOCALITY, 'relevance', now())
    expect(learned.measured.refusal).toContain('chưa đủ')
    await expect(setModelUse(workplace.db, learned.id, true, now())).rejects.toThrow('chưa dùng được')
  })

  test('from eighteen recipes thrown away keeps the others from the desk, says why, and is dropped again', async () => {
    for (let at = 0; at < 18; at++) {
      await say(await itemOf(`mon-${at}`), false)
      await say(await itemOf(`tin-${at}`), true)
    }
    await workOff()
    const [recipe, road] = [await itemOf('mon-19'), await itemOf('tin-19')]
    const before = await mentionOf(recipe)
    expect(await isRelevant(recipe)).toBe(true)
    const learned = await learnFrom(workplace.db, LOCALITY, 'relevance', now())
    expect(learned.measured).toMatchObject({ decisions: 36, yes: 18, refusal: null, broken: 0 })
    expect(await isRelevant(recipe)).toBe(true)
    await setModelUse(workplace.db, learned.id, true, now())
    await workOff()
    expect([await isRelevant(recipe), await isRelevant(road)]).toEqual([false, true])
    expect((await mentionOf(recipe))?.reason).toMatch(/theo các lựa chọn trước đây: .*\(\d+\/\d+ lần trước\)/)
    await setModelUse(workplace.db, learned.id, false, now())
    await workOff()
    expect(await mentionOf(recipe)).toMatchObject({ level: before?.level, reason: before?.reason })
  })
})

test('Stories that a person joins and parts stay so, and are ranked again', async () => {
  const [one, other] = [await itemOf('tin-1'), await itemOf('tin-2')]
  const [into, from] = [one.storyId ?? 0, other.storyId ?? 0]
  expect(into).not.toBe(from)
  expect(await joinStories(workplace.db, { from, into }, now())).toBe(true)
  expect(await joinStories(workplace.db, { from: 99_999, into }, now())).toBe(false)
  await workOff()
  expect((await itemWith(other.id)).storyId).toBe(into)
  await workplace.db.write((tx) => queueJobs(tx, [{ stage: FIRST_STAGE, subject: other.versionId ?? 0 }], now()))
  await workOff()
  expect((await itemWith(other.id)).storyId).toBe(into)
  const parted = await partStory(workplace.db, { story: into, itemIds: [other.id] }, now())
  expect(await partStory(workplace.db, { story: into, itemIds: [other.id] }, now())).toBeNull()
  await workOff()
  expect([(await itemWith(other.id)).storyId, await inInbox(other), await inInbox(one)]).toEqual([parted, true, true])
})

describe('a rule', () => {
  test('is tried on the archive before it does anything, then works for old and new Items, and ends', async () => {
    const draft = { locality: LOCALITY, search: '"cảng trung chuyển"', effect: 'relevant' as const }
    const port = await itemOf('cang')
    const trial = await tryRule(workplace.db.read, draft)
    expect(trial).toMatchObject({ answering: 1, more: false, agreed: 0, disagreed: [] })
    expect(trial.changed.map(({ item, level }) => [item.id, level])).toEqual([[port.id, null]])
    const rule = await addRule(workplace.db, 'Cảng', draft, now())
    await workOff()
    expect(await isRelevant(port)).toBe(false)
    await setRule(workplace.db, rule.id, true, now())
    await workOff()
    expect((await mentionOf(port))?.reason).toContain('theo quy tắc “Cảng”')
    expect(await inInbox(port)).toBe(true)
    await setRule(workplace.db, rule.id, false, now())
    await workOff()
    expect(await isRelevant(port)).toBe(false)
  })

  test('says with which decisions it agrees, and a person’s decision stands above it', async () => {
    const draft = { locality: LOCALITY, search: '"tôm xã cần giờ"', effect: 'not-relevant' as const }
    const kept = await itemOf('mon-19')
    await say(kept, true)
    const trial = await tryRule(workplace.db.read, draft)
    expect(trial).toMatchObject({ answering: 5, agreed: 4 })
    expect(trial.disagreed.map(({ id }) => id)).toEqual([kept.id])
    const rule = await addRule(workplace.db, 'Món ăn', draft, now())
    await setRule(workplace.db, rule.id, true, now())
    await workOff()
    const road = await itemOf('tin-19')
    const second = await addRule(workplace.db, 'Gặp mặt', { ...draft, search: 'ngư dân trẻ' }, now())
    await setRule(workplace.db, second.id, true, now())
    await workOff()
    expect([await isRelevant(kept), await isRelevant(road)]).toEqual([true, false])
    expect((await mentionOf(road))?.reason).toContain('theo quy tắc “Gặp mặt”')
  })

  test('without a word is refused', () => {
    expect(() => addRule(workplace.db, 'x', { locality: LOCALITY, search: '""', effect: 'relevant' }, now())).toThrow(
      'ít nhất một chữ',
    )
  })
})
