/** Is this page the one whose headline a discovery service showed without its address? */
import { DAY } from '#data/model/time.js'
import { canonical, fold } from '#data/model/vietnamese.js'
import { sourceById, sourceOfAddress } from '../sources/index.js'
import type { Sighting } from './connector.js'

export interface SightingCandidate {
  readonly url: string
  readonly title: string | null
  /** Catalogue id, else a host. */
  readonly source: string | null
  readonly publishedAt: Date | null
}

/** Services show a page within hours; a weekly column has the same headline after seven days. */
const MOST_DAYS = 3
/**
 * Words that one title may have more than the other for each word they share: `Nóng:` before it, a place behind it. What shares is told by order and
 * not by an overlap of letters or words: of 12,000 headlines of one fortnight (2017), 92 pairs of two pages share .8 of their words or more
 * (`Hàn Quốc đề nghị đàm phán …`, `Ông Trump đề nghị Hàn Quốc đàm phán …`: .92), and Jaro-Winkler calls `Chủ sân golf là ai?` and `… nói gì?` .95
 * alike. A sighting that is missed is told as a gap, a wrong one is not.
 */
const ADDED = 1 / 6
/** Longer than any headline. */
const LONGEST_TITLE = 300

/** Without `www.`; null for what is no address. */
export function hostOf(address: string): string | null {
  if (!URL.canParse(address)) return null
  const { protocol, hostname } = new URL(address)
  return (protocol === 'https:' || protocol === 'http:') && hostname !== '' ? hostname.replace(/^www\./, '') : null
}

/** `Báo Tuổi Trẻ`, `Tuoi Tre Online`, `tuoitre.vn`. */
const publisherKey = (name: string): string =>
  fold(canonical(name.slice(0, LONGEST_TITLE)))
    .replace(
      /^(?:bao|tap chi|trang tin)(?: dien tu)? | (?:online|dien tu|newspaper)$|\.(?:com|net|org|gov)?(?:\.?vn)?$/g,
      '',
    )
    .replace(/[^\p{L}\p{N}]/gu, '')

const sameHost = (a: string, b: string): boolean => a === b || a.endsWith(`.${b}`) || b.endsWith(`.${a}`)

function samePublisher({ publisher, publisherHost }: Sighting, { url, source }: SightingCandidate): boolean {
  const outlet = (source === null ? null : sourceById(source)) ?? sourceOfAddress(url)
  const host = hostOf(url)
  if (publisherHost !== null) {
    // An edition on a host of its own is another publication than the paper whose domain it ends with.
    const shown = sourceOfAddress(`https://${publisherHost}/`)
    if (shown !== null || outlet !== null) return shown?.id === outlet?.id
    return host !== null && sameHost(host, publisherHost)
  }
  if (publisher === null) return false
  const key = publisherKey(publisher)
  const names = [outlet?.name, outlet?.domain, outlet?.id, host, source].flatMap((name) => name ?? [])
  return key !== '' && names.some((name) => publisherKey(name) === key)
}

/** Han, Lao and Khmer are written without spaces: there each letter counts as a word. */
const WORD =
  /[\p{Script=Han}\p{Script=Lao}\p{Script=Khmer}]|(?:(?![\p{Script=Han}\p{Script=Lao}\p{Script=Khmer}])[\p{L}\p{M}\p{N}])+/gu
const wordsOf = (title: string): readonly string[] => fold(canonical(title.slice(0, LONGEST_TITLE))).match(WORD) ?? []
const numbersOf = (words: readonly string[]): string => words.filter((word) => /\d/.test(word)).join(' ')

/** Do all the words of the shorter stand in the longer, in their order? */
function holdsAll(longer: readonly string[], shorter: readonly string[]): boolean {
  let at = 0
  for (const word of longer) if (word === shorter[at]) at += 1
  return at === shorter.length
}

/** Words that one has and the other has not; null for the titles of two pages. */
function difference(ours: readonly string[], theirs: readonly string[]): number | null {
  const [shorter, longer] = ours.length <= theirs.length ? [ours, theirs] : [theirs, ours]
  // `Giá vàng hôm nay 12/3` is not the page of 13/3, and two dead are not three.
  if (shorter.length === 0 || numbersOf(ours) !== numbersOf(theirs)) return null
  const added = longer.length - shorter.length
  return added <= shorter.length * ADDED && holdsAll(longer, shorter) ? added : null
}

const near = (a: Date | null, b: Date | null): boolean =>
  a === null || b === null || Math.abs(a.getTime() - b.getTime()) <= MOST_DAYS * DAY

/** The most alike page of the same publisher; null when none is alike enough, or two pages are and it cannot be told which. */
export function matchSighting<C extends SightingCandidate>(sighting: Sighting, candidates: readonly C[]): C | null {
  const words = wordsOf(sighting.title)
  const alike = candidates
    .filter((candidate) => near(sighting.publishedAt, candidate.publishedAt))
    .flatMap((candidate) => {
      const added = difference(words, wordsOf(candidate.title ?? ''))
      return added === null ? [] : [{ candidate, added }]
    })
    .filter(({ candidate }) => samePublisher(sighting, candidate))
    .sort((a, b) => a.added - b.added)
  const [best, second] = alike
  if (best === undefined) return null
  const tied = second !== undefined && second.added === best.added && second.candidate.url !== best.candidate.url
  return tied ? null : best.candidate
}
