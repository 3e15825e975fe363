/** Did anything come through? A listener on this machine, TCP and UDP, that counts whatever knocks, and says nothing. */
import { createSocket } from 'node:dgram'
import { type AddressInfo, createServer, type Socket } from 'node:net'

const SECRET = 'secret '.repeat(100)

export interface Probe {
  readonly port: number
  readonly udpPort: number
  /** Connections and datagrams since the start. */
  knocks(): number
  close(): Promise<void>
}

export async function startProbe(): Promise<Probe> {
  let knocks = 0
  const open = new Set<Socket>()
  const tcp = createServer((socket) => {
    knocks += 1
    open.add(socket)
    socket.on('error', () => {})
    socket.on('close', () => open.delete(socket))
    socket.end(`HTTP/1.1 200 OK\r\nconnection: close\r\ncontent-length: ${SECRET.length}\r\n\r\n${SECRET}`)
  })
  const udp = createSocket('udp4', () => {
    knocks += 1
  })
  await Promise.all([
    new Promise<void>((resolve) => tcp.listen(0, '127.0.0.1', resolve)),
    new Promise<void>((resolve) => udp.bind(0, '127.0.0.1', resolve)),
  ])
  // A server that listens on TCP has an address of this shape.
  const { port } = tcp.address() as AddressInfo
  return {
    port,
    udpPort: udp.address().port,
    knocks: () => knocks,
    close: async () => {
      udp.close()
      for (const socket of open) socket.destroy()
      await new Promise((resolve) => tcp.close(resolve))
    },
  }
}
