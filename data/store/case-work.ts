/** What is done in a Case: its kind, route and state, whose it is, what is said in it and what is laid into it. */
import { and, eq, inArray, isNull } from 'drizzle-orm'
import type { Db } from '#dialect'
import { type Actor, seesOnlyUnit } from '../model/actor.js'
import { type CaseKind, type CaseLink, type CaseState, type RouteId, routesFor } from '../model/case.js'
import { KIND_WORDS, ROUTE_WORDS, STATE_WORDS } from '../model/case-words.js'
import type { ClockRule, Length } from '../model/clock.js'
import { dueInWords, startClock } from '../model/clock-state.js'
import type { Deadlines } from '../model/own-deadline.js'
import { type Result, refuse } from '../model/refusal.js'
import { caseLinks, cases } from '../schema/cases.js'
import { type CaseEvent, logCase, saidLast } from './case-log.js'
import { mayLay } from './case-opening.js'
import { accuraciesOfCase, type CaseRow, COMPLAINT_TITLE, openCaseFor } from './cases.js'
import { beginClock, clockByKey, deadlineSetBy, endAsMet, endAsStopped } from './clocks.js'
import { hurryRecheck } from './rechecks.js'

const CHANGED = refuse('conflict', 'Hồ sơ vừa được người khác thay đổi: hãy xem lại')

type Changes = Partial<typeof cases.$inferInsert>

/** Null: somebody closed it or moved it meanwhile. */
async function change(tx: Db, { id, state, kind }: CaseRow, changes: Changes): Promise<CaseRow | null> {
  const [row] = await tx
    .update(cases)
    .set(changes)
    .where(and(eq(cases.id, id), eq(cases.state, state), eq(cases.kind, kind), isNull(cases.closedAt)))
    .returning()
  return row ?? null
}

interface Told {
  readonly actor: Actor
  readonly deed: 'case.work' | 'case.assign'
  readonly event: CaseEvent
  readonly detail: string
}

async function saveCase(tx: Db, row: CaseRow, changes: Changes, told: Told, now: Date): Promise<Result<CaseRow>> {
  const saved = await change(tx, row, changes)
  if (saved === null) return CHANGED
  await logCase(tx, { caseId: row.id, at: now, ...told })
  return { kind: 'done', value: saved }
}

/** A route that is no longer offered is cleared. What becomes a complaint loses its name and its words (R7). */
export async function setKind(
  tx: Db,
  actor: Actor,
  { caseId, kind, title }: { readonly caseId: number; readonly kind: CaseKind; readonly title?: string | undefined },
  now: Date,
): Promise<Result<CaseRow>> {
  const found = await openCaseFor(tx, actor, 'case.work', caseId)
  if (found.kind === 'refused' || found.value.kind === kind) return found
  // What is said of them would else become an opinion, of which no outcome is asked (R6).
  if (seesOnlyUnit(actor)) return refuse('forbidden', 'Đơn vị không tự đổi loại hồ sơ giao cho mình')
  const before = found.value
  const offered = routesFor(kind, await accuraciesOfCase(tx, caseId))
  const route = before.route !== null && offered.includes(before.route) ? before.route : null
  const masked = kind === 'complaint' ? { title: COMPLAINT_TITLE, holding: null } : {}
  const named = kind !== 'complaint' && title !== undefined && title.trim() !== '' ? { title: title.trim() } : {}
  const cleared = before.route !== null && route === null ? `; bỏ cách xử lý “${ROUTE_WORDS[before.route]}”` : ''
  const detail = `“${KIND_WORDS[before.kind]}” thành “${KIND_WORDS[kind]}”${cleared}`
  const told = { actor, deed: 'case.work', event: 'kind', detail } as const
  return saveCase(tx, before, { kind, route, ...masked, ...named }, told, now)
}

