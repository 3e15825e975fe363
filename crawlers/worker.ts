/** What becomes of a record that was brought in: Items, links, or a reason why not? */

import type { Capture } from '#data/model/capture.js'
import type { Draft } from '#data/model/draft.js'
import { done, type Outcome, quarantine, skip } from '#data/model/outcome.js'
import { Report } from '#data/model/report.js'
import { bindCapture, type CaptureRow, readableCaptures } from '#data/store/captures.js'
import { type FeedRow, feedsByUrl, saveLinks } from '#data/store/feeds.js'
import { saveDraft } from '#data/store/items.js'
import type { NewJob } from '#data/store/jobs.js'
import { partsOf, savePart } from '#data/store/parts.js'
import { planRecheck } from '#data/store/rechecks.js'
import { bindReports } from '#data/store/reports.js'
import { saveSightings } from '#data/store/sightings.js'
import { type AnyStep, step } from '#data/store/work.js'
import type { Db } from '#dialect'
import { parseFeedAddress } from './connectors/address.js'
import type { Answer } from './connectors/connector.js'
import { connectorById } from './connectors/index.js'
import { discover, type FeedLink, type Found } from './discover.js'
import { draftOfReport } from './intake/report.js'
import { draftOfRow } from './intake/rows.js'
import { rowOfSealed } from './intake/sealed-row.js'
import { postAddress } from './post-address.js'
import { DISCOVER, EXTRACT, READ_ANSWER } from './reading.js'
import {
  type CapturedPage,
  capturedPages,
  captureOf,
  FIRST_PAGE_AWAITED,
  type ReadPage,
  readPage,
} from './reading-parts.js'
import { nextRecheck } from './recheck.js'
import { sourceById, sourceOfAddress } from './sources/index.js'

export interface ReadingStepPorts {
  /** Folder of the WARC files. */
  readonly archiveFolder: string
  /** The stage that every new current Version goes to. */
  readonly firstStage: string
  readonly now: () => Date
}

/** Raise when extraction improves: what was read is read again from the archive. */
const EXTRACT_VERSION = 3
const DISCOVER_VERSION = 1
const READ_ANSWER_VERSION = 1

interface CapturedAnswer {
  readonly row: CaptureRow
  readonly feed: FeedRow | null
}

export function readingSteps({ archiveFolder, firstStage, now }: ReadingStepPorts): readonly AnyStep[] {
  const load = (db: Db, ids: readonly number[]) => readableCaptures(db, ids)
  const analyse = (outcome: Outcome<unknown>) => (outcome.kind === 'done' ? [firstStage] : [])
  return [
    step<CapturedPage, ReadPage>({
      name: EXTRACT,
      version: EXTRACT_VERSION,
      batch: 50,
      load: capturedPages,
      run: async (page) => {
        const { row } = page
        if (row.door === 'report') return byItself(draftsOfReport(await captureOf(row, archiveFolder)))
        if (row.door === 'import') return byItself(draftsOfCapturedRow(await captureOf(row, archiveFolder), row))
        return readPage(page, archiveFolder, now())
      },
      save: (tx, _, read, page) => savePage(tx, read, page, now()),
      next: analyse,
    }),
    step<CaptureRow, Found>({
      name: DISCOVER,
      version: DISCOVER_VERSION,
      batch: 10,
      load,
      run: async (row) => discover(await captureOf(row, archiveFolder), sourceById(row.source ?? '')),
      save: async (tx, _, { links }, row) => {
        await saveFound(tx, links, row)
        return []
      },
      next: () => [],
    }),
    step<CapturedAnswer, Answer>({
      name: READ_ANSWER,
      version: READ_ANSWER_VERSION,
      batch: 10,
      load: capturedAnswers,
      run: async ({ row, feed }) => readAnswer(await captureOf(row, archiveFolder), feed),
      save: async (tx, _, { drafts, links, sightings }, { row, feed }) => {
        await saveFound(tx, links, row)
        const service = feed?.source ?? row.source ?? ''
        await saveSightings(
          tx,
          sightings.map((sighting) => ({ ...sighting, service, seenAt: row.capturedAt })),
        )
        return saveDrafts(tx, drafts, row, now())
      },
      next: analyse,
    }),
  ]
}

const byItself = (drafts: Outcome<readonly Draft[]>): Outcome<ReadPage> =>
  drafts.kind === 'done'
    ? done({ drafts: drafts.value, place: null, alone: true, joined: [], refused: [], wanted: [] })
    : drafts

/** A page of an article of several is known as such, so that the article is read anew with every page that comes. */
async function savePage(
  tx: Db,
  { drafts, place, alone, joined, refused, wanted }: ReadPage,
  { row, held }: CapturedPage,
  now: Date,
): Promise<readonly (number | NewJob)[]> {
  if (place === null) return saveDrafts(tx, drafts, row, now)
  const { article, number } = place
  await savePart(tx, { captureId: row.id, article, number, alone })
  if (alone) return saveDrafts(tx, drafts, row, now)
  if (row.door === 'fetch') await askForParts(tx, wanted, article, row, now)
  const known = await partsOf(tx, [article])
  if (number > 1) {
    const firsts = known.filter(({ part }) => part.number === 1).map((one) => again(one.part.captureId))
    // A first page that never comes must not hide this one for ever.
    return firsts.length > 0 ? firsts : [{ ...again(row.id), runAt: new Date(now.getTime() + FIRST_PAGE_AWAITED) }]
  }
  for (const { part } of refused) await savePart(tx, { ...part, alone: true })
  const seen = new Set(held.map(({ part }) => part.captureId))
  const unseen = known.some(({ part }) => part.number > 1 && !seen.has(part.captureId))
  const follows = [...refused.map(({ part }) => part.captureId), ...(unseen ? [row.id] : [])]
  return [...(await saveDrafts(tx, drafts, row, now, joined)), ...follows.map(again)]
}

