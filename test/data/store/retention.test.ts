/** R11: is what was kept long enough gone, wholly and for good, and does what must stay stay? */
import { eq, sql } from 'drizzle-orm'
import { describe, expect, test } from 'vitest'
import type { Draft } from '#data/model/draft.js'
import type { PurgedClass } from '#data/model/retention.js'
import { parseSearch } from '#data/model/search.js'
import { DAY } from '#data/model/time.js'
import { loadRetention } from '#data/retention.js'
import { captures } from '#data/schema/captures.js'
import { caseLinks, cases } from '#data/schema/cases.js'
import { appearances, evidence } from '#data/schema/claims.js'
import { flags, items, mentions, sentences, versions } from '#data/schema/items.js'
import { stories, storyRanks } from '#data/schema/stories.js'
import { addActor } from '#data/store/actors.js'
import { listAudit, verifyAudit } from '#data/store/audit.js'
import { readableCaptures, saveRecords } from '#data/store/captures.js'
import { custodyOf, verifyCustody } from '#data/store/custody.js'
import { itemById, saveDraft, versionsOfItem } from '#data/store/items.js'
import { queueJobs } from '#data/store/jobs.js'
import { textsOfVersions } from '#data/store/judgements.js'
import { capturesToBlank, countPurgeable, markCaptures, noteBlanked } from '#data/store/purged-captures.js'
import { purgeBatch } from '#data/store/purging.js'
import { type DueItems, dueItems, duePurges, LOOKED_THROUGH, type RetentionPorts } from '#data/store/retention.js'
import { beginRetention } from '#data/store/retention-runs.js'
import { searchItems } from '#data/store/search.js'
import { type Database, rowsOf } from '#dialect'
import { everyCell, freshDatabase } from '../../support/database.js'
import { draft, NOON, record } from '../../support/drafts.js'

const WORDS = { speak: () => undefined, faultsOf: () => [], yamlFault: () => '', tooDeep: '' }
const { rules } = await loadRetention(null, WORDS)
const ports: RetentionPorts = { rules, forums: ['dien-dan'] }
const onDay = (days: number) => new Date(NOON.getTime() + days * DAY)

const SAID = 'Chiều nay đê biển Thạnh An nứt bốn mươi mét, ai đi ngang chú ý.'
const post = (changes: Partial<Draft> = {}): Draft =>
  draft({ form: 'post', url: 'https://mxh.example/bai/1', source: 'mxh', title: null, text: SAID, ...changes })

let sequence = 0

/** Taken in at noon of day 0 from a capture of its own, or from one that is given. */
async function held(db: Database, one: Draft, captureId?: number) {
  const from = captureId ?? (await captured(db))
  const saved = await db.write((tx) => saveDraft(tx, { draft: one, captureId: from, capturedAt: NOON, trust: 2 }))
  return { ...saved, captureId: from }
}

async function captured(db: Database, changes: Partial<Parameters<typeof record>[0]> = {}): Promise<number> {
  const identity = `page:retention:${++sequence}`
  await db.write((tx) => saveRecords(tx, [record({ identity, archiveOffset: sequence, ...changes }, null)], NOON))
  const rows = await rowsOf<{ id: number }>(db.read, sql`select id from captures where identity = ${identity}`)
  return Number(rows[0]?.id)
}

const purge = (db: Database, wanted: PurgedClass, now: Date, actor: Parameters<typeof purgeBatch>[1] = null) =>
  db.write((tx) =>
    purgeBatch(tx, actor, { ...ports, class: wanted, rankStage: 'rank-priority', after: 0, limit: 100 }, now),
  )
const purged = async (db: Database, wanted: PurgedClass, now: Date) => {
  const result = await purge(db, wanted, now)
  return result.kind === 'done' ? result.value.ids : result
}
const planOf = async (db: Database, wanted: PurgedClass, now: Date) =>
  (await duePurges(db.read, ports, now)).find((plan) => plan.class === wanted)

async function openCase(db: Database, closedAt: Date | null = null): Promise<number> {
  const [row] = await db.write((tx) =>
    tx
      .insert(cases)
      .values({
        number: `HS-${++sequence}`,
        locality: 'can-gio',
        title: 'Đê biển',
        kind: 'fact-claim',
        state: closedAt === null ? 'open' : 'closed',
        openedAt: NOON,
        openedBy: 1,
        closedAt,
      })
      .returning({ id: cases.id }),
  )
  return row?.id ?? 0
}

