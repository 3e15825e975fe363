/** Crawlee's side of the race: its Cheerio crawler, pages handed over as bytes as ours are. Reads addresses from a file, prints one line of figures. */
import { readFileSync } from 'node:fs'
import { CheerioCrawler, Configuration, Log, LogLevel } from '@crawlee/cheerio'

const [file, concurrency] = process.argv.slice(2)
const requests = readFileSync(file, 'utf8').trim().split('\n')
let [pages, bytes] = [0, 0]
const crawler = new CheerioCrawler(
  {
    minConcurrency: Number(concurrency),
    maxConcurrency: Number(concurrency),
    maxRequestRetries: 0,
    useSessionPool: false,
    statisticsOptions: { saveErrorSnapshots: false, persistenceOptions: { enable: false } },
    log: new Log({ level: LogLevel.OFF }),
    requestHandler: ({ body }) => {
      pages += 1
      bytes += body.length
    },
  },
  new Configuration({ persistStorage: false, logLevel: LogLevel.OFF }),
)
const begun = performance.now()
await crawler.run(requests)
const seconds = (performance.now() - begun) / 1000
const { userCPUTime, systemCPUTime } = process.resourceUsage()
const peak = /VmHWM:\s+(\d+)/.exec(readFileSync('/proc/self/status', 'utf8'))?.[1]
console.log(
  JSON.stringify({ pages, bytes, seconds, cpu: (userCPUTime + systemCPUTime) / 1e6, peakMB: Number(peak) / 1024 }),
)
