/** Is every article there once, every edit, every removal, and nothing that never happened? */
import { groupBy } from '#data/model/group-by.js'
import { DAY } from '#data/model/time.js'
import { canonical } from '#data/model/vietnamese.js'
import type { Facts, KeptItem, KeptVersion } from './facts.js'
import { addressOf } from './pages.js'
import { listedUntil, longest, openWindows, SLACK, stepAt, UNASKED } from './windows.js'
import { type Article, HOUR, isGone, type State } from './world.js'

export interface Check {
  readonly name: string
  /** How many cases it held. */
  readonly of: number
  /** Empty when all is well. */
  readonly wrong: readonly string[]
  /** Cases that nobody could have seen, listed apart. */
  readonly apart?: readonly string[]
}

const hours = (milliseconds: number): string => `${(milliseconds / HOUR).toFixed(1)} h`
const READABLE = new Set(['plain', 'charset', 'cut', 'markup'])
const nameOf = (article: Article): string => `${article.host}${article.path}`

const itemsByUrl = ({ items }: Facts): ReadonlyMap<string, readonly KeptItem[]> => groupBy(items, ({ url }) => url)

/** Published, listed and reachable for long enough, it must be there; once. */
export function everyArticle(facts: Facts): Check {
  const { world } = facts
  const byUrl = itemsByUrl(facts)
  const readable = world.articles.filter(({ dress }) => READABLE.has(dress))
  const wrong: string[] = []
  const apart: string[] = []
  let of = 0
  for (const article of readable) {
    const found = byUrl.get(addressOf(article))?.length ?? 0
    const chance = longest(openWindows(world, article.host, article.publishedAt, listedUntil(world, article)))
    if (chance >= UNASKED + (article.dress === 'cut' ? 8 * HOUR : 0)) {
      of += 1
      if (found !== 1) wrong.push(`${nameOf(article)}: ${found} Items, listed and reachable for ${hours(chance)}`)
    } else if (found > 1) wrong.push(`${nameOf(article)}: ${found} Items`)
    else if (found === 0) apart.push(`${nameOf(article)}: reachable for ${hours(chance)} while listed`)
  }
  return { name: 'every article that could be seen is an Item, exactly once', of, wrong, apart }
}

/** A home page, a challenge, a trap, another site's page is no Item. */
export function nothingElse(facts: Facts): Check {
  const known = new Map(facts.world.articles.map((article) => [addressOf(article), article]))
  const wrong = facts.items.flatMap((item) => {
    const article = known.get(item.url)
    if (article === undefined) return [`${item.url}: ${item.title}`]
    if (!READABLE.has(article.dress)) return [`${item.url}: a ${article.dress} page`]
    return item.source === article.host ? [] : [`${item.url}: as ${item.source}'s`]
  })
  return { name: 'nothing but articles became Items', of: facts.items.length, wrong }
}

/** Lines of the page that are no part of what was written. */
const AROUND = /^(?:[\d.]+ lượt xem|Cập nhật lúc .*|Xem thêm: .*|Theo [\w.-]+)$/
const bare = (text: string): string =>
  canonical(text)
    .split('\n')
    .filter((line) => !AROUND.test(line.trim()))
    .join('\n')

/** An editor may go back to what stood before: then two states are one text. */
const isState = (state: State, { title, text }: Pick<KeptVersion, 'title' | 'text'>): boolean =>
  canonical(state.title) === title && bare(text) === canonical(state.paragraphs.join('\n'))
const stateOf = (article: Article, version: KeptVersion): State | undefined =>
  article.states.find((state) => isState(state, version))

function pairs(facts: Facts): readonly (readonly [Article, KeptItem])[] {
  const byUrl = itemsByUrl(facts)
  return facts.world.articles.flatMap((article) =>
    (byUrl.get(addressOf(article)) ?? []).map((item) => [article, item] as const),
  )
}

/** Each Version is what stood there then, and none is there twice: counters and dates of the page make none. */
export function onlyEdits(facts: Facts): Check {
  let of = 0
  const wrong: string[] = []
  for (const [article, item] of pairs(facts)) {
    const seen = new Set<State>()
    for (const version of item.versions) {
      of += 1
      const state = stateOf(article, version)
      const which = `${nameOf(article)} version ${version.number}`
      if (state === undefined)
        wrong.push(`${which}: no text that ever stood there: ${version.title} | ${version.text.slice(0, 2000)}`)
      else if (seen.has(state)) wrong.push(`${which}: the same text again`)
      else if (version.capturedAt < state.from) wrong.push(`${which}: before it was written`)
      if (state !== undefined) seen.add(state)
    }
  }
  return { name: 'every Version is a text that stood there, minor changes made none', of, wrong }
}

/**
 * An edited text that stood for as long as the pause between two looks again, the office on and the site reachable, must be a Version. What stood shorter may
 * be missed or be one with the next edit: listed apart.
 */
