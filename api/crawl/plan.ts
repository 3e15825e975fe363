/** What is followed: which feeds of which sources, which searches of discovery services, which accounts that the office named? */
import { homeOf } from '#crawlers/sources/index.js'
import type { LocalityProfile } from '#data/model/locality.js'
import type { Source } from '#data/model/source.js'
import type { NewFeed } from '#data/store/feeds.js'
import type { Config } from '../config.js'
import { discoveryFeeds, followedFeeds } from '../follow.js'

/** Pages that list what is new stand in where a source has no feed. */
export const listingsOf = (source: Source): readonly string[] =>
  source.listings.length > 0 ? source.listings : [homeOf(source)]

const feedsOfSource = (source: Source): readonly NewFeed[] => {
  if (source.archived === true) return []
  const own = { source: source.id }
  const feeds = source.feeds.map((url) => ({ ...own, url, door: 'feed' as const }))
  const sitemaps = source.sitemaps.map((url) => ({ ...own, url, door: 'sitemap' as const }))
  const known = [...feeds, ...sitemaps]
  return known.length > 0 ? known : listingsOf(source).map((url) => ({ ...own, url, door: 'listing' as const }))
}

/** @param office null to follow the sources alone */
export function feedsToFollow(
  sources: readonly Source[],
  office: { readonly config: Config; readonly watched: readonly LocalityProfile[] } | null,
): readonly NewFeed[] {
  const platforms =
    office === null
      ? []
      : [...discoveryFeeds(office.config.discovery, office.watched), ...followedFeeds(office.config.follow)]
  const all = [...sources.flatMap(feedsOfSource), ...platforms]
  return [...new Map(all.map((feed) => [feed.url, feed])).values()]
}

/** Whose feeds these are: their links and pages are asked for too. */
export const ownersOf = (planned: readonly NewFeed[]): readonly string[] => [
  ...new Set(planned.map(({ source }) => source)),
]
