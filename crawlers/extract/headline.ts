/** Which line is the headline, and which the lead? */
import type { ArticleLayout, Source } from '#data/model/source.js'
import { fold } from '#data/model/vietnamese.js'
import { type Element, isElement, textOf } from '../formats/html.js'
import { type Block, blocksOf } from './blocks.js'
import { isPointer } from './furniture.js'
import type { Page } from './page.js'

export interface Headline {
  readonly text: string
  /** Where it stands; null when only the head names it. */
  readonly element: Element | null
}

/** Section names are shorter, headlines of Vietnamese papers longer: the shortest real one seen has 22 characters. */
const SHORTEST = 15
/** Headings looked at; a list page has a few hundred. */
const MOST_HEADINGS = 1_000
const MOST_LEADS = 5
const FEWEST_WORDS = 5
const MOST_OF = 0.6
const LONGEST_LEAD = 1_500
const SHORTEST_LEAD = 30
/** Letters that two texts share only when one is a copy of the other, and the longest label seen before them. */
const [OPENING, LABEL] = [60, 30]

const letters = (text: string): string => fold(text).replace(/[^\p{L}\p{N}]+/gu, '')

const SEPARATOR = /\s+[-|–—»]\s+|\s*[|»]\s*/

/** Without trailing parts that only name the site: `Tin - Kinh doanh - Tuổi Trẻ Online` keeps its section. */
export function withoutSiteName(title: string, siteNames: readonly string[]): string {
  const parts = title.split(SEPARATOR)
  const names = siteNames.map(letters).filter((name) => name.length >= 3)
  const isName = (part: string) => {
    const bare = letters(part)
    return names.some((name) => bare === name || (bare.includes(name) && bare.length <= name.length + 12))
  }
  let size = parts.length
  while (size > 1 && isName(parts[size - 1] ?? '')) size -= 1
  if (size === parts.length) return title
  const rest = parts.slice(size).reduce((at, part) => title.lastIndexOf(part, at), title.length)
  return title.slice(0, rest).replace(/[\s\-|–—»]+$/u, '')
}

/** Parts of a host that name no site. */
const NAMELESS = new Set(['www', 'com', 'net', 'org', 'edu', 'gov', 'info'])

export function siteNamesOf(page: Page, source: Source | null): readonly string[] {
  const host = page.url === null || !URL.canParse(page.url) ? '' : new URL(page.url).hostname
  const labels = host
    .split('.')
    .slice(0, -1)
    .filter((label) => !NAMELESS.has(label))
  const names = [source?.name, source?.domain, page.meta('og:site_name'), host.replace(/^www\./, ''), ...labels]
  return names.flatMap((name) => (name === undefined || name === null || name === '' ? [] : [name]))
}

const wordsIn = (text: string): ReadonlySet<string> => new Set(fold(text).match(/[\p{L}\p{N}]+/gu) ?? [])

/** The same words, or most of them: headlines are edited after the head was written, and written anew for search engines. */
function repeats(heading: string, title: string): boolean {
  if (letters(title).startsWith(letters(heading))) return true
  const [left, right] = [wordsIn(heading), wordsIn(title)]
  const shared = [...left].filter((word) => right.has(word)).length
  return shared >= FEWEST_WORDS && shared >= MOST_OF * Math.max(left.size, right.size)
}

/** The heading that the head of the page repeats; headings alone do not say which of them is the headline. */
export function findHeadline(page: Page, layout: ArticleLayout | null, siteNames: readonly string[]): Headline | null {
  const { $ } = page
  const named = [page.linked.headline, page.meta('og:title', 'twitter:title', 'headline'), page.documentTitle]
    .filter((title) => title !== null)
    .map((title) => withoutSiteName(title, siteNames))
  const selectors = [layout?.title, '[itemprop=headline]', 'h1', 'h2, h3, h4, [class*=title i]']
  for (const selector of selectors) {
    if (selector === undefined) continue
    const headings = $(selector)
      .toArray()
      .slice(0, MOST_HEADINGS)
      .filter(isElement)
      .filter((element) => element.name !== 'title' && element.name !== 'meta')
      .map((element) => ({ element, text: textOf(element) }))
    const repeated = headings.filter(
      ({ text }) => text.length >= SHORTEST && named.some((title) => repeats(text, title)),
    )
    const longest = repeated.reduce<Headline | null>(
      (best, heading) => (best === null || heading.text.length > best.text.length ? heading : best),
      null,
    )
    if (longest !== null) return longest
    // A layout's selector is exact knowledge: its heading may be edited after the head was written.
    const exact = selector === layout?.title ? headings.find(({ text }) => text !== '') : undefined
    if (exact !== undefined) return exact
  }
  const text = named.find((title) => title !== '')
  return text === undefined ? null : { text, element: null }
}

const LEADS =
  '[data-role=sapo], .sapo, .article__sapo, .detail-sapo, .article-sapo, .Lead, .lead, .summary, .chapeau, .article-summary, .the-article-summary, .description, .short_intro, .intro, .news-sapo, .init_content'

const contains = (outer: Element, inner: Element): boolean => {
  for (let at: Element['parent'] | Element = inner; at !== null; at = at.parent) if (at === outer) return true
  return false
}

const linesOf = (element: Element): readonly Block[] =>
  blocksOf(element, { skip: () => false }).filter((block) => !isPointer(block))

/** The lead as printed, pointers taken out; null when the page shows none apart from the body. */
export function findLead(
  page: Page,
  layout: ArticleLayout | null,
  body: Element | null,
  outline: readonly Block[],
): string | null {
  for (const selector of [layout?.lead, LEADS]) {
    if (selector === undefined) continue
    for (const element of page.$(selector).toArray().filter(isElement).slice(0, MOST_LEADS)) {
      if (body !== null && contains(element, body)) continue
      const text = linesOf(element)
        .map((line) => line.text)
        .join('\n')
      if (text.length >= SHORTEST_LEAD && text.length <= LONGEST_LEAD) return text
    }
  }
  return describedLead(page, outline)
}

/** Descriptions are cut short, and either side may carry a label or a dateline in front. */
function sharesOpening(line: string, description: string): boolean {
  if (description.length < line.length * 0.5) return false
  const middle = description.slice(LABEL, LABEL + OPENING)
  return line.includes(description.slice(0, OPENING)) || (middle.length === OPENING && line.includes(middle))
}

/** Editors copy the lead into the description: the line that the description repeats is the lead. */
function describedLead(page: Page, outline: readonly Block[]): string | null {
  const descriptions = [page.meta('og:description'), page.meta('description'), page.linked.description]
    .filter((text) => text !== null)
    .map((text) => letters(text))
    .filter((text) => text.length >= SHORTEST_LEAD)
  const lead = outline.find(({ text, linked }) => {
    if (text.length > LONGEST_LEAD) return false
    const bare = letters(text)
    if (bare.length < SHORTEST_LEAD || linked > bare.length / 2) return false
    return descriptions.some((wanted) => sharesOpening(bare, wanted))
  })
  return lead?.text ?? null
}
