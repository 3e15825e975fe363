/** How does the quiet that sites asked for outlive this process? */
import type { FetchMemory } from '#crawlers/fetch/pace.js'
import { forgetOldQuiets, forgetQuiet, heldQuiets, saveQuiet } from '#data/store/quiets.js'
import type { Database } from '#dialect'

export interface KeptQuiet {
  readonly memory: FetchMemory
  /** Ends when all that was told has been written; fails where it could not be. */
  written(): Promise<void>
}

export async function keptQuiet(db: Database, now: Date): Promise<KeptQuiet> {
  await db.write((tx) => forgetOldQuiets(tx, now))
  const quiets = await heldQuiets(db.read)
  let failure: Error | null = null
  let last: Promise<void> = Promise.resolve()
  return {
    memory: {
      quiets,
      // The pace cannot wait for the disk: in this process the quiet holds from now on in any case.
      save(domain, quiet) {
        last = last
          .then(() => db.write((tx) => (quiet === null ? forgetQuiet(tx, domain) : saveQuiet(tx, domain, quiet))))
          .catch((cause: unknown) => {
            failure ??= new Error('could not keep the quiet that sites asked for', { cause })
          })
      },
    },
    async written() {
      await last
      if (failure !== null) throw failure
    },
  }
}
