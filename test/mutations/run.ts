/**
 * Does each rule's test fail when the rule is taken out? `npm run mutations -- [R3 R5 …]`
 * Works in a copy of the tracked files; the checkout itself is not touched.
 */
import { execFileSync, spawnSync } from 'node:child_process'
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { MUTATIONS, type Mutation } from './rules.js'

const root = new URL('../..', import.meta.url).pathname

function copyOfHouse(): string {
  const copy = mkdtempSync(join(tmpdir(), 'diembao-mutations-'))
  const tracked = execFileSync('git', ['ls-files', '--cached', '--others', '--exclude-standard'], {
    cwd: root,
    encoding: 'utf8',
  })
  for (const file of tracked.split('\n').filter((name) => name !== '')) {
    mkdirSync(dirname(join(copy, file)), { recursive: true })
    cpSync(join(root, file), join(copy, file))
  }
  symlinkSync(join(root, 'node_modules'), join(copy, 'node_modules'))
  return copy
}

/** Only the tests named after the rule; how many ran and how many failed. */
function testsOf({ rule, test }: Mutation, house: string): { readonly ran: number; readonly failed: number } {
  const report = join(house, 'mutation-report.json')
  rmSync(report, { force: true })
  const args = ['vitest', 'run', '--config', 'test/vitest.config.ts', '--project', 'source', test]
  spawnSync('npx', [...args, '-t', `\\b${rule}\\b`, '--reporter=json', `--outputFile=${report}`], { cwd: house })
  const { numPassedTests: passed, numFailedTests: failed } = JSON.parse(readFileSync(report, 'utf8'))
  return { ran: passed + failed, failed }
}

const asked = process.argv.slice(2)
const house = copyOfHouse()
const survived: string[] = []
try {
  for (const mutation of MUTATIONS.filter(({ rule }) => asked.length === 0 || asked.includes(rule))) {
    const path = join(house, mutation.file)
    const whole = readFileSync(path, 'utf8')
    const cut = whole.replace(mutation.text, mutation.without)
    if (cut === whole) throw new Error(`${mutation.rule}: ${mutation.file} no longer says "${mutation.text}"`)
    const before = testsOf(mutation, house)
    writeFileSync(path, cut)
    const after = testsOf(mutation, house)
    writeFileSync(path, whole)
    const seen = before.ran > 0 && before.failed === 0 && after.failed > 0
    if (!seen) survived.push(`${mutation.rule} (${mutation.what})`)
    process.stdout.write(
      `${seen ? 'seen    ' : 'NOT SEEN'} ${mutation.rule.padEnd(4)} ${mutation.what}: ${before.ran} tests, ${before.failed} fail with the rule, ${after.failed} without\n`,
    )
  }
} finally {
  rmSync(house, { recursive: true, force: true })
}
if (survived.length > 0) {
  process.stderr.write(`rules that no test guards: ${survived.join(', ')}\n`)
  process.exitCode = 1
}
