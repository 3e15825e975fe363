/** An empty database for each test: SQLite in a temporary file, or PostgreSQL (PGlite) in memory, as the import map says. */
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { sql } from 'drizzle-orm'
import { afterAll, afterEach } from 'vitest'
import { type Database, engine, openDatabase, rowsOf } from '#dialect'

// The import map chooses the engine, so its name is a variable to the tests and a literal to the compiler.
const name: string = engine
const files: { db: Database; folder: string }[] = []
/** PGlite takes two seconds to start: one for all tests of a file, emptied after each. */
let shared: Database | null = null

export async function freshDatabase(): Promise<Database> {
  if (name === 'postgres') {
    shared ??= await openDatabase('memory://')
    return shared
  }
  const folder = await mkdtemp(join(tmpdir(), 'diembao-db-'))
  const db = await openDatabase(join(folder, 'test.sqlite'))
  files.push({ db, folder })
  return db
}

/** Every cell of every table, as JSON: for what must stand in none of them. */
export async function everyCell(db: Database): Promise<string> {
  const tables = await rowsOf<{ name: string }>(
    db.read,
    name === 'postgres'
      ? sql`select tablename as name from pg_tables where schemaname = 'public'`
      : sql`select name from sqlite_master where type = 'table' and name not like 'sqlite_%'`,
  )
  const all = []
  for (const { name: table } of tables)
    all.push(table, await rowsOf(db.read, sql`select * from ${sql.identifier(table)}`))
  return JSON.stringify(all)
}

afterEach(async () => {
  for (const { db, folder } of files.splice(0)) {
    await db.close()
    await rm(folder, { recursive: true, force: true })
  }
  if (shared !== null) {
    const tables = await rowsOf<{ tablename: string }>(
      shared.read,
      sql`select tablename from pg_tables where schemaname = 'public'`,
    )
    const names = tables.map(({ tablename }) => sql.identifier(tablename))
    await rowsOf(shared.read, sql`truncate ${sql.join(names, sql`, `)} restart identity`)
  }
})

afterAll(() => shared?.close())
