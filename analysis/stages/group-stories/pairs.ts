/** Which pairs of many items are worth comparing? Not all with all: those that share telling terms, or bands of a copy. */
import type { Usage, Weighed } from './weights.js'

/** Terms by which an item is found: with more, no more stories are found whole (test/eval/stories, 2026-11). */
const MOST_TERMS = 60
/** One shared term is a name, or chance. */
const FEWEST_SHARED = 2
/** A key that so many share tells no event; those near in time may still be one. */
const MOST_PER_KEY = 300
const NEAR_IN_TIME = 60
/** Reports of one event that are compared with one item. */
const MOST_PAIRS = 150

/** The most telling terms of lead and names that any two of the texts share. */
function tellingHere({ lead, names }: Weighed, { of }: Usage): readonly number[] {
  const terms = new Map(lead)
  for (const [term, weight] of names) terms.set(term, Math.max(weight / 2, terms.get(term) ?? 0))
  return [...terms]
    .filter(([term]) => (of(term) ?? 0) > 1)
    .sort((a, b) => b[1] - a[1] || a[0] - b[0])
    .slice(0, MOST_TERMS)
    .map(([term]) => term)
}

function indexed<K>(keys: readonly (readonly K[])[]): ReadonlyMap<K, readonly number[]> {
  const index = new Map<K, number[]>()
  keys.forEach((own, node) => {
    for (const key of own) {
      const nodes = index.get(key)
      if (nodes === undefined) index.set(key, [node])
      else nodes.push(node)
    }
  })
  return index
}

/** Of a key's nodes, those to compare with one of them. Symmetric, and the same in whichever order the nodes came. */
function reachable(nodes: readonly number[], node: number): readonly number[] {
  if (nodes.length <= MOST_PER_KEY) return nodes
  let [low, high] = [0, nodes.length]
  while (low < high) {
    const middle = (low + high) >> 1
    if ((nodes[middle] ?? 0) < node) low = middle + 1
    else high = middle
  }
  return nodes.slice(Math.max(0, low - NEAR_IN_TIME), low + NEAR_IN_TIME + 1)
}

/** Pairs by their two numbers, lower first; nodes are numbered by time. */
function* pairsBy<K>(
  keys: readonly (readonly K[])[],
  { shared: fewest, most }: { readonly shared: number; readonly most: number },
): Generator<readonly [number, number]> {
  const index = indexed(keys)
  const chosen = keys.map((own, node) => {
    const shared = new Map<number, number>()
    for (const key of own)
      for (const other of reachable(index.get(key) ?? [], node))
        if (other !== node) shared.set(other, (shared.get(other) ?? 0) + 1)
    const worth = [...shared].filter(([, count]) => count >= fewest)
    if (worth.length > most) worth.sort((a, b) => b[1] - a[1] || a[0] - b[0]).length = most
    return new Set(worth.map(([other]) => other))
  })
  for (const [node, others] of chosen.entries())
    for (const other of others)
      if (node < other || !chosen[other]?.has(node)) yield node < other ? [node, other] : [other, node]
}

export const alikePairs = (items: readonly Weighed[], usage: Usage) =>
  pairsBy(
    items.map((item) => tellingHere(item, usage)),
    { shared: FEWEST_SHARED, most: MOST_PAIRS },
  )

export const copyPairs = (copyKeys: readonly (readonly string[])[]) =>
  pairsBy(copyKeys, { shared: 1, most: MOST_PER_KEY })
