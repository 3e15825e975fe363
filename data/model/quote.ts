/** Does a text say these words, in this order, with nothing between them? What evidence quotes must stand where it is said to stand. */
import { canonical } from './vietnamese.js'

/** Left by editors and word processors between or inside words. */
const UNSEEN = /[\u00ad\u200b-\u200d\u2060\ufeff]/g

/** Lines break elsewhere on a page than in what was copied from it, and marks are typed in several orders. */
const plain = (text: string): string => canonical(text.replace(UNSEEN, '')).replace(/\s+/g, ' ').trim()

/** Blanks and line ends aside; every letter, figure and mark counts. */
export function holdsQuote(text: string, quote: string): boolean {
  const wanted = plain(quote)
  return wanted !== '' && plain(text).includes(wanted)
}
