/** What do the project's labelled documents and sentences teach about kind, tone, topics and check-worthiness? */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { z } from 'zod'
import type { Text } from '#data/model/judgement.js'
import { canonical, fold } from '#data/model/vietnamese.js'
import { KINDS, type Kind, TONES, TOPICS, type TopicId } from '#data/model/vocabulary.js'
import { allegationFeatures } from '../models/allegation.js'
import { documentFeatures } from '../models/document-features.js'
import { type Place, sentenceFeatures } from '../models/sentence.js'
import { topicCandidates } from '../models/topic-candidates.js'
import { tokens } from '../vocabularies/lexicon.js'
import { type Example, generator, type Learned, learn, shuffled } from './logistic.js'
import type { SectionExample } from './sections.js'
import { ALLEGING, OTHERWISE } from './written/posts.js'
import type { WrittenExample } from './written.js'

const Document = z.object({
  id: z.string(),
  title: z.string().nullable(),
  text: z.string(),
  locality: z.string().nullable(),
  mention: z.string(),
  tone: z.enum(TONES),
  kind: z.enum(KINDS),
  topics: z.array(z.enum(TOPICS)),
  event_group: z.string().nullish(),
})
const Sentence = z.object({
  doc: z.string(),
  title: z.string().nullable(),
  sentence_index: z.number(),
  text: z.string(),
  check_worthy: z.enum(['yes', 'no']),
})

export interface LabelledDocument extends z.infer<typeof Document> {
  readonly as: Text
  /** Texts of one event stay in one fold. */
  readonly group: string
}

const lines = (path: string): unknown[] =>
  readFileSync(path, 'utf8')
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line))

export const asText = (title: string | null, text: string): Text => ({
  title: title === null ? null : canonical(title),
  text: canonical(text),
  url: null,
  publishedAt: null,
})

export const readDocuments = (data: string): LabelledDocument[] =>
  lines(join(data, 'data/gold/documents-dev.jsonl')).map((line) => {
    const document = Document.parse(line)
    return { ...document, as: asText(document.title, document.text), group: document.event_group ?? document.id }
  })

export interface LabelledSentence {
  readonly text: string
  readonly place: Place
  readonly group: string
  readonly worthy: boolean
}

export const readSentences = (data: string): LabelledSentence[] =>
  lines(join(data, 'data/gold/sentences-dev.jsonl')).map((line) => {
    const { doc, title, sentence_index, text, check_worthy } = Sentence.parse(line)
    const place = { index: sentence_index, title: new Set(tokens(canonical(title ?? ''))) }
    return { text: canonical(text), place, group: doc, worthy: check_worthy === 'yes' }
  })

/** Each label counts alike, rare ones at most four times: nearest written left out, kind .57 macro-F1 without, .68 with (2026-11). */
function balanced(examples: readonly Example[], width: number): Example[] {
  const counts = new Map<number, number>()
  for (const { label, weight = 1 } of examples) counts.set(label, (counts.get(label) ?? 0) + weight)
  const fair = [...counts.values()].reduce((sum, count) => sum + count, 0) / width
  return examples.map((example) => {
    const { label, weight = 1 } = example
    return { ...example, weight: weight * Math.min(4, fair / (counts.get(label) ?? 1)) }
  })
}

const SETTINGS = { epochs: 12, rate: 0.1, l2: 0.003 }

/** How much an example that we wrote counts beside a labelled document; each is shown with its title and as a post. */
const WRITTEN_WEIGHT = 0.5

/** The same for topics, which are noted for most of them. */
const WRITTEN_TOPIC_WEIGHT = 0.3

export interface Extra {
  /** Section corpora, for kinds that are a section. */
  readonly sections: readonly SectionExample[]
  /** Examples that we wrote. */
  readonly written: readonly WrittenExample[]
}

/** With its title and as a post; kept, because what the stages see in a Text is remembered by Text. */
const spoken = new WeakMap<WrittenExample, readonly Text[]>()
function textsOf(one: WrittenExample): readonly Text[] {
  const known = spoken.get(one)
  if (known !== undefined) return known
  const { title, text } = one
  const texts = [asText(title, text), asText(null, title === null ? text : `${title}. ${text}`)]
  spoken.set(one, texts)
  return texts
}

function writtenExamples(list: readonly WrittenExample[], labelOf: (one: WrittenExample) => number): Example[] {
  return list.flatMap((one) =>
    textsOf(one).map((text) => ({
      features: documentFeatures(text),
      label: labelOf(one),
      weight: WRITTEN_WEIGHT,
    })),
  )
}

const KIND_OF_SECTION: Partial<Record<string, Kind>> = {
  sport: 'sport',
  business: 'business',
  essay: 'opinion',
  science: 'other',
  health: 'other',
}
/** A few of each, lightly: they are whole newspapers, not a locality's. */
const PER_SECTION = 20
const SECTION_WEIGHT = 0.1
const TITLE_LIMIT = 150

