/** Does the site let us read this page (RFC 9309)? Its word is kept for a day; when it cannot be heard, we wait. */
import robotsParser from 'robots-parser'
import type { Outcome } from '#data/model/outcome.js'
import { comparable, rulesFor } from './robots-rules.js'

export type RobotsVerdict =
  | { readonly kind: 'allowed' /** Milliseconds, when the site asks for them. */; readonly crawlDelay: number | null }
  | { readonly kind: 'disallowed' }
  | { readonly kind: 'wait'; readonly until: Date; readonly reason: string }

/** What asking for robots.txt brought: `done` with the last status after redirects, else not reached. */
export type ReadRobots = (
  address: string,
  signal?: AbortSignal,
) => Promise<Outcome<{ readonly status: number; readonly text: string }>>

export interface Robots {
  check(url: URL, now: Date, signal?: AbortSignal): Promise<RobotsVerdict>
}

const MINUTE = 60_000
/** §2.4: not longer than 24 hours. */
const KEPT = 24 * 60 * MINUTE
/** After a 5xx or silence: soon enough for a morning's work, rare enough for a site in trouble. */
const ASK_AGAIN = 30 * MINUTE
/** The delay that is honoured at most; with more, a site is asked so rarely that it is better read by hand. */
const LONGEST_DELAY = 10 * MINUTE
const MAX_SITES = 2000

interface Rules {
  isAllowed(url: string, agent?: string): boolean | undefined
  getCrawlDelay(agent?: string): number | undefined
}

// Its types describe an ES module, but it is CommonJS: the default import is the function itself.
const parseRobots = robotsParser as unknown as (address: string, text: string) => Rules

interface Site {
  /** Null: never heard. */
  rules: Rules | null
  freshUntil: number
  asking: Promise<void> | null
  /** Why it could not be heard, in Vietnamese. */
  trouble: string
}

export function createRobots(agent: string, read: ReadRobots): Robots {
  const sites = new Map<string, Site>()

  async function ask(site: Site, address: string, now: Date, signal?: AbortSignal): Promise<void> {
    const answer = await read(address, signal)
    const heard = answer.kind === 'done' ? answer.value : null
    if (signal?.aborted === true) return
    if (heard !== null && heard.status >= 200 && heard.status < 300) {
      site.rules = parseRobots(address, rulesFor(agent, heard.text))
      site.freshUntil = now.getTime() + KEPT
    } else if (heard !== null && heard.status < 500 && heard.status !== 429) {
      // §2.3.1.3: no rules to be had. A 3xx is one that led on too often.
      site.rules = parseRobots(address, '')
      site.freshUntil = now.getTime() + KEPT
    } else {
      // §2.3.1.4: unreachable. Rules heard before stay in force, §2.4.
      site.freshUntil = answer.kind === 'retry' ? answer.notBefore.getTime() : now.getTime() + ASK_AGAIN
      site.trouble = answer.kind === 'done' ? `máy chủ trả lời mã ${answer.value.status}` : answer.reason
    }
  }

  function siteOf(origin: string): Site {
    const known = sites.get(origin)
    if (known !== undefined) return known
    const oldest = sites.size >= MAX_SITES ? sites.keys().next().value : undefined
    if (oldest !== undefined) sites.delete(oldest)
    const fresh: Site = { rules: null, freshUntil: 0, asking: null, trouble: '' }
    sites.set(origin, fresh)
    return fresh
  }

  return {
    async check(url, now, signal) {
      const address = `${url.origin}/robots.txt`
      const site = siteOf(url.origin)
      if (site.freshUntil <= now.getTime()) {
        site.asking ??= ask(site, address, now, signal).finally(() => {
          site.asking = null
        })
        await site.asking
      }
      if (site.rules === null) {
        return { kind: 'wait', until: new Date(Math.max(site.freshUntil, now.getTime())), reason: site.trouble }
      }
      // §2.2.2: robots.txt itself is always allowed.
      const page = url.origin + comparable(url.pathname + url.search)
      if (url.pathname !== '/robots.txt' && site.rules.isAllowed(page) === false) return { kind: 'disallowed' }
      const delay = site.rules.getCrawlDelay()
      const wanted = delay !== undefined && delay > 0 ? Math.min(delay * 1000, LONGEST_DELAY) : null
      return { kind: 'allowed', crawlDelay: wanted }
    },
  }
}
