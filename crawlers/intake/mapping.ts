/** Which columns of a tool's export mean what? Confirmed once by the office, saved, and used for every later export of that tool. */
import { z } from 'zod'
import { FORMS } from '#data/model/vocabulary.js'
import { COLUMNS, COUNTS, type Column, isCount, namesPeople, plainName } from './columns.js'
import { countOf } from './counts.js'
import { formNamed } from './forms.js'
import type { Row } from './rows.js'
import { wallClock } from './wall-clock.js'
import { isoDateOf, WrittenDates } from './written-dates.js'

/** A header as the export writes it; parts of nested JSON joined by points: `metrics.likes`. */
const Header = z.string().trim().min(1).max(200)
/** Some tools count each kind of reaction in its own column: they are added up. */
const Headers = z.union([Header, z.array(Header).min(1).max(20)])

const headersOf = (headers: string | readonly string[] | undefined): readonly string[] =>
  headers === undefined ? [] : typeof headers === 'string' ? [headers] : headers

const ColumnsOf = z
  .strictObject({
    id: Header,
    url: Header,
    title: Header,
    lead: Header,
    text: Header,
    publishedAt: Header,
    source: Header,
    platform: Header,
    views: Headers,
    reactions: Headers,
    comments: Headers,
    shares: Headers,
  })
  .partial()

export const ColumnMapping = z
  .strictObject({
    /** Whose export it is. */
    tool: z.string().max(100).optional(),
    /** Which line, not counting empty ones, holds the headers: reports have titles above them. */
    headerRow: z.int().min(1).max(50).default(1),
    columns: ColumnsOf,
    dates: WrittenDates.default({ forms: ['dd/MM/yyyy HH:mm', 'dd/MM/yyyy'], timeZone: '+07:00' }),
    /** What the export calls a platform, and what that makes of a row. */
    forms: z.record(z.string().max(100), z.enum(FORMS)).default({}),
    /** Columns that name people: dropped before anything is kept. So is every column that is not named here. */
    never: z.array(Header).max(200).default([]),
  })
  .superRefine(({ columns, never }, context) => {
    if (columns.text === undefined && columns.title === undefined)
      context.addIssue({ code: 'custom', path: ['columns'], message: 'cần cột text hoặc title' })
    const dropped = new Set(never.map(plainName))
    for (const column of COLUMNS)
      for (const header of headersOf(columns[column]))
        if (namesPeople(header) || dropped.has(plainName(header)))
          context.addIssue({
            code: 'custom',
            path: ['columns', column],
            message: `cột “${header}” nêu tên người, không được đọc`,
          })
  })
export type ColumnMapping = z.infer<typeof ColumnMapping>

const Cell = z.union([z.string().max(2_100_000), z.number(), z.boolean(), z.null()])
export const Cells = z.record(z.string(), Cell)
/** By header. A date of a workbook stands as its clock shows it: `2026-03-07T08:06:00`. */
export type Cells = z.infer<typeof Cells>

/** An export's row has some dozens. */
const MOST_CELLS = 500
const DEEPEST = 4

/** Plain cells of a row, nested ones under `outer.inner`; null when it is no row. Lists are no cells. */
export function cellsOf(value: unknown): Cells | null {
  if (value === null || typeof value !== 'object' || Array.isArray(value) || value instanceof Date) return null
  const cells: [string, Cells[string]][] = []
  const waiting: { path: string; part: unknown; depth: number }[] = [{ path: '', part: value, depth: 0 }]
  for (let next = waiting.pop(); next !== undefined && cells.length < MOST_CELLS; next = waiting.pop()) {
    const { path, part, depth } = next
    if (part instanceof Date) cells.push([path, wallClock(part)])
    else if (part === null || typeof part !== 'object') {
      const cell = Cell.safeParse(part)
      if (cell.success && path !== '') cells.push([path, cell.data])
    } else if (!Array.isArray(part) && depth < DEEPEST)
      for (const [name, inner] of Object.entries(part).slice(0, MOST_CELLS).toReversed())
        waiting.push({ path: path === '' ? name : `${path}.${name}`, part: inner, depth: depth + 1 })
  }
  return Object.fromEntries(cells)
}

/** The cells that the mapping names, and no other. */
export function mappedCells(cells: Cells, { columns }: ColumnMapping): Cells {
  const wanted = new Set(COLUMNS.flatMap((column) => headersOf(columns[column])).map(plainName))
  return Object.fromEntries(
    Object.entries(cells).filter(([name, cell]) => cell !== null && cell !== '' && wanted.has(plainName(name))),
  )
}

/** Our column names, one date form, whole numbers: as `draftOfRow` takes it. */
export function applyMapping(cells: Cells, mapping: ColumnMapping): Row {
  const byName = new Map(Object.entries(cells).map(([name, cell]) => [plainName(name), cell]))
  const row: Partial<Record<Column, string>> = {}
  for (const column of COLUMNS) {
    if (isCount(column)) continue
    const [header] = headersOf(mapping.columns[column])
    const cell = header === undefined ? null : (byName.get(plainName(header)) ?? null)
    const written = cell === null ? '' : String(cell).trim()
    const value = meaningOf(column, written, mapping)
    if (value !== null && value !== '') row[column] = value
  }
  for (const column of COUNTS) {
    const cells = headersOf(mapping.columns[column]).map((header) => byName.get(plainName(header)))
    const counts = cells.flatMap((cell) =>
      typeof cell === 'string' || typeof cell === 'number' ? (countOf(cell) ?? []) : [],
    )
    if (counts.length > 0) row[column] = String(counts.reduce((sum, count) => sum + count, 0))
  }
  return row
}

function meaningOf(column: Column, written: string, { dates, forms }: ColumnMapping): string | null {
  if (column === 'publishedAt') return isoDateOf(written, dates)
  if (column !== 'platform') return written
  const own = Object.entries(forms).find(([name]) => plainName(name) === plainName(written))
  return own?.[1] ?? formNamed(written)
}
