/** What does a statement say, in the one spelling in which statements are compared? Short spellings, abbreviations and common English written out. */
import type { Span } from '#data/model/judgement.js'
import { asGiven, rewrite, rewriteEach } from '#data/model/rewriting.js'
import { expandTeencode } from '#data/model/teencode.js'
import { abbreviations } from '../../text/abbreviations.js'
import { respell } from '../../text/offsets.js'
import { syllables } from '../../text/syllables.js'
import { inVietnamese } from './english.js'
import { remarked } from './unmarked.js'

export interface Reading {
  readonly given: string
  readonly text: string
  /** A span of `text` in the text as given. */
  readonly toGiven: (span: Span) => Span
  /** In order; lower case. */
  readonly syllables: readonly string[]
  readonly starts: Uint32Array
  readonly ends: Uint32Array
  /** Vietnamese marks are written, so that their absence tells. */
  readonly marked: boolean
}

/** Posts and statements are short; only they have short spellings. */
const LONGEST_POST = 1_000
/** A letter that Vietnamese writes and English does not. */
const MARK = /[\u00c0-\u01b0\u1ea0-\u1ef9]/
const MARKS = new RegExp(MARK, 'g')
/** Of all characters: Vietnamese has a mark on every fifth, an English sentence those of its names. */
const VIETNAMESE_SHARE = 0.1
const isVietnamese = (text: string): boolean => (text.match(MARKS)?.length ?? 0) > text.length * VIETNAMESE_SHARE
/** `trước 2004` says `trước năm 2004`. */
const BARE_YEAR = /(?<!\p{L})(?:trước|sau|từ|đến|hồi|truoc|tu|den|hoi)(?=\s(?:19|20)\d\d(?![\d.,/-]))/giu
/** `２０２５`, `២០២៥`, `໒໐໒໕`: the figures of other scripts count alike. */
const FIGURE = /[\u0660-\u0669\u0e50-\u0e59\u0ed0-\u0ed9\u17e0-\u17e9\uff10-\uff19]/g
const FIGURE_ROWS = [0x660, 0xe50, 0xed0, 0x17e0, 0xff10]

function plainFigure(figure: string): string {
  const code = figure.charCodeAt(0)
  const row = FIGURE_ROWS.find((first) => code >= first && code <= first + 9)
  return row === undefined ? figure : String(code - row)
}

export function read(given: string): Reading {
  const spelled = respell(given)
  const figures = spelled.text.replace(FIGURE, plainFigure)
  const short = figures.length <= LONGEST_POST
  const post = short ? expandTeencode(figures) : asGiven(figures)
  const whole = rewrite(
    post,
    abbreviations(post.text).map(({ start, end, full: text }) => ({ start, end, text })),
  )
  const full = rewriteEach(whole, BARE_YEAR, ([before]) => `${before} năm`)
  const english = short && !isVietnamese(full.text) ? inVietnamese(full.text) : []
  const marked = english.length === 0 && MARK.test(full.text)
  const said = rewrite(full, english)
  const text = marked || english.length > 0 ? said.text : remarked(said.text)
  const pieces = syllables(text)
  const lower = pieces.map((piece) => piece.text.toLowerCase())
  return {
    given,
    text,
    toGiven: ({ start, end }) => ({
      start: spelled.toGiven(said.starts[start] ?? 0),
      end: spelled.toGiven(Math.max((said.starts[Math.max(0, end - 1)] ?? 0) + 1, said.starts[end] ?? 0)),
    }),
    syllables: lower,
    starts: Uint32Array.from(pieces, ({ start }) => start),
    ends: Uint32Array.from(pieces, ({ end }) => end),
    marked,
  }
}
