/** How well are check-worthy sentences put before the others (cross-validated by document), and claims matched with facts? */
import { sentenceFeatures } from '#analysis/models/sentence.js'
import { crossValidated, learnClaims, readSentences } from '#analysis/training/documents.js'
import { predict } from '#analysis/training/logistic.js'
import { averagePrecision, mean } from '#analysis/training/scores.js'
import { evaluateMatching } from './matching.js'

const DRAWS = [1, 2, 3, 4, 5]

export async function evaluateClaims(data: string): Promise<Record<string, number>> {
  const list = readSentences(data)
  const precisions = DRAWS.map((draw) => {
    const scores = crossValidated(
      list,
      (seen, unseen) => {
        const learned = learnClaims(seen)
        return unseen.map(({ text, place }) => predict(learned, sentenceFeatures(text, place))[1] ?? 0)
      },
      draw,
    )
    return averagePrecision(list.map(({ worthy }, i) => ({ score: scores[i] ?? 0, relevant: worthy })))
  })
  return {
    'check-worthiness average precision': mean(precisions),
    'share of worthy sentences (chance)': mean(list.map(({ worthy }) => (worthy ? 1 : 0))),
    ...(await evaluateMatching(data)),
  }
}
