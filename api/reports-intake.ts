/** How does what somebody typed become a report of this office, and what is told of it afterwards? */
import type { WarcWriter } from '#crawlers/formats/warc.js'
import { type Handed, type Refusal, takeIn } from '#crawlers/intake/report.js'
import { type KeptReport, keepReport } from '#crawlers/reading-reports.js'
import { RESULT_WORDS, STATE_WORDS } from '#data/model/case-words.js'
import type { LocalityProfile } from '#data/model/locality.js'
import { openingOf } from '#data/model/opening.js'
import { isoOrNull, vietnamDay, vietnamIso } from '#data/model/time.js'
import { caseOfReport } from '#data/store/case-opening.js'
import type { CaseRow } from '#data/store/cases.js'
import { itemsById } from '#data/store/items.js'
import { type ReportRow, type Standing, standingOf } from '#data/store/reports.js'
import type { Database, Db } from '#dialect'
import type { NewReport, Report, ReportForm } from './shapes-reports.js'
import { TOOL } from './version.js'

/** A picture or a text as it came, with the name that its file had. */
export interface HandedFile {
  readonly bytes: Uint8Array | null
  readonly name: string
}

export interface IntakePorts {
  readonly db: Database
  readonly archive: () => Promise<WarcWriter>
  readonly profiles: readonly LocalityProfile[]
  readonly now: () => Date
}

export type Received = { readonly kind: 'kept'; readonly kept: KeptReport } | Refusal | Unknown
/** It names what this office does not have. */
interface Unknown {
  readonly kind: 'unknown'
  readonly code: 'no-locality' | 'no-unit'
  readonly reason: string
}

export async function receiveReport(
  report: NewReport,
  file: HandedFile | null,
  { db, archive, profiles, now }: IntakePorts,
): Promise<Received> {
  const profile = profiles.find(({ id }) => id === report.locality)
  if (profile === undefined) return { kind: 'unknown', code: 'no-locality', reason: 'Không có hồ sơ địa phương này.' }
  if (report.unit !== undefined && !profile.units.some(({ id }) => id === report.unit))
    return { kind: 'unknown', code: 'no-unit', reason: 'Địa phương này không có đơn vị đã chọn.' }
  const taken = takeIn(handedOf(report, profile, file), now())
  if (taken.kind === 'refused') return taken
  const { FIRST_STAGE } = await import('#analysis/pipeline.js')
  const ports = { db, archive: await archive(), now, tool: TOOL, firstStage: FIRST_STAGE }
  return { kind: 'kept', kept: await keepReport(taken.intake, ports) }
}

function handedOf(report: NewReport, { id, name }: LocalityProfile, file: HandedFile | null): Handed {
  const heard = report.kind === 'link' ? undefined : report.heardAt
  return {
    kind: report.kind,
    locality: { id, name },
    link: report.kind === 'opinion' ? null : (report.link ?? null),
    text: report.kind === 'link' ? null : (report.text ?? null),
    place: report.kind === 'link' ? null : (report.place ?? null),
    heardAt: heard === undefined ? null : new Date(heard),
    heardBy: report.kind === 'opinion' ? (report.heardBy ?? null) : null,
    question: report.question ?? null,
    knownFacts: report.knownFacts ?? null,
    proposal: report.proposal ?? null,
    unit: report.unit ?? null,
    picture: report.kind === 'image' ? (file?.bytes ?? null) : null,
    fileName: file?.name ?? null,
  }
}

function sentenceOf({ state, reason }: Standing): string {
  switch (state) {
    case 'received':
      return 'Đã nhận; tin sẽ vào hệ thống ở lượt đọc tới.'
    case 'known':
      return 'Đã có trong hệ thống.'
    case 'fetching':
      return reason === null ? 'Đã nhận; đang lấy trang.' : `Đã nhận; đang lấy trang (lần trước: ${reason}).`
    case 'collected':
      return 'Đã vào hệ thống thành một tin.'
    case 'kept':
      return `Đã giữ lại. ${reason ?? ''}`.trim()
    case 'failed':
      return `Không lấy được trang: ${reason ?? 'chưa rõ vì sao'}.`
  }
}

/** @param profiles for the names of localities and units; one that has gone goes by its id */
export async function toldReports(
  db: Db,
  rows: readonly ReportRow[],
  profiles: readonly LocalityProfile[],
): Promise<Report[]> {
  const items = await itemsById(
    db,
    rows.flatMap(({ itemId }) => (itemId === null ? [] : [itemId])),
  )
  const told: Report[] = []
  for (const row of rows) {
    const standing = await standingOf(db, row)
    const profile = profiles.find(({ id }) => id === row.locality)
    const held = await caseOfReport(db, row)
    // What turned out to be a complaint is the legal channel's (R7): its number, state and end are all that is told.
    const masked = held?.kind === 'complaint'
    const item = row.itemId === null || masked ? undefined : items.get(row.itemId)
    const words = masked ? MASKED_WORDS : row
    told.push({
      receipt: row.receipt,
      kind: row.kind,
      locality: { id: row.locality, name: profile?.name ?? row.locality },
      ...standing,
      says: sentenceOf(standing),
      receivedAt: vietnamIso(row.receivedAt),
      link: words.link,
      place: words.place,
      heardAt: isoOrNull(row.heardAt),
      heardBy: row.heardBy,
      question: words.question,
      knownFacts: words.knownFacts,
      proposal: words.proposal,
      unit: row.unit === null ? null : { id: row.unit, name: nameOfUnit(profile, row.unit) },
      picture: row.pictureId !== null && !masked,
      case: held === null ? null : caseTold(held),
      item:
        item === undefined
          ? null
          : { id: item.id, title: item.title, opening: item.title === null ? openingOf(item.excerpt) : null },
    })
  }
  return told
}

const MASKED_WORDS = { link: null, place: null, question: null, knownFacts: null, proposal: null }

/** For whoever handed it in: how it ended and in which words, not what was done on the way. */
const caseTold = ({ number, kind, state, resultKind, result, closedAt }: CaseRow) => ({
  number,
  stateSays: STATE_WORDS[state],
  outcome:
    resultKind === null
      ? null
      : kind === 'complaint'
        ? RESULT_WORDS[resultKind]
        : `${RESULT_WORDS[resultKind]}: ${result}`,
  closedAt: isoOrNull(closedAt),
})

const nameOfUnit = (profile: LocalityProfile | undefined, unit: string): string =>
  profile?.units.find(({ id }) => id === unit)?.name ?? unit

/** What the form offers: today's communes and the units that can tell more. */
export function reportForm({ communes, units }: LocalityProfile, now: Date): ReportForm {
  const today = vietnamDay(now)
  const current = communes.filter(({ from, to }) => (from ?? '') <= today && (to ?? '9999') >= today)
  return {
    places: [...new Set(current.map(({ type, name }) => `${type} ${name}`))],
    units: units.map(({ id, name }) => ({ id, name })),
  }
}
