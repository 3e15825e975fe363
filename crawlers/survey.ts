/** What does a site that nobody described yet show of itself: its front page, rules, feeds, sitemaps, and how its articles read? */
import type { Capture } from '#data/model/capture.js'
import { done, type Outcome, skip } from '#data/model/outcome.js'
import { feedCandidatesOf, isFeedPage, sitemapsInRobots } from './autodiscover.js'
import { ask, type Fault, type PageFetcher, type TriedArticle, type TriedDoor, tryArticle, tryDoor } from './doors.js'
import { decodeText } from './formats/decode.js'
import { sameSite } from './site.js'

export interface Survey {
  /** Under the address that redirects led to. */
  readonly home: Capture
  readonly homeUrl: string
  /** Null when it could not be had. */
  readonly robots: string | null
  readonly doors: readonly TriedDoor[]
  readonly articles: readonly TriedArticle[]
  /** Named by the page, not tried. */
  readonly untried: readonly string[]
}

/** Enough to know that feeds work and how; the rest of them is named. */
const [MOST_FEEDS, MOST_SITEMAPS, ARTICLES] = [4, 2, 3]

/** Feeds named by the front page, else by the page for people that it points to. */
async function feedsNamed(home: Capture, fetcher: PageFetcher): Promise<readonly string[]> {
  const all = feedCandidatesOf(home).map(({ url }) => url)
  const feeds = all.filter((url) => !isFeedPage(url))
  const page = all.find(isFeedPage)
  if (feeds.length > 0 || page === undefined) return all
  const asked = await ask(fetcher, page)
  if (asked.kind === 'failed') return all
  const inside = feedCandidatesOf({ ...asked.capture, url: asked.finalUrl }).map(({ url }) => url)
  // The page itself goes last: at some addresses (`/rss`) it is the feed.
  return [...inside.filter((url) => !isFeedPage(url)), page]
}

/** A site without a robots.txt has no rules; one that does not answer has told us nothing. */
const noRules = ({ trouble }: Fault): string | null => (trouble === 'gone' ? '' : null)

export async function surveySite(url: string, fetcher: PageFetcher): Promise<Outcome<Survey>> {
  const asked = await ask(fetcher, url)
  if (asked.kind === 'failed') return skip(asked.fault.reason)
  const homeUrl = asked.finalUrl
  const home: Capture = { ...asked.capture, url: homeUrl }
  const robotsUrl = new URL('/robots.txt', homeUrl).href
  const rules = await ask(fetcher, robotsUrl)
  const robots =
    rules.kind === 'captured' ? decodeText(rules.capture.body, rules.capture.headers) : noRules(rules.fault)
  const named = await feedsNamed(home, fetcher)
  const doors: TriedDoor[] = []
  for (const feed of named.slice(0, MOST_FEEDS)) doors.push(await tryDoor(fetcher, 'feed', feed, null))
  const sitemaps = robots === null ? [] : sitemapsInRobots(robots, robotsUrl)
  for (const sitemap of sitemaps.slice(0, MOST_SITEMAPS)) doors.push(await tryDoor(fetcher, 'sitemap', sitemap, null))
  if (!doors.some(({ check }) => check.door === 'feed' && check.fault === null))
    doors.push(await tryDoor(fetcher, 'listing', homeUrl, null))
  const links = doors.flatMap((door) => door.links).filter((link) => sameSite(link.url, homeUrl))
  const articles: TriedArticle[] = []
  for (const link of [...new Set(links.map((one) => one.url))].slice(0, ARTICLES))
    articles.push(await tryArticle(fetcher, link, null))
  const untried = [...named.slice(MOST_FEEDS), ...sitemaps.slice(MOST_SITEMAPS)]
  return done({ home, homeUrl, robots, doors, articles, untried })
}
