/** Which Items answer a search, exact marks first? */
import { and, desc, inArray, not, notInArray, type SQL, sql } from 'drizzle-orm'
import { type Db, matchingItems, rowsOf, type SearchColumn, type SearchGroup } from '#dialect'
import type { SearchQuery } from '../model/search.js'
import { fold } from '../model/vietnamese.js'
import { items, versions } from '../schema/items.js'
import { type Item, instantOf } from './items.js'

/** One way of answering. Earlier tiers come first; an Item is in the first tier that holds it. */
interface Tier {
  readonly column: SearchColumn
  readonly groups: readonly SearchGroup[]
}

export interface SearchCursor {
  readonly tier: number
  readonly sortAt: Date
  readonly id: number
}

export interface SearchRow {
  readonly item: Item
  /** The current Version's text. */
  readonly text: string
  /** The query's marks are in the text, not only its letters. */
  readonly exact: boolean
  readonly cursor: SearchCursor
}

/** Counting stops here: nobody reads the thousandth hit. */
export const MOST_COUNTED = 1000

/** More words than this are a sentence, whose neighbours say little and cost the engine much. */
const MOST_NEAR = 8

/** Marks agree before letters agree: `chay cho` is written in three other words too. Then words in a row before words near each other before words anywhere. */
function tiersOf(query: SearchQuery): readonly Tier[] {
  const standing = (loose: SearchGroup['how']): readonly SearchGroup[] =>
    query.groups.map(({ words, quoted }) => ({ words, how: quoted || words.length === 1 ? 'in a row' : loose }))
  const loose = query.groups.filter(({ words, quoted }) => !quoted && words.length > 1)
  const shapes = [
    standing('in a row'),
    ...(loose.length > 0 && loose.every(({ words }) => words.length <= MOST_NEAR) ? [standing('near')] : []),
    ...(loose.length > 0 ? [standing('anywhere')] : []),
  ]
  const folded = (groups: readonly SearchGroup[]) =>
    groups.map((group) => ({ ...group, words: group.words.map((word) => fold(word)) }))
  return [
    ...(query.marked ? shapes.map((groups): Tier => ({ column: 'marked', groups })) : []),
    ...shapes.map((groups): Tier => ({ column: 'folded', groups: folded(groups) })),
  ]
}

export interface SearchPeriod {
  readonly start: Date
  readonly end: Date
}

const inPeriod = (period: SearchPeriod | undefined): SQL[] =>
  period === undefined
    ? []
    : [sql`${items.publishedAt} >= ${instantOf(period.start)} and ${items.publishedAt} < ${instantOf(period.end)}`]

/** A page of hits, newest first within a tier. */
export async function searchItems(
  db: Db,
  query: SearchQuery,
  { period, after, limit }: { period?: SearchPeriod | undefined; after: SearchCursor | null; limit: number },
): Promise<readonly SearchRow[]> {
  const tiers = tiersOf(query)
  const rows: SearchRow[] = []
  for (let tier = after?.tier ?? 0; tier < tiers.length && rows.length < limit; tier++) {
    // A first page has seen all that earlier tiers hold; a later one must ask again.
    const earlier = after === null ? notAmong(rows) : notEarlier(tiers, tier)
    const conditions = [matches(tiers[tier]), ...earlier, ...inPeriod(period)]
    if (after !== null && after.tier === tier)
      conditions.push(sql`(${items.sortAt}, ${items.id}) < (${instantOf(after.sortAt)}, ${after.id})`)
    const found = await db
      .select()
      .from(items)
      .where(and(...conditions))
      .orderBy(desc(items.sortAt), desc(items.id))
      .limit(limit - rows.length)
    const texts = await textsOf(db, found)
    for (const item of found)
      rows.push({
        item,
        text: texts.get(item.id) ?? '',
        exact: tiers[tier]?.column === 'marked',
        cursor: { tier, sortAt: item.sortAt, id: item.id },
      })
  }
  return rows
}

const matches = (tier: Tier | undefined): SQL =>
  tier === undefined ? sql`false` : sql`${items.id} in ${matchingItems(tier.column, tier.groups)}`

const notAmong = (rows: readonly SearchRow[]): readonly SQL[] =>
  rows.length === 0
    ? []
    : [
        notInArray(
          items.id,
          rows.map(({ item }) => item.id),
        ),
      ]

/** Each tier of a column holds all that the ones before it hold: only the nearest need be taken off, and all that marks have answered. */
function notEarlier(tiers: readonly Tier[], at: number): readonly SQL[] {
  const before = at === 0 ? undefined : tiers[at - 1]
  const marked = tiers[at]?.column === 'folded' ? tiers.findLast(({ column }) => column === 'marked') : undefined
  return [...new Set([before, marked])].flatMap((tier) => (tier === undefined ? [] : [not(matches(tier))]))
}

async function textsOf(db: Db, found: readonly Item[]): Promise<ReadonlyMap<number, string>> {
  const ids = found.flatMap(({ versionId }) => (versionId === null ? [] : [versionId]))
  if (ids.length === 0) return new Map()
  const rows = await db
    .select({ itemId: versions.itemId, text: versions.text })
    .from(versions)
    .where(inArray(versions.id, ids))
  return new Map(rows.map((row) => [row.itemId, row.text]))
}

/** How many Items answer, counted up to MOST_COUNTED. The last tier holds all that the others hold. */
export async function countHits(db: Db, query: SearchQuery, period?: SearchPeriod): Promise<number> {
  const last = tiersOf(query).at(-1)
  if (last === undefined) return 0
  const [row] = await rowsOf<{ count: number }>(
    db,
    sql`select count(*) as count from (select 1 as one from ${items}
        where ${and(sql`${items.id} in ${matchingItems(last.column, last.groups)}`, ...inPeriod(period))}
        limit ${MOST_COUNTED}) as hits`,
  )
  return Number(row?.count ?? 0)
}
