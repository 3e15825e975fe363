/** Which phrases of a word list stand in a text, and how often? */
import { fold } from '#data/model/vietnamese.js'
import { sorter, unitsOf } from '../text/characters.js'

/** Claims, tone and flags ask about the same sentences one after the other: so many of this length are kept. */
const KEPT = 400
const LONGEST_KEPT = 600
const kept = new Map<string, readonly string[]>()

/** Lower-case syllables; every number is `0`, so that figures count as one word. */
export function tokens(text: string): readonly string[] {
  if (text.length > LONGEST_KEPT) return tokensIn(text)
  const known = kept.get(text)
  if (known !== undefined) return known
  const found = tokensIn(text)
  if (kept.size >= KEPT) kept.clear()
  kept.set(text, found)
  return found
}

const LETTER = 1
const NUMBER = 2
const sortOf = sorter((character) => (/\p{L}/u.test(character) ? LETTER : /\p{N}/u.test(character) ? NUMBER : 0))
const isNumber = (codePoint: number): boolean => codePoint >= 0x30 && codePoint < 0x3a

function tokensIn(text: string): readonly string[] {
  const lower = text.toLowerCase()
  const found: string[] = []
  for (let at = 0; at < lower.length; ) {
    const start = at
    const first = lower.codePointAt(at) ?? 0
    const sort = sortOf(first)
    at += unitsOf(first)
    if (sort === 0) continue
    for (
      let next = lower.codePointAt(at) ?? 0;
      at < lower.length && sortOf(next) === sort;
      next = lower.codePointAt(at) ?? 0
    )
      at += unitsOf(next)
    found.push(isNumber(first) ? '0' : lower.slice(start, at))
  }
  return found
}

/** A phrase of a group. */
interface End {
  readonly group: string
  readonly telling: boolean
}

interface Node {
  readonly next: Map<string, Node>
  /** Groups whose phrase ends here. */
  readonly ends: End[]
}

export interface Lexicon {
  readonly root: Node
  /** The same phrases without marks, for texts written without them. */
  readonly folded: Node
}

/** @param groups group → phrases separated by commas; `!` before a phrase marks it as telling by itself. */
export function compileLexicon(groups: Readonly<Record<string, string>>): Lexicon {
  const lexicon: Lexicon = { root: { next: new Map(), ends: [] }, folded: { next: new Map(), ends: [] } }
  for (const [group, phrases] of Object.entries(groups))
    for (const phrase of phrases.split(',')) {
      const telling = phrase.trim().startsWith('!')
      const syllables = tokens(phrase)
      insert(lexicon.root, syllables, group, telling)
      // A single syllable without its marks is a dozen other words.
      if (syllables.length > 1) insert(lexicon.folded, tokens(fold(phrase)), group, telling)
    }
  return lexicon
}

function insert(root: Node, syllables: readonly string[], group: string, telling: boolean): void {
  let node = root
  for (const syllable of syllables) {
    const known = node.next.get(syllable)
    const next = known ?? { next: new Map(), ends: [] }
    if (known === undefined) node.next.set(syllable, next)
    node = next
  }
  if (!node.ends.some((end) => end.group === group)) node.ends.push({ group, telling })
}

export interface Hits {
  readonly all: number
  readonly telling: number
  /** How many phrases, however often each stands there. */
  readonly different: number
}
const NONE: Hits = { all: 0, telling: 0, different: 0 }

/** Group → how many phrases of it stand in the tokens; the longest phrase at each place counts. */
export function count(start: Node, syllables: readonly string[]): ReadonlyMap<string, Hits> {
  const totals = new Map<string, Hits>()
  const met = new Set<End>()
  for (let at = 0; at < syllables.length; at++) {
    let node = start.next.get(syllables[at] ?? '')
    // Most syllables begin no phrase: nothing is set up for them.
    if (node === undefined) continue
    const here = new Map<string, End>()
    for (let ahead = at + 1; node !== undefined; ahead++) {
      for (const end of node.ends) here.set(end.group, end)
      node = ahead < syllables.length ? node.next.get(syllables[ahead] ?? '') : undefined
    }
    for (const [group, end] of here) {
      const before = totals.get(group) ?? NONE
      totals.set(group, {
        all: before.all + 1,
        telling: before.telling + (end.telling ? 1 : 0),
        different: before.different + (met.has(end) ? 0 : 1),
      })
      met.add(end)
    }
  }
  return totals
}

export const hits = (counts: ReadonlyMap<string, Hits>, group: string): Hits => counts.get(group) ?? NONE
