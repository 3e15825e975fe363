/** How does the server start to listen? On loopback only, until there are accounts. */
import type { AddressInfo } from 'node:net'
import { serve as listen, type ServerType } from '@hono/node-server'
import { packageFile } from '#data/package-file.js'
import { createApp } from './app.js'
import { UserError } from './config.js'
import { startHousekeeping } from './housekeeping.js'
import { say, stackOf } from './terminal.js'
import { VERSION } from './version.js'
import type { WorkBoard } from './work.js'
import { type Desk, openDesk, type Workplace } from './workplace.js'

/** Works off what a person waits for, one run at a time, at a desk of its own that is opened when first needed. */
function waker(workplace: Workplace, now: () => Date) {
  const stop = new AbortController()
  let desk: Promise<Desk> | null = null
  let [working, again]: [Promise<void> | null, boolean] = [null, false]
  async function work(): Promise<void> {
    while (again && !stop.signal.aborted) {
      again = false
      desk ??= openDesk(workplace, now, stop.signal, { upgrade: false })
      await (await desk).workOff()
    }
  }
  function wake(): void {
    again = true
    working ??= work()
      .catch((cause: unknown) => say(`lỗi khi phân tích lại: ${stackOf(cause)}`))
      .finally(() => {
        working = null
        // What was queued in the moment between the last look and the end.
        if (again && !stop.signal.aborted) wake()
      })
  }
  return {
    wake,
    async close() {
      stop.abort()
      await working
      await (await desk)?.close()
    },
  }
}

export interface Serving {
  readonly address: string
  close(): Promise<void>
}

/** @param port 0 for any free one */
export async function serve(workplace: Workplace, board: WorkBoard, port: number, now: () => Date): Promise<Serving> {
  const { db, folder, archive, profiles, watched, clocks } = workplace
  const { wake, close: stopWorking } = waker(workplace, now)
  const app = createApp({
    db,
    folder,
    archive,
    profiles,
    watched,
    clocks,
    now,
    work: () => board.current(),
    version: VERSION,
    dashboard: packageFile('dist/dashboard'),
    wake,
    onError: (error) => say(`lỗi khi trả lời: ${stackOf(error)}`),
  })
  const server = await new Promise<ServerType>((resolve, reject) => {
    const made = listen({ fetch: app.fetch, hostname: '127.0.0.1', port }, () => resolve(made))
    made.once('error', reject)
  }).catch((cause: NodeJS.ErrnoException) => {
    if (cause.code === 'EADDRINUSE')
      throw new UserError(`cổng ${port} đang có chương trình khác dùng: hãy thêm --port SỐ`)
    throw cause
  })
  const housekeeping = startHousekeeping({ workplace, now, wake })
  // A TCP server's address is never a pipe's name.
  const { port: taken } = server.address() as AddressInfo
  return {
    address: `http://127.0.0.1:${taken}`,
    async close() {
      await new Promise<void>((resolve) => {
        server.close(() => resolve())
        if ('closeAllConnections' in server) server.closeAllConnections()
      })
      await housekeeping.close()
      await stopWorking()
    },
  }
}
