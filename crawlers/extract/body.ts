/** Where on the page does the text stand, and which of its lines are the text? */
import type { CheerioAPI } from 'cheerio'
import type { ArticleLayout } from '#data/model/source.js'
import { fold } from '#data/model/vietnamese.js'
import { type Element, isElement } from '../formats/html.js'
import { type Block, blocksOf } from './blocks.js'
import { isSignature } from './byline.js'
import { isBox, isCaptionBox, isCreditBox, isPointer } from './furniture.js'

export interface Body {
  readonly container: Element
  readonly paragraphs: readonly string[]
  readonly captions: readonly string[]
  /** Lines that sign the text: by-lines, agencies, `Theo …`. */
  readonly credits: readonly string[]
}

/** Shorter lines are labels and headlines more often than sentences. */
const SENTENCE = 60
/** A caption that stands as plain text under its picture is at most two sentences. */
const LONGEST_CAPTION = 220
/** So many captions of a sentence's length make a story of their own. */
const PICTURE_STORY = 3
/** Lines at the end that may sign the text: writer, source, agency, photographer. */
const SIGNING_LINES = 4

/** Characters of a line whose commas count: no paragraph is longer. */
const SCORED = 2_000
const LEVELS_UP = 2
const MORE_PROSE = 1.2

/** Attributes that say "this is the text" in any content system. */
const MARKED_BODY = ['[itemprop=articleBody]', '[property="schema:articleBody"]']

const PARAGRAPH = new Set(['p', 'li', 'h2', 'h3', 'h4', 'h5', 'h6', 'blockquote', 'pre', 'dd', 'td'])

const parentOf = (element: Element): Element | null =>
  element.parent !== null && isElement(element.parent) ? element.parent : null

const proseOf = (blocks: readonly Block[]): number =>
  blocks.reduce((sum, block) => {
    const unlinked = block.text.length - block.linked
    return block.text.length >= SENTENCE && unlinked > block.text.length / 2 ? sum + unlinked : sum
  }, 0)

/** `within` holds the headline: a box around it is no box, whatever its class says. */
function densest(root: Element, within: ReadonlySet<Element>): Element | null {
  const scores = new Map<Element, number>()
  const credit = (element: Element | null, points: number) => {
    if (element !== null) scores.set(element, (scores.get(element) ?? 0) + points)
  }
  const skip = (element: Element) => !within.has(element) && (isBox(element) || isCaptionBox(element))
  // Parents get all of a line, grandparents half, as in Readability.
  for (const block of blocksOf(root, { skip })) {
    const prose = proseOf([block])
    if (prose === 0) continue
    const points = 1 + (block.text.slice(0, SCORED).match(/[,;]/g)?.length ?? 0) + Math.min(prose / 100, 5)
    const parent = parentOf(block.element)
    if (PARAGRAPH.has(block.element.name)) {
      credit(parent, points)
      credit(parent === null ? null : parentOf(parent), points / 2)
    } else {
      credit(block.element, points)
      credit(parent, points / 2)
    }
  }
  let best: Element | null = null
  for (const [element, score] of scores) if (best === null || score > (scores.get(best) ?? 0)) best = element
  return best === null ? null : whole(best, within)
}

/** Editors' tools split one text over several boxes: the parent that adds prose, as long as it has no headline in it. */
function whole(found: Element, within: ReadonlySet<Element>): Element {
  const prose = (element: Element) => proseOf(blocksOf(element, { skip: isBox }))
  let best = found
  for (let level = 0; level < LEVELS_UP; level += 1) {
    const parent = parentOf(best)
    if (parent === null || within.has(parent) || prose(parent) < prose(best) * MORE_PROSE) break
    best = parent
  }
  return best
}

/** A full stop or a bracket outside the italics does not make a caption a paragraph. */
const mostOf = (block: Block, characters: number): boolean => characters >= block.text.length * 0.75
const isItalic = (block: Block): boolean => mostOf(block, block.italic)
const isSetApart = (block: Block): boolean => isItalic(block) || mostOf(block, block.ownFont)

const CREDITED = /(?:^|[.\s(–-])(?:ảnh|video|clip|nguồn(?: ảnh)?|đồ họa|minh họa)\s?:\s?[^.]{2,60}[.)]?$/iu

/** Is this line, under a picture and without a caption's tag, a caption? What most lines look like sets none apart. */
function captionTest(blocks: readonly Block[]): (block: Block) => boolean {
  const most = (test: (block: Block) => boolean) => blocks.filter(test).length > blocks.length / 2
  const allApart = most(isSetApart)
  const allCentred = most(({ align }) => align === 'center')
  const underPicture = (block: Block): boolean => {
    if (!block.afterPicture || block.text.length > LONGEST_CAPTION) return false
    const centred = block.align === 'center'
    return (centred && isItalic(block)) || (isSetApart(block) && !allApart) || (centred && !allCentred)
  }
  // In a picture story the sentences under the pictures are the text.
  const pictureStory = most(underPicture)
  return (block) =>
    (block.text.length <= LONGEST_CAPTION && CREDITED.test(block.text)) ||
    (underPicture(block) && !(pictureStory && block.text.length >= SENTENCE))
}

