/** Does anything crash or hang on damaged files? `npm run fuzz [-- --cases 20000 --from 0]`: every case has a number and can be run again. */
import { type ChildProcess, fork } from 'node:child_process'
import { mkdirSync, writeFileSync } from 'node:fs'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { z } from 'zod'
import { readDamaged, seeds } from './cases.js'

/** A page of 400 KB is read in well under a second; on a busy machine a case may take this long. */
const LIMIT = 10_000

const { values } = parseArgs({
  options: {
    cases: { type: 'string', default: '20000' },
    from: { type: 'string', default: '0' },
    worker: { type: 'boolean', default: false },
  },
})
const here = new URL('.', import.meta.url).pathname
const first = Number(values.from)
const end = first + Number(values.cases)

const Told = z.object({
  at: z.number(),
  name: z.string(),
  took: z.number().optional(),
  error: z.string().optional(),
})
type Told = z.infer<typeof Told>

/** Tells each case before it begins and after it ends, so that the watcher knows where it stopped. */
async function work(): Promise<void> {
  const all = await seeds(join(here, '../captures'))
  const folder = await mkdtemp(join(tmpdir(), 'diembao-fuzz-'))
  const tell = (told: Told) => new Promise<void>((resolve) => process.send?.(told, () => resolve()) ?? resolve())
  try {
    for (let at = first; at < end; at += 1) {
      const seed = all[at % all.length]
      if (seed === undefined) throw new Error('no seeds')
      await tell({ at, name: seed.name })
      const start = performance.now()
      try {
        await readDamaged(seed, at, folder)
        await tell({ at, name: seed.name, took: performance.now() - start })
      } catch (cause) {
        await tell({ at, name: seed.name, error: cause instanceof Error ? (cause.stack ?? '') : String(cause) })
      }
    }
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}

interface Tally {
  done: number
  readonly crashed: Told[]
  readonly hung: Told[]
  slowest: Told
  readonly bySeed: Record<string, number>
}

/** One child from a case on; resolves with the case to go on with. */
function watch(from: number, tally: Tally): Promise<number> {
  const child: ChildProcess = fork(process.argv[1] ?? '', [
    '--worker',
    '--from',
    String(from),
    '--cases',
    String(end - from),
  ])
  return new Promise((resolve) => {
    let last: Told = { at: from, name: '?' }
    let timer = setTimeout(() => child.kill('SIGKILL'), LIMIT * 3)
    let next = end
    child.on('message', (message) => {
      last = Told.parse(message)
      clearTimeout(timer)
      timer = setTimeout(() => {
        tally.hung.push(last)
        next = last.at + 1
        child.kill('SIGKILL')
      }, LIMIT)
      if (last.error !== undefined) tally.crashed.push(last)
      if (last.took === undefined && last.error === undefined) return
      tally.done += 1
      tally.bySeed[last.name] = (tally.bySeed[last.name] ?? 0) + 1
      if ((last.took ?? 0) > (tally.slowest.took ?? 0)) tally.slowest = last
      if (tally.done % 1000 === 0) console.log(`${tally.done} cases, slowest ${Math.round(tally.slowest.took ?? 0)} ms`)
    })
    child.on('exit', (code) => {
      clearTimeout(timer)
      if (code !== 0 && next === end) {
        tally.crashed.push({ ...last, error: `the process ended with ${code}` })
        next = last.at + 1
      }
      resolve(next)
    })
  })
}

async function supervise(): Promise<void> {
  const tally: Tally = { done: 0, crashed: [], hung: [], slowest: { at: -1, name: '', took: 0 }, bySeed: {} }
  for (let at = first; at < end; ) at = await watch(at, tally)
  mkdirSync(join(here, '../results'), { recursive: true })
  writeFileSync(join(here, '../results/fuzz.json'), `${JSON.stringify(tally, null, 2)}\n`)
  for (const { at, name, error } of tally.crashed) console.error(`case ${at} (${name}) crashed: ${error}`)
  for (const { at, name } of tally.hung) console.error(`case ${at} (${name}) took over ${LIMIT / 1000} s`)
  console.log(
    `${tally.done} cases: ${tally.crashed.length} crashed, ${tally.hung.length} hung; slowest ${Math.round(tally.slowest.took ?? 0)} ms (case ${tally.slowest.at}, ${tally.slowest.name})`,
  )
  if (tally.crashed.length + tally.hung.length > 0) process.exit(1)
}

await (values.worker ? work() : supervise())
