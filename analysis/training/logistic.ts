/** Which weights tell labelled examples apart? Softmax regression by AdaGrad, the same on every run. */
import type { Features } from '../models/linear.js'
import { softmax } from '../models/linear.js'

export interface Example {
  readonly features: Features
  readonly label: number
  /** How much it counts; 1 when absent. */
  readonly weight?: number
}

export interface Settings {
  readonly epochs: number
  readonly rate: number
  readonly l2: number
}

/** As learned, before packing. */
export interface Learned {
  readonly classes: readonly string[]
  readonly bias: Float64Array
  /** Feature hash → its row in `weights`. */
  readonly rows: Map<number, number>
  readonly weights: Float32Array
}

/** Numerical Recipes' generator: chance is an argument. */
export function generator(seed: number): () => number {
  let state = seed >>> 0
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0
    return state / 2 ** 32
  }
}

export function shuffled<T>(list: readonly T[], chance: () => number): T[] {
  const copy = [...list]
  for (let i = copy.length - 1; i > 0; i--) {
    const j = Math.floor(chance() * (i + 1))
    const [a, b] = [copy[i], copy[j]]
    if (a !== undefined && b !== undefined) {
      copy[i] = b
      copy[j] = a
    }
  }
  return copy
}

export function learn(examples: readonly Example[], classes: readonly string[], settings: Settings): Learned {
  const width = classes.length
  const rows = new Map<number, number>()
  const encoded = examples.map(({ features, label, weight }) => {
    const at = new Int32Array(features.size)
    const value = new Float32Array(features.size)
    let k = 0
    for (const [feature, amount] of features) {
      const row = rows.get(feature) ?? rows.size
      if (row === rows.size) rows.set(feature, row)
      at[k] = row * width
      value[k++] = amount
    }
    return { at, value, label, weight: weight ?? 1 }
  })
  const weights = new Float32Array(rows.size * width)
  const squares = new Float32Array(rows.size * width).fill(1e-6)
  const bias = new Float64Array(width)
  const biasSquares = new Float64Array(width).fill(1e-6)
  const chance = generator(7)
  for (let epoch = 0; epoch < settings.epochs; epoch++)
    for (const { at, value, label, weight } of shuffled(encoded, chance)) {
      const scores = Array.from(bias)
      for (let k = 0; k < at.length; k++)
        for (let c = 0; c < width; c++)
          scores[c] = (scores[c] ?? 0) + (value[k] ?? 0) * (weights[(at[k] ?? 0) + c] ?? 0)
      softmax(scores).forEach((probability, c) => {
        const error = weight * (probability - (c === label ? 1 : 0))
        biasSquares[c] = (biasSquares[c] ?? 0) + error * error
        bias[c] = (bias[c] ?? 0) - (settings.rate * error) / Math.sqrt(biasSquares[c] ?? 1)
        for (let k = 0; k < at.length; k++) {
          const i = (at[k] ?? 0) + c
          const old = weights[i] ?? 0
          const slope = error * (value[k] ?? 0) + settings.l2 * old
          const square = (squares[i] ?? 0) + slope * slope
          squares[i] = square
          weights[i] = old - (settings.rate * slope) / Math.sqrt(square)
        }
      })
    }
  return { classes, bias, rows, weights }
}

export function predict(learned: Learned, features: Features): readonly number[] {
  const width = learned.classes.length
  const scores = Array.from(learned.bias)
  for (const [feature, value] of features) {
    const row = learned.rows.get(feature)
    if (row === undefined) continue
    for (let c = 0; c < width; c++) scores[c] = (scores[c] ?? 0) + value * (learned.weights[row * width + c] ?? 0)
  }
  return softmax(scores)
}
