/** May this address be asked at all? Scraped links must not reach into the network that we run in (SSRF). */
import { lookup as systemLookup } from 'node:dns'
import { BlockList, isIP, type LookupFunction } from 'node:net'
import { done, type Outcome, skip } from '#data/model/outcome.js'

export interface GuardOptions {
  /** `host:port` pairs of the own network that may be asked, or true for all: for tests and for what a person hands in. */
  readonly allowPrivate?: true | readonly string[]
  /** Default 80, 443, 8080, 8443. */
  readonly ports?: readonly number[]
}

const WEB_PORTS = [80, 443, 8080, 8443]
/** Longer addresses are traps or data; browsers and servers give up at 8 KB and sooner. */
const MAX_ADDRESS = 4096

/** IANA special-purpose registry of IPv4 (2025), with multicast and class E. */
const RESERVED_V4 = [
  ['0.0.0.0', 8],
  ['10.0.0.0', 8],
  ['100.64.0.0', 10],
  ['127.0.0.0', 8],
  ['169.254.0.0', 16],
  ['172.16.0.0', 12],
  ['192.0.0.0', 24],
  ['192.0.2.0', 24],
  ['192.88.99.0', 24],
  ['192.168.0.0', 16],
  ['198.18.0.0', 15],
  ['198.51.100.0', 24],
  ['203.0.113.0', 24],
  ['224.0.0.0', 4],
  ['240.0.0.0', 4],
] as const
/** Inside 2000::/3, the only part of IPv6 that is given out: protocol assignments with Teredo, documentation, 6to4. */
const RESERVED_V6 = [
  ['2001::', 23],
  ['2001:db8::', 32],
  ['2002::', 16],
  ['3fff::', 20],
] as const

const reserved = new BlockList()
for (const [network, bits] of RESERVED_V4) reserved.addSubnet(network, bits, 'ipv4')
for (const [network, bits] of RESERVED_V6) reserved.addSubnet(network, bits, 'ipv6')
const givenOutV6 = new BlockList()
givenOutV6.addSubnet('2000::', 3, 'ipv6')

/** Is this an address on the open internet? IPv4 inside IPv6 (mapped, NAT64, 6to4, Teredo) never counts as one. */
export function isPublicIp(ip: string): boolean {
  switch (isIP(ip)) {
    case 4:
      return !reserved.check(ip, 'ipv4')
    case 6:
      return !ip.includes('%') && givenOutV6.check(ip, 'ipv6') && !reserved.check(ip, 'ipv6')
    default:
      return false
  }
}

/** Names that never leave the own network (RFC 6761, 6762, 8375) or that cloud machines answer about themselves. */
const INNER_NAME = /(?:^|\.)(?:localhost|local|internal|intranet|lan|home|home\.arpa|corp|localdomain)$/

const hostOf = (url: URL): string => url.hostname.replace(/^\[|\]$/g, '')
const portOf = (url: URL): number => (url.port === '' ? (url.protocol === 'https:' ? 443 : 80) : Number(url.port))

/** `localhost` and numbers of this machine, in any spelling that `URL` knows. */
const LOOPBACK = /^(?:localhost\.?|127\.\d+\.\d+\.\d+|\[::1\])$/

/** Is this address on this machine, and allowed to be asked by name? */
export function isLoopbackException(address: string, { allowPrivate }: GuardOptions): boolean {
  if (allowPrivate === undefined || !URL.canParse(address)) return false
  const url = new URL(address)
  return (
    LOOPBACK.test(url.hostname) && (allowPrivate === true || allowPrivate.includes(`${hostOf(url)}:${portOf(url)}`))
  )
}

/** The part that needs no name lookup. `URL` has already turned decimal, octal, hex and full-width hosts into dotted ones. */
export function judgeAddress(address: string, options: GuardOptions = {}): Outcome<URL> {
  if (address.length > MAX_ADDRESS || !URL.canParse(address)) return skip('địa chỉ không đọc được')
  const url = new URL(address)
  if (url.protocol !== 'http:' && url.protocol !== 'https:') return skip('chỉ đọc địa chỉ http và https')
  if (url.username !== '' || url.password !== '') return skip('địa chỉ có kèm tên và mật khẩu')
  const host = hostOf(url)
  if (options.allowPrivate === true || options.allowPrivate?.includes(`${host}:${portOf(url)}`)) return done(url)
  if (!(options.ports ?? WEB_PORTS).includes(portOf(url))) return skip('cổng không phải của trang mạng')
  if (isIP(host) !== 0) return isPublicIp(host) ? done(url) : skip('địa chỉ trong mạng nội bộ')
  const name = host.replace(/\.$/, '')
  if (!name.includes('.') || INNER_NAME.test(name)) return skip('địa chỉ trong mạng nội bộ')
  return done(url)
}

/** Told apart from other failures of a connection: it is not worth trying again soon. */
export class PrivateAddressError extends Error {
  readonly code = 'EPRIVATE'
}

/** A name lookup for the moment of connecting, so that no later answer can differ: refuses names with any private address. */
export function guardedLookup(options: GuardOptions = {}, lookup: LookupFunction = systemLookup): LookupFunction {
  if (options.allowPrivate === true) return lookup
  const allowed = new Set(options.allowPrivate?.map((pair) => pair.slice(0, pair.lastIndexOf(':'))))
  return (hostname, wanted, callback) => {
    lookup(hostname, { ...wanted, all: true }, (error, found) => {
      if (error !== null) return callback(error, '')
      const addresses = typeof found === 'string' ? [{ address: found, family: isIP(found) }] : found
      const first = addresses[0]
      if (first === undefined || (!allowed.has(hostname) && !addresses.every(({ address }) => isPublicIp(address)))) {
        return callback(new PrivateAddressError(`${hostname} is not on the open internet`), '')
      }
      if (wanted.all === true) callback(null, addresses)
      else callback(null, first.address, first.family)
    })
  }
}