const again = (subject: number): NewJob => ({ stage: EXTRACT, subject })

/** Only what was fetched is worth fetching on: an archive holds what it holds. */
async function askForParts(
  tx: Db,
  urls: readonly string[],
  article: string,
  { source }: CaptureRow,
  now: Date,
): Promise<void> {
  const found = urls.map((url) => ({ url, title: null, publishedAt: null, article }))
  await saveLinks(
    tx,
    found.map((link) => ({ ...link, source: sourceOfAddress(link.url)?.id ?? source })),
    now,
  )
}

/** @param parts later pages whose text is in the first draft */
async function saveDrafts(
  tx: Db,
  drafts: readonly Draft[],
  row: CaptureRow,
  now: Date,
  parts: readonly CaptureRow[] = [],
): Promise<readonly number[]> {
  const changed: number[] = []
  for (const [index, draft] of drafts.entries()) {
    const { itemId, versionId, current } = await saveDraft(tx, {
      draft,
      captureId: row.id,
      capturedAt: row.capturedAt,
      // Only the page itself says what the page says.
      trust: row.door === 'import' || row.door === 'report' ? 1 : 2,
    })
    const bound = index === 0 && (await bindPages(tx, [row, ...parts], draft, itemId))
    if (current || bound) changed.push(versionId)
    // Replies are looked at again with their thread.
    if (row.door === 'fetch' && row.reader === null && index === 0) await planFirstRecheck(tx, itemId, draft, row, now)
  }
  return changed
}

/** Whichever of its pages was handed in, it is this Item. Returns whether a report was found to be about it. */
async function bindPages(tx: Db, pages: readonly CaptureRow[], draft: Draft, itemId: number): Promise<boolean> {
  let bound = false
  for (const page of pages) {
    await bindCapture(tx, page.id, itemId)
    const reported = { captureId: page.id, addresses: addressesOf(page, draft) }
    bound = (await bindReports(tx, reported, itemId)) || bound
  }
  return bound
}

/** Under which a person may have handed it in. */
function addressesOf(row: CaptureRow, draft: Draft): readonly string[] {
  const asked = row.url === null ? null : postAddress(row.url)
  return [asked, draft.url].filter((address) => address !== null)
}

/** A page that was fetched is looked at again; what came from an archive or an interface has no page that we asked. */
async function planFirstRecheck(tx: Db, itemId: number, draft: Draft, row: CaptureRow, now: Date): Promise<void> {
  const { publishedAt, source } = draft
  const { capturedAt, url } = row
  const fresh = { capturedAt, publishedAt, looks: 0, lastAt: null, changedAt: null, open: false }
  const nextAt = nextRecheck(fresh, now)
  if (nextAt !== null && url !== null)
    await planRecheck(tx, { itemId, url, source: row.source ?? source, nextAt, etag: null, lastModified: null })
}

const saveFound = (tx: Db, links: readonly FeedLink[], row: CaptureRow) =>
  saveLinks(
    tx,
    links.map(({ url, title, publishedAt }) => ({
      url,
      title,
      publishedAt,
      source: sourceOfAddress(url)?.id ?? (sameHost(url, row.finalUrl ?? row.url) ? row.source : null),
    })),
    row.readAt,
  )

/** A feed speaks for its own site; a link elsewhere is followed only when the catalogue knows that site. */
const sameHost = (url: string, feed: string | null): boolean =>
  feed !== null && new URL(url).host === new URL(feed).host

async function capturedAnswers(db: Db, ids: readonly number[]): Promise<ReadonlyMap<number, CapturedAnswer>> {
  const rows = await readableCaptures(db, ids)
  const readers = [...rows.values()].flatMap(({ reader }) => (reader === null ? [] : [reader]))
  const feeds = await feedsByUrl(db, readers)
  return new Map([...rows].map(([id, row]) => [id, { row, feed: feeds.get(row.reader ?? '') ?? null }]))
}

function readAnswer(capture: Capture, feed: FeedRow | null): Outcome<Answer> {
  const address = feed === null ? null : parseFeedAddress(feed.url)
  const connector = address === null ? null : connectorById(address.connector)
  if (address === null || connector === null) return quarantine('không rõ câu trả lời này của nền tảng nào')
  const query = connector.query.safeParse(address.query)
  if (!query.success) return quarantine('điều cần hỏi nền tảng không còn hợp lệ')
  return connector.read(capture, { query: query.data, cursor: null })
}

function draftsOfReport(capture: Capture): Outcome<readonly Draft[]> {
  const draft = draftOfReport(Report.parse(JSON.parse(Buffer.from(capture.body).toString('utf8'))))
  return draft === null ? skip('tin báo một đường dẫn: trang được lấy riêng') : done([draft])
}

function draftsOfCapturedRow(capture: Capture, row: CaptureRow): Outcome<readonly Draft[]> {
  const value = rowOfSealed(JSON.parse(Buffer.from(capture.body).toString('utf8')))
  if (value === null) return quarantine('không phải một dòng có các cột')
  const outcome = draftOfRow(value, {
    source: row.source ?? 'import',
    fallbackId: row.digest ?? String(row.id),
    importedAt: row.capturedAt,
  })
  return outcome.kind === 'done' ? done([outcome.value]) : outcome
}
