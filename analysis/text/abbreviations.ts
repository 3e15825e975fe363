/** Which abbreviations stand in a text, and what do they stand for? `TP.HCM`, `Q.1`, `UBND`, `GD&ĐT`. */
import type { Span } from '#data/model/judgement.js'
import { asGiven, type Rewritten, rewrite } from '#data/model/rewriting.js'
import { NAMES_BEFORE, PEOPLE, WHOLE_NAMES } from './abbreviation-table.js'

export interface Abbreviation extends Span {
  readonly full: string
}

/** Parts that begin with a capital, joined by a point, a hyphen or `&`. No longer than `LĐ-TB&XH` needs, which also bounds hostile text. */
const CANDIDATE = /(?<![\p{L}\p{N}/&@-])\p{Lu}\p{L}{0,9}(?:(?:[.&-]|\. )\p{Lu}\p{L}{0,9}){0,4}/gu
const PART = /\p{L}+/gu
const LETTER_OR_FIGURE = /[\p{L}\p{N}]/u
/** Paper numbers (`12/QĐ-UBND`) and addresses are names as they stand. */
const BOUND_AFTER = /^(?:[/@]|-\p{Lu}|\.\p{Ll})/u
/** Also written with small letters after the first: `Tp`, `Tx`, `Tphcm`. */
const SOFT = /^(?:Tp|Tx|Tt|Kp|Tphcm|TpHCM|Tw|Ql)$/

interface Candidate extends Span {
  readonly text: string
}

const written = (text: string): string => text.replace(/[^\p{L}]/gu, '')

/** The longest beginning of the candidate that is a known name. */
function wholeName(candidate: string): { length: number; full: string } | null {
  const ends = [...candidate.matchAll(PART)].map((part) => part.index + part[0].length).reverse()
  for (const length of ends) {
    const letters = written(candidate.slice(0, length))
    const full = WHOLE_NAMES.get(letters.toUpperCase())
    if (full !== undefined && (letters === letters.toUpperCase() || SOFT.test(letters))) return { length, full }
  }
  return null
}

/** `Q.1`, `Q. Bình Thạnh`, `TP Thủ Đức`: the first part, when a number or a name follows. */
function nameBefore(text: string, { start, text: candidate }: Candidate): { length: number; full: string } | null {
  const first = /^\p{L}+/u.exec(candidate)?.[0] ?? ''
  const full = first === first.toUpperCase() || SOFT.test(first) ? NAMES_BEFORE.get(first.toUpperCase()) : undefined
  if (full === undefined) return null
  const after = text.slice(start + first.length, start + first.length + 4)
  const point = after.startsWith('.')
  // A single letter needs its point, or a figure at once: `Q1`, never `H Nam`.
  const follows = first.length === 1 ? /^(?:\.\s?[\p{Lu}\p{N}]|\d{1,2}(?!\p{N}))/u : /^(?:\.?\s?[\p{Lu}\p{N}])/u
  if (!follows.test(after)) return null
  if (first.length === 1 && (/[.\p{L}]$/u.test(text.slice(0, start).slice(-1)) || isInitial(text, start, after)))
    return null
  return { length: first.length + (point ? 1 : 0), full: /[\s.]/.test(after.charAt(point ? 1 : 0)) ? full : `${full} ` }
}

/** After a word for a person, and before another initial (`T. H.`), a letter is part of a name. */
function isInitial(text: string, start: number, after: string): boolean {
  const before = /(\p{L}+)\s$/u.exec(text.slice(Math.max(0, start - 8), start))?.[1] ?? ''
  return PEOPLE.has(before.toLowerCase()) || /^\.\s?\p{Lu}\./u.test(after)
}

/** In order and apart, offsets into `text`. For the short words of posts see data/model/teencode. */
export function abbreviations(text: string): readonly Abbreviation[] {
  const found: Abbreviation[] = []
  for (const { 0: whole, index } of text.matchAll(CANDIDATE)) {
    let at = 0
    while (at < whole.length) {
      const candidate = { start: index + at, end: index + whole.length, text: whole.slice(at) }
      const named = wholeName(candidate.text) ?? nameBefore(text, candidate)
      const end = candidate.start + (named?.length ?? 0)
      const glued =
        named !== null &&
        !named.full.endsWith(' ') &&
        !text.slice(end - 1, end).endsWith('.') &&
        LETTER_OR_FIGURE.test(text.charAt(end))
      if (named !== null && !glued && !BOUND_AFTER.test(text.slice(end, end + 2))) {
        found.push({ start: candidate.start, end, full: named.full })
        at += named.length
      } else at += /^\p{L}+/u.exec(candidate.text)?.[0].length ?? 1
      // The next part, past its joint.
      at += /^[^\p{L}]+/u.exec(whole.slice(at))?.[0].length ?? 0
    }
  }
  return found
}

/** The text with every abbreviation written out, and the way back. */
export const expandAbbreviations = (text: string): Rewritten =>
  rewrite(
    asGiven(text),
    abbreviations(text).map(({ start, end, full }) => ({ start, end, text: full })),
  )
