/** How does what a person hands in come in: sealed like a page first, then known to the database under a receipt? */
import { createHash } from 'node:crypto'
import type { NewCapture, ReadRecord } from '#data/store/captures.js'
import { heldIdentities, saveRecords } from '#data/store/captures.js'
import { identityOf, itemById } from '#data/store/items.js'
import { queueJobs } from '#data/store/jobs.js'
import {
  askForPage,
  captureIds,
  itemOfIdentity,
  itemOfPage,
  type NewReport,
  type ReportRow,
  reportByIdentity,
  saveReport,
} from '#data/store/reports.js'
import type { Db } from '#dialect'
import type { Picture } from './intake/picture.js'
import { draftOfReport, type Intake, identityOfReport } from './intake/report.js'
import { EXTRACT, type ReadingPorts } from './reading.js'

export interface KeptReport {
  readonly row: ReportRow
  /** It had been handed in before, word for word: nothing was added. */
  readonly again: boolean
}

interface Ports extends Pick<ReadingPorts, 'db' | 'archive' | 'now' | 'tool'> {
  /** Where the analysis begins: what is known already must be judged again, now that somebody says which locality it is about. */
  readonly firstStage: string
}

interface ToSeal {
  readonly identity: string
  readonly target: string
  readonly contentType: string
  readonly body: Uint8Array
  readonly saved: Omit<ReadRecord, 'capture'>
}

/** Handing in the same again gives the same receipt. */
export async function keepReport(intake: Intake, ports: Ports): Promise<KeptReport> {
  const { db, now } = ports
  const identity = identityOfReport(intake.report)
  const before = await reportByIdentity(db.read, identity)
  if (before !== null) return { row: before, again: true }
  const receivedAt = now()
  const written = writtenPart(intake, identity)
  const pictured = intake.picture === null ? null : picturePart(intake.picture)
  const parts = pictured === null ? [written] : [written, pictured]
  const records = await sealNew(parts, ports, receivedAt)
  return db.write(async (tx) => {
    await saveRecords(tx, records, receivedAt)
    const ids = await captureIds(
      tx,
      parts.map((part) => part.identity),
    )
    const captureId = ids.get(written.identity)
    if (captureId === undefined) throw new Error(`report ${identity} was not sealed`)
    const itemId = await knownItem(tx, intake)
    const { row, fresh } = await saveReport(tx, {
      ...columnsOf(intake),
      identity,
      receivedAt,
      captureId,
      itemId,
      pictureId: pictured === null ? null : (ids.get(pictured.identity) ?? null),
      state: stateOf(intake, itemId),
    })
    if (intake.ask !== null && itemId === null) await askForPage(tx, intake.ask, receivedAt)
    if (itemId !== null) await judgeAgain(tx, itemId, ports.firstStage, receivedAt)
    return { row, again: !fresh }
  })
}

async function judgeAgain(tx: Db, itemId: number, stage: string, at: Date): Promise<void> {
  const versionId = (await itemById(tx, itemId))?.versionId ?? null
  if (versionId !== null) await queueJobs(tx, [{ stage, subject: versionId }], at)
}

function stateOf({ report, ask }: Intake, itemId: number | null): NewReport['state'] {
  if (itemId !== null) return 'known'
  if (report.kind !== 'link') return 'received'
  return ask === null ? 'kept' : 'fetching'
}

async function knownItem(tx: Parameters<typeof saveReport>[0], { report, ask }: Intake): Promise<number | null> {
  const draft = draftOfReport(report)
  const identity = draft === null ? `url:${report.link}` : identityOf(draft)
  const held = await itemOfIdentity(tx, identity)
  return held ?? (draft === null && ask !== null ? await itemOfPage(tx, ask.url) : null)
}

const columnsOf = ({ report, reason }: Intake) => ({
  kind: report.kind,
  locality: report.locality,
  reason: report.kind === 'link' ? reason : null,
  link: report.link,
  place: report.place,
  heardAt: report.heardAt === null ? null : new Date(report.heardAt),
  heardBy: report.heardBy,
  question: report.question,
  knownFacts: report.knownFacts,
  proposal: report.proposal,
  unit: report.unit,
})

/** What was written, whole. A link alone is not read: its page is. */
function writtenPart({ report }: Intake, identity: string): ToSeal {
  const read = report.kind !== 'link'
  return {
    identity: `report:${identity}`,
    target: `urn:diembao:report:${identity}`,
    contentType: 'application/json',
    body: Buffer.from(JSON.stringify(report)),
    saved: read
      ? { outcome: 'done', reason: null, next: EXTRACT }
      : { outcome: 'skip', reason: 'tin báo một đường dẫn: trang được lấy riêng', next: null },
  }
}

const picturePart = ({ digest, type, bytes }: Picture): ToSeal => ({
  identity: `picture:${digest}`,
  target: `urn:diembao:picture:${digest}`,
  contentType: type,
  body: bytes,
  saved: { outcome: 'skip', reason: 'ảnh kèm tin báo', next: null },
})

/** Bytes before rows. The same picture may have come with another report: it is sealed once. */
async function sealNew(parts: readonly ToSeal[], { db, archive, tool }: Ports, now: Date): Promise<ReadRecord[]> {
  const held = await heldIdentities(
    db.read,
    parts.map(({ identity }) => identity),
  )
  const records: ReadRecord[] = []
  for (const { identity, target, contentType, body, saved } of parts) {
    if (held.has(identity)) continue
    const { file, offset, length } = await archive.append({
      type: 'resource',
      targetUri: target,
      date: now,
      contentType,
      status: null,
      headers: {},
      body,
      tool,
    })
    const capture: NewCapture = {
      identity,
      door: 'report',
      recordType: 'resource',
      url: target,
      source: null,
      capturedAt: now,
      readAt: now,
      status: null,
      contentType,
      bytes: body.length,
      digest: `sha256:${createHash('sha256').update(body).digest('hex')}`,
      archiveFile: file,
      archiveOffset: offset,
      archiveLength: length,
      tool,
    }
    records.push({ capture, ...saved })
  }
  await archive.flush()
  return records
}
