/** Which numbers describe a line, its place and its neighbours to the trees that judge it? */
import { fold } from '#data/model/vietnamese.js'
import { INSIDE, type Part } from './anatomy.js'
import type { Line } from './lines.js'
import type { PageSigns } from './page-signs.js'
import { headingOf, labelsOf, type Vocabulary } from './vocabulary.js'

/** A share that nothing is known about. */
const UNKNOWN = -1
/** Levels above the line whose parts are described. */
const LEVELS = [1, 2, 3, 4, 6, 8]
/** The smallest part around a line that holds so much of the page is its region. */
const REGIONS = [0.1, 0.3, 0.6]
const FAR = 40
/** Levels looked at; the deepest of 1,300 real pages stands in 60. */
const MOST_LEVELS = 64

const DATE =
  /\b(?:19|20)\d\d\b.{0,12}\d|\d{1,2}[/.]\d{1,2}[/.]\d{2,4}|\b(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]{0,6}\.?\s\d|\bago\b|giờ trước|ngày trước/i
const PRICE = /[$€£¥₫]\s?\d|\d\s?(?:[$€£¥₫]|usd|eur|vnd)/i
const ADDRESS = /@|https?:|www\./i

const log = (count: number): number => Math.log2(1 + count)
const share = (part: number, whole: number): number => (whole === 0 ? 0 : part / whole)
const count = (text: string, sign: RegExp): number => text.match(sign)?.length ?? 0

