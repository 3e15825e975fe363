/** How well do answers agree with labels? */

const f1 = (right: number, said: number, meant: number): number =>
  said + meant === 0 ? 0 : (2 * right) / (said + meant)

/** F1 of each label that the truth holds. */
export function f1PerLabel(truth: readonly string[], said: readonly string[]): Record<string, number> {
  const labels = [...new Set(truth)].sort()
  return Object.fromEntries(
    labels.map((label) => [
      label,
      f1(
        truth.filter((t, i) => t === label && said[i] === label).length,
        said.filter((s) => s === label).length,
        truth.filter((t) => t === label).length,
      ),
    ]),
  )
}

export const mean = (values: readonly number[]): number =>
  values.reduce((sum, value) => sum + value, 0) / Math.max(values.length, 1)

export const macroF1 = (truth: readonly string[], said: readonly string[]): number =>
  mean(Object.values(f1PerLabel(truth, said)))

export const accuracy = (truth: readonly string[], said: readonly string[]): number =>
  truth.filter((t, i) => t === said[i]).length / Math.max(truth.length, 1)

/** Of several labels per text. */
export function microF1(truth: readonly (readonly string[])[], said: readonly (readonly string[])[]): number {
  const right = truth.reduce((sum, labels, i) => sum + labels.filter((label) => said[i]?.includes(label)).length, 0)
  return f1(
    right,
    said.reduce((sum, labels) => sum + labels.length, 0),
    truth.reduce((sum, labels) => sum + labels.length, 0),
  )
}

/** Area under precision and recall, best score first; ties in the order given. */
export function averagePrecision(scored: readonly { readonly score: number; readonly relevant: boolean }[]): number {
  let found = 0
  let sum = 0
  const ordered = [...scored].sort((a, b) => b.score - a.score)
  ordered.forEach(({ relevant }, i) => {
    if (relevant) sum += ++found / (i + 1)
  })
  return found === 0 ? 0 : sum / found
}

/** Amigó's BCubed F1 of a clustering: both maps go from item to group. */
export function bcubedF1(truth: ReadonlyMap<string, string>, said: ReadonlyMap<string, string>): number {
  const members = (groups: ReadonlyMap<string, string>) => {
    const lists = new Map<string, Set<string>>()
    for (const [item, group] of groups) lists.set(group, (lists.get(group) ?? new Set()).add(item))
    return lists
  }
  const [meant, made] = [members(truth), members(said)]
  const precisions: number[] = []
  const recalls: number[] = []
  for (const [item, group] of truth) {
    const should = meant.get(group) ?? new Set()
    const does = made.get(said.get(item) ?? '') ?? new Set([item])
    const shared = [...does].filter((other) => should.has(other)).length
    precisions.push(shared / does.size)
    recalls.push(shared / should.size)
  }
  const [precision, recall] = [mean(precisions), mean(recalls)]
  return (2 * precision * recall) / (precision + recall || 1)
}
