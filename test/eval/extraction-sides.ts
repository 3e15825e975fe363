/** What do other readers make of the same pages in the same run, and how long do they take? */
import { setImmediate as nextTurn } from 'node:timers/promises'
import { Readability } from '@mozilla/readability'
import { Defuddle } from 'defuddle/node'
import { JSDOM, VirtualConsole } from 'jsdom'
import { parseHTML } from 'linkedom'
import { extract } from '#crawlers/extract.js'
import { decodeText } from '#crawlers/formats/decode.js'
import { plainText } from '#crawlers/formats/html.js'
import { captureOf, readSegmentPages, readWholePages, type WebPage } from './extraction-pages.js'
import { scoreSegments } from './extraction-segments.js'
import { scoreWhole } from './extraction-wcxb.js'

interface Side {
  readonly name: string
  readonly read: (page: WebPage) => Promise<string> | string
}

const markupOf = (page: WebPage): string => decodeText(page.body, captureOf(page).headers)

/** Style sheets that jsdom cannot parse are told on the console otherwise. */
const quiet = new VirtualConsole()

const documentOf = (page: WebPage): JSDOM =>
  new JSDOM(markupOf(page), {
    virtualConsole: quiet,
    ...(URL.canParse(page.url) ? { url: page.url } : {}),
  })

/** Blocks apart: `textContent` alone runs the last word of one into the first of the next. */
const textOfMarkup = (markup: string): string =>
  markup
    .split(/<\/?(?:p|div|br|li|ul|ol|h[1-6]|tr|td|th|pre|blockquote|section|article|figure|figcaption)\b[^>]*>/i)
    .map((part) => plainText(part))
    .filter((part) => part !== '')
    .join('\n')

const OURS = 'diembao'

const SIDES: readonly Side[] = [
  {
    name: OURS,
    read: (page) => {
      const outcome = extract(captureOf(page), null)
      return outcome.kind === 'done' ? outcome.value.text : ''
    },
  },
  {
    name: 'readability + jsdom',
    read: (page) => {
      const dom = documentOf(page)
      const content = new Readability(dom.window.document).parse()?.content ?? ''
      dom.window.close()
      return textOfMarkup(content)
    },
  },
  {
    // On linkedom, as its own command line runs it: on jsdom it needs four seconds a page.
    name: 'defuddle',
    read: async (page) => {
      const { document } = parseHTML(markupOf(page))
      return textOfMarkup((await Defuddle(document, page.url, { useAsync: false })).content)
    },
  },
]

interface Run {
  readonly texts: ReadonlyMap<string, string>
  readonly seconds: number
  readonly failed: number
}

/** A reader that throws has read nothing, as in both benchmarks. */
async function run(side: Side, pages: readonly WebPage[]): Promise<Run> {
  const texts = new Map<string, string>()
  let failed = 0
  const start = performance.now()
  for (const page of pages) {
    try {
      texts.set(page.id, await side.read(page))
      // jsdom lets go of a closed window between turns only: without one, a thousand pages fill four gigabytes.
      await nextTurn()
    } catch {
      failed += 1
    }
  }
  return { texts, failed, seconds: (performance.now() - start) / 1_000 }
}

/** Read once before the clock starts, so that all code is warm. */
const WARM_UP = 10
/** Pages that a reader reads before the next one has its turn. */
const TURN = 10

/** Every so many pages are enough to compare speeds. */
const SPEED_EVERY = 40

async function takeTurns(sides: readonly Side[], pages: readonly WebPage[]): Promise<ReadonlyMap<Side, Run>> {
  for (const side of sides) await run(side, pages.slice(0, WARM_UP))
  const runs = new Map(sides.map((side) => [side, { texts: new Map<string, string>(), seconds: 0, failed: 0 }]))
  for (let at = 0; at < pages.length; at += TURN)
    for (const [side, total] of runs) {
      const { texts, seconds, failed } = await run(side, pages.slice(at, at + TURN))
      for (const [id, text] of texts) total.texts.set(id, text)
      total.seconds += seconds
      total.failed += failed
    }
  return runs
}

function speeds(runs: ReadonlyMap<Side, Run>, pages: number): Record<string, number> {
  const figures: Record<string, number> = {}
  const ours = [...runs].find(([side]) => side.name === OURS)?.[1].seconds ?? 0
  for (const [{ name }, { seconds, failed }] of runs) {
    if (failed > 0) console.log(`${name} threw on ${failed} pages`)
    figures[`pages a second, ${name}`] = pages / seconds
    if (name !== OURS) figures[`speed against ${name}`] = seconds / ours
  }
  return figures
}

/** How many pages a second, beside Readability on jsdom? On a sample of both sets, for every run of the evaluation. */
export async function evaluateSpeed(dataDir: string): Promise<Record<string, number>> {
  const all: readonly WebPage[] = [...(readWholePages(dataDir) ?? []), ...(readSegmentPages(dataDir) ?? [])]
  const pages = all.filter((_, i) => i % SPEED_EVERY === 0)
  if (pages.length === 0) return {}
  return speeds(await takeTurns(SIDES.slice(0, 2), pages), pages.length)
}

/** Ours too, since the pages may be only a part of the sets. The readers take turns, so that a busy machine is unfair to none. */
export async function evaluateSides(dataDir: string, every: number): Promise<Record<string, number>> {
  const taken = <T>(pages: readonly T[] | null) => (pages ?? []).filter((_, i) => i % every === 0)
  const [whole, segments] = [taken(readWholePages(dataDir)), taken(readSegmentPages(dataDir))]
  const pages: readonly WebPage[] = [...whole, ...segments]
  if (pages.length === 0) {
    console.log('SKIPPED: no pages to read side by side')
    return {}
  }
  const runs = await takeTurns(SIDES, pages)
  const figures = speeds(runs, pages.length)
  for (const [{ name: side }, { texts }] of runs) {
    const read = (page: WebPage) => texts.get(page.id) ?? ''
    for (const [name, value] of Object.entries(scoreWhole(whole, read, false)))
      figures[`side by side: wcxb ${name}, ${side}`] = value
    figures[`side by side: segments F, ${side}`] = scoreSegments(segments, read).F ?? 0
  }
  return figures
}
