/** Which Items rest on a platform's answers that were given long ago? */
import { and, asc, eq, isNotNull, isNull, like, lt } from 'drizzle-orm'
import type { Db } from '#dialect'
import { captures } from '../schema/captures.js'
import { items, versions } from '../schema/items.js'

export interface KeptAnswer {
  readonly itemId: number
  readonly url: string
  /** The connector's feed whose answer it was. */
  readonly reader: string
}

/** Oldest first; Items that are gone are asked for no more. @param connector its id */
export async function answersOlderThan(
  db: Db,
  connector: string,
  before: Date,
  limit: number,
): Promise<readonly KeptAnswer[]> {
  const rows = await db
    .select({ itemId: items.id, url: items.url, reader: captures.reader })
    .from(items)
    .innerJoin(versions, eq(versions.id, items.versionId))
    .innerJoin(captures, eq(captures.id, versions.captureId))
    .where(
      and(
        like(captures.reader, `${connector}:%`),
        lt(versions.confirmedAt, before),
        isNull(items.removedAt),
        isNull(items.purgedAt),
        isNotNull(items.url),
      ),
    )
    .orderBy(asc(versions.confirmedAt), asc(items.id))
    .limit(limit)
  return rows.flatMap(({ itemId, url, reader }) => (url === null || reader === null ? [] : [{ itemId, url, reader }]))
}
