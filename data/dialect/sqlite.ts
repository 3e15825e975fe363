/** How does the one schema body become SQLite, and how is a database file opened? Same export names as postgres.ts. */
import { mkdirSync } from 'node:fs'
import { dirname } from 'node:path'
import Sqlite from 'better-sqlite3'
import { type Column, type SQL, sql } from 'drizzle-orm'
import { type BetterSQLite3Database, drizzle } from 'drizzle-orm/better-sqlite3'
import { migrate } from 'drizzle-orm/better-sqlite3/migrator'
import { integer as int, text as string } from 'drizzle-orm/sqlite-core'
import { packageFile } from '../package-file.js'
import { type DatabasePort, WORDS_BETWEEN, type WordsStand } from '../port.js'

export { index, primaryKey, real, sqliteTable as table, uniqueIndex } from 'drizzle-orm/sqlite-core'

export const engine = 'sqlite'
export type Db = BetterSQLite3Database
export type Database = DatabasePort<Db>

export const id = () => int().primaryKey({ autoIncrement: true })
export const text = () => string()
export const integer = () => int()
export const bool = () => int({ mode: 'boolean' })
export const instant = () => int({ mode: 'timestamp_ms' })
export const json = <T>() => string({ mode: 'json' }).$type<T>()

/**
 * 8 KiB pages: rows of press text waste a quarter of the file at 4 KiB (measured on 50,000 articles). What is deleted is overwritten
 * in the file, not only let go (R11): no measurable cost on 3,000 articles with 1,000 edits (2026-11).
 */
const PRAGMAS = [
  'page_size = 8192',
  'journal_mode = WAL',
  'synchronous = NORMAL',
  'busy_timeout = 30000',
  'foreign_keys = ON',
  'secure_delete = ON',
]

function connect(file: string): Sqlite.Database {
  const connection = new Sqlite(file)
  for (const pragma of PRAGMAS) connection.pragma(pragma)
  return connection
}

/**
 * One writer behind a queue and one reader: with a shared connection a reader would see a half-done write.
 * @param file path of the database; made with its folder when absent
 */
export async function openDatabase(file: string): Promise<Database> {
  mkdirSync(dirname(file), { recursive: true })
  const writer = connect(file)
  const writing = drizzle({ client: writer, casing: 'snake_case' })
  migrate(writing, { migrationsFolder: packageFile('data/migrations/sqlite') })
  const reader = connect(file)
  reader.pragma('query_only = ON')
  const read = drizzle({ client: reader, casing: 'snake_case' })

  let last: Promise<unknown> = Promise.resolve()
  async function transact<T>(work: (tx: Db) => Promise<T>): Promise<T> {
    writer.exec('begin immediate')
    try {
      const value = await work(writing)
      writer.exec('commit')
      return value
    } catch (cause) {
      if (writer.inTransaction) writer.exec('rollback')
      throw cause
    }
  }
  return {
    read,
    write(work) {
      const turn = last.then(() => transact(work))
      last = turn.catch(() => undefined)
      return turn
    },
    async close() {
      await last
      reader.close()
      writer.close()
    },
  }
}

/** Rows of a query that the builder cannot say. */
export async function rowsOf<T>(db: Db, query: SQL): Promise<T[]> {
  return db.all<T>(query)
}

/** Days since 1/1/1970 in Vietnamese time (UTC+7 all year), for counting by day. */
export const vietnamDayNumber = (instant: Column): SQL<number> =>
  sql<number>`(${instant} + 25200000) / 86400000`.mapWith(Number)

/** Which of the two texts of an Item is searched. */
export type SearchColumn = 'marked' | 'folded'

/** Words that must stand in some way; `near` asks for two at least. Words are letters and digits only. */
export interface SearchGroup {
  readonly words: readonly string[]
  readonly how: WordsStand
}

const COLUMNS = { marked: '{title body}', folded: '{title_folded body_folded}' } as const

/** Ids of the Items whose text holds every group. */
export function matchingItems(column: SearchColumn, groups: readonly SearchGroup[]): SQL {
  const expression = groups
    .map(({ words, how }) => {
      if (how === 'in a row') return `"${words.join(' ')}"`
      const near = words.slice(1).map((word, at) => `NEAR("${words[at]}" "${word}", ${WORDS_BETWEEN})`)
      return (how === 'near' ? near : words.map((word) => `"${word}"`)).join(' AND ')
    })
    .join(' AND ')
  return sql`(select rowid from item_search where item_search match ${`${COLUMNS[column]} : (${expression})`})`
}

/** Texts come with every word apart: see data/model/search. */
export interface SearchTexts {
  readonly title: string
  readonly body: string
  readonly titleFolded: string
  readonly bodyFolded: string
}

/** @param before `held` when other texts are indexed under this id */
export async function indexItem(tx: Db, itemId: number, texts: SearchTexts, before: 'new' | 'held'): Promise<void> {
  if (before === 'held') tx.run(sql`delete from item_search where rowid = ${itemId}`)
  tx.run(
    sql`insert into item_search (rowid, title, body, title_folded, body_folded)
        values (${itemId}, ${texts.title}, ${texts.body}, ${texts.titleFolded}, ${texts.bodyFolded})`,
  )
}

/** The words of texts that were taken out of the search still stand in it until it is packed anew. */
export async function packSearch(tx: Db): Promise<void> {
  tx.run(sql`insert into item_search (item_search) values ('optimize')`)
}
