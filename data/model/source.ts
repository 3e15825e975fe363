/** Whom do we follow, and how is their site read? */
import { z } from 'zod'

const selector = z.string().min(1)

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
  /** Host without www. */
  domain: z.string().min(3),
  level: z.enum(['national', 'ministry', 'provincial', 'portal', 'foreign', 'aggregator', 'forum', 'other']),
  /** Province that the outlet belongs to, for context when a name is ambiguous. */
  province: z.string().optional(),
  /** BCP 47. */
  language: z.string(),
  owner: z.string().optional(),
  feeds: z.array(z.url({ protocol: /^https?$/ })),
  /** Newest first. */
  layouts: z.array(ArticleLayout),
  /** True for outlets that republish others (Báo Mới): they never count as a voice of their own. */
  republishes: z.boolean().optional(),
})
export type Source = z.infer<typeof Source>
