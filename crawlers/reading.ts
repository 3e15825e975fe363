/** How do records come in: sealed in the working folder's own archive first, then known to the database with the job that reads them? */
import { createHash } from 'node:crypto'
import { basename } from 'node:path'
import type { Capture, CaptureDoor } from '#data/model/capture.js'
import { heldIdentities, type NewCapture, type ReadRecord, saveRecords } from '#data/store/captures.js'
import type { Database } from '#dialect'
import { looksLikeFeed } from './discover.js'
import { readWarc, type WarcDamage, type WarcRecord, type WarcWriter } from './formats/warc.js'
import { type FileRow, type RowFormat, readRows } from './intake/files.js'
import { rowOf } from './intake/rows.js'
import { sourceOfAddress } from './sources/index.js'

/** The stages that read what was brought in; see worker.ts. */
export const EXTRACT = 'extract'
export const DISCOVER = 'discover'

/** Records sealed and saved together: enough that a disk sync costs little, few enough to hold. */
const BATCH = 200
const BATCH_BYTES = 32 * 1024 * 1024

export interface ReadingPorts {
  readonly db: Database
  readonly archive: WarcWriter
  readonly now: () => Date
  readonly signal?: AbortSignal
  /** Called after each saved batch with the records read so far and those among them that were new. */
  readonly onProgress?: (read: number, fresh: number) => Promise<void> | void
}

/** What one record becomes: how to seal it, what to save, what reads it next. */
interface Incoming {
  readonly identity: string
  readonly bytes: number
  seal(archive: WarcWriter): Promise<Pick<NewCapture, 'archiveFile' | 'archiveOffset' | 'archiveLength'>>
  readonly saved: Omit<ReadRecord, 'capture'>
  readonly capture: Omit<NewCapture, 'identity' | 'readAt' | 'archiveFile' | 'archiveOffset' | 'archiveLength'>
}

const UNSEALED = { archiveFile: null, archiveOffset: null, archiveLength: null }
const sha256 = (text: string | Uint8Array): string => createHash('sha256').update(text).digest('hex')

/** Reads a stream of records to its end, or until the signal. Reading the same again changes nothing. */
async function readAll(
  incoming: AsyncIterable<Incoming>,
  ports: ReadingPorts,
): Promise<{ read: number; fresh: number }> {
  let [read, fresh, held] = [0, 0, 0]
  let batch: Incoming[] = []
  const save = async () => {
    read += batch.length
    fresh += await saveBatch(batch, ports)
    batch = []
    held = 0
    await ports.onProgress?.(read, fresh)
  }
  for await (const one of incoming) {
    batch.push(one)
    held += one.bytes
    if (batch.length >= BATCH || held >= BATCH_BYTES) await save()
    if (ports.signal?.aborted === true) break
  }
  if (batch.length > 0) await save()
  return { read, fresh }
}

async function saveBatch(batch: readonly Incoming[], { db, archive, now }: ReadingPorts): Promise<number> {
  const known = await heldIdentities(
    db.read,
    batch.map(({ identity }) => identity),
  )
  const wanted = new Map(batch.filter(({ identity }) => !known.has(identity)).map((one) => [one.identity, one]))
  if (wanted.size === 0) return 0
  const readAt = now()
  const records: ReadRecord[] = []
  for (const { identity, seal, capture, saved } of wanted.values())
    records.push({ capture: { identity, readAt, ...capture, ...(await seal(archive)) }, ...saved })
  // Bytes before rows: a row without its bytes would be a loss, bytes without a row are only a repetition.
  await archive.flush()
  return db.write((tx) => saveRecords(tx, records, readAt))
}

/** Reads archived captures, each with its own address and date, no network. */
export async function replay(path: string, ports: ReadingPorts): Promise<{ read: number; fresh: number }> {
  async function* incoming() {
    for await (const record of readWarc(path))
      yield 'reason' in record ? damaged(record, path, ports.now()) : archived(record, 'replay', ports.now())
  }
  return readAll(incoming(), ports)
}

function damaged({ offset, targetUri, reason }: WarcDamage, path: string, now: Date): Incoming {
  return {
    identity: `damage:${basename(path)}:${offset}:${sha256(reason).slice(0, 16)}`,
    bytes: 0,
    seal: async () => UNSEALED,
    saved: { outcome: 'quarantine', reason, next: null },
    capture: {
      door: 'replay',
      recordType: 'damage',
      url: targetUri,
      source: null,
      capturedAt: now,
      status: null,
      contentType: null,
      bytes: 0,
      digest: null,
    },
  }
}

