/** Which lines of a robots.txt are meant for us, and how are a rule and an address written so that they can be compared (RFC 9309 §2.2)? */
import { Buffer } from 'node:buffer'

/** §2.5: at least 500 kibibytes are read. */
export const ROBOTS_BYTES = 512_000
/** Longer rules and rules of many wildcards are attacks on the matcher, not paths. */
const RULE_LIMIT = 500
const WILDCARD_LIMIT = 10

const LINE_FEED = 10
/** Everything but what both a rule and an address may hold as it is. */
const TO_ENCODE = /[^A-Za-z0-9;,/?:@&=+\-_.~*$%]/gu
const UNRESERVED = /^[A-Za-z0-9\-._~]$/

/** UTF-8, without the mark that some editors put before it; a line that the limit cuts is none. */
export function robotsText(bytes: Buffer): string {
  const whole = bytes.length < ROBOTS_BYTES ? bytes : bytes.subarray(0, bytes.lastIndexOf(LINE_FEED, ROBOTS_BYTES) + 1)
  return whole.toString('utf8').replace(/^\ufeff/, '')
}

/** §2.2.2: plain where a character may be plain, else percent-encoded UTF-8 in capitals, on both sides. */
function encoded(path: string): string {
  const ascii = path.replace(TO_ENCODE, (character) =>
    [...Buffer.from(character)].map((byte) => `%${byte.toString(16).padStart(2, '0')}`).join(''),
  )
  return ascii.replace(/%([0-9A-Fa-f]{2})/g, (code, hex: string) => {
    const character = String.fromCharCode(Number.parseInt(hex, 16))
    return UNRESERVED.test(character) ? character : code.toUpperCase()
  })
}

/** A star or dollar sign in an address is a letter like any other; in a rule it would be one only as `%2A` or `%24`. */
export const comparable = (path: string): string => encoded(path).replaceAll('*', '%2A').replaceAll('$', '%24')

/** Only a dollar sign at the end is an end mark. */
const comparableRule = (rule: string): string => encoded(rule).replace(/\$(?!$)/g, '%24')

/** §2.2.1: a name is letters, `_` and `-`; what follows (a version, a comment) is not part of it. */
function nameOf(value: string): string {
  return value.startsWith('*') ? '*' : (/^[a-z_-]+/.exec(value.toLowerCase())?.[0] ?? '')
}

/** A rule too long or too wild is dropped when it allows, and cut short, thus made wider, when it forbids. */
function boundedRule(kind: string, value: string): string[] {
  const short = value.slice(0, RULE_LIMIT).split('*').slice(0, WILDCARD_LIMIT).join('*')
  if (short === value) return [`${kind}: ${comparableRule(value)}`]
  return kind === 'disallow' ? [`disallow: ${comparableRule(short)}`] : []
}

/**
 * The rules for this name as one group of everybody's: all groups that name it taken together, else all that name everybody. Crawl-delay is not of
 * the standard, but who writes it means it as a rule of the group above, so that it ends the list of names; a sitemap does not (§2.2.4).
 */
export function rulesFor(agent: string, text: string): string {
  const groups = new Map<string, string[]>()
  let names: string[] = []
  let namesEnded = true
  for (const line of text.split(/\r\n|\r|\n/)) {
    const content = line.split('#', 1)[0] ?? ''
    const colon = content.indexOf(':')
    const field = content.slice(0, Math.max(colon, 0)).trim().toLowerCase()
    const value = content.slice(colon + 1).trim()
    if (field === 'user-agent') {
      if (namesEnded) names = []
      namesEnded = false
      const name = nameOf(value)
      if ((name === '*' || name === agent.toLowerCase()) && !names.includes(name)) names.push(name)
      for (const known of names) if (!groups.has(known)) groups.set(known, [])
    } else if (field === 'allow' || field === 'disallow' || field === 'crawl-delay') {
      namesEnded = true
      const rules = field === 'crawl-delay' ? [`crawl-delay: ${value}`] : boundedRule(field, value)
      for (const name of names) groups.get(name)?.push(...rules)
    }
  }
  const ours = groups.get(agent.toLowerCase()) ?? groups.get('*') ?? []
  return ['user-agent: *', ...ours].join('\n')
}
