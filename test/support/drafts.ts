/** Drafts and captures as the crawlers would bring them, invented. */

import type { Draft } from '#data/model/draft.js'
import type { ReadRecord } from '#data/store/captures.js'
import { type SavedDraft, saveDraft } from '#data/store/items.js'
import type { Database, Db } from '#dialect'

export const NOON = new Date('2026-03-10T05:00:00Z')

export const draft = (changes: Partial<Draft> = {}): Draft => ({
  form: 'article',
  url: 'https://bao.example/tin-1.html',
  source: 'bao.example',
  importId: null,
  title: 'Xã Cần Giờ khánh thành cầu phao',
  lead: null,
  text: 'Sáng 10/3, xã Cần Giờ đưa cầu phao mới vào sử dụng.',
  publishedAt: new Date('2026-03-10T01:00:00Z'),
  modifiedAt: null,
  section: null,
  syndicatedFrom: null,
  captions: [],
  engagement: null,
  ...changes,
})

let sequence = 0

export const record = (changes: Partial<ReadRecord['capture']> = {}, next: string | null = 'extract'): ReadRecord => ({
  capture: {
    identity: `page:${++sequence}`,
    door: 'replay',
    recordType: 'response',
    url: 'https://bao.example/tin-1.html',
    source: null,
    capturedAt: NOON,
    readAt: NOON,
    status: 200,
    contentType: 'text/html',
    bytes: 10,
    digest: 'sha256:00',
    archiveFile: 'a.warc.gz',
    archiveOffset: 0,
    archiveLength: 10,
    ...changes,
  },
  outcome: 'done',
  reason: null,
  next,
})

/** Saves a draft as if a capture of its page had been read at that time. */
export async function seen(
  db: Database,
  one: Draft,
  {
    capturedAt = NOON,
    trust = 2,
    captureId = ++sequence + 1_000,
  }: { capturedAt?: Date; trust?: 1 | 2; captureId?: number } = {},
): Promise<SavedDraft> {
  return db.write((tx: Db) => saveDraft(tx, { draft: one, captureId, capturedAt, trust }))
}