const link = async (db: Database, caseId: number, kind: 'item' | 'story', targetId: number) => {
  await db.write((tx) => tx.insert(caseLinks).values({ caseId, kind, targetId, at: NOON }))
}

describe('R11: how long a text is kept', () => {
  test.each<[string, PurgedClass, Partial<Draft>, { flagged?: boolean }, number]>([
    ['a post that nothing points at: 30 days', 'social', {}, {}, 30],
    ['a post with a flag: 180 days', 'social-flagged', {}, { flagged: true }, 180],
    ['a thread of a forum is social, whatever its form', 'social', { form: 'article', source: 'dien-dan' }, {}, 30],
    ['a video is social', 'social', { form: 'video' }, {}, 30],
    ['an article of the press: 12 months', 'press', { form: 'article', title: 'Khánh thành cầu' }, {}, 365],
    ['an article with a flag: 12 months, too', 'press', { form: 'article' }, { flagged: true }, 365],
  ])('%s', async (_, wanted, changes, { flagged = false }, days) => {
    const db = await freshDatabase()
    const { itemId } = await held(db, post(changes))
    if (flagged)
      await db.write((tx) =>
        tx.insert(flags).values({ itemId, code: 'unverified-claim', reason: SAID, score: 1, stageVersion: 1 }),
      )
    expect(await planOf(db, wanted, onDay(days - 1))).toMatchObject({ due: 0, younger: 1, oldest: null })
    expect(await purged(db, wanted, onDay(days - 1))).toEqual([])
    expect(await planOf(db, wanted, onDay(days))).toMatchObject({ due: 1, younger: 0, oldest: NOON })
    for (const other of ['social', 'social-flagged', 'press'] as const)
      if (other !== wanted) expect(await purged(db, other, onDay(2000))).toEqual([])
    expect(await purged(db, wanted, onDay(days))).toEqual([itemId])
    expect(await purged(db, wanted, onDay(days))).toEqual([])
  })

  test('the time counts from when the office took it in, not from when it was written', async () => {
    const db = await freshDatabase()
    const readAt = onDay(20)
    const { itemId } = await held(db, post(), await captured(db, { readAt }))
    expect(await purged(db, 'social', onDay(49))).toEqual([])
    expect(await purged(db, 'social', onDay(50))).toEqual([itemId])
  })

  test('what people told us is nobody else’s text and of no class', async () => {
    const db = await freshDatabase()
    await held(db, post({ form: 'report' }))
    for (const wanted of ['social', 'social-flagged', 'press'] as const)
      expect(await purged(db, wanted, onDay(9000))).toEqual([])
  })

  test('where no rule is in force nothing goes', async () => {
    const db = await freshDatabase()
    await held(db, post())
    const none = { ...ports, rules: [], class: 'social', rankStage: 'rank-priority', after: 0, limit: 9 } as const
    expect(await db.write((tx) => purgeBatch(tx, null, none, onDay(9000)))).toEqual({
      kind: 'done',
      value: { ids: [], next: null },
    })
  })
})

