/** Does the command line itself speak Vietnamese, in its help and in every refusal? */
import { type Command, CommanderError } from 'commander'
import { describe, expect, test } from 'vitest'
import { commandFault } from '#api/commands/spoken.js'
import { buildProgram } from '#api/program.js'

const all = (command: Command): readonly Command[] => [command, ...command.commands.flatMap(all)]
const nameOf = (command: Command): string =>
  command.parent === null ? command.name() : `${nameOf(command.parent)} ${command.name()}`

const ENGLISH =
  /\b(?:usage|options?|commands?|arguments?|display|help for|default|choices|required|unknown|missing|invalid|expected|allowed|did you mean|too many|error|specified|output)\b/i

test.each(
  all(buildProgram()).map((command) => [nameOf(command), command] as const),
)('the help of %s has no English frame', (_, command) => {
  const help = command.helpInformation()
  expect(help).toMatch(/^Cách dùng: diembao/)
  // Options and ids (`own-error-found`) are what programs call them.
  expect(help.replace(/--\w+|\w+(?:-\w+)+/g, '')).not.toMatch(ENGLISH)
})

async function refusalOf(...words: string[]): Promise<string> {
  const program = buildProgram()
  // Nothing may run, and nothing may be printed.
  for (const command of all(program)) command.configureOutput({ writeOut: () => undefined, writeErr: () => undefined })
  try {
    await program.parseAsync(words, { from: 'user' })
  } catch (cause) {
    if (cause instanceof CommanderError) return commandFault(cause, program, words)
    throw cause
  }
  return ''
}

describe('an order that cannot be read', () => {
  test.each([
    [['bay'], 'không có lệnh “bay”; có: start'],
    [['crwl'], '(có phải crawl?)'],
    [['status', '--bay'], 'không có tùy chọn --bay. Xem: diembao status --help'],
    [['report', '--jsn'], 'không có tùy chọn --jsn (có phải --json?)'],
    [['--dir', 'x', 'status'], 'tùy chọn đứng sau tên lệnh'],
    [['import'], 'thiếu <tệp>. Xem: diembao import --help'],
    [['import', 'a', 'b'], 'thừa tham số'],
    [['init'], 'thiếu --locality'],
    [['search', 'phà', '--limit'], '--limit cần một giá trị'],
    [['search', 'phà', '--limit', 'x'], '--limit không nhận “x”: cần một số nguyên'],
    [['serve', '--port', '99999'], '--port không nhận “99999”: cổng lớn nhất là 65535'],
    [['briefing', 'xx', '--locality', 'can-gio'], 'tham số <kỳ> không nhận “xx”: cần một trong: daily, weekly'],
    [['briefing', 'weekly', '--locality', 'a', '--format', 'odt'], '--format không nhận “odt”: cần một trong: docx'],
    [['report', '--heard-by', 'ba'], '--heard-by không nhận “ba”: cần một trong: một, vài, vài chục, vài trăm'],
    [['sources', 'list', '--level', 'x'], 'cần một trong: national, ministry'],
    [['sources', 'bay'], 'không có lệnh con này; có: list, check, add'],
    [['evidence'], 'cần thêm một lệnh con; có: show, verify'],
    [['help', 'bay'], 'không có lệnh “bay”'],
  ])('%j is refused in Vietnamese', async (words, says) => {
    const refusal = await refusalOf(...words)
    expect(refusal).toContain(says)
    expect(refusal.replace(/--[\w-]+/g, '')).not.toMatch(ENGLISH)
    expect(refusal).not.toContain('\n')
  })
})
