/** What must be ranked again when people join or part Stories? */
import { rankPriority } from '#analysis/stages/rank-priority.js'
import { queueJobs } from '#data/store/jobs.js'
import { mergeStories, splitStory } from '#data/store/story-changes.js'
import type { Database, Db } from '#dialect'

const rankAgain = (tx: Db, versions: readonly number[], now: Date): Promise<void> =>
  queueJobs(
    tx,
    versions.map((subject) => ({ stage: rankPriority.name, subject })),
    now,
  )

/** False when one of them is not there. */
export function joinStories(
  db: Database,
  { from, into }: { readonly from: number; readonly into: number },
  now: Date,
): Promise<boolean> {
  return db.write(async (tx) => {
    const versions = await mergeStories(tx, { from, into, now })
    await rankAgain(tx, versions, now)
    return versions.length > 0
  })
}

/** The id of the new Story; null when nothing or everything would go. */
export function partStory(
  db: Database,
  { story, itemIds }: { readonly story: number; readonly itemIds: readonly number[] },
  now: Date,
): Promise<number | null> {
  return db.write(async (tx) => {
    const parted = await splitStory(tx, { story, itemIds, now })
    if (parted === null) return null
    await rankAgain(tx, parted.versions, now)
    return parted.story
  })
}
