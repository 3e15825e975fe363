/** How do Stories begin, grow, join and part, by grouping and by people, so that an id goes on meaning the same Story? */
import { and, asc, eq, inArray, or } from 'drizzle-orm'
import type { Db } from '#dialect'
import { items } from '../schema/items.js'
import { stories, storyCopies, storyDecisions, storyKeys, storyRanks, storySuccessors } from '../schema/stories.js'
import { countTerms } from './grouping.js'
import type { Item } from './items.js'

export interface StoryCopy {
  readonly itemId: number
  readonly ofItemId: number
  readonly kind: 'exact' | 'near'
  readonly credits: boolean
}

export interface Grouping {
  readonly itemId: number
  readonly keys: readonly string[]
  /** Of an Item that is grouped for the first time. */
  readonly terms: readonly number[]
  /** Items that are one Story now; empty when nothing changes. */
  readonly groups: readonly (readonly number[])[]
  /** Where those Items stood when that was decided. */
  readonly former: ReadonlyMap<number, number>
  /** Stories of which `groups` names only some Items: the others go with them. */
  readonly partial: ReadonlySet<number>
  readonly copies: readonly StoryCopy[]
}

/** Brings Items into their Stories. Returns a Version of each Story that is no longer what it was, beside the Item's own. */
export async function saveGrouping(tx: Db, grouping: Grouping): Promise<readonly number[]> {
  const { itemId, keys, terms, groups, copies } = grouping
  await tx.delete(storyKeys).where(eq(storyKeys.itemId, itemId))
  if (keys.length > 0) await tx.insert(storyKeys).values([...new Set(keys)].map((key) => ({ key, itemId })))
  if (terms.length > 0) await countTerms(tx, terms)
  for (const copy of copies) await saveCopy(tx, copy)
  const held = await itemsOf(tx, groups.flat())
  // Who was moved by someone else meanwhile is left where he put it.
  const unmoved = groups.map((ids) =>
    ids.flatMap((id) => {
      const item = held.get(id)
      return item !== undefined && item.storyId === (grouping.former.get(id) ?? null) ? [item] : []
    }),
  )
  return versionsOfOthers(tx, await settle(tx, unmoved, grouping.partial), itemId)
}

async function saveCopy(tx: Db, { itemId, ofItemId, kind, credits }: StoryCopy): Promise<void> {
  await tx.update(items).set({ duplicateOf: ofItemId }).where(eq(items.id, itemId))
  await tx
    .insert(storyCopies)
    .values({ itemId, ofItemId, kind, credits })
    .onConflictDoUpdate({ target: storyCopies.itemId, set: { ofItemId, kind, credits } })
  // Who copies cannot be who was first.
  await tx.delete(storyCopies).where(eq(storyCopies.itemId, ofItemId))
  await tx.update(items).set({ duplicateOf: null }).where(eq(items.id, ofItemId))
}

async function itemsOf(tx: Db, ids: readonly number[]): Promise<ReadonlyMap<number, Item>> {
  if (ids.length === 0) return new Map()
  const rows = await tx
    .select()
    .from(items)
    .where(inArray(items.id, [...ids]))
  return new Map(rows.map((item) => [item.id, item]))
}

/** How much of a former Story is in a group. */
interface Heir {
  readonly group: number
  readonly story: number
  readonly items: number
}

/** Gives each group its id and moves who is elsewhere. Returns the ids of Stories that changed. */
async function settle(
  tx: Db,
  groups: readonly (readonly Item[])[],
  partial: ReadonlySet<number>,
): Promise<ReadonlySet<number>> {
  const sizes = await sizesOf(tx, groups.flat())
  const heirs = groups.flatMap((members, group) =>
    [...countBy(members)].map(([story, count]): Heir => {
      return { group, story, items: partial.has(story) ? (sizes.get(story) ?? count) : count }
    }),
  )
  const names = heirsNames(heirs)
  const changed = new Set<number>()
  for (const [group, members] of groups.entries()) {
    const [first] = members
    if (first === undefined) continue
    const name = names.get(group) ?? (await insertStory(tx, first))
    const swallowed = [...countBy(members).keys()].filter((story) => partial.has(story) && story !== name)
    const moving = members.filter(({ storyId }) => storyId !== name)
    for (const { storyId } of moving) if (storyId !== null) changed.add(storyId)
    if (moving.length > 0) changed.add(name)
    await moveItems(tx, { ids: moving.map(({ id }) => id), whole: swallowed, to: name })
  }
  for (const story of changed) await refreshStory(tx, story, successorOf(story, heirs, names))
  return changed
}

