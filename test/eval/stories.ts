/** How well are reports of one event brought together? On 199 hand-made clusters of 2013; thresholds were not fitted to them. */
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { z } from 'zod'
import { groupStories, type StoryItem } from '#analysis/stages/group-stories.js'
import { bcubedF1 } from '#analysis/training/scores.js'
import { canonical } from '#data/model/vietnamese.js'

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

export async function evaluateStories(data: string): Promise<Record<string, number>> {
  const rows = await readClusters(data)
  const truth = new Map(rows.map(({ item, cluster }) => [item.id, cluster]))
  const score = (items: readonly StoryItem[]) =>
    bcubedF1(truth, new Map(groupStories(items).map(({ id, story }) => [id, story])))
  const items = rows.map(({ item }) => item)
  const began = performance.now()
  const whole = score(items)
  const seconds = (performance.now() - began) / 1000
  return {
    'mds-dev BCubed F1': whole,
    'mds-dev BCubed F1, undated': score(items.map((item) => ({ ...item, publishedAt: null }))),
    'mds-dev BCubed F1, untitled': score(items.map((item) => ({ ...item, title: null }))),
    'mds-dev BCubed F1, text alone': score(items.map((item) => ({ ...item, title: null, publishedAt: null }))),
    'items per second': items.length / seconds,
  }
}
