/** When was this published and changed, by what the page says? */
import type { ArticleLayout } from '#data/model/source.js'
import { DAY } from '#data/model/time.js'
import { parseMachineDate, parseVisibleDate, type WrittenDate } from '../formats/dates.js'
import { type Element, isElement, textOf } from '../formats/html.js'
import type { Block } from './blocks.js'
import type { Page } from './page.js'
import { parseRelativeDate } from './relative.js'

export interface Times {
  readonly publishedAt: Date | null
  readonly modifiedAt: Date | null
}

const PUBLISHED = [
  'article:published_time',
  'pubdate',
  'datepublished',
  'og:published_time',
  'publish-date',
  'dc.date.issued',
  'its_publication',
]
const MODIFIED = ['article:modified_time', 'lastmod', 'datemodified', 'og:updated_time', 'last-modified']

const MINUTE = 60_000
/** A date line holds a weekday, a date and a time; the longest seen has 60 characters. */
const DATE_LINE = 90
/** Elements under a layout's selector that are tried. */
const MOST_LINES = 5
/** How far from the headline a date line stands, counted in lines. */
const [LINES_BEFORE, LINES_AFTER] = [12, 15]
/** Closer still for `5 giờ trước`: the boxes around an article are full of them. */
const LINES_SAID = 4
/** Zones and clocks set wrong move a time by hours; a date further off belongs to something else. */
const WRONG_CLOCK = DAY
const UPDATED = /cập nhật|updated|last modified|sửa đổi/i

const sameMinute = (a: Date, b: Date): boolean => Math.abs(a.getTime() - b.getTime()) < MINUTE

interface Shown {
  readonly date: WrittenDate
  /** A layout says where it stands; else it was found near the headline. */
  readonly known: boolean
}

function shownNear(outline: readonly Block[], headline: Element | null): WrittenDate | null {
  const at = headline === null ? -1 : outline.findIndex(({ element }) => isInside(element, headline))
  if (at === -1) return null
  const after = outline.slice(at + 1, at + 1 + LINES_AFTER)
  const before = outline.slice(Math.max(0, at - LINES_BEFORE), at).reverse()
  for (const { text } of [...after, ...before]) {
    if (text.length > DATE_LINE || UPDATED.test(text)) continue
    const date = parseVisibleDate(text)
    if (date?.timed === true) return date
  }
  return null
}

/** `5 giờ trước` near the headline, counted from when the page was captured: the last resort. */
function saidNear(page: Page, outline: readonly Block[], headline: Element | null): Date | null {
  const at = headline === null ? -1 : outline.findIndex(({ element }) => isInside(element, headline))
  if (at === -1) return null
  const near = [
    ...outline.slice(at + 1, at + 1 + LINES_SAID),
    ...outline.slice(Math.max(0, at - LINES_SAID), at).reverse(),
  ]
  for (const { text } of near) {
    const date = UPDATED.test(text) ? null : parseRelativeDate(text, page.capturedAt)
    if (date !== null) return date.instant
  }
  return null
}

function isInside(element: Element, outer: Element): boolean {
  for (let at: Element['parent'] | Element = element; at !== null; at = at.parent) if (at === outer) return true
  return false
}

function shownByLayout(page: Page, layout: ArticleLayout | null): WrittenDate | null {
  if (layout?.date === undefined) return null
  for (const element of page.$(layout.date).toArray().filter(isElement).slice(0, MOST_LINES)) {
    const text = textOf(element)
    if (UPDATED.test(text)) continue
    const printed = parseVisibleDate(text)
    // `23/10/2025` in words and the minute in the attribute (Báo Mới).
    const shown =
      printed?.timed === true ? printed : parseMachineDate(element.attribs.datetime ?? element.attribs.content)
    if (shown !== null || printed !== null) return shown ?? printed
  }
  return null
}

/**
 * What readers see decides, and the machine's seconds are taken where the two agree. A zoned machine date stands
 * where nothing is shown; one without a zone counts as +07:00 and comes last, a bare day after it.
 */
function choose(machine: readonly WrittenDate[], shown: Shown | null): Date | null {
  const timed = [
    ...machine.filter((date) => date.timed && date.zoned),
    ...machine.filter((date) => date.timed && !date.zoned),
  ]
  if (shown?.date.timed) {
    const agreeing = timed.find(({ instant }) => sameMinute(instant, shown.date.instant))
    if (agreeing !== undefined) return agreeing.instant
    const [first] = timed
    const near = first !== undefined && Math.abs(first.instant.getTime() - shown.date.instant.getTime()) <= WRONG_CLOCK
    if (first === undefined || shown.known || near) return shown.date.instant
  }
  return timed[0]?.instant ?? shown?.date.instant ?? machine[0]?.instant ?? null
}

export function readTimes(
  page: Page,
  layout: ArticleLayout | null,
  outline: readonly Block[],
  headline: Element | null,
  newestEntry: Date | null,
): Times {
  const possible = (date: WrittenDate | null): date is WrittenDate =>
    date !== null && date.instant.getTime() <= page.capturedAt.getTime() + DAY
  const marked = page.$('[itemprop=datePublished]').first()
  const machine = [
    parseMachineDate(page.linked.datePublished),
    ...PUBLISHED.map((name) => parseMachineDate(page.meta(name))),
    parseMachineDate(marked.attr('datetime') ?? marked.attr('content')),
  ].filter(possible)
  const byLayout = shownByLayout(page, layout)
  const date = byLayout ?? shownNear(outline, headline)
  const publishedAt =
    choose(machine, possible(date) ? { date, known: byLayout !== null } : null) ?? saidNear(page, outline, headline)
  const modified = [page.linked.dateModified, ...MODIFIED.map((name) => page.meta(name))]
    .map(parseMachineDate)
    .filter(possible)
    .find(({ timed }) => timed)?.instant
  const latest = [modified, newestEntry ?? undefined]
    .filter((instant) => instant !== undefined)
    .reduce<Date | null>((last, instant) => (last === null || instant > last ? instant : last), null)
  const isLater = latest !== null && (publishedAt === null || latest.getTime() - publishedAt.getTime() >= MINUTE)
  return { publishedAt, modifiedAt: isLater ? latest : null }
}
