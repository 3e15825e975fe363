/** Whose machines answer at this address? What one owner runs is asked as one. */
import { getDomain } from 'tldts'

/**
 * The registrable domain (`bao.vn` for `m.bao.vn`, `x.gov.vn` for `www.x.gov.vn`). Below a hosting suffix (`blogspot.com`) every site is its own, a
 * bare suffix, a number and a name of the house stand for themselves, with their port.
 */
export function ownerOf({ host, hostname }: URL): string {
  return getDomain(hostname.replace(/\.$/, ''), { allowPrivateDomains: true }) ?? host
}
