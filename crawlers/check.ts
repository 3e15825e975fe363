/** Does a source of the catalogue still give us its news, and what has to be mended? */
import type { Source } from '#data/model/source.js'
import { DAY } from '#data/model/time.js'
import { type FeedCandidate, feedCandidatesOf, replacementFor } from './autodiscover.js'
import {
  type ArticleCheck,
  ask,
  type DoorCheck,
  type DoorKind,
  type PageFetcher,
  type TriedDoor,
  type Trouble,
  tryArticle,
  tryDoor,
} from './doors.js'
import { sameSite } from './site.js'
import { homeOf, sourceOfAddress } from './sources/index.js'

export interface Replacement {
  readonly feed: string
  readonly by: string
  /** Items that it gave when it was tried. */
  readonly found: number
}

export interface SourceCheck {
  readonly id: string
  readonly name: string
  readonly checkedAt: Date
  /** `degraded`: news come, but something in the literal is to be mended. `archived`: not asked. */
  readonly verdict: 'good' | 'degraded' | 'failed' | 'archived'
  readonly doors: readonly DoorCheck[]
  readonly articles: readonly ArticleCheck[]
  readonly newestAt: Date | null
  readonly replacements: readonly Replacement[]
  /** What to do, in Vietnamese, the weightiest first. */
  readonly advice: readonly string[]
}

const ARTICLES = 3
/** Replacements tried for one source: a site that moved its feeds moved them all the same way. */
const MOST_REPLACEMENTS = 2
/** A provincial paper prints every day; a portal may be quiet for a week. */
const QUIET = 7 * DAY

/** An outlet outside the catalogue is known by the site of its doors. */
function isOwn(url: string, { id }: Source, door: string): boolean {
  const known = sourceOfAddress(url)
  return known === null ? sameSite(url, door) : known.id === id
}

/** The newest of its own articles; without dates the first, as the site orders them. */
function samples(tried: readonly TriedDoor[], source: Source): readonly string[] {
  const links = tried.flatMap(({ links: found, check }) => found.filter(({ url }) => isOwn(url, source, check.url)))
  const newestFirst = links
    .map((link, at) => ({ url: link.url, time: link.publishedAt?.getTime() ?? 0, at }))
    .sort((a, b) => b.time - a.time || a.at - b.at)
  return [...new Set(newestFirst.map(({ url }) => url))].slice(0, ARTICLES)
}

const isDead = ({ check }: TriedDoor): boolean =>
  check.door === 'feed' && check.fault !== null && ['gone', 'changed', 'empty', 'moved'].includes(check.fault.trouble)

async function replacementsFor(
  dead: readonly TriedDoor[],
  source: Source,
  fetcher: PageFetcher,
): Promise<readonly Replacement[]> {
  if (dead.length === 0) return []
  const home = await ask(fetcher, homeOf(source))
  if (home.kind === 'failed') return []
  const candidates: readonly FeedCandidate[] = feedCandidatesOf({ ...home.capture, url: home.finalUrl }).filter(
    ({ url }) => !source.feeds.includes(url),
  )
  const found: Replacement[] = []
  for (const { check } of dead.slice(0, MOST_REPLACEMENTS)) {
    const near = replacementFor(
      check.url,
      candidates.filter(({ url }) => !found.some(({ by }) => by === url)),
    )
    if (near === null) continue
    const tried = await tryDoor(fetcher, 'feed', near.url, source)
    if (tried.check.fault === null) found.push({ feed: check.url, by: near.url, found: tried.check.found })
  }
  return found
}

const DO_ABOUT: Readonly<Record<Trouble, string>> = {
  forbidden: 'robots.txt không cho đọc: không đọc nữa, xin phép tòa soạn',
  blocked: 'trang chặn chương trình đọc: không tìm cách vượt qua, xin phép tòa soạn',
  gone: 'bỏ địa chỉ này khỏi danh mục',
  changed: 'tìm địa chỉ mới rồi sửa danh mục',
  empty: 'bỏ địa chỉ này, hoặc đọc trang danh sách',
  moved: 'trang đã dời: sửa tên miền trong danh mục, hoặc tính cùng trang mới',
  failed: 'thử lại sau; nếu vẫn vậy, xem trang còn hoạt động không',
}

