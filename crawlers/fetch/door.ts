/** How is the web asked? One door for pages, browsers and interfaces: honest name, guarded at every hop, robots obeyed, paced. */
import { Buffer } from 'node:buffer'
import { done, type Outcome, retry, skip } from '#data/model/outcome.js'
import { decodeBody } from '../formats/http-message.js'
import {
  type Answer,
  type AskOptions,
  createAsker,
  DEFAULT_BODY_LIMIT,
  isStopped,
  plain,
  type Question,
  REDIRECTS,
  stopped,
} from './ask.js'
import { ownerOf } from './domain.js'
import { judgeAddress } from './guard.js'
import { createPace, type PaceOptions, retryAfterOf } from './pace.js'
import { createRobots } from './robots.js'
import { ROBOTS_BYTES, robotsText } from './robots-rules.js'

export interface DoorOptions extends AskOptions, PaceOptions {
  readonly version: string
  /** An address or e-mail under which the site's owner reaches us. */
  readonly contact: string
  /** Default 5. */
  readonly maxRedirects?: number
}

export interface Door {
  /** The name that every request carries. */
  readonly agent: string
  readonly bodyLimit: number
  /** One request in its domain's turn: guard, robots where they hold, pace. Redirects are given back. */
  knock(address: string, question: Question, rules: { readonly obeyRobots: boolean }): Promise<Outcome<Answer>>
  /** Every hop as a knock. Ends with the last answer, a redirect when too many. */
  follow(address: string, question: Question, rules: { readonly obeyRobots: boolean }): Promise<Outcome<Answer>>
  /** A part of a page under way (a script, a picture): every hop guarded, out of turn, but never where quiet was asked for. */
  part(address: string, question: Question): Promise<Outcome<Answer>>
  /** The domain wants to be left alone: until when it will be. */
  refused(answer: Answer, retryAfter?: Date | null): Date
  answered(answer: Answer): void
  close(): Promise<void>
}

/** The name that robots.txt files know us by. */
export const ROBOT_NAME = 'DiemBao'

/** Where a redirect leads; null for an answer that is none. */
function redirectOf({ url, status, headers }: Answer): Outcome<string> | null {
  if (!REDIRECTS.has(status) || headers.location === undefined) return null
  if (!URL.canParse(headers.location, url.href)) return skip('chuyển hướng tới địa chỉ không đọc được')
  return done(new URL(headers.location, url).href)
}

export function createDoor(options: DoorOptions): Door {
  const { now, maxRedirects = 5 } = options
  const bodyLimit = options.bodyLimit ?? DEFAULT_BODY_LIMIT
  const agent = `${ROBOT_NAME}/${plain(options.version)} (+${plain(options.contact)})`
  const asker = createAsker(options)
  const pace = createPace(options)
  const robots = createRobots(ROBOT_NAME, async (address, signal) => {
    const question = { headers: named({ accept: 'text/plain,*/*;q=0.5' }), readAtMost: ROBOTS_BYTES }
    const answer = await follow(address, signal === undefined ? question : { ...question, signal }, {
      obeyRobots: false,
    })
    if (answer.kind !== 'done') return answer
    const { status, headers, body } = answer.value
    // Quiet that is asked for where robots.txt stands is asked for by the whole domain.
    if (status === 429 || status === 503) refused(answer.value)
    const decoded = decodeBody({ headers, body }, bodyLimit)
    if (decoded.kind !== 'done') return decoded
    return done({ status, text: robotsText(Buffer.from(decoded.value.body)) })
  })

  /** Ours come last: nobody speaks under another name. */
  const named = (headers: Readonly<Record<string, string>>): Record<string, string> => ({
    ...headers,
    'user-agent': agent,
    'accept-encoding': 'gzip, deflate, br',
  })

  async function knock(
    address: string,
    question: Question,
    { obeyRobots }: { readonly obeyRobots: boolean },
  ): Promise<Outcome<Answer>> {
    const { signal } = question
    const judged = judgeAddress(address, options)
    if (judged.kind !== 'done') return judged
    const url = judged.value
    const verdict = obeyRobots ? await robots.check(url, now(), signal) : null
    if (isStopped(signal)) return stopped(now())
    if (verdict?.kind === 'disallowed') return skip('robots.txt không cho phép đọc')
    if (verdict?.kind === 'wait') return retry(`chưa đọc được robots.txt: ${verdict.reason}`, verdict.until)
    const pause = Math.max(verdict?.crawlDelay ?? 0, question.pause ?? 0)
    const turn = await pace.turn(ownerOf(url), pause === 0 ? null : pause, signal)
    if (turn.kind === 'later')
      return isStopped(signal) ? stopped(now()) : retry('đợi đến lượt của trang này', turn.until)
    try {
      return await asker.ask(url, { ...question, headers: named(question.headers) })
    } finally {
      turn.end()
    }
  }

  async function follow(
    address: string,
    question: Question,
    rules: { readonly obeyRobots: boolean },
  ): Promise<Outcome<Answer>> {
    let next = address
    for (let hop = 0; ; hop += 1) {
      const answer = await knock(next, question, rules)
      if (answer.kind !== 'done') return answer
      const led = hop < maxRedirects ? redirectOf(answer.value) : null
      if (led === null) return answer
      if (led.kind !== 'done') return led
      next = led.value
    }
  }

  const refused = ({ url, headers }: Answer, retryAfter?: Date | null): Date =>
    pace.refused(ownerOf(url), retryAfter ?? retryAfterOf(headers['retry-after'], now()))

  return {
    agent,
    bodyLimit,
    knock,
    follow,
    async part(address, question) {
      let next = address
      for (let hop = 0; ; hop += 1) {
        const judged = judgeAddress(next, options)
        if (judged.kind !== 'done') return judged
        const quiet = pace.quietUntil(ownerOf(judged.value))
        if (quiet !== null) return retry('đợi đến lượt của trang này', quiet)
        const answer = await asker.ask(judged.value, { ...question, headers: named(question.headers) })
        if (answer.kind !== 'done') return answer
        if (answer.value.status === 429 || answer.value.status === 503) refused(answer.value)
        const led = redirectOf(answer.value)
        if (led === null) return answer
        if (led.kind !== 'done') return led
        if (hop >= maxRedirects) return skip('chuyển hướng quá nhiều lần')
        next = led.value
      }
    },
    refused,
    answered: ({ url }) => pace.answered(ownerOf(url)),
    close: () => asker.close(),
  }
}
