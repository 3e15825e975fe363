/** `import --propose` and `import --mapping`: how does the office confirm once what the columns of a tool's export mean? */
import { readFile } from 'node:fs/promises'
import { basename } from 'node:path'
import { stringify } from 'yaml'
import { planByMapping } from '#crawlers/intake/column-plan.js'
import { COLUMNS, type Column } from '#crawlers/intake/columns.js'
import type { RowFormat } from '#crawlers/intake/files.js'
import { applyMapping, ColumnMapping, mappedCells } from '#crawlers/intake/mapping.js'
import { type Proposal, proposeMapping } from '#crawlers/intake/propose.js'
import { draftOfRow } from '#crawlers/intake/rows.js'
import type { Draft } from '#data/model/draft.js'
import type { Outcome } from '#data/model/outcome.js'
import { isoOrNull, vietnamDateTime } from '#data/model/time.js'
import { UserError } from '../config.js'
import { faultsOf, speak } from '../faults.js'
import { print } from '../terminal.js'
import { readYaml } from '../yaml-file.js'
import { COLUMN_WORDS, planJson, planLines } from './columns.js'
import { type Sample, sampleOf, shortened } from './sample.js'
import { now, printJson } from './shared.js'

export async function readMapping(path: string): Promise<ColumnMapping> {
  if (path === '-') throw new UserError('--mapping cần một tệp')
  const text = await readFile(path, 'utf8')
  const read = readYaml(text)
  if ('fault' in read) throw new UserError(`bảng cột ${basename(path)} không phải YAML đúng: ${read.fault}`)
  const mapping = ColumnMapping.safeParse(read.value, { error: speak })
  if (mapping.success) return mapping.data
  throw new UserError(`bảng cột ${basename(path)} chưa đúng: ${faultsOf(mapping.error).join('; ')}`)
}

const SHOWN_ROWS = 3
/** Reports have their title, period and filters above the headers. */
const LAST_HEADER_ROW = 10

interface Printed {
  readonly json?: boolean
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
  const plan = planByMapping(mapping, sample.headers, sample.rows)
  if (printed.json === true)
    return printJson({ mapping: asWritten(mapping), missing, sure, columns: planJson(plan), samples })
  const unsure = COLUMNS.filter((column) => mapping.columns[column] !== undefined && !sure.includes(column))
  const listed = (names: readonly Column[]) =>
    names.length === 0 ? 'không' : names.map((name) => `${COLUMN_WORDS[name]} (${name})`).join(', ')
  const remarks = [
    `Bảng cột đoán từ ${shortened(basename(path))}. Xem lại, sửa, lưu thành tệp rồi chạy: diembao import TỆP --mapping BẢNG.yaml`,
    `Chắc: ${listed(sure)}`,
    `Cần xem lại: ${listed(unsure)}`,
    `Không thấy: ${listed(missing)}`,
    'Từng cột của tệp:',
    ...planLines(plan).map((line) => `  ${line}`),
    'Cột trong never nêu tên người: bỏ trước khi lưu. Cột không ghi ở đây cũng bị bỏ.',
    'Ba dòng đầu đọc thành:',
    ...samples.map((one) => `  ${JSON.stringify(one)}`),
  ]
  print(
    `${remarks.map((line) => `# ${line}`).join('\n')}\n${stringify(asWritten(mapping), { lineWidth: 0 }).trimEnd()}`,
  )
}
