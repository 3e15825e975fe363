/** Was the text changed after it was published, in what it says? */
import type { ChangeKind } from '#data/model/change.js'
import type { Flag } from '#data/model/judgement.js'
import { vietnamDateTime } from '#data/model/time.js'

/** A Version after the first. */
export interface LaterVersion {
  readonly number: number
  /** Against the Version before it. */
  readonly change: ChangeKind
  readonly capturedAt: Date
}

const SCORE: Readonly<Record<Exclude<ChangeKind, 'minor'>, number>> = { corrected: 0.9, edited: 0.6 }

/** Minor changes, dates and counters, are no edit. The reason names the Version to look at. */
export function editedAfterPublication(later: readonly LaterVersion[]): Flag | null {
  const told = later.flatMap(({ change, ...version }) => (change === 'minor' ? [] : [{ ...version, change }]))
  const last = told.reduce<(typeof told)[number] | null>(
    (newest, one) => (newest === null || one.number > newest.number ? one : newest),
    null,
  )
  if (last === null) return null
  const corrected = told.some(({ change }) => change === 'corrected')
  const times = told.length > 1 ? `${told.length} lần, ` : ''
  const deed = corrected ? 'bài đã đính chính, cải chính' : 'bài đã sửa nội dung sau khi đăng'
  return {
    code: 'edited-after-publication',
    reason: `${deed} (${times}lần cuối thấy lúc ${vietnamDateTime(last.capturedAt)}: bản ${last.number})`,
    score: corrected ? SCORE.corrected : SCORE.edited,
  }
}
