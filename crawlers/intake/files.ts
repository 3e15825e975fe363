/** Which rows does an exported file hold? Read as a stream: a file may be larger than memory. */
import { stat } from 'node:fs/promises'
import { parse } from 'csv-parse'
import readXlsxFile from 'read-excel-file/node'
import { bytesOf, LONGEST_LINE, lines } from './lines.js'

export const ROW_FORMATS = ['jsonl', 'csv', 'xlsx'] as const
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

/** @param path a file, gzipped or not, or `-` for standard input (JSON Lines) */
export async function* readRows(path: string, format: RowFormat): AsyncGenerator<FileRow> {
  if (format === 'xlsx') yield* workbookRows(path)
  else if (format === 'csv') yield* csvRows(path)
  else yield* jsonRows(path)
}

async function* jsonRows(path: string): AsyncGenerator<FileRow> {
  for await (const { line, text } of lines(path)) {
    if (text === null) {
      yield { line, damage: 'dòng dài quá 20 MB' }
      continue
    }
    if (text.trim() === '') continue
    try {
      yield { line, value: JSON.parse(text) }
    } catch {
      yield { line, damage: 'không phải JSON' }
    }
  }
}

const DELIMITERS = [',', ';', '\t'] as const

/** The one that the header uses most: a comma inside a text of a semicolon file divides nothing. */
async function delimiterOf(path: string): Promise<string> {
  for await (const { text } of lines(path)) {
    if (text === null || text.trim() === '') continue
    const bare = text.replace(/"[^"]*"/g, '')
    const times = (delimiter: string) => bare.split(delimiter).length
    return DELIMITERS.reduce((best, one) => (times(one) > times(best) ? one : best))
  }
  return ','
}

async function* csvRows(path: string): AsyncGenerator<FileRow> {
  const parser = bytesOf(path).pipe(
    parse({
      bom: true,
      relaxColumnCount: true,
      relaxQuotes: true,
      skipEmptyLines: true,
      maxRecordSize: LONGEST_LINE,
      delimiter: await delimiterOf(path),
      info: true,
    }),
  )
  let names: readonly string[] | null = null
  try {
    for await (const { record, info } of parser) {
      const cells: readonly string[] = record
      if (names === null) names = cells
      else if (cells.length > names.length) yield { line: info.lines, damage: 'dòng có nhiều cột hơn dòng tiêu đề' }
      else yield { line: info.lines, value: Object.fromEntries(names.map((name, at) => [name, cells[at] ?? null])) }
    }
  } catch (cause) {
    yield { line: parser.info.lines, damage: `CSV hỏng từ đây: ${cause instanceof Error ? cause.message : cause}` }
  }
}

async function* workbookRows(path: string): AsyncGenerator<FileRow> {
  if ((await stat(path)).size > LARGEST_WORKBOOK) throw new Error('bảng tính lớn quá 50 MB: hãy xuất ra CSV')
  const [sheet] = await readXlsxFile(path)
  const [header, ...rows] = sheet?.data ?? []
  const names = (header ?? []).map((cell) => String(cell ?? ''))
  for (const [at, row] of rows.entries())
    yield { line: at + 2, value: Object.fromEntries(names.map((name, column) => [name, row[column] ?? null])) }
}
