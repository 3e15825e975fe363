/** Which nodes belong together, when links say how alike two are and people have said what must and must not be one? */

export interface Link {
  readonly a: number
  readonly b: number
  readonly likeness: number
}

type Pair = readonly [number, number]

export interface Bonds {
  /** In order: where two contradict `apart` together, the earlier holds. */
  readonly together: readonly Pair[]
  readonly apart: readonly Pair[]
}

interface Group {
  readonly members: number[]
  /** Sum of likenesses to other groups; pairs without a link count nothing. */
  readonly sums: Map<number, number>
  readonly apart: Set<number>
}

/** Groups by average likeness, the most alike pair first; of equals the lowest numbers, so that only the numbering decides. */
export function clusters(count: number, links: readonly Link[], bonds: Bonds, atLeast: number): readonly number[][] {
  const groups = new Map<number, Group>()
  const home = Array.from({ length: count }, (_, node) => node)
  for (let node = 0; node < count; node++) groups.set(node, { members: [node], sums: new Map(), apart: new Set() })
  for (const [a, b] of bonds.apart) {
    groups.get(a)?.apart.add(b)
    groups.get(b)?.apart.add(a)
  }
  for (const [a, b] of bonds.together) join(groups, home, home[a] ?? a, home[b] ?? b)
  for (const { a, b, likeness } of links) addSum(groups, home[a] ?? a, home[b] ?? b, likeness)
  const queue = new Queue()
  const offer = (one: number, other: number) => {
    const [a, b] = one < other ? [one, other] : [other, one]
    const [first, second] = [groups.get(a), groups.get(b)]
    if (first === undefined || second === undefined || first.apart.has(b)) return
    const average = (first.sums.get(b) ?? 0) / (first.members.length * second.members.length)
    if (average >= atLeast) queue.add({ a, b, likeness: average })
  }
  for (const [a, { sums }] of groups) for (const b of sums.keys()) if (a < b) offer(a, b)
  for (let best = queue.take(); best !== null; best = queue.take()) {
    const [first, second] = [groups.get(best.a), groups.get(best.b)]
    if (first === undefined || second === undefined) continue
    // Offered before one of the two grew: the newer offer stands elsewhere in the queue.
    const average = (first.sums.get(best.b) ?? 0) / (first.members.length * second.members.length)
    if (average !== best.likeness) continue
    const kept = join(groups, home, best.a, best.b)
    if (kept !== null) for (const other of groups.get(kept)?.sums.keys() ?? []) offer(kept, other)
  }
  return [...groups.values()].map(({ members }) => members.sort((a, b) => a - b))
}

function addSum(groups: ReadonlyMap<number, Group>, a: number, b: number, likeness: number): void {
  if (a === b) return
  const [first, second] = [groups.get(a)?.sums, groups.get(b)?.sums]
  first?.set(b, (first.get(b) ?? 0) + likeness)
  second?.set(a, (second.get(a) ?? 0) + likeness)
}

/** The joined group bears the lower number; null when they are one already or must not be. */
function join(groups: Map<number, Group>, home: number[], one: number, other: number): number | null {
  const [keep, drop] = one < other ? [one, other] : [other, one]
  const [kept, dropped] = [groups.get(keep), groups.get(drop)]
  if (keep === drop || kept === undefined || dropped === undefined || kept.apart.has(drop)) return null
  groups.delete(drop)
  kept.sums.delete(drop)
  for (const member of dropped.members) {
    kept.members.push(member)
    home[member] = keep
  }
  for (const [third, sum] of dropped.sums) {
    if (third === keep) continue
    const there = groups.get(third)?.sums
    there?.delete(drop)
    const both = (kept.sums.get(third) ?? 0) + sum
    kept.sums.set(third, both)
    there?.set(keep, both)
  }
  for (const third of dropped.apart) {
    kept.apart.add(third)
    const there = groups.get(third)?.apart
    there?.delete(drop)
    there?.add(keep)
  }
  return keep
}

/** A binary heap: the most alike first; of equals the lowest numbers. */
class Queue {
  readonly #heap: Link[] = []

  add(link: Link): void {
    const heap = this.#heap
    let at = heap.push(link) - 1
    while (at > 0) {
      const above = (at - 1) >> 1
      if (!before(heap[at], heap[above])) break
      swap(heap, at, above)
      at = above
    }
  }

  take(): Link | null {
    const heap = this.#heap
    const [top] = heap
    const last = heap.pop()
    if (top === undefined || last === undefined) return null
    if (heap.length === 0) return top
    heap[0] = last
    for (let at = 0; ; ) {
      const [left, right] = [2 * at + 1, 2 * at + 2]
      const best = before(heap[right], heap[left]) ? right : left
      if (!before(heap[best], heap[at])) return top
      swap(heap, at, best)
      at = best
    }
  }
}

function before(one: Link | undefined, other: Link | undefined): boolean {
  if (one === undefined || other === undefined) return one !== undefined
  if (one.likeness !== other.likeness) return one.likeness > other.likeness
  return one.a !== other.a ? one.a < other.a : one.b < other.b
}

function swap(heap: Link[], one: number, other: number): void {
  const [a, b] = [heap[one], heap[other]]
  if (a === undefined || b === undefined) return
  heap[one] = b
  heap[other] = a
}
