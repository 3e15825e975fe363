/** What time is it in the soak? Only sleeping moves the clock, and it moves to one sleeper's end after the other. */

export interface FakeClock {
  now(): Date
  /** Milliseconds since 1970. */
  time(): number
  /** Forwards only. */
  moveTo(time: number): void
  sleep(milliseconds: number, signal?: AbortSignal): Promise<void>
}

/** Turns of the event loop in which others may come before the clock moves. */
const PATIENCE = 3

export function fakeClock(start: number): FakeClock {
  let time = start
  let sleepers: { readonly until: number; readonly wake: () => void }[] = []
  let moving = false

  async function move(): Promise<void> {
    moving = true
    while (sleepers.length > 0) {
      for (let turn = 0; turn < PATIENCE; turn += 1) await new Promise<void>((resolve) => setImmediate(resolve))
      const until = Math.min(...sleepers.map((sleeper) => sleeper.until))
      time = Math.max(time, until)
      const awake = sleepers.filter((sleeper) => sleeper.until <= time)
      sleepers = sleepers.filter((sleeper) => sleeper.until > time)
      for (const { wake } of awake) wake()
    }
    moving = false
  }

  return {
    now: () => new Date(time),
    time: () => time,
    moveTo: (later) => {
      time = Math.max(time, later)
    },
    sleep: (milliseconds, signal) =>
      new Promise((resolve, reject) => {
        const stop = () => reject(new Error('stopped'))
        if (signal?.aborted === true) return stop()
        signal?.addEventListener('abort', stop, { once: true })
        const wake = () => {
          signal?.removeEventListener('abort', stop)
          resolve()
        }
        sleepers.push({ until: time + milliseconds, wake })
        if (!moving) void move()
      }),
  }
}
