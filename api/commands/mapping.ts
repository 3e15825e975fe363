/** `import --propose` and `import --mapping`: how does the office confirm once what the columns of a tool's export mean? */
import { readFile } from 'node:fs/promises'
import { basename } from 'node:path'
import { parse, stringify } from 'yaml'
import { type RowFormat, readRows } from '#crawlers/intake/files.js'
import { applyMapping, type Cells, ColumnMapping, cellsOf, mappedCells } from '#crawlers/intake/mapping.js'
import { type Proposal, proposeMapping } from '#crawlers/intake/propose.js'
import { draftOfRow } from '#crawlers/intake/rows.js'
import type { Draft } from '#data/model/draft.js'
import type { Outcome } from '#data/model/outcome.js'
import { isoOrNull, vietnamDateTime } from '#data/model/time.js'
import { UserError } from '../config.js'
import { print } from '../terminal.js'
import { now, printJson } from './shared.js'

export async function readMapping(path: string): Promise<ColumnMapping> {
  if (path === '-') throw new UserError('--mapping cần một tệp')
  const text = await readFile(path, 'utf8')
  let written: unknown
  try {
    written = parse(text, { maxAliasCount: 20 })
  } catch (cause) {
    throw new UserError(`${basename(path)} không phải YAML: ${cause instanceof Error ? cause.message : cause}`)
  }
  const mapping = ColumnMapping.safeParse(written)
  if (mapping.success) return mapping.data
  const faults = mapping.error.issues.map(({ path: at, message }) => `${at.join('.') || 'bảng cột'}: ${message}`)
  throw new UserError(`${basename(path)} chưa đúng: ${faults.join('; ')}`)
}

/** Enough to tell a form of date; few enough to read at once. */
const SAMPLE_ROWS = 200
const SHOWN_ROWS = 3
/** Reports have their title, period and filters above the headers. */
const LAST_HEADER_ROW = 10

interface Printed {
  readonly json?: boolean
}

interface Sample {
  readonly headers: readonly string[]
  readonly rows: readonly Cells[]
}

async function sampleOf(path: string, format: RowFormat, headerRow: number): Promise<Sample> {
  const rows: Cells[] = []
  for await (const row of readRows(path, format, { headerRow })) {
    const cells = 'value' in row ? cellsOf(row.value) : null
    if (cells !== null) rows.push(cells)
    if (rows.length === SAMPLE_ROWS) break
  }
  return { headers: [...new Set(rows.flatMap((row) => Object.keys(row)))], rows }
}

interface Guess extends Proposal {
  readonly sample: Sample
}

/** The first line that names a text and one thing more is the header; else the first line is. */
async function guess(path: string, format: RowFormat): Promise<Guess> {
  const at = async (headerRow: number): Promise<Guess> => {
    const sample = await sampleOf(path, format, headerRow)
    const proposal = proposeMapping(sample.headers, sample.rows)
    return { ...proposal, mapping: { ...proposal.mapping, headerRow }, sample }
  }
  const first = await at(1)
  if (format !== 'csv' && format !== 'xlsx') return first
  for (let next = first; ; next = await at(next.mapping.headerRow + 1)) {
    const { text, title } = next.mapping.columns
    if ((text !== undefined || title !== undefined) && next.sure.length >= 2) return next
    if (next.mapping.headerRow === LAST_HEADER_ROW) return first
  }
}

const MARKS = /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]+/gu
const shortened = (text: string | null): string | null =>
  text === null ? null : text.replace(MARKS, ' ').slice(0, 80) + (text.length > 80 ? '…' : '')

function shownOf(outcome: Outcome<Draft>, { json = false }: Printed) {
  if (outcome.kind !== 'done') return { bỏ: outcome.reason }
  const { form, url, source, title, text, publishedAt, engagement } = outcome.value
  return {
    form,
    url: shortened(url),
    source: shortened(source),
    title: shortened(title),
    text: shortened(text),
    publishedAt: json ? isoOrNull(publishedAt) : publishedAt && vietnamDateTime(publishedAt),
    ...(engagement === null ? {} : { engagement }),
  }
}

const samplesOf = ({ sample, mapping }: Guess, source: string, printed: Printed) =>
  sample.rows.slice(0, SHOWN_ROWS).map((cells) => {
    const row = applyMapping(mappedCells(cells, mapping), mapping)
    const draft = draftOfRow(row, { source: row.source ?? source, fallbackId: '-', importedAt: now() })
    return shownOf(draft, printed)
  })

/** Only what the file has; what was guessed empty is left for the office to see. */
const asWritten = ({ headerRow, columns, dates, forms, never }: ColumnMapping) => ({
  ...(headerRow === 1 ? {} : { headerRow }),
  columns,
  dates,
  ...(Object.keys(forms).length === 0 ? {} : { forms }),
  ...(never.length === 0 ? {} : { never }),
})

/** Nothing is written anywhere: the office saves what it confirms. */
export async function printProposal(path: string, printed: Printed): Promise<void> {
  if (path === '-') throw new UserError('--propose cần một tệp, không đọc được từ đầu vào chuẩn')
  const { rowFormatOf } = await import('../bring.js')
  const guessed = await guess(path, rowFormatOf(path))
  const { mapping, missing, sure, sample } = guessed
  if (sample.rows.length === 0) throw new UserError(`${basename(path)} không có dòng nào đọc được`)
  const samples = samplesOf(guessed, basename(path), printed)
  if (printed.json === true) return printJson({ mapping: asWritten(mapping), missing, sure, samples })
  const unsure = Object.keys(mapping.columns).filter((column) => !sure.some((one) => one === column))
  const listed = (names: readonly string[]) => (names.length === 0 ? 'không' : names.join(', '))
  const remarks = [
    `Bảng cột đoán từ ${shortened(basename(path))}. Xem lại, sửa, lưu thành tệp rồi chạy: diembao import TỆP --mapping BẢNG.yaml`,
    `Chắc: ${listed(sure)}`,
    `Cần xem lại: ${listed(unsure)}`,
    `Không thấy: ${listed(missing)}`,
    'Cột trong never nêu tên người: bỏ trước khi lưu. Cột không ghi ở đây cũng bị bỏ.',
    'Ba dòng đầu đọc thành:',
    ...samples.map((one) => `  ${JSON.stringify(one)}`),
  ]
  print(
    `${remarks.map((line) => `# ${line}`).join('\n')}\n${stringify(asWritten(mapping), { lineWidth: 0 }).trimEnd()}`,
  )
}
