/** What does a row of trees say of a row of numbers? */

/**
 * All trees in one row of nodes, each tree a run of nodes from its root. A node asks whether a feature is at most a
 * threshold; `left` and `right` are the next nodes, or, when negative, the leaf `~index`.
 */
export interface Forest {
  readonly bias: number
  readonly roots: Int32Array
  readonly feature: Uint16Array
  readonly threshold: Float32Array
  readonly left: Int32Array
  readonly right: Int32Array
  readonly leaf: Float32Array
}

/** The probability, by the sum of the leaves that the row falls into. */
export function judge(forest: Forest, row: Float32Array): number {
  const { roots, feature, threshold, left, right, leaf } = forest
  let sum = forest.bias
  for (let tree = 0; tree < roots.length; tree += 1) {
    let node = roots[tree] ?? 0
    while (node >= 0) {
      const value = row[feature[node] ?? 0] ?? 0
      node = (value <= (threshold[node] ?? 0) ? left[node] : right[node]) ?? -1
    }
    sum += leaf[~node] ?? 0
  }
  return 1 / (1 + Math.exp(-sum))
}