describe('R11: what stays beyond its time', () => {
  test('an Item of an open Case, and of one closed less than five years ago', async () => {
    const db = await freshDatabase()
    const { itemId } = await held(db, post())
    const caseId = await openCase(db)
    await link(db, caseId, 'item', itemId)
    expect(await planOf(db, 'social', onDay(400))).toMatchObject({ due: 0, held: { case: 1, claim: 0, evidence: 0 } })
    expect(await purged(db, 'social', onDay(9000))).toEqual([])
    await db.write((tx) => tx.update(cases).set({ closedAt: onDay(10) }))
    expect(await purged(db, 'social', onDay(10 + 1825))).toEqual([])
    expect(await purged(db, 'social', onDay(10 + 1826))).toEqual([itemId])
  })

  test('the Items of a Story that a Case was opened on, under whichever id it goes now', async () => {
    const db = await freshDatabase()
    const { itemId } = await held(db, post())
    await db.write(async (tx) => {
      await tx.update(items).set({ storyId: 7 })
      await rowsOf(tx, sql`insert into story_successors (former_id, story_id) values (3, 7) returning former_id`)
    })
    await link(db, await openCase(db), 'story', 3)
    expect(await purged(db, 'social', onDay(31))).toEqual([])
    await db.write((tx) => tx.delete(caseLinks))
    expect(await purged(db, 'social', onDay(31))).toEqual([itemId])
  })

  test('an Item in which a Claim stands', async () => {
    const db = await freshDatabase()
    const { itemId, versionId } = await held(db, post())
    const place = { claimId: 1, itemId, versionId, start: 0, end: 5, quote: 'Chiều', at: NOON }
    await db.write((tx) => tx.insert(appearances).values(place))
    expect(await planOf(db, 'social', onDay(31))).toMatchObject({ due: 0, held: { claim: 1 } })
    expect(await purged(db, 'social', onDay(31))).toEqual([])
  })

  test('an Item whose sealed capture is evidence', async () => {
    const db = await freshDatabase()
    const { captureId } = await held(db, post())
    const piece = {
      locality: 'can-gio',
      identity: 'e',
      form: 'capture',
      kind: 'press',
      quote: 'Chiều',
      address: 'x',
      captureId,
      addedAt: NOON,
    }
    await db.write((tx) => tx.insert(evidence).values(piece as typeof evidence.$inferInsert))
    expect(await planOf(db, 'social', onDay(31))).toMatchObject({ due: 0, held: { evidence: 1 } })
    expect(await purged(db, 'social', onDay(31))).toEqual([])
  })

  test('an Item that a stage is at work on waits for the next run', async () => {
    const db = await freshDatabase()
    const { itemId, versionId } = await held(db, post())
    await db.write((tx) => queueJobs(tx, [{ stage: 'find-claims', subject: versionId }], NOON))
    expect(await purged(db, 'social', onDay(31))).toEqual([])
    await db.write((tx) => rowsOf(tx, sql`delete from jobs returning id`))
    expect(await purged(db, 'social', onDay(31))).toEqual([itemId])
  })
})

describe('R11: what is purged is gone', () => {
  async function told(db: Database, changes: Partial<Draft> = {}) {
    const saved = await held(db, post(changes))
    const { itemId } = saved
    await db.write(async (tx) => {
      const [story] = await tx
        .insert(stories)
        .values({ title: changes.title ?? SAID, lastAt: NOON, undated: false, itemCount: 1 })
        .returning({ id: stories.id })
      const storyId = story?.id ?? 0
      await tx.update(items).set({ storyId })
      await tx.insert(sentences).values({ itemId, start: 0, end: SAID.length, text: SAID, checkWorthiness: 0.9 })
      await tx.insert(mentions).values({
        itemId,
        locality: 'can-gio',
        level: 'primary',
        score: 1,
        reason: 'nhắc tên xã',
        spans: [],
        tone: 'negative',
        toneScore: 0.9,
        toneSentence: SAID,
      })
      const [item] = await tx.select().from(items)
      await tx.insert(storyRanks).values({
        storyId,
        locality: 'can-gio',
        level: 'primary',
        priority: 1,
        reasons: [],
        lastAt: NOON,
        sourceCount: 1,
        sources: ['mxh'],
        topics: [],
        flags: [],
        excerpt: item?.excerpt ?? '',
        toneSentence: SAID,
      })
    })
    return saved
  }

  test('no table holds a word of a social text any more, while that it was there is still known', async () => {
    const db = await freshDatabase()
    const { itemId, versionId } = await told(db)
    const [before] = await versionsOfItem(db.read, itemId)
    expect(await everyCell(db)).toContain('Thạnh An nứt')
    await purged(db, 'social', onDay(31))
    const left = await everyCell(db)
    expect(left).not.toMatch(/nứt|Thạnh An|thanh an nut/i)
    expect(await itemById(db.read, itemId)).toMatchObject({
      purgedAt: onDay(31),
      url: 'https://mxh.example/bai/1',
      title: null,
      excerpt: '',
    })
    const [version] = await versionsOfItem(db.read, itemId)
    expect(version).toMatchObject({ id: versionId, text: '', digest: before?.digest })
    const query = parseSearch('đê biển')
    if (query === null) throw new Error('not a search')
    expect(await searchItems(db.read, query, { after: null, limit: 5 })).toEqual([])
    expect(left).toContain('rank-priority')
  })

  test('of a press article its headline, digest and excerpt stay', async () => {
    const db = await freshDatabase()
    const text = `${'Sáng 10/3 xã đưa cầu phao vào sử dụng. '.repeat(12)}Câu cuối cùng của bài.`
    const { itemId } = await told(db, { form: 'article', title: 'Khánh thành cầu phao', text })
    await purged(db, 'press', onDay(366))
    const item = await itemById(db.read, itemId)
    expect(item?.title).toBe('Khánh thành cầu phao')
    expect(item?.excerpt.length).toBeGreaterThan(100)
    expect(item?.excerpt.length).toBeLessThanOrEqual(300)
    expect((await versionsOfItem(db.read, itemId))[0]).toMatchObject({ text: '', title: 'Khánh thành cầu phao' })
    expect(await everyCell(db)).not.toContain('Câu cuối cùng')
    expect(await everyCell(db)).not.toContain('nứt')
  })

  test('no later capture brings it back, and no stage is given it', async () => {
    const db = await freshDatabase()
    const { itemId, versionId } = await told(db)
    await purged(db, 'social', onDay(31))
    for (const text of [SAID, `${SAID} Sửa lại.`]) {
      const again = { draft: post({ text }), captureId: 999, capturedAt: onDay(40), trust: 2 } as const
      expect(await db.write((tx) => saveDraft(tx, again))).toEqual({ itemId, versionId, current: false })
    }
    expect(await everyCell(db)).not.toContain('nứt')
    expect((await textsOfVersions(db.read, [versionId])).size).toBe(0)
  })

  test('who may not is refused, what was purged is counted in the log of deeds, and no person is named there', async () => {
    const db = await freshDatabase()
    await told(db)
    const person = { kind: 'person', name: 'Chuyên viên A', locality: null, unit: null } as const
    const [analyst, admin] = await db.write(async (tx) => [
      await addActor(tx, { ...person, roles: ['analyst'] }, NOON),
      await addActor(tx, { ...person, roles: ['admin'] }, NOON),
    ])
    expect(await purge(db, 'social', onDay(31), analyst)).toMatchObject({ kind: 'refused', code: 'forbidden' })
    expect(await db.write((tx) => beginRetention(tx, analyst ?? null, onDay(31)))).toMatchObject({ code: 'forbidden' })
    expect(await db.write((tx) => beginRetention(tx, admin ?? null, onDay(31)))).toMatchObject({ kind: 'done' })
    expect(await purge(db, 'social', onDay(31), admin)).toMatchObject({ kind: 'done' })
    const log = await listAudit(db.read, {}, null, 9)
    expect(log.map(({ deed, subject, detail }) => [deed, subject, detail])).toEqual([
      ['retention.purge', 'retention:social', '{"rule":"mxh-30-ngay","items":1}'],
      ['retention.run', 'retention:run', null],
    ])
    expect(await verifyAudit(db.read)).toMatchObject({ ok: true })
  })
})

