/** Are copies found? Against exact Jaccard over word triples of whole texts, on real articles. */
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { gunzipSync } from 'node:zlib'
import { z } from 'zod'
import { groupStories, type StoryItem } from '#analysis/stages/group-stories.js'
import { hash, jaccard } from '#analysis/text/similarity.js'
import { canonical } from '#data/model/vietnamese.js'

const Row = z.object({ id: z.string(), title: z.string(), summary: z.string().nullish(), text: z.string() })

export async function readPress(data: string, most: number): Promise<readonly StoryItem[]> {
  const bytes = await readFile(join(data, 'data/press/baomoi2017.jsonl.gz'))
  const lines = gunzipSync(bytes).toString('utf8').trim().split('\n').slice(0, most)
  return lines.map((line) => {
    const { id, title, summary, text } = Row.parse(JSON.parse(line))
    return { id, title: canonical(title), text: canonical(`${summary ?? ''}\n${text}`), publishedAt: null, story: null }
  })
}

const RUN = 3
/** Longer runs than the product's own, cut nowhere: the truth must not see with the same eyes. */
function triples(text: string): ReadonlySet<number> {
  const words = text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []
  const found = new Set<number>()
  for (let at = 0; at + RUN <= words.length; at++) found.add(hash(words.slice(at, at + RUN).join(' ')))
  return found
}

/** Every pair at least so alike. Two sets alike by `share` have one of their rarest few in common, so only those are looked up. */
function* copyPairs(sets: readonly ReadonlySet<number>[], share: number): Generator<readonly [number, number]> {
  const uses = new Map<number, number>()
  for (const set of sets) for (const one of set) uses.set(one, (uses.get(one) ?? 0) + 1)
  const index = new Map<number, number[]>()
  for (const [at, set] of sets.entries()) {
    const rarest = [...set].sort((a, b) => (uses.get(a) ?? 0) - (uses.get(b) ?? 0) || a - b)
    const candidates = new Set<number>()
    for (const one of rarest.slice(0, set.size - Math.ceil(share * set.size) + 1)) {
      for (const other of index.get(one) ?? []) candidates.add(other)
      index.set(one, [...(index.get(one) ?? []), at])
    }
    for (const other of candidates) {
      const there = sets[other]
      if (there !== undefined && jaccard(set, there) >= share) yield [other, at]
    }
  }
}

/** An editor takes out one word in so many: two texts are then alike by .81, the hardest copies that must be found. */
const CUT = 25
const EDITED = 1000

/** Real pairs at the limit are few (eleven in twelve thousand): a thousand more are made. */
function editedRecall(items: readonly StoryItem[]): Record<string, number> {
  const long = items.filter(({ text }) => triples(text).size >= 100).slice(0, EDITED)
  const edited = long.map((item) => {
    let at = 0
    return {
      ...item,
      id: `${item.id}-edited`,
      title: null,
      text: item.text.replace(/\S+/g, (word) => (++at % CUT === 0 ? '' : word)),
    }
  })
  const pairs = long.flatMap((item, at) => {
    const other = edited[at]
    return other !== undefined && jaccard(triples(item.text), triples(other.text)) >= LIKE
      ? [[item.id, other.id] as const]
      : []
  })
  const source = new Map(groupStories([...long, ...edited]).map(({ id, duplicateOf }) => [id, duplicateOf ?? id]))
  const found = pairs.filter(([one, other]) => source.get(one) === source.get(other))
  return {
    'copies recall, one word in 25 cut': found.length / pairs.length,
    'copies pairs, one word in 25 cut': pairs.length,
  }
}

const LIKE = 0.8
/** Boilerplate without a body (`Video:`) is no copy. */
const FEWEST = 20

export async function evaluateCopies(data: string, most = Number.POSITIVE_INFINITY): Promise<Record<string, number>> {
  const items = await readPress(data, most)
  const sets = items.map(({ text }) => triples(text))
  const pairs = [...copyPairs(sets, LIKE)].filter(
    ([a, b]) => Math.min(sets[a]?.size ?? 0, sets[b]?.size ?? 0) >= FEWEST,
  )
  const began = performance.now()
  const grouped = groupStories(items)
  const seconds = (performance.now() - began) / 1000
  const told = ([a, b]: readonly [number, number]) => {
    const [one, other] = [grouped[a], grouped[b]]
    return one !== undefined && other !== undefined && (one.duplicateOf ?? one.id) === (other.duplicateOf ?? other.id)
  }
  const found = pairs.filter(told)
  const copies = grouped.filter(({ duplicateOf }) => duplicateOf !== null).length
  return {
    'copies recall at Jaccard .8': pairs.length === 0 ? 1 : found.length / pairs.length,
    'copies pairs at Jaccard .8': pairs.length,
    'copies told': copies,
    'press items': items.length,
    ...editedRecall(items),
    'press largest story': largest(grouped),
    'press items per second': items.length / seconds,
  }
}

function largest(grouped: readonly { readonly story: string }[]): number {
  const sizes = new Map<string, number>()
  for (const { story } of grouped) sizes.set(story, (sizes.get(story) ?? 0) + 1)
  return Math.max(...sizes.values())
}
