/** Which of the headlines that discovery services showed do we hold, under the publisher's own address? */
import { matchSighting } from '#crawlers/connectors/sightings.js'
import { DAY } from '#data/model/time.js'
import { bindSighting, itemsPublished, openSightings } from '#data/store/sightings.js'
import type { Round } from './round.js'

/** A publisher's own feed brings a story within days or not at all. */
const SOUGHT = 7 * DAY
const AROUND = 3 * DAY

export async function findSightings({ desk }: Round): Promise<void> {
  const { db, now } = desk.ports
  const open = await openSightings(db.read, new Date(now().getTime() - SOUGHT))
  if (open.length === 0) return
  const times = open.map(({ publishedAt, seenAt }) => (publishedAt ?? seenAt).getTime())
  const from = new Date(Math.min(...times) - AROUND)
  const to = new Date(Math.max(...times) + AROUND)
  const candidates = await itemsPublished(db.read, from, to)
  const found = open.flatMap((sighting) => {
    const item = matchSighting(sighting, candidates)
    return item === null ? [] : [{ id: sighting.id, itemId: item.id }]
  })
  if (found.length > 0)
    await db.write(async (tx) => {
      for (const { id, itemId } of found) await bindSighting(tx, id, itemId)
    })
}
