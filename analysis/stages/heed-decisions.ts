/**
 * What does the desk make of what the stages found? A person's decision on this very Item comes first, then the desk's own rules, then what
 * was learned from its decisions; whatever changes says why, and what was found is kept.
 */
import type { Decision, Question, RuleEffect, Weight } from '#data/model/decision.js'
import { fullText, type LocalityMention, type Text, type TopicScore } from '#data/model/judgement.js'
import { done } from '#data/model/outcome.js'
import type { SearchQuery } from '#data/model/search.js'
import { isRelevant, type Kind, TOPICS } from '#data/model/vocabulary.js'
import { explains, likelihood, weightsFor } from '../learning/learner.js'
import { answered } from '../learning/measure.js'
import { answersRule, wordsOf } from '../learning/rule.js'
import { type SignedItem, signsOf } from '../learning/signs.js'
import type { Stage } from '../stage.js'

export interface Heeded {
  readonly text: Text
  readonly source: string
  readonly kind: Kind | null
  /** As the stages found them. */
  readonly mentions: readonly LocalityMention[]
  readonly topics: readonly TopicScore[]
  /** The last one of each locality and question that stands. */
  readonly decisions: readonly Pick<Decision, 'locality' | 'question' | 'yes'>[]
}

export interface LiveRule {
  readonly locality: string
  readonly name: string
  readonly query: SearchQuery
  readonly effect: RuleEffect
}

export interface ModelInUse {
  readonly locality: string
  readonly question: Question
  readonly weights: readonly Weight[]
}

export interface DeskPorts {
  readonly rules: readonly LiveRule[]
  readonly models: readonly ModelInUse[]
  /** A sign in Vietnamese. */
  readonly signText: (sign: string) => string
}

export interface Heeding {
  readonly mentions: readonly LocalityMention[]
  readonly topics: readonly TopicScore[]
  /** Something is not as the stages found it. */
  readonly changed: boolean
}

/** However sure the stages are that a text speaks of the place, whether the desk wants it is another question. */
const clamped = (score: number): number => Math.min(0.88, Math.max(0.55, score))
const logOdds = (p: number): number => Math.log(p / (1 - p))
/** Of a topic that the stages did not see. */
const UNSEEN_TOPIC = -2.2

/** The stages' own answer as log odds of a yes. */
export function baseOf(
  question: Question,
  { mention, topics }: { mention: Pick<LocalityMention, 'level' | 'score'> | null; topics: readonly TopicScore[] },
): number {
  if (question === 'relevance') {
    if (mention === null) return -logOdds(clamped(1))
    return (isRelevant(mention.level) ? 1 : -1) * logOdds(clamped(mention.score))
  }
  const topic = topics.find(({ id }) => id === question)
  return topic === undefined ? UNSEEN_TOPIC : logOdds(clamped(topic.score))
}

/** Signs named in a reason. */
const MOST_NAMED = 2

function learnedReason(
  model: ModelInUse,
  signs: ReadonlySet<string>,
  yes: boolean,
  signText: (sign: string) => string,
) {
  const named = weightsFor(model.weights, signs)
    .filter((weight) => explains(weight) && weight.weight > 0 === yes)
    .slice(0, MOST_NAMED)
    .map((w) => `${signText(w.sign)} (${yes ? w.yes : w.no}/${w.yes + w.no} lần trước)`)
  return `theo các lựa chọn trước đây${named.length > 0 ? `: ${named.join('; ')}` : ' của địa bàn'}`
}

/** A level that says yes or no, as near to the one found as can be. */
function withRelevance(mention: LocalityMention, yes: boolean, score: number, reason: string): LocalityMention {
  if (isRelevant(mention.level) === yes) return mention
  return { ...mention, level: yes ? 'substantive' : 'passing', score, reason: `${reason}; máy đọc: ${mention.reason}` }
}

const unnamed = (locality: string): LocalityMention => ({
  locality,
  level: 'passing',
  score: 0.5,
  spans: [],
  reason: 'không nêu tên địa bàn',
})

function heedRelevance(input: Heeded, ports: DeskPorts): readonly LocalityMention[] {
  const decided = new Map(
    input.decisions.filter(({ question }) => question === 'relevance').map(({ locality, yes }) => [locality, yes]),
  )
  const added = [...decided]
    .filter(([locality, yes]) => yes && !input.mentions.some((mention) => mention.locality === locality))
    .map(([locality]) => unnamed(locality))
  const words = ports.rules.length === 0 ? null : wordsOf(fullText(input.text))
  return [...input.mentions, ...added].map((mention) => {
    const { locality } = mention
    const byPerson = decided.get(locality)
    if (byPerson !== undefined)
      return withRelevance(mention, byPerson, 1, `người trực đã chọn: ${byPerson ? 'liên quan' : 'không liên quan'}`)
    const rule = ports.rules.find((one) => one.locality === locality && words !== null && answersRule(words, one.query))
    if (rule !== undefined)
      return withRelevance(mention, rule.effect === 'relevant', 0.9, `theo quy tắc “${rule.name}”`)
    const model = ports.models.find((one) => one.locality === locality && one.question === 'relevance')
    if (model === undefined) return mention
    const signs = signsOf(signed(input, mention))
    const p = likelihood(model.weights, { base: baseOf('relevance', { mention, topics: input.topics }), signs })
    const yes = answered(isRelevant(mention.level), p)
    return withRelevance(mention, yes, yes ? p : 1 - p, learnedReason(model, signs, yes, ports.signText))
  })
}

const signed = ({ text, source, kind, topics }: Heeded, mention: LocalityMention | null): SignedItem => ({
  text,
  source,
  kind,
  topics,
  mention,
})

/** Topics belong to the text: whichever desk decided, it holds for all. */
function heedTopics(input: Heeded, mentions: readonly LocalityMention[], ports: DeskPorts): readonly TopicScore[] {
  const score = new Map(input.topics.map((topic) => [topic.id, topic.score]))
  for (const { locality, question, weights } of ports.models) {
    const mention = mentions.find((one) => one.locality === locality)
    if (question === 'relevance' || mention === undefined || !isRelevant(mention.level)) continue
    const p = likelihood(weights, {
      base: baseOf(question, { mention, topics: input.topics }),
      signs: signsOf(signed(input, mention)),
    })
    if (!answered(score.has(question), p)) score.delete(question)
    else if (!score.has(question)) score.set(question, p)
  }
  for (const { question, yes } of input.decisions) {
    if (question === 'relevance') continue
    if (yes) score.set(question, 1)
    else score.delete(question)
  }
  return TOPICS.flatMap((id) => (score.has(id) ? [{ id, score: score.get(id) ?? 0 }] : [])).sort(
    (a, b) => b.score - a.score,
  )
}

export const heedDecisions: Stage<Heeded, Heeding, DeskPorts> = {
  name: 'heed-decisions',
  version: 1,
  run(input, ports) {
    const mentions = heedRelevance(input, ports)
    const topics = heedTopics(input, mentions, ports)
    const changed =
      mentions.some((mention, at) => mention !== input.mentions[at]) ||
      topics.length !== input.topics.length ||
      topics.some(({ id, score }) => !input.topics.some((topic) => topic.id === id && topic.score === score))
    return done({ mentions, topics, changed })
  },
}
