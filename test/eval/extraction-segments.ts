/** Are the segments that belong to a page kept and the others dropped? Counted as trafilatura's own evaluation counts. */
import { extract } from '#crawlers/extract.js'
import { captureOf, readSegmentPages, type SegmentPage } from './extraction-pages.js'

const spaced = (text: string): string => text.replace(/\s+/g, ' ').trim()

/** F over all segments of all pages together; a page that is not read misses all of its own. */
export function scoreSegments(
  pages: readonly SegmentPage[],
  read: (page: SegmentPage) => string,
): Record<string, number> {
  let [kept, leaked, missed] = [0, 0, 0]
  for (const page of pages) {
    const text = spaced(read(page))
    const found = page.kept.filter((segment) => text.includes(spaced(segment))).length
    kept += found
    missed += page.kept.length - found
    leaked += page.dropped.filter((segment) => text.includes(spaced(segment))).length
  }
  return {
    F: (2 * kept) / Math.max(1, 2 * kept + leaked + missed),
    precision: kept / Math.max(1, kept + leaked),
    recall: kept / Math.max(1, kept + missed),
  }
}

export function evaluateSegments(dataDir: string): Record<string, number> {
  const pages = readSegmentPages(dataDir)
  if (pages === null) {
    console.log("SKIPPED: no pages of trafilatura's evaluation (data/extraction/trafilatura-eval)")
    return {}
  }
  const scores = scoreSegments(pages, (page) => {
    const outcome = extract(captureOf(page), null)
    return outcome.kind === 'done' ? outcome.value.text : ''
  })
  return Object.fromEntries(Object.entries(scores).map(([name, value]) => [`segments ${name}`, value]))
}
