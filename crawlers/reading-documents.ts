/** How does an uploaded document come in: sealed like a page first, then known to the database with its text? */
import type { Actor } from '#data/model/actor.js'
import type { Result } from '#data/model/refusal.js'
import { heldIdentities, type NewCapture } from '#data/store/captures.js'
import { documentByDigest, type SavedDocument, type SealedDocument, saveDocument } from '#data/store/documents.js'
import type { UploadedDocument } from './intake/document.js'
import type { ReadingPorts } from './reading.js'

type Ports = Pick<ReadingPorts, 'db' | 'archive' | 'now' | 'tool'>

/** Uploading the same again gives the same document. */
export async function keepDocument(
  actor: Actor,
  locality: string,
  uploaded: UploadedDocument,
  ports: Ports,
): Promise<Result<SavedDocument>> {
  const { db, now } = ports
  const before = await documentByDigest(db.read, locality, uploaded.digest)
  if (before !== null) return { kind: 'done', value: { document: before, again: true } }
  const receivedAt = now()
  const identity = `document:${uploaded.digest}`
  const held = (await heldIdentities(db.read, [identity])).has(identity)
  const fresh = held ? null : await seal(identity, uploaded, ports, receivedAt)
  const { name, type, digest, pages } = uploaded
  const sealed: SealedDocument = { identity, fresh, locality, name, type, digest, pages }
  return db.write((tx) => saveDocument(tx, actor, sealed, receivedAt))
}

/** Bytes before rows. */
async function seal(
  identity: string,
  { type, bytes, digest }: UploadedDocument,
  { archive, tool }: Ports,
  now: Date,
): Promise<NonNullable<SealedDocument['fresh']>> {
  const target = `urn:diembao:${identity}`
  const { file, offset, length, sealed } = await archive.append({
    type: 'resource',
    targetUri: target,
    date: now,
    contentType: type,
    status: null,
    headers: {},
    body: bytes,
    tool,
  })
  await archive.flush()
  const capture: NewCapture = {
    identity,
    door: 'report',
    recordType: 'resource',
    url: target,
    source: null,
    capturedAt: now,
    readAt: now,
    status: null,
    contentType: type,
    bytes: bytes.length,
    digest,
    archiveFile: file,
    archiveOffset: offset,
    archiveLength: length,
    tool,
  }
  return { capture, sealed }
}
