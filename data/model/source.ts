/** Whom do we follow, and how is their site read? */
import { z } from 'zod'

const selector = z.string().min(1)
const addresses = z.array(z.url({ protocol: /^https?$/ }))
const host = z.string().min(3)

export const ArticleLayout = z.strictObject({
  title: selector.optional(),
  lead: selector.optional(),
  body: selector.optional(),
  date: selector.optional(),
  author: selector.optional(),
  section: selector.optional(),
  /** Names the outlet that a copy was taken from. */
  origin: selector.optional(),
  /** Removed before the body is read. */
  drop: z.array(selector).optional(),
  /** The last day this layout was served; absent while it is current. */
  validUntil: z.iso.date().optional(),
})
export type ArticleLayout = z.infer<typeof ArticleLayout>

export const Source = z.strictObject({
  /** Stable, kebab-case. */
  id: z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/),
  name: z.string().min(1),
  /** Host without www. `https://<domain>/` is its home page. */
  domain: host,
  /** Where the host carries other editions too (`/vietnamese`), the part of it that is this outlet. */
  path: z
    .string()
    .regex(/^\/[\w-]+$/)
    .optional(),
  /** Hosts it had before: old addresses are still its own. */
  formerDomains: z.array(host).default([]),
  level: z.enum(['national', 'ministry', 'provincial', 'portal', 'foreign', 'aggregator', 'forum', 'other']),
  /** Province that the outlet belongs to, for context when a name is ambiguous. */
  province: z.string().optional(),
  /** BCP 47. */
  language: z.string(),
  /** Who answers for it: outlets with the same words here are one voice. */
  owner: z.string().optional(),
  feeds: addresses,
  /** News sitemaps and indexes of sitemaps. */
  sitemaps: addresses.default([]),
  /** Pages that list what is new, read when there is no feed or none answers. */
  listings: addresses.default([]),
  /** Newest first. */
  layouts: z.array(ArticleLayout),
  /** True for outlets that republish others (Báo Mới): they never count as a voice of their own. */
  republishes: z.boolean().optional(),
  /** True when its pages are drawn by script. */
  browser: z.boolean().optional(),
  /** No longer published: its name is kept for what we hold, it is not asked for news. */
  archived: z.boolean().optional(),
  /** What the desk must know, in Vietnamese: refused by robots.txt, guarded, body moved. */
  note: z.string().min(1).optional(),
})
export type Source = z.infer<typeof Source>