/** What stands for several addresses is said once. */
function mendings(doors: readonly DoorCheck[]): readonly string[] {
  const byTrouble = new Map<Trouble, DoorCheck[]>()
  for (const door of doors)
    if (door.fault !== null) byTrouble.set(door.fault.trouble, [...(byTrouble.get(door.fault.trouble) ?? []), door])
  return [...byTrouble].map(
    ([trouble, [first, ...more]]) =>
      `${more.length === 0 ? (first?.url ?? '') : `${more.length + 1} địa chỉ`}: ${DO_ABOUT[trouble]}`,
  )
}

function adviceOf(
  doors: readonly DoorCheck[],
  articles: readonly ArticleCheck[],
  replacements: readonly Replacement[],
  newestAt: Date | null,
  now: Date,
): readonly string[] {
  const read = articles.filter(({ fault }) => fault === null)
  const missing = (field: 'title' | 'time', what: string) =>
    read.length > 0 && read.every((article) => !article[field])
      ? [`không bài nào đọc được ${what}: thêm bộ chọn vào layouts`]
      : []
  return [
    ...replacements.map(({ feed, by, found }) => `${feed}: thay bằng ${by} (đã thử: ${found} tin)`),
    ...mendings(doors.filter(({ url }) => !replacements.some(({ feed }) => feed === url))),
    ...(articles.length > 0 && read.length === 0 ? ['không bài nào đọc được: xem layouts của nguồn'] : []),
    ...missing('title', 'tiêu đề'),
    ...missing('time', 'giờ đăng'),
    ...(newestAt !== null && now.getTime() - newestAt.getTime() > QUIET
      ? ['tin mới nhất đã cũ hơn một tuần: xem trang còn ra tin không']
      : []),
  ]
}

const doorsOf = ({ feeds, sitemaps, listings }: Source): readonly (readonly [DoorKind, string])[] => [
  ...feeds.map((url) => ['feed', url] as const),
  ...sitemaps.map((url) => ['sitemap', url] as const),
  ...listings.map((url) => ['listing', url] as const),
]

const nothingOf = ({ id, name }: Source, now: Date) => ({
  id,
  name,
  checkedAt: now,
  doors: [],
  articles: [],
  newestAt: null,
  replacements: [],
})

/** One question after another, in the pace of the fetcher's door. Never throws: who checks a hundred sources wants to hear of the last. */
export async function checkSource(source: Source, fetcher: PageFetcher, now: Date): Promise<SourceCheck> {
  if (source.archived === true) return { ...nothingOf(source, now), verdict: 'archived', advice: [] }
  try {
    return await checkFollowed(source, fetcher, now)
  } catch (cause) {
    const words = cause instanceof Error ? cause.message : String(cause)
    const advice = [`lỗi của chương trình khi kiểm tra: ${words.slice(0, 200)}`]
    return { ...nothingOf(source, now), verdict: 'failed', advice }
  }
}

async function checkFollowed(source: Source, fetcher: PageFetcher, now: Date): Promise<SourceCheck> {
  const tried: TriedDoor[] = []
  for (const [door, url] of doorsOf(source)) tried.push(await tryDoor(fetcher, door, url, source))
  const articles: ArticleCheck[] = []
  for (const url of samples(tried, source)) articles.push((await tryArticle(fetcher, url, source)).check)
  const replacements = await replacementsFor(tried.filter(isDead), source, fetcher)
  const doors = tried.map(({ check }) => check)
  const newestAt = doors.reduce<Date | null>(
    (newest, door) => (door.newestAt !== null && (newest === null || door.newestAt > newest) ? door.newestAt : newest),
    null,
  )
  const advice = adviceOf(doors, articles, replacements, newestAt, now)
  const opens = doors.some(({ fault }) => fault === null)
  const reads = articles.some(({ fault }) => fault === null)
  const verdict = !opens || !reads ? 'failed' : advice.length > 0 ? 'degraded' : 'good'
  return { id: source.id, name: source.name, checkedAt: now, verdict, doors, articles, newestAt, replacements, advice }
}
