#!/usr/bin/env node
/** The command `diembao`: composition root of every command, and the one place where errors become an exit code. */
import { Command, CommanderError } from 'commander'
import { z } from 'zod'
import { addAnalysisCommands } from './commands/analysis.js'
import { addBriefingCommand } from './commands/briefing.js'
import { addCollectCommands } from './commands/collect.js'
import { addFolderCommands } from './commands/folder.js'
import { addSearchCommands } from './commands/search.js'
import { addServeCommands } from './commands/serve.js'
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
addAnalysisCommands(program)
addSearchCommands(program)
addBriefingCommand(program)
for (const command of program.commands)
  command
    .helpOption('-h, --help', 'hiện phần giúp đỡ này')
    .configureHelp({ styleTitle: (title) => TITLES[title] ?? title })
    .configureOutput({ writeErr: () => undefined })
    .exitOverride()

/** 1 for what the user can mend, 2 for a bug of ours, as shells expect of commands. */
function exitCodeOf(cause: unknown): number {
  if (cause instanceof CommanderError) {
    if (cause.exitCode !== 0) say(`diembao: ${cause.message.replace(/^error: /, '')}`)
    return cause.exitCode
  }
  if (cause instanceof UserError) {
    say(`diembao: ${cause.message.replaceAll('\n', ' ')}`)
    return 1
  }
  if (cause instanceof z.ZodError) {
    say(`diembao: ${cause.issues.map((issue) => `${issue.path.join('.')}: ${issue.message}`).join('; ')}`)
    return 1
  }
  const system = cause instanceof Error && 'code' in cause && 'path' in cause ? cause : null
  if (system !== null) {
    say(`diembao: không mở được ${String(system.path)} (${String(system.code)})`)
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

try {
  await program.parseAsync()
} catch (cause) {
  process.exitCode = exitCodeOf(cause)
}
