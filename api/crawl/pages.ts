/** Which of the pages that feeds named could be captured? */
import { BLOCKED } from '#crawlers/fetch/blocked.js'
import { type CrawlFailure, crawlPages } from '#crawlers/fetch/crawl.js'
import type { Fetcher } from '#crawlers/fetch/http.js'
import { MOST_PAGES } from '#crawlers/joining.js'
import { type Fetched, keepFetched } from '#crawlers/reading.js'
import { sourceOfAddress } from '#crawlers/sources/index.js'
import { DAY } from '#data/model/time.js'
import { type LinkRow, markCaptured, markFailed, type NewFeed, nextTryOf, waitingLinks } from '#data/store/feeds.js'
import { HANDED_IN } from '#data/store/reports.js'
import { ownersOf } from './plan.js'
import type { Network, Round, Tally } from './round.js'

/** Pages of one round: at two seconds a host and a hundred hosts, some minutes; the rest waits for the next round. */
const PAGES_A_ROUND = 600
/** Captures are sealed together: a disk sync each would be dearer than the page. */
const SEAL_TOGETHER = 20
/** Refusals can end: robots.txt changes, a bot wall is taken down. Asked again once a day, a few days long. */
const REFUSED = /robots\.txt không cho phép/

/** Pages that are drawn by script are read with the browser, all others without. */
export const fetcherFor = ({ fetcher, browser }: Network): Fetcher => ({
  ...fetcher,
  fetch: (url, conditions = {}) =>
    sourceOfAddress(url)?.browser === true
      ? browser.read(url, conditions.signal === undefined ? {} : { signal: conditions.signal })
      : fetcher.fetch(url, conditions),
})

export async function askPages(round: Round, planned: readonly NewFeed[]): Promise<Tally> {
  const { db, now } = round.desk.ports
  return capture(await waitingLinks(db.read, now(), [...ownersOf(planned), HANDED_IN], PAGES_A_ROUND), round)
}

/** The later pages of articles that go on over several: each names the next only when it has been read. */
export async function askParts(round: Round, planned: readonly NewFeed[]): Promise<Tally> {
  const { db, now, signal } = round.desk.ports
  const owners = [...ownersOf(planned), HANDED_IN]
  let [read, fresh] = [0, 0]
  for (let page = 2; page <= MOST_PAGES && signal?.aborted !== true; page += 1) {
    const due = await waitingLinks(db.read, now(), owners, PAGES_A_ROUND, 'parts')
    if (due.length === 0) break
    const tally = await capture(due, round)
    read += tally.read
    fresh += tally.fresh
    await round.desk.workOff()
  }
  return { read, fresh }
}

async function capture(due: readonly LinkRow[], { desk, board, network }: Round): Promise<Tally> {
  const { db, now, signal } = desk.ports
  let held: (Fetched & { readonly url: string })[] = []
  let [done, read, fresh] = [0, 0, 0]
  const keep = async () => {
    const batch = held
    held = []
    read += batch.length
    fresh += await keepFetched(batch, desk.ports)
    await db.write((tx) =>
      markCaptured(
        tx,
        batch.map(({ url }) => url),
      ),
    )
  }
  const show = () => {
    done += 1
    board.show({ label: 'lấy trang', done, total: due.length })
  }
  await crawlPages<LinkRow>(due, {
    fetcher: fetcherFor(network),
    now,
    ...(signal === undefined ? {} : { signal }),
    onCapture: async ({ url, source }, capture, finalUrl) => {
      show()
      held.push({ url, source, capture, finalUrl, reader: null, list: false })
      if (held.length >= SEAL_TOGETHER) await keep()
    },
    onFailure: async (link, failure) => {
      show()
      // Stopping is not the page's failure.
      if (signal?.aborted === true) return
      await db.write((tx) => markFailed(tx, link.url, failure.reason, tryAgainAt(link, failure, now())))
    },
  })
  if (held.length > 0) await keep()
  return { read, fresh }
}

/** Null when asking again is no use. */
function tryAgainAt({ attempts }: LinkRow, failure: CrawlFailure, now: Date): Date | null {
  if (failure.kind === 'retry') return nextTryOf(attempts, failure.notBefore, now)
  const refused = failure.reason.startsWith(BLOCKED) || REFUSED.test(failure.reason)
  return refused && attempts < 3 ? new Date(now.getTime() + DAY) : null
}
