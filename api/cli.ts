#!/usr/bin/env node
/** The command `diembao`: composition root of every command, and the one place where errors become an exit code. */
import { Command, CommanderError } from 'commander'
import { z } from 'zod'
import vietnamese from 'zod/v4/locales/vi.js'
import { addAnalysisCommands } from './commands/analysis.js'
import { addBriefingCommand } from './commands/briefing.js'
import { addCollectCommands } from './commands/collect.js'
import { addConnectorCommands } from './commands/connectors.js'
import { addEvidenceCommands } from './commands/evidence.js'
import { addFolderCommands } from './commands/folder.js'
import { addReportCommand } from './commands/report.js'
import { addSearchCommands } from './commands/search.js'
import { addServeCommands } from './commands/serve.js'
import { addSourceCommands } from './commands/sources.js'
import { UserError } from './config.js'
import { say } from './terminal.js'
import { VERSION } from './version.js'

const TITLES: Readonly<Record<string, string>> = {
  'Usage:': 'Cách dùng:',
  'Options:': 'Tùy chọn:',
  'Commands:': 'Lệnh:',
  'Arguments:': 'Tham số:',
}

const program = new Command('diembao')
  .description('Điểm Báo: báo chí và mạng xã hội nói gì về địa phương')
  .version(VERSION, '-V, --version', 'in số phiên bản')
  .helpOption('-h, --help', 'hiện phần giúp đỡ này')
  .helpCommand('help [lệnh]', 'hiện phần giúp đỡ của một lệnh')
  .configureHelp({ styleTitle: (title) => TITLES[title] ?? title, sortSubcommands: false })
  // Commander's own words are longer than the one line that is promised.
  .configureOutput({ writeErr: () => undefined })
  .exitOverride()

addServeCommands(program)
addFolderCommands(program)
addCollectCommands(program)
addConnectorCommands(program)
addSourceCommands(program)
addAnalysisCommands(program)
addSearchCommands(program)
addReportCommand(program)
addBriefingCommand(program)
addEvidenceCommands(program)
for (const command of program.commands)
  command
    .helpOption('-h, --help', 'hiện phần giúp đỡ này')
    .configureHelp({ styleTitle: (title) => TITLES[title] ?? title })
    .configureOutput({ writeErr: () => undefined })
    .exitOverride()

const oneLine = (text: string): string => text.replace(/\s*\n\s*/g, ' ')

/** What the system or a library says of a file or an address, in words; null for what is a bug of ours. */
function mendable(cause: unknown): string | null {
  if (cause instanceof UserError) return cause.message
  if (cause instanceof z.ZodError)
    return cause.issues.map(({ path, message }) => `${path.join('.')}: ${message}`).join('; ')
  if (!(cause instanceof Error)) return null
  if (cause.name === 'InvalidInputError' || cause.name === 'InvalidSpreadsheetError') return 'bảng tính không đọc được'
  if (!('code' in cause)) return null
  const code = String(cause.code)
  if (code.startsWith('Z_')) return 'tệp nén hỏng, hoặc không phải tệp nén'
  if (code === 'EISDIR') return 'cần một tệp, không phải thư mục'
  if (code === 'ERR_BUFFER_TOO_LARGE' || code === 'ERR_FS_FILE_TOO_LARGE') return 'tệp quá lớn'
  return 'path' in cause ? `không mở được ${String(cause.path)} (${code})` : null
}

/** 1 for what the user can mend, 2 for a bug of ours, as shells expect of commands. */
function exitCodeOf(cause: unknown): number {
  if (cause instanceof CommanderError) {
    if (cause.exitCode !== 0) say(`diembao: ${oneLine(cause.message.replace(/^error: /, ''))}`)
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

z.config(vietnamese())

try {
  if (process.argv.length <= 2) program.outputHelp()
  else await program.parseAsync()
} catch (cause) {
  process.exitCode = exitCodeOf(cause)
}
