/** Which drafts do the posts of an open network make? One an address, none without words. */
import type { Draft, Engagement } from '#data/model/draft.js'
import { canonicalAddress } from '../address.js'
import { draftOfPost } from './post.js'
import { plainLine } from './text.js'

export interface Post {
  /** The post's public address, as the platform writes it. */
  readonly url: string
  readonly title?: string | null
  readonly text: string
  readonly publishedAt: Date | null
  readonly modifiedAt?: Date | null
  readonly engagement?: Engagement | null
  /** What stands beside the text and is not the writer's own: the page a post points to, the words under a picture. */
  readonly captions?: readonly string[]
  /** The post's host unless given. */
  readonly source?: string
}

function draftOf(post: Post): Draft | null {
  const url = canonicalAddress(post.url)
  if (url === null) return null
  const captions = (post.captions ?? []).map(plainLine).filter((caption) => caption !== '')
  // A picture's description, or the headline of the page it points to, is all that a post without words says.
  const isSilent = post.text === '' && !post.title
  const draft = draftOfPost({
    form: 'post',
    url,
    source: post.source ?? new URL(url).hostname,
    importId: null,
    title: post.title ?? null,
    text: isSilent ? captions.join('\n') : post.text,
    publishedAt: post.publishedAt,
    modifiedAt: post.modifiedAt ?? null,
    engagement: post.engagement ?? null,
  })
  return draft === null ? null : { ...draft, captions: isSilent ? [] : captions }
}

/** Pages of an answer overlap while people post. */
export function draftsOfPosts(posts: readonly Post[]): readonly Draft[] {
  const drafts = new Map<string | null, Draft>()
  for (const post of posts) {
    const draft = draftOf(post)
    if (draft !== null && !drafts.has(draft.url)) drafts.set(draft.url, draft)
  }
  return [...drafts.values()]
}
