/**
 * How well are kind, tone, topics and unverified posts told on the project's labelled texts?
 * Cross-validated, since the shipped models saw them all. The word lists and the examples that we wrote were made with
 * these texts in view, so the figures lean high; `without written` leaves the examples out.
 */
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { z } from 'zod'
import { documentFeatures } from '#analysis/models/document.js'
import { topicCandidates } from '#analysis/models/topic-candidates.js'
import { findClaims } from '#analysis/stages/find-claims.js'
import { raiseFlags } from '#analysis/stages/raise-flags.js'
import { kindOf } from '#analysis/stages/tag-kind.js'
import { MOST_TOPICS, SURE_ENOUGH } from '#analysis/stages/tag-topic.js'
import {
  asLabelled,
  asText,
  crossValidated,
  type LabelledDocument,
  learnKind,
  learnTone,
  learnTopics,
  readDocuments,
} from '#analysis/training/documents.js'
import { type Learned, predict } from '#analysis/training/logistic.js'
import { accuracy, f1PerLabel, macroF1, mean, microF1 } from '#analysis/training/scores.js'
import { readVnexpress, readVntc } from '#analysis/training/sections.js'
import type { Text } from '#data/model/judgement.js'

/** Folds drawn anew: one draw moves the figures by about .02. */
const DRAWS = [1, 2, 3]

function best(learned: Learned, text: Text): string {
  const scores = predict(learned, documentFeatures(text))
  return learned.classes[scores.indexOf(Math.max(...scores))] ?? ''
}

function crossed(
  documents: readonly LabelledDocument[],
  label: 'kind' | 'tone',
  train: (seen: readonly LabelledDocument[]) => Learned,
): { readonly truth: string[]; readonly said: string[][] } {
  const answer = (seen: readonly LabelledDocument[], unseen: readonly LabelledDocument[]) => {
    const learned = train(seen)
    return unseen.map(({ as }) => best(learned, as))
  }
  return {
    truth: documents.map((document) => document[label]),
    said: DRAWS.map((draw) => crossValidated(documents, answer, draw)),
  }
}

const average = (said: readonly string[][], score: (answers: string[]) => number): number => mean(said.map(score))

function topicsOf(learned: Learned, text: Text): string[] {
  const scored = topicCandidates(text)
    .map(({ id, features }) => ({ id: asLabelled(id), score: predict(learned, features)[1] ?? 0 }))
    .sort((a, b) => b.score - a.score)
    .filter(({ score }, i) => i < MOST_TOPICS && (i === 0 || score >= SURE_ENOUGH))
  return [...new Set(scored.map(({ id }) => id))]
}

const Post = z.object({ text: z.string(), misinformation_candidate: z.enum(['yes', 'no']) })

/** How often is `unverified-claim` raised on invented rumours and on harmless posts? */
async function postFigures(data: string): Promise<Record<string, number>> {
  const file = await readFile(join(data, 'data/gold/posts-dev.jsonl'), 'utf8')
  const rows = file
    .trim()
    .split('\n')
    .map((line) => Post.parse(JSON.parse(line)))
  const raised: boolean[] = []
  for (const row of rows) {
    const text = asText(null, row.text)
    const claims = await findClaims.run(text, {})
    const sentences = claims.kind === 'done' ? claims.value : []
    const outcome = await raiseFlags.run({ text, mentions: [], kind: kindOf(text).kind, sentences, form: 'post' }, {})
    raised.push(outcome.kind === 'done' && outcome.value.some(({ code }) => code === 'unverified-claim'))
  }
  const share = (wanted: 'yes' | 'no') => {
    const among = rows.flatMap((row, i) =>
      row.misinformation_candidate === wanted ? [raised[i] === true ? 1 : 0] : [],
    )
    return mean(among)
  }
  return { 'rumours flagged': share('yes'), 'harmless posts flagged': share('no') }
}

export async function evaluateDocuments(data: string): Promise<Record<string, number>> {
  const documents = readDocuments(data)
  const sections = [...readVntc(data), ...readVnexpress(data, 'essay')]
  const kind = crossed(documents, 'kind', (seen) => learnKind(seen, { sections, written: true }))
  const plain = crossed(documents, 'kind', (seen) => learnKind(seen, { sections, written: false }))
  const tone = crossed(documents, 'tone', (seen) => learnTone(seen, { written: true }))
  const plainTone = crossed(documents, 'tone', (seen) => learnTone(seen, { written: false }))
  const topics = DRAWS.map((draw) =>
    crossValidated(
      documents,
      (seen, unseen) => {
        const learned = learnTopics(seen)
        return unseen.map(({ as }) => topicsOf(learned, as))
      },
      draw,
    ),
  )
  const figures: Record<string, number> = {
    'tone macro-F1': average(tone.said, (said) => macroF1(tone.truth, said)),
    'tone macro-F1, without written': average(plainTone.said, (said) => macroF1(plainTone.truth, said)),
    'tone accuracy': average(tone.said, (said) => accuracy(tone.truth, said)),
    'kind macro-F1': average(kind.said, (said) => macroF1(kind.truth, said)),
    'kind macro-F1, without written': average(plain.said, (said) => macroF1(plain.truth, said)),
    'kind accuracy': average(kind.said, (said) => accuracy(kind.truth, said)),
    'topics micro-F1': mean(
      topics.map((said) =>
        microF1(
          documents.map((document) => document.topics),
          said,
        ),
      ),
    ),
    'first topic right': mean(
      topics.map((said) => mean(documents.map((document, i) => (said[i]?.[0] === document.topics[0] ? 1 : 0)))),
    ),
  }
  for (const [label, f1] of Object.entries(f1PerLabel(tone.truth, tone.said[0] ?? []))) figures[`  tone ${label}`] = f1
  for (const [label, f1] of Object.entries(f1PerLabel(kind.truth, kind.said[0] ?? []))) figures[`  kind ${label}`] = f1
  return { ...figures, ...(await postFigures(data)) }
}
