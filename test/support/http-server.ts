/** What does a web server answer? Whatever the test says: a scripted one on a free port of this machine. */
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'

export interface Answer {
  readonly status?: number
  readonly headers?: Readonly<Record<string, string>>
  readonly body?: string | Uint8Array
}

export type Script = Readonly<
  Record<string, Answer | ((request: IncomingMessage, response: ServerResponse) => Answer | null)>
>

export interface ScriptedServer {
  /** `http://127.0.0.1:<port>`, without a slash at the end. */
  readonly origin: string
  /** `host:port`, as the guard's exceptions are written. */
  readonly host: string
  /** Method-less log of what was asked: path and headers, in order. */
  readonly asked: readonly { readonly path: string; readonly headers: IncomingMessage['headers'] }[]
  close(): Promise<void>
}

/** Paths that the script does not name answer 404. A function may write to the response itself and give null. */
export async function startServer(script: Script): Promise<ScriptedServer> {
  const asked: { path: string; headers: IncomingMessage['headers'] }[] = []
  const server = createServer((request, response) => {
    const path = request.url ?? '/'
    asked.push({ path, headers: request.headers })
    const entry = script[path] ?? { status: 404 }
    const answer = typeof entry === 'function' ? entry(request, response) : entry
    if (answer === null) return
    response.writeHead(answer.status ?? 200, { ...answer.headers })
    response.end(answer.body)
  })
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', resolve)
  })
  // A server that listens on TCP has an address of this shape.
  const { port } = server.address() as AddressInfo
  return {
    origin: `http://127.0.0.1:${port}`,
    host: `127.0.0.1:${port}`,
    asked,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve())
        server.closeAllConnections()
      }),
  }
}
