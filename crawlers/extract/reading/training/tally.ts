/** How often does each word stand with main text, site by site? */
import type { Part } from '../anatomy.js'
import type { Line } from '../lines.js'
import { headingOf, labelsOf, marksOf, type Vocabulary } from '../vocabulary.js'

export interface Judged {
  readonly site: string
  readonly lines: readonly Line[]
  readonly labels: readonly number[]
  /** False where nobody said what the line is. */
  readonly known: readonly boolean[]
}

/** Sites that must use a word before it counts, the one being judged apart. */
const FEWEST_SITES = 3
/** What a word is taken for before any site is heard, and how much that weighs, in sites. */
const [PRIOR, PRIOR_SITES] = [0.45, 1]

class Tally {
  /** Word → site → shares, one a page. */
  private readonly words = new Map<string, Map<string, readonly [number, number]>>()

  add(word: string, site: string, share: number): void {
    const sites = this.words.get(word) ?? new Map<string, readonly [number, number]>()
    const [sum, pages] = sites.get(site) ?? [0, 0]
    sites.set(site, [sum + share, pages + 1])
    this.words.set(word, sites)
  }

  /** Null when too few sites other than `without` use it. */
  shareOf(word: string, without: string | null): number | null {
    const sites = this.words.get(word)
    if (sites === undefined) return null
    const own = without !== null && sites.has(without) ? 1 : 0
    if (sites.size - own < FEWEST_SITES) return null
    let sum = PRIOR * PRIOR_SITES
    for (const [site, [shares, pages]] of sites) if (site !== without) sum += shares / pages
    return sum / (sites.size - own + PRIOR_SITES)
  }

  all(): readonly (readonly [string, number])[] {
    return [...this.words.keys()]
      .flatMap((word) => {
        const share = this.shareOf(word, null)
        return share === null ? [] : [[word, share] as const]
      })
      .sort(([a], [b]) => (a < b ? -1 : 1))
  }
}

export interface Tallies {
  readonly marks: Tally
  readonly words: Tally
  readonly headings: Tally
}

type Mass = Map<string, [number, number]>

function weigh(mass: Mass, word: string, wanted: number, size: number): void {
  const known = mass.get(word)
  if (known === undefined) mass.set(word, [wanted, size])
  else {
    known[0] += wanted
    known[1] += size
  }
}

function addPage({ marks, words, headings }: Tallies, { site, lines, labels, known }: Judged): void {
  const [byMark, byWord, byHeading]: [Mass, Mass, Mass] = [new Map(), new Map(), new Map()]
  const markCache = new Map<Part, readonly string[]>()
  let heading: string | null = null
  for (const [i, line] of lines.entries()) {
    if (line.heading > 0) heading = headingOf(line.words)
    if (known[i] !== true) continue
    const size = line.words.length
    const wanted = (labels[i] ?? 0) * size
    if (size === 0) continue
    const seen = new Set<string>()
    for (let at: Part | null = line.part; at !== null; at = at.parent) {
      const own = markCache.get(at) ?? marksOf(at.element.attribs)
      markCache.set(at, own)
      for (const mark of own) seen.add(mark)
    }
    for (const mark of seen) weigh(byMark, mark, wanted, size)
    for (const label of labelsOf(line.words)) weigh(byWord, label, wanted, size)
    if (heading !== null && line.heading === 0) weigh(byHeading, heading, wanted, size)
  }
  for (const [tally, mass] of [
    [marks, byMark],
    [words, byWord],
    [headings, byHeading],
  ] as const)
    for (const [word, [wanted, size]] of mass) tally.add(word, site, wanted / size)
}

export function tally(pages: Iterable<Judged>): Tallies {
  const tallies: Tallies = { marks: new Tally(), words: new Tally(), headings: new Tally() }
  for (const page of pages) addPage(tallies, page)
  return tallies
}

/** What the other sites say: no page may be judged by what was learned from its own site. */
export const withoutSite = ({ marks, words, headings }: Tallies, site: string | null): Vocabulary => ({
  mark: (word) => marks.shareOf(word, site),
  word: (word) => words.shareOf(word, site),
  heading: (word) => headings.shareOf(word, site),
})