export function everyEdit(facts: Facts): Check {
  const { world } = facts
  const wrong: string[] = []
  const apart: string[] = []
  let of = 0
  for (const [article, item] of pairs(facts)) {
    for (const [index, state] of article.states.entries()) {
      const until = Math.min(article.states[index + 1]?.from ?? world.end, article.removal?.at ?? world.end, world.end)
      if (index === 0 || until <= state.from) continue
      const stood = openWindows(world, article.host, Math.max(state.from, item.capturedAt), until)
      const sure = stood.some(([from, to]) => to - from >= stepAt(to - article.publishedAt) + SLACK)
      const told = `${nameOf(article)} edit ${index}, ${hours(state.from - article.publishedAt)} after publication, stood ${hours(until - state.from)}`
      if (sure) of += 1
      if (!item.versions.some((version) => isState(state, version))) (sure ? wrong : apart).push(told)
    }
  }
  return { name: 'every edit that stood for a step of looking again is a Version', of, wrong, apart }
}

/** What an Item says is the last text that could be seen; an old Version when the editor went back to it. */
export function saysTheLast(facts: Facts): Check {
  const { world } = facts
  const wrong: string[] = []
  let of = 0
  for (const [article, item] of pairs(facts)) {
    const last = article.states.findLast(({ from }) => from < Math.min(article.removal?.at ?? world.end, world.end))
    const until = Math.min(article.removal?.at ?? world.end, world.end)
    if (last === undefined) continue
    const stood = openWindows(world, article.host, Math.max(last.from, item.capturedAt), until)
    if (!stood.some(([from, to]) => to - from >= stepAt(to - article.publishedAt) + SLACK)) continue
    of += 1
    if (item.current === null || !isState(last, item.current)) wrong.push(`${nameOf(article)}: ${item.current?.title}`)
  }
  return { name: 'an Item says what stood there last', of, wrong }
}

/** That the page says itself that it corrects is known of the Version that says so. */
export function corrections(facts: Facts): Check {
  let of = 0
  const wrong: string[] = []
  for (const [article, item] of pairs(facts))
    for (const [index, version] of item.versions.entries()) {
      const state = stateOf(article, version)
      const before = item.versions[index - 1]
      const previous = before === undefined ? undefined : stateOf(article, before)
      if (state === undefined || previous === undefined) continue
      of += 1
      const says = (one: State) => one.paragraphs.some((text) => text.startsWith('Đính chính'))
      const expected = says(state) && !says(previous) ? 'corrected' : 'edited'
      if (version.change !== expected)
        wrong.push(`${nameOf(article)} version ${version.number}: ${version.change}, not ${expected}`)
    }
  return { name: 'corrections are told from edits', of, wrong }
}

/** Taken down after it was captured, and asked for twice since, it must be marked. */
export function everyRemoval(facts: Facts): Check {
  const { world } = facts
  const wrong: string[] = []
  const apart: string[] = []
  let of = 0
  for (const [article, item] of pairs(facts)) {
    if (article.removal === null || article.removal.at > world.end || item.capturedAt > article.removal.at) continue
    const { at, how } = article.removal
    const sure = openWindows(world, article.host, at, world.end).some(
      ([from, to]) => to - from >= stepAt(to - article.publishedAt) + HOUR + 2 * SLACK,
    )
    const told = `${nameOf(article)} (${how}) ${hours(at - article.publishedAt)} after publication, ${hours(world.end - at)} before the end`
    if (sure) of += 1
    if (item.removedAt === null) (sure ? wrong : apart).push(told)
  }
  return { name: 'every removal that could be seen twice is marked', of, wrong, apart }
}

/** Outages, challenges and refusals are no removals. */
export function noInventedRemoval(facts: Facts): Check {
  const all = pairs(facts)
  const wrong = all.flatMap(([article, item]) =>
    item.removedAt !== null && !isGone(article, item.removedAt)
      ? [`${nameOf(article)} at ${new Date(item.removedAt).toISOString()}`]
      : [],
  )
  return { name: 'no removal is invented', of: all.length, wrong }
}

/** Every link on a followed site ends as an Item or with a reason. */
export function everyLink({ links, world, items }: Facts): Check {
  const held = new Set(items.map(({ url }) => url))
  const own = links.filter(({ source }) => source !== null)
  const wrong = own.flatMap(({ url, state, reason, became }) => {
    const told = held.has(url) || reason !== null || (became !== null && became !== 'done') || state === 'waiting'
    return told ? [] : [`${url}: ${state}, ${became}`]
  })
  const stuck = own.flatMap(({ url, state, reason }) => {
    const article = world.articles.find((one) => addressOf(one) === url)
    return state === 'waiting' && article !== undefined && article.publishedAt < world.end - 3 * DAY
      ? [`${url}: still waiting: ${reason}`]
      : []
  })
  return { name: 'every link ends as an Item or with a reason', of: own.length, wrong: [...wrong, ...stuck] }
}

export function noBugs({ bugs, jobs }: Facts): Check {
  return {
    name: 'no stage failed and no job is left',
    of: 1,
    wrong: [...bugs, ...(jobs === 0 ? [] : [`${jobs} jobs left`])],
  }
}
