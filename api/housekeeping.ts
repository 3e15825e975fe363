/** What does the house do by itself while a server runs? Reminders come due, asked corrections are looked at, old texts go. */
import { vietnamDay } from '#data/model/time.js'
import { recountClocks } from '#data/store/clocks.js'
import { keepCases } from './keep-cases.js'
import { keepRetention } from './retention.js'
import { say, stackOf } from './terminal.js'
import type { Workplace } from './workplace.js'

const MINUTE = 60_000

interface House {
  readonly workplace: Workplace
  readonly now: () => Date
  /** Something was queued: it is worked off soon. */
  readonly wake: () => void
}

/** What was done and told since the server began: each day once, and each reason once. */
interface Remembered {
  retainedOn: string | null
  reason: string | null
}

async function tried(work: () => Promise<void>): Promise<void> {
  try {
    await work()
  } catch (cause) {
    say(`lỗi của việc định kỳ: ${stackOf(cause)}`)
  }
}

/** One turn; each part is tried whatever became of the others. */
async function keepHouse({ workplace, now, wake }: House, remembered: Remembered, signal: AbortSignal): Promise<void> {
  const { db, folder, clocks } = workplace
  const parts = [
    async () => {
      for (const { text } of await keepCases(db, await clocks(), now())) say(`nhắc việc: ${text}`)
    },
    async () => {
      const today = vietnamDay(now())
      if (remembered.retainedOn === today) return
      const kept = await keepRetention({ db, folder, now, signal })
      remembered.retainedOn = today
      const reason = kept?.kind === 'refused' ? kept.reason : null
      if (reason !== null && reason !== remembered.reason) say(`chưa xóa dữ liệu hết hạn: ${reason}`)
      remembered.reason = reason
      // Stories that lost a text are ranked anew.
      if (kept?.kind === 'done') wake()
    },
  ]
  for (const part of parts) await tried(part)
}

/** Once a minute, one turn at a time. Days off that were announced while nothing ran move the deadlines first. */
export function startHousekeeping(house: House): { close(): Promise<void> } {
  const { workplace } = house
  const stop = new AbortController()
  const remembered: Remembered = { retainedOn: null, reason: null }
  let turn: Promise<void> | null = null
  const take = (work: () => Promise<void>) => {
    turn ??= work().finally(() => {
      turn = null
    })
  }
  take(async () => {
    await tried(async () => {
      const deadlines = await workplace.clocks()
      await workplace.db.write((tx) => recountClocks(tx, deadlines))
    })
    await keepHouse(house, remembered, stop.signal)
  })
  const timer = setInterval(() => take(() => keepHouse(house, remembered, stop.signal)), MINUTE)
  timer.unref()
  return {
    async close() {
      clearInterval(timer)
      stop.abort()
      await turn
    },
  }
}
