/** In which words does a summary say what people decided of the Claims in an Item? Never from tone, never from style (R1). */
import { ACCURACY_WORDS } from '#data/model/case-words.js'
import { type Accuracy, VERDICT_LABELS } from '#data/model/verdict.js'
import { UNVERIFIED } from './labels.js'

/** `sai sự thật`; of several Claims `sai sự thật: 1, chưa kiểm chứng: 2`. Nothing decided is `chưa kiểm chứng`. */
export function accuracyWords(accuracies: readonly Accuracy[]): string {
  const counts = [...VERDICT_LABELS, 'unverified' as const].flatMap((accuracy) => {
    const count = accuracies.filter((one) => one === accuracy).length
    return count === 0 ? [] : [[ACCURACY_WORDS[accuracy], count] as const]
  })
  const [only, second] = counts
  if (only === undefined) return ACCURACY_WORDS.unverified
  return second === undefined ? only[0] : counts.map(([words, count]) => `${words}: ${count}`).join(', ')
}

/** For the annex. */
export function standing(accuracies: readonly Accuracy[]): string {
  const words = accuracyWords(accuracies)
  return accuracies.length === 0 ? UNVERIFIED : words.charAt(0).toUpperCase() + words.slice(1)
}
