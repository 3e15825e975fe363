/** Which items of a story are copies of which, so that a list can fold them under the one they repeat? */
export interface Copyable {
  readonly id: number
  readonly duplicateOf: number | null
}

export interface Original<Item> {
  readonly item: Item
  readonly copies: readonly Item[]
}

/** Keeps the order. A copy of a copy folds under the first; a copy whose original is elsewhere stands by itself. */
export function foldCopies<Item extends Copyable>(items: readonly Item[]): readonly Original<Item>[] {
  const byId = new Map(items.map((item) => [item.id, item]))
  const folded = new Map<number, { readonly item: Item; readonly copies: Item[] }>()
  for (const item of items) folded.set(item.id, { item, copies: [] })
  for (const item of items) {
    const original = rootOf(item, byId)
    if (original.id === item.id) continue
    folded.get(original.id)?.copies.push(item)
    folded.delete(item.id)
  }
  return [...folded.values()]
}

function rootOf<Item extends Copyable>(item: Item, byId: ReadonlyMap<number, Item>): Item {
  const seen = new Set([item.id])
  let at = item
  while (at.duplicateOf !== null) {
    const next = byId.get(at.duplicateOf)
    // Two items that name each other are both shown rather than both lost.
    if (next === undefined) return at
    if (seen.has(next.id)) return item
    seen.add(next.id)
    at = next
  }
  return at
}
