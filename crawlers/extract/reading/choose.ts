/** Which lines of a page are its main text? */
import type { Page } from '../page.js'
import type { Part } from './anatomy.js'
import { describeLines } from './features.js'
import type { Line } from './lines.js'
import { signsOf } from './page-signs.js'
import { type Forest, judge } from './trees.js'
import type { Vocabulary } from './vocabulary.js'

export interface Reader {
  readonly vocabulary: Vocabulary
  readonly forest: Forest
}

/**
 * The cut with the best expected F1 is too high, since unsure pages have more text than the trees expect: six tenths of it were best
 * in cross-validation, within these bounds.
 */
const [CUT_SHARE, LOWEST_CUT, HIGHEST_CUT] = [0.6, 0.05, 0.4]
/** Lines of so many words that stand on a page twice are one line, drawn for two screens. */
const REPEATED = 4

export const probabilities = (page: Page, lines: readonly Line[], { vocabulary, forest }: Reader): readonly number[] =>
  describeLines(lines, signsOf(page, lines), vocabulary).map((row) => judge(forest, row))

/**
 * The cut with the highest expected F1 in words, 2·Σp·w / (Σ chosen w + Σ all p·w): pages that the trees are unsure of
 * are cut lower than those that they know.
 */
export function cutOf(lines: readonly Line[], judged: readonly number[]): number {
  const order = judged.map((_, i) => i).sort((a, b) => (judged[b] ?? 0) - (judged[a] ?? 0))
  const expected = (i: number) => (judged[i] ?? 0) * (lines[i]?.words.length ?? 0)
  const all = order.reduce((sum, i) => sum + expected(i), 0)
  let [right, chosen, best, cut] = [0, 0, 0, HIGHEST_CUT]
  for (const i of order) {
    right += expected(i)
    chosen += lines[i]?.words.length ?? 0
    const f1 = (2 * right) / Math.max(1, chosen + all)
    if (f1 > best) [best, cut] = [f1, judged[i] ?? 0]
  }
  return Math.min(HIGHEST_CUT, Math.max(LOWEST_CUT, cut * CUT_SHARE))
}

export interface Chosen {
  /** All lines of the page. */
  readonly lines: readonly Line[]
  /** The main text of any kind of page, in its order, each long line once. */
  readonly text: readonly Line[]
  /** Those of them that are surer, for a page that is an article. */
  readonly chosen: readonly Line[]
  readonly likely: (line: Line) => number
}

/** Of an article nothing is text that is likelier not to be: a cut of 0.3 to 0.35 was best on articles, whatever was expected. */
const ARTICLE_CUT = 0.33

/** Paragraphs of one parent stand or fall together: chosen ones, and how much of all their words these must be. */
const [FEWEST_ALIKE, MOST_ALIKE] = [4, 0.5]
/** Even among its like a line must not be very unlikely, nor be linked. */
const [LOWEST_ALIKE, LINKED] = [0.08, 0.3]

/** Is this line one of a row of paragraphs, under one parent and drawn alike, of which most were chosen? */
function amongChosen(lines: readonly Line[], isChosen: (line: Line) => boolean): (line: Line) => boolean {
  const rows = new Map<Part | null, Map<string, { all: number; chosen: number; count: number }>>()
  const rowOf = ({ part }: Line) => {
    const under = rows.get(part.parent) ?? new Map<string, { all: number; chosen: number; count: number }>()
    rows.set(part.parent, under)
    const row = under.get(part.signature) ?? { all: 0, chosen: 0, count: 0 }
    under.set(part.signature, row)
    return row
  }
  for (const line of lines) {
    if (line.linked > LINKED) continue
    const row = rowOf(line)
    row.all += line.words.length
    if (!isChosen(line)) continue
    row.chosen += line.words.length
    row.count += 1
  }
  return (line) => {
    if (line.linked > LINKED || line.block.unseen) return false
    const { all, chosen, count } = rowOf(line)
    return count >= FEWEST_ALIKE && chosen >= all * MOST_ALIKE
  }
}

export function chooseLines(page: Page, lines: readonly Line[], reader: Reader): Chosen {
  const judged = probabilities(page, lines, reader)
  const cut = cutOf(lines, judged)
  const at = new Map(lines.map((line, i) => [line, judged[i] ?? 0]))
  const likely = (line: Line) => at.get(line) ?? 0
  const above = (least: number) => {
    const isAlike = amongChosen(lines, (line) => likely(line) >= least)
    const seen = new Set<string>()
    return lines.filter((line) => {
      const isText = likely(line) >= least || (likely(line) >= LOWEST_ALIKE && isAlike(line))
      if (!isText || seen.has(line.block.text)) return false
      if (line.words.length >= REPEATED) seen.add(line.block.text)
      return true
    })
  }
  return { lines, text: above(cut), chosen: above(Math.max(cut, ARTICLE_CUT)), likely }
}

/** Most of the chosen words stand in here, and nowhere deeper. */
const MOST_OF = 0.7

export function containerOf(chosen: readonly Line[]): Part | null {
  const held = new Map<Part, number>()
  for (const { part, words } of chosen) held.set(part, (held.get(part) ?? 0) + words.length)
  const total = [...held.values()].reduce((sum, words) => sum + words, 0)
  // Deepest first: every part has all of its own when it is added to its parent.
  const byDepth: Part[][] = []
  const open = (part: Part) => {
    const level = byDepth[part.depth] ?? []
    byDepth[part.depth] = level
    level.push(part)
  }
  for (const part of held.keys()) open(part)
  for (let depth = byDepth.length - 1; depth >= 0; depth -= 1)
    for (const part of byDepth[depth] ?? []) {
      const words = held.get(part) ?? 0
      if (words >= total * MOST_OF) return part
      if (part.parent === null) continue
      const known = held.get(part.parent)
      if (known === undefined) open(part.parent)
      held.set(part.parent, (known ?? 0) + words)
    }
  return null
}
