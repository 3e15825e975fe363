/** Which Items are on this page? An article is one; a forum's thread is one for its first post and one for every reply. */
import type { Capture } from '#data/model/capture.js'
import type { Draft, Extraction } from '#data/model/draft.js'
import { done, type Outcome, quarantine, skip } from '#data/model/outcome.js'
import { canonicalAddress } from './address.js'
import { extract } from './extract.js'
import { sourceOfAddress } from './sources/index.js'

export function draftsOfPage(capture: Capture): Outcome<readonly Draft[]> {
  const outcome = extractionOf(capture)
  return outcome.kind === 'done' ? draftsOfExtraction(outcome.value, capture.url) : outcome
}

export function extractionOf(capture: Capture): Outcome<Extraction> {
  if (capture.status !== null && capture.status >= 400) return skip(`trang trả lời mã ${capture.status}`)
  return extract(capture, capture.url === null ? null : sourceOfAddress(capture.url))
}

export function draftsOfExtraction(page: Extraction, asked: string | null): Outcome<readonly Draft[]> {
  if (page.kind === 'listing') return skip('trang danh sách, không phải bài')
  if (page.kind === 'other') return skip('không phải bài báo')
  const address = ownAddress(page, asked)
  if (address === null) return quarantine('không có địa chỉ')
  if (page.text === '') return quarantine('không đọc được nội dung bài')
  const first: Draft = {
    form: page.kind === 'forum' ? 'post' : 'article',
    url: address,
    source: sourceOfAddress(address)?.id ?? new URL(address).hostname,
    importId: null,
    title: page.title,
    lead: page.lead,
    text: page.text,
    publishedAt: page.publishedAt,
    modifiedAt: page.modifiedAt,
    section: page.section,
    syndicatedFrom: page.syndicatedFrom,
    captions: page.captions,
    engagement: null,
  }
  return done([first, ...repliesOf(page, first)])
}

/** A reply is an Item when it has an address of its own on the thread's site: without one it could not be told from its neighbours. */
function repliesOf({ posts }: Extraction, first: Draft): readonly Draft[] {
  const replies = posts.slice(1).flatMap((post) => {
    const url = post.url === null || first.url === null ? null : postAddress(post.url, first.url)
    if (url === null || post.text === '') return []
    const { publishedAt, text } = post
    return [{ ...first, url, title: null, lead: null, text, publishedAt, modifiedAt: null, captions: [] }]
  })
  return [...new Map(replies.map((reply) => [reply.url, reply])).values()]
}

/** Most forums tell posts of a page apart by the fragment alone, which is no part of a page's address elsewhere. */
function postAddress(url: string, thread: string): string | null {
  const address = canonicalAddress(url, thread)
  if (address === null || new URL(address).hostname !== new URL(thread).hostname) return null
  const { hash } = new URL(url, thread)
  const own = /^#[\w-]{1,80}$/.test(hash) ? `${address}${hash}` : address
  return own === thread ? null : own
}

/** The page's own word for its address counts only on its own site: a copy must not take the original's place. */
function ownAddress({ canonicalUrl }: Extraction, asked: string | null): string | null {
  const fallback = asked === null ? null : canonicalAddress(asked)
  const own = canonicalUrl === null ? null : canonicalAddress(canonicalUrl)
  if (own === null || fallback === null) return own ?? fallback
  const [written, given] = [new URL(own), new URL(fallback)]
  // Some sites name their home page as the canonical address of every article.
  const home = written.pathname === '/' && written.search === '' && given.href !== written.href
  return written.hostname === given.hostname && !home ? own : fallback
}
