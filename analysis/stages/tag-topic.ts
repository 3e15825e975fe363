/** What is a text about? Several topics, best first. */
import { fullText, type Text, type TopicScore } from '#data/model/judgement.js'
import { done, skip } from '#data/model/outcome.js'
import type { TopicId } from '#data/model/vocabulary.js'
import { classify, unpack } from '../models/linear.js'
import { topicCandidates } from '../models/topic-candidates.js'
import { packed } from '../models/topics.gen.js'
import type { Stage } from '../stage.js'

const model = unpack(packed)

/** Best micro-F1 on documents-dev, ten folds: .30 → .74, .35 → .75, .50 → .74 (2026-11). */
export const SURE_ENOUGH = 0.35
/** The labels never give more. */
export const MOST_TOPICS = 3
/** Below this not even the best guess is worth showing. */
const LEAST = 0.1

export function topicScores(text: Text): readonly TopicScore[] {
  const scored = topicCandidates(text)
    .map(({ id, features }) => ({ id, score: classify(model, features)[1] ?? 0 }))
    .sort((a, b) => b.score - a.score)
  const kept = scored.filter(({ score }, i) => i < MOST_TOPICS && (score >= SURE_ENOUGH || (i === 0 && score >= LEAST)))
  const fallback: TopicId = 'khac'
  return kept.length > 0 ? kept : [{ id: fallback, score: LEAST }]
}

export const tagTopic: Stage<Text, readonly TopicScore[]> = {
  name: 'tag-topic',
  version: 2,
  run: (text) => (fullText(text).trim() === '' ? skip('không có chữ để đọc') : done(topicScores(text))),
}
