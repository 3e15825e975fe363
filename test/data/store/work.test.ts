import { describe, expect, test } from 'vitest'
import { done, type Outcome, quarantine, retry, skip } from '#data/model/outcome.js'
import { saveRecords } from '#data/store/captures.js'
import { claimJobs, finishJobs, queueJobs, releaseJobs, requeueOlder, waitingJobs } from '#data/store/jobs.js'
import { countEverything } from '#data/store/status.js'
import { type AnyStep, drain, step } from '#data/store/work.js'
import type { Database } from '#dialect'
import { freshDatabase } from '../../support/database.js'
import { NOON, record } from '../../support/drafts.js'

const context = { owner: '1', now: () => NOON }

/** A step over the subjects themselves. */
function stepOf(
  run: (subject: number) => Outcome<number>,
  { version = 1, save = async () => undefined }: { version?: number; save?: (subject: number) => Promise<void> } = {},
): AnyStep {
  return step<number, number>({
    name: 'weigh',
    version,
    batch: 10,
    load: async (_, subjects) => new Map(subjects.map((subject) => [subject, subject])),
    run,
    save: async (_, subject) => {
      await save(subject)
      return [subject]
    },
    next: (outcome) => (outcome.kind === 'done' ? ['then'] : []),
  })
}

const queue = (db: Database, subjects: readonly number[]) =>
  db.write((tx) =>
    queueJobs(
      tx,
      subjects.map((subject) => ({ stage: 'weigh', subject })),
      NOON,
    ),
  )

const weighed = async (db: Database) => (await countEverything(db.read)).stages.weigh

describe('a stage', () => {
  test('counts every subject once, with the reason of what was not done', async () => {
    const db = await freshDatabase()
    await queue(db, [1, 2, 3, 4])
    const outcomes = [
      done(1),
      skip('nhẹ'),
      quarantine('hỏng'),
      retry('chưa cân được', new Date(NOON.getTime() + 60_000)),
    ]
    await drain(db, [stepOf((subject) => outcomes[subject - 1] ?? done(0))], context)
    expect(await weighed(db)).toEqual({
      in: 4,
      done: 1,
      skip: 1,
      retry: 1,
      quarantine: 1,
      reasons: { nhẹ: 1, hỏng: 1, 'chưa cân được': 1 },
    })
    // The retry waits, and what follows `done` waits.
    expect(await waitingJobs(db.read)).toBe(2)
  })

  test('a retry that later succeeds is counted once', async () => {
    const db = await freshDatabase()
    await queue(db, [1])
    let time = NOON
    let tries = 0
    const weigh = stepOf(() => (++tries === 1 ? retry('bận', new Date(NOON.getTime() + 60_000)) : done(1)))
    await drain(db, [weigh], { owner: '1', now: () => time })
    expect(tries).toBe(1)
    time = new Date(NOON.getTime() + 61_000)
    await drain(db, [weigh], { owner: '1', now: () => time })
    expect(await weighed(db)).toMatchObject({ in: 1, done: 1, retry: 0 })
  })

  test('a bug is tried again and then set aside with its message', async () => {
    const db = await freshDatabase()
    await queue(db, [1])
    let time = NOON
    const weigh = stepOf(() => {
      throw new Error('cân gãy')
    })
    for (let at = 0; at < 3; at++) {
      await drain(db, [weigh], { owner: '1', now: () => time })
      time = new Date(time.getTime() + 3_600_000)
    }
    expect(await weighed(db)).toMatchObject({ in: 1, quarantine: 1, reasons: { 'lỗi của chương trình: cân gãy': 1 } })
    expect(await waitingJobs(db.read)).toBe(0)
  })

  test('a value that cannot be saved is set aside; its neighbours are saved', async () => {
    const db = await freshDatabase()
    await queue(db, [1, 2, 3])
    const save = async (subject: number) => {
      if (subject === 2) throw new Error('không ghi được')
    }
    await drain(db, [stepOf(done, { save })], context)
    expect(await weighed(db)).toMatchObject({ in: 3, done: 2, retry: 1 })
  })

  test('an input that cannot be loaded is set aside; its neighbours are done', async () => {
    const db = await freshDatabase()
    await queue(db, [1, 2, 3])
    const weigh = step<number, number>({
      name: 'weigh',
      version: 1,
      batch: 10,
      load: async (_, subjects) => {
        if (subjects.includes(2)) throw new Error('không đọc được')
        return new Map(subjects.map((subject) => [subject, subject]))
      },
      run: (subject) => done(subject),
      save: async (_, subject) => [subject],
      next: () => [],
    })
    await drain(db, [weigh], context)
    expect(await weighed(db)).toMatchObject({ in: 3, done: 2, retry: 1 })
  })

  test('a raised version is redone and still counted once', async () => {
    const db = await freshDatabase()
    await queue(db, [1, 2])
    await drain(db, [stepOf(done)], context)
    await db.write((tx) => requeueOlder(tx, 'weigh', 2, NOON))
    await drain(db, [stepOf(() => skip('nay thôi'), { version: 2 })], context)
    expect(await weighed(db)).toMatchObject({ in: 2, done: 0, skip: 2 })
  })
})

