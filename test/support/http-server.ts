/** What does a web server answer? Whatever the test says: a scripted one on a free port of this machine. */
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'

export interface Answer {
  readonly status?: number
  readonly headers?: Readonly<Record<string, string>>
  readonly body?: string | Uint8Array
}

/** By path with its query; `*` answers for all that is not named. */
export type Script = Readonly<
  Record<string, Answer | ((request: IncomingMessage, response: ServerResponse) => Answer | null)>
>

export interface Asked {
  readonly method: string
  readonly path: string
  readonly headers: IncomingMessage['headers']
  readonly body: string | null
}

export interface ScriptedServer {
  /** `http://127.0.0.1:<port>`, without a slash at the end. */
  readonly origin: string
  /** `host:port`, as the guard's exceptions are written. */
  readonly host: string
  /** What was asked, in order; `body` is null until it has arrived and when there is none. */
  readonly asked: readonly Asked[]
  close(): Promise<void>
}

/** Paths that the script does not name answer 404. A function may write to the response itself and give null. */
export async function startServer(script: Script): Promise<ScriptedServer> {
  const asked: { -readonly [Key in keyof Asked]: Asked[Key] }[] = []
  const server = createServer((request, response) => {
    const path = request.url ?? '/'
    const entry = script[path] ?? script['*'] ?? { status: 404 }
    const question: (typeof asked)[number] = {
      method: request.method ?? 'GET',
      path,
      headers: request.headers,
      body: null,
    }
    asked.push(question)
    // The answer does not wait for it: scripts that never read a body stay as they were.
    request.setEncoding('utf8').on('data', (chunk: string) => {
      question.body = (question.body ?? '') + chunk
    })
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
