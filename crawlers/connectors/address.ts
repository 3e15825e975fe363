/** Under which address does a feed stand that is asked through a connector? `mastodon:{"instance":"…","tag":"cangio"}` */
import { z } from 'zod'

const Id = /^[a-z0-9]+(?:-[a-z0-9]+)*$/
const Query = z.record(z.string(), z.json())

/** Keys in one order, so that one query has one address whatever the order it was written in. */
function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sorted)
  if (typeof value !== 'object' || value === null) return value
  const entries = Object.entries(value).sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0))
  return Object.fromEntries(entries.map(([key, part]) => [key, sorted(part)]))
}

export const feedAddress = (connectorId: string, query: unknown): string =>
  `${connectorId}:${JSON.stringify(sorted(query))}`

export interface ConnectorFeed {
  /** Its id; whether there is such a connector is not asked here. */
  readonly connector: string
  readonly query: Readonly<Record<string, unknown>>
}

/** Null for an address of the web, and for anything else that `feedAddress` would not write. */
export function parseFeedAddress(address: string): ConnectorFeed | null {
  const colon = address.indexOf(':')
  const connector = address.slice(0, Math.max(colon, 0))
  if (!Id.test(connector)) return null
  try {
    const query = Query.safeParse(JSON.parse(address.slice(colon + 1)))
    return query.success ? { connector, query: query.data } : null
  } catch {
    return null
  }
}
