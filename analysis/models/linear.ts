/** Which class does a text belong to, by weights that a training script learned? */
import { hashesIn, type RowTable, rowTable } from './row-table.js'

/** Feature hash → value. */
export type Features = ReadonlyMap<number, number>

/** Small enough to ship: one row of signed bytes per kept feature. */
export interface LinearModel {
  readonly classes: readonly string[]
  /** What a signed byte is worth. */
  readonly scale: number
  readonly bias: readonly number[]
  /** Feature hash → index of its row in `weights`. */
  readonly rows: RowTable
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
  const hashes = hashesIn(packed.hashes)
  const bytes = Buffer.from(packed.weights, 'base64')
  if (bytes.length !== hashes.length * packed.classes.length) throw new Error('a model file is cut short')
  const { classes, scale, bias } = packed
  return {
    classes,
    scale,
    bias,
    rows: rowTable(hashes),
    weights: new Int8Array(bytes.buffer, bytes.byteOffset, bytes.length),
  }
}

/** The last answer of each model: the tone toward every locality of a text is asked of the same features. */
const answered = new WeakMap<LinearModel, { readonly features: Features; readonly answer: readonly number[] }>()

/** Probability of each class, in the order of `model.classes`. */
export function classify(model: LinearModel, features: Features): readonly number[] {
  const last = answered.get(model)
  if (last?.features === features) return last.answer
  const answer = scored(model, features)
  answered.set(model, { features, answer })
  return answer
}

function scored({ classes, scale, bias, rows, weights }: LinearModel, features: Features): readonly number[] {
  const width = classes.length
  const sums = new Float64Array(width)
  for (const [hash, value] of features) {
    const row = rows.get(hash)
    if (row === undefined) continue
    for (let c = 0; c < width; c++) sums[c] = (sums[c] ?? 0) + value * (weights[row * width + c] ?? 0)
  }
  return softmax(Array.from(sums, (sum, c) => sum * scale + (bias[c] ?? 0)))
}

export function softmax(scores: readonly number[]): readonly number[] {
  const top = Math.max(...scores)
  const raised = scores.map((score) => Math.exp(score - top))
  const total = raised.reduce((sum, value) => sum + value, 0)
  return raised.map((value) => value / total)
}
