/** How do stored Cases become what a summary tells of them? */
import { ACCURACY_WORDS, KIND_WORDS, RESULT_WORDS, STATE_WORDS } from '#data/model/case-words.js'
import { type Clock, isLate, isPaused } from '#data/model/clock-state.js'
import type { LocalityProfile } from '#data/model/locality.js'
import { vietnamDate } from '#data/model/time.js'
import { casesOfItems, deadlinesOfCases, followUpStates } from '#data/store/briefing-cases.js'
import { accuraciesOfCases, type CaseRow, openCases } from '#data/store/cases.js'
import type { Db } from '#dialect'
import type { Carried } from './reports/manifest.js'
import type { WeeklyItem } from './reports/weekly.js'

const CORRECTION_WORDS = {
  unchanged: 'đã yêu cầu cải chính, tin, bài chưa thay đổi',
  edited: 'đã yêu cầu cải chính, tin, bài đã sửa',
  corrected: 'đã yêu cầu cải chính, tin, bài đã cải chính',
  removed: 'đã yêu cầu cải chính, tin, bài đã gỡ',
} as const

const unitOf = ({ units }: LocalityProfile, unit: string | null): string | null =>
  unit === null ? null : (units.find(({ id }) => id === unit)?.name ?? unit)

/** The last instant of a deadline belongs to its day: 24:00 of the 19th is the 19th. One that stands still has no day yet. */
const dayOf = (clock: Clock): string =>
  isPaused(clock) ? 'đang tạm dừng' : vietnamDate(new Date(clock.dueAt.getTime() - 1))

/** The kind of result and its words: a person wrote them. */
function resultOf({ resultKind, result, resultOn }: CaseRow): string | null {
  if (resultKind === null && result === null) return null
  const words = [...(resultKind === null ? [] : [RESULT_WORDS[resultKind]]), ...(result === null ? [] : [result])].join(
    ': ',
  )
  return resultOn === null ? words : `${words} (ngày ${resultOn.split('-').reverse().join('/')})`
}

export async function handledOf(
  db: Db,
  locality: LocalityProfile,
  itemIds: readonly number[],
): Promise<ReadonlyMap<number, NonNullable<WeeklyItem['handled']>>> {
  const found = await casesOfItems(db, locality.id, itemIds)
  const deadlines = await deadlinesOfCases(db, [...new Set([...found.values()].map(({ id }) => id))])
  return new Map(
    [...found].map(([itemId, row]) => {
      const clock = deadlines.get(row.id)
      return [
        itemId,
        {
          unit: unitOf(locality, row.unit) ?? '',
          deadline: clock === undefined ? '' : dayOf(clock),
          result: resultOf(row) ?? `${STATE_WORDS[row.state]} (${row.number})`,
        },
      ]
    }),
  )
}

/** Every Case that was open when the period began, with its result where it has come meanwhile. */
export async function carriedOver(db: Db, locality: LocalityProfile, start: Date, now: Date): Promise<Carried[]> {
  const rows = await openCases(db, locality.id, new Date(start.getTime() - 1))
  const ids = rows.map(({ id }) => id)
  const deadlines = await deadlinesOfCases(db, ids)
  const accuracies = await accuraciesOfCases(db, ids)
  const asked = await followUpStates(db, ids)
  return rows.map((row) => {
    const clock = deadlines.get(row.id)
    const known = [...new Set(accuracies.get(row.id) ?? [])]
    return {
      number: row.number,
      title: row.title,
      kind: KIND_WORDS[row.kind],
      accuracy: known.length === 0 ? null : known.map((accuracy) => ACCURACY_WORDS[accuracy]).join(', '),
      openedOn: vietnamDate(row.openedAt),
      unit: unitOf(locality, row.unit),
      deadline: clock === undefined ? null : dayOf(clock),
      late: clock !== undefined && !isPaused(clock) && isLate(clock, now),
      state: STATE_WORDS[row.state],
      result: row.closedAt === null ? null : resultOf(row),
      corrections: [...new Set(asked.get(row.id) ?? [])].map((state) => CORRECTION_WORDS[state]),
    }
  })
}
