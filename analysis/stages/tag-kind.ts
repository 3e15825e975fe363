/** What sort of text is it: announcement, criticism, incident …? */
import { fullText, type KindScore, type Text } from '#data/model/judgement.js'
import { done, skip } from '#data/model/outcome.js'
import { KINDS } from '#data/model/vocabulary.js'
import { documentFeatures } from '../models/document-features.js'
import { packed } from '../models/kind.gen.js'
import { classify, unpack } from '../models/linear.js'
import type { Stage } from '../stage.js'

const model = unpack(packed)

export function kindOf(text: Text): KindScore {
  const scores = classify(model, documentFeatures(text))
  const best = scores.indexOf(Math.max(...scores))
  return { kind: KINDS.find((kind) => kind === model.classes[best]) ?? 'other', score: scores[best] ?? 0 }
}

export const tagKind: Stage<Text, KindScore> = {
  name: 'tag-kind',
  version: 3,
  run: (text) => (fullText(text).trim() === '' ? skip('không có chữ để đọc') : done(kindOf(text))),
}
