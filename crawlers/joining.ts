/** What does an article of several pages say, read as one? */
import type { Extraction } from '#data/model/draft.js'
import { canonical } from '#data/model/vietnamese.js'
import { canonicalAddress } from './address.js'
import type { Place } from './extract/next-page.js'

/** Pages of one article that are asked for; longer ones are books, or lists in disguise. */
export const MOST_PAGES = 20

const linesOf = (text: string): readonly string[] => (text === '' ? [] : text.split('\n'))

/** What sites write behind a headline on later pages: `– Trang 2`, `(2)`, `| Page 2`. */
const COUNTED = /[\s\-–—|:,(]*(?:trang|page|phần|kỳ)?\s*\d{1,3}\s*\)?$/iu
/** The pattern looks again from every dash: no more of a title than any headline has. */
const LONGEST_TITLE = 500
const bare = (title: string): string => canonical(title.slice(0, LONGEST_TITLE)).toLowerCase().replace(COUNTED, '')

/** Is this a later page of that article? Its address alone is no proof where its number may be anything: `/tin/2`. */
export function continues(first: Extraction, part: Extraction, { named }: Place): boolean {
  if (part.kind !== 'article' || part.text === '') return false
  if (named || first.title === null || part.title === null) return true
  const own = first.canonicalUrl === null ? null : canonicalAddress(first.canonicalUrl)
  if (own !== null && part.canonicalUrl !== null && canonicalAddress(part.canonicalUrl) === own) return true
  const [title, again] = [bare(first.title), bare(part.title)]
  return title === again || again.startsWith(title) || again.endsWith(title)
}

/** Without the lines at its head that stand on a page before: the headline, the lead, or all of a page that shows the same again. */
function withoutHead(lines: readonly string[], before: ReadonlySet<string>): readonly string[] {
  const fresh = lines.findIndex((line) => !before.has(line))
  return fresh === -1 ? [] : lines.slice(fresh)
}

/** Without the lines at its end with which the next page ends, too: what stands under every page is said once, at the end. */
function withoutEnd(lines: readonly string[], next: readonly string[]): readonly string[] {
  let same = 0
  while (same < Math.min(lines.length, next.length) && lines.at(-1 - same) === next.at(-1 - same)) same += 1
  return same === 0 ? lines : lines.slice(0, -same)
}

/** Does this page say anything that those before do not? One that shows the first again is the pager of something else: of comments. */
export const saysMore = (before: readonly Extraction[], part: Extraction): boolean =>
  withoutHead(linesOf(part.text), saidOn(before)).length > 0

function saidOn(pages: readonly Extraction[]): ReadonlySet<string> {
  const title = pages[0]?.title ?? null
  return new Set([...(title === null ? [] : [canonical(title)]), ...pages.flatMap(({ text }) => linesOf(text))])
}

/** One text of all pages in order. What the first says of the article holds for all of it. */
export function joinPages(first: Extraction, parts: readonly Extraction[]): Extraction {
  const last = parts.at(-1)
  if (last === undefined) return first
  const pages = [first, ...parts]
  const heads = pages.map(({ text }, at) =>
    at === 0 ? linesOf(text) : withoutHead(linesOf(text), saidOn(pages.slice(0, at))),
  )
  const lines = heads.flatMap((own, at) => withoutEnd(own, heads[at + 1] ?? []))
  return {
    ...first,
    text: lines.join('\n'),
    captions: [...new Set(pages.flatMap(({ captions }) => captions))],
    links: pages.flatMap(({ links }) => links),
    nextPage: last.nextPage,
  }
}
