/** On which page, in which type and with which properties does every document of ours stand? Nghị định 30/2020, Phụ lục I. */
import {
  AlignmentType,
  Document,
  Header,
  type IParagraphStylePropertiesOptions,
  type ISectionOptions,
  Packer,
  PageNumber,
  PageOrientation,
  Paragraph,
  SectionType,
  TextRun,
} from 'docx'
import { BODY_SIZE, FIRST_LINE, FONT, GAP, LINE, millimetres, points } from './docx-text.js'
import { withoutTimes } from './steady-archive.js'

/** Top and bottom 20–25 mm, left 30–35, right 15–20; the page number stands in the top margin. */
const MARGIN = {
  top: millimetres(20),
  bottom: millimetres(20),
  left: millimetres(30),
  right: millimetres(16),
  header: millimetres(10),
  footer: millimetres(10),
}
const A4 = { width: millimetres(210), height: millimetres(297) }

/** The same sections, title and time give the same bytes. @param title ours, never somebody else's words */
export async function documentOf(sections: ISectionOptions[], title: string, made: Date): Promise<Uint8Array> {
  const document = new Document({
    styles: STYLES,
    theme: { fonts: { headings: FONT, body: FONT } },
    compatabilityModeVersion: 15,
    sections,
  })
  const core = { path: 'docProps/core.xml', data: coreProperties(title, made) }
  return withoutTimes(await Packer.toBuffer(document, false, [core]))
}

export function section(orientation: 'portrait' | 'landscape', children: ISectionOptions['children']): ISectionOptions {
  const number = new Paragraph({
    alignment: AlignmentType.CENTER,
    children: [new TextRun({ size: points(13), children: [PageNumber.CURRENT] })],
  })
  return {
    properties: {
      type: SectionType.NEXT_PAGE,
      // The first page of the document, and of an annex, carries no number.
      titlePage: true,
      page: {
        size: { ...A4, orientation: orientation === 'portrait' ? PageOrientation.PORTRAIT : PageOrientation.LANDSCAPE },
        margin: MARGIN,
        pageNumbers: { start: 1 },
      },
    },
    headers: { default: new Header({ children: [number] }), first: new Header({ children: [new Paragraph('')] }) },
    children,
  }
}

const HEADING: IParagraphStylePropertiesOptions = {
  alignment: AlignmentType.LEFT,
  indent: { firstLine: FIRST_LINE },
  spacing: { before: GAP, after: GAP, ...LINE },
  keepNext: true,
}
const heading = { run: { font: FONT, size: BODY_SIZE, bold: true, color: '000000' }, paragraph: HEADING }

const STYLES = {
  default: {
    document: {
      run: { font: FONT, size: BODY_SIZE, color: '000000', language: { value: 'vi-VN', eastAsia: 'vi-VN' } },
    },
    heading1: heading,
    heading2: heading,
    // Black, as the form asks; underlined, so that it is seen to be a link.
    hyperlink: { run: { font: FONT, color: '000000', underline: {} } },
  },
}

/** docx would write the present time. Holds nothing of anybody's text, so nothing to escape. */
const coreProperties = (title: string, made: Date): string =>
  `<?xml version="1.0" encoding="UTF-8" standalone="yes"?><cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/" xmlns:dcmitype="http://purl.org/dc/dcmitype/" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"><dc:title>${title}</dc:title><dc:creator>Điểm Báo</dc:creator><dc:language>vi-VN</dc:language><dcterms:created xsi:type="dcterms:W3CDTF">${made.toISOString()}</dcterms:created><dcterms:modified xsi:type="dcterms:W3CDTF">${made.toISOString()}</dcterms:modified></cp:coreProperties>`
