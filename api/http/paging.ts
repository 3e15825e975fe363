/** One page of a list that is read by id, newest first. */
import { z } from '@hono/zod-openapi'
import { decodeCursor, encodeCursor } from './cursor.js'

const Key = z.object({ id: z.number().int() })

/** Asks for one row more than is shown, so that it is known whether there are more. */
export async function pageById<Row>(
  { cursor, limit }: { readonly cursor?: string | undefined; readonly limit: number },
  idOf: (row: Row) => number,
  list: (before: number | null, limit: number) => Promise<readonly Row[]>,
): Promise<{ readonly shown: readonly Row[]; readonly next: string | null }> {
  const found = await list(decodeCursor(cursor, Key)?.id ?? null, limit + 1)
  const shown = found.slice(0, limit)
  const last = found.length > limit ? shown.at(-1) : undefined
  return { shown, next: last === undefined ? null : encodeCursor({ id: idOf(last) }) }
}
