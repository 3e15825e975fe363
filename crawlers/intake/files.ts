/** Which rows does an exported file hold? Read as a stream: a file may be larger than memory. */
import { stat } from 'node:fs/promises'
import { parse } from 'csv-parse'
import readXlsxFile from 'read-excel-file/node'
import { jsonValues } from './json-values.js'
import { bytesOf, LONGEST_LINE, lines } from './lines.js'

export const ROW_FORMATS = ['jsonl', 'json', 'csv', 'xlsx'] as const
export type RowFormat = (typeof ROW_FORMATS)[number]

/** One line or row of the file: what it holds, or why it cannot be read. */
export type FileRow =
  | { readonly line: number; readonly value: unknown }
  | { readonly line: number; readonly damage: string }

/** A workbook is unpacked in memory. */
const LARGEST_WORKBOOK = 50 * 1024 * 1024

export function formatOf(path: string): RowFormat | null {
  const name = path.toLowerCase().replace(/\.gz$/, '')
  return ROW_FORMATS.find((format) => name.endsWith(`.${format}`)) ?? null
}

export interface TableOptions {
  /** Which line of a CSV file or a workbook, not counting empty ones, holds the names of the columns: 1 unless told. */
  readonly headerRow?: number
}

/** @param path a file, gzipped or not, or `-` for standard input (JSON Lines) */
export async function* readRows(
  path: string,
  format: RowFormat,
  { headerRow = 1 }: TableOptions = {},
): AsyncGenerator<FileRow> {
  if (format === 'xlsx') yield* workbookRows(path, headerRow)
  else if (format === 'csv') yield* csvRows(path, headerRow)
  else if (format === 'json') yield* listedRows(path)
  else for await (const { line, text } of lines(path)) if (text?.trim() !== '') yield jsonRow(line, text)
}

function jsonRow(line: number, text: string | null): FileRow {
  if (text === null) return { line, damage: 'dòng dài quá 20 MB' }
  try {
    return { line, value: JSON.parse(text) }
  } catch {
    return { line, damage: 'không phải JSON' }
  }
}

/** A page or a table under the name of a JSON file is one fault, not thousands. */
const DAMAGES_AT_FIRST = 20

async function* listedRows(path: string): AsyncGenerator<FileRow> {
  let [good, damaged] = [0, 0]
  for await (const { line, text } of jsonValues(path)) {
    const row = jsonRow(line, text)
    yield row
    if ('value' in row) good += 1
    else damaged += 1
    if (good === 0 && damaged === DAMAGES_AT_FIRST) return
  }
}

const DELIMITERS = [',', ';', '\t'] as const

/** The one that the header uses most: a comma inside a text of a semicolon file divides nothing. */
async function delimiterOf(path: string, headerRow: number): Promise<string> {
  let row = 0
  for await (const { text } of lines(path)) {
    if (text === null || text.trim() === '') continue
    row += 1
    if (row < headerRow) continue
    const bare = text.replace(/"[^"]*"/g, '')
    const times = (delimiter: string) => bare.split(delimiter).length
    return DELIMITERS.reduce((best, one) => (times(one) > times(best) ? one : best))
  }
  return ','
}

/** By the parser's own code; its sentences are English. */
function csvFault(cause: unknown): string {
  const code = cause instanceof Error && 'code' in cause ? String(cause.code) : ''
  if (code === 'CSV_QUOTE_NOT_CLOSED') return 'có dấu nháy kép mở ra mà không đóng lại'
  if (code === 'CSV_MAX_RECORD_SIZE') return 'một dòng dài quá 20 MB'
  return code.startsWith('Z_') ? 'tệp nén hỏng' : 'viết không đúng dạng CSV'
}

async function* csvRows(path: string, headerRow: number): AsyncGenerator<FileRow> {
  // Asked first: whatever is open meanwhile could fail unheard.
  const delimiter = await delimiterOf(path, headerRow)
  const bytes = bytesOf(path)
  const parser = bytes.pipe(
    parse({
      bom: true,
      relaxColumnCount: true,
      relaxQuotes: true,
      skipEmptyLines: true,
      maxRecordSize: LONGEST_LINE,
      delimiter,
      info: true,
    }),
  )
  // A file that breaks off while it is read breaks the rows off too.
  bytes.on('error', (cause) => parser.destroy(cause))
  let names: readonly string[] | null = null
  let row = 0
  try {
    for await (const { record, info } of parser) {
      const cells: readonly string[] = record
      row += 1
      if (row < headerRow) continue
      if (names === null) names = cells
      else if (cells.length > names.length) yield { line: info.lines, damage: 'dòng có nhiều cột hơn dòng tiêu đề' }
      else yield { line: info.lines, value: Object.fromEntries(names.map((name, at) => [name, cells[at] ?? null])) }
    }
  } catch (cause) {
    yield { line: parser.info.lines, damage: `CSV hỏng từ đây: ${csvFault(cause)}` }
  }
}

async function* workbookRows(path: string, headerRow: number): AsyncGenerator<FileRow> {
  if ((await stat(path)).size > LARGEST_WORKBOOK) throw new Error('bảng tính lớn quá 50 MB: hãy xuất ra CSV')
  const [sheet] = await readXlsxFile(path)
  const rows = (sheet?.data ?? [])
    .map((cells, at) => ({ line: at + 1, cells }))
    .filter(({ cells }) => cells.some((cell) => cell !== null && cell !== ''))
  const names = (rows[headerRow - 1]?.cells ?? []).map((cell) => String(cell ?? ''))
  for (const { line, cells } of rows.slice(headerRow))
    yield { line, value: Object.fromEntries(names.map((name, column) => [name, cells[column] ?? null])) }
}
