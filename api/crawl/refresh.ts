/** Which stored answers have to be asked for again, because a platform's terms bound how long they may be kept? */
import { parseFeedAddress } from '#crawlers/connectors/address.js'
import type { Connector, Keeping } from '#crawlers/connectors/connector.js'
import { CONNECTORS } from '#crawlers/connectors/index.js'
import { keepFetched } from '#crawlers/reading.js'
import type { Capture } from '#data/model/capture.js'
import type { Draft } from '#data/model/draft.js'
import { done, type Outcome, skip } from '#data/model/outcome.js'
import { DAY } from '#data/model/time.js'
import { forgetEngagement } from '#data/store/items.js'
import { answersOlderThan, type KeptAnswer } from '#data/store/kept-answers.js'
import { markRemoved } from '#data/store/rechecks.js'
import { spend } from './connectors.js'
import type { Round } from './round.js'

/** Before the last day: the platform or the machine may be down for some. */
const EARLY = 5 * DAY
/** Between two looks for what is old: it costs a walk through all Items, and after a failure the next would fail, too. */
const REST = 6 * 3_600_000
/** At fifty a request, more than an office's searches find in a month. */
const REQUESTS_A_ROUND = 10

/** @param resting until when connectors are left alone */
export async function refreshAnswers(round: Round, resting: Map<string, Date>): Promise<void> {
  const { now, signal } = round.desk.ports
  for (const connector of CONNECTORS) {
    if (connector.keeping === undefined || (resting.get(connector.id) ?? now()) > now()) continue
    for (let request = 0; request < REQUESTS_A_ROUND && signal?.aborted !== true; request += 1) {
      const outcome = await refreshSome(connector, connector.keeping, round)
      const rest = new Date(now().getTime() + REST)
      resting.set(connector.id, outcome.kind === 'retry' && outcome.notBefore > rest ? outcome.notBefore : rest)
      if (outcome.kind !== 'done' || outcome.value === 0) break
    }
  }
  await round.desk.workOff()
}

/** Those that have been kept longest. Returns how many there were. */
async function refreshSome(connector: Connector, keeping: Keeping, round: Round): Promise<Outcome<number>> {
  const { db, now } = round.desk.ports
  const before = new Date(now().getTime() - keeping.milliseconds + EARLY)
  const old = await answersOlderThan(db.read, connector.id, before, keeping.atOnce)
  const [first] = old
  if (first === undefined) return done(0)
  const answer = await askAgain(connector, keeping, { reader: first.reader, old }, round)
  if (answer.kind !== 'done') return answer
  const { capture, drafts } = answer.value
  const source = drafts[0]?.source ?? connector.id
  const fetched = { capture, finalUrl: capture.url ?? first.reader, source, reader: first.reader, list: true }
  await keepFetched([fetched], round.desk.ports)
  // What was read must be known as read before the next are chosen.
  await round.desk.workOff()
  const there = new Set(drafts.map(({ url }) => url))
  await db.write(async (tx) => {
    for (const { itemId, url } of old) {
      if (there.has(url)) continue
      await markRemoved(tx, itemId, now())
      await forgetEngagement(tx, itemId)
    }
  })
  return done(old.length)
}

async function askAgain(
  connector: Connector,
  { again }: Keeping,
  { reader, old }: { readonly reader: string; readonly old: readonly KeptAnswer[] },
  round: Round,
): Promise<Outcome<{ readonly capture: Capture; readonly drafts: readonly Draft[] }>> {
  const { signal } = round.desk.ports
  const token = connector.token === null ? null : (round.environment[connector.token] ?? null)
  if (connector.token !== null && (token ?? '').trim() === '') return skip('chưa có mã truy cập')
  const query = connector.query.safeParse(parseFeedAddress(reader)?.query)
  if (!query.success) return skip('điều đã hỏi không còn hợp lệ')
  const request = again(old.map(({ url }) => url))
  const later = await spend(connector, connector.cost(request), round)
  if (later !== null) return { kind: 'retry', reason: 'đã dùng hết hạn mức trong ngày', notBefore: later }
  const asked = await round.network.asker.ask(request, token, signal)
  if (asked.kind !== 'done') return asked
  const read = connector.read(asked.value, { query: query.data, cursor: null })
  return read.kind === 'done' ? done({ capture: asked.value, drafts: read.value.drafts }) : read
}
