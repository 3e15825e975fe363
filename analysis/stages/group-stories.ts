/** Which Story does an Item belong to, and is it a copy of an Item already there? */
import { done, skip } from '#data/model/outcome.js'
import type { Stage } from '../stage.js'
import { clusters, type Link } from './group-stories/cluster.js'
import { creditsAnother } from './group-stories/credit.js'
import { type Compared, type CopyKind, copies, copyOf, eventAlike, wordsAlike } from './group-stories/likeness.js'
import { alikePairs, copyPairs } from './group-stories/pairs.js'
import { copyKeys, printOf, type StoryItem, termsIn } from './group-stories/print.js'
import { tellingBy, type Usage, usageAmong, weighed } from './group-stories/weights.js'
import { whenOf } from './group-stories/when.js'

export { fingerprint, type StoryItem } from './group-stories/print.js'
export type { Usage } from './group-stories/weights.js'

/**
 * Average alikeness of two groups of items on one event. Chosen on the stories labelled in test/eval/stories.json (2026-11):
 * from .07 to .11 their F1 hardly changes.
 */
const SAME_EVENT = 0.08
/** Less than this adds nothing to an average. */
const LEAST = 0.01

/** A copy and the earliest item whose words it has. */
export interface Copy {
  readonly id: string
  readonly of: string
  readonly kind: CopyKind
  /** It says at its end that another had it first. */
  readonly credits: boolean
}

/** Earlier first, undated last; then by id and words, so that the order given decides nothing. */
const earlier = (a: StoryItem, b: StoryItem): number =>
  (a.publishedAt?.getTime() ?? Number.MAX_VALUE) - (b.publishedAt?.getTime() ?? Number.MAX_VALUE) ||
  compare(a.id, b.id) ||
  compare(a.title ?? '', b.title ?? '') ||
  compare(a.text, b.text)

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)

/** Who says that another had it first did not have it first. */
const original = (a: StoryItem, b: StoryItem): number =>
  Number(creditsAnother(a.text)) - Number(creditsAnother(b.text)) || earlier(a, b)

function comparedAll(items: readonly StoryItem[], usage: Usage): readonly Compared[] {
  const telling = tellingBy(usage)
  return items.map((item) => ({ ...weighed(printOf(item), telling), when: whenOf(item) }))
}

/** How often each term is used among the items themselves; of many items no print is held. */
function comparedAmong(items: readonly StoryItem[]) {
  const prints = items.map(printOf)
  const usage = usageAmong(prints)
  const telling = tellingBy(usage)
  const compared = prints.map((print, at): Compared => {
    const { title = null, text = '', publishedAt = null } = items[at] ?? {}
    return { ...weighed(print, telling), when: whenOf({ title, text, publishedAt }) }
  })
  return { usage, compared }
}

/** 0–1, as the press at large weighs their terms. */
export function alikeness(a: StoryItem, b: StoryItem): number {
  const telling = tellingBy({ texts: 0, of: () => null })
  return wordsAlike(weighed(printOf(a), telling), weighed(printOf(b), telling))
}

export const isNearCopy = (a: StoryItem, b: StoryItem): boolean => copyOf(printOf(a), printOf(b)) !== null

type Ids = readonly [string, string]
type Pair = readonly [number, number]

export interface Placing {
  readonly item: StoryItem
  /** The items worth comparing, and all others of their Stories. */
  readonly candidates: readonly StoryItem[]
  readonly usage: Usage
  /** Items that people put together, and held apart. */
  readonly together: readonly Ids[]
  readonly apart: readonly Ids[]
}

/** What is one Story now. */
export interface Placed {
  /** Items of each, with the Item among the first's. */
  readonly groups: readonly (readonly string[])[]
  /** Of the Item, and of others whose original it turned out to be. */
  readonly copies: readonly Copy[]
}

/**
 * A new Item is a reason to look again at the Stories beside it: it may join one, show two to be one, or one to be two. So the
 * order in which items arrive decides little. What people said holds.
 */
