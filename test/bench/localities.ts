/** What does it cost to watch the nation? `npm run bench -- localities [--data DIR] [--limit N]`: five localities beside all 3,355. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { gunzipSync } from 'node:zlib'
import { z } from 'zod'
import { analyse } from '#analysis/analyse.js'
import { compileGazetteer, mentionsOf } from '#analysis/stages/match-mentions.js'
import { loadProfiles } from '#api/profiles.js'
import { nation } from '#data/gazetteer/nation.js'
import { profileOf } from '#data/gazetteer/profile.js'
import type { LocalityProfile } from '#data/model/locality.js'
import { packageFile } from '#data/package-file.js'

const Article = z.object({
  id: z.union([z.string(), z.number()]).transform(String),
  title: z.string(),
  text: z.string(),
})
type Article = z.infer<typeof Article>

/** Articles between two turns: so short that a busy machine is equally busy for both. */
const TURN = 50

/** CPU time, so that who else uses the machine changes little. */
const seconds = ({ user, system }: NodeJS.CpuUsage): number => (user + system) / 1e6

interface Cost {
  analysis: number
  /** By the clock on the wall. */
  wall: number
  matching: number
  mentions: number
}

async function spend(
  cost: Cost,
  articles: readonly Article[],
  profiles: readonly LocalityProfile[],
  ports: Parameters<typeof analyse>[1],
) {
  const begun = process.cpuUsage()
  const wall = performance.now()
  for (const article of articles) cost.mentions += (await analyse(article, ports)).mentions.length
  cost.analysis += seconds(process.cpuUsage(begun))
  cost.wall += (performance.now() - wall) / 1000
  const again = process.cpuUsage()
  for (const { title, text } of articles) mentionsOf({ title, text, url: null, publishedAt: null }, ports.gazetteer)
  cost.matching += seconds(process.cpuUsage(again))
  return profiles.length
}

export async function benchLocalities(dataDir: string, limit: number): Promise<void> {
  const loading = process.cpuUsage()
  const units = nation().units
  const loaded = seconds(process.cpuUsage(loading))
  const { profiles: five } = await loadProfiles([packageFile('data/localities')])
  const deriving = process.cpuUsage()
  const all = units.filter(({ level, to }) => to === null && level !== 'district').map(profileOf)
  const derived = seconds(process.cpuUsage(deriving))
  const compiling = process.cpuUsage()
  const sides = [five, all].map((profiles) => ({
    profiles,
    ports: { profiles, gazetteer: compileGazetteer(profiles) },
    cost: { analysis: 0, wall: 0, matching: 0, mentions: 0 },
  }))
  const compiled = seconds(process.cpuUsage(compiling))
  const articles = gunzipSync(readFileSync(join(dataDir, 'data/press/baomoi2017.jsonl.gz')))
    .toString('utf8')
    .trim()
    .split('\n')
    .slice(0, limit)
    .map((line) => Article.parse(JSON.parse(line)))
  for (const { profiles, ports } of sides)
    await spend({ analysis: 0, wall: 0, matching: 0, mentions: 0 }, articles.slice(0, TURN), profiles, ports)
  const heap: number[] = []
  for (let at = 0; at < articles.length; at += TURN) {
    const turn = at % (2 * TURN) === 0 ? sides : [...sides].reverse()
    for (const { profiles, ports, cost } of turn) await spend(cost, articles.slice(at, at + TURN), profiles, ports)
    heap.push(process.memoryUsage().heapUsed / 1024 ** 2)
  }
  const [few, many] = sides
  if (few === undefined || many === undefined) return
  const figures = {
    articles: articles.length,
    'nation loaded, CPU ms': 1000 * loaded,
    '3,355 profiles derived, CPU ms': 1000 * derived,
    'both gazetteers compiled, CPU ms': 1000 * compiled,
    'five: analysis, articles per CPU s': articles.length / few.cost.analysis,
    'five: analysis, CPU ms per article': (1000 * few.cost.analysis) / articles.length,
    'five: analysis, articles/s': articles.length / few.cost.wall,
    '3,355: analysis, articles per CPU s': articles.length / many.cost.analysis,
    '3,355: analysis, CPU ms per article': (1000 * many.cost.analysis) / articles.length,
    '3,355: analysis, articles/s': articles.length / many.cost.wall,
    'analysis, 3,355 over five': many.cost.analysis / few.cost.analysis,
    'five: matching, articles per CPU s': articles.length / few.cost.matching,
    '3,355: matching, articles per CPU s': articles.length / many.cost.matching,
    'matching, 3,355 over five': many.cost.matching / few.cost.matching,
    'five: mentions per article': few.cost.mentions / articles.length,
    '3,355: mentions per article': many.cost.mentions / articles.length,
    // The least of each half: what is left when the collector has just been.
    'heap MB, first half': Math.min(...heap.slice(0, Math.ceil(heap.length / 2))),
    'heap MB, second half': Math.min(...heap.slice(Math.floor(heap.length / 2))),
  }
  for (const [name, value] of Object.entries(figures)) console.log(`${name.padEnd(36)} ${value.toFixed(2)}`)
}
