/** How does a table with a heading row look, that repeats on every page and breaks no row? */
import { AlignmentType, Paragraph, Table, TableCell, TableLayoutType, TableRow, VerticalAlign, WidthType } from 'docx'
import { millimetres, points, run } from './docx-text.js'

interface Column {
  readonly name: string
  /** In millimetres. */
  readonly width: number
}

export const gridOf = (columns: readonly Column[], rows: readonly (readonly (readonly Paragraph[])[])[]): Table =>
  new Table({
    layout: TableLayoutType.FIXED,
    width: { size: millimetres(columns.reduce((sum, { width }) => sum + width, 0)), type: WidthType.DXA },
    columnWidths: columns.map(({ width }) => millimetres(width)),
    margins: { left: 60, right: 60, top: 30, bottom: 30 },
    rows: [
      new TableRow({
        tableHeader: true,
        cantSplit: true,
        children: columns.map((column) => cell(column, [headOf(column)])),
      }),
      ...rows.map(
        (cells) =>
          new TableRow({ cantSplit: true, children: columns.map((column, index) => cell(column, cells[index] ?? [])) }),
      ),
    ],
  })

const headOf = ({ name }: Column): Paragraph =>
  new Paragraph({
    alignment: AlignmentType.CENTER,
    spacing: { after: 0 },
    children: [run(name, { size: points(10), bold: true })],
  })

const cell = ({ width }: Column, children: readonly Paragraph[]): TableCell =>
  new TableCell({
    width: { size: millimetres(width), type: WidthType.DXA },
    verticalAlign: VerticalAlign.TOP,
    children,
  })
