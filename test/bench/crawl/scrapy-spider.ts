/** Scrapy's side of the race: settings its own guide gives for broad crawls, nothing on that ours has not. */
export const SPIDER = `
import json, resource, sys, time
import scrapy
from scrapy.crawler import CrawlerProcess

addresses, concurrency = sys.argv[1], int(sys.argv[2])
count = {"pages": 0, "bytes": 0}
clock = {}

class Race(scrapy.Spider):
    name = "race"
    custom_settings = {
        "ROBOTSTXT_OBEY": False,
        "DOWNLOAD_DELAY": 0,
        "CONCURRENT_REQUESTS": concurrency,
        "CONCURRENT_REQUESTS_PER_DOMAIN": concurrency,
        "COOKIES_ENABLED": False,
        "RETRY_ENABLED": False,
        "TELNETCONSOLE_ENABLED": False,
        "REQUEST_FINGERPRINTER_IMPLEMENTATION": "2.7",
    }

    def start_requests(self):
        clock["begun"] = time.monotonic()
        with open(addresses) as lines:
            for line in lines:
                yield scrapy.Request(line.strip(), callback=self.parse)

    def parse(self, response):
        count["pages"] += 1
        count["bytes"] += len(response.body)

    def closed(self, reason):
        clock["ended"] = time.monotonic()

process = CrawlerProcess({"LOG_LEVEL": "ERROR"})
process.crawl(Race)
process.start()
cpu = 0.0
for who in (resource.RUSAGE_SELF, resource.RUSAGE_CHILDREN):
    used = resource.getrusage(who)
    cpu += used.ru_utime + used.ru_stime
with open("/proc/self/status") as status:
    peak = next(int(line.split()[1]) for line in status if line.startswith("VmHWM"))
print(json.dumps({**count, "seconds": clock["ended"] - clock["begun"], "cpu": cpu, "peakMB": peak / 1024}))
`
