/** How does a row that another tool exported become a Draft? */
import { z } from 'zod'
import type { Draft, Engagement } from '#data/model/draft.js'
import { decodeLegacy } from '#data/model/legacy.js'
import { done, type Outcome, quarantine } from '#data/model/outcome.js'
import { canonical } from '#data/model/vietnamese.js'
import { parseMachineDate } from '../formats/dates.js'
import { postAddress } from '../post-address.js'
import { sourceOfAddress } from '../sources/index.js'
import { COUNTS, type Column, columnNamed, isCount } from './columns.js'
import { countOf } from './counts.js'
import { formNamed, formOfAddress } from './forms.js'
import { wallClock } from './wall-clock.js'

const Cell = z.union([z.string(), z.number(), z.boolean(), z.null(), z.undefined(), z.date()])

/** A row by our column names. */
export type Row = Readonly<Partial<Record<Column, string>>>

/** Null when it is not an object of plain cells. Of two columns of one meaning, the one with the better known name is taken. */
export function rowOf(value: unknown): Row | null {
  if (value === null || typeof value !== 'object' || Array.isArray(value)) return null
  const row: Partial<Record<Column, string>> = {}
  const ranks: Partial<Record<Column, number>> = {}
  for (const [name, cell] of Object.entries(value)) {
    const named = columnNamed(name)
    if (named === null || named.rank >= (ranks[named.column] ?? Number.POSITIVE_INFINITY)) continue
    const parsed = Cell.safeParse(cell)
    // A list under `comments` is the comments themselves, which are not read.
    if (!parsed.success && isCount(named.column)) continue
    if (!parsed.success) return null
    const { data } = parsed
    if (data === null || data === undefined || String(data).trim() === '') continue
    ranks[named.column] = named.rank
    // A cell of a workbook has no zone: what it shows is Vietnamese time.
    row[named.column] = data instanceof Date ? (wallClock(data) ?? '') : String(data)
  }
  return row
}

/** A body longer than this is not an article (the longest law in the press collections is under 400,000). */
const LONGEST_TEXT = 2_000_000
const LONGEST_TITLE = 1_000

/** `2016-11-12, 13:43:00+00:00`, as some exports write it. */
const DAY_THEN_COMMA = /^(\d{4}-\d{2}-\d{2}),\s*/

const tidy = (text: string | undefined): string =>
  canonical(decodeLegacy((text ?? '').replaceAll('\0', '')).text)
    .replace(/[ \t]+/g, ' ')
    .replace(/ ?\n[\n ]*/g, '\n')
    .trim()

/** The id an import knows a row by: its own, else the digest it was read under. */
export function draftOfRow(
  row: Row,
  { source, fallbackId, importedAt }: { source: string; fallbackId: string; importedAt: Date },
): Outcome<Draft> {
  if ((row.text?.length ?? 0) > LONGEST_TEXT) return quarantine('nội dung dài quá 2.000.000 ký tự')
  const title = tidy(row.title).replaceAll('\n', ' ').slice(0, LONGEST_TITLE)
  const lead = tidy(row.lead)
  const body = withoutTitle(tidy(row.text), title)
  const words = body.startsWith(lead) || lead === '' ? body : `${lead}\n${body}`.trim()
  // A headline alone counts: the tool had no right to the text, or there is none.
  const text = words === '' ? title : words
  if (text === '') return quarantine('không có nội dung')
  const url = row.url === undefined ? null : postAddress(row.url)
  if (row.url !== undefined && url === null) return quarantine('địa chỉ không hợp lệ')
  return done({
    form: formNamed(row.platform ?? '') ?? (url === null ? 'article' : formOfAddress(url)),
    url,
    source: (url === null ? null : sourceOfAddress(url)?.id) ?? (url === null ? source : new URL(url).hostname),
    importId: url === null ? (row.id ?? fallbackId) : null,
    title: title === '' ? null : title,
    lead: lead === '' ? null : lead,
    text,
    publishedAt: publishedAtOf(row, importedAt),
    modifiedAt: null,
    section: null,
    syndicatedFrom: null,
    captions: [],
    engagement: engagementOf(row),
  })
}

/** Null when the row counts nothing. */
function engagementOf(row: Row): Engagement | null {
  const count = (column: (typeof COUNTS)[number]) => countOf(row[column] ?? '')
  const engagement = {
    views: count('views'),
    reactions: count('reactions'),
    comments: count('comments'),
    shares: count('shares'),
  }
  return COUNTS.every((column) => engagement[column] === null) ? null : engagement
}

const DAY = 86_400_000

/** A date more than a day ahead is a typing error, so unknown. */
function publishedAtOf({ publishedAt }: Row, importedAt: Date): Date | null {
  const instant = parseMachineDate(publishedAt?.replace(DAY_THEN_COMMA, '$1 '))?.instant ?? null
  return instant !== null && instant.getTime() > importedAt.getTime() + DAY ? null : instant
}

/** Many exports repeat the headline as the body's first line. */
function withoutTitle(text: string, title: string): string {
  if (title === '' || !text.startsWith(title)) return text
  const rest = text.slice(title.length)
  // `Giá vàng` is not repeated by `Giá vàng hôm nay tăng`: that sentence only begins alike.
  return /^\s*(?:$|[\n.:–-]|\s[\p{Lu}\p{N}“"])/u.test(rest) ? rest.replace(/^[\s.:–-]+/, '') : text
}