export function place({ item, candidates, usage, together, apart }: Placing): Placed {
  const items = [item, ...candidates.filter(({ id }) => id !== item.id)].sort(earlier)
  const node = new Map(items.map(({ id }, at) => [id, at]))
  const pairs = (ids: readonly Ids[]) =>
    ids.flatMap(([a, b]): Pair[] => {
      const [one, other] = [node.get(a), node.get(b)]
      return one === undefined || other === undefined ? [] : [[one, other]]
    })
  const compared = comparedAll(items, usage)
  const { links, bonds } = linksAmong(compared, allPairs(items.length), allPairs(items.length))
  const own = node.get(item.id)
  const groups = clusters(
    items.length,
    links,
    { together: [...pairs(together), ...bonds], apart: pairs(apart) },
    SAME_EVENT,
  )
  return {
    groups: [...groups]
      .sort((a, b) => Number(b.some((one) => one === own)) - Number(a.some((one) => one === own)))
      .map((members) => members.flatMap((one) => items[one]?.id ?? [])),
    copies: copiesAmong(items, compared, bonds),
  }
}

function* allPairs(count: number): Generator<readonly [number, number]> {
  for (let a = 0; a < count; a++) for (let b = a + 1; b < count; b++) yield [a, b]
}

function linksAmong(compared: readonly Compared[], pairs: Iterable<Pair>, copying: Iterable<Pair>) {
  const links: Link[] = []
  for (const [a, b] of pairs) {
    const [one, other] = [compared[a], compared[b]]
    const likeness = one === undefined || other === undefined ? 0 : eventAlike(one, other)
    if (likeness >= LEAST) links.push({ a, b, likeness })
  }
  const bonds: Pair[] = []
  for (const [a, b] of copying) {
    const [one, other] = [compared[a], compared[b]]
    if (one !== undefined && other !== undefined && copies(one, other) !== null) bonds.push([a, b])
  }
  return { links, bonds: bonds.sort((one, other) => one[0] - other[0] || one[1] - other[1]) }
}

/** Each copy names the first of all that pass on its words, be it through others. */
function copiesAmong(items: readonly StoryItem[], compared: readonly Compared[], bonds: readonly Pair[]): Copy[] {
  const families = clusters(items.length, [], { together: bonds, apart: [] }, 1)
  return families.flatMap((family) => {
    const members = family.flatMap((node) => {
      const [item, print] = [items[node], compared[node]]
      return item === undefined || print === undefined ? [] : [{ item, print }]
    })
    const [first, ...rest] = members.sort((a, b) => original(a.item, b.item))
    if (first === undefined) return []
    return rest.map(({ item, print }) => ({
      id: item.id,
      of: first.item.id,
      kind: copies(print, first.print) ?? 'near',
      credits: creditsAnother(item.text),
    }))
  })
}

export const groupStory: Stage<Placing, Placed> = {
  name: 'group-stories',
  version: 2,
  run: (placing) =>
    placing.item.text.trim() === '' && (placing.item.title ?? '').trim() === ''
      ? skip('không có chữ để so sánh')
      : done(place(placing)),
}

/** Terms by which an item is weighed, to be counted once. */
export const termsOfItem = (item: StoryItem): ReadonlySet<number> => termsIn(printOf(item))

export interface Grouped {
  readonly id: string
  readonly story: string
  readonly duplicateOf: string | null
  readonly copy: CopyKind | null
}

/** All at once: the same partition in whichever order they are given. Answers in the order given; a Story bears the id of its first Item. */
export function groupStories(given: Iterable<StoryItem>): Grouped[] {
  const asGiven = [...given]
  const items = [...asGiven].sort(earlier)
  const { usage, compared } = comparedAmong(items)
  const { links, bonds } = linksAmong(
    compared,
    alikePairs(compared, usage),
    copyPairs(compared.map(({ print }) => copyKeys(print))),
  )
  const answers = new Map<StoryItem, Grouped>()
  for (const members of clusters(items.length, links, { together: bonds, apart: [] }, SAME_EVENT)) {
    const story = items[members[0] ?? 0]?.id
    for (const node of members) {
      const item = items[node]
      if (item !== undefined && story !== undefined)
        answers.set(item, { id: item.id, story, duplicateOf: null, copy: null })
    }
  }
  const copied = new Map(copiesAmong(items, compared, bonds).map((copy) => [copy.id, copy]))
  return asGiven.flatMap((item) => {
    const answer = answers.get(item)
    const copy = copied.get(item.id)
    if (answer === undefined) return []
    return copy === undefined ? [answer] : [{ ...answer, duplicateOf: copy.of, copy: copy.kind }]
  })
}
