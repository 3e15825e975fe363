/** Into which figures, words and signs does a text fall apart, for the readers of numbers and dates? */
import type { Span } from '#data/model/judgement.js'
import { canonical } from '#data/model/vietnamese.js'

export interface Token extends Span {
  readonly kind: 'figures' | 'word' | 'sign'
  /** Lower case; canonical when the text is. */
  readonly text: string
  /** Written with a capital. */
  readonly capital: boolean
}

/**
 * In this order: square and cubic units (`km2`), a name with figures (`f0`, `ql14`: no quantity), letters; grouped figures
 * with spaces (`1 500 000`), figures with points and commas; one sign.
 */
const TOKEN =
  /(?<![\p{L}\p{N}])(\p{L}[\p{L}\p{M}]*\d[\p{L}\p{M}\d]*)|(\p{L}[\p{L}\p{M}²³]*)|(\d{1,3}(?:[ \u202f]\d{3}){2,}(?!\d)|\d+(?:[.,]\d+)*)|([^\s\p{L}\p{N}])/gu
const SQUARE_OR_CUBIC = /^(?:[cdkm]?m[23])$/

const kindOf = (named: string | undefined, word: string | undefined, figures: string | undefined): Token['kind'] =>
  figures !== undefined ? 'figures' : named !== undefined || word !== undefined ? 'word' : 'sign'

/** `12km2` reads as figures and a unit; offsets into the text as given, which should be canonical. */
export function tokens(text: string): readonly Token[] {
  const lowered = canonical(text).toLowerCase()
  const lower = lowered.length === text.length ? lowered : text
  const found: Token[] = []
  for (const { 0: whole, 1: named, 2: word, 3: figures, index } of lower.matchAll(TOKEN)) {
    const last = found.at(-1)
    const unit = word !== undefined && last?.kind === 'figures' && last.end === index
    const after = lower.charAt(index + whole.length)
    // `km` of `12km2`: the figure belongs to the unit.
    const end = unit && SQUARE_OR_CUBIC.test(whole + after) ? index + whole.length + 1 : index + whole.length
    if (last !== undefined && index < last.end) {
      // The `2` of `12km2` alone was taken; `12m2.500` hardly exists.
      if (index + whole.length > last.end)
        found.push({
          kind: 'figures',
          text: lower.slice(last.end, index + whole.length),
          start: last.end,
          end,
          capital: false,
        })
      continue
    }
    const capital = text.charCodeAt(index) !== lower.charCodeAt(index)
    found.push({ kind: kindOf(named, word, figures), text: lower.slice(index, end), start: index, end, capital })
  }
  return found
}
