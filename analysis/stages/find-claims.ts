/** Which sentences state something that can and should be checked? Worth checking is not the same as doubtful. */
import { fullText, type SentenceScore, type Text } from '#data/model/judgement.js'
import { done, skip } from '#data/model/outcome.js'
import { packed } from '../models/claims.gen.js'
import { classify, unpack } from '../models/linear.js'
import { sentenceFeatures } from '../models/sentence.js'
import type { Stage } from '../stage.js'
import { sentences } from '../text/sentences.js'

const model = unpack(packed)

/** A report of a year may run to thousands; an analyst reads the first hundreds at most. */
const MOST_SENTENCES = 400

export const checkWorthiness = (sentence: string): number => classify(model, sentenceFeatures(sentence))[1] ?? 0

/** In reading order, offsets into `fullText`. */
export const findClaims: Stage<Text, readonly SentenceScore[]> = {
  name: 'find-claims',
  version: 1,
  run: (text) => {
    const list = sentences(fullText(text)).slice(0, MOST_SENTENCES)
    if (list.length === 0) return skip('không có câu nào')
    return done(list.map((sentence) => ({ ...sentence, checkWorthiness: checkWorthiness(sentence.text) })))
  },
}
