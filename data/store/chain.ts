/** How do the rows of a log hold each other, so that none can be changed or taken out unseen? */
import { createHash } from 'node:crypto'

/** What the first row stands on. */
export const FIRST_PREVIOUS = '0'.repeat(64)

type Cell = string | number | Date | null

/** Lower-case hex of SHA-256 over the digest before it and the entry as JSON with its keys in order of the alphabet. */
export function chainDigest(previous: string, entry: Readonly<Record<string, Cell>>): string {
  const keys = Object.keys(entry).sort()
  const sorted = Object.fromEntries(
    keys.map((key) => {
      const cell = entry[key] ?? null
      return [key, cell instanceof Date ? cell.toISOString() : cell]
    }),
  )
  return createHash('sha256')
    .update(previous + JSON.stringify(sorted))
    .digest('hex')
}
