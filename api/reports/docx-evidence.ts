/** How is the evidence of a dossier listed: quote, address, when it was kept, digest? */
import { AlignmentType, Paragraph, type Table } from 'docx'
import type { CitedEvidence, ResponseManifest } from '#data/model/response-manifest.js'
import { EVIDENCE_FORM_WORDS, EVIDENCE_KIND_WORDS } from '#data/model/response-words.js'
import { gridOf } from './docx-grid.js'
import { centred, points, run, type Writer } from './docx-text.js'
import type { Making } from './response-docx.js'
import { capturedWords, placeOf } from './response-outline.js'

/** Widths in millimetres; together the 251 that a landscape page leaves between its margins. */
export const EVIDENCE_COLUMNS = [
  { name: 'STT', width: 12 },
  { name: 'Loại', width: 30 },
  { name: 'Trích dẫn', width: 82 },
  { name: 'Địa chỉ, số hiệu', width: 57 },
  { name: 'Lưu lúc', width: 24 },
  { name: 'SHA-256', width: 46 },
] as const

const SIZE = points(11)
const SMALL = points(9)

/** @param digest of the manifest, by which a copy can be told from another */
export function evidenceAnnex(
  { evidence }: ResponseManifest,
  { draft, digest }: Making,
  write: Writer,
): (Paragraph | Table)[] {
  return [
    centred([run('Phụ lục I', { size: points(14), bold: true })]),
    centred([run('DANH MỤC CHỨNG CỨ', { size: points(14), bold: true })], { spacing: { after: 160 } }),
    evidence.length === 0
      ? centred([run('Không có chứng cứ nào được dẫn.')])
      : gridOf(
          EVIDENCE_COLUMNS,
          evidence.map((piece) => cellsOf(piece, write)),
        ),
    small(
      'Trích dẫn là phần ngắn của nguyên văn; bản lưu đầy đủ được niêm phong, mã SHA-256 tính trên dữ liệu đã niêm phong.',
    ),
    small(`Mã kiểm tra dữ liệu của ${draft ? 'bản nháp' : 'văn bản đã duyệt'}: ${digest}`),
  ]
}

const small = (text: string): Paragraph =>
  new Paragraph({
    alignment: AlignmentType.LEFT,
    spacing: { before: 80, after: 0 },
    children: [run(text, { size: SMALL })],
  })

function cellsOf(piece: CitedEvidence, write: Writer): Paragraph[][] {
  const cell = (text: string, size = SIZE, href: string | null = null) => [
    new Paragraph({
      alignment: AlignmentType.LEFT,
      spacing: { after: 0 },
      children: write([{ text, href }], { size }),
    }),
  ]
  const { shown, href } = placeOf(piece)
  const address = piece.page === null ? shown : `${shown}, trang ${piece.page}`
  return [
    cell(String(piece.number)),
    cell(`${EVIDENCE_FORM_WORDS[piece.form]}, ${EVIDENCE_KIND_WORDS[piece.kind]}`),
    cell(`“${piece.quote}”`),
    cell(address, SIZE, href),
    cell(capturedWords(piece)),
    cell(piece.digest === null ? 'không niêm phong' : piece.digest.replace(/^sha256:/, ''), SMALL),
  ]
}
