/** What is a text about? Several topics, best first. */
import { fullText, type Text, type TopicScore } from '#data/model/judgement.js'
import { done, skip } from '#data/model/outcome.js'
import type { TopicId } from '#data/model/vocabulary.js'
import { classify, type Features, unpack } from '../models/linear.js'
import { type TopicCandidate, topicCandidates } from '../models/topic-candidates.js'
import { packed } from '../models/topics.gen.js'
import type { Stage } from '../stage.js'

const model = unpack(packed)

/** Best micro-F1 on documents-dev, ten folds: .35 → .768, .40 → .775, .45 → .778 with fewer topics (2026-11). */
const SURE_ENOUGH = 0.4
/** The labels never give more. */
const MOST_TOPICS = 3
/** Below this not even the best guess is worth showing. */
const LEAST = 0.2

/** The topics worth showing, best first; what rests on one word in passing is none. */
export function chosenTopics(
  candidates: readonly TopicCandidate[],
  scoreOf: (features: Features) => number,
): readonly TopicScore[] {
  const scored = candidates
    .filter(({ grounded }) => grounded)
    .map(({ id, features }) => ({ id, score: scoreOf(features) }))
    .sort((a, b) => b.score - a.score)
  return scored.filter(({ score }, i) => i < MOST_TOPICS && (score >= SURE_ENOUGH || (i === 0 && score >= LEAST)))
}

export function topicScores(text: Text): readonly TopicScore[] {
  const kept = chosenTopics(topicCandidates(text), (features) => classify(model, features)[1] ?? 0)
  const fallback: TopicId = 'khac'
  return kept.length > 0 ? kept : [{ id: fallback, score: LEAST }]
}

export const tagTopic: Stage<Text, readonly TopicScore[]> = {
  name: 'tag-topic',
  version: 3,
  run: (text) => (fullText(text).trim() === '' ? skip('không có chữ để đọc') : done(topicScores(text))),
}