function textNumbers({ block, words, linked }: Line): readonly number[] {
  const text = block.text.slice(0, 2_000)
  const size = Math.max(1, text.length)
  const capitals = count(text, /(?<![\p{L}\p{N}])\p{Lu}/gu)
  return [
    words.length,
    text.length,
    size / Math.max(1, words.length),
    linked,
    share(block.bold, block.text.length),
    /[.!?…:;”"'’)]$/.test(text) ? (/[:;]$/.test(text) ? 1 : 2) : 0,
    share(count(text, /[,;]/g), words.length),
    count(text, /[.!?…](?:\s|$)/g),
    share(capitals, words.length),
    share(count(text, /\p{N}/gu), size),
    share(count(text, /\p{Lu}/gu), size),
    /©|\(c\)|copyright|all rights/i.test(text) ? 1 : 0,
    share(count(text, /[|·•»›/→]/g), words.length),
    DATE.test(text) ? 1 : 0,
    PRICE.test(text) ? 1 : 0,
    /\?$/.test(text) ? 1 : 0,
    /^\p{Ll}/u.test(text) ? 1 : 0,
    ADDRESS.test(text) ? 1 : 0,
    block.afterPicture ? 1 : 0,
    block.unseen ? 1 : 0,
    share(new Set(words).size, words.length),
    share(block.italic, block.text.length),
  ]
}

const TAGS = [
  'p',
  'li',
  'td',
  'th',
  'div',
  'span',
  'pre',
  'blockquote',
  'dt',
  'dd',
  'figcaption',
  'button',
  'label',
  'a',
  'section',
]

function chainNumbers(part: Part): readonly number[] {
  let [worst, best, sum, known, repeated, repeatedAt, lists] = [1, 0, 0, 0, 1, 0, 0]
  for (let at: Part | null = part, up = 0; at !== null && up < MOST_LEVELS; at = at.parent, up += 1) {
    if (at.marked !== null && at.worstMark !== null) {
      worst = Math.min(worst, at.worstMark)
      best = Math.max(best, at.marked)
      sum += at.marked
      known += 1
    }
    const alike = at.parent?.children.get(at.signature) ?? 1
    if (alike > repeated && up < 10) [repeated, repeatedAt] = [alike, up]
    if (at.element.name === 'ul' || at.element.name === 'ol') lists += 1
  }
  return [
    TAGS.indexOf(part.element.name),
    part.depth,
    ...Object.values(INSIDE).map((bit) => ((part.inside & bit) === 0 ? 0 : 1)),
    part.boxAt,
    known === 0 ? UNKNOWN : worst,
    known === 0 ? UNKNOWN : best,
    known === 0 ? UNKNOWN : sum / known,
    part.marked ?? UNKNOWN,
    part.parent?.marked ?? UNKNOWN,
    part.parent?.parent?.marked ?? UNKNOWN,
    log(repeated),
    repeatedAt,
    lists,
  ]
}

/** The same for all lines of a part, so worked out once. */
function surroundings(total: number): (part: Part) => readonly number[] {
  const seen = new Map<Part, readonly number[]>()
  const describe = (part: Part): readonly number[] => {
    const chain: Part[] = []
    for (let at: Part | null = part; at !== null && chain.length < MOST_LEVELS; at = at.parent) chain.push(at)
    const top = chain.length - 1
    const level = (up: number) => {
      const at = chain[Math.min(up, top)] ?? part
      return [
        log(at.words),
        share(at.linked, at.words),
        share(at.prose, at.words),
        share(at.words, at.lines),
        share(at.headings, at.lines),
        at.marked ?? UNKNOWN,
      ]
    }
    const region = (least: number) => {
      const up = chain.findIndex(({ words }) => words >= least * total)
      const at = chain[up === -1 ? top : up] ?? part
      const below = chain[Math.max(0, (up === -1 ? top : up) - 1)] ?? part
      return [
        share(at.linked, at.words),
        share(at.prose, at.words),
        up,
        share(below.words, at.words),
        share(below.linked, below.words),
        at.marked ?? UNKNOWN,
        below.marked ?? UNKNOWN,
        below.worstMark ?? UNKNOWN,
        share(at.paragraphs, at.lines),
      ]
    }
    return [...LEVELS.flatMap(level), ...REGIONS.flatMap(region)]
  }
  return (part) => {
    const known = seen.get(part) ?? describe(part)
    seen.set(part, known)
    return known
  }
}

function labelNumbers({ words }: Line, vocabulary: Vocabulary): readonly number[] {
  const [first, ...rest] = labelsOf(words)
  if (first === undefined) return [UNKNOWN, UNKNOWN, UNKNOWN]
  const isPhrase = first.startsWith('=')
  const shares = (isPhrase ? rest : [first, ...rest]).flatMap((word) => vocabulary.word(word) ?? [])
  return [
    (isPhrase ? vocabulary.word(first) : null) ?? UNKNOWN,
    shares.length === 0 ? UNKNOWN : shares.reduce((sum, value) => sum + value, 0) / shares.length,
    shares.length === 0 ? UNKNOWN : Math.min(...shares),
  ]
}

function neighbour(line: Line | undefined): readonly number[] {
  if (line === undefined) return [0, 0, UNKNOWN, 0, UNKNOWN]
  return [
    line.words.length,
    line.linked,
    line.heading,
    /[.!?…]$/.test(line.block.text) ? 1 : 0,
    TAGS.indexOf(line.part.element.name),
  ]
}

/** Sums up to each line, so that any stretch is one subtraction. */
const running = (values: readonly number[]): readonly number[] => {
  const sums = [0]
  for (const value of values) sums.push((sums.at(-1) ?? 0) + value)
  return sums
}

/** The headline's line: the first heading that repeats the title, else the first h1, else the first line. */
function headlineAt(lines: readonly Line[], title: ReadonlySet<string>): number {
  const repeats = ({ words }: Line) =>
    words.length > 0 &&
    words.filter((word) => title.has(word)).length >= Math.max(2, 0.6 * Math.max(words.length, 0.7 * title.size))
  const named = lines.findIndex((line) => line.heading > 0 && line.heading < 4 && repeats(line))
  return named === -1 ? lines.findIndex(({ heading }) => heading === 1) : named
}

/** One row of numbers a line. */
export function describeLines(lines: readonly Line[], signs: PageSigns, vocabulary: Vocabulary): Float32Array[] {
  const total = lines.reduce((sum, line) => sum + line.words.length, 0)
  const around = surroundings(total)
  const words = running(lines.map((line) => line.words.length))
  const linked = running(lines.map((line) => line.words.length * line.linked))
  const prose = running(lines.map((line) => (line.isProse ? line.words.length : 0)))
  const sum = (sums: readonly number[], from: number, to: number) =>
    (sums[Math.min(lines.length, to)] ?? 0) - (sums[Math.max(0, from)] ?? 0)
  const headline = headlineAt(lines, signs.title)
  const copies = new Map<string, number>()
  const bare = lines.map(({ block }) => fold(block.text.slice(0, 200)))
  for (const text of bare) copies.set(text, (copies.get(text) ?? 0) + 1)
  let heading: { readonly at: number; readonly line: Line; readonly share: number } | null = null
  return lines.map((line, i) => {
    if (line.heading > 0) heading = { at: i, line, share: vocabulary.heading(headingOf(line.words)) ?? UNKNOWN }
    const shared = line.words.filter((word) => signs.title.has(word)).length
    const described = line.words.filter((word) => signs.description.has(word)).length
    const stretch = (from: number, to: number) => {
      const size = sum(words, from, to)
      return [log(size), share(sum(linked, from, to), size), share(sum(prose, from, to), size)]
    }
    return Float32Array.from([
      ...textNumbers(line),
      copies.get(bare[i] ?? '') ?? 1,
      share(shared, line.words.length),
      share(shared, signs.title.size),
      share(described, line.words.length),
      ...labelNumbers(line, vocabulary),
      line.heading,
      ...chainNumbers(line.part),
      ...around(line.part),
      share(i, lines.length),
      log(i),
      log(lines.length - i),
      share(words[i] ?? 0, total),
      share(prose[i] ?? 0, prose.at(-1) ?? 0),
      headline === -1 ? FAR : Math.max(-FAR, Math.min(FAR, i - headline)),
      headline === -1 ? UNKNOWN : i < headline ? 0 : 1,
      heading === null ? FAR : Math.min(FAR, i - heading.at),
      heading === null ? UNKNOWN : heading.line.heading,
      heading === null ? UNKNOWN : heading.share,
      ...neighbour(lines[i - 2]),
      ...neighbour(lines[i - 1]),
      ...neighbour(lines[i + 1]),
      ...neighbour(lines[i + 2]),
      ...stretch(i - 3, i),
      ...stretch(i + 1, i + 4),
      ...stretch(i - 10, i),
      ...stretch(i + 1, i + 11),
      ...signs.numbers,
    ])
  })
}
