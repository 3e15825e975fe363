/** Would what was learned have decided better than the stages alone? Asked only about decisions that it did not see. */
import type { Measured } from '#data/model/decision.js'
import { type Example, learnWeights, likelihood, sigmoid } from './learner.js'

export interface PastDecision extends Example {
  /** Copies and follow-ups of one event are kept on one side: a Story, or the Item alone. */
  readonly group: string
}

const FOLDS = 5
/** Fewer decisions than these prove nothing (the interval of one mended in twenty still holds zero). */
const FEWEST = 30
const FEWEST_EACH = 5
/** At least so many more mended than broken, and so many times as many: chance breaks as many as it mends. */
const NET = 2
const TIMES = 3
/** What a desk misses costs more than what it reads in vain. */
const MOST_RECALL_LOST = 0.02

/** Likely enough to bring an Item to the desk, and unlikely enough to keep it from there; between them the stages' answer stands. */
export const YES_FROM = 0.6
export const NO_UNTIL = 0.3

/** What becomes of the stages' answer. */
export function answered(before: boolean, p: number): boolean {
  if (p >= YES_FROM) return true
  return p <= NO_UNTIL ? false : before
}

function refusalOf(m: Omit<Measured, 'refusal'>): string | null {
  const no = m.decisions - m.yes
  if (m.decisions < FEWEST || m.yes < FEWEST_EACH || no < FEWEST_EACH)
    return `chưa đủ lựa chọn: có ${m.yes} có, ${no} không; cần ít nhất ${FEWEST}, mỗi bên ít nhất ${FEWEST_EACH}`
  if (m.mended - m.broken < NET || m.mended < TIMES * m.broken)
    return `không tốt hơn rõ rệt: sửa đúng ${m.mended}, làm sai thêm ${m.broken} trên ${m.decisions} lựa chọn`
  if (m.recallBefore - m.recallAfter > MOST_RECALL_LOST) return 'bỏ sót nhiều hơn trước'
  return null
}

const share = (part: number, whole: number): number => (whole === 0 ? 1 : part / whole)

/** Decisions oldest first: a group goes where its first decision went, in turns. */
export function measure(past: readonly PastDecision[]): Measured {
  const folds = new Map<string, number>()
  for (const { group } of past) if (!folds.has(group)) folds.set(group, folds.size % FOLDS)
  const count = { yes: 0, wrongBefore: 0, wrongAfter: 0, mended: 0, broken: 0, foundBefore: 0, foundAfter: 0 }
  for (let fold = 0; fold < FOLDS; fold++) {
    const weights = learnWeights(past.filter(({ group }) => folds.get(group) !== fold))
    for (const example of past.filter(({ group }) => folds.get(group) === fold)) {
      const before = sigmoid(example.base) >= 0.5
      const after = answered(before, likelihood(weights, example))
      const [right, rightAfter] = [before === example.yes, after === example.yes]
      if (example.yes) count.yes += 1
      if (!right) count.wrongBefore += 1
      if (!rightAfter) count.wrongAfter += 1
      if (!right && rightAfter) count.mended += 1
      if (right && !rightAfter) count.broken += 1
      if (example.yes && before) count.foundBefore += 1
      if (example.yes && after) count.foundAfter += 1
    }
  }
  const { foundBefore, foundAfter, ...rest } = count
  const measured = {
    ...rest,
    decisions: past.length,
    recallBefore: share(foundBefore, count.yes),
    recallAfter: share(foundAfter, count.yes),
  }
  return { ...measured, refusal: refusalOf(measured) }
}
