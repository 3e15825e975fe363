/** How do stored answers become what the API says? */
import type { LocalityProfile } from '#data/model/locality.js'
import { type Result, refuse } from '#data/model/refusal.js'
import { manifestOf } from '#data/model/response-manifest.js'
import { isoOrNull, vietnamIso } from '#data/model/time.js'
import { namesOfActors } from '#data/store/actors.js'
import type { CaseRow } from '#data/store/cases.js'
import { type DeliveryRow, deliveriesOf, heldBack } from '#data/store/deliveries.js'
import { draftOf, type ResponseRow as Row, type Signing, textsOfResponse } from '#data/store/response-rows.js'
import type { Db } from '#dialect'
import { RESPONSE_FILE_NAMES, RESPONSE_FILES } from './response-files.js'
import type { ResponsePage, ResponseRow } from './shapes-responses.js'
import { tracesIn } from './traces.js'

type Names = ReadonlyMap<number, string>
const nameOf = (names: Names, id: number): string => names.get(id) ?? `số ${id}`

/** Whose name stands on it. */
export function signingOf(profiles: readonly LocalityProfile[], locality: string): Result<Signing> {
  const value = profiles.find(({ id }) => id === locality)
  return value === undefined ? refuse('not-found', 'Không có hồ sơ địa phương này') : { kind: 'done', value }
}

const rowOf = (row: Row, { number }: CaseRow, names: Names): ResponseRow => ({
  id: row.id,
  caseId: row.caseId,
  caseNumber: number,
  kind: row.kind,
  state: row.state,
  createdAt: vietnamIso(row.createdAt),
  createdBy: nameOf(names, row.createdBy),
  submittedAt: isoOrNull(row.submittedAt),
  submittedBy: row.submittedBy === null ? null : nameOf(names, row.submittedBy),
  approvedAt: isoOrNull(row.approvedAt),
  approvedBy: row.approvedBy === null ? null : nameOf(names, row.approvedBy),
  digest: row.digest,
  withdrawnAt: isoOrNull(row.withdrawnAt),
  why: row.why,
})

const actorsOf = ({ createdBy, submittedBy, approvedBy }: Row): number[] =>
  [createdBy, submittedBy, approvedBy].flatMap((id) => (id === null ? [] : [id]))

export async function responseRows(db: Db, rows: readonly Row[], of: CaseRow): Promise<ResponseRow[]> {
  const names = await namesOfActors(db, rows.flatMap(actorsOf))
  return rows.map((row) => rowOf(row, of, names))
}

export const deliveryOf = ({ id, door, receiver, address, at, sentBy }: DeliveryRow, names: Names) => ({
  id,
  door,
  receiver,
  address,
  at: vietnamIso(at),
  sentBy: nameOf(names, sentBy),
})

/** Of what turned out to be a complaint no wording is shown: its matter is the legal channel's (R7). */
export async function responsePage(db: Db, row: Row, of: CaseRow, signing: Signing): Promise<ResponsePage> {
  const hidden = of.kind === 'complaint'
  const texts = hidden ? [] : await textsOfResponse(db, row.id)
  const sent = await deliveriesOf(db, [row.id])
  const names = await namesOfActors(db, [
    ...actorsOf(row),
    ...texts.map(({ writtenBy }) => writtenBy),
    ...sent.map(({ sentBy }) => sentBy),
  ])
  const standing = await standingOf(db, row, of, signing)
  return {
    ...rowOf(row, of, names),
    ...standing,
    texts: texts.map(({ language, number, body, at, writtenBy, unreviewed }) => ({
      language,
      number,
      body,
      at: vietnamIso(at),
      writtenBy: nameOf(names, writtenBy),
      unreviewed,
    })),
    deliveries: sent.map((one) => deliveryOf(one, names)),
  }
}

/** What keeps it in the house, and what may be had of it. */
async function standingOf(db: Db, row: Row, of: CaseRow, signing: Signing) {
  if (row.state === 'withdrawn') return { faults: [], seen: null, files: [] }
  if (of.kind === 'complaint')
    return { faults: ['Khiếu nại, tố cáo không được trả lời ở đây: theo quy trình riêng'], seen: null, files: [] }
  if (row.frozen !== null) {
    const held = await heldBack(db, manifestOf(row.frozen), of)
    return held === null
      ? { faults: [], seen: null, files: [...RESPONSE_FILE_NAMES] }
      : { faults: [held], seen: null, files: [] }
  }
  const { faults, seen } = await draftOf(db, { row, of }, signing, tracesIn(signing.issuer.contact ?? null))
  const drafts = RESPONSE_FILE_NAMES.filter((name) => ['letter', 'dossier'].includes(RESPONSE_FILES[name].door))
  return { faults: [...faults], seen, files: faults.length === 0 && seen !== null ? drafts : [] }
}
