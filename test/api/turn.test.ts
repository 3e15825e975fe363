/** One process collects into a working folder; another waits, or is told who does. */
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { type TurnPorts, takenBy, takeTurn, waitForTurn } from '#api/crawl/turn.js'
import { type Database, openDatabase } from '#dialect'
import { temporaryFolder } from '../support/cli.js'

const START = new Date('2026-11-21T19:05:00+07:00')
const MINUTE = 60_000

let time: number
let connections: readonly Database[]
const now = () => new Date(time)
const stop = new AbortController()

beforeEach(async () => {
  vi.useFakeTimers({ toFake: ['setInterval', 'clearInterval'] })
  time = START.getTime()
  const file = join(temporaryFolder(), 'thu.sqlite')
  connections = [await openDatabase(file), await openDatabase(file)]
})
afterEach(async () => {
  vi.useRealTimers()
  for (const db of connections) await db.close()
})

/** Two processes, each with its own connection to the same file. */
const process = (number: 0 | 1, changes: Partial<TurnPorts> = {}): TurnPorts => {
  const db = connections[number]
  if (db === undefined) throw new Error('no such process')
  return { db, now, signal: stop.signal, holder: `tiến trình ${number} trên máy thử`, ...changes }
}
/** The clock goes on, and what is done every so often is done. */
async function pass(milliseconds: number): Promise<void> {
  for (let left = milliseconds; left > 0; left -= 15_000) {
    time += Math.min(left, 15_000)
    await vi.advanceTimersByTimeAsync(Math.min(left, 15_000))
    for (const db of connections) await db.write(async () => undefined)
  }
}

describe('while one process collects', () => {
  test('another that wants one round is told who does, and since when', async () => {
    const turn = await takeTurn(process(0))
    await pass(MINUTE)
    await expect(takeTurn(process(1))).rejects.toThrow(
      /^tiến trình 0 trên máy thử đang lấy tin cho thư mục này từ 21\/11\/2026 19:05: hãy dừng tiến trình đó/,
    )
    await turn.end()
    await (await takeTurn(process(1))).end()
  })

  test('for hours, its turn does not run out', async () => {
    const turn = await takeTurn(process(0))
    await pass(60 * MINUTE)
    await expect(takeTurn(process(1))).rejects.toThrow('tiến trình 0')
    expect(turn.signal.aborted).toBe(false)
    await turn.end()
  })

  test('another waits, says so once, and collects when the first has ended', async () => {
    const first = await takeTurn(process(0))
    const words: string[] = []
    let looks = 0
    const sleep = async (milliseconds: number) => {
      looks += 1
      if (looks === 5) await first.end()
      time += milliseconds
    }
    const second = await waitForTurn(process(1, { sleep, onWaiting: (taken) => void words.push(takenBy(taken)) }))
    expect(looks).toBe(5)
    expect(words).toEqual(['tiến trình 0 trên máy thử đang lấy tin cho thư mục này từ 21/11/2026 19:05'])
    await expect(takeTurn(process(0))).rejects.toThrow('tiến trình 1')
    await second?.end()
  })

  test('another that is stopped while it waits ends without a turn', async () => {
    const first = await takeTurn(process(0))
    const own = new AbortController()
    const sleep = async () => own.abort()
    expect(await waitForTurn(process(1, { signal: own.signal, sleep }))).toBeNull()
    await first.end()
  })

  test('the same process may take its turn again', async () => {
    await takeTurn(process(0))
    await (await takeTurn(process(0))).end()
  })
})

describe('a process that died', () => {
  test('is taken over from after three minutes, not before', async () => {
    await takeTurn(process(0))
    // It renews nothing any more.
    vi.clearAllTimers()
    await pass(3 * MINUTE - 1000)
    await expect(takeTurn(process(1))).rejects.toThrow('tiến trình 0')
    await pass(1000)
    await (await takeTurn(process(1))).end()
  })

  test('or slept too long stops collecting when it wakes, and takes nothing from the other', async () => {
    const first = await takeTurn(process(0))
    time += 10 * MINUTE
    const second = await takeTurn(process(1))
    await pass(MINUTE)
    expect([first.signal.aborted, second.signal.aborted]).toEqual([true, false])
    await first.end()
    await expect(takeTurn(process(0))).rejects.toThrow('tiến trình 1')
    await second.end()
  })
})
