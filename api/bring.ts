/** How are records brought in and worked off, from the network, an archive or another tool's file? */
import { basename } from 'node:path'
import { formatOf, type RowFormat } from '#crawlers/intake/files.js'
import type { ColumnMapping } from '#crawlers/intake/mapping.js'
import { importRows, replay } from '#crawlers/reading.js'
import { UserError } from './config.js'
import type { RoundOptions } from './crawl/round.js'
import type { WorkBoard } from './work.js'
import { type Desk, openDesk, type Workplace } from './workplace.js'

/** What a round of bringing in came to. */
export interface Brought {
  /** Records read, and those among them that were new. */
  readonly read: number
  readonly fresh: number
}

export type Bring = (desk: Desk, workplace: Workplace, board: WorkBoard) => Promise<Brought>

/** Opens a desk, brings records in, works everything off, closes. The archive is worked off as it is read. */
export async function bringIn(
  workplace: Workplace,
  board: WorkBoard,
  signal: AbortSignal,
  bring: Bring,
): Promise<Brought> {
  const desk = await openDesk(workplace, () => new Date(), signal)
  try {
    const brought = await bring(desk, workplace, board)
    await workOff(desk, board)
    return brought
  } finally {
    board.show(null)
    await desk.close()
  }
}

async function workOff(desk: Desk, board: WorkBoard): Promise<void> {
  let done = 0
  await desk.workOff((count) => {
    done += count
    board.show({ label: 'phân tích', done, total: null })
  })
}

/** Read records are worked off while reading goes on, so that the inbox fills at once and the queue stays short. */
const reading = (desk: Desk, board: WorkBoard, label: string) => ({
  ...desk.ports,
  onProgress: async (read: number) => {
    board.show({ label, done: read, total: null })
    await desk.workOff()
  },
})

export const bringReplay =
  (path: string): Bring =>
  (desk, _, board) =>
    replay(path, reading(desk, board, `đọc lại ${basename(path)}`))

/** @param source the name for rows that name none; the file's own when absent */
export function bringImport(path: string, source: string | undefined, mapping: ColumnMapping | null = null): Bring {
  const name = basename(path)
  const format = rowFormatOf(path)
  const fallback = path === '-' ? 'stdin' : name.replace(/\.(jsonl|json|csv|xlsx)(\.gz)?$/i, '')
  return (desk, _, board) =>
    importRows({ path, format, source: source ?? fallback, mapping }, reading(desk, board, `nhập ${name}`))
}

export function rowFormatOf(path: string): RowFormat {
  const format = path === '-' ? 'jsonl' : formatOf(path)
  if (format === null)
    throw new UserError(`không nhận ra dạng của ${basename(path)}: cần .jsonl, .json, .csv hoặc .xlsx`)
  return format
}

/** The crawler library takes half a second to load: only who asks the network waits for it. */
export const bringCrawl =
  (options: RoundOptions): Bring =>
  async (desk, workplace, board) =>
    (await import('./crawl/round.js')).crawlRound(desk, workplace, board, options)
