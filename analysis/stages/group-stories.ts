/** Which Story does an Item belong to, and is it a copy of an Item already there? */
import { DiceCoefficient } from 'natural/lib/natural/distance/index.js'
import { done, skip } from '#data/model/outcome.js'
import { DAY } from '#data/model/time.js'
import type { Stage } from '../stage.js'
import { agreement, cosine, jaccard } from '../text/similarity.js'
import { fingerprint, type Print, printOf, type StoryItem } from './group-stories/print.js'

export { fingerprint, type StoryItem } from './group-stories/print.js'

/** Share of four-word runs in common. */
const NEAR_COPY = 0.6
/** The 32-place estimate of the same share is off by .09 on average: below this the exact count is not worth its time. */
const MAYBE_COPY = 0.35
/** What each comparison adds; by eye on pairs of a province's press, and not better for small changes. */
const LEAD = 0.45
const BODY = 0.3
const NAMES = 0.25
const TITLE = 0.15
/** Two short reports with one name between them are not yet alike by names. */
const ENOUGH_NAMES = 5
/** Square root: in four stories, a term counts half. */
const DISCOUNT = 0.5
const HOPELESS = 0.05
/**
 * Alikeness of two items on one event. Read off 7,500 pairs of the localities' press, title by title: above .14 and within
 * days nearly all are one event, below they share a place or a subject. Checked on vietnamese-mds-dev (2026-11):
 * .14, .15, .16 all give BCubed F1 of about .90.
 */
const SAME_EVENT = 0.15
/** Without two dates, nothing tells this year's flood from last year's. */
const SAME_EVENT_UNDATED = 0.18
/** News of one event goes on for days; a trial a year later is another story. */
const MOST_DAYS = 6

/** How telling a term is here and now, 0–1: see `tellingAmong`. */
type Telling = (term: number) => number

const everyTerm: Telling = () => 1

/** Two unrelated headlines share about this much of their letter pairs. */
const CHANCE_TITLE = 0.3
const titleLikeness = (a: string, b: string): number =>
  Math.max(0, (DiceCoefficient(a, b) - CHANCE_TITLE) / (1 - CHANCE_TITLE))

function alike(a: Print, b: Print, telling: Telling): number {
  const terms =
    LEAD * cosine(a.lead, b.lead, telling) +
    BODY * cosine(a.body, b.body, telling) +
    NAMES * cosine(a.names, b.names, telling) * Math.min(1, Math.min(a.names.size, b.names.size) / ENOUGH_NAMES)
  if (a.title === '' || b.title === '') return terms
  // A title alone makes no event: spares most of the candidates the walk over their letters.
  if (terms < HOPELESS) return (1 - TITLE) * terms
  return (1 - TITLE) * terms + TITLE * titleLikeness(a.title, b.title)
}

/** 0–1: terms of title and lead, of the whole, names, and the letters of the titles. */
export const alikeness = (a: StoryItem, b: StoryItem): number => alike(printOf(a), printOf(b), everyTerm)

/**
 * The place itself, its province and the season's subject stand in every story of a desk and tell none from another:
 * a term counts less the more of the candidate stories have it.
 */
function tellingAmong(own: Print, others: readonly StoryItem[]): Telling {
  const stories = new Map<number, Set<string>>()
  for (const other of others)
    for (const term of printOf(other).body.keys())
      if (own.body.has(term) && other.story !== null) {
        const seen = stories.get(term)
        if (seen === undefined) stories.set(term, new Set([other.story]))
        else seen.add(other.story)
      }
  const shares = new Map<number, number>()
  for (const [term, seen] of stories) if (seen.size > 1) shares.set(term, seen.size ** -DISCOUNT)
  return (term) => shares.get(term) ?? 1
}

const daysApart = (a: StoryItem, b: StoryItem): number | null =>
  a.publishedAt === null || b.publishedAt === null
    ? null
    : Math.abs(a.publishedAt.getTime() - b.publishedAt.getTime()) / DAY

/** Fewer runs agree by chance or by custom (`Xem video tại đây`): then only the very same words are a copy. */
const FEW_RUNS = 20
const FEWEST_RUNS = 3

