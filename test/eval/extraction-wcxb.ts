/** How much of the main content is read on pages of seven kinds? WCXB's word-F1, counted as its evaluate.py counts. */
import { extract } from '#crawlers/extract.js'
import { captureOf, readWholePages, type WholePage } from './extraction-pages.js'
import { mean, wordOverlap } from './extraction-words.js'

/** Shares of the kinds in the whole development set (1,497 pages), for comparison with published figures. */
const WHOLE_SET: Readonly<Record<string, number>> = {
  article: 793,
  service: 165,
  product: 119,
  collection: 117,
  forum: 113,
  listing: 99,
  documentation: 91,
}
/** Below this a page is listed with its figures. */
const POOR = 0.5

export type ReadText = (page: WholePage) => string

/**
 * The mean of the pages' F1, as published; `as the whole set` weighs the kinds as the whole development set has them,
 * since the part that is here has more articles.
 */
export function scoreWhole(pages: readonly WholePage[], read: ReadText, report: boolean): Record<string, number> {
  const byType = new Map<string, number[]>()
  const all = pages.map((page) => {
    const { f1, precision, recall } = wordOverlap(read(page), page.wanted)
    byType.set(page.type, [...(byType.get(page.type) ?? []), f1])
    if (report && f1 < POOR)
      console.log(
        `${page.type} ${page.id} F1 ${f1.toFixed(2)} precision ${precision.toFixed(2)} recall ${recall.toFixed(2)} ${page.url}`,
      )
    return f1
  })
  const figures: Record<string, number> = { all: mean(all) }
  let [weighed, weights] = [0, 0]
  for (const [type, scores] of [...byType].sort(([a], [b]) => (a < b ? -1 : 1))) {
    figures[type] = mean(scores)
    weighed += mean(scores) * (WHOLE_SET[type] ?? 0)
    weights += WHOLE_SET[type] ?? 0
  }
  return { ...figures, 'as the whole set': weighed / Math.max(1, weights) }
}

export function ourText(page: WholePage): string {
  const outcome = extract(captureOf(page), null)
  return outcome.kind === 'done' ? outcome.value.text : ''
}

export function evaluateWhole(dataDir: string): Record<string, number> {
  const pages = readWholePages(dataDir)
  if (pages === null) {
    console.log('SKIPPED: no WCXB pages (data/extraction/wcxb-dev)')
    return {}
  }
  const scores = scoreWhole(pages, ourText, true)
  return Object.fromEntries(Object.entries(scores).map(([name, value]) => [`wcxb ${name}`, value]))
}
