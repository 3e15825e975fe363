/** Which sentences state something that can and should be checked? Worth checking is not the same as doubtful. */
import { fullText, type SentenceScore, type Text } from '#data/model/judgement.js'
import { done, skip } from '#data/model/outcome.js'
import { packed } from '../models/claims.gen.js'
import { classify, unpack } from '../models/linear.js'
import { FIRST, type Place, sentenceFeatures } from '../models/sentence.js'
import type { Stage } from '../stage.js'
import { sentences } from '../text/sentences.js'
import { tokens } from '../vocabularies/lexicon.js'

const model = unpack(packed)

/** A report of a year may run to thousands; an analyst reads the first hundreds at most. */
const MOST_SENTENCES = 400

export const checkWorthiness = (sentence: string, place: Place): number =>
  classify(model, sentenceFeatures(sentence, place))[1] ?? 0

/** In reading order, offsets into `fullText`. */
export const findClaims: Stage<Text, readonly SentenceScore[]> = {
  name: 'find-claims',
  version: 2,
  run: (text) => {
    const list = sentences(fullText(text)).slice(0, MOST_SENTENCES)
    if (list.length === 0) return skip('không có câu nào')
    const bodyFrom = text.title === null || text.title === '' ? 0 : text.title.length
    const inTitle = list.filter(({ start }) => start < bodyFrom).length
    const title = new Set(tokens(text.title ?? ''))
    return done(
      list.map((sentence, i) => ({
        ...sentence,
        checkWorthiness: checkWorthiness(sentence.text, i < inTitle ? FIRST : { index: i - inTitle, title }),
      })),
    )
  },
}
