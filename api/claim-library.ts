/** What was claimed and what is known, which new statements are held against; read into memory when somebody first asks. */
import type { Alike, Libraries } from '#analysis/knowing.js'
import type { Db } from '#dialect'

export interface ClaimLibrary {
  /** The best first; what asks may stand in it itself. */
  alike(locality: string, asked: string, at: Date, limit: number): Promise<readonly Alike[]>
}

export function openClaimLibrary(db: Db): ClaimLibrary {
  let libraries: Libraries | null = null
  return {
    async alike(locality, asked, at, limit) {
      const { alikeIn, openLibraries } = await import('#analysis/knowing.js')
      libraries ??= openLibraries()
      await libraries.follow(db)
      return alikeIn(libraries.of(locality), asked, { limit, at })
    },
  }
}
