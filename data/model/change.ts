/** How does the text of an Item differ from what it was? */
import { diffArrays } from 'diff'
import { matterOf, matterOfTitle } from './matter.js'
import { canonical } from './vietnamese.js'

/**
 * `corrected`: the page itself says that it corrects (đính chính, cải chính). `edited`: words of the matter changed. `minor`: only a date, a counter, an ad or
 * spelling of the page changed, which is no new Version.
 */
export const CHANGE_KINDS = ['corrected', 'edited', 'minor'] as const
export type ChangeKind = (typeof CHANGE_KINDS)[number]

/** A text as it stood at one time; the lead is the first paragraph of the text. */
export interface Told {
  readonly title: string | null
  readonly lead: string | null
  readonly text: string
}

/** What papers write over a correction of their own. */
const APOLOGY =
  /xin lỗi (?:quý )?(?:bạn đọc|độc giả|khán giả|thính giả|bạn nghe đài|quý vị)|(?:bản tin|bài (?:viết|báo)|tin bài) trước đó|nói lại cho rõ|an earlier version of this/
const CORRECTS = /đính chính|cải chính|thông tin lại|^correction:/m
/** Somebody else's word: a correction that is wanted, refused or still to come. */
const WANTED = /(?:yêu cầu|đề nghị|buộc|đòi|kiến nghị|phải|cần|sẽ|chưa|không)(?:[\s,]+[\p{L}\p{N}.]+){0,6}[\s,]*$/u
/** Characters before the mark in which such a word would stand. */
const BEFORE = 60

function saysItCorrects({ title, text }: Told): boolean {
  const told = canonical(`${title ?? ''}\n${text}`).toLowerCase()
  if (APOLOGY.test(told)) return true
  for (const { index } of told.matchAll(new RegExp(CORRECTS, 'gm'))) {
    const before = told.slice(Math.max(0, index - BEFORE), index)
    // A sentence that has ended has no say over the next.
    if (!WANTED.test(before.slice(before.search(/[^.!?\n]*$/)))) return true
  }
  return false
}

const sameWords = (a: readonly string[], b: readonly string[]): boolean =>
  a.length === b.length && a.every((word, at) => word === b[at])

/** Null: the same. A title that could not be read once is no edit. */
export function changeOf(before: Told, after: Told): ChangeKind | null {
  const sameTitle = canonical(before.title ?? '') === canonical(after.title ?? '')
  if (sameTitle && canonical(before.text) === canonical(after.text)) return null
  const titleKept =
    before.title === null || after.title === null || sameWords(matterOfTitle(before.title), matterOfTitle(after.title))
  if (titleKept && sameWords(matterOf(before.text), matterOf(after.text))) return 'minor'
  return saysItCorrects(after) && !saysItCorrects(before) ? 'corrected' : 'edited'
}

export interface DiffPart {
  readonly kind: 'same' | 'added' | 'removed'
  readonly text: string
}

/** Longer texts are compared by paragraphs: nobody reads such a thing word by word. */
const MOST_WORDS = 20_000
/**
 * The work of a comparison grows with the square of what differs. So many differing tokens in all of a text's changed places keep
 * 20,000 words under a second; a place that needs more is shown as taken out and put in whole.
 */
const MOST_EDITS = 1_000

/** Words whole, numbers whole, every other sign and every gap by itself. */
const PIECE = /\s+|[\p{L}\p{M}]+|\p{N}+(?:[.,:/-]\p{N}+)*|[^\s\p{L}\p{M}\p{N}]/gu
const LINE = /[^\n]*\n|[^\n]+/g

/** The steps from one list to the other; null when there are more than so many. */
function steps(before: readonly string[], after: readonly string[], most: number): DiffPart[] | null {
  const found = diffArrays([...before], [...after], { maxEditLength: Math.max(most, 1) })
  if (found === undefined) return null
  return found.map(({ added, removed, value }) => ({
    kind: added ? 'added' : removed ? 'removed' : 'same',
    text: value.join(''),
  }))
}

/** Changes one after the other are one change; at each, what went stands before what came. */
function merged(parts: readonly DiffPart[]): DiffPart[] {
  const whole: DiffPart[] = []
  let sides = { removed: '', added: '' }
  const close = () => {
    if (sides.removed !== '') whole.push({ kind: 'removed', text: sides.removed })
    if (sides.added !== '') whole.push({ kind: 'added', text: sides.added })
    sides = { removed: '', added: '' }
  }
  for (const { kind, text } of parts) {
    if (text === '') continue
    if (kind !== 'same') {
      sides[kind] += text
      continue
    }
    close()
    const last = whole.at(-1)
    if (last?.kind === 'same') whole[whole.length - 1] = { kind, text: last.text + text }
    else whole.push({ kind, text })
  }
  close()
  return whole
}

/** A gap left standing between two changes, or a word between two replaced ones, says nothing: a rewritten sentence is shown as one. */
function readable(parts: readonly DiffPart[]): DiffPart[] {
  const kindAt = (at: number) => parts[at]?.kind
  const joined = parts.flatMap((part, at): readonly DiffPart[] => {
    const inside = at > 0 && at < parts.length - 1 && part.kind === 'same' && !part.text.includes('\n')
    const words = inside ? (part.text.match(/[\p{L}\p{N}]+/gu) ?? []).length : 2
    const replacedAround = kindAt(at - 2) === 'removed' && kindAt(at - 1) === 'added' && kindAt(at + 2) === 'added'
    if (words > 1 || (words === 1 && !replacedAround)) return [part]
    return [
      { kind: 'removed', text: part.text },
      { kind: 'added', text: part.text },
    ]
  })
  return merged(joined)
}

const piecesOf = (text: string): readonly string[] => text.match(PIECE) ?? []

/**
 * What was taken out and put in, word by word. `same` and `removed` in their order are the text before, `same` and `added` the text
 * after, in canonical form.
 */
export function diffOf(before: string, after: string): readonly DiffPart[] {
  const [old, now] = [canonical(before), canonical(after)]
  const lines: DiffPart[] = steps(old.match(LINE) ?? [], now.match(LINE) ?? [], MOST_EDITS) ?? [
    { kind: 'removed', text: old },
    { kind: 'added', text: now },
  ]
  const places = merged(lines)
  if (Math.max(wordsIn(old), wordsIn(now)) > MOST_WORDS) return places
  let left = MOST_EDITS
  const parts = places.flatMap((part, at): readonly DiffPart[] => {
    const next = places[at + 1]
    if (part.kind === 'removed' && next?.kind === 'added') {
      const words = left > 0 ? steps(piecesOf(part.text), piecesOf(next.text), left) : null
      left -= words === null ? 0 : sizeOf(words)
      return words ?? [part, next]
    }
    // Told with what it replaces.
    return part.kind === 'added' && places[at - 1]?.kind === 'removed' ? [] : [part]
  })
  return readable(merged(parts))
}

const wordsIn = (text: string): number => text.match(/\S+/g)?.length ?? 0
const sizeOf = (parts: readonly DiffPart[]): number =>
  parts.reduce((sum, { kind, text }) => sum + (kind === 'same' ? 0 : piecesOf(text).length), 0)
