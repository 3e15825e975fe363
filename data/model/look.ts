/** How is a feed asked, and what can come of one look at it? */

/** The doors through which a source's news arrives. */
export const FEED_DOORS = ['feed', 'sitemap', 'listing', 'connector'] as const
export type FeedDoor = (typeof FEED_DOORS)[number]

/**
 * `new`: something never seen before. `unchanged`: listed as before, or 304. `empty`: an answer without a single link.
 * `failed`: no answer worth the name. `blocked`: refused by robots.txt, a challenge or missing rights.
 */
export const LOOK_OUTCOMES = ['new', 'unchanged', 'empty', 'failed', 'blocked'] as const
export type LookOutcome = (typeof LOOK_OUTCOMES)[number]

/**
 * What a look again at a captured page found. `missing`: not there, seen once; `removed`: seen twice. `challenged`: something else is shown in its place (a captcha, a
 * paywall, a notice of maintenance), which says nothing about the article. `unreachable`: no answer.
 */
export const RECHECKS = [
  'unchanged',
  'minor',
  'edited',
  'corrected',
  'missing',
  'removed',
  'challenged',
  'unreachable',
] as const
export type Recheck = (typeof RECHECKS)[number]

export interface Look {
  readonly at: Date
  readonly outcome: LookOutcome
  readonly found: number
  readonly fresh: number
}

/**
 * How a source is, in meanings and not in status codes; those that need a person first. `unchanged`: it answers, but for days with nothing new, unlike itself.
 * `silent`: nothing published for far longer than ever. `low`, `high`: since some day far less or more than before. `never`: never looked at.
 */
export const SOURCE_STATES = [
  'failed',
  'blocked',
  'empty',
  'unchanged',
  'late',
  'silent',
  'low',
  'high',
  'never',
  'ok',
] as const
export type SourceState = (typeof SOURCE_STATES)[number]