function sectionExamples(list: readonly SectionExample[]): Example[] {
  const taken = new Map<string, number>()
  return shuffled(list, generator(3)).flatMap(({ text, section }) => {
    const kind = KIND_OF_SECTION[section]
    const count = taken.get(section) ?? 0
    if (kind === undefined || count >= PER_SECTION) return []
    taken.set(section, count + 1)
    const end = text.indexOf('\n')
    const title = end > 0 && end < TITLE_LIMIT ? text.slice(0, end) : null
    const features = documentFeatures(asText(title, text.slice(title === null ? 0 : end + 1)))
    return [{ features, label: KINDS.indexOf(kind), weight: SECTION_WEIGHT }]
  })
}

export function learnKind(documents: readonly LabelledDocument[], extra: Extra): Learned {
  const own = documents.map(({ as, kind }) => ({ features: documentFeatures(as), label: KINDS.indexOf(kind) }))
  const written = writtenExamples(extra.written, ({ kind }) => KINDS.indexOf(kind))
  return learn([...balanced([...own, ...written], KINDS.length), ...sectionExamples(extra.sections)], KINDS, SETTINGS)
}

export function learnTone(documents: readonly LabelledDocument[], extra: Pick<Extra, 'written'>): Learned {
  const own = documents.map(({ as, tone }) => ({ features: documentFeatures(as), label: TONES.indexOf(tone) }))
  const written = writtenExamples(extra.written, ({ tone }) => TONES.indexOf(tone))
  return learn(balanced([...own, ...written], TONES.length), TONES, SETTINGS)
}

/** The labels have no topic of their own for disasters and for safety: these are filed under the nearest. */
export const asLabelled = (id: TopicId): TopicId => (id === 'thien-tai' ? 'moi-truong' : id === 'an-toan' ? 'khac' : id)

/** Is this topic one of the text's? One question for all topics, so that rare ones learn from the others. */
export function learnTopics(documents: readonly LabelledDocument[], written: readonly WrittenExample[]): Learned {
  const own = documents.flatMap(({ as, topics }) =>
    topicCandidates(as).map(({ id, features }) => ({ features, label: topics.includes(asLabelled(id)) ? 1 : 0 })),
  )
  const noted = written.filter(({ topics }) => topics.length > 0)
  const ours = noted.flatMap((one) =>
    textsOf(one).flatMap((text) =>
      topicCandidates(text).map(({ id, features }) => ({
        features,
        label: one.topics.includes(id) ? 1 : 0,
        weight: WRITTEN_TOPIC_WEIGHT,
      })),
    ),
  )
  return learn([...own, ...ours], ['no', 'yes'], { epochs: 20, rate: 0.1, l2: 0.01 })
}

export function learnClaims(list: readonly LabelledSentence[]): Learned {
  const examples = list.map(({ text, place, worthy }) => ({
    features: sentenceFeatures(text, place),
    label: worthy ? 1 : 0,
  }))
  return learn(examples, ['no', 'yes'], { epochs: 20, rate: 0.1, l2: 0.05 })
}

export interface LabelledPost {
  readonly text: string
  readonly alleging: boolean
}

const posts = (table: string, alleging: boolean): LabelledPost[] =>
  table
    .trim()
    .split('\n')
    .map((text) => ({ text: canonical(text), alleging }))

export const writtenPosts = (): LabelledPost[] => [...posts(ALLEGING, true), ...posts(OTHERWISE, false)]

/** Each as it stands and without marks, as many posts are written. */
export const learnAllegations = (list: readonly LabelledPost[]): Learned =>
  learn(
    list.flatMap(({ text, alleging }) =>
      [text, fold(text)].map((spelt) => ({ features: allegationFeatures(spelt), label: alleging ? 1 : 0 })),
    ),
    ['no', 'yes'],
    { epochs: 20, rate: 0.1, l2: 0.01 },
  )

/** Ten folds that keep groups together; `answer` learns from the first list and answers the second. */
export function crossValidated<T extends { readonly group: string }, R>(
  list: readonly T[],
  answer: (seen: readonly T[], unseen: readonly T[]) => readonly R[],
  seed: number,
): R[] {
  const folds = new Map(
    shuffled([...new Set(list.map(({ group }) => group))], generator(seed)).map((group, i) => [group, i % 10]),
  )
  const answers = new Map<T, R>()
  for (let fold = 0; fold < 10; fold++) {
    const unseen = list.filter(({ group }) => folds.get(group) === fold)
    const given = answer(
      list.filter(({ group }) => folds.get(group) !== fold),
      unseen,
    )
    unseen.forEach((item, i) => {
      const one = given[i]
      if (one !== undefined) answers.set(item, one)
    })
  }
  return list.flatMap((item) => {
    const one = answers.get(item)
    return one === undefined ? [] : [one]
  })
}
