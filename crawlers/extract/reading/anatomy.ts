/** Where in the page does an element stand, and what does the part of the page under it look like? */
import { type Element, isElement } from '../../formats/html.js'
import { isBox } from '../furniture.js'
import { marksOf, type Vocabulary } from './vocabulary.js'

/** What an element is inside of, itself included. */
export const INSIDE = {
  nav: 1 << 0,
  header: 1 << 1,
  footer: 1 << 2,
  aside: 1 << 3,
  main: 1 << 4,
  article: 1 << 5,
  section: 1 << 6,
  form: 1 << 7,
  table: 1 << 8,
  list: 1 << 9,
  figure: 1 << 10,
  quote: 1 << 11,
  code: 1 << 12,
  details: 1 << 13,
  dialog: 1 << 14,
  button: 1 << 15,
  noscript: 1 << 16,
  body: 1 << 17,
  item: 1 << 18,
} as const

const BY_NAME: Readonly<Record<string, number>> = {
  nav: INSIDE.nav,
  menu: INSIDE.nav,
  header: INSIDE.header,
  footer: INSIDE.footer,
  aside: INSIDE.aside,
  main: INSIDE.main,
  article: INSIDE.article,
  section: INSIDE.section,
  form: INSIDE.form,
  fieldset: INSIDE.form,
  table: INSIDE.table,
  ul: INSIDE.list,
  ol: INSIDE.list,
  dl: INSIDE.list,
  figure: INSIDE.figure,
  figcaption: INSIDE.figure,
  blockquote: INSIDE.quote,
  pre: INSIDE.code,
  details: INSIDE.details,
  dialog: INSIDE.dialog,
  button: INSIDE.button,
  noscript: INSIDE.noscript,
}
const BY_ROLE: Readonly<Record<string, number>> = {
  navigation: INSIDE.nav,
  menu: INSIDE.nav,
  banner: INSIDE.header,
  contentinfo: INSIDE.footer,
  complementary: INSIDE.aside,
  main: INSIDE.main,
  article: INSIDE.article,
  dialog: INSIDE.dialog,
  alertdialog: INSIDE.dialog,
  button: INSIDE.button,
}
/** Fields of microdata that hold a page's own text. */
const BODY_FIELD =
  /^(?:articleBody|description|text|reviewBody|recipeInstructions|recipeIngredient|mainContentOfPage)$/i

/** One element with text under it. `words` and what follows count the lines under it. */
export interface Part {
  readonly element: Element
  readonly parent: Part | null
  readonly depth: number
  readonly inside: number
  /** Share of main text that goes with its class names: mean and lowest; null without any known. */
  readonly marked: number | null
  readonly worstMark: number | null
  /** Levels up to the nearest element that the furniture words name; 99 for none. */
  readonly boxAt: number
  /** Tag and first class: what a row of cards has in common. */
  readonly signature: string
  words: number
  linked: number
  lines: number
  prose: number
  headings: number
  paragraphs: number
  /** How often each signature stands among its children. */
  readonly children: Map<string, number>
}

export interface Anatomy {
  readonly partOf: (element: Element) => Part
  /** Adds what every part counted to the parts around it; once, when all lines are counted. */
  readonly addUp: () => void
}

const NO_BOX = 99

const insideOf = (element: Element): number =>
  (BY_NAME[element.name] ?? 0) |
  (BY_ROLE[(element.attribs.role ?? '').toLowerCase()] ?? 0) |
  (BODY_FIELD.test(element.attribs.itemprop ?? '') ? INSIDE.body : 0) |
  (element.attribs.itemscope === undefined ? 0 : INSIDE.item)

export function dissect(vocabulary: Vocabulary): Anatomy {
  const parts = new Map<Element, Part>()
  const known = new Map<string, readonly [number, number] | null>()

  function markOf(element: Element): readonly [number, number] | null {
    const { class: name, id, role, itemprop } = element.attribs
    if (name === undefined && id === undefined && role === undefined && itemprop === undefined) return null
    const key = `${(name ?? '').slice(0, 400)}\n${(id ?? '').slice(0, 100)}\n${role ?? ''}\n${itemprop ?? ''}`
    const seen = known.get(key)
    if (seen !== undefined) return seen
    const shares = marksOf(element.attribs).flatMap((mark) => vocabulary.mark(mark) ?? [])
    const found: readonly [number, number] | null =
      shares.length === 0 ? null : [shares.reduce((sum, share) => sum + share, 0) / shares.length, Math.min(...shares)]
    known.set(key, found)
    return found
  }

  function partOf(element: Element): Part {
    const seen = parts.get(element)
    if (seen !== undefined) return seen
    const above = element.parent !== null && isElement(element.parent) ? partOf(element.parent) : null
    const mark = markOf(element)
    const boxed = element.name !== 'body' && isBox(element)
    const part: Part = {
      element,
      parent: above,
      depth: above === null ? 0 : above.depth + 1,
      inside: (above?.inside ?? 0) | insideOf(element),
      marked: mark?.[0] ?? null,
      worstMark: mark?.[1] ?? null,
      boxAt: boxed ? 0 : Math.min(NO_BOX, (above?.boxAt ?? NO_BOX) + 1),
      signature: `${element.name}.${(element.attribs.class ?? '').trim().split(/\s/, 1)[0] ?? ''}`.slice(0, 80),
      words: 0,
      linked: 0,
      lines: 0,
      prose: 0,
      headings: 0,
      paragraphs: 0,
      children: new Map(),
    }
    if (above !== null) above.children.set(part.signature, (above.children.get(part.signature) ?? 0) + 1)
    parts.set(element, part)
    return part
  }

  /** Parts are made from the outside in, so that the reverse order meets every part before its parent. */
  function addUp(): void {
    for (const part of [...parts.values()].reverse()) {
      if (part.parent === null) continue
      part.parent.words += part.words
      part.parent.linked += part.linked
      part.parent.lines += part.lines
      part.parent.prose += part.prose
      part.parent.headings += part.headings
      part.parent.paragraphs += part.paragraphs
    }
  }

  return { partOf, addUp }
}
