/** R11: is what was kept long enough gone from the whole working folder, bytes and all, and does the rest go on as before? */
import { readdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { createGunzip } from 'node:zlib'
import { sql } from 'drizzle-orm'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { verdictLines } from '#api/commands/evidence-lines.js'
import { initFolder } from '#api/commands/folder.js'
import { planLines } from '#api/commands/retention.js'
import { workingFolder } from '#api/config.js'
import { packItem, verifyCaptures } from '#api/evidence.js'
import { startHousekeeping } from '#api/housekeeping.js'
import { keepRetention, planRetention, type RetentionHouse, runRetention } from '#api/retention.js'
import { type Desk, openDesk, openWorkplace, type Workplace } from '#api/workplace.js'
import { feedAddress } from '#crawlers/connectors/address.js'
import { keepFetched, replay } from '#crawlers/reading.js'
import { DAY } from '#data/model/time.js'
import { flags } from '#data/schema/items.js'
import { verifyAudit } from '#data/store/audit.js'
import { verifyCustody } from '#data/store/custody.js'
import { sealedCapturesOf } from '#data/store/evidence.js'
import { registerFeeds } from '#data/store/feeds.js'
import { listItems } from '#data/store/items.js'
import { requeueUnlessSame } from '#data/store/jobs.js'
import { listStories } from '#data/store/stories.js'
import { rowsOf } from '#dialect'
import { temporaryFolder } from '../../support/cli.js'
import { writeTown } from '../../support/town.js'

const START = new Date('2026-03-10T05:00:00Z')
const day = (days: number) => new Date(START.getTime() + days * DAY)
/** In no other text, and no word of any vocabulary. */
const WORD = 'zuvakeli'
const READER = feedAddress('mastodon', { instance: 'may.example', tag: 'cangio' })

const status = (id: number, text: string) => ({
  id: String(id),
  created_at: '2026-03-10T04:00:00.000Z',
  visibility: 'public',
  url: `https://may.example/bai/${id}`,
  content: `<p>${text}</p>`,
  reblog: null,
  account: { acct: 'ai-do', noindex: false },
  media_attachments: [],
})

let workplace: Workplace
let desk: Desk
let now: Date
let house: RetentionHouse

async function answered(...statuses: readonly object[]): Promise<void> {
  const body = Buffer.from(JSON.stringify(statuses))
  const url = 'https://may.example/api/v1/timelines/tag/cangio'
  const capture = { url, capturedAt: now, status: 200, headers: { 'content-type': 'application/json' }, body }
  await keepFetched([{ capture, finalUrl: url, source: 'may.example', reader: READER, list: true }], desk.ports)
  await desk.workOff()
}

const POST = `Bến phà Bình Khánh, xã Cần Giờ, TP.HCM sáng nay ùn tắc, xe kẹt hai giờ, bà con rất bức xúc vì ${WORD}.`

beforeEach(async () => {
  const dir = temporaryFolder()
  const folder = workingFolder(join(dir, 'data'), {}, dir)
  await initFolder(folder, 'can-gio')
  workplace = await openWorkplace(folder)
  now = START
  house = { db: workplace.db, folder, now: () => now }
  desk = await openDesk(workplace, () => now, new AbortController().signal)
  await workplace.db.write((tx) =>
    registerFeeds(tx, [{ url: READER, source: 'may.example', door: 'connector' }], START),
  )
  await replay(await writeTown(dir), desk.ports)
  await answered(status(1, POST), status(2, `Cầu Cần Giờ ở TP.HCM bao giờ khởi công, ${WORD} hỏi mãi.`))
}, 60_000)
afterEach(async () => {
  await desk.close()
  await workplace.close()
})

const posts = async () => (await listItems(workplace.db.read, { source: 'may.example' }, null, 50)).toReversed()

/** Every byte of the archive, unpacked as far as gzip goes. */
async function archived(): Promise<string> {
  const { captures } = workplace.folder
  const all: string[] = []
  for (const name of (await readdir(captures)).filter((one) => one.endsWith('.gz'))) {
    const gunzip = createGunzip()
    gunzip.end(await readFile(join(captures, name)))
    for await (const chunk of gunzip) all.push(Buffer.from(chunk).toString('utf8'))
  }
  return all.join('')
}

/** The database as it lies on the disk, once nobody has it open. */
async function onDisk(): Promise<string> {
  await desk.close()
  await workplace.close()
  const bytes = await readFile(workplace.folder.database)
  workplace = await openWorkplace(workplace.folder)
  house = { ...house, db: workplace.db }
  desk = await openDesk(workplace, () => now, new AbortController().signal)
  return bytes.toString('latin1')
}

const pressOf = async () =>
  (await listItems(workplace.db.read, {}, null, 50)).filter(({ source }) => source !== 'may.example')

test('R11: when its time is over no byte of a post is left in the folder, and every other text is', async () => {
  expect(await archived()).toContain(WORD)
  expect((await onDisk()).includes(WORD)).toBe(true)
  const press = await pressOf()
  const [first] = await posts()
  if (first === undefined) throw new Error('nothing was read')
  const flag = {
    itemId: first.id,
    code: 'unverified-claim',
    reason: `Nêu: “${WORD}”`,
    score: 1,
    stageVersion: 1,
  } as const
  await workplace.db.write(async (tx) => {
    await tx.delete(flags)
    await tx.insert(flags).values(flag)
  })
  now = day(29)
  expect(await runRetention(house, null)).toMatchObject({ value: { social: 0, 'social-flagged': 0, captures: 0 } })
  now = day(31)
  // One of the two carries a machine's flag, and the answer of the platform holds both.
  expect(await runRetention(house, null)).toMatchObject({ value: { social: 1, 'social-flagged': 0, captures: 0 } })
  expect((await posts()).map(({ purgedAt }) => purgedAt)).toEqual([null, now])
  expect(await archived()).toContain(WORD)
  now = day(181)
  expect(await runRetention(house, null)).toMatchObject({ value: { 'social-flagged': 1, captures: 1, failed: 0 } })
  await desk.workOff()
  expect(await archived()).not.toContain(WORD)
  expect(await archived()).toContain('Nghinh Ông')
  expect((await onDisk()).includes(WORD)).toBe(false)
  expect(await pressOf()).toEqual(press)
  expect(await verifyAudit(workplace.db.read)).toMatchObject({ ok: true })
  expect(await verifyCustody(workplace.db.read)).toMatchObject({ ok: true })
}, 60_000)

test('R11: the inbox tells a purged Story without its words', async () => {
  const told = async () =>
    JSON.stringify(
      await listStories(workplace.db.read, { locality: 'can-gio' }, { sort: 'newest', after: null, limit: 50 }),
    )
  expect(await told()).toContain(WORD)
  now = day(200)
  await runRetention(house, null)
  expect(await told()).not.toContain(WORD)
  await desk.workOff()
  expect(await told()).not.toContain(WORD)
  expect(await told()).toContain('Nội dung đã xóa theo quy định lưu giữ')
})

test('R11: evidence that was deleted by rule is told as such, and not as damage', async () => {
  const [first] = await posts()
  if (first === undefined) throw new Error('nothing was read')
  now = day(200)
  const ports = { db: workplace.db, captures: workplace.folder.captures, now: () => now }
  const before = await verifyCaptures(await sealedCapturesOf(workplace.db.read, first.id), ports)
  expect(before.map(({ verdict }) => verdict.ok)).toEqual([true])
  await runRetention(house, null)
  const verified = await verifyCaptures(await sealedCapturesOf(workplace.db.read, first.id), ports)
  expect(verified.map(({ verdict }) => [verdict.ok, verdict.purged])).toEqual([[true, true]])
  const lines = verified.flatMap(({ capture, verdict }) => verdictLines(capture, verdict))
  expect(lines.join('\n')).toMatch(/^đã xóa .*\n.*đã xóa theo quy định ngày 26\/09\/2026/)
  expect(await packItem(first, ports)).toBeNull()
  // Emptied by somebody else's hand, nothing in the log says so: damage.
  await workplace.db.write((tx) => rowsOf(tx, sql`delete from custody where event = 'purged' returning id`))
  const unlogged = await verifyCaptures(await sealedCapturesOf(workplace.db.read, first.id), ports)
  expect(unlogged.map(({ verdict }) => verdict.ok)).toEqual([false])
})

test('R11: neither a platform that shows it again nor stages that are redone bring a purged post back', async () => {
  now = day(200)
  await runRetention(house, null)
  await answered(status(1, POST), status(3, 'Một bài khác về xã Cần Giờ, TP.HCM.'))
  await workplace.db.write(async (tx) => {
    for (const stage of ['extract', 'read-answer', 'detect-language', 'match-mentions'])
      await requeueUnlessSame(tx, stage, `other ${stage}`, now)
    for (const stage of ['extract', 'read-answer', 'detect-language', 'match-mentions'])
      await requeueUnlessSame(tx, stage, `another ${stage}`, now)
  })
  await desk.workOff()
  const found = await posts()
  expect(found.map(({ excerpt }) => excerpt.slice(0, 12))).toEqual(['', '', 'Một bài khác'])
  const failed = await rowsOf(workplace.db.read, sql`select * from runs where outcome = 'quarantine'`)
  expect(failed).toEqual([])
  // The new answer holds a post that is younger: it stays until that goes, too.
  await runRetention(house, null)
  expect(await archived()).toContain(WORD)
  now = day(400)
  await runRetention(house, null)
  expect(await archived()).not.toContain(WORD)
}, 60_000)

test('R11: a run that was cut off between database and bytes is finished by the next', async () => {
  now = day(200)
  const { captures } = workplace.folder
  // The bytes cannot be got at: the words are gone, the archive is as it was.
  const elsewhere = { ...workplace.folder, captures: join(captures, 'khong-co') }
  expect(await runRetention({ ...house, folder: elsewhere }, null)).toMatchObject({ value: { captures: 0, failed: 1 } })
  expect(await archived()).toContain(WORD)
  expect(await runRetention(house, null)).toMatchObject({ value: { social: 0, captures: 1, failed: 0 } })
  expect(await archived()).not.toContain(WORD)
  expect(await runRetention(house, null)).toMatchObject({ value: { social: 0, captures: 0, failed: 0 } })
})

test('R11: the plan says how many, since when, and what stays; it deletes nothing', async () => {
  now = day(200)
  const result = await planRetention(house)
  if (result.kind === 'refused') throw new Error(result.reason)
  const lines = result.value.classes.flatMap(planLines)
  expect(lines.join('\n')).toMatch(
    /bài mạng xã hội không có cờ: giữ 30 ngày \(mxh-30-ngay\); đến hạn xóa \d tin, cũ nhất nhận ngày 10\/03\/2026/,
  )
  expect(lines.join('\n')).toMatch(
    /toàn văn bài báo .*: giữ 365 ngày .*; đến hạn xóa 0 tin\n {4}còn giữ 1\d tin chưa đến hạn/,
  )
  expect(await archived()).toContain(WORD)
  expect(await posts()).toMatchObject([{ purgedAt: null }, { purgedAt: null }])
})

test('R11: the server deletes nothing before a person has looked, and then runs the rules once a day', async () => {
  expect(await keepRetention(house)).toBeNull()
  now = day(200)
  const unseen = await keepRetention(house)
  expect(unseen).toMatchObject({ kind: 'refused', reason: expect.stringContaining('diembao retention plan') })
  expect(await archived()).toContain(WORD)
  expect(await posts()).toMatchObject([{ purgedAt: null }, { purgedAt: null }])
  await planRetention(house)
  expect(await keepRetention(house)).toMatchObject({ kind: 'done', value: { captures: 1 } })
  expect(await keepRetention(house)).toBeNull()
  now = day(201)
  expect(await keepRetention(house)).toMatchObject({ kind: 'done' })
})

test('R11: under a clock that jumped the server deletes nothing, and says so', async () => {
  await planRetention(house)
  now = day(401)
  expect(await keepRetention(house)).toMatchObject({
    kind: 'refused',
    reason: expect.stringMatching(
      /đồng hồ máy chỉ ngày 15\/04\/2027, quá 400 ngày sau lần chạy gần nhất \(10\/03\/2026\)/,
    ),
  })
  now = day(-1)
  expect(await keepRetention(house)).toMatchObject({
    kind: 'refused',
    reason: expect.stringContaining('đồng hồ máy chỉ ngày 09/03/2026, trước lần chạy gần nhất'),
  })
  expect(await archived()).toContain(WORD)
  // A person who looked at the plan says that the clock is right.
  now = day(401)
  await planRetention(house)
  expect(await keepRetention(house)).toMatchObject({ kind: 'done' })
})

test('R11: a server says once that something is due and nobody has looked', async () => {
  now = day(200)
  const told: string[] = []
  const spy = vi.spyOn(process.stderr, 'write').mockImplementation((text) => {
    told.push(String(text))
    return true
  })
  vi.useFakeTimers({ toFake: ['setInterval', 'clearInterval'] })
  const keeping = startHousekeeping({ workplace, now: () => now, wake: () => undefined })
  try {
    const due = () => told.filter((text) => text.includes('chưa ai xem'))
    await vi.waitFor(() => expect(due()).toHaveLength(1), 10_000)
    for (const at of [200, 200, 201]) {
      now = day(at)
      vi.advanceTimersByTime(60_000)
      await new Promise((resolve) => setTimeout(resolve, 300))
    }
    expect(due()).toHaveLength(1)
    expect(await archived()).toContain(WORD)
  } finally {
    vi.useRealTimers()
    await keeping.close()
    spy.mockRestore()
  }
})

test('R11: the office may say otherwise in retention.yaml, and while that file has a fault nothing goes', async () => {
  now = day(40)
  const own = join(workplace.folder.path, 'retention.yaml')
  await writeFile(own, 'rules:\n  - id: mxh-30-ngay\n    class: social\n    days: nhieu\n')
  expect(await runRetention(house, null)).toMatchObject({
    kind: 'refused',
    code: 'incomplete',
    reason: expect.stringMatching(/^retention\.yaml có lỗi nên chưa xóa gì.*dòng \d/s),
  })
  await writeFile(
    own,
    'rules:\n  - { id: mxh-30-ngay, class: social, days: 60, basis: Quy chế của xã, validFrom: 2026-01-01 }\n',
  )
  expect(await runRetention(house, null)).toMatchObject({ value: { social: 0 } })
  now = day(61)
  const later = await runRetention(house, null)
  expect(later).toMatchObject({ kind: 'done' })
  expect(later.kind === 'done' ? later.value.social : 0).toBeGreaterThan(0)
})
