/** Is this page an article, a list of articles, a thread, or none of them? */
import type { PageKind } from '#data/model/draft.js'

/** What was seen on the page. og:type is not among it: it says `article` on many home pages. */
export interface Signs {
  readonly isHome: boolean
  readonly isThread: boolean
  /** A layout found its body. */
  readonly knownBody: boolean
  /** Characters of text, captions and pointers apart. */
  readonly bodyLength: number
  /** A heading on the page repeats the title in the head: lists carry their section's name there instead. */
  readonly headline: boolean
  readonly dated: boolean
  /** JSON-LD says so. */
  readonly declaredArticle: boolean
  /** Distinct articles that the page points to, outside menus. */
  readonly articleLinks: number
  /** Lines of a headline's length that are links, whatever their address. */
  readonly longLinks: number
}

/** The shortest real list has 15 links; an article with its boxes can have 80, so links alone never make a list. */
export const MANY_LINKS = 8
const MANY_LONG_LINKS = 15
/** The shortest real article (a reader's photograph) has one line of 60 characters under its lead. */
const SOME_TEXT = 40
/** Without a date and a declaration, only a page that is mostly text is taken for an article. */
const MUCH_TEXT = 600

export function judgeKind(signs: Signs): PageKind {
  if (signs.isThread) return 'forum'
  if (signs.isHome && signs.articleLinks >= MANY_LINKS) return 'listing'
  const told = signs.dated || signs.declaredArticle || signs.knownBody
  // A film or a picture page of a known layout is an article with nothing but its headline.
  if (signs.headline && told && (signs.knownBody || signs.bodyLength >= SOME_TEXT)) return 'article'
  if (signs.knownBody && signs.bodyLength >= MUCH_TEXT) return 'article'
  if (signs.articleLinks >= MANY_LINKS || signs.longLinks >= MANY_LONG_LINKS) return 'listing'
  return signs.headline && signs.bodyLength >= MUCH_TEXT ? 'article' : 'other'
}
