/** How are the trees grown? Gradient boosting on binned numbers, leaf by leaf, log loss with weights. */
import type { Forest } from '../trees.js'

export interface Table {
  /** One row of numbers a line. */
  readonly rows: readonly Float32Array[]
  /** Share of each line that is main text. */
  readonly labels: Float32Array
  readonly weights: Float32Array
}

export interface Growth {
  readonly trees: number
  readonly leaves: number
  readonly rate: number
  /** Shares of rows and of columns that a tree sees. */
  readonly rowShare: number
  readonly columnShare: number
  /** Smallest sum of second derivatives in a leaf, and the damping of its value. */
  readonly least: number
  readonly damping: number
  readonly seed: number
}

const BINS = 64

/** Mulberry32: the same trees from the same seed on every machine. */
function chance(seed: number): () => number {
  let state = seed >>> 0
  return () => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296
  }
}

interface Binned {
  readonly columns: readonly Uint8Array[]
  readonly edges: readonly Float32Array[]
}

function binColumns(rows: readonly Float32Array[]): Binned {
  const width = rows[0]?.length ?? 0
  const columns: Uint8Array[] = []
  const edges: Float32Array[] = []
  const step = Math.max(1, Math.floor(rows.length / 40_000))
  for (let column = 0; column < width; column += 1) {
    const sample: number[] = []
    for (let i = 0; i < rows.length; i += step) sample.push(rows[i]?.[column] ?? 0)
    sample.sort((a, b) => a - b)
    const cuts = new Set<number>()
    for (let bin = 1; bin < BINS; bin += 1) cuts.add(sample[Math.floor((bin * sample.length) / BINS)] ?? 0)
    const distinct = new Set(sample)
    const edge = Float32Array.from(distinct.size <= BINS ? [...distinct].slice(0, -1) : [...cuts])
    const binned = new Uint8Array(rows.length)
    for (let i = 0; i < rows.length; i += 1) {
      const value = rows[i]?.[column] ?? 0
      let [low, high] = [0, edge.length]
      while (low < high) {
        const middle = (low + high) >> 1
        if (value <= (edge[middle] ?? 0)) high = middle
        else low = middle + 1
      }
      binned[i] = low
    }
    columns.push(binned)
    edges.push(edge)
  }
  return { columns, edges }
}

interface Leaf {
  readonly members: Int32Array
  readonly sums: Float64Array
  readonly slope: number
  readonly curve: number
  split: { readonly gain: number; readonly column: number; readonly bin: number } | null
  /** Where this leaf hangs: the node and the side. */
  readonly at: number
  readonly side: 'left' | 'right'
}

