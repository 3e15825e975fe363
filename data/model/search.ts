/** What does a search ask for, and which words of a text answer it? */
import type { Span } from './judgement.js'
import { canonical, fold, isMarked } from './vietnamese.js'

/** Scripts that are written without spaces: each character is a word, so that no segmentation is assumed. */
const UNSPACED =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}]\p{M}*/gu
const WORD = /[\p{L}\p{N}\p{M}]+/gu

/** The text as the index wants it: lower case, unspaced scripts taken apart. */
export const searchText = (text: string): string => canonical(text).toLowerCase().replace(UNSPACED, ' $& ')

/** Letters and digits only, so that a query is never an expression of the engine's own. */
export const searchWords = (text: string): readonly string[] => searchText(text).match(WORD) ?? []

export interface SearchQuery {
  /** Each is a quoted phrase, or all unquoted words in a row. */
  readonly groups: readonly { readonly words: readonly string[]; readonly quoted: boolean }[]
  /** Some word carries marks, so that marks can agree or not. */
  readonly marked: boolean
}

/** More words than this say nothing more and cost the engine time. */
const MAX_WORDS = 24

/** `"cảng trung chuyển" cần giờ`: quoted words stand together, the others should. Null when there is no word in it. */
export function parseSearch(query: string): SearchQuery | null {
  const groups: { words: readonly string[]; quoted: boolean }[] = []
  const rest = query.replace(/"([^"]*)"/g, (_, phrase: string) => {
    const words = searchWords(phrase)
    if (words.length > 0) groups.push({ words, quoted: true })
    return ' '
  })
  const words: string[] = []
  for (const piece of rest.split(/\s+/)) {
    const pieceWords = searchWords(piece)
    // A run of an unspaced script is written together, so it is meant together.
    if (pieceWords.length > 1 && UNSPACED.test(piece)) groups.push({ words: pieceWords, quoted: true })
    else words.push(...pieceWords)
    UNSPACED.lastIndex = 0
  }
  if (words.length > 0) groups.push({ words, quoted: false })
  if (groups.length === 0 || groups.reduce((sum, group) => sum + group.words.length, 0) > MAX_WORDS) return null
  return { groups, marked: isMarked(query) }
}

export interface SnippetPart {
  readonly text: string
  readonly match: boolean
}

/** Spans of the query's words in the text, marks aside, phrases first; sorted and apart. */
export function matchedSpans(text: string, query: SearchQuery): readonly Span[] {
  const haystack = fold(text)
  const spans: Span[] = []
  const find = (pattern: string) => {
    for (const match of haystack.matchAll(new RegExp(`(?<![\\p{L}\\p{N}])${pattern}(?![\\p{L}\\p{N}])`, 'gu')))
      spans.push({ start: match.index, end: match.index + match[0].length })
  }
  for (const { words, quoted } of query.groups) {
    const found = spans.length
    // Words hold letters, digits and marks only (searchWords), so they are safe inside an expression.
    find(words.map(fold).join('[^\\p{L}\\p{N}]*'))
    if (!quoted && spans.length === found) for (const word of new Set(words.map(fold))) find(word)
  }
  return apart(spans)
}

function apart(spans: readonly Span[]): readonly Span[] {
  const result: Span[] = []
  for (const span of [...spans].sort((a, b) => a.start - b.start || b.end - a.end))
    if (span.start >= (result.at(-1)?.end ?? 0)) result.push(span)
  return result
}

/** Cuts a text into parts that matched and parts that did not. */
export function markParts(text: string, spans: readonly Span[]): readonly SnippetPart[] {
  const parts: SnippetPart[] = []
  let at = 0
  for (const { start, end } of spans) {
    if (start > at) parts.push({ text: text.slice(at, start), match: false })
    parts.push({ text: text.slice(start, end), match: true })
    at = end
  }
  if (at < text.length) parts.push({ text: text.slice(at), match: false })
  return parts
}

/** Only this much of a text is looked through for its snippet. */
const SNIPPET_REACH = 50_000
const SNIPPET_LENGTH = 220

/** The place of the text that answers the query best, about 220 characters, cut at spaces. */
export function snippetOf(text: string, query: SearchQuery): readonly SnippetPart[] {
  const reach = text.slice(0, SNIPPET_REACH)
  const spans = matchedSpans(reach, query)
  const first = spans[0]?.start ?? 0
  const from = first < 60 ? 0 : reach.lastIndexOf(' ', first - 40) + 1
  const limit = Math.min(reach.length, from + SNIPPET_LENGTH)
  const space = reach.lastIndexOf(' ', limit)
  const to = limit === reach.length || space <= first ? limit : space
  const inside = spans.filter((span) => span.start >= from && span.end <= to)
  const cut = inside.map((span) => ({ start: span.start - from, end: span.end - from }))
  const parts = markParts(reach.slice(from, to), cut)
  return [
    ...(from > 0 ? [{ text: '… ', match: false }] : []),
    ...parts,
    ...(to < text.length ? [{ text: ' …', match: false }] : []),
  ]
}
