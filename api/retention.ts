/** How are the retention rules carried out (R11): words first, then sealed bytes, so that a run that is cut off is finished by the next? */
import { setImmediate as nextTurn } from 'node:timers/promises'
import { rankPriority } from '#analysis/stages/rank-priority.js'
import { blankRecord } from '#crawlers/formats/warc-blank.js'
import { SOURCES } from '#crawlers/sources/index.js'
import type { Actor } from '#data/model/actor.js'
import { type Refusal, type Result, refuse } from '#data/model/refusal.js'
import { PURGED_CLASSES, type PurgedClass } from '#data/model/retention.js'
import { DAY, vietnamDate, vietnamDay } from '#data/model/time.js'
import { loadRetention, OWN_RETENTION } from '#data/retention.js'
import type { CaptureRow } from '#data/store/captures.js'
import { capturesToBlank, countPurgeable, markCaptures, noteBlanked } from '#data/store/purged-captures.js'
import { purgeBatch } from '#data/store/purging.js'
import { type ClassPlan, dueItems, duePurges, type RetentionPorts } from '#data/store/retention.js'
import { beginRetention, lastRetentionRun, listRetentionRuns, saveRetentionRun } from '#data/store/retention-runs.js'
import { type Database, packSearch } from '#dialect'
import type { Folder } from './config.js'
import { faultsOf, speak } from './faults.js'
import { YAML_TOO_DEEP, yamlFault } from './yaml-file.js'

/** In one transaction: few enough that whoever waits to write hardly notices. */
const TOGETHER = 100

/** What stands in the place of bytes that are gone: the rule of the product, by its name in the design. */
const RULE = 'R11'

export interface RetentionHouse {
  readonly db: Database
  readonly folder: Pick<Folder, 'path' | 'captures'>
  readonly now: () => Date
  /** Stops between two batches; what is left is for the next run. */
  readonly signal?: AbortSignal
}

/** `captures`: sealed records whose bytes are gone. `failed`: those whose bytes could not be got at. */
export type RetentionCounts = Readonly<Record<PurgedClass | 'captures' | 'failed', number>>

const FORUMS = SOURCES.filter(({ level }) => level === 'forum').map(({ id }) => id)

async function portsOf({ folder }: RetentionHouse): Promise<RetentionPorts | Refusal> {
  const words = { speak, faultsOf, yamlFault, tooDeep: YAML_TOO_DEEP }
  const { rules, faults } = await loadRetention(folder.path, words)
  const told = faults.map(({ line, reason }) => (line === null ? reason : `dòng ${line}: ${reason}`))
  if (told.length > 0)
    return refuse('incomplete', `${OWN_RETENTION} có lỗi nên chưa xóa gì, hãy sửa: ${told.join('; ')}`)
  return { rules, forums: FORUMS }
}

export interface RetentionPlan {
  readonly classes: readonly ClassPlan[]
  /** Sealed records of what was purged before, still to be deleted. */
  readonly captures: number
}

/** What a run would do now. Nothing is deleted; that it was asked is kept. */
export async function planRetention(house: RetentionHouse): Promise<Result<RetentionPlan>> {
  const ports = await portsOf(house)
  if ('kind' in ports) return ports
  const { db, now } = house
  const at = now()
  const classes = await duePurges(db.read, ports, at)
  const captures = await countPurgeable(db.read, ports, at)
  const counts = { ...Object.fromEntries(classes.map((plan) => [plan.class, plan.due])), captures }
  await db.write((tx) => saveRetentionRun(tx, { at, dry: true, counts }))
  return { kind: 'done', value: { classes, captures } }
}

interface Batch {
  readonly count: number
  readonly next: number | null
}

/** Does `batch` after `batch` to the end of the ids. Whoever reads meanwhile is served between two of them. */
async function toTheEnd(
  { signal }: RetentionHouse,
  batch: (after: number) => Promise<Result<Batch>>,
): Promise<Result<number>> {
  let sum = 0
  for (let after: number | null = 0; after !== null && signal?.aborted !== true; await nextTurn()) {
    const result: Result<Batch> = await batch(after)
    if (result.kind === 'refused') return result
    sum += result.value.count
    after = result.value.next
  }
  return { kind: 'done', value: sum }
}