/** Copies of a text are copies whenever they appear. */
export function isNearCopy(a: StoryItem, b: StoryItem): boolean {
  const [one, other] = [printOf(a), printOf(b)]
  const runs = Math.min(one.runs.size, other.runs.size)
  if (runs < FEWEST_RUNS || agreement(one.signature, other.signature) < MAYBE_COPY) return false
  return jaccard(one.runs, other.runs) >= (runs < FEW_RUNS ? 1 : NEAR_COPY)
}

export interface Placed {
  /** Null begins a new Story. */
  readonly story: string | null
  /** The earlier Item that this one repeats. */
  readonly duplicateOf: string | null
}

/** Earlier first; undated last; then in the order given. */
const earlier = (a: StoryItem, b: StoryItem): number =>
  (a.publishedAt?.getTime() ?? Number.POSITIVE_INFINITY) - (b.publishedAt?.getTime() ?? Number.POSITIVE_INFINITY) || 0

export function place(item: StoryItem, candidates: readonly StoryItem[]): Placed {
  const others = candidates.filter(({ id, story }) => id !== item.id && story !== null)
  const copies = others.filter((other) => isNearCopy(item, other)).sort(earlier)
  const original = copies[0]
  if (original !== undefined) return { story: original.story, duplicateOf: original.id }
  const own = printOf(item)
  const telling = tellingAmong(own, others)
  const members = new Map<string, number[]>()
  for (const other of others) {
    const days = daysApart(item, other)
    if (other.story === null || (days !== null && days > MOST_DAYS)) continue
    // A point below the bar is a point below, whichever bar it is.
    const above = alike(own, printOf(other), telling) - (days === null ? SAME_EVENT_UNDATED : SAME_EVENT)
    members.set(other.story, [...(members.get(other.story) ?? []), above])
  }
  let best: { readonly story: string; readonly above: number } | null = null
  for (const [story, marks] of members) {
    // Its nearest member and the story as a whole: one chance likeness must not chain two events.
    const above = 0.5 * Math.max(...marks) + 0.5 * (marks.reduce((sum, mark) => sum + mark, 0) / marks.length)
    if (above >= 0 && (best === null || above > best.above)) best = { story, above }
  }
  return { story: best?.story ?? null, duplicateOf: null }
}

export const groupStory: Stage<{ readonly item: StoryItem; readonly candidates: readonly StoryItem[] }, Placed> = {
  name: 'group-stories',
  version: 1,
  run: ({ item, candidates }) =>
    item.text.trim() === '' && (item.title ?? '').trim() === ''
      ? skip('không có chữ để so sánh')
      : done(place(item, candidates)),
}

export interface Grouped extends Placed {
  readonly id: string
  readonly story: string
}

/** As many as the archive gives. */
const MOST_CANDIDATES = 50
/** A key that so many share tells no event; the newest are the likely ones. */
const MOST_PER_KEY = 200

/** The same judgement over a list in memory, oldest first. Answers in the order given; a Story bears the id of its first Item. */
export function groupStories(items: Iterable<StoryItem>): Grouped[] {
  const given = [...items]
  const order = given.map((item, i) => ({ item, i })).sort((a, b) => earlier(a.item, b.item) || a.i - b.i)
  const placed = new Map<string, StoryItem>()
  const index = new Map<string, string[]>()
  const answers = new Map<number, Grouped>()
  for (const { item, i } of order) {
    const keys = fingerprint(item)
    const shared = new Map<string, number>()
    for (const key of keys) for (const id of index.get(key) ?? []) shared.set(id, (shared.get(id) ?? 0) + 1)
    const candidates = [...shared]
      .sort((a, b) => b[1] - a[1])
      .slice(0, MOST_CANDIDATES)
      .flatMap(([id]) => placed.get(id) ?? [])
    const { story, duplicateOf } = place({ ...item, story: null }, candidates)
    const own = { ...item, story: story ?? item.id }
    placed.set(item.id, own)
    for (const key of keys) {
      const ids = index.get(key) ?? []
      ids.push(item.id)
      if (ids.length > MOST_PER_KEY) ids.shift()
      index.set(key, ids)
    }
    answers.set(i, { id: item.id, story: own.story, duplicateOf })
  }
  return given.flatMap((_, i) => answers.get(i) ?? [])
}
