/** How do words become Word paragraphs in the form that Nghị định 30/2020 (Phụ lục I) asks for? */
import {
  AlignmentType,
  BorderStyle,
  ConcreteHyperlink,
  HeadingLevel,
  type IContext,
  type IParagraphOptions,
  type IRunOptions,
  LineRuleType,
  Paragraph,
  TextRun,
} from 'docx'
import type { Block, Words } from './outline.js'
import { phrase, webAddress } from './plain.js'

export const FONT = 'Times New Roman'
/** Word counts type in half points. */
export const points = (size: number): number => size * 2
/** … and lengths in twentieths of a point. */
export const millimetres = (length: number): number => Math.round((length * 1440) / 25.4)

export const BODY_SIZE = points(13)
/** 1.27 cm. */
export const FIRST_LINE = millimetres(12.7)
/** 6 pt between paragraphs. */
export const GAP = 120
/** 1.15 lines, within the single to one and a half that the form allows. */
export const LINE = { line: 276, lineRule: LineRuleType.AUTO }

/**
 * docx draws a new random id for each ExternalHyperlink, which would make every run of one manifest another file. This one is
 * given its id.
 */
class NumberedHyperlink extends ConcreteHyperlink {
  readonly #target: string

  constructor(children: readonly TextRun[], number: number, target: string) {
    super(children, `Link${number}`)
    this.#target = target
  }

  override prepForXml(context: IContext) {
    context.viewWrapper.Relationships.addRelationship(
      this.linkId,
      'http://schemas.openxmlformats.org/officeDocument/2006/relationships/hyperlink',
      this.#target,
      'External',
    )
    return super.prepForXml(context)
  }
}

export const run = (text: string, options: Omit<IRunOptions, 'text' | 'children'> = {}): TextRun =>
  new TextRun({ ...options, text: phrase(text) })

export type Writer = (
  words: readonly Words[],
  options?: Omit<IRunOptions, 'text' | 'children'>,
) => (TextRun | NumberedHyperlink)[]

/** One writer per document: it numbers the document's links. */
export function writer(): Writer {
  let links = 0
  return (words, options = {}) =>
    words.map(({ text, href, strong, slanted }) => {
      const target = webAddress(href ?? null)
      const look = { ...options, ...(strong ? { bold: true } : {}), ...(slanted ? { italics: true } : {}) }
      if (target === null) return run(text, look)
      links += 1
      return new NumberedHyperlink([run(text, { ...look, style: 'Hyperlink' })], links, target)
    })
}

export function block(write: Writer, one: Block, options: IParagraphOptions = {}): Paragraph {
  if (one.kind === 'heading')
    return new Paragraph({
      heading: one.level === 1 ? HeadingLevel.HEADING_1 : HeadingLevel.HEADING_2,
      children: [run(one.text)],
    })
  return new Paragraph({
    alignment: AlignmentType.JUSTIFIED,
    indent: { firstLine: FIRST_LINE },
    spacing: { after: GAP, ...LINE },
    ...options,
    children: write(one.words),
  })
}

export const centred = (children: readonly TextRun[], options: IParagraphOptions = {}): Paragraph =>
  new Paragraph({ alignment: AlignmentType.CENTER, spacing: { after: 0 }, ...options, children })

/** A solid line of `length` millimetres in the middle of a column of `column` millimetres. */
export function rule(length: number, column: number): Paragraph {
  const side = millimetres((column - length) / 2)
  return new Paragraph({
    indent: { left: side, right: side },
    spacing: { before: 20, after: 0, line: 40, lineRule: LineRuleType.EXACT },
    border: { top: { style: BorderStyle.SINGLE, size: 6, space: 1, color: '000000' } },
    children: [],
  })
}
