/** Which article is on this captured page, with the text of its other pages where they were captured, too? */
import type { Capture } from '#data/model/capture.js'
import type { Draft, Extraction } from '#data/model/draft.js'
import { done, type Outcome } from '#data/model/outcome.js'
import { type CaptureRow, readableCaptures } from '#data/store/captures.js'
import { type HeldPart, partsOf } from '#data/store/parts.js'
import type { Db } from '#dialect'
import { draftsOfExtraction, extractionOf } from './drafting.js'
import { type Place, placeOf, placesOf } from './extract/next-page.js'
import { readRecordAt } from './formats/warc.js'
import { continues, joinPages, MOST_PAGES, saysMore } from './joining.js'

/** A later page whose first one has not come by then is read by itself: a gap of hours is better than news that nobody sees. */
export const FIRST_PAGE_AWAITED = 6 * 3_600_000

export interface CapturedPage {
  readonly row: CaptureRow
  /** Captured pages of every article that its address may be a page of, itself included; oldest first. */
  readonly held: readonly HeldPart[]
}

export interface ReadPage {
  /** None for a later page: its text is its article's. */
  readonly drafts: readonly Draft[]
  /** Null for an article of one page. */
  readonly place: Place | null
  /** Read by itself, whatever its address says. */
  readonly alone: boolean
  /** Later pages whose text was joined. */
  readonly joined: readonly CaptureRow[]
  /** Pages that were thought to be this article's, but are another's. */
  readonly refused: readonly HeldPart[]
  /** Addresses of pages that are missing. */
  readonly wanted: readonly string[]
}

/** Where redirects led is where the page stands. */
const addressOf = ({ url, finalUrl }: CaptureRow): string | null => finalUrl ?? url

const isWebPage = ({ door }: CaptureRow): boolean => door === 'fetch' || door === 'replay'

export async function captureOf(row: CaptureRow, folder: string): Promise<Capture> {
  const { archiveFile, archiveOffset, archiveLength } = row
  if (archiveFile === null || archiveOffset === null) throw new Error(`capture ${row.id} has no bytes`)
  const record = await readRecordAt(folder, archiveFile, archiveOffset, archiveLength ?? undefined)
  const { capturedAt, status } = row
  return { url: addressOf(row), capturedAt, status, headers: record.headers, body: record.body }
}

export async function capturedPages(db: Db, ids: readonly number[]): Promise<ReadonlyMap<number, CapturedPage>> {
  const rows = await readableCaptures(db, ids)
  const articlesOf = (row: CaptureRow) =>
    isWebPage(row) ? new Set(placesOf(addressOf(row) ?? '').map(({ article }) => article)) : new Set<string>()
  const articles = new Map([...rows].map(([id, row]) => [id, articlesOf(row)]))
  const held = await partsOf(db, [...new Set([...articles.values()].flatMap((one) => [...one]))])
  const heldOf = (id: number) => held.filter(({ part }) => articles.get(id)?.has(part.article))
  return new Map([...rows].map(([id, row]) => [id, { row, held: heldOf(id) }]))
}

/** The page's own word for its place, else that of the article's first page, which named it. */
function placeAmong(address: string, page: Extraction, held: readonly HeldPart[]): Place | null {
  const own = placeOf(address, page)
  if (own !== null) return own
  const begun = (place: Place) => held.some(({ part }) => part.article === place.article && part.number === 1)
  return placesOf(address).find((place) => place.number > 1 && begun(place)) ?? null
}

const ALONE = { joined: [], refused: [], wanted: [] }

export async function readPage({ row, held }: CapturedPage, folder: string, now: Date): Promise<Outcome<ReadPage>> {
  const capture = await captureOf(row, folder)
  const outcome = extractionOf(capture)
  if (outcome.kind !== 'done') return outcome
  const page = outcome.value
  const place = page.kind === 'article' && capture.url !== null ? placeAmong(capture.url, page, held) : null
  const alone = place === null || standsAlone(row, place, held, now)
  if (!alone && place.number > 1) {
    const begun = held.some(({ part }) => part.article === place.article && part.number === 1)
    return done({
      ...ALONE,
      drafts: [],
      place,
      alone,
      wanted: begun || page.firstPage === null ? [] : [page.firstPage],
    })
  }
  const whole = alone ? { page, ...ALONE } : await joinHeld(page, row, place, held, folder)
  // `?page=1` is another door to the first page.
  const address = alone || capture.url === null ? capture.url : new URL(place.first, capture.url).href
  const drafts = draftsOfExtraction(whole.page, address)
  if (drafts.kind !== 'done') return drafts
  const { joined, refused, wanted } = whole
  return done({ drafts: drafts.value, place, alone, joined, refused, wanted })
}

function standsAlone({ id, readAt }: CaptureRow, place: Place, held: readonly HeldPart[], now: Date): boolean {
  const own = held.find(({ part }) => part.captureId === id)?.part
  if (own?.alone === true) return true
  const begun = held.some(({ part }) => part.article === place.article && part.number === 1)
  return place.number > 1 && !begun && own !== undefined && now.getTime() - readAt.getTime() >= FIRST_PAGE_AWAITED
}

/** The capture of a later page that belongs to this look at the first: the next one after it, else the last one before. */
function shownWith({ capturedAt }: CaptureRow, pages: readonly HeldPart[]): HeldPart | null {
  return pages.find(({ row }) => row.capturedAt >= capturedAt) ?? pages.at(-1) ?? null
}

/** Page after page as each names the next. One that is missing leaves a gap: what was captured behind it is read all the same. */
async function joinHeld(
  first: Extraction,
  row: CaptureRow,
  { article }: Place,
  held: readonly HeldPart[],
  folder: string,
) {
  const parts: Extraction[] = []
  const joined: CaptureRow[] = []
  const refused: HeldPart[] = []
  const wanted: string[] = []
  let next = first.nextPage
  let gap = false
  for (let number = 2; number <= MOST_PAGES && (next !== null || gap); number += 1) {
    const isIt = ({ part }: HeldPart) => part.article === article && part.number === number && !part.alone
    const one = shownWith(row, held.filter(isIt))
    const read = one === null ? null : extractionOf(await captureOf(one.row, folder))
    if (one === null || read?.kind !== 'done') {
      if (next !== null) wanted.push(next)
      next = null
      gap = true
      continue
    }
    const place = placesOf(addressOf(one.row) ?? '').find((own) => own.article === article && own.number === number)
    if (place === undefined || !continues(first, read.value, place)) {
      refused.push(one)
      break
    }
    if (!saysMore([first, ...parts], read.value)) break
    parts.push(read.value)
    joined.push(one.row)
    next = read.value.nextPage
    gap = false
  }
  return { page: joinPages(first, parts), joined, refused, wanted }
}
