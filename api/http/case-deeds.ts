/** How does a request become a deed in a Case: who asks, of which Case, in which words, and what is told of it afterwards? */
import type { RouteConfig } from '@hono/zod-openapi'
import { createRoute, z } from '@hono/zod-openapi'
import type { Context } from 'hono'
import { maskContacts } from '#crawlers/intake/mask.js'
import { hasSecretMark, SECRET_REFUSAL } from '#crawlers/intake/secret-marks.js'
import { type Actor, seesOnlyUnit } from '#data/model/actor.js'
import type { Deadlines } from '#data/model/own-deadline.js'
import type { Result } from '#data/model/refusal.js'
import { recordDeed } from '#data/store/audit.js'
import { CASE_NUMBER, type CaseRow, caseByNumber, caseFor } from '#data/store/cases.js'
import type { Db } from '#dialect'
import { casePage, type Telling } from '../cases.js'
import type { AppPorts } from '../ports.js'
import { CasePage } from '../shapes-cases.js'
import { notFound, ProblemError, problemsOfDeeds } from './problem.js'
import { actorOf, allow, doneOrProblem } from './who.js'

export const caseNumber = z.object({ number: z.string().regex(CASE_NUMBER) })
export const oneId = z.object({ id: z.coerce.number().int().positive() })

export const answersWith = <T extends z.ZodType>(schema: T, description: string) =>
  ({ 200: { description, content: { 'application/json': { schema } } }, ...problemsOfDeeds }) as const

export const bodyOf = <T extends z.ZodType>(schema: T) =>
  ({ required: true, content: { 'application/json': { schema } } }) as const satisfies NonNullable<
    RouteConfig['request']
  >['body']

/** A deed in one Case, which answers with the Case. */
export const caseDeed = <P extends string, T extends z.ZodType>(path: P, summary: string, body: T) =>
  createRoute({
    method: 'post',
    path: `/cases/{number}/${path}`,
    summary,
    request: { params: caseNumber, body: bodyOf(body) },
    responses: answersWith(CasePage, 'The Case as it is now'),
  })

/** What people type is kept without what leads to somebody; a mark of secrecy is refused before anything is kept (R13). */
export function kept(words: string): string {
  if (hasSecretMark(words)) throw new ProblemError(422, 'secret-mark', SECRET_REFUSAL)
  return maskContacts(words)
}

export const tellingOf = async ({ db, profiles, clocks, now }: AppPorts): Promise<Telling> => ({
  db: db.read,
  profiles,
  deadlines: await clocks(),
  now: now(),
})

export async function caseOf({ db }: AppPorts, number: string): Promise<CaseRow> {
  const row = await caseByNumber(db.read, number)
  if (row === null) throw notFound('Hồ sơ')
  return row
}

export interface Deed {
  readonly tx: Db
  readonly actor: Actor
  readonly caseId: number
  readonly locality: string
  readonly deadlines: Deadlines
  readonly at: Date
}

/** What is the whole office's: people of a unit see their own Cases alone. */
export function allowOffice(actor: Actor, locality: string): void {
  allow(actor, 'archive.read', locality)
  if (seesOnlyUnit(actor)) throw new ProblemError(403, 'forbidden', 'Phần này dành cho cơ quan theo dõi')
}

/** In one transaction; then the Case as it stands. */
export async function did(
  c: Context,
  ports: AppPorts,
  number: string,
  work: (deed: Deed) => Promise<Result<unknown>>,
): Promise<CasePage> {
  const actor = await actorOf(c, ports)
  const { id: caseId, locality } = await caseOf(ports, number)
  const telling = await tellingOf(ports)
  const { deadlines, now: at } = telling
  doneOrProblem(await ports.db.write((tx) => work({ tx, actor, caseId, locality, deadlines, at })))
  return casePage(await caseOf(ports, number), telling)
}

/** Shown to whom it may be shown; that it was is in the log. */
export async function shown(c: Context, ports: AppPorts, number: string): Promise<CaseRow> {
  const actor = await actorOf(c, ports)
  const { id } = await caseOf(ports, number)
  const row = doneOrProblem(await caseFor(ports.db.read, actor, 'archive.read', id))
  await ports.db.write((tx) =>
    recordDeed(tx, { at: ports.now(), actor, deed: 'archive.read', subject: `case:${id}`, detail: null }),
  )
  return row
}
