/** What is followed: which feeds of which sources, which searches of discovery services, which accounts that the office named? */
import { feedAddress } from '#crawlers/connectors/address.js'
import type { Connector } from '#crawlers/connectors/connector.js'
import { connectorById } from '#crawlers/connectors/index.js'
import { homeOf } from '#crawlers/sources/index.js'
import type { LocalityProfile } from '#data/model/locality.js'
import type { Source } from '#data/model/source.js'
import type { NewFeed } from '#data/store/feeds.js'
import { type Config, UserError } from '../config.js'

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

const asked = (connector: Connector, query: unknown): NewFeed => ({
  url: feedAddress(connector.id, query),
  source: connector.sourceOf(query),
  door: 'connector',
})

function followed(entry: Config['follow'][number]): NewFeed {
  const { connector: id, ...query } = entry
  const connector = connectorById(id)
  if (connector === null) throw new UserError(`diembao.yaml: không có kết nối "${id}"; xem diembao connectors`)
  const parsed = connector.query.safeParse(query)
  if (parsed.success) return asked(connector, parsed.data)
  const faults = parsed.error.issues.map(({ path, message }) => `${path.join('.')}: ${message}`).join('; ')
  throw new UserError(`diembao.yaml: kết nối ${id}: ${faults}`)
}

function searches(id: string, profiles: readonly LocalityProfile[]): readonly NewFeed[] {
  const connector = connectorById(id)
  if (connector?.queriesFor === undefined)
    throw new UserError(`diembao.yaml: "${id}" không phải dịch vụ tìm tin theo địa phương`)
  return profiles.flatMap((profile) => connector.queriesFor?.(profile) ?? []).map((query) => asked(connector, query))
}

/** @param office null to follow the sources alone */
export function feedsToFollow(
  sources: readonly Source[],
  office: { readonly config: Config; readonly watched: readonly LocalityProfile[] } | null,
): readonly NewFeed[] {
  const platforms =
    office === null
      ? []
      : [
          ...office.config.discovery.flatMap((id) => searches(id, office.watched)),
          ...office.config.follow.map(followed),
        ]
  const all = [...sources.flatMap(feedsOfSource), ...platforms]
  return [...new Map(all.map((feed) => [feed.url, feed])).values()]
}

/** Whose feeds these are: their links and pages are asked for too. */
export const ownersOf = (planned: readonly NewFeed[]): readonly string[] => [
  ...new Set(planned.map(({ source }) => source)),
]
