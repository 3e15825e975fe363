/** What do all commands share: the working folder, the clock, Ctrl-C, and JSON Lines? */

import { resolve } from 'node:path'
import { callerFolder, type Folder, workingFolder } from '../config.js'
import { print, say } from '../terminal.js'
import { openWorkplace, type Workplace } from '../workplace.js'

export const now = (): Date => new Date()

export const caller = (): string => callerFolder(process.env, process.cwd())

/** A path as the caller means it; `-` stays standard input. */
export const fromCaller = (path: string): string => (path === '-' ? path : resolve(caller(), path))

export const DIR_OPTION = ['--dir <thư-mục>', 'thư mục làm việc (mặc định: $DIEMBAO_DIR, rồi ./diembao-data)'] as const
export const JSON_OPTION = ['--json', 'chỉ in JSON ra đầu ra chuẩn'] as const

export const folderOf = (options: { dir?: string | undefined }): Folder =>
  workingFolder(options.dir, process.env, caller())

export async function withWorkplace<T>(
  options: { dir?: string | undefined },
  work: (workplace: Workplace) => Promise<T>,
): Promise<T> {
  const workplace = await openWorkplace(folderOf(options))
  try {
    return await work(workplace)
  } finally {
    await workplace.close()
  }
}

/** Aborts on the first Ctrl-C or SIGTERM, so that work stops between two batches; the second one kills. */
export function stopSignal(): AbortSignal {
  const controller = new AbortController()
  const stop = () => {
    say('đang dừng sau việc đang làm… (Ctrl-C lần nữa để dừng ngay)')
    controller.abort()
    process.off('SIGINT', stop)
    process.off('SIGTERM', stop)
  }
  process.on('SIGINT', stop)
  process.on('SIGTERM', stop)
  return controller.signal
}

/** `27/10/2025`, as people write it; what is written otherwise stays as it is, for whoever reads it to judge. */
export function isoDay(written: string): string {
  const [, day = '', month = '', year] = /^(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})$/.exec(written.trim()) ?? []
  return year === undefined ? written.trim() : `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`
}

export const printJson = (value: unknown): void => print(JSON.stringify(value))
