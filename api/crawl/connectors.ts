/** What is new on the platforms and in the searches that are due? */
import { parseFeedAddress } from '#crawlers/connectors/address.js'
import type { Answer, Connector } from '#crawlers/connectors/connector.js'
import { connectorById } from '#crawlers/connectors/index.js'
import { dayIn, nextMidnight } from '#crawlers/connectors/midnight.js'
import { look } from '#crawlers/connectors/run.js'
import { keepFetched } from '#crawlers/reading.js'
import { type FeedRow, knownLinks } from '#data/store/feeds.js'
import { heldItems, identityOf } from '#data/store/items.js'
import { spendUnits } from '#data/store/quotas.js'
import { knownSightings } from '#data/store/sightings.js'
import { digestOf, record, recordFailure } from './feeds.js'
import type { Round, Tally } from './round.js'

export async function askConnector(feed: FeedRow, round: Round): Promise<Tally> {
  const { now, signal } = round.desk.ports
  const address = parseFeedAddress(feed.url)
  const connector = address === null ? null : connectorById(address.connector)
  if (address === null || connector === null) {
    await recordFailure(feed, { kind: 'quarantine', reason: 'không còn kết nối này' }, round, null)
    return { read: 0, fresh: 0 }
  }
  let [read, fresh, kept] = [0, 0, 0]
  let digest: string | null = null
  const outcome = await look(connector, address.query, feed.cursor, {
    asker: round.network.asker,
    token: connector.token === null ? null : (round.environment[connector.token] ?? null),
    spend: (_, units) => spend(connector, units, round),
    now,
    ...(signal === undefined ? {} : { signal }),
    onAnswer: async (capture, answer) => {
      const own = digestOf(capture.body)
      read += 1
      digest ??= own
      if (own === feed.digest) return
      fresh += await countFresh(answer, feed, round)
      // An answer that holds nothing is counted, but there is nothing in it to prove.
      if (answer.drafts.length + answer.links.length + answer.sightings.length === 0) return
      const fetched = { capture, finalUrl: capture.url ?? feed.url, source: feed.source, reader: feed.url, list: true }
      kept += await keepFetched([fetched], round.desk.ports)
    },
  })
  if (outcome.failure !== null) {
    if (signal?.aborted !== true) await recordFailure(feed, outcome.failure, round, null)
  } else {
    const result = outcome.found === 0 ? 'empty' : fresh > 0 ? 'new' : 'unchanged'
    await record(feed, { at: now(), outcome: result, found: outcome.found, fresh }, round, {
      cursor: outcome.cursor,
      digest,
    })
  }
  return { read, fresh: kept }
}

async function countFresh({ drafts, links, sightings }: Answer, feed: FeedRow, { desk }: Round): Promise<number> {
  const { read } = desk.ports.db
  const identities = drafts.map(identityOf)
  const urls = links.map(({ url }) => url)
  const keys = sightings.map(({ key }) => key)
  const [items, named, shown] = [
    await heldItems(read, identities),
    await knownLinks(read, urls),
    await knownSightings(read, feed.source, keys),
  ]
  const unknown = (all: readonly string[], known: ReadonlySet<string>) => all.filter((one) => !known.has(one)).length
  return unknown(identities, items) + unknown(urls, named) + unknown(keys, shown)
}

/** Null when the units were there and are taken; else when there will be more. */
export async function spend({ quota }: Connector, units: number, { desk }: Round): Promise<Date | null> {
  const { db, now } = desk.ports
  if (quota === null || units === 0) return null
  const day = dayIn(now(), quota.timeZone)
  const taken = await db.write((tx) => spendUnits(tx, { pool: quota.pool, day, units, allowed: quota.unitsADay }))
  return taken ? null : nextMidnight(now(), quota.timeZone)
}
