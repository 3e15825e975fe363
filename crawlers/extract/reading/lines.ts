/** Which lines does a page fall into, and what is known of each before it is judged? */
import type { Element } from '../../formats/html.js'
import { type Block, blocksOf } from '../blocks.js'
import { dissect, INSIDE, type Part } from './anatomy.js'
import { type Vocabulary, wordsOf } from './vocabulary.js'

export interface Line {
  readonly block: Block
  readonly part: Part
  readonly words: readonly string[]
  /** 0–1: how much of it is linked. */
  readonly linked: number
  /** 1–6 for h1–h6, 0 for the rest. */
  readonly heading: number
  /** Long enough and unlinked enough to be sentences. */
  readonly isProse: boolean
}

/** Ten words outside links: shorter lines are labels and headlines more often than sentences. */
const PROSE = 10

function headingLevel(part: Part): number {
  for (let at: Part | null = part, up = 0; at !== null && up < 4; at = at.parent, up += 1) {
    const level = /^h([1-6])$/.exec(at.element.name)?.[1]
    if (level !== undefined) return Number(level)
  }
  return 0
}

/** Drawn when the page opens, and not on a button. */
export const isShown = ({ block, part }: Line): boolean =>
  !block.unseen && (part.inside & (INSIDE.button | INSIDE.noscript)) === 0

/** Lines that are judged; the longest of 1,300 real pages has 5,000. */
const MOST_LINES = 8_000

/** Every line under `root`, hidden ones and those on buttons too, with the counts of all the parts around them. */
export function linesOf(root: Element, vocabulary: Vocabulary): readonly Line[] {
  const { partOf, addUp } = dissect(vocabulary)
  const blocks = blocksOf(root, { skip: () => false, withUnseen: true }).slice(0, MOST_LINES)
  const lines = blocks.map((block) => {
    const part = partOf(block.element)
    const words = wordsOf(block.text)
    const linked = Math.min(1, block.linked / Math.max(1, block.text.length))
    const heading = headingLevel(part)
    const isProse = words.length * (1 - linked) >= PROSE
    part.words += words.length
    part.linked += words.length * linked
    part.lines += 1
    if (isProse) part.prose += words.length
    if (heading > 0) part.headings += 1
    if (part.element.name === 'p') part.paragraphs += 1
    return { block, part, words, linked, heading, isProse }
  })
  addUp()
  return lines
}
