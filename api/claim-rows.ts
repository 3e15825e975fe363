/** How do stored Claims, evidence and Verdicts become what the API says? */

import type { Alike } from '#analysis/knowing.js'
import { isoOrNull, vietnamIso } from '#data/model/time.js'
import { vafcLabel } from '#data/model/vafc.js'
import { namesOfActors } from '#data/store/actors.js'
import { type AppearanceRow, appearancesOfClaims } from '#data/store/appearances.js'
import { type ClaimRow, claimsById, claimsOfGroups } from '#data/store/claims.js'
import { type EvidenceRow, evidenceBeside } from '#data/store/evidence-pieces.js'
import { factsById } from '#data/store/facts.js'
import { itemsById } from '#data/store/items.js'
import type { ObjectionRow } from '#data/store/objections.js'
import type { SuggestionRow } from '#data/store/suggestions.js'
import {
  accuraciesOf,
  earlierVerdicts,
  evidenceOfVerdicts,
  type VerdictRow,
  verdictsOfClaims,
} from '#data/store/verdict-rows.js'
import type { Db } from '#dialect'
import type { AlikeEntry, Appearance, Claim, EvidencePiece, Suggestion, Verdict } from './shapes-claims.js'
import type { Objection } from './shapes-redress.js'

export async function toldClaims(db: Db, rows: readonly ClaimRow[]): Promise<Claim[]> {
  const accuracies = await accuraciesOf(
    db,
    rows.map(({ id }) => id),
  )
  const earlier = await earlierVerdicts(db, rows)
  return rows.map(({ id, locality, text, checkable, topic, criticisedUnits, groupId, createdAt, seenAt }) => {
    const before = earlier.get(id)
    return {
      id,
      locality,
      text,
      checkable,
      topic,
      criticisedUnits: [...criticisedUnits],
      groupId,
      createdAt: vietnamIso(createdAt),
      seenAt: vietnamIso(seenAt),
      accuracy: accuracies.get(id) ?? 'unverified',
      earlier:
        before === undefined
          ? null
          : {
              claimId: before.claimId,
              verdictId: before.id,
              label: before.label,
              decidedAt: isoOrNull(before.decidedAt),
            },
    }
  })
}

export async function toldClaim(db: Db, row: ClaimRow): Promise<Claim> {
  const [told] = await toldClaims(db, [row])
  if (told === undefined) throw new Error(`claim ${row.id} cannot be told`)
  return told
}

/** All that is known of one. */
export async function claimPage(db: Db, row: ClaimRow) {
  const laid = await evidenceBeside(db, 'claim', [row.id])
  const group = row.groupId === null ? [] : await claimsOfGroups(db, [row.groupId])
  return {
    ...(await toldClaim(db, row)),
    appearances: await toldAppearances(db, await appearancesOfClaims(db, [row.id])),
    evidence: laid.map(({ evidence, stance }) => ({ ...toldEvidence(evidence), stance })),
    verdicts: await toldVerdicts(db, await verdictsOfClaims(db, [row.id])),
    same: await toldClaims(
      db,
      group.filter(({ id }) => id !== row.id),
    ),
  }
}

export async function toldAppearances(db: Db, rows: readonly AppearanceRow[]): Promise<Appearance[]> {
  const items = await itemsById(
    db,
    rows.map(({ itemId }) => itemId),
  )
  return rows.map(({ at, ...row }) => {
    const item = items.get(row.itemId)
    return {
      ...row,
      at: vietnamIso(at),
      title: item?.title ?? null,
      url: item?.url ?? null,
      publishedAt: isoOrNull(item?.publishedAt ?? null),
    }
  })
}

export const toldEvidence = ({ identity: _, addedAt, ...row }: EvidenceRow): EvidencePiece => ({
  ...row,
  addedAt: vietnamIso(addedAt),
})

export async function toldVerdicts(db: Db, rows: readonly VerdictRow[]): Promise<Verdict[]> {
  const names = await namesOfActors(
    db,
    rows.flatMap(({ proposedBy, decidedBy, waivedBy }) => [proposedBy, decidedBy ?? [], waivedBy ?? []].flat()),
  )
  const cited = await evidenceOfVerdicts(
    db,
    rows.map(({ id }) => id),
  )
  const who = (id: number) => ({ id, name: names.get(id) ?? '' })
  return rows.map((row) => ({
    ...row,
    vafc: vafcLabel(row.label),
    proposedAt: vietnamIso(row.proposedAt),
    proposedBy: who(row.proposedBy),
    decidedAt: isoOrNull(row.decidedAt),
    decidedBy: row.decidedBy === null ? null : who(row.decidedBy),
    waivedBy: row.waivedBy === null ? null : who(row.waivedBy),
    publishedAt: isoOrNull(row.publishedAt),
    evidenceIds: [...(cited.get(row.id) ?? [])],
  }))
}

export async function toldVerdict(db: Db, row: VerdictRow): Promise<Verdict> {
  const [told] = await toldVerdicts(db, [row])
  if (told === undefined) throw new Error(`verdict ${row.id} cannot be told`)
  return told
}

export async function toldSuggestions(db: Db, rows: readonly SuggestionRow[]): Promise<Suggestion[]> {
  const idsOf = (kind: SuggestionRow['entryKind']) =>
    rows.filter(({ entryKind }) => entryKind === kind).map(({ entryId }) => entryId)
  const claims = await claimsById(db, idsOf('claim'))
  const facts = await factsById(db, idsOf('fact'))
  return rows.map(({ at, decidedAt: _, differences, ...row }) => ({
    ...row,
    at: vietnamIso(at),
    differences: [...differences],
    entryText:
      (row.entryKind === 'claim' ? claims.get(row.entryId)?.text : facts.get(row.entryId)?.version.statement) ?? '',
  }))
}

/** Claims and Facts that are like a Claim, without it. */
export async function toldAlike(db: Db, alike: readonly Alike[], but: number): Promise<AlikeEntry[]> {
  const idsOf = (kind: Alike['entryKind']) =>
    alike.filter(({ entryKind }) => entryKind === kind).map(({ entryId }) => entryId)
  const claims = await claimsById(db, idsOf('claim'))
  const facts = await factsById(db, idsOf('fact'))
  return alike.flatMap(({ entryKind, entryId, score, level, differences }) => {
    const text = entryKind === 'claim' ? claims.get(entryId)?.text : facts.get(entryId)?.version.statement
    if (text === undefined || (entryKind === 'claim' && entryId === but)) return []
    return [{ entryKind, entryId, text, score, level, differences: [...differences] }]
  })
}

export const toldObjection = (
  { id: _, identity: __, receivedAt, dueAt, answeredAt, ...row }: ObjectionRow,
  now: Date,
): Objection => ({
  ...row,
  receivedAt: vietnamIso(receivedAt),
  dueAt: vietnamIso(dueAt),
  answeredAt: isoOrNull(answeredAt),
  late: (answeredAt ?? now) >= dueAt,
})