/** Only what the kind and the verdicts offer: criticism, opinion and satire are never rebutted (R5). */
export async function setRoute(
  tx: Db,
  actor: Actor,
  { caseId, route }: { readonly caseId: number; readonly route: RouteId },
  now: Date,
): Promise<Result<CaseRow>> {
  const found = await openCaseFor(tx, actor, 'case.work', caseId)
  if (found.kind === 'refused') return found
  const row = found.value
  const offered = routesFor(row.kind, await accuraciesOfCase(tx, caseId))
  if (!offered.includes(route))
    return refuse(
      'incomplete',
      `Hồ sơ loại “${KIND_WORDS[row.kind]}” không có cách xử lý “${ROUTE_WORDS[route]}”; có: ${offered.map((one) => ROUTE_WORDS[one]).join('; ')}`,
    )
  if (row.route === route) return found
  const told = { actor, deed: 'case.work', event: 'route', detail: ROUTE_WORDS[route] } as const
  return saveCase(tx, row, { route }, told, now)
}

/** Every state but the last: a Case is closed by its result alone. */
export async function setState(
  tx: Db,
  actor: Actor,
  { caseId, state }: { readonly caseId: number; readonly state: Exclude<CaseState, 'closed'> },
  now: Date,
): Promise<Result<CaseRow>> {
  const found = await openCaseFor(tx, actor, 'case.work', caseId)
  if (found.kind === 'refused' || found.value.state === state) return found
  if (state === 'asked' && found.value.unit === null)
    return refuse('incomplete', 'Chưa giao cho đơn vị nào nên chưa thể chờ đơn vị trả lời')
  const told = { actor, deed: 'case.work', event: 'state', detail: STATE_WORDS[state] } as const
  return saveCase(tx, found.value, { state }, told, now)
}

/** What may be said while it is being checked; a complaint is not spoken of. */
export async function setHolding(
  tx: Db,
  actor: Actor,
  { caseId, holding }: { readonly caseId: number; readonly holding: string },
  now: Date,
): Promise<Result<CaseRow>> {
  const found = await openCaseFor(tx, actor, 'case.work', caseId)
  if (found.kind === 'refused' || found.value.holding === holding) return found
  if (found.value.kind === 'complaint') return refuse('incomplete', 'Khiếu nại, tố cáo không được thông tin ra ngoài')
  const told = { actor, deed: 'case.work', event: 'holding', detail: holding } as const
  return saveCase(tx, found.value, { holding }, told, now)
}

export interface Assignment {
  readonly caseId: number
  readonly unit: string
  /** Ids of the units of the locality's profile. */
  readonly units: readonly string[]
  /** In which it is to answer; none when absent. */
  readonly within?: Exclude<Length, { unit: 'yearly' }> | undefined
  readonly words?: string | undefined
}

const ASSIGNED = 'assigned'

/** The deadline that the unit before had ends with its work. */
export async function assignCase(
  tx: Db,
  actor: Actor,
  { caseId, unit, units, within, words }: Assignment,
  deadlines: Deadlines,
  now: Date,
): Promise<Result<CaseRow>> {
  const deed = 'case.assign'
  const found = await openCaseFor(tx, actor, deed, caseId)
  if (found.kind === 'refused') return found
  const row = found.value
  if (!units.includes(unit)) return refuse('incomplete', 'Địa phương này không có đơn vị đã chọn')
  if (row.unit === unit) return found
  const rule = within === undefined ? null : deadlineSetBy(within, now)
  const until = rule === null ? '' : `, hạn ${dueIn(rule, now, deadlines)}`
  const detail = `${unit}${until}${words === undefined ? '' : `: ${words}`}`
  const saved = await saveCase(tx, row, { unit, state: 'asked' }, { actor, deed, event: 'assigned', detail }, now)
  if (saved.kind === 'refused') return saved
  const openKey = `${caseId}:${ASSIGNED}`
  const before = await clockByKey(tx, openKey)
  if (before !== null) whole(await endAsStopped(tx, before, { actor, deed, why: 'giao cho đơn vị khác' }, now))
  if (rule !== null)
    await beginClock(tx, { locality: row.locality, caseId, unit, rule, openKey, startedAt: now }, deadlines)
  return saved
}

