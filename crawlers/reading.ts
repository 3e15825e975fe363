/** How do records come in: sealed in the working folder's own archive first, then known to the database with the job that reads them? */
import { createHash } from 'node:crypto'
import { basename } from 'node:path'
import type { Capture, CaptureDoor } from '#data/model/capture.js'
import { heldIdentities, type NewCapture, type ReadRecord, saveRecords } from '#data/store/captures.js'
import type { Database } from '#dialect'
import { looksLikeFeed, looksLikeSitemap } from './discover.js'
import { readWarc, type WarcDamage, type WarcRecord, type WarcWriter } from './formats/warc.js'
import { type FileRow, type RowFormat, readRows } from './intake/files.js'
import type { ColumnMapping } from './intake/mapping.js'
import { rowToSeal } from './intake/sealed-row.js'
import { sourceOfAddress } from './sources/index.js'

/** The stages that read what was brought in; see worker.ts. */
export const EXTRACT = 'extract'
export const DISCOVER = 'discover'
export const READ_ANSWER = 'read-answer'

/** Records sealed and saved together: enough that a disk sync costs little, few enough to hold. */
const BATCH = 200
const BATCH_BYTES = 32 * 1024 * 1024

export interface ReadingPorts {
  readonly db: Database
  readonly archive: WarcWriter
  readonly now: () => Date
  readonly signal?: AbortSignal
  /** Name and version of what captures, for the evidence: `diembao/0.2.0`. */
  readonly tool: string
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
    finalUrl: record.finalUrl ?? null,
    tool: record.tool ?? null,
  }
  if (!holdsPage)
    return {
      identity: `record:${record.recordId ?? record.digest}`,
      bytes: record.body.length,
      seal: async () => UNSEALED,
      saved: { outcome: 'skip', reason: `bản ghi ${record.type}`, next: null },
      capture,
    }
  const seen = { ...record, url, capturedAt }
  const next = isPicture(record) ? null : looksLikeFeed(seen) || looksLikeSitemap(seen) ? DISCOVER : EXTRACT
  return {
    identity: `page:${url}:${capturedAt.toISOString()}:${record.digest}`,
    bytes: record.body.length,
    seal: (archive) => sealed(archive.append(record)),
    saved: { outcome: 'done', reason: null, next },
    capture,
  }
}

/** A picture of a page, sealed as evidence: kept, but nothing reads it. */
const isPicture = ({ type, contentType }: WarcRecord): boolean =>
  type === 'resource' && /^(image\/|application\/pdf\b)/i.test(contentType ?? '')

const sealed = async (appended: ReturnType<WarcWriter['append']>) => {
  const { file, offset, length } = await appended
  return { archiveFile: file, archiveOffset: offset, archiveLength: length }
}

export interface Fetched {
  readonly capture: Capture
  /** Where redirects led; the address asked when nowhere else. */
  readonly finalUrl: string
  /** Whose feed or link it was asked for. */
  readonly source: string | null
  /** The connector's feed whose answer it is; null for pages and feeds of the web. */
  readonly reader: string | null
  /** It was asked for what it lists: a feed, a sitemap, a page of headlines. */
  readonly list: boolean
}

/** Seals and saves what was just fetched. */
export async function keepFetched(fetched: readonly Fetched[], ports: ReadingPorts): Promise<number> {
  return saveBatch(
    fetched.map(({ capture, finalUrl, source, reader, list }) => {
      const incoming = archived(
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
          // Sealed with the record, so that the row can be held against it.
          finalUrl: finalUrl === capture.url ? null : finalUrl,
          tool: ports.tool,
        },
        'fetch',
        ports.now(),
        source,
      )
      return {
        ...incoming,
        capture: { ...incoming.capture, reader },
        saved: { ...incoming.saved, ...(reader !== null ? { next: READ_ANSWER } : list ? { next: DISCOVER } : {}) },
      }
    }),
    ports,
  )
}

export interface ImportedFile {
  readonly path: string
  readonly format: RowFormat
  /** The name the import goes by where a row names none. */
  readonly source: string
  /** Which columns mean what; without one, columns are known by the names in use. */
  readonly mapping?: ColumnMapping | null
}

/** Reads rows that another tool exported. Who wrote them is dropped before anything is sealed. */
export async function importRows(file: ImportedFile, ports: ReadingPorts): Promise<{ read: number; fresh: number }> {
  async function* incoming() {
    const table = { headerRow: file.mapping?.headerRow ?? 1 }
    for await (const row of readRows(file.path, file.format, table)) yield imported(row, file, ports.now())
  }
  return readAll(incoming(), ports)
}

function imported(fileRow: FileRow, file: ImportedFile, now: Date): Incoming {
  const kept = 'value' in fileRow ? rowToSeal(fileRow.value, file.mapping ?? null) : null
  const row = kept?.row ?? null
  const damage = 'damage' in fileRow ? fileRow.damage : row === null ? 'không phải một dòng có các cột' : null
  const body = Buffer.from(JSON.stringify(kept?.sealed ?? ('value' in fileRow ? fileRow.value : null)))
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
