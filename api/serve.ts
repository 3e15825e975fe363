/** How does the server start to listen? On loopback only, until there are accounts. */
import type { AddressInfo } from 'node:net'
import { serve as listen, type ServerType } from '@hono/node-server'
import { packageFile } from '#data/package-file.js'
import { createApp } from './app.js'
import { UserError } from './config.js'
import { say } from './terminal.js'
import { VERSION } from './version.js'
import type { WorkBoard } from './work.js'
import { openDesk, type Workplace } from './workplace.js'

/** Works off what a person waits for, one run at a time; what is queued meanwhile has its own run after. */
function waker(workplace: Workplace, now: () => Date, onError: (error: Error) => void) {
  const stop = new AbortController()
  let [working, again]: [Promise<void> | null, boolean] = [null, false]
  async function work(): Promise<void> {
    do {
      again = false
      const desk = await openDesk(workplace, now, stop.signal)
      await desk.workOff().finally(() => desk.close())
    } while (again && !stop.signal.aborted)
  }
  return {
    wake() {
      again = true
      working ??= work()
        .catch((error: unknown) => onError(error instanceof Error ? error : new Error(String(error))))
        .finally(() => {
          working = null
        })
    },
    async close() {
      stop.abort()
      await working
    },
  }
}

export interface Serving {
  readonly address: string
  close(): Promise<void>
}

/** @param port 0 for any free one */
export async function serve(workplace: Workplace, board: WorkBoard, port: number, now: () => Date): Promise<Serving> {
  const { db, folder, archive, profiles, watched } = workplace
  const onError = (error: Error) => say(`lỗi khi trả lời: ${error.stack ?? error.message}`)
  const { wake, close: stopWorking } = waker(workplace, now, onError)
  const app = createApp({
    db,
    folder,
    archive,
    profiles,
    watched,
    now,
    work: () => board.current(),
    version: VERSION,
    dashboard: packageFile('dist/dashboard'),
    onError,
    wake,
  })
  const server = await new Promise<ServerType>((resolve, reject) => {
    const made = listen({ fetch: app.fetch, hostname: '127.0.0.1', port }, () => resolve(made))
    made.once('error', reject)
  }).catch((cause: NodeJS.ErrnoException) => {
    if (cause.code === 'EADDRINUSE')
      throw new UserError(`cổng ${port} đang có chương trình khác dùng: hãy thêm --port SỐ`)
    throw cause
  })
  // A TCP server's address is never a pipe's name.
  const { port: taken } = server.address() as AddressInfo
  return {
    address: `http://127.0.0.1:${taken}`,
    async close() {
      await new Promise<void>((resolve) => {
        server.close(() => resolve())
        if ('closeAllConnections' in server) server.closeAllConnections()
      })
      await stopWorking()
    },
  }
}
