/** How is a Case told: with its deadlines, what it holds and what may be done with it? A complaint shows none of its matter (R7). */
import { routesFor } from '#data/model/case.js'
import { HEADING_WORDS, headingOf } from '#data/model/case-heading.js'
import { KIND_WORDS, ROUTE_WORDS, STATE_WORDS } from '#data/model/case-words.js'
import { calendarDoubt } from '#data/model/clock-calendar.js'
import { dueInWords, stateOf } from '#data/model/clock-state.js'
import { groupBy } from '#data/model/group-by.js'
import type { LocalityProfile } from '#data/model/locality.js'
import type { Deadlines } from '#data/model/own-deadline.js'
import { isoOrNull, vietnamDate, vietnamIso } from '#data/model/time.js'
import { namesOfActors } from '#data/store/actors.js'
import { logOfCase } from '#data/store/case-log.js'
import {
  accuraciesOfCases,
  type CaseLinkRow,
  type CaseRow,
  casesById,
  linksOfCase,
  pointsOfCase,
} from '#data/store/cases.js'
import { claimsById } from '#data/store/claims.js'
import { type ClockRow, clockOf, clocksById, clocksOfCases } from '#data/store/clocks.js'
import { FOLLOW_UP_WORDS, type FollowUpRow, followUpsOfCases } from '#data/store/follow-ups.js'
import { itemsById } from '#data/store/items.js'
import { type PressRow, pressOfCase } from '#data/store/press.js'
import { storyById } from '#data/store/stories.js'
import { transfersOfCase } from '#data/store/transfers.js'
import type { Db } from '#dialect'
import type { CasePage, ClockTold, PressTold, CaseRow as Told } from './shapes-cases.js'

export interface Telling {
  readonly db: Db
  readonly profiles: readonly LocalityProfile[]
  readonly deadlines: Deadlines
  readonly now: Date
}

export function clockTold(
  row: ClockRow,
  { deadlines: { calendar }, now }: Pick<Telling, 'deadlines' | 'now'>,
): ClockTold {
  const clock = clockOf(row)
  const { kind, words } = stateOf(clock, row.stoppedAt ?? now, calendar)
  const { what, instrument, article, trigger, who } = row.rule
  return {
    id: row.id,
    what,
    instrument,
    article,
    trigger,
    who,
    startedAt: vietnamIso(row.startedAt),
    dueAt: vietnamIso(row.dueAt),
    dueSays: dueInWords(clock),
    state: row.stoppedAt === null ? kind : 'stopped',
    says: row.stoppedAt === null ? words : 'đã dừng',
    doubt: clock.rule.length.unit === 'hours' ? null : calendarDoubt(row.startedAt, row.dueAt, calendar),
    why: row.why,
  }
}

const runs = ({ metAt, stoppedAt, rule }: ClockRow): boolean =>
  metAt === null && stoppedAt === null && rule.who === 'us'

const profileOf = ({ profiles }: Telling, id: string) => profiles.find((profile) => profile.id === id)

/** A unit that has gone goes by its id. */
export const namedUnit = (profile: LocalityProfile | undefined, unit: string) => ({
  id: unit,
  name: profile?.units.find(({ id }) => id === unit)?.name ?? unit,
})

export async function caseRows(rows: readonly CaseRow[], telling: Telling): Promise<Told[]> {
  const ids = rows.map(({ id }) => id)
  const accuracies = await accuraciesOfCases(telling.db, ids)
  const clocks = groupBy(await clocksOfCases(telling.db, ids), ({ caseId }) => caseId ?? 0)
  return rows.map((row) => {
    const decided = accuracies.get(row.id) ?? []
    const heading = headingOf(row.kind, decided)
    const next = (clocks.get(row.id) ?? []).find(runs)
    const profile = profileOf(telling, row.locality)
    return {
      number: row.number,
      locality: { id: row.locality, name: profile?.name ?? row.locality },
      title: row.title,
      kind: row.kind,
      kindSays: KIND_WORDS[row.kind],
      state: row.state,
      stateSays: STATE_WORDS[row.state],
      route: row.route,
      routeSays: row.route === null ? null : ROUTE_WORDS[row.route],
      unit: row.unit === null ? null : namedUnit(profile, row.unit),
      openedAt: vietnamIso(row.openedAt),
      accuracies: [...decided],
      heading,
      headingSays: heading === null ? null : HEADING_WORDS[heading],
      resultKind: row.resultKind,
      result: row.kind === 'complaint' ? null : row.result,
      resultOn: row.resultOn,
      closedAt: isoOrNull(row.closedAt),
      next: next === undefined ? null : clockTold(next, telling),
    }
  })
}

