/** Where does each sentence of a Vietnamese text begin and end? */
import type { Span } from '#data/model/judgement.js'
import { fold } from '#data/model/vietnamese.js'

export interface Sentence extends Span {
  readonly text: string
}

/** Words that a full stop only shortens: `TP. Hồ Chí Minh`, `ThS. Lan`, `KP. 3`. Folded. */
const SHORTENED = new Set(
  'tp tx tt kp ths ts pgs gs bs ks kts ls cn sn ql tl dt tel nxb vd tr mr mrs ms dr st vs q p h x'.split(' '),
)
const END_MARK = /[.!?…。！？\n]/g
const MORE_MARKS = /[.!?…]/
/** A closing quote belongs to the sentence that it closes. */
const CLOSING = /["'”’»)\]]/
const SPACE = /\s/
const LETTER_OR_DIGIT = /[\p{L}\p{N}\p{M}]/u
const LOWER = /\p{Ll}/u
const INITIAL = /^\p{Lu}$/u
/** No abbreviation is longer; it bounds the look back. */
const LONGEST_SHORTENED = 4

function wordBefore(text: string, at: number): string {
  let start = at
  while (start > 0 && at - start <= LONGEST_SHORTENED && LETTER_OR_DIGIT.test(text.charAt(start - 1))) start--
  return text.slice(start, at)
}

/** Does the mark at `at` end its sentence, when the next word begins at `next` and `end` is past the mark and its quotes? */
function endsSentence(text: string, at: number, end: number, next: number): boolean {
  // `1.500`, `vnexpress.net`, `TP.HCM`, `Q.1`: nothing stands between.
  if (next === end) return false
  const goesOn = LOWER.test(text.charAt(next))
  const single = end === at + 1
  // `“Đi đâu?” anh hỏi`, `rồi… thôi`: a quotation or a pause, and the sentence goes on.
  if (goesOn && (!single || text.charAt(at) === '…')) return false
  if (text.charAt(at) !== '.' || !single) return true
  const word = wordBefore(text, at)
  // `ông H. cho biết`, `L.B. T.`: a single capital is an initial.
  return !INITIAL.test(word) && !SHORTENED.has(fold(word))
}

function closed(text: string, start: number, end: number): Sentence | null {
  let from = start
  let to = end
  while (from < to && SPACE.test(text.charAt(from))) from++
  while (to > from && SPACE.test(text.charAt(to - 1))) to--
  return to > from ? { text: text.slice(from, to), start: from, end: to } : null
}

/** In order and apart; only white space stands between them. A new line always ends one. Linear in the text. */
export function sentences(text: string): readonly Sentence[] {
  const found: Sentence[] = []
  let start = 0
  const close = (end: number) => {
    const sentence = closed(text, start, end)
    if (sentence !== null) found.push(sentence)
    start = end
  }
  for (const { index: at, 0: mark } of text.matchAll(END_MARK)) {
    if (at < start) continue
    let end = at + 1
    if (mark === '\n' || mark > '\u3000') {
      close(end)
      continue
    }
    while (end < text.length && MORE_MARKS.test(text.charAt(end))) end++
    while (end < text.length && CLOSING.test(text.charAt(end))) end++
    let next = end
    while (next < text.length && SPACE.test(text.charAt(next)) && text.charAt(next) !== '\n') next++
    if (next === text.length || text.charAt(next) === '\n' || endsSentence(text, at, end, next)) close(end)
  }
  close(text.length)
  return found
}
