/** Whose turn is it to collect into this working folder? One process at a time, so that no site is asked everything twice. */
import { hostname } from 'node:os'
import { setTimeout as wait } from 'node:timers/promises'
import { vietnamDateTime } from '#data/model/time.js'
import { type Lease, leaseOf, releaseLease, renewLease, takeLease } from '#data/store/leases.js'
import type { Database } from '#dialect'
import { UserError } from '../config.js'

const WORK = 'collect'
/** Long enough for a machine that was put to sleep over a stage's batch, short enough to wait for after a crash. */
const TERM = 3 * 60_000
const RENEW_EVERY = 45_000
/** Between two looks whether the turn has become free. */
const LOOK_EVERY = 30_000

/** A process of this machine; a working folder may stand on a disk that several machines share. */
export const thisProcess = (): string => `tiến trình ${process.pid} trên máy ${hostname()}`

export interface TurnPorts {
  readonly db: Database
  readonly now: () => Date
  readonly signal: AbortSignal
  /** Who wants the turn, as others are told. */
  readonly holder: string
  readonly sleep?: (milliseconds: number, signal: AbortSignal) => Promise<unknown>
  /** Told once, when somebody else has the turn and it is waited for. */
  readonly onWaiting?: (taken: Lease) => void
}

export interface Turn {
  /** Comes with the ports' own, and when the turn was lost to another process. */
  readonly signal: AbortSignal
  end(): Promise<void>
}

export const takenBy = ({ holder, since }: Lease): string =>
  `${holder} đang lấy tin cho thư mục này từ ${vietnamDateTime(since)}`

/** Takes the turn at once, or says who has it. */
async function ask({ db, now, holder }: TurnPorts): Promise<Lease | null> {
  const time = now()
  const until = new Date(time.getTime() + TERM)
  if (await db.write((tx) => takeLease(tx, { work: WORK, holder, until }, time))) return null
  // Released in between: whoever asks next has it.
  return (await leaseOf(db.read, WORK)) ?? { work: WORK, holder: 'tiến trình khác', since: time, until: time }
}

/** @throws UserError when another process has the turn */
export async function takeTurn(ports: TurnPorts): Promise<Turn> {
  const taken = await ask(ports)
  if (taken === null) return hold(ports)
  throw new UserError(
    `${takenBy(taken)}: hãy dừng tiến trình đó hoặc chờ nó xong (nếu nó đã tắt đột ngột: chờ ${TERM / 60_000} phút)`,
  )
}

/** Waits until the turn is free; null when the signal came first. */
export async function waitForTurn(ports: TurnPorts): Promise<Turn | null> {
  const sleep = ports.sleep ?? ((milliseconds, signal) => wait(milliseconds, undefined, { signal }))
  for (let told = false; !ports.signal.aborted; told = true) {
    const taken = await ask(ports)
    if (taken === null) return hold(ports)
    if (!told) ports.onWaiting?.(taken)
    // Sleeping ends with an error when the signal comes.
    await sleep(LOOK_EVERY, ports.signal).catch(() => undefined)
  }
  return null
}

function hold({ db, now, holder, signal }: TurnPorts): Turn {
  const own = { work: WORK, holder }
  const lost = new AbortController()
  const renew = async () => {
    const until = new Date(now().getTime() + TERM)
    if (!(await db.write((tx) => renewLease(tx, { ...own, until })))) lost.abort()
  }
  // A disk that is full now may not be at the next time; if it stays so, the turn runs out and the next renewal finds it lost.
  const timer = setInterval(() => void renew().catch(() => undefined), RENEW_EVERY)
  timer.unref()
  return {
    signal: AbortSignal.any([signal, lost.signal]),
    async end() {
      clearInterval(timer)
      await db.write((tx) => releaseLease(tx, own))
    },
  }
}
