/** What becomes of a record that was brought in: an Item, links, or a reason why not? */

import type { Capture } from '#data/model/capture.js'
import type { Draft, Extraction } from '#data/model/draft.js'
import { done, type Outcome, quarantine, skip } from '#data/model/outcome.js'
import { type CaptureRow, capturesById } from '#data/store/captures.js'
import { saveFeedCheck, saveLinks } from '#data/store/feeds.js'
import { saveDraft } from '#data/store/items.js'
import { type AnyStep, step } from '#data/store/work.js'
import type { Db } from '#dialect'
import { canonicalAddress } from './address.js'
import { discover, type FeedLink } from './discover.js'
import { extract } from './extract.js'
import { readRecordAt } from './formats/warc.js'
import { draftOfRow, rowOf } from './intake/rows.js'
import { DISCOVER, EXTRACT } from './reading.js'
import { sourceById, sourceOfAddress } from './sources/index.js'

export interface ReadingStepPorts {
  /** Folder of the WARC files. */
  readonly archiveFolder: string
  /** The stage that every new current Version goes to. */
  readonly firstStage: string
}

/** Raise when extraction improves: what was read is read again from the archive. */
const EXTRACT_VERSION = 1
const DISCOVER_VERSION = 1

export function readingSteps({ archiveFolder, firstStage }: ReadingStepPorts): readonly AnyStep[] {
  const load = (db: Db, ids: readonly number[]) => capturesById(db, ids)
  return [
    step<CaptureRow, Draft>({
      name: EXTRACT,
      version: EXTRACT_VERSION,
      batch: 50,
      load,
      run: async (row) => {
        const capture = await captureOf(row, archiveFolder)
        return row.door === 'import' ? draftOfCapturedRow(capture, row) : draftOfPage(capture)
      },
      save: async (tx, captureId, draft, row) => {
        const { versionId, current } = await saveDraft(tx, {
          draft,
          captureId,
          capturedAt: row.capturedAt,
          trust: row.door === 'import' ? 1 : 2,
        })
        return current ? versionId : null
      },
      next: (outcome) => (outcome.kind === 'done' ? [firstStage] : []),
    }),
    step<CaptureRow, readonly FeedLink[]>({
      name: DISCOVER,
      version: DISCOVER_VERSION,
      batch: 10,
      load,
      run: async (row) => discover(await captureOf(row, archiveFolder), sourceById(row.source ?? '')),
      save: async (tx, captureId, links, row) => {
        await saveLinks(
          tx,
          links.map(({ url, title, publishedAt }) => ({
            url,
            title,
            publishedAt,
            source: sourceOfAddress(url)?.id ?? (sameHost(url, row.url) ? row.source : null),
          })),
          row.readAt,
        )
        if (row.url !== null) await saveFeedCheck(tx, row.url, { linkCount: links.length })
        return captureId
      },
      next: () => [],
    }),
  ]
}

/** A feed speaks for its own site; a link elsewhere is followed only when the catalogue knows that site. */
const sameHost = (url: string, feed: string | null): boolean =>
  feed !== null && new URL(url).host === new URL(feed).host

async function captureOf(row: CaptureRow, folder: string): Promise<Capture> {
  const { archiveFile, archiveOffset, archiveLength } = row
  if (archiveFile === null || archiveOffset === null) throw new Error(`capture ${row.id} has no bytes`)
  const record = await readRecordAt(folder, archiveFile, archiveOffset, archiveLength ?? undefined)
  return { url: row.url, capturedAt: row.capturedAt, status: row.status, headers: record.headers, body: record.body }
}

function draftOfCapturedRow(capture: Capture, row: CaptureRow): Outcome<Draft> {
  const value = rowOf(JSON.parse(Buffer.from(capture.body).toString('utf8')))
  if (value === null) return quarantine('không phải một dòng có các cột')
  return draftOfRow(value, {
    source: row.source ?? 'import',
    fallbackId: row.digest ?? String(row.id),
    importedAt: row.capturedAt,
  })
}

function draftOfPage(capture: Capture): Outcome<Draft> {
  if (capture.status !== null && capture.status >= 400) return skip(`trang trả lời mã ${capture.status}`)
  const source = capture.url === null ? null : sourceOfAddress(capture.url)
  const outcome = extract(capture, source)
  if (outcome.kind !== 'done') return outcome
  return draftOfExtraction(outcome.value, capture.url)
}

function draftOfExtraction(page: Extraction, asked: string | null): Outcome<Draft> {
  if (page.kind === 'listing') return skip('trang danh sách, không phải bài')
  if (page.kind === 'other') return skip('không phải bài báo')
  const address = ownAddress(page, asked)
  if (address === null) return quarantine('không có địa chỉ')
  if (page.text === '') return quarantine('không đọc được nội dung bài')
  return done({
    form: page.kind === 'forum' ? 'post' : 'article',
    url: address,
    source: sourceOfAddress(address)?.id ?? new URL(address).hostname,
    importId: null,
    title: page.title,
    lead: page.lead,
    text: page.text,
    publishedAt: page.publishedAt,
    modifiedAt: page.modifiedAt,
    section: page.section,
    syndicatedFrom: page.syndicatedFrom,
    captions: page.captions,
  })
}

/** The page's own word for its address counts only on its own site: a copy must not take the original's place. */
function ownAddress({ canonicalUrl }: Extraction, asked: string | null): string | null {
  const fallback = asked === null ? null : canonicalAddress(asked)
  const own = canonicalUrl === null ? null : canonicalAddress(canonicalUrl)
  if (own === null || fallback === null) return own ?? fallback
  const [written, given] = [new URL(own), new URL(fallback)]
  // Some sites name their home page as the canonical address of every article.
  const home = written.pathname === '/' && written.search === '' && given.href !== written.href
  return written.hostname === given.hostname && !home ? own : fallback
}