export function grow(table: Table, growth: Growth, onTree: (tree: number) => void = () => {}): Forest {
  const { rows, labels, weights } = table
  const { columns, edges } = binColumns(rows)
  const random = chance(growth.seed)
  const size = rows.length
  const [wanted, weight] = weights.reduce<[number, number]>(([a, b], w, i) => [a + w * (labels[i] ?? 0), b + w], [0, 0])
  const bias = Math.log(Math.max(1e-6, wanted) / Math.max(1e-6, weight - wanted))
  const scores = new Float32Array(size).fill(bias)
  const slopes = new Float32Array(size)
  const curves = new Float32Array(size)
  const roots: number[] = []
  const feature: number[] = []
  const threshold: number[] = []
  const left: number[] = []
  const right: number[] = []
  const leaves: number[] = []

  const summed = (members: Int32Array, chosen: readonly number[]): Float64Array => {
    const sums = new Float64Array(chosen.length * BINS * 2)
    for (let c = 0; c < chosen.length; c += 1) {
      const column = columns[chosen[c] ?? 0] ?? new Uint8Array()
      const base = c * BINS * 2
      for (let m = 0; m < members.length; m += 1) {
        const i = members[m] ?? 0
        const at = base + (column[i] ?? 0) * 2
        sums[at] = (sums[at] ?? 0) + (slopes[i] ?? 0)
        sums[at + 1] = (sums[at + 1] ?? 0) + (curves[i] ?? 0)
      }
    }
    return sums
  }
  const worth = (slope: number, curve: number) => (slope * slope) / (curve + growth.damping)
  const best = (leaf: Leaf, chosen: readonly number[]): Leaf['split'] => {
    let found: Leaf['split'] = null
    const whole = worth(leaf.slope, leaf.curve)
    for (let c = 0; c < chosen.length; c += 1) {
      const column = chosen[c] ?? 0
      let [slope, curve] = [0, 0]
      const last = edges[column]?.length ?? 0
      for (let bin = 0; bin < last; bin += 1) {
        slope += leaf.sums[(c * BINS + bin) * 2] ?? 0
        curve += leaf.sums[(c * BINS + bin) * 2 + 1] ?? 0
        if (curve < growth.least) continue
        if (leaf.curve - curve < growth.least) break
        const gain = worth(slope, curve) + worth(leaf.slope - slope, leaf.curve - curve) - whole
        if (gain > (found?.gain ?? 1e-4)) found = { gain, column, bin }
      }
    }
    return found
  }
  const total = (members: Int32Array): [number, number] => {
    let [slope, curve] = [0, 0]
    for (const i of members) {
      slope += slopes[i] ?? 0
      curve += curves[i] ?? 0
    }
    return [slope, curve]
  }

  for (let tree = 0; tree < growth.trees; tree += 1) {
    for (let i = 0; i < size; i += 1) {
      const p = 1 / (1 + Math.exp(-(scores[i] ?? 0)))
      const w = weights[i] ?? 0
      slopes[i] = w * (p - (labels[i] ?? 0))
      curves[i] = w * Math.max(1e-4, p * (1 - p))
    }
    const all: number[] = []
    for (let i = 0; i < size; i += 1) if ((weights[i] ?? 0) > 0 && random() < growth.rowShare) all.push(i)
    const chosen = columns.map((_, c) => c).filter(() => random() < growth.columnShare)
    const members = Int32Array.from(all)
    const [slope, curve] = total(members)
    const first: Leaf = { members, sums: summed(members, chosen), slope, curve, split: null, at: -1, side: 'left' }
    first.split = best(first, chosen)
    const open = [first]
    const closed: Leaf[] = []
    roots.push(feature.length)
    while (open.length > 0 && open.length + closed.length < growth.leaves) {
      open.sort((a, b) => (a.split?.gain ?? 0) - (b.split?.gain ?? 0))
      const leaf = open.pop()
      if (leaf === undefined) break
      if (leaf.split === null) {
        closed.push(leaf)
        continue
      }
      const { column, bin } = leaf.split
      const binned = columns[column] ?? new Uint8Array()
      const lower = leaf.members.filter((i) => (binned[i] ?? 0) <= bin)
      const upper = leaf.members.filter((i) => (binned[i] ?? 0) > bin)
      const node = feature.length
      feature.push(column)
      threshold.push(edges[column]?.[bin] ?? 0)
      left.push(0)
      right.push(0)
      if (leaf.at >= 0) (leaf.side === 'left' ? left : right)[leaf.at] = node
      const isLowerSmaller = lower.length <= upper.length
      const smaller = summed(isLowerSmaller ? lower : upper, chosen)
      const larger = leaf.sums.map((sum, k) => sum - (smaller[k] ?? 0))
      for (const side of ['left', 'right'] as const) {
        const mine = side === 'left' ? lower : upper
        const [s, c] = total(mine)
        const sums = (side === 'left') === isLowerSmaller ? smaller : larger
        const child: Leaf = { members: mine, sums, slope: s, curve: c, split: null, at: node, side }
        child.split = best(child, chosen)
        open.push(child)
      }
    }
    const grown = feature.length > (roots.at(-1) ?? 0)
    for (const leaf of [...open, ...closed]) {
      const value = (-growth.rate * leaf.slope) / (leaf.curve + growth.damping)
      leaves.push(value)
      if (leaf.at >= 0) (leaf.side === 'left' ? left : right)[leaf.at] = ~(leaves.length - 1)
    }
    if (!grown) {
      roots.pop()
      break
    }
    const root = roots.at(-1) ?? 0
    for (let i = 0; i < size; i += 1) {
      let node = root
      const row = rows[i]
      while (node >= 0)
        node = ((row?.[feature[node] ?? 0] ?? 0) <= Math.fround(threshold[node] ?? 0) ? left[node] : right[node]) ?? -1
      scores[i] = (scores[i] ?? 0) + (leaves[~node] ?? 0)
    }
    onTree(tree)
  }
  return {
    bias,
    roots: Int32Array.from(roots),
    feature: Uint16Array.from(feature),
    threshold: Float32Array.from(threshold),
    left: Int32Array.from(left),
    right: Int32Array.from(right),
    leaf: Float32Array.from(leaves),
  }
}
