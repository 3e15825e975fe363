/** What does an article of several pages say now, when its first page has been fetched again? */
import { extractionOf } from '#crawlers/drafting.js'
import { placeOf, placesOf } from '#crawlers/extract/next-page.js'
import type { FetchResult } from '#crawlers/fetch/http.js'
import { continues, joinPages, MOST_PAGES, saysMore } from '#crawlers/joining.js'
import { captureOf } from '#crawlers/reading-parts.js'
import type { Extraction } from '#data/model/draft.js'
import { knownLinks } from '#data/store/feeds.js'
import type { HeldPart } from '#data/store/parts.js'
import { fetcherFor } from './pages.js'
import type { Round } from './round.js'

export type Captured = Extract<FetchResult, { kind: 'captured' }>

export interface ReadOn {
  /** The whole text, to be held against the whole text as it was. A page that could not be had counts as it was. */
  readonly page: Extraction
  /** Later pages as they stand now. */
  readonly captured: readonly Captured[]
  /** Those that had been missing: they complete what is held, which is no edit. */
  readonly late: readonly Captured[]
}

/** @param held later pages as they were, oldest first */
export async function readOn(
  { capture, finalUrl }: Captured,
  held: readonly HeldPart[],
  round: Round,
): Promise<ReadOn | null> {
  const outcome = extractionOf({ ...capture, url: finalUrl })
  if (outcome.kind !== 'done') return null
  const first = outcome.value
  const place = first.kind === 'article' ? placeOf(finalUrl, first) : null
  const parts: Extraction[] = []
  const captured: Captured[] = []
  const late: Captured[] = []
  let missed = false
  let next = place?.number === 1 ? first.nextPage : null
  for (let number = 2; place !== null && next !== null && number <= MOST_PAGES; number += 1) {
    const asked: string = next
    const before = held.findLast(({ part }) => part.article === place.article && part.number === number) ?? null
    const now = await pageAt(asked, first, place.article, round)
    if (now === null) {
      const was = before === null ? null : extractionOf(await captureOf(before.row, round.archiveFolder))
      if (was?.kind !== 'done') break
      parts.push(was.value)
      next = was.value.nextPage
      continue
    }
    if (!saysMore([first, ...parts], now.page)) break
    // Behind a page that was missed, the others were never heard of.
    missed ||= before === null && (await knownLinks(round.desk.ports.db.read, [asked])).has(asked)
    if (missed && before === null) late.push(now.captured)
    else {
      parts.push(now.page)
      captured.push(now.captured)
    }
    next = now.page.nextPage
  }
  return { page: joinPages(first, parts), captured, late }
}

/** Null when it could not be had, or is no page of this article. */
async function pageAt(url: string, first: Extraction, article: string, { network, desk }: Round) {
  const { signal } = desk.ports
  const answer = await fetcherFor(network).fetch(url, signal === undefined ? {} : { signal })
  if (answer.kind !== 'done' || answer.value.kind !== 'captured') return null
  const captured = answer.value
  const read = extractionOf({ ...captured.capture, url: captured.finalUrl })
  const place = placesOf(captured.finalUrl).find((own) => own.article === article)
  if (read.kind !== 'done' || place === undefined || place.number === 1) return null
  return continues(first, read.value, place) ? { page: read.value, captured } : null
}