/** The largest part keeps the id, of equals the lower id; a group bears one. */
function heirsNames(heirs: readonly Heir[]): ReadonlyMap<number, number> {
  const names = new Map<number, number>()
  const taken = new Set<number>()
  for (const { group, story } of [...heirs].sort(
    (a, b) => b.items - a.items || a.story - b.story || a.group - b.group,
  )) {
    if (names.has(group) || taken.has(story)) continue
    names.set(group, story)
    taken.add(story)
  }
  return names
}

function successorOf(story: number, heirs: readonly Heir[], names: ReadonlyMap<number, number>): number | null {
  const [most] = heirs.filter((heir) => heir.story === story).sort((a, b) => b.items - a.items || a.group - b.group)
  return most === undefined ? null : (names.get(most.group) ?? null)
}

function countBy(members: readonly Item[]): ReadonlyMap<number, number> {
  const counts = new Map<number, number>()
  for (const { storyId } of members) if (storyId !== null) counts.set(storyId, (counts.get(storyId) ?? 0) + 1)
  return counts
}

async function sizesOf(tx: Db, members: readonly Item[]): Promise<ReadonlyMap<number, number>> {
  const ids = [...countBy(members).keys()]
  if (ids.length === 0) return new Map()
  const rows = await tx.select().from(stories).where(inArray(stories.id, ids))
  return new Map(rows.map(({ id, itemCount }) => [id, itemCount]))
}

async function moveItems(
  tx: Db,
  { ids, whole, to }: { readonly ids: readonly number[]; readonly whole: readonly number[]; readonly to: number },
): Promise<void> {
  if (ids.length > 0)
    await tx
      .update(items)
      .set({ storyId: to })
      .where(inArray(items.id, [...ids]))
  if (whole.length > 0)
    await tx
      .update(items)
      .set({ storyId: to })
      .where(inArray(items.storyId, [...whole]))
}

async function insertStory(tx: Db, item: Item): Promise<number> {
  const [row] = await tx
    .insert(stories)
    .values({ title: titleOf(item), lastAt: item.sortAt, undated: item.publishedAt === null, itemCount: 0 })
    .returning({ id: stories.id })
  if (row === undefined) throw new Error(`story of item ${item.id} was not saved`)
  return row.id
}

/** Of a Story that nothing was kept of but that it was. */
const PURGED_TITLE = 'Nội dung đã xóa theo quy định lưu giữ'

const wordsOf = (item: Pick<Item, 'title' | 'excerpt'>): string => item.title ?? item.excerpt.slice(0, 120)
const titleOf = (item: Pick<Item, 'title' | 'excerpt' | 'purgedAt'>): string =>
  item.purgedAt !== null && wordsOf(item) === '' ? PURGED_TITLE : wordsOf(item)

/** Words of some of its Items have been deleted: it is named by one that still has any. */
export const retellStory = (tx: Db, storyId: number): Promise<void> => refreshStory(tx, storyId, null)

/** A Story is told by its earliest dated Item; undated ones only when there is no other. One without Items is no more. */
async function refreshStory(tx: Db, storyId: number, successor: number | null): Promise<void> {
  const members = await tx
    .select()
    .from(items)
    .where(eq(items.storyId, storyId))
    .orderBy(asc(items.sortAt), asc(items.id))
  const dated = members.filter((item) => item.publishedAt !== null)
  const told = dated.length > 0 ? dated : members
  const [first, last] = [told[0], told.at(-1)]
  if (first === undefined || last === undefined) return endStory(tx, storyId, successor)
  await tx
    .update(stories)
    .set({
      title: titleOf(told.find((item) => wordsOf(item) !== '') ?? first),
      firstAt: first.publishedAt,
      lastAt: last.sortAt,
      undated: dated.length === 0,
      itemCount: members.length,
    })
    .where(eq(stories.id, storyId))
}

async function endStory(tx: Db, storyId: number, successor: number | null): Promise<void> {
  await tx.delete(storyRanks).where(eq(storyRanks.storyId, storyId))
  await tx.delete(stories).where(eq(stories.id, storyId))
  if (successor === null || successor === storyId) return
  await tx.update(storySuccessors).set({ storyId: successor }).where(eq(storySuccessors.storyId, storyId))
  await tx.insert(storySuccessors).values({ formerId: storyId, storyId: successor })
}

