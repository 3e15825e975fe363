/** Which rows does an exported file hold? Read as a stream: a file may be larger than memory. */
import { createReadStream } from 'node:fs'
import { stat } from 'node:fs/promises'
import { StringDecoder } from 'node:string_decoder'
import { createGunzip } from 'node:zlib'
import { parse } from 'csv-parse'
import readXlsxFile from 'read-excel-file/node'

export const ROW_FORMATS = ['jsonl', 'csv', 'xlsx'] as const
export type RowFormat = (typeof ROW_FORMATS)[number]

/** One line or row of the file: what it holds, or why it cannot be read. */
export type FileRow =
  | { readonly line: number; readonly value: unknown }
  | { readonly line: number; readonly damage: string }

/** A longer line is damage, not a row: it is let go without being held. */
const LONGEST_LINE = 20 * 1024 * 1024
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

function bytesOf(path: string): NodeJS.ReadableStream {
  if (path === '-') return process.stdin
  const file = createReadStream(path)
  if (!path.toLowerCase().endsWith('.gz')) return file
  const unzipped = createGunzip()
  file.on('error', (cause) => unzipped.destroy(cause))
  return file.pipe(unzipped)
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

/** Lines with their numbers; null text for one that is too long to hold. */
export async function* lines(path: string): AsyncGenerator<{ line: number; text: string | null }> {
  const decoder = new StringDecoder('utf8')
  let held = ''
  let line = 1
  let tooLong = false
  for await (const chunk of bytesOf(path)) {
    const text = typeof chunk === 'string' ? chunk : decoder.write(chunk)
    let from = 0
    for (let end = text.indexOf('\n'); end !== -1; end = text.indexOf('\n', from)) {
      const piece = held + text.slice(from, end)
      yield { line, text: tooLong ? null : line === 1 ? piece.replace(/^\ufeff/, '') : piece }
      held = ''
      tooLong = false
      line += 1
      from = end + 1
    }
    if (!tooLong) held += text.slice(from)
    if (held.length > LONGEST_LINE) {
      held = ''
      tooLong = true
    }
  }
  if (held !== '' || tooLong) yield { line, text: tooLong ? null : held }
}

async function* csvRows(path: string): AsyncGenerator<FileRow> {
  const parser = bytesOf(path).pipe(
    parse({
      bom: true,
      columns: true,
      relaxColumnCount: true,
      relaxQuotes: true,
      skipEmptyLines: true,
      maxRecordSize: LONGEST_LINE,
      delimiter: [',', ';', '\t'],
      info: true,
    }),
  )
  try {
    for await (const { record, info } of parser) yield { line: info.lines, value: record }
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
