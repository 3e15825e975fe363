/** What stands above and below the text of an official document: who writes, where, to whom, who signs? */
import {
  AlignmentType,
  BorderStyle,
  type IParagraphOptions,
  Paragraph,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  VerticalAlign,
  WidthType,
} from 'docx'
import { centred, millimetres, points, rule, run } from './docx-text.js'
import type { BriefingManifest } from './manifest.js'
import { bodyLines, subjectLines } from './outline.js'

/** Together the width of the text: 210 mm less the margins. */
const LEFT = 68
const RIGHT = 96
/** The cell's own margins, left and right together, which Word's default makes 3.8 mm. */
const CELL_SIDES = 3.8

const none = { style: BorderStyle.NONE, size: 0, color: 'auto' }
const NO_BORDERS = {
  top: none,
  bottom: none,
  left: none,
  right: none,
  insideHorizontal: none,
  insideVertical: none,
}

const cell = (width: number, children: readonly Paragraph[]): TableCell =>
  new TableCell({
    width: { size: millimetres(width), type: WidthType.DXA },
    verticalAlign: VerticalAlign.TOP,
    children,
  })

const twoColumns = (rows: readonly (readonly [readonly Paragraph[], readonly Paragraph[]])[]): Table =>
  new Table({
    layout: TableLayoutType.FIXED,
    width: { size: millimetres(LEFT + RIGHT), type: WidthType.DXA },
    columnWidths: [millimetres(LEFT), millimetres(RIGHT)],
    borders: NO_BORDERS,
    rows: rows.map(
      ([left, right]) => new TableRow({ cantSplit: true, children: [cell(LEFT, left), cell(RIGHT, right)] }),
    ),
  })

interface Heads {
  readonly issuer: BriefingManifest['locality']['issuer']
  readonly year: string
  /** `Số: ……/BC-……`. */
  readonly number: string
  /** Under the number: what a letter is about. */
  readonly about: readonly string[]
  /** Who may read it; null for a letter. */
  readonly circulation: string | null
  readonly draft: boolean
}

/** Number and day are given by the records office when the document is issued: they stay open. */
export function heads({ issuer, year, number, about, circulation, draft }: Heads): Table {
  const marked = circulation !== null || draft
  return twoColumns([
    [
      [
        ...bodyLines(issuer.parent).map((line) => centred([run(line, { size: points(12) })])),
        ...bodyLines(issuer.name).map((line) => centred([run(line, { size: points(12), bold: true })])),
        rule(22, LEFT - CELL_SIDES),
      ],
      [
        centred([run('CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM', { size: points(12), bold: true })]),
        centred([run('Độc lập - Tự do - Hạnh phúc', { size: points(13), bold: true })]),
        rule(57, RIGHT - CELL_SIDES),
      ],
    ],
    [
      [
        centred([run(number, { size: points(13) })], { spacing: ROW_GAP }),
        ...about.map((line) => centred([run(line, { size: points(12) })])),
      ],
      [
        centred([run(`${issuer.place}, ngày …… tháng …… năm ${year}`, { size: points(13), italics: true })], {
          spacing: ROW_GAP,
        }),
      ],
    ],
    ...(marked
      ? [
          [
            [circulation === null ? new Paragraph('') : boxed(circulation)],
            [centred([run(draft ? 'DỰ THẢO' : '', { size: points(14), bold: true })], { spacing: APART })],
          ] as const,
        ]
      : []),
  ])
}

/** Kind of the document in capitals, and its subject. */
export const titleBlock = (kind: string, subject: readonly string[]): Paragraph[] => [
  centred([run(kind, { size: points(14), bold: true })], { spacing: { before: 240, after: 0 } }),
  ...subject.map((line) => centred([run(line, { size: points(14), bold: true })])),
  rule(60, LEFT + RIGHT),
  new Paragraph({ spacing: { after: 120 }, children: [] }),
]

export const letterhead = (manifest: BriefingManifest): (Paragraph | Table)[] => [
  heads({
    issuer: manifest.locality.issuer,
    year: manifest.generatedAt.slice(0, 4),
    number: 'Số: ……/BC-……',
    about: [],
    circulation: 'LƯU HÀNH NỘI BỘ',
    draft: true,
  }),
  ...titleBlock('BÁO CÁO', subjectLines(manifest)),
]

const ROW_GAP = { before: 80, after: 0 }
const APART = { before: 160, after: 0 }

function boxed(text: string): Paragraph {
  const side = { style: BorderStyle.SINGLE, size: 8, space: 3, color: '000000' }
  const border = { top: side, bottom: side, left: side, right: side }
  const indent = { left: millimetres(7), right: millimetres(7) }
  return centred([run(text, { size: points(13), bold: true })], { spacing: APART, indent, border })
}

/** @param first line of those who receive it */
export function signature(first = '- ……………………;'): Table {
  const listed = (text: string): Paragraph => left(text, { size: points(11) })
  return twoColumns([
    [
      [
        left('Nơi nhận:', { size: points(12), bold: true, italics: true }),
        listed(first),
        listed('- ……………………;'),
        listed('- Lưu: VT, ……'),
      ],
      [
        centred([run('TM. ……………………………', { size: points(13), bold: true })]),
        centred([run('CHỨC VỤ CỦA NGƯỜI KÝ', { size: points(13), bold: true })]),
        centred([run('(Chữ ký, dấu)', { size: points(13), italics: true })], { spacing: { before: 700, after: 700 } }),
        centred([run('Họ và tên', { size: points(13), bold: true })]),
      ],
    ],
  ])
}

const left = (text: string, look: Parameters<typeof run>[1], options: IParagraphOptions = {}): Paragraph =>
  new Paragraph({ alignment: AlignmentType.LEFT, spacing: { after: 0 }, ...options, children: [run(text, look)] })