function dueIn(rule: ClockRule, at: Date, { calendar }: Deadlines): string {
  const clock = startClock(rule, at, calendar)
  return clock === null ? '' : dueInWords(clock)
}

/** The Case is ours by now: what fails on its deadline would leave half a change behind. */
function whole<T>(result: Result<T>): void {
  if (result.kind === 'refused') throw new Error(`half of a change could not be made: ${result.reason}`)
}

/** The unit's answer: the deadline that was set for it is met, and the office goes on. */
export async function answerAsUnit(
  tx: Db,
  actor: Actor,
  { caseId, words }: { readonly caseId: number; readonly words: string },
  deadlines: Deadlines,
  now: Date,
): Promise<Result<CaseRow>> {
  const deed = 'case.work'
  const found = await openCaseFor(tx, actor, deed, caseId)
  if (found.kind === 'refused') return found
  const row = found.value
  if (row.unit === null) return refuse('incomplete', 'Hồ sơ chưa giao cho đơn vị nào')
  if (words.trim() === '') return refuse('incomplete', 'Trả lời của đơn vị phải có nội dung')
  if (await saidLast(tx, { caseId, actor, event: 'unit-answered', detail: words })) return found
  const state = row.state === 'asked' || row.state === 'open' ? 'verifying' : row.state
  const saved = await saveCase(tx, row, { state }, { actor, deed, event: 'unit-answered', detail: words }, now)
  if (saved.kind === 'refused') return saved
  const asked = await clockByKey(tx, `${caseId}:${ASSIGNED}`)
  if (asked !== null) whole(await endAsMet(tx, asked, { actor, deed, at: now }, deadlines, now))
  return saved
}

export async function comment(
  tx: Db,
  actor: Actor,
  { caseId, words }: { readonly caseId: number; readonly words: string },
  now: Date,
): Promise<Result<CaseRow>> {
  const found = await openCaseFor(tx, actor, 'case.work', caseId)
  if (found.kind === 'refused') return found
  if (words.trim() === '') return refuse('incomplete', 'Ý kiến phải có nội dung')
  const entry = { caseId, actor, event: 'comment', detail: words } as const
  if (!(await saidLast(tx, entry))) await logCase(tx, { ...entry, at: now, deed: 'case.work' })
  return found
}

/** Attachments too: a document of the archive. */
export async function linkToCase(
  tx: Db,
  actor: Actor,
  { caseId, kind, targetId }: { readonly caseId: number; readonly kind: CaseLink; readonly targetId: number },
  now: Date,
): Promise<Result<CaseRow>> {
  const found = await openCaseFor(tx, actor, 'case.work', caseId)
  if (found.kind === 'refused') return found
  if (kind === 'case' && targetId === caseId) return refuse('incomplete', 'Hồ sơ không nối với chính nó')
  if (!(await mayLay(tx, actor, found.value.locality, kind, targetId)))
    return refuse('not-found', 'Không có nội dung này để đưa vào hồ sơ')
  const made = await tx
    .insert(caseLinks)
    .values({ caseId, kind, targetId, at: now })
    .onConflictDoNothing()
    .returning({ kind: caseLinks.kind })
  if (made.length === 0) return found
  if (kind === 'item') await hurryRecheck(tx, targetId, now)
  const detail = `${kind}:${targetId}`
  await logCase(tx, { caseId, at: now, actor, deed: 'case.work', event: 'linked', detail })
  return found
}

/** Items of Cases that are open: their pages are looked at again more often. */
export async function itemsOfOpenCases(db: Db): Promise<ReadonlySet<number>> {
  const open = db.select({ id: cases.id }).from(cases).where(isNull(cases.closedAt))
  const rows = await db
    .select({ id: caseLinks.targetId })
    .from(caseLinks)
    .where(and(eq(caseLinks.kind, 'item'), inArray(caseLinks.caseId, open)))
  return new Set(rows.map(({ id }) => id))
}
