/** What do the soak's days come to in figures, and does everything hold? */
import {
  type Check,
  corrections,
  everyArticle,
  everyEdit,
  everyLink,
  everyRemoval,
  noBugs,
  noInventedRemoval,
  nothingElse,
  onlyEdits,
  saysTheLast,
} from './checks.js'
import type { Facts } from './facts.js'
import { ownHostsOnly, pauses, retryAfter, rulesKept, troublesShown } from './manners.js'
import { addressOf } from './pages.js'
import { openWindows } from './windows.js'
import { MINUTE } from './world.js'

const CHECKS: readonly ((facts: Facts) => Check)[] = [
  everyArticle,
  nothingElse,
  onlyEdits,
  everyEdit,
  saysTheLast,
  corrections,
  everyRemoval,
  noInventedRemoval,
  everyLink,
  troublesShown,
  pauses,
  retryAfter,
  rulesKept,
  ownHostsOnly,
  noBugs,
]

export const checkAll = (facts: Facts): readonly Check[] => CHECKS.map((check) => check(facts))

function quantile(sorted: readonly number[], share: number): number {
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN
}

/** Minutes from publication to capture. `calm`: of articles whose site was well and the office on all that time. */
export interface Delays {
  readonly count: number
  readonly median: number
  readonly p90: number
  readonly max: number
}

const summary = (delays: readonly number[]): Delays => {
  const sorted = delays.map((delay) => delay / MINUTE).sort((a, b) => a - b)
  return {
    count: sorted.length,
    median: quantile(sorted, 0.5),
    p90: quantile(sorted, 0.9),
    max: sorted.at(-1) ?? Number.NaN,
  }
}

export interface Figures {
  readonly articles: number
  readonly items: number
  readonly versions: number
  readonly removals: number
  readonly requests: number
  readonly notModified: number
  readonly rounds: number
  readonly restarts: number
  readonly delays: Delays
  readonly calmDelays: Delays
}

export function figuresOf({ world, lived, asked, items }: Facts): Figures {
  const byUrl = new Map(items.map((item) => [item.url, item]))
  const found = world.articles.flatMap((article) => {
    const item = byUrl.get(addressOf(article))
    return item === undefined || article.dress === 'cut' ? [] : [{ article, item }]
  })
  const calm = found.filter(({ article, item }) => {
    const [window] = openWindows(world, article.host, article.publishedAt, item.capturedAt)
    return window?.[0] === article.publishedAt && window[1] === item.capturedAt
  })
  const delay = ({ article, item }: (typeof found)[number]) => item.capturedAt - article.publishedAt
  return {
    articles: world.articles.length,
    items: items.length,
    versions: items.reduce((sum, { versions }) => sum + versions.length, 0),
    removals: items.filter(({ removedAt }) => removedAt !== null).length,
    requests: asked.length,
    notModified: asked.filter(({ status }) => status === 304).length,
    rounds: lived.rounds,
    restarts: lived.restarts,
    delays: summary(found.map(delay)),
    calmDelays: summary(calm.map(delay)),
  }
}
