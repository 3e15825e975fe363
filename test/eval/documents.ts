/**
 * How well are kind, tone, topics and unverified posts told on the project's labelled texts?
 * Cross-validated, since the shipped models saw them all. The word lists and the examples that we wrote were made with
 * these texts in view, so the figures lean high; `nearest written left out` keeps from each fold the example most like each of its texts.
 */
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { z } from 'zod'
import { documentOf } from '#analysis/models/document.js'
import { documentFeatures } from '#analysis/models/document-features.js'
import { topicCandidates } from '#analysis/models/topic-candidates.js'
import { findClaims } from '#analysis/stages/find-claims.js'
import { raiseFlags } from '#analysis/stages/raise-flags.js'
import { kindOf } from '#analysis/stages/tag-kind.js'
import { toneSaid } from '#analysis/stages/tag-tone.js'
import { chosenTopics } from '#analysis/stages/tag-topic.js'
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
import { WRITTEN, type WrittenExample } from '#analysis/training/written.js'
import { tokens } from '#analysis/vocabularies/lexicon.js'
import type { Text } from '#data/model/judgement.js'
import { fold } from '#data/model/vietnamese.js'
import { HARMLESS, RUMOURS, withoutStyle } from '../analysis/stages/posts/hard-posts.js'

/** Folds drawn anew: one draw moves the figures by about .02. */
const DRAWS = [1, 2, 3]

function best(learned: Learned, text: Text, label: 'kind' | 'tone'): string {
  const scores = predict(learned, documentFeatures(text))
  if (label === 'tone') return toneSaid(scores)
  return learned.classes[scores.indexOf(Math.max(...scores))] ?? ''
}

function crossed(
  documents: readonly LabelledDocument[],
  label: 'kind' | 'tone',
  train: (seen: readonly LabelledDocument[], unseen: readonly LabelledDocument[]) => Learned,
): { readonly truth: string[]; readonly said: string[][] } {
  const answer = (seen: readonly LabelledDocument[], unseen: readonly LabelledDocument[]) => {
    const learned = train(seen, unseen)
    return unseen.map(({ as }) => best(learned, as, label))
  }
  return {
    truth: documents.map((document) => document[label]),
    said: DRAWS.map((draw) => crossValidated(documents, answer, draw)),
  }
}

const average = (said: readonly string[][], score: (answers: string[]) => number): number => mean(said.map(score))

function topicsOf(learned: Learned, text: Text): string[] {
  const chosen = chosenTopics(topicCandidates(text), (features) => predict(learned, features)[1] ?? 0)
  return [...new Set(chosen.map(({ id }) => asLabelled(id)))]
}

const Post = z.object({ text: z.string(), misinformation_candidate: z.enum(['yes', 'no']) })

async function isFlagged(post: string): Promise<boolean> {
  const text = asText(null, post)
  const claims = await findClaims.run(text, {})
  const sentences = claims.kind === 'done' ? claims.value : []
  const outcome = await raiseFlags.run({ text, mentions: [], kind: kindOf(text).kind, sentences, form: 'post' }, {})
  return outcome.kind === 'done' && outcome.value.some(({ code }) => code === 'unverified-claim')
}

const shareFlagged = async (posts: readonly string[]): Promise<number> =>
  mean(await Promise.all(posts.map(async (post) => ((await isFlagged(post)) ? 1 : 0))))

/** How often is `unverified-claim` raised on invented rumours and on harmless posts? */
async function postFigures(data: string): Promise<Record<string, number>> {
  const file = await readFile(join(data, 'data/gold/posts-dev.jsonl'), 'utf8')
  const rows = file
    .trim()
    .split('\n')
    .map((line) => Post.parse(JSON.parse(line)))
  const labelled = (wanted: 'yes' | 'no') =>
    rows.flatMap((row) => (row.misinformation_candidate === wanted ? [row.text] : []))
  const [rumours, harmless] = [labelled('yes'), labelled('no')]
  return {
    'rumours flagged': await shareFlagged(rumours),
    'rumours flagged, style taken out': await shareFlagged(rumours.map(withoutStyle)),
    'harmless posts flagged': await shareFlagged(harmless),
    'harmless posts flagged, style taken out': await shareFlagged(harmless.map(withoutStyle)),
    'hard rumours flagged': await shareFlagged(RUMOURS),
    'hard rumours flagged, style taken out': await shareFlagged(RUMOURS.map(withoutStyle)),
    'hard rumours flagged, without marks': await shareFlagged(RUMOURS.map(fold)),
    'hard harmless posts flagged': await shareFlagged(HARMLESS),
    'hard harmless posts flagged, style taken out': await shareFlagged(HARMLESS.map(withoutStyle)),
  }
}

/** Written examples that resemble a text of the test fold most, one for each: some were made with its errors in view. */
function withoutNearest(unseen: readonly LabelledDocument[]): readonly WrittenExample[] {
  const near = new Set<WrittenExample>()
  for (const { as } of unseen) {
    const own = new Set([...documentOf(as).parts.title, ...documentOf(as).parts.lead])
    const likeness = ({ other }: (typeof WRITTEN_WORDS)[number]) => jaccardOf(own, other)
    const best = WRITTEN_WORDS.reduce((top, one) => (likeness(one) > likeness(top) ? one : top))
    near.add(best.example)
  }
  return WRITTEN.filter((example) => !near.has(example))
}
const WRITTEN_WORDS = WRITTEN.map((example) => ({
  example,
  other: new Set(tokens(`${example.title ?? ''} ${example.text}`)),
}))

function jaccardOf(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  const shared = [...a].filter((one) => b.has(one)).length
  return shared / (a.size + b.size - shared || 1)
}

export async function evaluateDocuments(data: string): Promise<Record<string, number>> {
  const documents = readDocuments(data)
  const sections = [...readVntc(data), ...readVnexpress(data, 'essay')]
  const kind = crossed(documents, 'kind', (seen) => learnKind(seen, { sections, written: WRITTEN }))
  const farKind = crossed(documents, 'kind', (seen, unseen) =>
    learnKind(seen, { sections, written: withoutNearest(unseen) }),
  )
  const tone = crossed(documents, 'tone', (seen) => learnTone(seen, { written: WRITTEN }))
  const farTone = crossed(documents, 'tone', (seen, unseen) => learnTone(seen, { written: withoutNearest(unseen) }))
  const topics = DRAWS.map((draw) =>
    crossValidated(
      documents,
      (seen, unseen) => {
        const learned = learnTopics(seen, WRITTEN)
        return unseen.map(({ as }) => topicsOf(learned, as))
      },
      draw,
    ),
  )
  const figures: Record<string, number> = {
    'tone macro-F1': average(tone.said, (said) => macroF1(tone.truth, said)),
    'tone macro-F1, nearest written left out': average(farTone.said, (said) => macroF1(farTone.truth, said)),
    'tone accuracy': average(tone.said, (said) => accuracy(tone.truth, said)),
    'kind macro-F1': average(kind.said, (said) => macroF1(kind.truth, said)),
    'kind macro-F1, nearest written left out': average(farKind.said, (said) => macroF1(farKind.truth, said)),
    'kind accuracy, nearest written left out': average(farKind.said, (said) => accuracy(farKind.truth, said)),
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
