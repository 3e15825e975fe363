/** Are two items reports of one event, copies of one text, or neither? */
import { DiceCoefficient } from 'natural/lib/natural/distance/index.js'
import { agreement, dot, jaccardOfPacked } from '../../text/similarity.js'
import type { Print } from './print.js'
import type { Weighed } from './weights.js'
import { apart, type When } from './when.js'

/** What each comparison adds; chosen on the stories labelled in test/eval/stories.json (2026-11). */
const LEAD = 0.3
const BODY = 0.5
const NAMES = 0.2
const TITLE = 0.25
/** Two short reports with one name between them are not yet alike by names. */
const ENOUGH_NAMES = 5
/** In a post of a dozen terms a place and a turn of phrase are half of it: two such are as alike by chance as two articles on one event. */
const ENOUGH_TERMS = 25
/** A title alone makes no event: spares most pairs the walk over their letters. */
const HOPELESS = 0.04
/** Two unrelated headlines share about this much of their letter pairs. */
const CHANCE_TITLE = 0.3
/** Without two dates, nothing tells this year's flood from last year's: what is alike counts for less. */
const UNDATED = 0.8

const titleLikeness = (a: string, b: string): number =>
  Math.max(0, (DiceCoefficient(a, b) - CHANCE_TITLE) / (1 - CHANCE_TITLE))

/** 0–1: terms of title and lead, of the whole, names, and the letters of the titles. */
export function wordsAlike(a: Weighed, b: Weighed): number {
  return alikeInFull(a, b) * Math.min(1, a.body.size / ENOUGH_TERMS, b.body.size / ENOUGH_TERMS)
}

function alikeInFull(a: Weighed, b: Weighed): number {
  const names = Math.min(a.names.size, b.names.size) / ENOUGH_NAMES
  const terms =
    LEAD * dot(a.lead, b.lead) + BODY * dot(a.body, b.body) + NAMES * dot(a.names, b.names) * Math.min(1, names)
  if (a.print.title === '' || b.print.title === '') return terms
  if (terms < HOPELESS) return (1 - TITLE) * terms
  return (1 - TITLE) * terms + TITLE * titleLikeness(a.print.title, b.print.title)
}

export interface Compared extends Weighed {
  readonly when: When
}

/** 0–1: the same, and by when each was written; 0 for what cannot be one event. */
export function eventAlike(a: Compared, b: Compared): number {
  const time = apart(a.when, b.when)
  if (time === 'apart') return 0
  return wordsAlike(a, b) * (time === 'unknown' ? UNDATED : 1)
}

/** Share of four-word runs in common. */
const NEAR_COPY = 0.6
/** The 32-place estimate of the same share is off by .09 on average: below this the exact count is not worth its time. */
const MAYBE_COPY = 0.35
/** Fewer runs agree by chance or by custom (`Xem video tại đây`): then only the very same words are a copy. */
const FEW_RUNS = 20
const FEWEST_RUNS = 3

type Words = Pick<Print, 'runs' | 'signature'>

export type CopyKind = 'exact' | 'near'

/** Copies of a text are copies whenever they appear. */
export function copyOf(a: Words, b: Words): CopyKind | null {
  const runs = Math.min(a.runs.length, b.runs.length)
  if (runs < FEWEST_RUNS || agreement(a.signature, b.signature) < MAYBE_COPY) return null
  const shared = jaccardOfPacked(a.runs, b.runs)
  if (shared === 1) return 'exact'
  return runs >= FEW_RUNS && shared >= NEAR_COPY ? 'near' : null
}

/** Yesterday's weather in today's words is no copy. */
export function copies(a: Compared, b: Compared): CopyKind | null {
  const kind = copyOf(a.print, b.print)
  return kind === 'near' && a.when.serial && b.when.serial && apart(a.when, b.when) === 'apart' ? null : kind
}
