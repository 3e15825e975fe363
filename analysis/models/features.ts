/** Which words stand in a text, and which cues in its title, lead and body, as hashed features? */
import type { Text } from '#data/model/judgement.js'
import { isMarked } from '#data/model/vietnamese.js'
import { hash } from '../text/similarity.js'
import { CUES } from '../vocabularies/cues.js'
import { compileLexicon, count, type Hits, hits, type Lexicon, tokens } from '../vocabularies/lexicon.js'
import type { Features } from './linear.js'

/** One hash out of two, in order; cheaper than hashing the pair's letters again. */
const pair = (first: number, second: number): number => Math.imul(first ^ 0x9e3779b1, 0x01000193) ^ second

/** Single syllables and pairs, log counts, in the order of the text. @param as under which feature a word counts */
export function wordCounts(
  syllables: readonly string[],
  as: (feature: number) => number = (feature) => feature,
): Map<number, number> {
  const tally = openTally(2 * syllables.length)
  let before: number | null = null
  for (const syllable of syllables) {
    const here = hash(syllable)
    add(tally, here)
    if (before !== null) add(tally, pair(before, here) >>> 0)
    before = here
  }
  const counts = new Map<number, number>()
  for (let at = 0; at < tally.size; at++) {
    const place = tally.places[at] ?? 0
    const times = tally.times[place] ?? 0
    counts.set(as(tally.features[place] ?? 0), times > 1 ? 1 + Math.log(times) : 1)
  }
  return counts
}

/** How often each feature came: a table with open addressing, since a Map boxes hashes above 2^31 at every step. */
interface Tally {
  readonly features: Uint32Array
  /** 0 where the place is free. */
  readonly times: Uint32Array
  /** Taken places in the order in which they were taken. */
  readonly places: Uint32Array
  readonly mask: number
  size: number
}

function openTally(most: number): Tally {
  const room = 2 ** Math.ceil(Math.log2(2 * most + 2))
  return {
    features: new Uint32Array(room),
    times: new Uint32Array(room),
    places: new Uint32Array(most),
    mask: room - 1,
    size: 0,
  }
}

function add(tally: Tally, feature: number): void {
  const { features, times, mask } = tally
  let at = feature & mask
  while (times[at] !== 0 && features[at] !== feature) at = (at + 1) & mask
  if (times[at] === 0) {
    features[at] = feature
    tally.places[tally.size++] = at
  }
  times[at] = (times[at] ?? 0) + 1
}

/** The parts of a text in which the same word means more or less. */
export interface Parts {
  readonly title: readonly string[]
  readonly lead: readonly string[]
  readonly body: readonly string[]
  readonly marked: boolean
}

/** The lead of a press article: first paragraph or two. */
const LEAD_TOKENS = 70
/** Longer texts say nothing new about what they are; bounds the cost of a hostile one. */
const MOST_CHARACTERS = 12_000
/** A post has no title: its first words do that work. */
const FIRST_WORDS = 16

export function partsOf(text: Pick<Text, 'title' | 'text'>): Parts {
  const body = tokens(text.text.slice(0, MOST_CHARACTERS))
  const title = text.title === null || text.title === '' ? body.slice(0, FIRST_WORDS) : tokens(text.title)
  return { title, lead: body.slice(0, LEAD_TOKENS), body, marked: isMarked(text.text.slice(0, 2000)) }
}

export interface PartHits {
  readonly title: ReadonlyMap<string, Hits>
  readonly lead: ReadonlyMap<string, Hits>
  readonly body: ReadonlyMap<string, Hits>
}

export function hitsOf(lexicon: Lexicon, parts: Parts): PartHits {
  const start = parts.marked ? lexicon.root : lexicon.folded
  return { title: count(start, parts.title), lead: count(start, parts.lead), body: count(start, parts.body) }
}

export const cueLexicon = compileLexicon(CUES)
const CUE_FEATURES = Object.keys(CUES).map((cue) => ({
  cue,
  title: hash(`title:${cue}`),
  lead: hash(`lead:${cue}`),
  body: hash(`body:${cue}`),
}))
const TITLE = hash('#title')
const LENGTH = hash('#length')

/** Of a group's hits per hundred words, square root: the tenth complaint adds less than the first. */
const density = (found: number, length: number): number => Math.sqrt((100 * found) / Math.max(length, 50))

/** Cues by part, and whether there is a title, how long the text is. */
export function cueFeatures(parts: Parts, hasTitle: boolean): Map<number, number> {
  const found = hitsOf(cueLexicon, parts)
  const features = new Map<number, number>()
  const set = (feature: number, value: number) => {
    if (value !== 0) features.set(feature, value)
  }
  for (const { cue, title, lead, body } of CUE_FEATURES) {
    set(title, Math.min(hits(found.title, cue).all, 2))
    set(lead, Math.log1p(hits(found.lead, cue).all))
    set(body, density(hits(found.body, cue).all, parts.body.length))
  }
  set(TITLE, hasTitle ? 1 : 0)
  set(LENGTH, Math.log1p(parts.body.length) / 5)
  return features
}

export const merged = (parts: readonly Features[]): Features => {
  const all = new Map<number, number>()
  for (const part of parts) for (const [feature, value] of part) all.set(feature, (all.get(feature) ?? 0) + value)
  return all
}
