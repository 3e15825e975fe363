/** Captures sealed in a folder as the house seals them, with the facts that the register holds of them. Invented. */
import type { SealedFacts } from '#crawlers/evidence/facts.js'
import { openWarc, type RecordToSeal, type WarcWriter } from '#crawlers/formats/warc.js'

export const WHEN = new Date('2026-11-20T01:02:03.456Z')
export const PAGE = 'https://bao.example/tin-1.html'
export const HEADLINE = 'Xã Cần Giờ khánh thành cầu phao'

export const page = (changes: Partial<RecordToSeal> = {}): RecordToSeal => ({
  type: 'response',
  targetUri: PAGE,
  date: WHEN,
  contentType: 'text/html; charset=utf-8',
  status: 200,
  headers: { 'content-type': 'text/html; charset=utf-8', 'content-encoding': 'gzip', etag: '"7"' },
  body: Buffer.from(
    `<!doctype html><html lang="vi"><meta charset="utf-8"><title>${HEADLINE}</title><h1>${HEADLINE}</h1><p>Sáng nay.</p></html>`,
  ),
  finalUrl: 'https://www.bao.example/tin-1.html',
  tool: 'diembao/0.2.0',
  ...changes,
})

let sequence = 0

/** Seals one record and gives what the register would say of it, and the digest of its bytes in the archive. */
export async function seal(
  archive: WarcWriter,
  record: RecordToSeal,
): Promise<{ readonly facts: SealedFacts; readonly sealed: string }> {
  const { file, offset, length, digest, sealed } = await archive.append(record)
  const facts: SealedFacts = {
    id: ++sequence,
    door: 'fetch',
    recordType: record.type,
    url: record.targetUri,
    finalUrl: record.finalUrl ?? null,
    tool: record.tool ?? null,
    capturedAt: record.date ?? WHEN,
    status: record.status,
    contentType: record.contentType,
    bytes: record.body.length,
    digest,
    archiveFile: file,
    archiveOffset: offset,
    archiveLength: length,
  }
  return { facts, sealed }
}

export async function sealAll(folder: string, records: readonly RecordToSeal[]) {
  const archive = await openWarc(folder, WHEN, 'diembao/0.2.0')
  const captures = []
  for (const record of records) captures.push(await seal(archive, record))
  await archive.close()
  return captures
}
