/** How is a statement about many ids kept below what a database binds: SQLite 32,766 values, PostgreSQL 65,535? */
const TOGETHER = 500

/** Runs of at most `size`, in order. */
export const chunksOf = <T>(all: readonly T[], size = TOGETHER): readonly T[][] =>
  Array.from({ length: Math.ceil(all.length / size) }, (_, at) => all.slice(at * size, (at + 1) * size))

/** What every run of ids gives, one after the other. */
export async function inChunks<T, R>(all: readonly T[], ask: (some: T[]) => PromiseLike<readonly R[]>): Promise<R[]> {
  const found: R[] = []
  for (const some of chunksOf(all)) for (const one of await ask(some)) found.push(one)
  return found
}
