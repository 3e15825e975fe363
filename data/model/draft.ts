/** What was read off one page, post or imported row, before it has an identity? */
import type { Form } from './vocabulary.js'

export const PAGE_KINDS = ['article', 'listing', 'forum', 'other'] as const
export type PageKind = (typeof PAGE_KINDS)[number]

export interface Link {
  readonly url: string
  readonly text: string
}

/** One post of a thread, in the order of the page; the first opens the thread. Never who wrote it. */
export interface ForumPost {
  /** Its permalink; null when the page gives none. */
  readonly url: string | null
  /** Canonical, without what it quotes of other posts. */
  readonly text: string
  readonly publishedAt: Date | null
}

/** The answer of `diembao extract`. Text is canonical, paragraphs joined by \n, lead first, captions apart. */
export interface Extraction {
  readonly kind: PageKind
  readonly title: string | null
  readonly lead: string | null
  readonly text: string
  /** What the page says, never now. */
  readonly publishedAt: Date | null
  readonly modifiedAt: Date | null
  /** As printed in the by-line. Never stored: there are no person objects. */
  readonly authors: readonly string[]
  readonly section: string | null
  /** The outlet that a copy names as its origin (`Theo …`). */
  readonly syndicatedFrom: string | null
  /** BCP 47, as declared by the page; the stage detect-language judges the text. */
  readonly language: string | null
  readonly captions: readonly string[]
  readonly links: readonly Link[]
  /** The address the page gives for itself, absolute; null when it gives none. */
  readonly canonicalUrl: string | null
  /** Of a forum's thread, the first included; empty for everything else. */
  readonly posts: readonly ForumPost[]
  /** Where an article of several pages goes on, on the same host and path; null at its end. */
  readonly nextPage: string | null
  /** Where it began, when this is one of its later pages. */
  readonly firstPage: string | null
}

/** How far a post reached, as the platform counts it; null where it does not say. Counts of people, never people. */
export interface Engagement {
  readonly views: number | null
  readonly reactions: number | null
  readonly comments: number | null
  readonly shares: number | null
}

/** What becomes an Item or a new Version of one. */
export interface Draft {
  readonly form: Form
  /** Canonical address, else null. */
  readonly url: string | null
  /** Catalogue id when the address is of a known outlet, else its host, else the import's source. */
  readonly source: string
  /** For items without an address: the id that the import gave. */
  readonly importId: string | null
  readonly title: string | null
  readonly lead: string | null
  readonly text: string
  readonly publishedAt: Date | null
  readonly modifiedAt: Date | null
  readonly section: string | null
  readonly syndicatedFrom: string | null
  readonly captions: readonly string[]
  readonly engagement: Engagement | null
}
