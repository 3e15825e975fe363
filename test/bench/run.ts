/**
 * How fast, how large? `npm run bench [-- --data DIR] [--limit N]`: real articles imported, analysed and searched; figures printed and written.
 * `npm run bench -- crawl`: our crawl beside Scrapy's. `npm run bench -- localities`: five localities watched beside 3,355.
 * `npm run bench -- matching`: new items matched with 100,000 claims and facts.
 */
import { execFileSync, spawn } from 'node:child_process'
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { gunzipSync, gzipSync } from 'node:zlib'
import { parseSearch } from '#data/model/search.js'
import { packageFile } from '#data/package-file.js'
import { countHits, searchItems } from '#data/store/search.js'
import { openDatabase } from '#dialect'

const { values, positionals } = parseArgs({
  options: { data: { type: 'string' }, limit: { type: 'string' } },
  allowPositionals: true,
})
if (positionals[0] === 'crawl') {
  await import('./crawl.js')
  process.exit()
}
const dataDir = values.data ?? process.env.DIEMBAO_EVAL_DATA
if (dataDir === undefined || !existsSync(dataDir)) {
  console.error('SKIPPED: no articles. Give their folder with --data DIR or $DIEMBAO_EVAL_DATA.')
  process.exit(0)
}
if (positionals[0] === 'localities') {
  const { benchLocalities } = await import('./localities.js')
  await benchLocalities(dataDir, Number(values.limit ?? Number.POSITIVE_INFINITY))
  process.exit()
}
if (positionals[0] === 'matching') {
  const { benchMatching, ENTRIES } = await import('./matching.js')
  benchMatching(dataDir, Number(values.limit ?? ENTRIES))
  process.exit()
}

const CLI = packageFile('dist/api/cli.js')
const work = mkdtempSync(join(tmpdir(), 'diembao-bench-'))
const folder = join(work, 'folder')
const lines = gunzipSync(readFileSync(join(dataDir, 'data/press/baomoi2017.jsonl.gz')))
  .toString('utf8')
  .trim()
  .split('\n')
const articles = lines.slice(0, values.limit === undefined ? lines.length : Number(values.limit))

interface Timed {
  readonly seconds: number
  /** On all cores: what one core would need, whoever else uses the machine. */
  readonly cpuSeconds: number
  readonly peak: number
  readonly halves: readonly number[]
}

/** Linux counts the time of a process in hundredths of a second. */
const TICKS = 100

/** CPU time of the processes that ended, fields 16 and 17 of proc(5); not known elsewhere than on Linux. */
function childrensCpuSeconds(): number {
  if (!existsSync('/proc/self/stat')) return Number.NaN
  const afterName = readFileSync('/proc/self/stat', 'utf8').split(') ').at(-1)?.split(' ') ?? []
  return (Number(afterName[13]) + Number(afterName[14])) / TICKS
}

/** Imports in a process of its own and samples its resident memory. */
async function timedImport(rows: readonly string[], into: string): Promise<Timed> {
  const file = join(work, `${rows.length}.jsonl.gz`)
  writeFileSync(file, gzipSync(rows.join('\n')))
  execFileSync('node', [CLI, 'init', '--locality', 'can-gio', '--dir', into], { stdio: 'ignore' })
  const begun = process.hrtime.bigint()
  const cpuBegun = childrensCpuSeconds()
  const child = spawn('node', [CLI, 'import', file, '--source', 'bench', '--dir', into, '--json'], { stdio: 'ignore' })
  const samples: number[] = []
  const sampling = setInterval(() => {
    try {
      const resident = /VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${child.pid}/status`, 'utf8'))
      if (resident !== null) samples.push(Number(resident[1]) / 1024)
    } catch {
      // The process has just ended.
    }
  }, 200)
  const code = await new Promise<number | null>((resolve) => child.on('close', resolve))
  clearInterval(sampling)
  if (code !== 0) throw new Error(`import ended with ${code}`)
  const middle = Math.floor(samples.length / 2)
  const halves = [samples.slice(0, middle), samples.slice(middle)].map((half) => Math.max(0, ...half))
  const seconds = Number(process.hrtime.bigint() - begun) / 1e9
  return { seconds, cpuSeconds: childrensCpuSeconds() - cpuBegun, peak: Math.max(0, ...samples), halves }
}

const quantile = (sorted: readonly number[], share: number): number =>
  sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? Number.NaN

/** Words that readers type: pairs and single words out of the articles' own titles, with and without marks. */
function queries(): string[] {
  const titles = articles.slice(0, 4000).flatMap((line) => {
    const row: unknown = JSON.parse(line)
    return row !== null && typeof row === 'object' && 'title' in row ? [String(row.title)] : []
  })
  return titles
    .filter((_, at) => at % 20 === 0)
    .flatMap((title) => {
      const words = title.split(/\s+/).filter((word) => /^\p{L}+$/u.test(word))
      const pair = words.slice(0, 2).join(' ')
      const bare = pair.normalize('NFD').replace(/\p{M}/gu, '').replace(/đ/g, 'd').replace(/Đ/g, 'D')
      return pair === '' ? [] : [pair, bare, words[0] ?? pair]
    })
}

/** One article and nothing more: what a process costs before it has done anything. */
const start = await timedImport(articles.slice(0, 1), join(work, 'one'))
const small = await timedImport(articles.slice(0, Math.floor(articles.length / 4)), join(work, 'quarter'))
const full = await timedImport(articles, folder)

const db = await openDatabase(join(folder, 'diembao.sqlite'))
const times: number[] = []
for (const text of queries()) {
  const query = parseSearch(text)
  if (query === null) continue
  const begun = process.hrtime.bigint()
  await searchItems(db.read, query, { after: null, limit: 50 })
  await countHits(db.read, query)
  times.push(Number(process.hrtime.bigint() - begun) / 1e6)
}
await db.close()
times.sort((a, b) => a - b)

const bytes = statSync(join(folder, 'diembao.sqlite')).size
const figures = {
  articles: articles.length,
  itemsPerSecond: articles.length / full.seconds,
  itemsPerSecondQuarter: Math.floor(articles.length / 4) / small.seconds,
  /** Imported, analysed, grouped, saved and indexed on one core; the start of the process is its own figure. */
  itemsPerCpuSecond: articles.length / (full.cpuSeconds - start.cpuSeconds),
  cpuMsPerItem: (1000 * (full.cpuSeconds - start.cpuSeconds)) / articles.length,
  startCpuMs: 1000 * start.cpuSeconds,
  peakMemoryMB: full.peak,
  /** Memory does not grow with the count: four times the articles, about the same peak. */
  peakMemoryRatioToQuarter: full.peak / small.peak,
  peakMemoryFirstHalfMB: full.halves[0] ?? Number.NaN,
  peakMemorySecondHalfMB: full.halves[1] ?? Number.NaN,
  databaseMB: bytes / 1024 ** 2,
  databaseKBPerItem: bytes / 1024 / articles.length,
  searches: times.length,
  searchP50Ms: quantile(times, 0.5),
  searchP95Ms: quantile(times, 0.95),
  searchMaxMs: times.at(-1) ?? Number.NaN,
}
for (const [name, value] of Object.entries(figures)) console.log(`${name.padEnd(28)} ${value.toFixed(2)}`)
const results = packageFile('test/results')
mkdirSync(results, { recursive: true })
writeFileSync(join(results, 'bench.json'), `${JSON.stringify(figures, null, 2)}\n`)
rmSync(work, { recursive: true, force: true })
if (figures.searchP95Ms >= 50) {
  console.error('search p95 is not under 50 ms')
  process.exit(1)
}