describe('R11: a large archive', () => {
  /** Far behind what one statement looks through. */
  const FAR = 3 * LOOKED_THROUGH + 7

  test('is looked through piece by piece, to its end', async () => {
    const db = await freshDatabase()
    const near = await held(db, post())
    const other = await held(db, post({ url: 'https://mxh.example/bai/2' }))
    await db.write(async (tx) => {
      await tx.update(items).set({ id: FAR }).where(eq(items.id, other.itemId))
      await tx.update(versions).set({ itemId: FAR }).where(eq(versions.itemId, other.itemId))
      await tx.update(captures).set({ id: FAR, itemId: FAR }).where(eq(captures.id, other.captureId))
      await tx.update(versions).set({ captureId: FAR }).where(eq(versions.itemId, FAR))
    })
    const looks: DueItems[] = []
    for (let after: number | null = 0; after !== null; after = looks.at(-1)?.next ?? null)
      looks.push(await dueItems(db.read, 'social', ports, onDay(31), { after, limit: 100 }))
    expect(looks).toEqual([
      { ids: [near.itemId], next: LOOKED_THROUGH },
      { ids: [], next: 2 * LOOKED_THROUGH },
      { ids: [], next: 3 * LOOKED_THROUGH },
      { ids: [FAR], next: null },
    ])
    // A batch that is full goes on behind its last.
    expect(await dueItems(db.read, 'social', ports, onDay(31), { after: 0, limit: 1 })).toEqual({
      ids: [near.itemId],
      next: near.itemId,
    })
    await db.write((tx) => tx.update(items).set({ purgedAt: onDay(31) }))
    const marked: unknown[] = []
    for (let after: number | null = 0; after !== null; ) {
      const look: { readonly after: number; readonly limit: number } = { after, limit: 100 }
      const result = await db.write((tx) => markCaptures(tx, null, { ...ports, ...look }, onDay(31)))
      if (result.kind === 'refused') throw new Error(result.reason)
      marked.push(result.value)
      after = result.value.next
    }
    expect(marked).toEqual([
      { count: 1, next: LOOKED_THROUGH },
      { count: 0, next: 2 * LOOKED_THROUGH },
      { count: 0, next: 3 * LOOKED_THROUGH },
      { count: 1, next: null },
    ])
  })
})

