/** Which claims did others check, and in which words did they find? The Google Data Commons feed of schema.org ClaimReview. */
import { z } from 'zod'
import { canonical } from '#data/model/vietnamese.js'

/** What a newsroom published; its words, never a verdict of ours. Who made the claim is not read: it may be a person. */
export interface Review {
  readonly claim: string
  /** As published: `Sai`, `Thiếu bối cảnh`. */
  readonly words: string
  readonly url: string
  /** The organisation, else the site. */
  readonly publisher: string
  /** yyyy-mm-dd; null when the feed does not say. */
  readonly publishedOn: string | null
}

const Item = z.object({
  claimReviewed: z.string().trim().min(1).max(2_000),
  url: z.url({ protocol: /^https?$/ }).max(2_000),
  datePublished: z.string().optional().catch(undefined),
  author: z
    .object({ '@type': z.string().optional(), name: z.string().max(300).optional() })
    .optional()
    .catch(undefined),
  reviewRating: z.object({ alternateName: z.string().trim().min(1).max(500) }),
})
const Feed = z.object({
  dataFeedElement: z.array(z.object({ item: z.union([z.array(z.unknown()), z.null()]).optional() })),
})

export interface ReadFeed {
  readonly reviews: readonly Review[]
  /** Entries that name no claim, no address or no finding. */
  readonly damaged: number
}

const dayOf = (written: string | undefined): string | null => {
  const day = /^\d{4}-\d{2}-\d{2}/.exec(written ?? '')?.[0]
  return day !== undefined && z.iso.date().safeParse(day).success ? day : null
}

const tidy = (text: string): string => canonical(text).replace(/\s+/g, ' ').trim()

/** Null when it is no such feed. */
export function readReviews(value: unknown): ReadFeed | null {
  const feed = Feed.safeParse(value)
  if (!feed.success) return null
  const items = feed.data.dataFeedElement.flatMap(({ item }) => item ?? [])
  const reviews: Review[] = []
  for (const item of items) {
    const read = Item.safeParse(item)
    if (!read.success) continue
    const { claimReviewed, url, datePublished, author, reviewRating } = read.data
    const organisation = author?.['@type'] === 'Organization' ? author.name : undefined
    reviews.push({
      claim: tidy(claimReviewed),
      words: tidy(reviewRating.alternateName),
      url,
      publisher: tidy(organisation ?? new URL(url).hostname),
      publishedOn: dayOf(datePublished),
    })
  }
  return { reviews, damaged: items.length - reviews.length }
}
