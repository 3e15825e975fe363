/** Which phrases of a word list stand in a text, and how often? */
import { fold } from '#data/model/vietnamese.js'

/** Lower-case syllables; every number is `0`, so that figures count as one word. */
export function tokens(text: string): readonly string[] {
  const found: string[] = []
  for (const token of text.toLowerCase().match(TOKEN) ?? []) found.push(isNumber(token) ? '0' : token)
  return found
}
const TOKEN = /\p{L}+|\p{N}+/gu
const isNumber = (token: string): boolean => token >= '0' && token < ':'

interface Node {
  readonly next: Map<string, Node>
  /** Groups whose phrase ends here. */
  readonly ends: { readonly group: string; readonly telling: boolean }[]
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
}
const NONE: Hits = { all: 0, telling: 0 }

/** Group → how many phrases of it stand in the tokens; the longest phrase at each place counts. */
export function count(start: Node, syllables: readonly string[]): ReadonlyMap<string, Hits> {
  const totals = new Map<string, Hits>()
  for (let at = 0; at < syllables.length; at++) {
    let node = start.next.get(syllables[at] ?? '')
    // Most syllables begin no phrase: nothing is set up for them.
    if (node === undefined) continue
    const here = new Map<string, boolean>()
    for (let ahead = at + 1; node !== undefined; ahead++) {
      for (const end of node.ends) here.set(end.group, end.telling)
      node = ahead < syllables.length ? node.next.get(syllables[ahead] ?? '') : undefined
    }
    for (const [group, telling] of here) {
      const before = totals.get(group) ?? NONE
      totals.set(group, { all: before.all + 1, telling: before.telling + (telling ? 1 : 0) })
    }
  }
  return totals
}

export const hits = (counts: ReadonlyMap<string, Hits>, group: string): Hits => counts.get(group) ?? NONE
