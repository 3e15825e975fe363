/** What does one look at a platform bring, from its first request to the end of its pages? */
import type { Capture } from '#data/model/capture.js'
import { done, type Outcome, quarantine } from '#data/model/outcome.js'
import type { ApiAsker } from '../fetch/api.js'
import type { Answer, Connector } from './connector.js'
import type { ApiRequest } from './request.js'

export interface LookPorts {
  readonly asker: Pick<ApiAsker, 'ask'>
  /** Null when the environment has none. */
  readonly token: string | null
  /** Takes units from today's allowance; the time from which there is more when there is none left. */
  readonly spend: (connector: Connector, units: number) => Promise<Date | null>
  readonly now: () => Date
  readonly signal?: AbortSignal
  /** Called once per answer, in order, before the next is asked: sealing and saving is the caller's. */
  readonly onAnswer: (capture: Capture, answer: Answer) => Promise<void>
}

type Failure = Exclude<Outcome<never>, { kind: 'done' }>

export interface Look {
  /** Requests that were sent. */
  readonly asks: number
  /** Drafts, links and sightings. */
  readonly found: number
  /** Where the next look starts: where this one started, unless it went well. */
  readonly cursor: string | null
  /** False when the bound of pages or a failure ended it. */
  readonly complete: boolean
  readonly failure: Failure | null
}

/** Of 40 to 250 posts each: more in one look is a flood or a loop, and the other feeds wait. */
const MOST_ASKS = 10

const keyOf = ({ method = 'GET', url, body = '' }: ApiRequest): string => `${method} ${url}\n${body}`

/** The query as the connector understands it; the reason names the field that is wrong. */
function parsedQuery(connector: Connector, query: unknown): Outcome<unknown> {
  const parsed = connector.query.safeParse(query)
  if (parsed.success) return done(parsed.data)
  const faults = parsed.error.issues.map((issue) => {
    const path = issue.code === 'unrecognized_keys' ? [...issue.path, ...issue.keys] : issue.path
    return `${path.join('.') || 'mục này'}: ${issue.message}`
  })
  return quarantine(`cấu hình ${connector.id} chưa đúng: ${faults.join('; ')}`)
}

interface Read {
  readonly capture: Capture
  readonly answer: Answer
}

/** One request and what its answer holds. */
async function ask(
  connector: Connector,
  request: ApiRequest,
  context: { readonly query: unknown; readonly cursor: string | null },
  ports: LookPorts,
): Promise<Outcome<Read>> {
  const asked = await ports.asker.ask(request, ports.token, ports.signal)
  if (asked.kind !== 'done') return asked
  const read = connector.read(asked.value, context)
  return read.kind === 'done' ? done({ capture: asked.value, answer: read.value }) : read
}

/** Why the next request may not be sent; null when it may. */
async function refusal(connector: Connector, request: ApiRequest, ports: LookPorts): Promise<Failure | null> {
  if (ports.signal?.aborted === true)
    return { kind: 'retry', reason: 'đã dừng trước khi hỏi xong', notBefore: ports.now() }
  const units = connector.cost(request)
  const later = connector.quota === null || units === 0 ? null : await ports.spend(connector, units)
  const reason = `đã dùng hết hạn mức trong ngày của ${connector.name}`
  return later === null ? null : { kind: 'retry', reason, notBefore: later }
}

export async function look(
  connector: Connector,
  query: unknown,
  cursor: string | null,
  ports: LookPorts,
): Promise<Look> {
  let [asks, found] = [0, 0]
  let latest: string | null = null
  const failed = (failure: Failure): Look => ({ asks, found, cursor, complete: false, failure })

  if (connector.token !== null && (ports.token ?? '').trim() === '')
    return failed({ kind: 'quarantine', reason: `chưa có mã truy cập: đặt biến môi trường ${connector.token}` })
  const parsed = parsedQuery(connector, query)
  if (parsed.kind !== 'done') return failed(parsed)

  const context = { query: parsed.value, cursor }
  const made = new Set<string>()
  let next: ApiRequest | null = connector.first(parsed.value, cursor, ports.now())
  let last: string | null = null
  // A service that sends us back to a page already read has nothing more to tell.
  while (next !== null && !made.has(keyOf(next))) {
    // Only where every answer tells its own cursor is what lies before it known to be read.
    if (asks === MOST_ASKS) return { asks, found, cursor: last ?? cursor, complete: false, failure: null }
    const refused = await refusal(connector, next, ports)
    if (refused !== null) return failed(refused)
    made.add(keyOf(next))
    asks += 1
    const outcome: Outcome<Read> = await ask(connector, next, context, ports)
    if (outcome.kind !== 'done') return failed(outcome)
    const { capture, answer } = outcome.value
    await ports.onAnswer(capture, answer)
    found += answer.drafts.length + answer.links.length + answer.sightings.length
    last = answer.cursor
    latest = last ?? latest
    next = answer.next
  }
  return { asks, found, cursor: latest ?? cursor, complete: true, failure: null }
}
