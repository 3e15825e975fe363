/** Does the order in which items arrive decide their stories? The archive in memory, keys and limits as the store's. */

import { printOf, termsIn } from '#analysis/stages/group-stories/print.js'
import { fingerprint, place, type StoryItem, type Usage } from '#analysis/stages/group-stories.js'

/** As `storyCandidates` does it. */
const MOST_CANDIDATES = 50

/** Stories that began; a name is never given twice. */
let begun = 0

/** Places one after the other. */
export function arriving(items: readonly StoryItem[]): ReadonlyMap<string, string> {
  const held = new Map<string, StoryItem>()
  const members = new Map<string, string[]>()
  const index = new Map<string, string[]>()
  const uses = new Map<number, number>()
  for (const item of items) {
    for (const term of termsIn(printOf(item))) uses.set(term, (uses.get(term) ?? 0) + 1)
    const usage: Usage = { texts: held.size + 1, of: (term) => uses.get(term) ?? 0 }
    const keys = fingerprint(item)
    const shared = new Map<string, number>()
    for (const key of keys) for (const id of index.get(key) ?? []) shared.set(id, (shared.get(id) ?? 0) + 1)
    const candidates = [...shared]
      .sort((a, b) => b[1] - a[1])
      .slice(0, MOST_CANDIDATES)
      .flatMap(([id]) => held.get(id) ?? [])
    held.set(item.id, item)
    const near = withMembers(candidates, members, held)
    const { groups } = place({ item, candidates: near, usage, together: [], apart: [] })
    const former = new Map(near.map(({ id, story }) => [id, story]))
    for (const { story } of near) if (story !== null) members.delete(story)
    for (const [story, ids] of namesFor(groups, former)) {
      members.set(story, ids)
      for (const id of ids) {
        const one = held.get(id)
        if (one !== undefined) held.set(id, { ...one, story })
      }
    }
    for (const key of keys) index.set(key, [...(index.get(key) ?? []), item.id])
  }
  return new Map([...held].map(([id, { story }]) => [id, story ?? id]))
}

/** The rest of the candidates' stories: a story is judged whole. */
function withMembers(
  candidates: readonly StoryItem[],
  members: ReadonlyMap<string, readonly string[]>,
  held: ReadonlyMap<string, StoryItem>,
): readonly StoryItem[] {
  const ids = new Set(candidates.flatMap(({ id, story }) => [id, ...(members.get(story ?? '') ?? [])]))
  return [...ids].flatMap((id) => held.get(id) ?? [])
}

/** The largest part of a story keeps its name, as `saveGrouping` does it. */
function namesFor(
  groups: readonly (readonly string[])[],
  former: ReadonlyMap<string, string | null>,
): ReadonlyMap<string, string[]> {
  const claims = groups.flatMap((ids, group) => {
    const sizes = new Map<string, number>()
    for (const id of ids) {
      const story = former.get(id) ?? null
      if (story !== null) sizes.set(story, (sizes.get(story) ?? 0) + 1)
    }
    return [...sizes].map(([story, size]) => ({ group, story, size }))
  })
  const names = new Map<number, string>()
  for (const { group, story } of claims.sort((a, b) => b.size - a.size || a.group - b.group))
    if (!names.has(group) && ![...names.values()].includes(story)) names.set(group, story)
  return new Map(groups.map((ids, group) => [names.get(group) ?? `${++begun}`, [...ids]]))
}
