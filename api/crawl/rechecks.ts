/** What became of pages that were captured before: edited, corrected, removed, or as they were? */
import { draftsOfPage } from '#crawlers/drafting.js'
import { extract } from '#crawlers/extract.js'
import type { FetchResult } from '#crawlers/fetch/http.js'
import { keepFetched } from '#crawlers/reading.js'
import { judgeRecheck, nextRecheck, type Seen } from '#crawlers/recheck.js'
import { sourceOfAddress } from '#crawlers/sources/index.js'
import type { Recheck } from '#data/model/look.js'
import { done, type Outcome } from '#data/model/outcome.js'
import type { NewFeed } from '#data/store/feeds.js'
import { heldItems, identityOf } from '#data/store/items.js'
import { partsOfItem } from '#data/store/parts.js'
import { type DueRecheck, dueRechecks, markRemoved, saveRecheck } from '#data/store/rechecks.js'
import { HANDED_IN } from '#data/store/reports.js'
import { atOnce } from './at-once.js'
import { fetcherFor } from './pages.js'
import { ownersOf } from './plan.js'
import { type ReadOn, readOn } from './recheck-parts.js'
import type { Round, Tally } from './round.js'

/** Fresh pages come first in a round; with 300 looks again every five minutes, 86,000 a day are enough for any locality. */
const LOOKS_A_ROUND = 300
const LOOKS_AT_ONCE = 8
/** A page that speaks of nobody's locality is the office's business only if an early edit names one: thirty looks at it would burden its site for nothing. */
const LOOKS_AT_OTHERS = 2

export async function askAgain(round: Round, planned: readonly NewFeed[]): Promise<Tally> {
  const { db, now, signal } = round.desk.ports
  const due = await dueRechecks(db.read, now(), [...ownersOf(planned), HANDED_IN], LOOKS_A_ROUND)
  let [done, read, fresh] = [0, 0, 0]
  await atOnce(due, { count: LOOKS_AT_ONCE, signal }, async (one) => {
    const kept = await lookAgain(one, round)
    done += 1
    read += 1
    fresh += kept
    round.board.show({ label: 'xem lại trang', done, total: due.length })
  })
  return { read, fresh }
}

/** Returns how many new captures came of it. */
async function lookAgain(one: DueRecheck, round: Round): Promise<number> {
  const { db, now, signal } = round.desk.ports
  const { itemId, url, source, etag, lastModified, looks, lastAt, lastOutcome } = one.recheck
  const stop = signal === undefined ? {} : { signal }
  const parts = await partsOfItem(db.read, itemId)
  // Validators of a page that was not the article would hide its return behind a 304, those of a first page an edit of the second.
  const known = parts.length === 0 && (lastOutcome === null || THERE.has(lastOutcome)) ? { etag, lastModified } : {}
  const outcome = await fetcherFor(round.network).fetch(url, { ...known, ...stop })
  if (signal?.aborted === true && outcome.kind !== 'done') return 0
  const captured = outcome.kind === 'done' && outcome.value.kind === 'captured' ? outcome.value : null
  const whole = captured === null ? null : await readOn(captured, parts, round)
  if (signal?.aborted === true) return 0
  const at = now()
  const last = lastAt === null || lastOutcome === null ? null : { outcome: lastOutcome, at: lastAt }
  const found = judgeRecheck(one, seenAgain(url, outcome, whole), last, at)
  const told = found === 'edited' || found === 'corrected'
  const worthKeeping = captured !== null && (told || (await hasNewReplies(captured, round)))
  const pages = [...(worthKeeping ? [captured, ...(whole?.captured ?? [])] : []), ...(whole?.late ?? [])]
  const kept = await keepFetched(
    pages.map((page) => ({ ...page, source, reader: null, list: false })),
    round.desk.ports,
  )
  const later = {
    ...one,
    looks: looks + 1,
    lastAt: at,
    changedAt: told ? at : one.changedAt,
    missing: found === 'missing',
  }
  const again = outcome.kind === 'retry' ? outcome.notBefore : null
  const enough = !one.speaks && !one.open && later.looks >= LOOKS_AT_OTHERS && !told
  const planned = enough ? null : nextRecheck(later, at)
  const nextAt = planned === null || again === null || again <= planned ? planned : again
  await db.write(async (tx) => {
    await saveRecheck(tx, itemId, {
      nextAt,
      looks: later.looks,
      lastAt: at,
      lastOutcome: found,
      ...(THERE.has(found)
        ? {
            etag: captured?.capture.headers.etag ?? etag,
            lastModified: captured?.capture.headers['last-modified'] ?? lastModified,
          }
        : { etag: null, lastModified: null }),
    })
    if (found === 'removed') await markRemoved(tx, itemId, at)
    else if (THERE.has(found)) await markRemoved(tx, itemId, null)
  })
  return kept
}

/** What says that the page is there. */
const THERE: ReadonlySet<Recheck> = new Set(['unchanged', 'minor', 'edited', 'corrected'])

function seenAgain(asked: string, outcome: Outcome<FetchResult>, whole: ReadOn | null): Outcome<Seen | 'not-modified'> {
  if (outcome.kind !== 'done') return outcome
  if (outcome.value.kind === 'not-modified') return done('not-modified')
  const { capture, finalUrl } = outcome.value
  if (whole !== null) return done({ page: whole.page, asked, finalUrl })
  const page = extract(capture, capture.url === null ? null : sourceOfAddress(capture.url))
  return page.kind === 'done' ? done({ page: page.value, asked, finalUrl }) : page
}

/** A forum's first post stays as it was while the thread grows. */
async function hasNewReplies({ capture }: { capture: Parameters<typeof draftsOfPage>[0] }, { desk }: Round) {
  const drafts = draftsOfPage(capture)
  if (drafts.kind !== 'done' || drafts.value.length < 2) return false
  const identities = drafts.value.map(identityOf)
  return (await heldItems(desk.ports.db.read, identities)).size < identities.length
}
