/** How strongly does each topic of the taxonomy show in a text? */
import type { Text } from '#data/model/judgement.js'
import { TOPICS, type TopicId } from '#data/model/vocabulary.js'
import { hash } from '../text/similarity.js'
import { compileLexicon, hits } from '../vocabularies/lexicon.js'
import { TOPIC_VOCABULARY } from '../vocabularies/topics.js'
import { documentOf } from './document.js'
import { hitsOf } from './features.js'
import type { Features } from './linear.js'
import type { Section } from './sections.js'

const lexicon = compileLexicon(Object.fromEntries(TOPICS.map((id) => [id, TOPIC_VOCABULARY[id].words])))

/** Sections that speak for a topic; the other topics have no training set of their own. */
const SECTION_OF: Partial<Record<TopicId, Section>> = {
  'the-thao': 'sport',
  'covid-y-te': 'health',
  'an-ninh-trat-tu': 'law',
  'van-hoa': 'culture',
  'kt-xh': 'business',
  'thuong-mai': 'business',
  'chuyen-doi-so': 'science',
  'hop-tac-quoc-te': 'world',
}

const FEATURE = {
  titleTelling: hash('title telling'),
  title: hash('title'),
  leadTelling: hash('lead telling'),
  lead: hash('lead'),
  bodyTelling: hash('body telling'),
  body: hash('body'),
  first: hash('first'),
  second: hash('second'),
  share: hash('share'),
  section: hash('section'),
  different: hash('different'),
}

const OWN = new Map(TOPICS.map((id) => [id, hash(`topic:${id}`)]))

export interface TopicCandidate {
  readonly id: TopicId
  readonly features: Features
  /** Rests on more than one word in passing: a lorry makes no traffic story. */
  readonly grounded: boolean
}

/** Telling phrases count in full, the others a little: `đường` alone is no traffic story. */
const HALF = 0.3

/** So many different words of a topic, none of them telling, say that a text speaks of it. */
const GROUNDS = 3

/** How much of what the topics' words say is said for this one. */
export const topicShare = ({ features }: TopicCandidate): number => features.get(FEATURE.share) ?? 0

/** Kind, tone and topics ask about the same text. */
const seen = new WeakMap<object, readonly TopicCandidate[]>()

/** Only topics of which at least one phrase or section speaks. */
export function topicCandidates(text: Text): readonly TopicCandidate[] {
  const known = seen.get(text)
  if (known !== undefined) return known
  const candidates = candidatesIn(text)
  seen.set(text, candidates)
  return candidates
}

function candidatesIn(text: Text): readonly TopicCandidate[] {
  const { parts, sections } = documentOf(text)
  const found = hitsOf(lexicon, parts)
  const length = Math.max(parts.body.length, 60) / 100
  const rows = TOPICS.map((id) => {
    const [title, lead, body] = [hits(found.title, id), hits(found.lead, id), hits(found.body, id)]
    const strength =
      3 * title.telling + 1.5 * lead.telling + body.telling + HALF * (2 * title.all + lead.all + body.all)
    return { id, title, lead, body, strength }
  })
  const ranked = rows.filter(({ strength }) => strength > 0).sort((a, b) => b.strength - a.strength)
  const total = ranked.reduce((sum, { strength }) => sum + strength, 0) || 1
  return rows.flatMap(({ id, title, lead, body, strength }) => {
    const section = SECTION_OF[id]
    const probability = section === undefined ? 0 : (sections.get(section) ?? 0)
    if (strength === 0 && probability < 0.5) return []
    const different = Math.max(body.different, title.different)
    const rank = ranked.findIndex((row) => row.id === id)
    const values: readonly (readonly [number, number])[] = [
      [FEATURE.titleTelling, Math.min(title.telling, 2)],
      [FEATURE.title, Math.min(title.all, 3)],
      [FEATURE.leadTelling, Math.log1p(lead.telling)],
      [FEATURE.lead, Math.log1p(lead.all)],
      [FEATURE.bodyTelling, Math.log1p(body.telling / length)],
      [FEATURE.body, Math.log1p(body.all / length)],
      [FEATURE.first, rank === 0 ? 1 : 0],
      [FEATURE.second, rank === 1 ? 1 : 0],
      [FEATURE.share, Math.sqrt(strength / total) * 3],
      [FEATURE.section, probability],
      [FEATURE.different, Math.log1p(different)],
      [OWN.get(id) ?? 0, 1],
    ]
    const grounded =
      title.all > 0 ||
      lead.telling > 0 ||
      different >= GROUNDS ||
      (different > 1 && body.telling > 0) ||
      probability >= 0.5
    return [{ id, features: new Map(values.filter(([, value]) => value !== 0)), grounded }]
  })
}
