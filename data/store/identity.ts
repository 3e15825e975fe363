/** Under which name is the same thing known when somebody hands it in again? */
import { createHash } from 'node:crypto'

export const identityOfParts = (...parts: readonly (string | number | null)[]): string =>
  createHash('sha256').update(JSON.stringify(parts)).digest('hex')
