/** How alike are two texts, counted in words? */
import { canonical } from '#data/model/vietnamese.js'

export interface Overlap {
  readonly f1: number
  readonly precision: number
  readonly recall: number
}

/** Multisets of words. Both empty is full agreement; one empty is none. */
function overlapOf(given: readonly string[], wanted: readonly string[]): Overlap {
  if (wanted.length === 0 || given.length === 0) {
    const same = wanted.length === given.length ? 1 : 0
    return { f1: same, precision: same, recall: same }
  }
  const left = new Map<string, number>()
  for (const word of wanted) left.set(word, (left.get(word) ?? 0) + 1)
  let shared = 0
  for (const word of given) {
    const count = left.get(word) ?? 0
    if (count === 0) continue
    shared += 1
    left.set(word, count - 1)
  }
  const [precision, recall] = [shared / given.length, shared / wanted.length]
  return { precision, recall, f1: shared === 0 ? 0 : (2 * precision * recall) / (precision + recall) }
}

/** As the project's own gold pages are scored: one spelling of Vietnamese, letters and digits. */
export function tokenF1(found: string, wanted: string): number {
  const tokens = (text: string) =>
    canonical(text)
      .toLowerCase()
      .match(/[\p{L}\p{N}]+/gu) ?? []
  return overlapOf(tokens(found), tokens(wanted)).f1
}

/** As WCXB's evaluate.py counts: Python's `\w+` of the lower-cased text, which is letters, numbers and `_`, no marks. */
export function wordOverlap(found: string, wanted: string): Overlap {
  const words = (text: string) => text.toLowerCase().match(/[\p{L}\p{N}_]+/gu) ?? []
  return overlapOf(words(found), words(wanted))
}

export const mean = (values: readonly number[]): number =>
  values.length === 0 ? 0 : values.reduce((sum, value) => sum + value, 0) / values.length
