/** In which row does a model keep a feature? A table with open addressing: a Map boxes every hash above 2^31, and asking it took twice as long. */

const FREE = -1

export interface RowTable {
  readonly has: (feature: number) => boolean
  readonly get: (feature: number) => number | undefined
  readonly keys: () => IterableIterator<number>
}

/** @param base64 of little-endian unsigned 32-bit hashes */
export function hashesIn(base64: string): Uint32Array {
  const bytes = Buffer.from(base64, 'base64')
  return Uint32Array.from({ length: Math.ceil(bytes.length / 4) }, (_, at) => bytes.readUInt32LE(at * 4))
}

/** @param features in the order of their rows, each once */
export function rowTable(features: Uint32Array): RowTable {
  const size = 2 ** Math.ceil(Math.log2(2 * features.length + 2))
  const mask = size - 1
  const rows = new Int32Array(size).fill(FREE)
  /** The hashes are even already: their low bits are the place. */
  const placeOf = (feature: number): number => {
    let at = feature & mask
    for (let row = rows[at]; row !== undefined && row !== FREE && features[row] !== feature; row = rows[at])
      at = (at + 1) & mask
    return at
  }
  for (let row = 0; row < features.length; row++) rows[placeOf(features[row] ?? 0)] = row
  const rowOf = (feature: number): number => rows[placeOf(feature)] ?? FREE
  return {
    has: (feature) => rowOf(feature) !== FREE,
    get: (feature) => {
      const row = rowOf(feature)
      return row === FREE ? undefined : row
    },
    keys: () => features.values(),
  }
}
