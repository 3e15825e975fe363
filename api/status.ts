/** Does everything add up, and is anything still under way? */

import { SOURCES } from '#crawlers/sources/index.js'
import { isoOrNull } from '#data/model/time.js'
import { allFeeds, itemsBySource } from '#data/store/feeds.js'
import { waitingJobs } from '#data/store/jobs.js'
import { countEverything } from '#data/store/status.js'
import { dailyItems } from '#data/store/volume.js'
import type { Db } from '#dialect'
import { isFollowed } from './catalogue.js'
import { countStates, DAYS_JUDGED, latest, sourceHealth } from './health.js'
import type { SourceHealth, Status } from './shapes.js'
import type { WorkNow } from './work.js'

export async function healthOfSources(db: Db, now: Date): Promise<SourceHealth[]> {
  const held = { items: await itemsBySource(db), daily: await dailyItems(db, DAYS_JUDGED, now) }
  return sourceHealth(SOURCES.filter(isFollowed), await allFeeds(db), held, now)
}

export async function statusOf(db: Db, now: Date, work: WorkNow | null): Promise<Status> {
  const { lastRun, ...counts } = await countEverything(db)
  const health = await healthOfSources(db, now)
  const asked = health.flatMap(({ lastCheckedAt }) => (lastCheckedAt === null ? [] : [new Date(lastCheckedAt)]))
  return {
    ...counts,
    waiting: await waitingJobs(db),
    sources: countStates(health),
    lastRun: isoOrNull(latest([lastRun, ...asked])),
    work,
  }
}
