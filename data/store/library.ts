/** Which closed Cases are taught from, told without anybody in them? */
import { and, desc, eq, isNotNull, lt } from 'drizzle-orm'
import type { Db } from '#dialect'
import type { Actor } from '../model/actor.js'
import { type Result, refuse } from '../model/refusal.js'
import { cases } from '../schema/cases.js'
import { logCase } from './case-log.js'
import { type CaseRow, caseFor } from './cases.js'

/** @param mask takes out what would lead to somebody; nothing is kept before it was through it */
export async function writeLesson(
  tx: Db,
  actor: Actor,
  { caseId, text }: { readonly caseId: number; readonly text: string },
  mask: (text: string) => string,
  now: Date,
): Promise<Result<CaseRow>> {
  const found = await caseFor(tx, actor, 'case.work', caseId)
  if (found.kind === 'refused') return found
  const before = found.value
  if (before.closedAt === null) return refuse('incomplete', 'Chỉ hồ sơ đã đóng mới vào thư viện')
  if (before.kind === 'complaint') return refuse('incomplete', 'Khiếu nại, tố cáo không vào thư viện')
  if (text.trim() === '') return refuse('incomplete', 'Bài học phải có nội dung')
  const lesson = mask(text.trim())
  if (before.lesson === lesson) return found
  const [row] = await tx.update(cases).set({ lesson, lessonAt: now }).where(eq(cases.id, caseId)).returning()
  if (row === undefined) throw new Error(`the lesson of case ${caseId} was not saved`)
  await logCase(tx, { caseId, at: now, actor, deed: 'case.work', event: 'lesson', detail: null })
  return { kind: 'done', value: row }
}

/** Newest first; for all who may read the archive of the locality. */
export async function listLessons(
  db: Db,
  locality: string,
  before: number | null,
  limit: number,
): Promise<readonly CaseRow[]> {
  return db
    .select()
    .from(cases)
    .where(
      and(
        eq(cases.locality, locality),
        isNotNull(cases.lesson),
        isNotNull(cases.closedAt),
        before === null ? undefined : lt(cases.id, before),
      ),
    )
    .orderBy(desc(cases.id))
    .limit(limit)
}
