/** When could a site be asked at all, and how soon must it have been? */
import { DAY } from '#data/model/time.js'
import { type Article, HOUR, isGone, MINUTE, type Trouble, type World } from './world.js'

type Window = readonly [from: number, to: number]

/** A round comes every five minutes and has other things to do; what is due is done within so long. */
export const SLACK = 45 * MINUTE
/** The longest that a site without trouble is left unasked between two mornings: a slow feed at night. */
export const UNASKED = 8 * HOUR

/** How long after a trouble it can still keep us away: pauses double while it lasts, robots.txt is kept for a day. */
function lagOf({ kind, from, to }: Trouble): number {
  if (kind === 'robots closed') return DAY + HOUR
  return Math.min(DAY, 1.4 * (to - from) + HOUR)
}

/** The parts of a time in which the office was on and the site was not in trouble, nor just after it. */
export function openWindows(world: World, host: string, from: number, to: number): readonly Window[] {
  const shut: Window[] = [
    ...world.troubles.filter((one) => one.host === host).map((one): Window => [one.from, one.to + lagOf(one)]),
    ...world.restarts.map(({ at, until }): Window => [at, until + SLACK]),
  ]
  const open: Window[] = []
  let at = from
  for (const [begin, end] of shut.sort((a, b) => a[0] - b[0])) {
    if (begin > at) open.push([at, Math.min(begin, to)])
    at = Math.max(at, end)
    if (at >= to) break
  }
  if (at < to) open.push([at, to])
  return open.filter(([begin, end]) => end > begin)
}

export const longest = (windows: readonly Window[]): number =>
  windows.reduce((most, [from, to]) => Math.max(most, to - from), 0)

/** Until when is the article on any list of its site? */
export function listedUntil({ articles, sites, end }: World, article: Article): number {
  const site = sites.find(({ host }) => host === article.host)
  if (site === undefined) return article.publishedAt
  const newer = articles
    .filter((one) => one.host === article.host && one.publishedAt > article.publishedAt)
    .sort((a, b) => a.publishedAt - b.publishedAt)
  const pushedOut = newer.filter((one) => !isGone(one, one.publishedAt + DAY))[site.listed - 1]?.publishedAt ?? end
  const onList = site.doors.some((door) => door !== 'sitemap') ? pushedOut : 0
  const inSitemap = site.doors.includes('sitemap') ? article.publishedAt + 2 * DAY : 0
  return Math.min(Math.max(onList, inSitemap), article.removal?.at ?? end, end)
}

/** The longest pause between two looks again at a page of that age; see crawlers/recheck.ts. */
export function stepAt(age: number): number {
  if (age < 6 * HOUR) return HOUR
  if (age < DAY) return 3 * HOUR
  return age < 14 * DAY ? DAY : 7 * DAY
}