/** @param actor null: the daily run */
export async function runRetention(house: RetentionHouse, actor: Actor | null): Promise<Result<RetentionCounts>> {
  const ports = await portsOf(house)
  if ('kind' in ports) return ports
  const { db, now, signal } = house
  const begun = await db.write((tx) => beginRetention(tx, actor, now()))
  if (begun.kind === 'refused') return begun
  const counts = { social: 0, 'social-flagged': 0, press: 0, captures: 0, failed: 0 }
  for (const wanted of PURGED_CLASSES) {
    const order = { ...ports, class: wanted, rankStage: rankPriority.name, limit: TOGETHER }
    const purged = await toTheEnd(house, async (after) => {
      const result = await db.write((tx) => purgeBatch(tx, actor, { ...order, after }, now()))
      if (result.kind === 'refused') return result
      return { kind: 'done', value: { count: result.value.ids.length, next: result.value.next } }
    })
    if (purged.kind === 'refused') return purged
    counts[wanted] = purged.value
  }
  if (counts.social + counts['social-flagged'] + counts.press > 0) await db.write(packSearch)
  const marked = await toTheEnd(house, (after) =>
    db.write((tx) => markCaptures(tx, actor, { ...ports, after, limit: TOGETHER }, now())),
  )
  if (marked.kind === 'refused') return marked
  const { blanked, failed } = await blankAll(house)
  const found = { ...counts, captures: blanked, failed }
  // A run that was stopped is none: the next begins at once.
  if (signal?.aborted !== true) await db.write((tx) => saveRetentionRun(tx, { at: now(), dry: false, counts: found }))
  return { kind: 'done', value: found }
}

/** Bytes of everything that was marked, in this run or in one that was cut off. */
async function blankAll(house: RetentionHouse): Promise<{ readonly blanked: number; readonly failed: number }> {
  const { db, now, signal } = house
  let [blanked, failed] = [0, 0]
  for (let after = 0; signal?.aborted !== true; ) {
    const batch = await capturesToBlank(db.read, after, TOGETHER)
    const last = batch.at(-1)
    if (last === undefined) break
    after = last.id
    const gone: number[] = []
    for (const capture of batch) if (await isBlanked(capture, house)) gone.push(capture.id)
    await db.write((tx) => noteBlanked(tx, gone, now()))
    blanked += gone.length
    failed += batch.length - gone.length
  }
  return { blanked, failed }
}

async function isBlanked(capture: CaptureRow, { folder }: RetentionHouse): Promise<boolean> {
  const { archiveFile: file, archiveOffset: offset, archiveLength: length, purgeFrom, digest } = capture
  if (file === null || offset === null || length === null || purgeFrom === null) return false
  const outcome = await blankRecord(folder.captures, { file, offset, length }, { rule: RULE, at: purgeFrom, digest })
  // A file that is not there may be on a disk that is: it is asked for again with every run.
  return outcome.kind === 'done'
}

/** Longer than this nobody leaves a server alone: the clock of the computer is wrong. */
const LONGEST_SILENCE = 400 * DAY

/** A clock that jumped would make everything old at once. Runs are what it is held against: deeds go on under a wrong clock. */
function clockFault(at: Date, newest: Date): string | null {
  const wrong = (told: string) =>
    `đồng hồ máy chỉ ngày ${vietnamDate(at)}, ${told} lần chạy gần nhất (${vietnamDate(newest)}): hãy kiểm tra ngày giờ của máy; nếu đúng thì chạy “diembao retention plan”`
  if (vietnamDay(newest) > vietnamDay(at)) return wrong('trước')
  return at.getTime() - newest.getTime() > LONGEST_SILENCE ? wrong('quá 400 ngày sau') : null
}

async function isAnythingDue(house: RetentionHouse, ports: RetentionPorts): Promise<boolean> {
  const { db, now } = house
  for (const wanted of PURGED_CLASSES) {
    const counted = await toTheEnd(house, async (after) => {
      const { ids, next } = await dueItems(db.read, wanted, ports, now(), { after, limit: 1 })
      return { kind: 'done', value: { count: ids.length, next: ids.length > 0 ? null : next } }
    })
    if (counted.kind === 'done' && counted.value > 0) return true
  }
  return false
}

const UNSEEN =
  'có dữ liệu đã hết thời hạn lưu giữ nhưng chưa ai xem: chạy “diembao retention plan” để xem trước; từ sau lần xem đó máy tự xóa mỗi ngày'

/** For a server's loop: once a Vietnamese day, after a person has looked once. Null: it was done today, or nothing is due. */
export async function keepRetention(house: RetentionHouse): Promise<Result<RetentionCounts> | null> {
  const { db, now } = house
  // Of any kind: the first is always a person's.
  const [newest] = await listRetentionRuns(db.read, 1)
  if (newest === undefined) {
    const ports = await portsOf(house)
    if ('kind' in ports) return ports
    return (await isAnythingDue(house, ports)) ? refuse('incomplete', UNSEEN) : null
  }
  const last = await lastRetentionRun(db.read)
  if (last !== null && vietnamDay(last.at) === vietnamDay(now())) return null
  const fault = clockFault(now(), newest.at)
  return fault === null ? runRetention(house, null) : refuse('incomplete', fault)
}
