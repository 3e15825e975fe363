/** Which Items answer a search, exact marks first? */
import { and, desc, inArray, type SQL, sql } from 'drizzle-orm'
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

/** Marks agree before letters agree; words in a row before words anywhere. */
function tiersOf(query: SearchQuery): readonly Tier[] {
  const together = query.groups.map(({ words }) => ({ words, together: true }))
  const apart = query.groups.map(({ words, quoted }) => ({ words, together: quoted }))
  const loose = query.groups.some(({ words, quoted }) => !quoted && words.length > 1)
  const shapes = loose ? [together, apart] : [together]
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
    const conditions = [inTier(tiers, tier), ...inPeriod(period)]
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

function inTier(tiers: readonly Tier[], at: number): SQL {
  const held = tiers.slice(0, at + 1).map(({ column, groups }) => matchingItems(column, groups))
  const [own, earlier] = [held[at], held.slice(0, at)]
  return sql`${items.id} in ${own}${sql.join(earlier.map((matching) => sql` and ${items.id} not in ${matching}`))}`
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
