/** Do two addresses belong to one site? */
import { ownerOf } from './fetch/domain.js'

/** The registrable domain, or the host where there is none; null for what is no address. */
export const siteOf = (url: string): string | null => (URL.canParse(url) ? ownerOf(new URL(url)) : null)

export const sameSite = (a: string, b: string): boolean => siteOf(a) !== null && siteOf(a) === siteOf(b)
