/**
 * Is the right fact found, and is nothing called the same that is not? Claims of ViFactCheck against their articles among
 * thousands of others; invented rumours against its statements; our own pairs of statements.
 */
import { readFileSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { gunzipSync } from 'node:zlib'
import { z } from 'zod'
import { type Candidate, createLibrary, type Library } from '#analysis/stages/match-claims.js'
import { jaccard, shingles } from '#analysis/text/similarity.js'
import { mean } from '#analysis/training/scores.js'

const linesOf = (text: string): string[] => text.trim().split('\n')
const parsed = <T extends z.ZodType>(text: string, shape: T): z.infer<T>[] =>
  linesOf(text).map((line) => shape.parse(JSON.parse(line)))

const Checked = z.object({ id: z.string(), statement: z.string(), context: z.string() })
const Article = z.object({ id: z.coerce.string(), title: z.string(), summary: z.string(), text: z.string() })
const Statement = z.object({ id: z.string(), statement: z.string(), shares_article_with_test: z.boolean() })
const Post = z.object({ id: z.string(), text: z.string(), kind: z.string(), claim: z.string().nullable() })

/** Runs of four words that two copies of one article share; of the 496 contexts of dev two are so alike. */
const NEAR_IDENTICAL = 0.75

/** Context → id of the first that is nearly the same. */
function merged(contexts: readonly string[]): ReadonlyMap<string, string> {
  const runs = contexts.map((text) => shingles(text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []))
  const ids = new Map<string, string>()
  contexts.forEach((text, i) => {
    const before = contexts.findIndex(
      (_, j) => j < i && jaccard(runs[i] ?? new Set(), runs[j] ?? new Set()) >= NEAR_IDENTICAL,
    )
    ids.set(text, before < 0 ? `article-${i}` : (ids.get(contexts[before] ?? '') ?? ''))
  })
  return ids
}

async function articlesFound(data: string): Promise<Record<string, number>> {
  const rows = parsed(await readFile(join(data, 'data/claims/vifactcheck/dev.jsonl'), 'utf8'), Checked)
  const ids = merged([...new Set(rows.map(({ context }) => context))])
  const press = parsed(gunzipSync(readFileSync(join(data, 'data/press/baomoi2017.jsonl.gz'))).toString('utf8'), Article)
  const began = performance.now()
  const library = createLibrary([
    ...[...new Map([...ids].map(([text, id]) => [id, text]))].map(([id, text]) => ({
      id,
      kind: 'fact' as const,
      text,
    })),
    ...press.map(({ id, title, summary, text }) => ({
      id: `other-${id}`,
      kind: 'fact' as const,
      text: `${title}\n${summary}\n${text}`,
    })),
  ])
  const built = performance.now()
  const ranks = rows.map(({ statement, context }) =>
    library.match(statement, { limit: 5, all: true }).findIndex(({ id }) => id === ids.get(context)),
  )
  const asked = performance.now()
  return {
    'claim to article, articles': library.size,
    'claim to article R@1': mean(ranks.map((rank) => Number(rank === 0))),
    'claim to article R@5': mean(ranks.map((rank) => Number(rank >= 0))),
    'articles indexed a second': library.size / ((built - began) / 1000),
    'ms a claim': (asked - built) / rows.length,
  }
}

const FACTS = 500

async function statements(data: string): Promise<{ id: string; kind: 'fact'; text: string }[]> {
  const rows = parsed(await readFile(join(data, 'data/claims/vifactcheck/train.jsonl'), 'utf8'), Statement)
  return rows
    .filter((row) => !row.shares_article_with_test)
    .map(({ id, statement }) => ({ id, kind: 'fact', text: statement }))
}

async function rumours(data: string, facts: Library): Promise<Record<string, number>> {
  const posts = parsed(await readFile(join(data, 'data/gold/posts-dev.jsonl'), 'utf8'), Post)
  const asked = posts.flatMap(({ text, claim }) => (claim === null ? [text] : [text, claim]))
  const found = asked.map((text) => facts.match(text, { limit: 5 }))
  const levels = found.flat().map(({ level }) => level)
  return {
    'posts: texts asked': asked.length,
    'posts without a false confirm': Number(!levels.includes('confirm')),
    'posts: share with a false suggestion': mean(found.map((list) => Number(list.length > 0))),
  }
}

const OwnFact = z.object({ id: z.string(), text: z.string() })
const OwnPair = z.object({
  fact: z.string(),
  how: z.string(),
  text: z.string(),
  /** `differs` speaks of the same matter and says something else; `other` only shares the subject. */
  relation: z.enum(['same', 'differs', 'other']),
})
type OwnPair = z.infer<typeof OwnPair>

const here = (name: string): string => readFileSync(new URL(name, import.meta.url), 'utf8')
export const ownFacts = parsed(here('./matching-facts.jsonl'), OwnFact)
/** Rules and thresholds were written while looking at these pairs: a guard, no measure of what is unseen. */
export const ownPairs: readonly OwnPair[] = parsed(here('./matching-pairs.jsonl'), OwnPair)

const named = (found: readonly Candidate[], { fact }: OwnPair): Candidate | undefined =>
  found.find(({ id }) => id === fact)

function pairsFound(facts: Library): Record<string, number> {
  const answers = ownPairs.map((pair) => ({ pair, found: facts.match(pair.text, { limit: 5 }) }))
  const share = (of: (pair: OwnPair) => boolean, is: (found: readonly Candidate[], pair: OwnPair) => boolean) =>
    mean(answers.filter(({ pair }) => of(pair)).map(({ pair, found }) => Number(is(found, pair))))
  const suggested = (found: readonly Candidate[], pair: OwnPair) => named(found, pair) !== undefined
  const same = ({ relation }: OwnPair) => relation === 'same'
  const differs = ({ relation }: OwnPair) => relation === 'differs'
  const other = ({ relation }: OwnPair) => relation === 'other'
  const ways = [...new Set(ownPairs.filter(same).map(({ how }) => how))]
  return {
    'paraphrases suggested': share(same, suggested),
    'paraphrases suggested first': share(same, (found, { fact }) => found[0]?.id === fact),
    'paraphrases confirmed': share(same, (found, pair) => named(found, pair)?.level === 'confirm'),
    ...Object.fromEntries(
      ways.map((way) => [`paraphrases suggested, ${way}`, share((pair) => same(pair) && pair.how === way, suggested)]),
    ),
    'other number, date, place, not: suggested': share(differs, suggested),
    'other number, date, place, not: never confirmed':
      1 - share(differs, (found, pair) => named(found, pair)?.level === 'confirm'),
    'other number, date, place, not: difference shown': share(
      differs,
      (found, pair) => (named(found, pair)?.differences.length ?? 0) > 0,
    ),
    'other matter: not suggested': 1 - share(other, suggested),
    'false suggestions a statement': mean(
      answers.map(({ pair, found }) => found.filter(({ id }) => id !== pair.fact || other(pair)).length),
    ),
  }
}

export async function evaluateMatching(data: string): Promise<Record<string, number>> {
  const checked = await statements(data)
  const some = checked.slice(0, FACTS)
  return {
    ...(await rumours(data, createLibrary(some))),
    ...pairsFound(createLibrary([...ownFacts.map((fact) => ({ ...fact, kind: 'fact' as const })), ...checked])),
    ...(await articlesFound(data)),
  }
}
