#!/usr/bin/env node
/** The command `diembao`: composition root of every command, and the one place where errors become an exit code. */
import { CommanderError } from 'commander'
import { z } from 'zod'
import { commandFault } from './commands/spoken.js'
import { UserError } from './config.js'
import { faultsOf, speak } from './faults.js'
import { buildProgram } from './program.js'
import { say } from './terminal.js'

const program = buildProgram()

const oneLine = (text: string): string => text.replace(/\s*\n\s*/g, ' ')

/** By the start of the engine's code. */
const DATABASE: Readonly<Record<string, string>> = {
  SQLITE_NOTADB: 'không phải cơ sở dữ liệu: hãy lấy lại từ bản sao lưu, hoặc chuyển tệp đi rồi chạy lại',
  SQLITE_CORRUPT: 'bị hỏng: hãy lấy lại từ bản sao lưu',
  SQLITE_BUSY: 'đang bị chương trình khác ghi: hãy chờ rồi chạy lại',
  SQLITE_FULL: 'không ghi được: hết chỗ trên đĩa',
  SQLITE_READONLY: 'chỉ đọc được: hãy kiểm tra quyền ghi của thư mục làm việc',
  SQLITE_CANTOPEN: 'không mở được: hãy kiểm tra quyền của thư mục làm việc',
}

const SYSTEM: Readonly<Record<string, string>> = {
  ENOENT: 'không có tệp này',
  ENOTDIR: 'một phần của đường dẫn là tệp, không phải thư mục',
  EACCES: 'không có quyền',
  EPERM: 'không có quyền',
  EROFS: 'ổ đĩa chỉ đọc được',
  ENOSPC: 'hết chỗ trên đĩa',
  EEXIST: 'đã có tệp cùng tên',
  EMFILE: 'hệ thống đang mở quá nhiều tệp',
}

/** What the system or a library says of a file or an address, in words; null for what is a bug of ours. */
function mendable(cause: unknown): string | null {
  if (cause instanceof UserError) return cause.message
  if (cause instanceof z.ZodError) return faultsOf(cause).join('; ')
  if (!(cause instanceof Error)) return null
  if (cause.name === 'InvalidInputError' || cause.name === 'InvalidSpreadsheetError') return 'bảng tính không đọc được'
  if (!('code' in cause)) return null
  const code = String(cause.code)
  if (code.startsWith('Z_')) return 'tệp nén hỏng, hoặc không phải tệp nén'
  if (code === 'EISDIR') return 'cần một tệp, không phải thư mục'
  if (code === 'ERR_BUFFER_TOO_LARGE' || code === 'ERR_FS_FILE_TOO_LARGE') return 'tệp quá lớn'
  const database = Object.entries(DATABASE).find(([start]) => code.startsWith(start))
  if (database !== undefined) return `cơ sở dữ liệu diembao.sqlite ${database[1]}`
  return 'path' in cause ? `không mở được ${String(cause.path)}: ${SYSTEM[code] ?? code}` : null
}

/** 1 for what the user can mend, 2 for a bug of ours, as shells expect of commands. */
function exitCodeOf(cause: unknown): number {
  if (cause instanceof CommanderError) {
    if (cause.exitCode !== 0) say(`diembao: ${oneLine(commandFault(cause, program, process.argv.slice(2)))}`)
    return cause.exitCode
  }
  const told = mendable(cause)
  if (told !== null) {
    say(`diembao: ${oneLine(told)}`)
    return 1
  }
  say(`diembao: lỗi của chương trình: ${cause instanceof Error ? (cause.stack ?? cause.message) : String(cause)}`)
  return 2
}

// A reader that stops early (`| head`) is not an error.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code === 'EPIPE') process.exit(0)
  throw error
})

z.config({ localeError: speak })

try {
  if (process.argv.length <= 2) program.outputHelp()
  else await program.parseAsync()
} catch (cause) {
  process.exitCode = exitCodeOf(cause)
}
