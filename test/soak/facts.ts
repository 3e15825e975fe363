/** What did the product keep of the soak's days? */

import { sql } from 'drizzle-orm'
import type { Folder } from '#api/config.js'
import { groupBy } from '#data/model/group-by.js'
import { openDatabase, rowsOf } from '#dialect'
import type { Lived } from './live.js'
import type { Asked, Sites } from './sites.js'
import type { World } from './world.js'

export interface KeptVersion {
  readonly number: number
  readonly title: string | null
  readonly text: string
  readonly capturedAt: number
  readonly change: string | null
}

export interface KeptItem {
  readonly id: number
  readonly url: string
  readonly source: string
  readonly title: string | null
  readonly publishedAt: number | null
  readonly capturedAt: number
  readonly removedAt: number | null
  /** What it says now. */
  readonly current: KeptVersion | null
  /** The first one first. */
  readonly versions: readonly KeptVersion[]
}

export interface KeptLook {
  readonly feed: string
  readonly source: string
  readonly at: number
  readonly outcome: string
  readonly reason: string | null
}

export interface KeptLink {
  readonly url: string
  readonly source: string | null
  readonly state: string
  readonly reason: string | null
  /** What became of its capture, where there is one. */
  readonly became: string | null
}

export interface Facts {
  readonly world: World
  readonly lived: Lived
  readonly asked: readonly Asked[]
  readonly strangers: ReadonlySet<string>
  readonly items: readonly KeptItem[]
  readonly looks: readonly KeptLook[]
  readonly links: readonly KeptLink[]
  readonly jobs: number
  /** Reasons that name an error of the program, and how often. */
  readonly bugs: readonly string[]
}

type ItemRow = Omit<KeptItem, 'versions' | 'current'> & { readonly versionId: number }
type VersionRow = KeptVersion & { readonly id: number; readonly itemId: number }

async function kept(folder: Folder) {
  const db = await openDatabase(folder.database)
  const rows = <T>(query: string) => rowsOf<T>(db.read, sql.raw(query))
  try {
    const versions = await rows<VersionRow>(
      `select id, item_id as "itemId", number, title, text, captured_at as "capturedAt", change from versions order by item_id, number`,
    )
    const ofItem = groupBy(versions, ({ itemId }) => itemId)
    const items = await rows<ItemRow>(
      `select id, url, source, title, version_id as "versionId", published_at as "publishedAt", captured_at as "capturedAt", removed_at as "removedAt" from items order by id`,
    )
    return {
      items: items.map(({ versionId, ...item }) => {
        const own = ofItem.get(item.id) ?? []
        return { ...item, versions: own, current: own.find(({ id }) => id === versionId) ?? null }
      }),
      looks: await rows<KeptLook>('select feed, source, at, outcome, reason from looks order by at'),
      links: await rows<KeptLink>(
        `select url, source, state, reason, (select coalesce(r.reason, r.outcome) from captures c
           join runs r on r.stage = 'extract' and r.subject = c.id where c.url = links.url order by c.id limit 1) as became from links`,
      ),
      jobs: (await rows('select 1 as one from jobs')).length,
      bugs: (
        await rows<{ reason: string; count: number }>(
          `select stage || ': ' || reason as reason, count(*) as count from runs where reason like 'lỗi của chương trình%' group by 1`,
        )
      ).map(({ reason, count }) => `${count} × ${reason}`),
    }
  } finally {
    await db.close()
  }
}

export async function factsOf(world: World, lived: Lived, { asked, strangers }: Sites): Promise<Facts> {
  return { world, lived, asked, strangers, ...(await kept(lived.folder)) }
}