describe('a job', () => {
  test('that is queued twice is done once', async () => {
    const db = await freshDatabase()
    await queue(db, [1, 1])
    await queue(db, [1])
    expect(await waitingJobs(db.read)).toBe(1)
  })

  test('that a process holds is given to no other, until that process is gone', async () => {
    const db = await freshDatabase()
    await queue(db, [1])
    const claim = (owner: string) => db.write((tx) => claimJobs(tx, { stage: 'weigh', owner, now: NOON, limit: 5 }))
    expect(await claim('1')).toHaveLength(1)
    expect(await claim('2')).toHaveLength(0)
    await db.write((tx) => releaseJobs(tx, ['1']))
    expect(await claim('2')).toHaveLength(0)
    await db.write((tx) => releaseJobs(tx, []))
    expect(await claim('2')).toHaveLength(1)
  })

  test('that is queued again while it is under way is done once more, not lost', async () => {
    const db = await freshDatabase()
    await queue(db, [1])
    const seen: number[] = []
    const asking = stepOf(done, {
      save: async () => {
        seen.push(seen.length)
      },
    })
    const [job] = await db.write((tx) => claimJobs(tx, { stage: 'weigh', owner: '9', now: NOON, limit: 5 }))
    await queue(db, [1])
    if (job === undefined) throw new Error('nothing was claimed')
    const ended = { job, stageVersion: 1, outcome: 'done' as const, reason: null, notBefore: null, next: [] }
    await db.write((tx) => finishJobs(tx, [ended], NOON))
    await drain(db, [asking], context)
    expect(seen).toEqual([0])
    await drain(db, [asking], context)
    expect(seen).toEqual([0])
  })

  test('of a stage that works one by one is taken by nobody while another is under way', async () => {
    const db = await freshDatabase()
    await queue(db, [1, 2])
    const claim = (owner: string) => db.write((tx) => claimJobs(tx, { stage: 'weigh', owner, now: NOON, limit: 1 }))
    expect(await claim('1')).toHaveLength(1)
    expect(await claim('2')).toHaveLength(0)
    await db.write((tx) => releaseJobs(tx, []))
    expect(await claim('2')).toHaveLength(1)
  })

  test('leaves timers and signals their turn', async () => {
    const db = await freshDatabase()
    await queue(db, [1, 2, 3])
    const stop = new AbortController()
    setImmediate(() => stop.abort())
    const one = step<number, number>({
      name: 'weigh',
      version: 1,
      batch: 1,
      load: async (_, subjects) => new Map(subjects.map((subject) => [subject, subject])),
      run: done,
      save: async (_, subject) => [subject],
      next: () => [],
    })
    expect(await drain(db, [one], { ...context, signal: stop.signal })).toBeLessThan(3)
  })

  test('is queued in the transaction of the record that causes it, or not at all', async () => {
    const db = await freshDatabase()
    const failing = db.write(async (tx) => {
      await saveRecords(tx, [record()], NOON)
      throw new Error('mất điện')
    })
    await expect(failing).rejects.toThrow('mất điện')
    expect(await waitingJobs(db.read)).toBe(0)
    expect((await countEverything(db.read)).records).toBe(0)
  })
})

test('a record read twice is one record with one job', async () => {
  const db = await freshDatabase()
  const one = record({ identity: 'page:x' })
  expect(await db.write((tx) => saveRecords(tx, [one], NOON))).toBe(1)
  expect(await db.write((tx) => saveRecords(tx, [one], NOON))).toBe(0)
  expect((await countEverything(db.read)).records).toBe(1)
  expect(await waitingJobs(db.read)).toBe(1)
})

test('a reader never sees a half-done write', async () => {
  const db = await freshDatabase()
  const during = await db
    .write(async (tx) => {
      await saveRecords(tx, [record()], NOON)
      throw new Error('undo')
    })
    .catch(() => countEverything(db.read))
  expect(during).toMatchObject({ records: 0 })
})
