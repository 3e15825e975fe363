/** Which accounts and searches does the office name in diembao.yaml, and which of its entries are to be mended? */
import { feedAddress } from '#crawlers/connectors/address.js'
import type { Connector } from '#crawlers/connectors/connector.js'
import { CONNECTORS, connectorById } from '#crawlers/connectors/index.js'
import type { LocalityProfile } from '#data/model/locality.js'
import type { NewFeed } from '#data/store/feeds.js'
import { type Config, UserError } from './config.js'
import { faultsOf, speak } from './faults.js'

const asked = (connector: Connector, query: unknown): NewFeed => ({
  url: feedAddress(connector.id, query),
  source: connector.sourceOf(query),
  door: 'connector',
})

type Read = { readonly feed: NewFeed } | { readonly faults: readonly string[] }

function followed({ connector: id, ...query }: Config['follow'][number]): Read {
  const connector = connectorById(id)
  if (connector === null)
    return { faults: [`không có kết nối này (có: ${CONNECTORS.map((one) => one.id).join(', ')})`] }
  const parsed = connector.query.safeParse(query, { error: speak })
  return parsed.success ? { feed: asked(connector, parsed.data) } : { faults: faultsOf(parsed.error) }
}

/** Every bad entry is told, so that the file is mended once. */
export function followedFeeds(entries: Config['follow']): readonly NewFeed[] {
  const feeds: NewFeed[] = []
  const bad: string[] = []
  for (const [at, entry] of entries.entries()) {
    const read = followed(entry)
    if ('feed' in read) feeds.push(read.feed)
    else bad.push(`mục ${at + 1} (${entry.connector}): ${read.faults.join(', ')}`)
  }
  if (bad.length > 0) throw new UserError(`diembao.yaml, phần follow có ${bad.length} mục chưa đúng: ${bad.join('; ')}`)
  return feeds
}

/** Searches of the services that the office did not turn off. */
export function discoveryFeeds(ids: Config['discovery'], profiles: readonly LocalityProfile[]): readonly NewFeed[] {
  const services = CONNECTORS.filter(({ queriesFor }) => queriesFor !== undefined)
  const unknown = ids.filter((id) => !services.some((service) => service.id === id))
  if (unknown.length > 0)
    throw new UserError(
      `diembao.yaml, phần discovery: không có dịch vụ tìm tin ${unknown.map((id) => `“${id}”`).join(', ')} (có: ${services.map(({ id }) => id).join(', ')})`,
    )
  return services
    .filter(({ id }) => ids.includes(id))
    .flatMap((service) =>
      profiles.flatMap((profile) => service.queriesFor?.(profile) ?? []).map((query) => asked(service, query)),
    )
}
