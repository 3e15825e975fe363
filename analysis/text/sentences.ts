/** Where does each sentence of a Vietnamese text begin and end? */
import type { Span } from '#data/model/judgement.js'
import { fold } from '#data/model/vietnamese.js'
import { BEFORE_NUMBER, OPENERS, PART_LABELS, SHORTENED } from './shortened.js'

export interface Sentence extends Span {
  readonly text: string
}

const END_MARK = /[.!?…。！？។\n]/g
const MORE_MARKS = /[.!?…]/
/** Full stops of scripts that write no space after them. */
const UNSPACED_MARK = /[。！？។]/
/** A closing quote belongs to the sentence that it closes. */
const CLOSING = /["'”’»)\]」』）]/
const SPACE = /\s/
const LETTER_OR_DIGIT = /[\p{L}\p{N}\p{M}]/u
const LOWER = /\p{Ll}/u
const UPPER = /\p{Lu}/u
const INITIAL = /^(?:\p{Lu}|Ng|Nh|Th|Tr|Ch|Ph|Kh|Gi)$/u
/** `1.`, `12.`, `1.2.`, `a.`, `IV.`: the number of a part that stands at the beginning. */
const PART_NUMBER = /^(?:\d{1,2}(?:\.\d{1,2}){0,3}|[a-zđ]|[IVX]{1,5})$/
const ROMAN = /^[IVX]{1,5}$/
const NUMBER_OR_ROMAN = /^(?:\d{1,3}|[IVX]{1,5})$/
/** Longer than any abbreviation; it bounds the look back and ahead. */
const REACH = 12

function wordBefore(text: string, at: number): string {
  let start = at
  while (start > 0 && at - start <= REACH && LETTER_OR_DIGIT.test(text.charAt(start - 1))) start--
  return text.slice(start, at)
}

function wordAt(text: string, at: number): string {
  let end = at
  while (end < text.length && end - at <= REACH && LETTER_OR_DIGIT.test(text.charAt(end))) end++
  return text.slice(at, end)
}

/** `ngập.Sau`: the space was lost. Not `vnexpress.Net`: some letter beside the mark must be Vietnamese. */
function lostSpace(text: string, at: number, next: number): boolean {
  const [before, after] = [wordBefore(text, at), wordAt(text, next)]
  const [first, second] = [after.charAt(0), after.charAt(1)]
  return (
    before.length > 1 &&
    !SHORTENED.has(fold(before)) &&
    LOWER.test(before.charAt(before.length - 1)) &&
    UPPER.test(first) &&
    LOWER.test(second) &&
    fold(before + after) !== (before + after).toLowerCase()
  )
}

/** `1. Dọn rác`, `Điều 5. Phạm vi`: a number and what it numbers are one sentence. @param start where the sentence began. */
function numbersPart(text: string, start: number, at: number, word: string): boolean {
  const head = text.slice(Math.max(start, at - REACH), at).trimStart()
  if (at - start === head.length && PART_NUMBER.test(head)) return true
  if (!NUMBER_OR_ROMAN.test(word)) return false
  const label = wordBefore(text, at - word.length - 1)
  const labelAt = at - word.length - 1 - label.length
  // `Phụ lục III.`: a label may have one syllable more before it.
  return PART_LABELS.has(fold(label)) && labelAt - start <= REACH / 2 && UPPER.test(text.charAt(start))
}

/** Is the single full stop at `at` part of a shortened word? */
function onlyShortens(text: string, start: number, at: number, next: number): boolean {
  const word = wordBefore(text, at)
  const folded = fold(word)
  const after = wordAt(text, next)
  // `v.v. và`, `bà H. nói`, `quý I. năm nay`.
  if (LOWER.test(after.charAt(0)) && (word === 'v' || INITIAL.test(word) || ROMAN.test(word))) return true
  if (/^\d/.test(after) && BEFORE_NUMBER.has(folded)) return true
  if (numbersPart(text, start, at, word)) return true
  // `ông H. cho biết`, `L.B. T.`: a single capital is an initial.
  if (!INITIAL.test(word) && !SHORTENED.has(folded)) return false
  // `bằng ThS. Sau đó`, `vitamin C. Các bác sĩ`: only a name goes on after it.
  const follows = text.charAt(next + after.length) === ' ' ? text.charAt(next + after.length + 1) : ''
  return !(OPENERS.has(after.toLowerCase()) && !UPPER.test(follows))
}

interface Mark {
  /** Where the sentence began, where the mark stands, where it and its quotes end, where the next word begins. */
  readonly start: number
  readonly at: number
  readonly end: number
  readonly next: number
}

function endsSentence(text: string, { start, at, end, next }: Mark, cased: boolean): boolean {
  const single = end === at + 1
  // `1.500`, `vnexpress.net`, `TP.HCM`, `Q.1`: nothing stands between.
  if (next === end) return single && lostSpace(text, at, next)
  const quoted = CLOSING.test(text.charAt(end - 1))
  const goesOn = LOWER.test(text.charAt(next))
  const mark = text.charAt(at)
  const pause = mark === '…' || (mark === '.' && text.charAt(at + 1) === '.')
  // `“Đi đâu?” anh hỏi`, `rồi… thôi`: a quotation or a pause, and the sentence goes on.
  if (goesOn && (pause || quoted)) return false
  // In a post without capitals a small letter says nothing.
  if (goesOn && mark !== '.' && cased) return single
  return mark !== '.' || !single || !onlyShortens(text, start, at, next)
}

function closed(text: string, start: number, end: number): Sentence | null {
  let from = start
  let to = end
  while (from < to && SPACE.test(text.charAt(from))) from++
  while (to > from && SPACE.test(text.charAt(to - 1))) to--
  return to > from ? { text: text.slice(from, to), start: from, end: to } : null
}

/** Places, tone, claims and flags ask about one text, one after the other. */
let last: { readonly text: string; readonly found: readonly Sentence[] } = { text: '', found: [] }

/** In order and apart; only white space stands between them. A new line always ends one. Linear in the text. */
export function sentences(text: string): readonly Sentence[] {
  if (text !== last.text) last = { text, found: sentencesIn(text) }
  return last.found
}

function sentencesIn(text: string): readonly Sentence[] {
  const found: Sentence[] = []
  const cased = /\p{Lu}/u.test(text)
  let start = 0
  let passed = 0
  const close = (end: number) => {
    const sentence = closed(text, start, end)
    if (sentence !== null) found.push(sentence)
    start = Math.max(start, end)
    while (start < text.length && SPACE.test(text.charAt(start))) start++
  }
  for (const { index: at, 0: mark } of text.matchAll(END_MARK)) {
    if (at < passed) continue
    let end = at + 1
    if (mark === '\n') {
      close(end)
      continue
    }
    while (end < text.length && MORE_MARKS.test(text.charAt(end))) end++
    while (end < text.length && CLOSING.test(text.charAt(end))) end++
    passed = end
    let next = end
    while (next < text.length && SPACE.test(text.charAt(next)) && text.charAt(next) !== '\n') next++
    const last = next === text.length || text.charAt(next) === '\n'
    // `“清化。” bằng chữ Hán`: quoted within a sentence of another script.
    const unspaced = UNSPACED_MARK.test(mark) && !(next > end && LOWER.test(text.charAt(next)))
    if (last || unspaced || endsSentence(text, { start, at, end, next }, cased)) close(end)
  }
  close(text.length)
  return found
}
