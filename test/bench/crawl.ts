/** How fast and how light is our crawl beside Scrapy and Crawlee? `npm run bench -- crawl`: the same pages from this machine, politeness off on all sides. */
import { execFileSync, fork } from 'node:child_process'
import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { z } from 'zod'
import { packageFile } from '#data/package-file.js'
import { SPIDER } from './crawl/scrapy-spider.js'

const PAGES = 2000
const HOSTS = 40
const CONCURRENCY = 16
const RUNS = 3
const PYTHON = '/usr/bin/python3'

const Run = z.object({
  pages: z.number(),
  bytes: z.number(),
  seconds: z.number(),
  cpu: z.number(),
  peakMB: z.number(),
})
type Run = z.infer<typeof Run>

interface Figures {
  readonly pagesPerSecond: number
  readonly cpuMsPerPage: number
  readonly peakMB: number
}

const median = (values: readonly number[]): number =>
  [...values].sort((a, b) => a - b)[values.length >> 1] ?? Number.NaN

function figuresOf(runs: readonly Run[]): Figures {
  return {
    pagesPerSecond: median(runs.map(({ pages, seconds }) => pages / seconds)),
    cpuMsPerPage: median(runs.map(({ pages, cpu }) => (cpu * 1000) / pages)),
    peakMB: median(runs.map(({ peakMB }) => peakMB)),
  }
}

/** All end with one line of figures; a run that lost a page does not count as fast. */
function runOnce(program: string, args: readonly string[]): Run {
  const output = execFileSync(program, args, {
    encoding: 'utf8',
    cwd: packageFile('.'),
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  const run = Run.parse(JSON.parse(output.trim().split('\n').at(-1) ?? ''))
  if (run.pages !== PAGES) throw new Error(`${program} read ${run.pages} of ${PAGES} pages`)
  return run
}

function hasScrapy(): boolean {
  try {
    execFileSync(PYTHON, ['-c', 'import scrapy'], { stdio: 'ignore' })
    return true
  } catch {
    return false
  }
}

const built = packageFile('dist/crawlers/fetch/crawl.js')
if (!existsSync(built)) {
  console.error('SKIPPED: our side is not built. Run npm run build first.')
  process.exit(0)
}
const work = mkdtempSync(join(tmpdir(), 'diembao-race-'))
const site = fork(packageFile('test/bench/crawl/site.ts'))
try {
  const port = await new Promise<number>((resolve) => site.once('message', (told) => resolve(Number(told))))
  const addresses = join(work, 'addresses.txt')
  const spider = join(work, 'race.py')
  writeFileSync(
    addresses,
    Array.from({ length: PAGES }, (_, at) => `http://127.0.1.${1 + (at % HOSTS)}:${port}/bai-${at}.html\n`).join(''),
  )
  writeFileSync(spider, SPIDER)
  const scrapy = hasScrapy()
  if (!scrapy)
    console.error(`SKIPPED: Scrapy is not here (${PYTHON}, Debian: python3-scrapy). Only our side is measured.`)

  const [ours, theirs, crawlees]: [Run[], Run[], Run[]] = [[], [], []]
  // In turns, so that a slow minute of the machine falls on all.
  for (let at = 0; at < RUNS; at += 1) {
    ours.push(runOnce(process.execPath, [packageFile('test/bench/crawl/ours.mjs'), addresses, String(CONCURRENCY)]))
    crawlees.push(
      runOnce(process.execPath, [packageFile('test/bench/crawl/crawlee.mjs'), addresses, String(CONCURRENCY)]),
    )
    if (scrapy) theirs.push(runOnce(PYTHON, [spider, addresses, String(CONCURRENCY)]))
  }
  const own = figuresOf(ours)
  const crawlee = figuresOf(crawlees)
  const other = scrapy ? figuresOf(theirs) : null
  // Each above 1 where ours is the better one.
  const ratios =
    other === null
      ? null
      : {
          speed: own.pagesPerSecond / other.pagesPerSecond,
          cpu: other.cpuMsPerPage / own.cpuMsPerPage,
          memory: other.peakMB / own.peakMB,
        }
  for (const [who, figures] of Object.entries({ diembao: own, crawlee, scrapy: other, 'better by': ratios }))
    for (const [name, value] of Object.entries(figures ?? {}))
      console.log(`${who.padEnd(10)} ${name.padEnd(16)} ${value.toFixed(2)}`)
  const results = packageFile('test/results')
  mkdirSync(results, { recursive: true })
  const setting = { pages: PAGES, hosts: HOSTS, concurrency: CONCURRENCY, runs: RUNS }
  writeFileSync(
    join(results, 'bench-crawl.json'),
    `${JSON.stringify({ setting, diembao: own, crawlee, scrapy: other, ratios }, null, 2)}\n`,
  )
} finally {
  site.disconnect()
  rmSync(work, { recursive: true, force: true })
}
