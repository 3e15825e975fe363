/** Which class does a text belong to, by weights that a training script learned? */

/** Feature hash → value. */
export type Features = ReadonlyMap<number, number>

/** Small enough to ship: one row of signed bytes per kept feature. */
export interface LinearModel {
  readonly classes: readonly string[]
  /** What a signed byte is worth. */
  readonly scale: number
  readonly bias: readonly number[]
  /** Feature hash → index of its row in `weights`. */
  readonly rows: ReadonlyMap<number, number>
  readonly weights: Int8Array
}

/** As written in a `*.gen.ts` file. */
export interface PackedModel {
  readonly classes: readonly string[]
  readonly scale: number
  readonly bias: readonly number[]
  /** Base64 of little-endian unsigned 32-bit hashes. */
  readonly hashes: string
  /** Base64 of signed bytes, one row of `classes.length` per hash. */
  readonly weights: string
}

export function unpack(packed: PackedModel): LinearModel {
  const hashes = Buffer.from(packed.hashes, 'base64')
  const bytes = Buffer.from(packed.weights, 'base64')
  const count = hashes.length / 4
  if (bytes.length !== count * packed.classes.length) throw new Error('a model file is cut short')
  const rows = new Map<number, number>()
  for (let row = 0; row < count; row++) rows.set(hashes.readUInt32LE(row * 4), row)
  const { classes, scale, bias } = packed
  return { classes, scale, bias, rows, weights: new Int8Array(bytes.buffer, bytes.byteOffset, bytes.length) }
}

/** Probability of each class, in the order of `model.classes`. */
export function classify(model: LinearModel, features: Features): readonly number[] {
  const width = model.classes.length
  const sums = new Float64Array(width)
  for (const [hash, value] of features) {
    const row = model.rows.get(hash)
    if (row === undefined) continue
    for (let c = 0; c < width; c++) sums[c] = (sums[c] ?? 0) + value * (model.weights[row * width + c] ?? 0)
  }
  return softmax(Array.from(sums, (sum, c) => sum * model.scale + (model.bias[c] ?? 0)))
}

export function softmax(scores: readonly number[]): readonly number[] {
  const top = Math.max(...scores)
  const raised = scores.map((score) => Math.exp(score - top))
  const total = raised.reduce((sum, value) => sum + value, 0)
  return raised.map((value) => value / total)
}
