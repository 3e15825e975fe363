/** What does a page say of itself in JSON-LD, also when the JSON is broken? */
import type { CheerioAPI } from 'cheerio'
import { unescaped } from './html.js'
import { parseJson } from './jsonfeed.js'

export interface LinkedData {
  /** schema.org types of everything that was found, without their prefix. */
  readonly types: ReadonlySet<string>
  readonly headline: string | null
  readonly description: string | null
  readonly datePublished: string | null
  readonly dateModified: string | null
  readonly authors: readonly string[]
  /** From the site's first level to the page's own, the home page left out. */
  readonly breadcrumbs: readonly string[]
}

type Node = Readonly<Record<string, unknown>>

const ARTICLE = /^(?:\w{0,20}Article|\w{0,20}Posting|ReportageNewsArticle|BlogPosting|Report)$/
/** A block of a page's own data; longer ones are a whole site's state. */
const LONGEST = 1_000_000
/** Characters searched for a field's name: the article's own data come first. */
const SEARCHED = 50_000
const MOST_BLOCKS = 30
/** Nodes looked at in one page; a real one has about twenty. */
const MOST_NODES = 500

const isNode = (value: unknown): value is Node => typeof value === 'object' && value !== null && !Array.isArray(value)
/** At most as many as are looked at: a list may have a million entries. */
const listOf = (value: unknown): readonly unknown[] =>
  Array.isArray(value) ? value.slice(0, MOST_NODES) : value === undefined || value === null ? [] : [value]

/** Raw line breaks inside strings (VnExpress), comments around, a comma too many: all seen, all harmless. */
function parseLenient(text: string): unknown {
  const strict = parseJson(text)
  if (strict !== undefined) return strict
  const bare = text
    .trim()
    .replace(/^(?:<!--|(?:\/\/)?\s?<!\[CDATA\[)/, '')
    .replace(/(?:-->|(?:\/\/)?\s?\]\]>|;)$/, '')
  return parseJson(bare.replace(/[\u0000-\u001f]+/g, ' ').replace(/,\s?(?=[}\]])/g, ''))
}

/** The last resort: the fields by their names, out of text that no parser takes. */
function fieldsByName(text: string): Node | null {
  const head = text.slice(0, SEARCHED)
  const field = (name: string) => new RegExp(`"${name}"\\s{0,9}:\\s{0,9}"((?:[^"\\\\]|\\\\.){0,2000})"`).exec(head)?.[1]
  const type = field('@type')
  if (type === undefined) return null
  return {
    '@type': type,
    headline: field('headline'),
    description: field('description'),
    datePublished: field('datePublished'),
    dateModified: field('dateModified'),
  }
}

function nodesOf(roots: readonly unknown[]): readonly Node[] {
  const found: Node[] = []
  const waiting = [...roots]
  while (waiting.length > 0 && found.length < MOST_NODES) {
    const next = waiting.shift()
    if (Array.isArray(next)) waiting.unshift(...next.slice(0, MOST_NODES))
    else if (isNode(next)) {
      found.push(next)
      waiting.push(...listOf(next['@graph']), ...listOf(next.mainEntity))
    }
  }
  return found
}

const typesOf = (node: Node): readonly string[] =>
  listOf(node['@type'])
    .filter((type) => typeof type === 'string')
    .map((type) => type.replace(/^.*[/:]/, ''))

function textIn(node: Node | undefined, key: string): string | null {
  const value = listOf(node?.[key])[0]
  if (typeof value !== 'string') return null
  const text = unescaped(value)
  return text === '' ? null : text
}

const nameOf = (value: unknown): string | null =>
  typeof value === 'string' ? unescaped(value) : isNode(value) ? textIn(value, 'name') : null

function breadcrumbsOf(nodes: readonly Node[]): readonly string[] {
  const trail = nodes.find((node) => typesOf(node).includes('BreadcrumbList'))
  const names = listOf(trail?.itemListElement).map((entry) =>
    isNode(entry) ? (textIn(entry, 'name') ?? nameOf(entry.item)) : null,
  )
  return names.flatMap((name) => (name === null || /^(?:trang chủ|home)$/i.test(name) ? [] : [name]))
}

export function readLinkedData($: CheerioAPI): LinkedData {
  const blocks = $('script[type*="ld+json" i]')
    .toArray()
    .slice(0, MOST_BLOCKS)
    .map((script) => $(script).text())
    .filter((text) => text.length < LONGEST)
  const nodes = nodesOf(blocks.map((text) => parseLenient(text) ?? fieldsByName(text)))
  const article = nodes.find((node) => typesOf(node).some((type) => ARTICLE.test(type)))
  return {
    types: new Set(nodes.flatMap(typesOf)),
    headline: textIn(article, 'headline'),
    description: textIn(article, 'description'),
    datePublished: textIn(article, 'datePublished'),
    dateModified: textIn(article, 'dateModified'),
    authors: listOf(article?.author).flatMap((author) => nameOf(author) ?? []),
    breadcrumbs: breadcrumbsOf(nodes),
  }
}
