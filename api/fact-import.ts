/** How do rows of a table, or checks that others published, become facts and claims of the library? */
import type { Review } from '#crawlers/intake/claim-review.js'
import type { FactRow } from '#crawlers/intake/fact-columns.js'
import type { Actor } from '#data/model/actor.js'
import type { LocalityProfile } from '#data/model/locality.js'
import type { Refusal } from '#data/model/refusal.js'
import { fold } from '#data/model/vietnamese.js'
import { TOPICS } from '#data/model/vocabulary.js'
import { writeClaim } from '#data/store/claims.js'
import { addEvidence, layEvidence, type NewEvidence } from '#data/store/evidence-pieces.js'
import { addFact } from '#data/store/facts.js'
import { askAgain } from '#data/store/known-statements.js'
import type { Database, Db } from '#dialect'
import { tracesIn } from './traces.js'

export interface Imported {
  added: number
  revised: number
  unchanged: number
  /** Without an address on which they rest. */
  bare: number
  /** How many were left out, by why. */
  readonly leftOut: Map<string, number>
}

export const nothingYet = (): Imported => ({ added: 0, revised: 0, unchanged: 0, bare: 0, leftOut: new Map() })
export const leaveOut = ({ leftOut }: Imported, why: string): void => {
  leftOut.set(why, (leftOut.get(why) ?? 0) + 1)
}

const traces = tracesIn(null)

/** Who may not import at all is refused once, not for every row. */
class NotTheirs extends Error {
  constructor(readonly refusal: Refusal) {
    super(refusal.reason)
  }
}

/** So many in one transaction: others write in between. */
const TOGETHER = 500

/** Texts of late are held against what came in, once at the end. */
async function inBatches<T>(
  { db, profile, now }: ImportOrder,
  rows: readonly T[],
  work: (tx: Db, row: T) => Promise<void>,
): Promise<Refusal | null> {
  try {
    for (let at = 0; at < rows.length; at += TOGETHER)
      await db.write(async (tx) => {
        for (const row of rows.slice(at, at + TOGETHER)) await work(tx, row)
      })
    await db.write((tx) => askAgain(tx, profile.id, now))
    return null
  } catch (cause) {
    if (cause instanceof NotTheirs) return cause.refusal
    throw cause
  }
}

export interface ImportOrder {
  readonly db: Database
  readonly actor: Actor
  readonly profile: LocalityProfile
  readonly now: Date
}

const named = (units: LocalityProfile['units'], written: string | null): string | null =>
  units.find(({ id, name }) => id === written || fold(name) === fold(written ?? ''))?.id ?? null

/** Imported twice changes nothing; a row with an id of its own that says something new is a new version. */
export async function importFacts(
  rows: readonly FactRow[],
  order: ImportOrder,
  imported: Imported,
): Promise<Refusal | null> {
  const { actor, profile, now } = order
  return inBatches(order, rows, async (tx, row) => {
    const [trace] = traces([row.statement, row.address, row.quote].join('\n'))
    if (trace !== undefined) return leaveOut(imported, trace.split(':')[0] ?? trace)
    const saved = await addFact(
      tx,
      actor,
      {
        locality: profile.id,
        statement: row.statement,
        validFrom: row.validFrom,
        validTo: row.validTo,
        topic: TOPICS.find((topic) => topic === row.topic) ?? null,
        unit: named(profile.units, row.unit),
        key: row.id,
      },
      now,
    )
    if (saved.kind === 'refused') {
      if (saved.code === 'forbidden') throw new NotTheirs(saved)
      return leaveOut(imported, saved.reason)
    }
    imported[saved.value.change] += 1
    if (row.address === null) {
      imported.bare += 1
      return
    }
    // What a table of the office says it rests on; who vouches for more cites it again, sealed.
    const cited = {
      kind: 'own-statement',
      address: row.address,
      quote: row.quote ?? row.statement,
      note: null,
    } as const
    await citeBeside(tx, actor, cited, { locality: profile.id, subject: 'fact', subjectId: saved.value.id }, now)
  })
}

/** What newsrooms found stands beside the claim in their own words, as evidence of the press: a verdict is ours to reach. */
export async function importReviews(
  reviews: readonly Review[],
  order: ImportOrder,
  imported: Imported,
): Promise<Refusal | null> {
  const { actor, profile, now } = order
  return inBatches(order, reviews, async (tx, { claim: text, words, url, publisher, publishedOn }) => {
    const [trace] = traces(`${text}\n${words}`)
    if (trace !== undefined) return leaveOut(imported, trace.split(':')[0] ?? trace)
    const written = await writeClaim(
      tx,
      actor,
      { locality: profile.id, text, checkable: true, topic: null, criticisedUnits: [] },
      now,
    )
    if (written.kind === 'refused') {
      if (written.code === 'forbidden') throw new NotTheirs(written)
      return leaveOut(imported, written.reason)
    }
    imported[written.value.again ? 'unchanged' : 'added'] += 1
    const note = publishedOn === null ? publisher : `${publisher}, ${publishedOn.split('-').reverse().join('/')}`
    const cited = { kind: 'press', address: url, quote: words, note } as const
    const beside = { locality: profile.id, subject: 'claim', subjectId: written.value.claim.id } as const
    await citeBeside(tx, actor, cited, beside, now)
  })
}

async function citeBeside(
  tx: Db,
  actor: Actor,
  cited: Pick<NewEvidence, 'kind' | 'quote' | 'note'> & { readonly address: string },
  {
    locality,
    subject,
    subjectId,
  }: { readonly locality: string; readonly subject: 'fact' | 'claim'; readonly subjectId: number },
  now: Date,
): Promise<void> {
  const added = await addEvidence(tx, actor, { ...cited, locality, form: 'document', documentId: null }, now)
  if (added.kind === 'refused') throw new NotTheirs(added)
  const stance = subject === 'fact' ? 'supports' : 'context'
  const laid = await layEvidence(tx, actor, { evidenceId: added.value.evidence.id, subject, subjectId, stance }, now)
  if (laid.kind === 'refused') throw new NotTheirs(laid)
}
