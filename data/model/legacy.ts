/** Was this text written for a font of before Unicode (`Th«ng b¸o`, `Thoâng baùo`)? If surely so, what does it say? */
import { TCVN3, VNI } from './legacy-codes.js'
import { asGiven, type Rewritten, rewriteEach } from './rewriting.js'
import { isSyllable } from './syllable.js'

export type LegacyEncoding = 'tcvn3' | 'vni'

const TCVN3_CODE = /[\u00a1-\u00fe]/g
/** A base with its mark, or a letter alone; `ô` and `ö` are bases, so that `öôø` is ư and ờ. */
const CODE = /[aeouyôö][ùøûõïâáàåãäêéèúüë]|[\u00a1-\u00fe]/gi

/** One word as this encoding reads it. */
function decoded(word: string, encoding: LegacyEncoding): string {
  return encoding === 'tcvn3'
    ? word.replace(TCVN3_CODE, (code) => TCVN3.get(code) ?? code)
    : word.replace(CODE, (code) => VNI.get(code) ?? [...code].map((one) => VNI.get(one) ?? one).join(''))
}

/** ư was drawn by the soft hyphen, which browsers hide and tools drop: `Mêng` is left of `Mường`. Only where nothing else is Vietnamese. */
const BARE_HORN = /[ơớờởỡợ]/iu

function restored(word: string): string {
  if (!BARE_HORN.test(word) || isSyllable(word)) return word
  const whole = word.replace(BARE_HORN, (letter) => `ư${letter}`)
  return isSyllable(whole) ? whole : word
}

/** Bounded: a run of millions of letters must not fill the engine's stack. */
const WORD = /[A-Za-z\u00a1-\u00fe]{1,30}/g
/** Letters that no text of these fonts holds; a line with one is Unicode already. */
const UNICODE = /[\u0100-\u024f\u1e00-\u1eff]/
/** Below, a French or Portuguese line could pass by chance; names and figures stand in the rest. */
const LEAST_WORDS = 3
const SURE = 0.8
/** Real Latin-1 text without a letter beyond it (`lá xà cú`) may be Vietnamese as it stands. */
const AS_IT_STANDS = 0.5
/** More words than this decide nothing new. */
const MOST_WORDS = 400

/** Null unless it is hardly possible otherwise. Ask of a paragraph: pages mix. */
export function legacyEncodingOf(text: string): LegacyEncoding | null {
  if (UNICODE.test(text)) return null
  const marked: string[] = []
  for (const [word] of text.matchAll(WORD)) {
    if (/[\u00a1-\u00fe]/.test(word)) marked.push(word)
    if (marked.length === MOST_WORDS) break
  }
  if (marked.length < LEAST_WORDS) return null
  const share = (reads: (word: string) => string) =>
    marked.filter((word) => isSyllable(restored(reads(word)))).length / marked.length
  if (share((word) => word) >= AS_IT_STANDS) return null
  const [tcvn3, vni] = [share((word) => decoded(word, 'tcvn3')), share((word) => decoded(word, 'vni'))]
  if (Math.max(tcvn3, vni) < SURE || tcvn3 === vni) return null
  return tcvn3 > vni ? 'tcvn3' : 'vni'
}

/** Ends of the lines of a text, and what stands on them. */
function* linesOf(text: string): Generator<{ readonly end: number; readonly line: string }> {
  for (let start = 0; start < text.length; ) {
    const newline = text.indexOf('\n', start)
    const end = newline < 0 ? text.length : newline
    yield { end, line: text.slice(start, end) }
    start = end + 1
  }
}

/** Paragraphs that were surely written for such a font, as Unicode; short ones (`MËT`) where the whole text was. The rest as given. */
export function decodeLegacy(text: string): Rewritten {
  return rewriteLegacy(asGiven(text))
}

/** As above, further down a chain of rewriting. Word by word, so that each letter keeps its place. */
export function rewriteLegacy(from: Rewritten): Rewritten {
  const whole = legacyEncodingOf(from.text)
  const lines = Array.from(linesOf(from.text), ({ end, line }) => ({ end, encoding: legacyEncodingOf(line) ?? whole }))
  if (lines.every(({ encoding }) => encoding === null)) return from
  let at = 0
  const read = rewriteEach(from, CODE, ({ 0: code, index = 0 }) => {
    while ((lines[at]?.end ?? Number.POSITIVE_INFINITY) <= index) at++
    const encoding = lines[at]?.encoding ?? null
    return encoding === null ? null : decoded(code, encoding)
  })
  return lines.some(({ encoding }) => encoding === 'tcvn3')
    ? rewriteEach(read, /\p{L}+/gu, ([word]) => restored(word))
    : read
}
