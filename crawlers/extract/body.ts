/** Where on the page does the text stand, and which of its lines are the text? */
import type { CheerioAPI } from 'cheerio'
import type { ArticleLayout } from '#data/model/source.js'
import { fold } from '#data/model/vietnamese.js'
import { type Element, isElement } from '../formats/html.js'
import { type Block, blocksOf } from './blocks.js'
import { isSignature } from './byline.js'
import { isBox, isCaptionBox, isCreditBox, isPointer } from './furniture.js'
import type { Part } from './reading/anatomy.js'
import { type Chosen, containerOf } from './reading/choose.js'
import { isShown, type Line } from './reading/lines.js'

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
  return told(container, blocks, captions, credits)
}

/** Captions, pointers and signatures taken out of the lines of a text. */
function told(
  container: Element,
  blocks: readonly Block[],
  boxedCaptions: readonly string[],
  boxedCredits: readonly string[],
  isText: (block: Block) => boolean = () => true,
): Body {
  const captions = [...boxedCaptions]
  const lines: Block[] = []
  const isCaption = captionTest(blocks)
  for (const block of blocks) {
    if (isCaption(block)) captions.push(block.text)
    else if (isText(block) && !isPointer(block)) lines.push(block)
  }
  const kept = withoutRepeats(lines)
  const credits = [...boxedCredits, ...takeSignatures(kept)]
  const paragraphs = kept.map(({ text }) => text).filter((text) => /[\p{L}\p{N}]/u.test(text))
  const sentences = captions.filter((caption) => caption.length >= SENTENCE)
  // Nothing but pictures: the sentences under them are the story.
  if (paragraphs.length === 0 && sentences.length >= PICTURE_STORY)
    return {
      container,
      paragraphs: sentences,
      captions: captions.filter((caption) => caption.length < SENTENCE),
      credits,
    }
  return { container, paragraphs, captions, credits }
}

type Use = 'text' | 'caption' | 'credit'

/** Which lines stand in a caption's or a writer's box, up to the container of the text. */
function rolesWithin(container: Part): (line: Line) => Use {
  const uses = new Map<Part, Use>()
  const roleOf = (part: Part): Use => {
    const known = uses.get(part)
    if (known !== undefined) return known
    const above = part === container || part.parent === null ? 'text' : roleOf(part.parent)
    const own = isCaptionBox(part.element) ? 'caption' : isCreditBox(part.element) ? 'credit' : 'text'
    const use = part === container || above !== 'text' ? above : own
    uses.set(part, use)
    return use
  }
  return ({ part }) => roleOf(part)
}

const isUnder = (part: Part, container: Part): boolean => {
  for (let at: Part | null = part; at !== null && at.depth >= container.depth; at = at.parent)
    if (at === container) return true
  return false
}

const isBoxed = (part: Part, container: Part): boolean => part.depth - part.boxAt > container.depth

/** What the furniture words call a box inside the text, or what stands outside of it, must be very likely to be part of it. */
const SURE = 0.85

/** The lines that were chosen on a page of no known layout. Captions and signatures beside them are read though not chosen. */
export function bodyOfLines({ lines, chosen: all, likely }: Chosen): Body | null {
  const container = containerOf(all)
  if (container === null) return null
  const chosen = all.filter(
    (line) => likely(line) >= SURE || (isUnder(line.part, container) && !isBoxed(line.part, container)),
  )
  const roleOf = rolesWithin(container)
  const isChosen = new Set(chosen)
  const texts = (use: Use) => boxed.filter((line) => roleOf(line) === use).map(({ block }) => block.text)
  const boxed = lines.filter((line) => (isShown(line) || isChosen.has(line)) && isUnder(line.part, container))
  const last = lines.findLastIndex((line) => isChosen.has(line) && roleOf(line) === 'text')
  const after = lines
    .slice(last + 1, last + 1 + SIGNING_LINES)
    .filter(({ block }) => isSignature(block.text, looksDistinct(block)))
  const isBeside = (line: Line) => isShown(line) && line.block.afterPicture && isUnder(line.part, container)
  const around = lines.filter((line) => roleOf(line) === 'text' && (isChosen.has(line) || isBeside(line)))
  const isText = new Set(around.filter((line) => isChosen.has(line)).map(({ block }) => block))
  return told(
    container.element,
    around.map(({ block }) => block),
    texts('caption'),
    [...texts('credit'), ...after.map(({ block }) => block.text)],
    (block) => isText.has(block),
  )
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
    const containers = $(layout.body).toArray().filter(isElement).slice(0, MOST_CONTAINERS)
    const dropped = containers.length === 0 ? new Set<Element>() : elementsUnder($, layout.drop)
    for (const container of containers) {
      const known = { body: readBody(container, dropped), layout }
      if (isEnough(known.body)) return known
      empty ??= known
    }
  }
  return empty
}

/** Headlines, dates and section names that stand inside the body's element, before its first paragraph. */
const HEAD_LINES = 12
/** No headline and no line of a lead is longer. */
const LONGEST_HEAD = 2_000

/** The paragraphs after the lead, or after the headline where there is no lead, when the body repeats them. */
export function afterHead(paragraphs: readonly string[], title: string | null, lead: string | null): readonly string[] {
  const head = paragraphs.slice(0, HEAD_LINES).map((line) => (line.length > LONGEST_HEAD ? null : fold(line)))
  const leadLines = (lead ?? '').split('\n').map(fold)
  const lastLead = Math.max(...leadLines.map((line) => head.indexOf(line)))
  const from = Math.max(lastLead, title === null ? -1 : head.indexOf(fold(title)))
  return paragraphs.slice(from + 1)
}