describe('R11: sealed bytes', () => {
  const mark = async (db: Database, now: Date) => {
    const marked = await db.write((tx) => markCaptures(tx, null, { ...ports, after: 0, limit: 100 }, now))
    return marked.kind === 'done' ? { kind: marked.kind, value: marked.value.count } : marked
  }

  test('an answer that holds many posts goes with the last of them', async () => {
    const db = await freshDatabase()
    const answer = await captured(db, { reader: 'mastodon:{}' })
    const first = await held(db, post({ url: 'https://mxh.example/bai/1' }), answer)
    const second = await held(db, post({ url: 'https://mxh.example/bai/2' }), answer)
    const caseId = await openCase(db)
    await link(db, caseId, 'item', second.itemId)
    expect(await purged(db, 'social', onDay(31))).toEqual([first.itemId])
    expect(await mark(db, onDay(31))).toEqual({ kind: 'done', value: 0 })
    await db.write((tx) => tx.delete(caseLinks))
    expect(await purged(db, 'social', onDay(31))).toEqual([second.itemId])
    expect(await countPurgeable(db.read, ports, onDay(31))).toBe(1)
    expect(await mark(db, onDay(31))).toEqual({ kind: 'done', value: 1 })
    expect(await mark(db, onDay(31))).toEqual({ kind: 'done', value: 0 })
    expect((await readableCaptures(db.read, [answer])).size).toBe(0)
    expect((await capturesToBlank(db.read, 0, 9)).map(({ id }) => id)).toEqual([answer])
    const log = await custodyOf(db.read, [answer])
    expect(log.map(({ event }) => event)).toEqual(['purged'])
    expect(await verifyCustody(db.read)).toMatchObject({ ok: true })
    await db.write((tx) => noteBlanked(tx, [answer], onDay(31)))
    expect(await capturesToBlank(db.read, 0, 9)).toEqual([])
  })

  test('a later capture of a purged Item goes with the next run; what evidence rests on or a stage awaits does not', async () => {
    const db = await freshDatabase()
    const { captureId } = await held(db, post())
    await purged(db, 'social', onDay(31))
    await mark(db, onDay(31))
    const later = await captured(db)
    await db.write(async (tx) => {
      await saveDraft(tx, { draft: post(), captureId: later, capturedAt: onDay(40), trust: 2 })
      await queueJobs(tx, [{ stage: 'extract', subject: later }], NOON)
    })
    expect(await mark(db, onDay(41))).toEqual({ kind: 'done', value: 0 })
    await db.write((tx) => rowsOf(tx, sql`delete from jobs returning id`))
    expect(await mark(db, onDay(41))).toEqual({ kind: 'done', value: 1 })
    const rows = await db.read.select({ id: captures.id, from: captures.purgeFrom }).from(captures)
    expect(new Map(rows.map(({ id, from }) => [id, from]))).toEqual(
      new Map([
        [captureId, onDay(31)],
        [later, onDay(41)],
      ]),
    )
  })

  test('an answer of which nothing came is kept no longer than a post', async () => {
    const db = await freshDatabase()
    await captured(db, { reader: 'mastodon:{}' })
    await captured(db)
    expect(await mark(db, onDay(29))).toEqual({ kind: 'done', value: 0 })
    expect(await mark(db, onDay(30))).toEqual({ kind: 'done', value: 1 })
  })

  test('what people handed in stays', async () => {
    const db = await freshDatabase()
    await held(db, post(), await captured(db, { door: 'report' }))
    await purged(db, 'social', onDay(31))
    expect(await mark(db, onDay(31))).toEqual({ kind: 'done', value: 0 })
  })
})

test('the texts of versions before the present one are emptied, too', async () => {
  const db = await freshDatabase()
  const { itemId } = await held(db, post())
  await db.write((tx) =>
    saveDraft(tx, {
      draft: post({ text: 'Đã sửa lại toàn bộ câu chuyện về con đê và chiếc cầu.' }),
      captureId: 77,
      capturedAt: onDay(1),
      trust: 2,
    }),
  )
  expect((await versionsOfItem(db.read, itemId)).length).toBe(2)
  await purged(db, 'social', onDay(31))
  expect((await db.read.select({ text: versions.text }).from(versions)).map(({ text }) => text)).toEqual(['', ''])
})
