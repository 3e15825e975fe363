/** Into which lines of text does a part of a page fall, and how does each look to a reader? */
import { type Element, isElement, tidy } from '../formats/html.js'

/** One line: a paragraph, a heading, a table cell, or what stands between two <br>. */
export interface Block {
  readonly text: string
  /** Nearest block element around it. */
  readonly element: Element
  /** Characters inside links. */
  readonly linked: number
  /** Characters in bold: sub-headings and by-lines. */
  readonly bold: number
  /** Characters in italics: captions, credits and by-lines. */
  readonly italic: number
  /** Characters with a font of their own. */
  readonly ownFont: number
  readonly align: 'left' | 'center' | 'right'
  /** A picture or film stands directly before it. */
  readonly afterPicture: boolean
  /** Inside what a style sheet or a script has to show first: a tab, a folded answer, a menu. */
  readonly unseen: boolean
}

export interface Walk {
  /** Left out with all it holds. Asked of block elements only: a link inside a sentence is part of it, whatever its class. */
  readonly skip: (element: Element) => boolean
  /** Also what is not shown at first, and the words on buttons: questions fold open under them. */
  readonly withUnseen?: boolean
}

/** Written for machines or for another screen. */
export function isUnseen(element: Element): boolean {
  if (element.attribs.hidden !== undefined) return true
  if (/display\s*:\s*none|visibility\s*:\s*hidden/i.test(element.attribs.style ?? '')) return true
  return /(?:^|\s)(?:hidden|d-none|hide)(?:\s|$)/.test(element.attribs.class ?? '')
}

const INLINE = new Set(
  'a abbr acronym b bdi bdo big cite code data del dfn em font i ins kbd label mark nobr q rp rt ruby s samp small span strike strong sub sup time tt u var wbr'.split(
    ' ',
  ),
)
const NEVER_TEXT = new Set(
  'script style noscript template iframe object embed svg math canvas audio head select option textarea button input map'.split(
    ' ',
  ),
)
/** Read only when asked for: a button may hold a question, a template nothing that anyone was shown. */
const ON_DEMAND = new Set(['button', 'noscript'])
const PICTURES = new Set(['img', 'picture', 'video', 'amp-img', 'object', 'embed'])
/** A place name before the first sentence, set apart by a style sheet and not by a space. */
const STAMP = /\b(?:location|dateline|stamp)/i
const ITALIC = /font-style\s*:\s*italic/i
const SLANTED = new Set(['em', 'i', 'cite'])

const alignOf = (element: Element): Block['align'] | null => {
  const written = `${element.attribs.align ?? ''} ${/text-align\s*:\s*(\w+)/i.exec(element.attribs.style ?? '')?.[1] ?? ''} ${element.attribs.class ?? ''}`
  if (/\b(?:text-)?right\b/i.test(written)) return 'right'
  return /\b(?:text-)?center\b/i.test(written) || element.name === 'center' ? 'center' : null
}

const hasOwnFont = (element: Element): boolean =>
  element.name === 'font' || /font-(?:size|style|family)/i.test(element.attribs.style ?? '')

interface Look {
  readonly element: Element
  readonly align: Block['align']
  readonly link: boolean
  readonly bold: boolean
  readonly italic: boolean
  readonly ownFont: boolean
  readonly unseen: boolean
}

/** What was read since the last line ended; `look` is that of its first word. */
interface Line {
  text: string
  linked: number
  bold: number
  italic: number
  ownFont: number
  look: Look | null
}

const emptyLine = (): Line => ({ text: '', linked: 0, bold: 0, italic: 0, ownFont: 0, look: null })

/** Recursion is safe: formats/nesting lets no page deeper than 512 tags through. */
export function blocksOf(root: Element, walk: Walk): readonly Block[] {
  const blocks: Block[] = []
  let line = emptyLine()
  let afterPicture = false

  function endLine(): void {
    const text = tidy(line.text)
    if (text !== '' && line.look !== null) {
      const { element, align, unseen } = line.look
      const { linked, bold, italic, ownFont } = line
      blocks.push({ text, element, linked, bold, italic, ownFont, align, afterPicture, unseen })
      afterPicture = false
    }
    line = emptyLine()
  }

  function visitText(text: string, look: Look): void {
    const size = text.trim().length
    if (size > 0 && line.look === null) line.look = look
    line.text += text
    if (look.link) line.linked += size
    if (look.bold) line.bold += size
    if (look.italic) line.italic += size
    if (look.ownFont) line.ownFont += size
  }

  function visitElement(element: Element, look: Look): void {
    if (PICTURES.has(element.name)) {
      endLine()
      afterPicture = true
      return
    }
    const unseen = isUnseen(element)
    if (unseen && walk.withUnseen !== true) return
    if (NEVER_TEXT.has(element.name) && !(walk.withUnseen === true && ON_DEMAND.has(element.name))) return
    if (!INLINE.has(element.name) && walk.skip(element)) return
    if (element.name === 'br' || element.name === 'hr') {
      endLine()
      return
    }
    if (INLINE.has(element.name)) {
      visitChildren(element, {
        ...look,
        link: look.link || element.name === 'a',
        bold: look.bold || element.name === 'b' || element.name === 'strong',
        italic: look.italic || SLANTED.has(element.name) || ITALIC.test(element.attribs.style ?? ''),
        ownFont: look.ownFont || hasOwnFont(element),
        unseen: look.unseen || unseen,
      })
      if (STAMP.test(element.attribs.class ?? '')) line.text += ' '
      return
    }
    endLine()
    visitChildren(element, {
      ...look,
      element,
      align: alignOf(element) ?? look.align,
      italic: look.italic || ITALIC.test(element.attribs.style ?? ''),
      unseen: look.unseen || unseen,
    })
    endLine()
  }

  function visitChildren(parent: Element, look: Look): void {
    for (const child of parent.children) {
      if (child.type === 'text') visitText(child.data, look)
      else if (isElement(child)) visitElement(child, look)
    }
  }

  visitChildren(root, {
    element: root,
    align: 'left',
    link: false,
    bold: false,
    italic: false,
    ownFont: false,
    unseen: false,
  })
  endLine()
  return blocks
}
