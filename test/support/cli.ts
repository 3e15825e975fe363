/** The built command as another program would call it. */
import { spawn, spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll } from 'vitest'
import { packageFile } from '#data/package-file.js'

const CLI = packageFile('dist/api/cli.js')

const folders: string[] = []

export function temporaryFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'diembao-cli-'))
  folders.push(folder)
  return folder
}

afterAll(() => {
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true, force: true })
})

/** npm's own variables would make the command believe that it was started through npm. */
const environment = (): NodeJS.ProcessEnv =>
  Object.fromEntries(
    Object.entries(process.env).filter(([name]) => !/^(npm_|INIT_CWD|DIEMBAO_|NODE_OPTIONS|VITEST)/.test(name)),
  )

export interface Ran {
  readonly code: number | null
  readonly out: string
  readonly err: string
}

/** @param key of who works: what people put into DIEMBAO_KEY */
export function diembao(
  args: readonly string[],
  { input = '', cwd, key }: { input?: string; cwd?: string; key?: string } = {},
): Ran {
  const ran = spawnSync('node', [CLI, ...args], {
    input,
    encoding: 'utf8',
    env: { ...environment(), ...(key === undefined ? {} : { DIEMBAO_KEY: key }) },
    timeout: 60_000,
    maxBuffer: 64 * 1024 * 1024,
    ...(cwd === undefined ? {} : { cwd }),
  })
  return { code: ran.status, out: ran.stdout, err: ran.stderr }
}

/** Started and left running. */
export const startDiembao = (args: readonly string[]) =>
  spawn('node', [CLI, ...args], { env: environment(), stdio: ['ignore', 'pipe', 'pipe'] })

export const jsonLines = (out: string): Record<string, unknown>[] =>
  out
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line))
