/** Which columns of a table of facts say what, and what does a row of it become? */
import { startOfDay } from '#data/model/time.js'
import { canonical } from '#data/model/vietnamese.js'
import { namesPeople, plainName } from './columns.js'
import type { Cells } from './mapping.js'

/** Ours first; as `plainName` writes them. */
const NAMES = {
  statement: ['statement', 'fact', 'dukien', 'noidung', 'phatbieu', 'noidungdukien', 'thongtin', 'text', 'content'],
  id: ['id', 'ma', 'madukien', 'so', 'stt', 'sothutu'],
  address: [
    'address',
    'source',
    'nguon',
    'cancu',
    'vanban',
    'sovanban',
    'url',
    'link',
    'duongdan',
    'diachi',
    'chungcu',
  ],
  quote: ['quote', 'trichdan', 'doantrich', 'trich', 'nguyenvan', 'evidence'],
  validFrom: ['validfrom', 'tungay', 'hieuluctu', 'ngayhieuluc', 'from'],
  validTo: ['validto', 'denngay', 'hieulucden', 'ngayhethieuluc', 'to'],
  topic: ['topic', 'chude', 'linhvuc'],
  unit: ['unit', 'donvi', 'donviphutrach', 'coquan'],
} as const
export type FactColumn = keyof typeof NAMES
// Object.keys forgets the literal keys it was given.
export const FACT_COLUMNS = Object.keys(NAMES) as readonly FactColumn[]

export interface FactPlan {
  readonly read: readonly { readonly header: string; readonly as: FactColumn; readonly example: string | null }[]
  readonly leftOut: readonly string[]
  /** Named by the mapping, and not in the file. */
  readonly absent: readonly string[]
}

const filled = (cell: Cells[string] | undefined): string =>
  cell === null || cell === undefined ? '' : String(cell).trim()

/** @param mapping columns that the office named itself; the others go by their names */
export function planFacts(
  headers: readonly string[],
  rows: readonly Cells[],
  mapping: Readonly<Partial<Record<FactColumn, string>>>,
): FactPlan {
  const known = headers.filter((header) => !namesPeople(header))
  const taken = new Set<string>()
  const absent: string[] = []
  const read = FACT_COLUMNS.flatMap((as) => {
    const asked = mapping[as]
    const names: readonly string[] = asked === undefined ? NAMES[as] : [plainName(asked)]
    const header = names
      .map((name) => known.find((one) => !taken.has(one) && plainName(one) === name))
      .find((one) => one !== undefined)
    if (header === undefined) {
      if (asked !== undefined) absent.push(asked)
      return []
    }
    taken.add(header)
    const example = rows.map((row) => filled(row[header])).find((cell) => cell !== '') ?? null
    return [{ header, as, example }]
  })
  return { read, leftOut: headers.filter((header) => !taken.has(header)), absent }
}

export interface FactRow {
  readonly id: string | null
  readonly statement: string
  readonly address: string | null
  readonly quote: string | null
  readonly validFrom: string | null
  readonly validTo: string | null
  readonly topic: string | null
  readonly unit: string | null
}

const LONGEST_STATEMENT = 2_000
const LONGEST_CELL = 4_000

/** `27/10/2025` and `2025-10-27`, with or without a time behind; undefined for what is no day. */
function dayOf(written: string): string | null | undefined {
  if (written === '') return null
  const [, day = '', month = '', year] = /^(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})/.exec(written) ?? []
  const iso = year === undefined ? written.slice(0, 10) : `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`
  return startOfDay(iso) === null ? undefined : iso
}

/** What a row says, or why it says nothing that can be kept. */
export function factOfRow(cells: Cells, { read }: FactPlan): FactRow | { readonly damage: string } {
  const cell = (as: FactColumn): string => {
    const header = read.find((column) => column.as === as)?.header
    return header === undefined ? '' : canonical(filled(cells[header]))
  }
  const statement = cell('statement').replace(/\s+/g, ' ')
  if (statement === '') return { damage: 'không có nội dung dữ kiện' }
  if (statement.length > LONGEST_STATEMENT) return { damage: `nội dung dài quá ${LONGEST_STATEMENT} chữ cái` }
  const [validFrom, validTo] = [dayOf(cell('validFrom')), dayOf(cell('validTo'))]
  if (validFrom === undefined || validTo === undefined) return { damage: 'ngày hiệu lực không đọc được' }
  const orNull = (as: FactColumn) => cell(as).slice(0, LONGEST_CELL) || null
  return {
    id: orNull('id'),
    statement,
    address: orNull('address'),
    quote: orNull('quote'),
    validFrom,
    validTo,
    topic: orNull('topic'),
    unit: orNull('unit'),
  }
}

/** Rows of the tables of a document, each under the headers of its own first row. */
export function rowsOfTables(tables: readonly (readonly (readonly string[])[])[]): readonly Cells[] {
  return tables.flatMap(([headers = [], ...rows]) =>
    rows.map((row) => Object.fromEntries(headers.map((header, at) => [header, row[at] ?? null]))),
  )
}
