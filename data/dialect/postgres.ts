/** How does the one schema body become PostgreSQL? Same export names as sqlite.ts; opened on PGlite until the cluster mode brings a server. */
import { type Column, type SQL, sql } from 'drizzle-orm'
import {
  boolean,
  doublePrecision,
  integer as int,
  jsonb,
  type PgDatabase,
  type PgQueryResultHKT,
  text as string,
  timestamp,
} from 'drizzle-orm/pg-core'
import { packageFile } from '../package-file.js'
import { type DatabasePort, WORDS_BETWEEN, type WordsStand } from '../port.js'

export { index, pgTable as table, primaryKey, uniqueIndex } from 'drizzle-orm/pg-core'

export const engine = 'postgres'
export type Db = PgDatabase<PgQueryResultHKT>
export type Database = DatabasePort<Db>

export const id = () => int().primaryKey().generatedByDefaultAsIdentity()
export const text = () => string()
export const integer = () => int()
/** SQLite's real has eight bytes; PostgreSQL's has four. */
export const real = () => doublePrecision()
export const bool = () => boolean()
export const instant = () => timestamp({ withTimezone: true, mode: 'date', precision: 3 })
export const json = <T>() => jsonb().$type<T>()

/** @param folder where PGlite keeps its files, or `memory://` */
export async function openDatabase(folder: string): Promise<Database> {
  const { PGlite } = await import('@electric-sql/pglite')
  const { drizzle } = await import('drizzle-orm/pglite')
  const { migrate } = await import('drizzle-orm/pglite/migrator')
  const client = new PGlite(folder)
  const db = drizzle({ client, casing: 'snake_case' })
  await migrate(db, { migrationsFolder: packageFile('data/migrations/postgres') })
  return {
    read: db,
    write: (work) => db.transaction((tx) => work(tx)),
    close: () => client.close(),
  }
}

/** Rows of a query that the builder cannot say. */
export async function rowsOf<T>(db: Db, query: SQL): Promise<T[]> {
  const result = await db.execute(query)
  // Drivers differ in the type of a result but not in `rows`, which holds what the query names.
  return (result as unknown as { rows: T[] }).rows
}

/** Days since 1/1/1970 in Vietnamese time (UTC+7 all year), for counting by day. */
export const vietnamDayNumber = (instant: Column): SQL<number> =>
  sql<number>`floor((extract(epoch from ${instant}) + 25200) / 86400)`.mapWith(Number)

export type SearchColumn = 'marked' | 'folded'

export interface SearchGroup {
  readonly words: readonly string[]
  readonly how: WordsStand
}

/** The engine knows exact distances only: every one that is near, either word first. */
function nearEachOther(one: string, other: string): string {
  const distances = Array.from({ length: WORDS_BETWEEN + 1 }, (_, between) => between + 1)
  const either = distances.flatMap((far) => [`'${one}' <${far}> '${other}'`, `'${other}' <${far}> '${one}'`])
  return `(${either.join(' | ')})`
}

/** Ids of the Items whose text holds every group. */
export function matchingItems(column: SearchColumn, groups: readonly SearchGroup[]): SQL {
  const expression = groups
    .map(({ words, how }) => {
      if (how !== 'near') return `(${words.map((word) => `'${word}'`).join(how === 'in a row' ? ' <-> ' : ' & ')})`
      return words
        .slice(1)
        .map((word, at) => nearEachOther(words[at] ?? word, word))
        .join(' & ')
    })
    .join(' & ')
  return sql`(select item_id from item_search where ${sql.identifier(column)} @@ to_tsquery('simple', ${expression}))`
}

export interface SearchTexts {
  readonly title: string
  readonly body: string
  readonly titleFolded: string
  readonly bodyFolded: string
}

/** @param _before needed by an index that cannot replace; this one can */
export async function indexItem(tx: Db, itemId: number, texts: SearchTexts, _before: 'new' | 'held'): Promise<void> {
  const vector = (title: string, body: string) => sql`to_tsvector('simple', ${`${title}\n${body}`})`
  await tx.execute(
    sql`insert into item_search (item_id, marked, folded)
        values (${itemId}, ${vector(texts.title, texts.body)}, ${vector(texts.titleFolded, texts.bodyFolded)})
        on conflict (item_id) do update set marked = excluded.marked, folded = excluded.folded`,
  )
}

/** A row that is replaced leaves nothing in the search. */
export async function packSearch(_tx: Db): Promise<void> {}
