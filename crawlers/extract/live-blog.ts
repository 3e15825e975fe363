/** Is this page told in entries with a time each, and which of them is the newest? */
import { DAY } from '#data/model/time.js'
import { canonical } from '#data/model/vietnamese.js'
import { parseMachineDate, parseVisibleDate } from '../formats/dates.js'
import { type Element, isElement, textOf } from '../formats/html.js'
import { blocksOf } from './blocks.js'
import { type EmbeddedEntry, liveEntries } from './embedded.js'
import { isBox, isCaptionBox, isPointer } from './furniture.js'
import type { Page } from './page.js'
import { parseRelativeDate } from './relative.js'

export interface LiveBlog {
  /** A line for the time of each entry, then its own lines, in the order of the page. */
  readonly paragraphs: readonly string[]
  readonly newest: Date | null
}

/** How content systems name one entry: LiveBlogPosting's microdata, the Guardian's, WordPress plug-ins', and those of Vietnamese papers. */
const ENTRIES = [
  '[itemprop=liveBlogUpdate]',
  '[itemtype*=LiveBlogPosting] [itemtype*=BlogPosting]',
  '[class*=live-blog-entry], [class*=liveblog-entry], [class*=live-blog__entry], [class*=liveblog__entry]',
  '[class*=liveblog-post], [class*=live-blog-post], [class*=liveblog__post], [class*=live-post]',
  'article.block[id^=block-], .live-entry, .liveblog-item, .live-blog-item, .item-live, .live-item, .timeline-live .item, .item_tuongthuat, .tuong-thuat-item, .tuongthuat-item',
]
const TIMES = 'time, [itemprop=datePublished], [class*=time i], [class*=date i]'
/** Without one of these no selector finds an entry: cheaper to look for than to select. */
const HINTS = ['live-', 'liveblog', '-live', 'timeline-live', 'tuongthuat', 'tuong-thuat', 'id="block-']
const [FEWEST, MOST] = [3, 500]

const twoDigits = (value: number): string => String(value).padStart(2, '0')

/** `07/03/2026 09:40`: as the press prints it, in Vietnamese time. */
function printed(instant: Date): string {
  const there = new Date(instant.getTime() + 7 * 60 * 60_000)
  const day = [there.getUTCDate(), there.getUTCMonth() + 1].map(twoDigits).join('/')
  return `${day}/${there.getUTCFullYear()} ${twoDigits(there.getUTCHours())}:${twoDigits(there.getUTCMinutes())}`
}

interface EntryTime {
  readonly element: Element
  readonly instant: Date | null
}

/** The first time in each entry; an entry inside an entry is part of it. One look at the page, however they are nested. */
function timesOf(page: Page, selector: string): ReadonlyMap<Element, EntryTime> {
  const entries = new Set(page.$(selector).toArray().filter(isElement).slice(0, MOST))
  const times = new Map<Element, EntryTime>()
  for (const element of entries.size < FEWEST ? [] : page.$(TIMES).toArray().filter(isElement)) {
    let outermost: Element | null = null
    for (let at: Element['parent'] | Element = element; at !== null && isElement(at); at = at.parent)
      if (entries.has(at)) outermost = at
    if (outermost === null || times.has(outermost)) continue
    const shown = textOf(element, 100)
    if (!/\d/.test(shown) && element.attribs.datetime === undefined) continue
    const date =
      parseMachineDate(element.attribs.datetime ?? element.attribs.content) ??
      parseVisibleDate(shown) ??
      parseRelativeDate(shown, page.capturedAt)
    times.set(outermost, { element, instant: date?.instant ?? null })
  }
  return times
}

/** Boxes go, but the entry itself and its time stay, whatever their classes say. */
function linesOf(entry: Element, time: Element): readonly string[] {
  const keeps = (element: Element) => {
    for (let at: Element['parent'] | Element = time; at !== null; at = at.parent) if (at === element) return true
    return false
  }
  return blocksOf(entry, { skip: (element) => !keeps(element) && (isBox(element) || isCaptionBox(element)) })
    .filter((block) => !isPointer(block))
    .map(({ text }) => text)
}

function drawn(page: Page): LiveBlog | null {
  for (const selector of ENTRIES) {
    const times = timesOf(page, selector)
    if (times.size < FEWEST) continue
    const paragraphs = [...times].flatMap(([entry, { element, instant }]) => {
      // Where only an attribute tells when, the reader of the text shall see it too.
      const unseen = /\d/.test(textOf(element, 100)) || instant === null ? [] : [printed(instant)]
      return [...unseen, ...linesOf(entry, element)]
    })
    const instants = [...times.values()].flatMap(({ instant }) => instant ?? [])
    return { paragraphs: paragraphs.map(canonical), newest: newestOf(page, instants) }
  }
  return null
}

function newestOf(page: Page, instants: readonly Date[]): Date | null {
  const possible = instants.filter((instant) => instant.getTime() <= page.capturedAt.getTime() + DAY)
  return possible.length === 0 ? null : new Date(Math.max(...possible.map((instant) => instant.getTime())))
}

function declared(page: Page, entries: readonly EmbeddedEntry[]): LiveBlog | null {
  if (entries.length === 0) return null
  const instants = entries.flatMap(({ date }) => parseMachineDate(date)?.instant ?? [])
  const paragraphs = entries.flatMap(({ headline, text, date }) => {
    const instant = parseMachineDate(date)?.instant
    return [
      ...(instant === undefined ? [] : [printed(instant)]),
      ...(headline === null ? [] : [headline]),
      ...text.split('\n'),
    ]
  })
  return { paragraphs: paragraphs.filter((line) => line !== '').map(canonical), newest: newestOf(page, instants) }
}

/** Null for everything that is told in one piece. Markup with entries is read as drawn, else what the page declares. */
export function readLiveBlog(page: Page, markup: string): LiveBlog | null {
  const isDeclared = markup.includes('LiveBlogPosting')
  if (!isDeclared && !HINTS.some((hint) => markup.includes(hint))) return null
  return drawn(page) ?? (isDeclared ? declared(page, liveEntries(page)) : null)
}