const looksDistinct = (block: Block): boolean => block.align === 'right' || isItalic(block) || mostOf(block, block.bold)

/** Takes the signing lines off the end and returns them, first to last. */
function takeSignatures(lines: Block[]): readonly string[] {
  const credits: string[] = []
  for (let taken = 0; taken < SIGNING_LINES && lines.length > 1; taken += 1) {
    const last = lines.at(-1)
    if (last === undefined || !isSignature(last.text, looksDistinct(last))) break
    credits.unshift(last.text)
    lines.pop()
  }
  return credits
}

/** The same line twice in a row, or a line inside the one before: two copies for two screens. */
function withoutRepeats(lines: readonly Block[]): Block[] {
  const kept: Block[] = []
  for (const line of lines) if (kept.at(-1)?.text !== line.text) kept.push(line)
  return kept
}

export function readBody(container: Element, dropped: ReadonlySet<Element>): Body {
  const captions: string[] = []
  const credits: string[] = []
  const isFurniture = (element: Element) => dropped.has(element) || isBox(element)
  const read = (element: Element) => blocksOf(element, { skip: isFurniture }).map(({ text }) => text)
  const lines: Block[] = []
  const blocks = blocksOf(container, {
    skip: (element) => {
      if (isFurniture(element)) return true
      if (isCaptionBox(element)) {
        captions.push(...read(element))
        return true
      }
      if (isCreditBox(element)) {
        credits.push(...read(element))
        return true
      }
      return false
    },
  })
  const isCaption = captionTest(blocks)
  for (const block of blocks) {
    if (isCaption(block)) captions.push(block.text)
    else if (!isPointer(block)) lines.push(block)
  }
  const kept = withoutRepeats(lines)
  credits.push(...takeSignatures(kept))
  const paragraphs = kept.map(({ text }) => text).filter((text) => /[\p{L}\p{N}]/u.test(text))
  const told = captions.filter((caption) => caption.length >= SENTENCE)
  // Nothing but pictures: the sentences under them are the story.
  if (paragraphs.length === 0 && told.length >= PICTURE_STORY)
    return { container, paragraphs: told, captions: captions.filter((caption) => caption.length < SENTENCE), credits }
  return { container, paragraphs, captions, credits }
}

export const lengthOf = (body: Body | null): number =>
  body === null ? 0 : body.paragraphs.reduce((sum, text) => sum + text.length, 0)

/** At least this much text must stand under a layout's selector for it to be believed. */
const ENOUGH = 80
/** Elements under a layout's selector that are read: the text, and an empty twin for a pop-up. */
const MOST_CONTAINERS = 3

export const isEnough = (body: Body): boolean => lengthOf(body) >= ENOUGH

function elementsUnder($: CheerioAPI, selectors: readonly string[] | undefined): ReadonlySet<Element> {
  return new Set((selectors ?? []).flatMap((selector) => $(selector).toArray().filter(isElement)))
}

export interface KnownBody {
  readonly body: Body
  readonly layout: ArticleLayout
}

/** The first layout whose body stands on this page with text in it, else one whose body is there and empty (a film). */
export function bodyByLayout($: CheerioAPI, layouts: readonly ArticleLayout[]): KnownBody | null {
  let empty: KnownBody | null = null
  for (const layout of layouts) {
    if (layout.body === undefined) continue
    const dropped = elementsUnder($, layout.drop)
    for (const container of $(layout.body).toArray().filter(isElement).slice(0, MOST_CONTAINERS)) {
      const known = { body: readBody(container, dropped), layout }
      if (isEnough(known.body)) return known
      empty ??= known
    }
  }
  return empty
}

export function bodyByMarks($: CheerioAPI): Body | null {
  for (const selector of MARKED_BODY) {
    const container = $(selector).toArray().filter(isElement)[0]
    const body = container === undefined ? null : readBody(container, new Set())
    if (body !== null && isEnough(body)) return body
  }
  return null
}

export function bodyByDensity(root: Element, headline: Element | null): Body | null {
  const within = new Set<Element>()
  for (let at = headline; at !== null; at = parentOf(at)) within.add(at)
  const container = densest(root, within)
  return container === null ? null : readBody(container, new Set())
}

/** Headlines, dates and section names that stand inside the body's element, before its first paragraph. */
const HEAD_LINES = 12

/** The paragraphs after the lead, or after the headline where there is no lead, when the body repeats them. */
export function afterHead(paragraphs: readonly string[], title: string | null, lead: string | null): readonly string[] {
  const head = paragraphs.slice(0, HEAD_LINES).map(fold)
  const leadLines = (lead ?? '').split('\n').map(fold)
  const lastLead = Math.max(...leadLines.map((line) => head.indexOf(line)))
  const from = Math.max(lastLead, title === null ? -1 : head.indexOf(fold(title)))
  return paragraphs.slice(from + 1)
}
