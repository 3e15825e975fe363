/** Was any site asked sooner than it allows, more than it allows, or anybody else; and was its trouble shown? */
import { groupBy } from '#data/model/group-by.js'
import type { Check } from './checks.js'
import type { Facts } from './facts.js'
import type { Asked } from './sites.js'
import { UNASKED } from './windows.js'
import { HOUR, type Trouble, type World } from './world.js'

const clockOf = (time: number): string => new Date(time).toISOString().slice(5, 19)

const ofHost = ({ asked }: Facts): ReadonlyMap<string, readonly Asked[]> =>
  new Map(
    [...groupBy(asked, ({ host }) => host)].map(([host, list]) => [host, [...list].sort((a, b) => a.from - b.from)]),
  )

/** Milliseconds between the end of a request and the next to the same site; the default of crawlers/fetch/pace.ts. */
const PAUSE = 2000
const delayIn = (rules: string): number => Number(/^Crawl-delay: (\d+)$/m.exec(rules)?.[1] ?? 0) * 1000

export function pauses(facts: Facts): Check {
  const wrong: string[] = []
  for (const [host, list] of ofHost(facts)) {
    let delay = 0
    for (const [index, one] of list.entries()) {
      const before = list[index - 1]
      // When robots.txt itself is asked for, what it says is not known yet.
      const due = before === undefined ? 0 : Math.max(PAUSE, before.path === '/robots.txt' ? 0 : delay)
      if (before !== undefined && one.from - before.to < due)
        wrong.push(
          `${host} ${clockOf(one.from)} ${before.path} → ${one.path}: ${one.from - before.to} ms instead of ${due}`,
        )
      if (one.rules !== null) delay = delayIn(one.rules)
    }
  }
  return { name: 'one request at a time, with its pause or Crawl-delay', of: facts.asked.length, wrong }
}

export function retryAfter(facts: Facts): Check {
  const wrong: string[] = []
  let of = 0
  for (const [host, list] of ofHost(facts)) {
    let quietUntil = 0
    for (const one of list) {
      const restarted = facts.world.restarts.some(({ at }) => at <= one.from && at >= one.from - HOUR)
      if (one.from < quietUntil)
        wrong.push(
          `${host}${one.path} ${clockOf(one.from)}, ${((quietUntil - one.from) / 1000).toFixed(0)} s too soon${restarted ? ', after a restart' : ''}`,
        )
      if (one.retryAfter === null) continue
      of += 1
      quietUntil = Math.max(quietUntil, one.from + one.retryAfter * 1000)
    }
  }
  return { name: 'Retry-After is kept', of, wrong }
}

export function rulesKept(facts: Facts): Check {
  const wrong: string[] = []
  for (const [host, list] of ofHost(facts)) {
    let closed = false
    for (const { path, rules, from } of list) {
      if (rules !== null) closed = /^Disallow: \/$/m.test(rules)
      else if (path.startsWith('/rieng-tu/') || (closed && path !== '/robots.txt'))
        wrong.push(`${host}${path} ${clockOf(from)}`)
    }
  }
  return { name: 'nothing under Disallow is asked for', of: facts.asked.length, wrong }
}

export function ownHostsOnly({ strangers, asked, world }: Facts): Check {
  const known = new Set(world.sites.map(({ host }) => host))
  const others = asked.flatMap(({ host, path }) => (known.has(host) ? [] : [`${host}${path}`]))
  return { name: 'nothing is asked of anybody else', of: asked.length, wrong: [...strangers, ...others] }
}

function offDuring({ restarts }: World, { from, to }: Trouble): number {
  return restarts.reduce((sum, one) => sum + Math.max(0, Math.min(to, one.until) - Math.max(from, one.at)), 0)
}

/** Looks at the lists of a site while it was in trouble must say so, and so must the state of the source. */
export function troublesShown(facts: Facts): Check {
  const { world, looks, lived, asked } = facts
  const wrong: string[] = []
  const apart: string[] = []
  let of = 0
  for (const trouble of world.troubles) {
    const { host, kind, from } = trouble
    // Rules heard before stay in force: while robots.txt alone fails, nothing is wrong.
    if (kind === 'robots error') continue
    const to = Math.min(trouble.to, world.end)
    const told = `${host} ${kind} from ${clockOf(from)} for ${((to - from) / HOUR).toFixed(1)} h`
    const heard =
      kind === 'robots closed'
        ? (asked.find(
            (one) => one.host === host && one.from >= from && one.from < to && /^Disallow: \/$/m.test(one.rules ?? ''),
          )?.from ?? null)
        : from
    const during = looks.filter(({ source, at }) => source === host && at >= (heard ?? to) && at < to)
    if (during.length === 0) {
      // While the office is off nobody sees anything.
      const noticed = to - from - offDuring(world, trouble) < UNASKED * 2 || kind === 'robots closed'
      ;(noticed ? apart : wrong).push(`${told}: not asked`)
      continue
    }
    of += 1
    const well = during.filter(({ outcome }) => outcome !== 'failed' && outcome !== 'blocked')
    if (well.length > 0) wrong.push(`${told}: a look went well: ${well[0]?.feed} ${well[0]?.outcome}`)
    const expected = kind === 'challenge' || kind === 'robots closed' ? 'blocked' : 'failed'
    const other = during.find(({ outcome }) => outcome !== expected)
    if (other !== undefined && well.length === 0) wrong.push(`${told}: ${other.outcome}, ${other.reason}`)
    const shown = lived.samples.filter(
      (sample) => sample.host === host && sample.at > (during[0]?.at ?? 0) && sample.at < to,
    )
    const silent = shown.filter(({ state, reason }) => state === 'ok' && reason === 'Lấy được bình thường.')
    if (silent.length > 0) wrong.push(`${told}: shown as well ${silent.length} times of ${shown.length}`)
  }
  return { name: 'every trouble is shown as such', of, wrong, apart }
}
