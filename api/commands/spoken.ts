/** How does the command line itself speak Vietnamese: its help, and what it says of an order that it cannot read? */
import type { Argument, Command, CommanderError, Option } from 'commander'

const TITLES: Readonly<Record<string, string>> = {
  'Usage:': 'Cách dùng:',
  'Options:': 'Tùy chọn:',
  'Commands:': 'Lệnh:',
  'Arguments:': 'Tham số:',
}

/** `[options] [command] <tệp>` as the library writes it by itself. */
const usageOf = (command: Command): string =>
  command.usage().replace('[options]', '[tùy chọn]').replace('[command]', '[lệnh]')

function fullName(command: Command): string {
  return command.parent === null ? command.name() : `${fullName(command.parent)} ${command.name()}`
}

const told = (description: string, remarks: readonly string[]): string =>
  remarks.length === 0 ? description : `${description} (${remarks.join('; ')})`

function optionTold({ description, argChoices, defaultValue, mandatory }: Option): string {
  return told(description, [
    ...(argChoices === undefined ? [] : [`một trong: ${argChoices.join(', ')}`]),
    ...(defaultValue === undefined || typeof defaultValue === 'object' ? [] : [`mặc định: ${defaultValue}`]),
    ...(mandatory ? ['bắt buộc'] : []),
  ])
}

const argumentTold = ({ description, argChoices }: Argument): string =>
  told(description, argChoices === undefined ? [] : [`một trong: ${argChoices.join(', ')}`])

/** Before commands are added: they take it over. */
export function speakVietnamese(program: Command): void {
  program
    .helpOption('-h, --help', 'hiện phần giúp đỡ này')
    .helpCommand('help [lệnh]', 'hiện phần giúp đỡ của một lệnh')
    .configureHelp({
      sortSubcommands: false,
      styleTitle: (title) => TITLES[title] ?? title,
      commandUsage: (command) => `${fullName(command)} ${usageOf(command)}`,
      subcommandTerm: (command) => {
        const usage = usageOf(command).replace(/^\[tùy chọn\] ?/, '')
        return usage === '' ? command.name() : `${command.name()} ${usage}`
      },
      optionDescription: optionTold,
      argumentDescription: argumentTold,
    })
    // The library's own words are longer than the one line that is promised, and English.
    .configureOutput({ writeErr: () => undefined })
    .exitOverride()
}

/** After commands are added: what the library does not hand down. */
export function speakInSubcommands(command: Command): void {
  for (const inner of command.commands) {
    if (inner.commands.length > 0) inner.helpCommand('help [lệnh]', 'hiện phần giúp đỡ của một lệnh con')
    speakInSubcommands(inner)
  }
}

/** The command that was meant: as far as the words name one. */
function commandMeant(program: Command, words: readonly string[]): Command {
  let command = program
  for (const word of words) {
    const inner = command.commands.find((one) => one.name() === word)
    if (inner === undefined) break
    command = inner
  }
  return command
}

const quotedIn = (message: string): string => /'([^']*)'/.exec(message)?.[1] ?? ''
const flagOf = (option: string): string => /--[\w-]+/.exec(option)?.[0] ?? option
const meantInstead = (message: string): string => {
  const guess = /Did you mean (?:one of )?(.+?)\?/.exec(message)?.[1]
  return guess === undefined ? '' : ` (có phải ${guess}?)`
}

const namesOf = (command: Command): string => command.commands.map((inner) => inner.name()).join(', ')

/** What a value should be: in our own words where an option has some, else the choices that the library names. */
function expectedIn(message: string): string {
  const choices = /Allowed choices are (.+?)\.$/.exec(message)?.[1]
  if (choices !== undefined) return `cần một trong: ${choices}`
  return /is invalid(?: for argument '[^']*')?\. ([\s\S]+)$/.exec(message)?.[1] ?? 'không đúng'
}

function invalid(message: string): string {
  const value = /(?:argument|command-argument value) '([^']*)' is invalid/.exec(message)?.[1] ?? ''
  const name = /^(?:error: )?option '([^']*)'/.exec(message)?.[1]
  const argument = /invalid for argument '([^']*)'/.exec(message)?.[1]
  return `${name === undefined ? `tham số <${argument ?? ''}>` : flagOf(name)} không nhận “${value}”: ${expectedIn(message)}`
}

/** `help bay`, or a group of commands without one of them. */
function notThere(command: Command, words: readonly string[]): string {
  const [asked] = words[0] === 'help' ? words.slice(-1) : []
  const there = command.commands.length === 0 ? '' : `; có: ${namesOf(command)}`
  return asked === undefined ? `cần thêm một lệnh con${there}` : `không có lệnh “${asked}”${there}`
}

/** By the library's own code; its English sentence is taken apart only for the names in it. */
function saidOf(code: string, message: string, command: Command, words: readonly string[]): string | null {
  const name = quotedIn(message)
  switch (code) {
    case 'commander.unknownOption':
      return command.parent === null && words.length > 0
        ? `không có tùy chọn ${name} ở đây: tùy chọn đứng sau tên lệnh${meantInstead(message)}`
        : `không có tùy chọn ${name}${meantInstead(message)}`
    case 'commander.unknownCommand':
      return `không có lệnh “${name}”${meantInstead(message)}; có: ${namesOf(command)}`
    case 'commander.missingArgument':
      return `thiếu <${name}>`
    case 'commander.optionMissingArgument':
      return `${flagOf(name)} cần một giá trị: ${name}`
    case 'commander.missingMandatoryOptionValue':
      return `thiếu ${name}`
    case 'commander.excessArguments':
      return command.commands.length > 0
        ? `không có lệnh con này; có: ${namesOf(command)}`
        : 'thừa tham số: phần chữ có dấu cách phải đặt trong ngoặc kép'
    case 'commander.invalidArgument':
      return invalid(message)
    case 'commander.help':
      return notThere(command, words)
    default:
      return null
  }
}

/** One line that says what is wrong and where to read on. @param words what stood behind `diembao` */
export function commandFault({ code, message }: CommanderError, program: Command, words: readonly string[]): string {
  const command = commandMeant(program, words[0] === 'help' ? words.slice(1) : words)
  const said = saidOf(code, message, command, words) ?? 'không hiểu lệnh này'
  return `${said}. Xem: ${fullName(command)} --help`
}
