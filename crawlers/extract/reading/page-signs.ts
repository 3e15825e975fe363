/** What does a page as a whole look like: an article, a shop, a thread, a manual? */
import type { Page } from '../page.js'
import type { Part } from './anatomy.js'
import type { Line } from './lines.js'
import { wordsOf } from './vocabulary.js'

export interface PageSigns {
  readonly numbers: readonly number[]
  readonly title: ReadonlySet<string>
  readonly description: ReadonlySet<string>
}

const TYPES: readonly RegExp[] = [
  /Article$|Posting$|^Report$/,
  /^Product/,
  /^(?:DiscussionForumPosting|QAPage|Question|Comment|Answer)$/,
  /^(?:CollectionPage|ItemList|SearchResultsPage)$/,
  /^(?:FAQPage|HowTo|Recipe)$/,
  /^(?:Organization|LocalBusiness|Service|WebSite)$/,
]
const OG_TYPES: readonly RegExp[] = [/article/, /product/, /website|object/, /video|music|profile/]
const PATHS: readonly RegExp[] = [
  /forum|thread|topic|viewtopic|question|discussion|community|comments|\/t\//,
  /product|\/p\/|\/dp\/|\/shop|\/item|\/buy|sku/,
  /\/docs?[/.]|documentation|reference|manual|\/api|\/guide|wiki|tutorial/,
  /categor|collection|\/c\/|\/tag|archive|catalog|\/all|\/browse|\/list/,
  /blog|news|article|story|stories|post|\/20[012]\d\//,
  /service|solution|feature|pricing|about|platform|what-we-do/,
]
const POSTED = /(?:^|[\s_-])(?:post|comment|message|reply|answer)(?:$|[\s_-])/i
const PRICE = /[$€£¥₫]\s?\d|\d\s?(?:[$€£¥₫]|usd|eur|vnd)/i
const COUNTED = ['article', 'main', 'h1', 'pre', 'code', 'form', 'time', 'table', 'li', 'p', 'posted']

/** Elements with text under them, by name, and those that a class calls a post or a comment. */
function partCounts(lines: readonly Line[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>()
  const seen = new Set<Part>()
  const add = (name: string) => counts.set(name, (counts.get(name) ?? 0) + 1)
  for (const { part } of lines)
    for (let at: Part | null = part; at !== null && !seen.has(at); at = at.parent) {
      seen.add(at)
      add(at.element.name)
      if (POSTED.test((at.element.attribs.class ?? '').slice(0, 200))) add('posted')
    }
  return counts
}

const log = (count: number): number => Math.log2(1 + count)

export function signsOf(page: Page, lines: readonly Line[]): PageSigns {
  const counts = partCounts(lines)
  const words = lines.reduce((sum, line) => sum + line.words.length, 0)
  const linked = lines.reduce((sum, line) => sum + line.words.length * line.linked, 0)
  const prose = lines.reduce((sum, line) => sum + (line.isProse ? line.words.length : 0), 0)
  const types = [...page.linked.types]
  const ogType = page.meta('og:type')?.toLowerCase() ?? ''
  const path = page.url === null ? '' : new URL(page.url).pathname.toLowerCase()
  const priced = lines.filter(({ block }) => block.text.length < 80 && PRICE.test(block.text)).length
  return {
    title: new Set(wordsOf(page.linked.headline ?? page.meta('og:title') ?? page.documentTitle ?? '')),
    description: new Set(
      wordsOf(`${page.meta('description', 'og:description') ?? ''} ${page.linked.description ?? ''}`),
    ),
    numbers: [
      log(words),
      log(lines.length),
      linked / Math.max(1, words),
      prose / Math.max(1, words),
      lines.filter(({ heading }) => heading > 0).length / Math.max(1, lines.length),
      log(priced),
      ...COUNTED.map((name) => log(counts.get(name) ?? 0)),
      ...TYPES.map((type) => (types.some((name) => type.test(name)) ? 1 : 0)),
      OG_TYPES.findIndex((type) => type.test(ogType)),
      ...PATHS.map((part) => (part.test(path) ? 1 : 0)),
      path.split('/').length,
      path.length,
      path.match(/[-_]/g)?.length ?? 0,
    ],
  }
}
