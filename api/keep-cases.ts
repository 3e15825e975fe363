/** What of the Cases goes on by itself while nobody looks: reminders come due, and pages that were asked to be corrected change. */
import type { Deadlines } from '#data/model/own-deadline.js'
import { dueFollowUps, lookAtFollowUps } from '#data/store/follow-ups.js'
import { anyNoticeDue, type NoticeRow, tellDueNotices } from '#data/store/notices.js'
import type { Database } from '#dialect'

/** Called every minute or after a long sleep alike: nothing is told twice. Returns what is to be told now. */
export async function keepCases(db: Database, deadlines: Deadlines, now: Date): Promise<readonly NoticeRow[]> {
  if ((await dueFollowUps(db.read, null)).length > 0) await db.write((tx) => lookAtFollowUps(tx, null, now))
  if (!(await anyNoticeDue(db.read, deadlines, now))) return []
  return db.write((tx) => tellDueNotices(tx, deadlines, now))
}
