/** How is the list of everything counted laid out as "Phụ lục I"? */
import { AlignmentType, Paragraph, type Table } from 'docx'
import { gridOf } from './docx-grid.js'
import { centred, points, run, type Writer } from './docx-text.js'
import type { BriefingManifest, Row } from './manifest.js'
import { ANNEX_TITLE, COLUMNS, EMPTY_TABLE, METHOD, subjectLines, type Words } from './outline.js'

const SIZE = points(10)
const SMALL = points(8)

export function annex(manifest: BriefingManifest, write: Writer): (Paragraph | Table)[] {
  return [
    centred([run('Phụ lục I', { size: points(14), bold: true })]),
    centred([run(ANNEX_TITLE.toLocaleUpperCase('vi'), { size: points(14), bold: true })]),
    centred([run(`(Kèm theo Báo cáo ${subjectLines(manifest).join(' ')})`, { size: points(12), italics: true })], {
      spacing: { after: 160 },
    }),
    manifest.table.length === 0 ? centred([run(EMPTY_TABLE)]) : table(manifest.table, write),
    small('Ghi chú về phương pháp và nguồn', { bold: true, before: 160 }),
    ...METHOD.map((sentence) => small(`- ${sentence}`)),
    small(`Mã kiểm tra dữ liệu (SHA-256): ${manifest.hash}`, { before: 80, size: SMALL }),
  ]
}

const small = (text: string, look: { bold?: true; before?: number; size?: number } = {}): Paragraph =>
  new Paragraph({
    alignment: AlignmentType.LEFT,
    spacing: { before: look.before ?? 0, after: 20 },
    children: [run(text, { size: look.size ?? SIZE, ...(look.bold ? { bold: true } : {}) })],
  })

const table = (rows: readonly Row[], write: Writer): Table =>
  gridOf(
    COLUMNS,
    rows.map((row) => cells(row, write)),
  )

const CENTRE = { alignment: AlignmentType.CENTER, spacing: { after: 0 } }
const LEFT = { alignment: AlignmentType.LEFT, spacing: { after: 0 } }

function cells(row: Row, write: Writer): (readonly Paragraph[])[] {
  const text = (words: readonly Words[], size = SIZE): Paragraph =>
    new Paragraph({ ...LEFT, children: write(words, { size }) })
  const title = text([{ text: row.title }])
  return [
    [new Paragraph({ ...CENTRE, children: [run(String(row.number), { size: SIZE })] })],
    [text([{ text: row.source }]), text([{ text: row.date }])],
    row.url === null ? [title] : [title, text([{ text: shown(row.url), href: row.url }], SMALL)],
    [text([{ text: row.summary }])],
    [text([{ text: row.topics.join('; ') }])],
    [text([{ text: row.tone }])],
    [text([{ text: row.accuracy }])],
    [text([{ text: row.unit }])],
    [text([{ text: row.deadline }])],
    [text([{ text: row.result }])],
  ]
}

/** A printed address longer than this helps nobody; the link behind it stays whole. */
const LONGEST_SHOWN = 160
const shown = (url: string): string => (url.length <= LONGEST_SHOWN ? url : `${url.slice(0, LONGEST_SHOWN)}…`)
