/** A desk of invented people over a store, with the deadlines that ship. */
import { readFileSync } from 'node:fs'
import { parse } from 'yaml'
import type { Actor, Role } from '#data/model/actor.js'
import type { CaseKind } from '#data/model/case.js'
import { RulesFile } from '#data/model/clock.js'
import { calendarOf, HolidaysFile } from '#data/model/clock-calendar.js'
import type { Deadlines } from '#data/model/own-deadline.js'
import type { Result } from '#data/model/refusal.js'
import { packageFile } from '#data/package-file.js'
import { addActor } from '#data/store/actors.js'
import { openCase } from '#data/store/case-opening.js'
import type { CaseRow } from '#data/store/cases.js'
import type { Database } from '#dialect'
import { draft, seen } from './drafts.js'

const shipped = (name: string): unknown => parse(readFileSync(packageFile(`data/clocks/${name}`), 'utf8'))

export const DEADLINES: Deadlines = {
  rules: RulesFile.parse(shipped('rules.yaml')).rules,
  calendar: calendarOf([HolidaysFile.parse(shipped('holidays.yaml'))]),
}

/** Tuesday, 10:00 in Viet Nam. */
export const MORNING = new Date('2026-11-17T03:00:00Z')
export const hoursLater = (hours: number): Date => new Date(MORNING.getTime() + hours * 3_600_000)

export const hire = (db: Database, roles: readonly Role[], unit: string | null = null): Promise<Actor> =>
  db.write((tx) => addActor(tx, { kind: 'person', name: roles.join(), locality: 'can-gio', unit, roles }, MORNING))

export function value<T>(result: Result<T>): T {
  if (result.kind === 'refused') throw new Error(`${result.code}: ${result.reason}`)
  return result.value
}

/** `incomplete`, or what else it was refused for; `done` when it was not. */
export const said = <T>(result: Result<T>): string => (result.kind === 'done' ? 'done' : result.code)

/** A Case of that kind on an article of its own. */
export async function caseOn(
  db: Database,
  actor: Actor,
  kind: CaseKind,
  url = 'https://bao.example/tin-1.html',
): Promise<{ row: CaseRow; itemId: number; versionId: number }> {
  const { itemId, versionId } = await seen(db, draft({ url }))
  const opening = { locality: 'can-gio', title: 'Một việc', kind, on: { kind: 'item', id: itemId } } as const
  const { row } = value(await db.write((tx) => openCase(tx, actor, opening, MORNING)))
  return { row, itemId, versionId }
}
