/** What does a page carry as data that its markup does not show: the text a script would draw, the entries of a live blog? */
import { isElement, plainText } from '../formats/html.js'
import { parseJson } from '../formats/jsonfeed.js'
import type { Page } from './page.js'

type Node = Readonly<Record<string, unknown>>

export interface EmbeddedEntry {
  readonly headline: string | null
  readonly text: string
  readonly date: string | null
}

/** Characters of one block of data, and of a text in it. */
const [LONGEST_BLOCK, LONGEST_TEXT] = [2_000_000, 100_000]
const MOST_BLOCKS = 30
/** Values looked at in one block; a shop's state has tens of thousands. */
const MOST_VALUES = 50_000
const MOST_ENTRIES = 300
/** Fields of schema.org that hold a page's own text, the fullest first. */
const TEXT_FIELDS = ['articleBody', 'reviewBody', 'text', 'description'] as const
const ENTRY =
  /^(?:Comment|Answer|Question|DiscussionForumPosting|Product|JobPosting|Event|Recipe|\w{0,20}Article|BlogPosting|Course|VideoObject|PodcastEpisode|LocalBusiness|SoftwareApplication)$/

const isNode = (value: unknown): value is Node => typeof value === 'object' && value !== null && !Array.isArray(value)
const typeOf = (node: Node): string => {
  const type = Array.isArray(node['@type']) ? node['@type'][0] : node['@type']
  return typeof type === 'string' ? type.replace(/^.*[/:]/, '') : ''
}

/** Paragraphs stay apart; tags, if any, go. */
function textIn(value: unknown): string {
  if (typeof value !== 'string') return ''
  const lines = value
    .slice(0, LONGEST_TEXT)
    .replace(/<\/?(?:p|div|br|li|ul|ol|h[1-6])\b[^>]{0,200}>/gi, '\n')
    .split(/\n+/)
    .map(plainText)
  return lines.filter((line) => line !== '').join('\n')
}

function blocksIn(page: Page, selector: string): readonly unknown[] {
  return page
    .$(selector)
    .toArray()
    .filter(isElement)
    .slice(0, MOST_BLOCKS)
    .map((script) => script.children.map((child) => (child.type === 'text' ? child.data : '')).join(''))
    .flatMap((text) => (text.length > LONGEST_BLOCK ? [] : [parseJson(text.trim())]))
}

/** Every object, in the order of the page, without recursion: data may be nested as deep as it likes. */
function* nodesIn(roots: readonly unknown[]): Generator<Node> {
  const waiting = roots.toReversed()
  for (let seen = 0; waiting.length > 0 && seen < MOST_VALUES; seen += 1) {
    const value = waiting.pop()
    if (Array.isArray(value)) for (const entry of value.slice(0, MOST_VALUES).reverse()) waiting.push(entry)
    else if (isNode(value)) {
      yield value
      for (const entry of Object.values(value).reverse()) if (typeof entry === 'object') waiting.push(entry)
    }
  }
}

const LINKED = 'script[type*="ld+json" i]'

/** The texts that the page's JSON-LD names as its own, in order. */
export function linkedTexts(page: Page): readonly string[] {
  const texts: string[] = []
  for (const node of nodesIn(blocksIn(page, LINKED))) {
    if (!ENTRY.test(typeOf(node)) || texts.length >= MOST_ENTRIES) continue
    const text = TEXT_FIELDS.map((field) => textIn(node[field])).find((found) => found !== '')
    if (text !== undefined && !texts.includes(text)) texts.push(text)
  }
  return texts
}

export interface EmbeddedPost {
  readonly url: string | null
  readonly text: string
  readonly date: string | null
}

const POST = /^(?:DiscussionForumPosting|Comment|Question|Answer)$/
const stringIn = (value: unknown): string | null => (typeof value === 'string' && value !== '' ? value : null)

/** The posts of a thread that the page's data hold, the opening one first. Who wrote them is not read. */
export function linkedPosts(page: Page): readonly EmbeddedPost[] {
  const posts: EmbeddedPost[] = []
  for (const node of nodesIn(blocksIn(page, LINKED))) {
    if (!POST.test(typeOf(node)) || posts.length >= MOST_ENTRIES) continue
    const text = textIn(node.text) || textIn(node.articleBody)
    const date = stringIn(node.datePublished) ?? stringIn(node.dateCreated)
    if (text !== '') posts.push({ url: stringIn(node.url) ?? stringIn(node['@id']), text, date })
  }
  return posts
}

/** Entries of a `LiveBlogPosting`, in the order in which the page lists them. */
export function liveEntries(page: Page): readonly EmbeddedEntry[] {
  for (const node of nodesIn(blocksIn(page, LINKED))) {
    const updates = node.liveBlogUpdate
    if (!Array.isArray(updates)) continue
    return updates.slice(0, MOST_ENTRIES).flatMap((update: unknown) => {
      if (!isNode(update)) return []
      const text = textIn(update.articleBody) || textIn(update.description)
      const headline = textIn(update.headline)
      if (text === '' && headline === '') return []
      const date = typeof update.datePublished === 'string' ? update.datePublished : null
      return [{ headline: headline === '' ? null : headline, text, date }]
    })
  }
  return []
}

/** A sentence of a state that is data: long, with spaces, not code and not an address. */
const SENTENCES = /\p{L}+\s\p{L}+\s\p{L}+\s\p{L}+/u
const CODE = /[{};]\s*$|=>|function\s?\(|https?:\/\/\S+$|^\s*[[{]/
const SHORTEST_SENTENCE = 80
const STATE = 'script#__NEXT_DATA__, script#__NUXT_DATA__, script[type="application/json"]'

/** Prose in the state that a script would draw the page from. */
export function stateTexts(page: Page): readonly string[] {
  const texts = new Set<string>()
  for (const node of nodesIn(blocksIn(page, STATE)))
    for (const value of Object.values(node)) {
      if (typeof value !== 'string' || value.length < SHORTEST_SENTENCE || texts.size >= MOST_ENTRIES) continue
      if (SENTENCES.test(value.slice(0, 500)) && !CODE.test(value.slice(0, 500))) texts.add(textIn(value))
    }
  return [...texts]
}
