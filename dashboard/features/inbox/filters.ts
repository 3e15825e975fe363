/** Which stories does the address ask for? */
import type { Kind, StoryQuery, ToneLabel, TopicId } from '#api/client.js'
import { dayOf, numberOf, oneOf, textOf } from '../../lib/address.js'
import { viTerms } from '../../lib/words/vi-terms.js'

export interface InboxSearch {
  readonly from?: string | undefined
  readonly to?: string | undefined
  readonly topic?: TopicId | undefined
  readonly tone?: ToneLabel | undefined
  readonly kind?: Kind | undefined
  readonly source?: string | undefined
  readonly sort?: 'newest' | undefined
  /** The story being read beside the list. */
  readonly story?: number | undefined
}

// The word lists are checked to hold exactly the API's terms (vi-terms), so their keys are those terms.
export const TOPICS = Object.keys(viTerms.topic) as readonly TopicId[]
export const TONES = Object.keys(viTerms.tone) as readonly ToneLabel[]
export const KINDS = Object.keys(viTerms.kind) as readonly Kind[]

export const inboxSearch = (search: Record<string, unknown>): InboxSearch => ({
  from: dayOf(search, 'from'),
  to: dayOf(search, 'to'),
  topic: oneOf(search, 'topic', TOPICS),
  tone: oneOf(search, 'tone', TONES),
  kind: oneOf(search, 'kind', KINDS),
  source: textOf(search, 'source'),
  sort: oneOf(search, 'sort', ['newest']),
  story: numberOf(search, 'story'),
})

export const storyQuery = (locality: string, search: InboxSearch): StoryQuery => {
  // Named one by one: the address may hold more than the question to the server.
  const { from, to, topic, tone, kind, source, sort = 'priority' } = search
  return { locality, from, to, topic, tone, kind, source, sort }
}

/** How many filters are set, the period counted once and the order not at all. */
export const filterCount = ({ from, to, topic, tone, kind, source }: InboxSearch): number =>
  [from ?? to, topic, tone, kind, source].filter((value) => value !== undefined).length

export const NO_FILTERS = {
  from: undefined,
  to: undefined,
  topic: undefined,
  tone: undefined,
  kind: undefined,
  source: undefined,
} as const satisfies InboxSearch
