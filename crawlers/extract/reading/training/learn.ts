/** How do labelled pages become a reader? Words are tallied site by site, then trees are grown on what the other sites say. */
import { type Page, readPage, rootOf } from '../../page.js'
import type { Reader } from '../choose.js'
import { describeLines } from '../features.js'
import { type Line, linesOf } from '../lines.js'
import type { Shares } from '../pack.js'
import { signsOf } from '../page-signs.js'
import type { Forest } from '../trees.js'
import { wordsOf } from '../vocabulary.js'
import { type Growth, grow } from './boost.js'
import { type Tallies, tally, withoutSite } from './tally.js'

export interface Example {
  readonly url: string | null
  /** Registered domain: pages of one site are learned from together, or not at all. */
  readonly site: string
  readonly markup: string
  /** How much the page counts; 1 for most. */
  readonly weight: number
  /** What each line is. */
  readonly label: (lines: readonly Line[]) => Labels
  /** Every line has a label, so that its words may be tallied; else only some lines are known. */
  readonly isWhole: boolean
}

export interface Labels {
  readonly shares: readonly number[]
  readonly known: readonly boolean[]
}

export interface Described {
  readonly example: Example
  readonly rows: readonly Float32Array[]
  readonly labels: Labels
  readonly weights: readonly number[]
}

/** By cross-validation; more trees at a lower rate were no better. Rows and columns are drawn for speed as much as for variety. */
export const GROWTH: Growth = {
  trees: 160,
  leaves: 24,
  rate: 0.12,
  rowShare: 0.4,
  columnShare: 0.3,
  least: 2,
  damping: 1,
  seed: 7,
}

/** A page's lines share about this much weight by their words; no line has more than the cap, nor less than the floor. */
const [PAGE_WEIGHT, MOST_WEIGHT, LEAST_WEIGHT, SMALL_PAGE] = [60, 8, 0.02, 40]
/** Of a line that somebody named on a page of which the rest is unknown. */
const SEGMENT_WEIGHT = 0.5

const NOTHING = { mark: () => null, word: () => null, heading: () => null }
const CAPTURED = new Date('2026-04-01T00:00:00Z')

export const pageOf = ({ markup, url }: Example): Page => readPage(markup, url, CAPTURED)

function weigh({ weight, isWhole }: Example, lines: readonly Line[], { shares, known }: Labels): readonly number[] {
  if (!isWhole) return known.map((told) => (told ? SEGMENT_WEIGHT * weight : 0))
  const size = lines.reduce((sum, { words }, i) => sum + ((shares[i] ?? 0) > 0.5 ? words.length : 0), 0)
  const scale = (weight * PAGE_WEIGHT) / Math.max(SMALL_PAGE, size)
  return lines.map(({ words }) => Math.min(MOST_WEIGHT, (words.length + 1) * scale) + LEAST_WEIGHT)
}

export function tallyExamples(examples: readonly Example[]): Tallies {
  function* judged() {
    for (const example of examples) {
      if (!example.isWhole) continue
      const root = rootOf(pageOf(example))
      const lines = root === null ? [] : linesOf(root, NOTHING)
      const { shares, known } = example.label(lines)
      yield { site: example.site, lines, labels: shares, known }
    }
  }
  return tally(judged())
}

export function describeExamples(examples: readonly Example[], tallies: Tallies): readonly Described[] {
  return examples.map((example) => {
    const page = pageOf(example)
    const root = rootOf(page)
    const vocabulary = withoutSite(tallies, example.site)
    const lines = root === null ? [] : linesOf(root, vocabulary)
    const labels = example.label(lines)
    const rows = describeLines(lines, signsOf(page, lines), vocabulary)
    return { example, rows, labels, weights: weigh(example, lines, labels) }
  })
}

export function learn(pages: readonly Described[], onTree: (tree: number) => void): Forest {
  const rows: Float32Array[] = []
  const labels: number[] = []
  const weights: number[] = []
  for (const page of pages)
    for (const [i, row] of page.rows.entries()) {
      const weight = page.weights[i] ?? 0
      if (weight === 0) continue
      rows.push(row)
      labels.push(page.labels.shares[i] ?? 0)
      weights.push(weight)
    }
  return grow({ rows, labels: Float32Array.from(labels), weights: Float32Array.from(weights) }, GROWTH, onTree)
}

export const sharesOf = (tallies: Tallies): Shares => ({
  marks: tallies.marks.all(),
  words: tallies.words.all(),
  headings: tallies.headings.all(),
})

/** For cross-validation: a reader that has never heard of one site. */
export const readerWithout = (forest: Forest, tallies: Tallies, site: string | null): Reader => ({
  forest,
  vocabulary: withoutSite(tallies, site),
})

/** Lines with these segments in them are text, lines with those are not; nothing is known of the others. */
export function labelSegments(kept: readonly string[], dropped: readonly string[]): Example['label'] {
  return (lines) => {
    const texts = lines.map(({ block }) => ` ${wordsOf(block.text).join(' ')}`)
    const starts: number[] = []
    let all = ''
    for (const text of texts) {
      starts.push(all.length)
      all += text
    }
    all += ' '
    const shares = new Array<number>(lines.length).fill(0)
    const known = new Array<boolean>(lines.length).fill(false)
    const mark = (segment: string, share: number, most: number) => {
      const wanted = ` ${wordsOf(segment).join(' ')} `
      for (let at = all.indexOf(wanted), n = 0; at !== -1 && n < most; at = all.indexOf(wanted, at + 1), n += 1)
        for (const [i, start] of starts.entries())
          if (start < at + wanted.length - 1 && start + (texts[i]?.length ?? 0) > at) {
            known[i] = true
            shares[i] = share
          }
    }
    for (const segment of dropped) mark(segment, 0, 20)
    for (const segment of kept) mark(segment, 1, 3)
    return { shares, known }
  }
}
