/** How is a platform asked, within its terms, and what do its answers hold? One literal per platform; everything in it is pure. */
import type { z } from 'zod'
import type { Capture } from '#data/model/capture.js'
import type { Draft } from '#data/model/draft.js'
import type { LocalityProfile } from '#data/model/locality.js'
import type { Outcome } from '#data/model/outcome.js'
import type { FeedLink } from '../discover.js'
import type { ApiRequest } from './request.js'

/** A headline that a discovery service shows without the publisher's address: found again in the publisher's own feeds, or told as a gap. */
export interface Sighting {
  /** The service's own address of it: an identity, never followed. */
  readonly key: string
  readonly title: string
  /** The publisher as the service names it, and its host where it gives one. */
  readonly publisher: string | null
  readonly publisherHost: string | null
  readonly publishedAt: Date | null
}

/** What one answer holds. */
export interface Answer {
  /** Posts and videos that the answer gives in full. No poster's name, handle or picture in any field. */
  readonly drafts: readonly Draft[]
  /** Pages to be captured from their publishers. */
  readonly links: readonly FeedLink[]
  readonly sightings: readonly Sighting[]
  /** The request that goes on where this answer ends; null at the end. The runner bounds how often. */
  readonly next: ApiRequest | null
  /**
   * Where the next look starts; null when there is nothing to remember. Kept only when the look went well to its end; of several answers the last
   * that gives one counts. Pages that go forward in time each give theirs: then a look that its bound ends keeps it too. Pages that go back give it
   * with the first alone.
   */
  readonly cursor: string | null
}

/** What a platform allows: asks cost units, and the units of a day are counted in its own time zone. */
export interface Quota {
  readonly unitsADay: number
  readonly timeZone: string
  /** Connectors that share one allowance name the same pool. */
  readonly pool: string
}

/** What was answered has to be asked for again before it is older than this. */
export interface Keeping {
  readonly milliseconds: number
  /** Items that one request can ask for. */
  readonly atOnce: number
  /** Asks how Items stand now, by their addresses. What the answer leaves out is gone. */
  again(addresses: readonly string[]): ApiRequest
}

export interface Connector<Query = unknown> {
  /** Kebab-case; stands in the addresses of feeds and in diembao.yaml. */
  readonly id: string
  /** In Vietnamese. */
  readonly name: string
  /** What is read and what never is, under which terms, and what the office needs for it. In Vietnamese, shown by `diembao connectors`. */
  readonly scope: string
  /** Environment variable of the token; null when none is needed. */
  readonly token: string | null
  readonly quota: Quota | null
  /** Terms that bound how long an answer may be kept; absent where there are none. */
  readonly keeping?: Keeping
  /** What the office writes in diembao.yaml. Unknown fields are refused. */
  readonly query: z.ZodType<Query>
  /** Queries made from a locality's profile, for discovery services; absent where a person must name what is followed. */
  queriesFor?(profile: LocalityProfile): readonly Query[]
  /** Id of the Source its drafts belong to where the answer itself does not say: a host or an account's id, never a private person's name. */
  sourceOf(query: Query): string
  /** The first request of a look, given what the last look left. */
  first(query: Query, cursor: string | null, now: Date): ApiRequest
  /** Units that an ask costs; 0 where there is no quota. */
  cost(request: ApiRequest): number
  /**
   * Reads an answer, errors of the platform included: a token that is wrong, missing rights or has expired is `quarantine` (a person must act), a
   * spent quota or a plea to slow down is `retry`, a malformed answer is `quarantine`, nothing there any more is `skip`.
   * @param context the query, the cursor the look started with, and the time of the capture
   */
  read(capture: Capture, context: ReadContext<Query>): Outcome<Answer>
}

export interface ReadContext<Query> {
  readonly query: Query
  readonly cursor: string | null
}

/** Keeps the query's type inside the literal, and forgets it outside, so that connectors stand in one list. */
export const defineConnector = <Query>(connector: Connector<Query>): Connector<Query> => connector