/** A WARC record, whether replayed or just fetched. Only responses and resources hold a page. */
function archived(record: WarcRecord, door: CaptureDoor, now: Date, asked: string | null = null): Incoming {
  const capturedAt = record.date ?? now
  const url = record.targetUri
  const holdsPage = (record.type === 'response' || record.type === 'resource') && url !== null
  const capture = {
    door,
    recordType: record.type,
    url,
    source: (url === null ? null : sourceOfAddress(url)?.id) ?? asked,
    capturedAt,
    status: record.status,
    contentType: record.headers['content-type'] ?? record.contentType,
    bytes: record.body.length,
    digest: record.digest,
  }
  if (!holdsPage)
    return {
      identity: `record:${record.recordId ?? record.digest}`,
      bytes: record.body.length,
      seal: async () => UNSEALED,
      saved: { outcome: 'skip', reason: `bản ghi ${record.type}`, next: null },
      capture,
    }
  const feed = looksLikeFeed({ ...record, url, capturedAt })
  return {
    identity: `page:${url}:${capturedAt.toISOString()}:${record.digest}`,
    bytes: record.body.length,
    seal: (archive) => sealed(archive.append(record)),
    saved: { outcome: 'done', reason: null, next: feed ? DISCOVER : EXTRACT },
    capture,
  }
}

const sealed = async (appended: ReturnType<WarcWriter['append']>) => {
  const { file, offset, length } = await appended
  return { archiveFile: file, archiveOffset: offset, archiveLength: length }
}

export interface Fetched {
  readonly capture: Capture
  /** Whose feed or link it was asked for. */
  readonly source: string | null
}

/** Seals and saves what was just fetched. */
export async function keepFetched(fetched: readonly Fetched[], ports: ReadingPorts): Promise<number> {
  return saveBatch(
    fetched.map(({ capture, source }) =>
      archived(
        {
          kind: 'record',
          recordId: null,
          type: 'response',
          targetUri: capture.url,
          date: capture.capturedAt,
          contentType: capture.headers['content-type'] ?? null,
          offset: 0,
          status: capture.status,
          headers: capture.headers,
          body: capture.body,
          digest: `sha256:${sha256(capture.body)}`,
          declaredDigest: null,
        },
        'fetch',
        ports.now(),
        source,
      ),
    ),
    ports,
  )
}

/** Reads rows that another tool exported. @param source the name the import goes by where a row names none */
export async function importRows(
  file: { readonly path: string; readonly format: RowFormat; readonly source: string },
  ports: ReadingPorts,
): Promise<{ read: number; fresh: number }> {
  async function* incoming() {
    for await (const row of readRows(file.path, file.format)) yield imported(row, file, ports.now())
  }
  return readAll(incoming(), ports)
}

function imported(fileRow: FileRow, file: { path: string; source: string }, now: Date): Incoming {
  const row = 'value' in fileRow ? rowOf(fileRow.value) : null
  const damage = 'damage' in fileRow ? fileRow.damage : row === null ? 'không phải một dòng có các cột' : null
  const body = Buffer.from(JSON.stringify('value' in fileRow ? fileRow.value : null))
  const digest = sha256(body)
  const source = row?.source ?? file.source
  const capture = {
    door: 'import' as const,
    recordType: damage === null ? 'row' : 'damage',
    url: row?.url?.slice(0, 2000) ?? null,
    source,
    capturedAt: now,
    status: null,
    contentType: 'application/json',
    bytes: body.length,
    digest: `sha256:${digest}`,
  }
  if (row === null || damage !== null)
    return {
      identity: `damage:${basename(file.path)}:${fileRow.line}:${digest}`,
      bytes: 0,
      seal: async () => UNSEALED,
      saved: { outcome: 'quarantine', reason: damage, next: null },
      capture,
    }
  return {
    identity: `row:${source}:${row.id ?? ''}:${digest}`,
    bytes: body.length,
    seal: (archive) =>
      sealed(
        archive.append({
          type: 'resource',
          targetUri: `urn:diembao:row:${encodeURIComponent(source)}:${encodeURIComponent(row.id ?? digest)}`,
          date: now,
          contentType: 'application/json',
          status: null,
          headers: {},
          body,
        }),
      ),
    saved: { outcome: 'done', reason: null, next: EXTRACT },
    capture,
  }
}