async function titled(links: readonly CaseLinkRow[], hidden: boolean, db: Db): Promise<CasePage['links']> {
  const ids = (kind: CaseLinkRow['kind']) => links.flatMap((link) => (link.kind === kind ? [link.targetId] : []))
  const items = await itemsById(db, ids('item'))
  const claims = await claimsById(db, ids('claim'))
  const cases = await casesById(db, ids('case'))
  const stories = new Map<number, string>()
  for (const id of ids('story')) stories.set(id, (await storyById(db, id))?.title ?? '')
  const titleOf = ({ kind, targetId }: CaseLinkRow): string | null => {
    if (hidden) return null
    if (kind === 'item') return items.get(targetId)?.title ?? null
    if (kind === 'claim') return claims.get(targetId)?.text ?? null
    if (kind === 'case') return cases.get(targetId)?.number ?? null
    return stories.get(targetId) ?? null
  }
  return links.map((link) => ({ kind: link.kind, id: link.targetId, title: titleOf(link), at: vietnamIso(link.at) }))
}

export const followUpTold = ({ id, itemId, askedAt, state, checkedAt }: FollowUpRow) => ({
  id,
  itemId,
  askedAt: vietnamIso(askedAt),
  state,
  says: FOLLOW_UP_WORDS[state],
  checkedAt: isoOrNull(checkedAt),
})

export async function pressTold(rows: readonly PressRow[], telling: Telling): Promise<PressTold[]> {
  const clocks = await clocksById(
    telling.db,
    rows.flatMap(({ clockId }) => clockId ?? []),
  )
  const cases = await casesById(
    telling.db,
    rows.flatMap(({ caseId }) => caseId ?? []),
  )
  return rows.map((row) => {
    const clock = row.clockId === null ? undefined : clocks.get(row.clockId)
    return {
      id: row.id,
      number: row.number,
      kind: row.kind,
      at: vietnamIso(row.at),
      outlet: row.outlet,
      matter: row.matter,
      case: row.caseId === null ? null : (cases.get(row.caseId)?.number ?? null),
      clock: clock === undefined ? null : clockTold(clock, telling),
      doneAt: isoOrNull(row.doneAt),
      answer: row.answer,
      address: row.address,
    }
  })
}

/** Says of a statement that it is being checked, and nothing of whether it is so. */
const holdingOf = (row: CaseRow, profile: LocalityProfile | undefined, now: Date): string | null =>
  row.kind !== 'fact-claim' || profile === undefined
    ? null
    : `${profile.issuer.name} đã tiếp nhận thông tin về việc “${row.title}” và đang xác minh. Đến ngày ${vietnamDate(now)} thông tin này chưa được kiểm chứng; kết quả sẽ được công bố khi có.`

export async function casePage(row: CaseRow, telling: Telling): Promise<CasePage> {
  const { db, now } = telling
  const [told] = await caseRows([row], telling)
  if (told === undefined) throw new Error(`case ${row.number} cannot be told`)
  const hidden = row.kind === 'complaint'
  const log = await logOfCase(db, row.id)
  const transfers = await transfersOfCase(db, row.id)
  const names = await namesOfActors(db, [
    ...log.flatMap(({ actorId }) => actorId ?? []),
    ...transfers.map(({ decidedBy }) => decidedBy),
  ])
  const nameOf = (id: number): string => names.get(id) ?? `số ${id}`
  return {
    ...told,
    holding: row.holding,
    holdingProposed: holdingOf(row, profileOf(telling, row.locality), now),
    routes: routesFor(row.kind, told.accuracies).map((id) => ({ id, says: ROUTE_WORDS[id] })),
    links: await titled(await linksOfCase(db, row.id), hidden, db),
    points: hidden ? [] : [...(await pointsOfCase(db, row.id))].map(pointTold),
    clocks: (await clocksOfCases(db, [row.id])).map((clock) => clockTold(clock, telling)),
    press: await pressTold(hidden ? [] : await pressOfCase(db, row.id), telling),
    followUps: (await followUpsOfCases(db, [row.id])).map(followUpTold),
    transfers: transfers.map(({ id, receiver, basis, decidedBy, at, digest }) => ({
      id,
      receiver,
      basis,
      by: nameOf(decidedBy),
      at: vietnamIso(at),
      digest,
    })),
    lesson: row.lesson,
    log: log.map(({ id, at, actorId, event, detail }) => ({
      id,
      at: vietnamIso(at),
      by: actorId === null ? null : nameOf(actorId),
      event,
      detail: hidden ? null : detail,
    })),
  }
}

const pointTold = ({ id, text, checkable, claimId, outcome }: Awaited<ReturnType<typeof pointsOfCase>>[number]) => ({
  id,
  text,
  checkable,
  claimId,
  outcome,
})
