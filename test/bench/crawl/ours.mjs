/** Our side of the race, as it is installed: the built files, no TypeScript loader. Reads addresses from a file, prints one line of figures. */
import { readFileSync } from 'node:fs'
import { crawlPages, stayLean } from '#crawlers/fetch/crawl.js'
import { createFetcher } from '#crawlers/fetch/http.js'

stayLean()
const [file, concurrency] = process.argv.slice(2)
const requests = readFileSync(file, 'utf8')
  .trim()
  .split('\n')
  .map((url) => ({ url }))
const now = () => new Date()
const fetcher = createFetcher({
  version: '0.0.0',
  contact: 'https://example.org/bench',
  now,
  interval: 0,
  sleep: async () => {},
  allowPrivate: true,
})
let [pages, bytes] = [0, 0]
const begun = performance.now()
await crawlPages(requests, {
  fetcher,
  now,
  concurrency: Number(concurrency),
  onCapture: (_, capture) => {
    pages += 1
    bytes += capture.body.length
  },
  onFailure: ({ url }, failure) => console.error(url, failure.kind, failure.reason),
})
const seconds = (performance.now() - begun) / 1000
await fetcher.close()
const { userCPUTime, systemCPUTime } = process.resourceUsage()
const peak = /VmHWM:\s+(\d+)/.exec(readFileSync('/proc/self/status', 'utf8'))?.[1]
console.log(
  JSON.stringify({ pages, bytes, seconds, cpu: (userCPUTime + systemCPUTime) / 1e6, peakMB: Number(peak) / 1024 }),
)