/** One Version of each changed Story that is not the Item's own: its ranks must be made again. */
async function versionsOfOthers(tx: Db, changed: ReadonlySet<number>, itemId: number): Promise<readonly number[]> {
  const own = (await itemsOf(tx, [itemId])).get(itemId)?.storyId
  const versions: number[] = []
  for (const story of changed) {
    if (story === own) continue
    const [member] = await tx.select().from(items).where(eq(items.storyId, story)).orderBy(asc(items.id)).limit(1)
    if (member?.versionId != null) versions.push(member.versionId)
  }
  return versions
}

/** By a person: all Items of `from` are of one event with those of `into`. Returns Versions whose Stories must be ranked again. */
export async function mergeStories(
  tx: Db,
  { from, into, now }: { readonly from: number; readonly into: number; readonly now: Date },
): Promise<readonly number[]> {
  const [kept, joining] = [await membersOf(tx, into), await membersOf(tx, from)]
  const [anchor] = kept
  if (from === into || anchor === undefined || joining.length === 0) return []
  await forgetBetween(tx, kept, joining)
  await saveDecisions(
    tx,
    [...kept, ...joining].map((id) => [anchor, id]),
    { together: true, now },
  )
  await moveItems(tx, { ids: joining, whole: [], to: into })
  await refreshStory(tx, from, into)
  await refreshStory(tx, into, null)
  return versionsOfOthers(tx, new Set([into]), 0)
}

/** By a person: these Items are another event. Returns the new Story, null when nothing or all would go; and Versions to rank again. */
export async function splitStory(
  tx: Db,
  { story, itemIds, now }: { readonly story: number; readonly itemIds: readonly number[]; readonly now: Date },
): Promise<{ readonly story: number; readonly versions: readonly number[] } | null> {
  const members = await membersOf(tx, story)
  const [leaving, staying] = [
    members.filter((id) => itemIds.includes(id)),
    members.filter((id) => !itemIds.includes(id)),
  ]
  const [leader, anchor] = [leaving[0], staying[0]]
  const first = leader === undefined ? undefined : (await itemsOf(tx, [leader])).get(leader)
  if (leader === undefined || anchor === undefined || first === undefined) return null
  await forgetBetween(tx, leaving, staying)
  await saveDecisions(
    tx,
    leaving.map((id) => [leader, id]),
    { together: true, now },
  )
  await saveDecisions(
    tx,
    staying.map((id) => [leader, id]),
    { together: false, now },
  )
  const parted = await insertStory(tx, first)
  await moveItems(tx, { ids: leaving, whole: [], to: parted })
  for (const one of [story, parted]) await refreshStory(tx, one, null)
  return { story: parted, versions: await versionsOfOthers(tx, new Set([story, parted]), 0) }
}

/** Lowest id first. */
async function membersOf(tx: Db, storyId: number): Promise<readonly number[]> {
  const rows = await tx.select({ id: items.id }).from(items).where(eq(items.storyId, storyId)).orderBy(asc(items.id))
  return rows.map(({ id }) => id)
}

/** Ids in one statement, four times over: SQLite binds 32,766 values. */
const MOST_BOUND = 5000

/** The later word of a person takes the place of the earlier. */
async function forgetBetween(tx: Db, some: readonly number[], others: readonly number[]): Promise<void> {
  const { a, b } = storyDecisions
  const between = (lower: readonly number[], higher: readonly number[]) =>
    and(inArray(a, [...lower]), inArray(b, [...higher]))
  for (let i = 0; i < some.length; i += MOST_BOUND)
    for (let k = 0; k < others.length; k += MOST_BOUND) {
      const [one, other] = [some.slice(i, i + MOST_BOUND), others.slice(k, k + MOST_BOUND)]
      await tx.delete(storyDecisions).where(or(between(one, other), between(other, one)))
    }
}

async function saveDecisions(
  tx: Db,
  pairs: readonly (readonly number[])[],
  { together, now }: { readonly together: boolean; readonly now: Date },
): Promise<void> {
  for (const [one = 0, other = 0] of pairs) {
    if (one === other) continue
    const decision = { a: Math.min(one, other), b: Math.max(one, other), together, decidedAt: now }
    await tx
      .insert(storyDecisions)
      .values(decision)
      .onConflictDoUpdate({ target: [storyDecisions.a, storyDecisions.b], set: { together, decidedAt: now } })
  }
}

/** Copies among the Items of a Story, by the Item that had the words first. */
export async function copiesInStory(db: Db, storyId: number): Promise<readonly StoryCopy[]> {
  const members = db.select({ id: items.id }).from(items).where(eq(items.storyId, storyId))
  return db
    .select()
    .from(storyCopies)
    .where(inArray(storyCopies.itemId, members))
    .orderBy(asc(storyCopies.ofItemId), asc(storyCopies.itemId))
}
