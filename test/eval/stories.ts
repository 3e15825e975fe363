/** How well are reports of one event brought together? On 199 hand-made clusters of 2013; thresholds were fitted to labels of our own. */
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { z } from 'zod'
import { groupStories, type StoryItem } from '#analysis/stages/group-stories.js'
import { bcubedF1, mean } from '#analysis/training/scores.js'
import { extract } from '#crawlers/extract.js'
import { sourceOfAddress } from '#crawlers/sources/index.js'
import { canonical } from '#data/model/vietnamese.js'
import { capturesIn } from './extraction-vietnamese.js'
import { evaluateCopies } from './stories-copies.js'
import { arriving } from './stories-online.js'

const Row = z.object({ id: z.string(), cluster: z.string(), text: z.string(), info: z.string() })

const TIME = /TIME: (\d{1,2})\/(\d{1,2})\/(\d{4}) (\d{1,2}):(\d{2})/
function timeOf(info: string): Date | null {
  const match = TIME.exec(info)
  if (match === null) return null
  const [, day, month, year, hour, minute] = match.map(Number)
  return new Date(Date.UTC(year ?? 0, (month ?? 1) - 1, day, (hour ?? 0) - 7, minute))
}

/** Its titles come with words joined by `_` and marks set apart. */
const titleOf = (info: string): string | null =>
  /TITLE: ([^\n]*)/
    .exec(info)?.[1]
    ?.replaceAll('_', ' ')
    .replace(/ ([,:;.?!])/g, '$1')
    .trim() ?? null

export async function readClusters(data: string): Promise<{ item: StoryItem; cluster: string }[]> {
  const file = await readFile(join(data, 'data/stories/vietnamese-mds-dev.jsonl'), 'utf8')
  return file
    .trim()
    .split('\n')
    .map((line) => {
      const { id, cluster, text, info } = Row.parse(JSON.parse(line))
      const title = titleOf(info)
      const item = {
        id,
        title: title === null ? null : canonical(title),
        text: canonical(text),
        publishedAt: timeOf(info),
        story: null,
      }
      return { item, cluster }
    })
}

const Labels = z.object({ stories: z.array(z.array(z.string())), unsure: z.array(z.string()) })

/**
 * The set on which SAME_EVENT was fixed: 193 captured articles of a few days of 2025, labelled by reading titles and first
 * paragraphs (addresses in stories.json). Articles that might be of two stories are left out; the others stand alone.
 */
async function readLabelled(data: string): Promise<{ item: StoryItem; cluster: string }[]> {
  const labels = Labels.parse(JSON.parse(await readFile(new URL('./stories.json', import.meta.url), 'utf8')))
  const captures = await capturesIn(join(data, 'captures/press-dev.warc.gz'))
  return [...captures].flatMap(([url, capture]) => {
    const outcome = extract(capture, sourceOfAddress(url))
    if (outcome.kind !== 'done' || outcome.value.kind !== 'article' || labels.unsure.includes(url)) return []
    const { title, text, publishedAt } = outcome.value
    const cluster = labels.stories.findIndex((story) => story.includes(url))
    return [{ item: { id: url, title, text, publishedAt, story: null }, cluster: cluster < 0 ? url : `${cluster}` }]
  })
}

const groupsOf = (items: readonly StoryItem[]): ReadonlyMap<string, string> =>
  new Map(groupStories(items).map(({ id, story }) => [id, story]))

/** Fisher and Yates, by a chance that is the same every time. */
function shuffled<T>(list: readonly T[], seed: number): readonly T[] {
  const result = [...list]
  let state = seed
  for (let at = result.length - 1; at > 0; at--) {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0
    const other = state % (at + 1)
    const [one, two] = [result[at], result[other]]
    if (one !== undefined && two !== undefined) [result[at], result[other]] = [two, one]
  }
  return result
}

const SEEDS = [1, 2, 3]

/** Does the order decide? All at once it must not; one by one we say how near to that. */
function inAnyOrder(rows: readonly { readonly item: StoryItem; readonly cluster: string }[]): Record<string, number> {
  const truth = new Map(rows.map(({ item, cluster }) => [item.id, cluster]))
  const items = rows.map(({ item }) => item)
  const all = groupsOf(items)
  const orders = SEEDS.map((seed) => shuffled(items, seed))
  const same = orders.filter((order) => [...groupsOf(order)].every(([id, story]) => all.get(id) === story))
  const arrived = orders.map((order) => arriving(order))
  return {
    'mds-dev orders with the very same stories': same.length / orders.length,
    'mds-dev BCubed F1, one by one in any order': mean(arrived.map((said) => bcubedF1(truth, said))),
    'mds-dev agreement of one by one with all at once': mean(arrived.map((said) => bcubedF1(all, said))),
  }
}

export async function evaluateStories(data: string): Promise<Record<string, number>> {
  const labelled = await readLabelled(data)
  const rows = await readClusters(data)
  const score = (some: typeof rows, change: Partial<StoryItem> = {}) =>
    bcubedF1(
      new Map(some.map(({ item, cluster }) => [item.id, cluster])),
      groupsOf(some.map(({ item }) => ({ ...item, ...change }))),
    )
  const began = performance.now()
  const whole = score(rows)
  const seconds = (performance.now() - began) / 1000
  return {
    'labelled BCubed F1': score(labelled),
    'labelled items': labelled.length,
    'mds-dev BCubed F1': whole,
    'mds-dev BCubed F1, undated': score(rows, { publishedAt: null }),
    'mds-dev BCubed F1, untitled': score(rows, { title: null }),
    'mds-dev BCubed F1, text alone': score(rows, { title: null, publishedAt: null }),
    'items per second': rows.length / seconds,
    ...inAnyOrder(rows),
    ...(await evaluateCopies(data)),
  }
}
