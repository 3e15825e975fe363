/** What happens in the soak's world: which sites publish what and when, what they change, when they fail, when the office is off? */
import { DAY } from '#data/model/time.js'
import { type Chance, chanceOf } from './chance.js'
import { rewrite, type Written, writeArticle } from './words.js'

export const MINUTE = 60_000
export const HOUR = 60 * MINUTE

export type Door = 'rss' | 'atom' | 'sitemap' | 'listing'

export interface Site {
  readonly host: string
  readonly doors: readonly Door[]
  /** Articles on a list at once. */
  readonly listed: number
  readonly perDay: number
  /** Answers 304, and its pages carry no counters. */
  readonly etags: boolean
  /** Seconds. */
  readonly crawlDelay: number | null
  /** From then on its feed stands elsewhere: for a day it says so (301), then it is gone. */
  readonly movedAt: number | null
  /** A second feed names the same articles with tracking parameters. */
  readonly secondFeed: boolean
  readonly wrongClock: boolean
  readonly hostile: boolean
  /** It also prints what another site wrote. */
  readonly copiesFrom: string | null
}

export const DRESSES = ['deep', 'huge', 'bomb', 'charset', 'cut', 'markup'] as const
/** How a hostile page is dressed up; plain for all others. */
export type Dress = (typeof DRESSES)[number] | 'plain'

/** How a page that was taken down answers: by status, with the home page, or in words alone. */
export const REMOVALS = [404, 410, 'redirect home', 'shows home', 'says so'] as const

export interface State extends Written {
  readonly from: number
}

export interface Article {
  readonly host: string
  readonly path: string
  readonly number: number
  readonly publishedAt: number
  /** What the page says of its date. */
  readonly dated: 'right' | 'nowhere' | 'in the future' | 'in another zone'
  readonly dress: Dress
  /** At least one; the first from publication on. */
  readonly states: readonly State[]
  readonly removal: { readonly at: number; readonly how: (typeof REMOVALS)[number] } | null
  /** The outlet that it was taken from. */
  readonly from: string | null
}

export const TROUBLES = [
  'error',
  'reset',
  'no name',
  'slow down',
  'challenge',
  'robots closed',
  'robots error',
] as const
export interface Trouble {
  readonly host: string
  readonly kind: (typeof TROUBLES)[number]
  readonly from: number
  readonly to: number
}

/** The process ends; with `off`, the computer is off until then. */
export interface Restart {
  readonly at: number
  readonly until: number
  /** In the middle of a round, after so many requests; null between two rounds. */
  readonly afterRequests: number | null
}

export interface World {
  readonly start: number
  readonly end: number
  readonly sites: readonly Site[]
  readonly articles: readonly Article[]
  readonly troubles: readonly Trouble[]
  readonly restarts: readonly Restart[]
}

const PLAIN = {
  listed: 30,
  perDay: 4,
  etags: false,
  crawlDelay: null,
  movedAt: null,
  secondFeed: false,
  wrongClock: false,
  hostile: false,
  copiesFrom: null,
}

function sitesOf(start: number, days: number): readonly Site[] {
  const site = (host: string, doors: readonly Door[], changes: Partial<Site> = {}): Site => ({
    ...PLAIN,
    host,
    doors,
    ...changes,
  })
  return [
    site('songlon.test', ['rss'], { perDay: 8, etags: true }),
    site('cuabien.test', ['atom'], { perDay: 5 }),
    site('rungduoc.test', ['sitemap'], { perDay: 4 }),
    site('phuxuan.test', ['listing'], { perDay: 3 }),
    site('hay-hong.test', ['rss', 'sitemap'], { listed: 10, perDay: 4 }),
    site('cham-rai.test', ['rss'], { crawlDelay: 10, perDay: 3 }),
    site('doi-nha.test', ['rss'], { perDay: 3, movedAt: start + days * 0.4 * DAY }),
    site('dong-khach.test', ['rss', 'sitemap'], { listed: 8, perDay: 9 }),
    site('hai-loi.test', ['rss'], { secondFeed: true, perDay: 3, etags: true }),
    site('lech-gio.test', ['atom'], { wrongClock: true, perDay: 3 }),
    site('dang-lai.test', ['rss'], { copiesFrom: 'songlon.test', perDay: 2 }),
    site('hiem-doc.test', ['rss'], { hostile: true, perDay: 3 }),
  ]
}

/** Hours of the Vietnamese day, weighted as newsrooms publish: a peak before work, one in the late afternoon, little at night. */
const RHYTHM = [0.2, 0.1, 0.1, 0.1, 0.3, 2, 5, 6, 5, 4, 4, 3, 2, 3, 4, 5, 6, 5, 3, 2, 2, 1.5, 1, 0.4]
const RHYTHM_SUM = RHYTHM.reduce((a, b) => a + b, 0)

function timeOfDay(chance: Chance): number {
  let left = chance.next() * RHYTHM_SUM
  const hour = RHYTHM.findIndex((weight) => {
    left -= weight
    return left < 0
  })
  return Math.max(hour, 0) * HOUR + chance.next() * HOUR
}

/** Editors come back within the hour mostly, sometimes days later. */
function statesOf(chance: Chance, publishedAt: number, first: Written): readonly State[] {
  const states: State[] = [{ from: publishedAt, ...first }]
  let latest = publishedAt
  for (let times = 1; times <= 3 && chance.happens(times === 1 ? 0.3 : 0.35); times += 1) {
    latest += chance.spread(10 * MINUTE, 4 * DAY)
    const last = states.at(-1) ?? first
    states.push({ from: latest, ...rewrite(chance, last, chance.happens(0.2) ? 'correction' : 'edit', times) })
  }
  return states
}

/** What would run in a browser, a spreadsheet or a report, were it not taken as words. */
const dressedUp = ({ title, paragraphs }: Written): Written => ({
  title: `=HYPERLINK("x") <script>alert(1)</script> & ${title}`,
  paragraphs: paragraphs.map((text, index) => (index === 1 ? `${text} Mã <img src=x onerror=alert(1)> là chữ.` : text)),
})

function articlesOf(chance: Chance, sites: readonly Site[], start: number, days: number): readonly Article[] {
  const articles: Article[] = []
  for (const site of sites)
    for (let day = 0; day < days; day += 1) {
      // Every site publishes every day, half as much on Sundays.
      const count = Math.max(1, Math.round(site.perDay * chance.between(0.6, 1.4) * (day % 7 === 6 ? 0.5 : 1)))
      for (let nth = 0; nth < count; nth += 1) {
        const number = articles.length + 1
        const publishedAt = start + day * DAY + timeOfDay(chance)
        const model =
          site.copiesFrom === null
            ? undefined
            : articles.findLast(
                (one) =>
                  one.host === site.copiesFrom &&
                  one.publishedAt < publishedAt &&
                  one.publishedAt > publishedAt - DAY / 2,
              )
        const first = model?.states[0]
        const written =
          first === undefined ? writeArticle(chance, number) : { title: first.title, paragraphs: first.paragraphs }
        const dress: Dress = site.hostile && chance.happens(0.4) ? chance.pick(DRESSES) : 'plain'
        articles.push({
          host: site.host,
          path: `/bai-so-${number}-${100_000 + number}.html`,
          number,
          publishedAt,
          dated: site.wrongClock ? chance.pick(['nowhere', 'in the future', 'in another zone', 'right']) : 'right',
          dress,
          states:
            dress === 'plain' && model === undefined
              ? statesOf(chance, publishedAt, written)
              : [{ from: publishedAt, ...(dress === 'markup' ? dressedUp(written) : written) }],
          removal:
            dress === 'plain' && chance.happens(0.06)
              ? { at: publishedAt + chance.spread(2 * HOUR, 12 * DAY), how: chance.pick(REMOVALS) }
              : null,
          from: model === undefined ? null : site.copiesFrom,
        })
      }
    }
  return articles
}

function troublesOf(chance: Chance, sites: readonly Site[], start: number, days: number): readonly Trouble[] {
  const troubles: Trouble[] = []
  const plan = (host: string, kind: Trouble['kind'], day: number, hours: number) => {
    const from = start + day * DAY + chance.between(5, 14) * HOUR
    if (day < days) troubles.push({ host, kind, from, to: from + hours * HOUR })
  }
  // One site is in trouble every few days, whatever else happens.
  for (let day = 0; day < days; day += 3)
    plan('hay-hong.test', chance.pick(['error', 'reset', 'no name'] as const), day, chance.between(4, 20))
  for (let day = 1; day < days; day += 5) plan('cham-rai.test', 'slow down', day, chance.between(2, 6))
  for (let day = 1; day < days; day += 11) plan('hiem-doc.test', 'challenge', day, 24)
  for (let day = 0; day < days; day += 13) plan('cuabien.test', 'robots closed', day, 24)
  for (let day = 1; day < days; day += 9) plan('rungduoc.test', 'robots error', day, 5)
  for (let day = 4; day < days; day += 6)
    plan(
      chance.pick(sites).host,
      chance.pick(['error', 'reset', 'no name', 'challenge'] as const),
      day,
      chance.spread(1, 30),
    )
  // Two troubles of one site at a time would be one, and hard to judge.
  return troubles.filter(
    (one, at) =>
      !troubles
        .slice(0, at)
        .some((other) => other.host === one.host && other.from < one.to + 2 * DAY && one.from < other.to + 2 * DAY),
  )
}

function restartsOf(chance: Chance, start: number, days: number): readonly Restart[] {
  const restarts: Restart[] = []
  for (let day = chance.between(0.4, 1); day < days - 0.3; day += chance.between(1.5, 5)) {
    const at = start + day * DAY
    // An update of the computer, or a whole night off.
    const until = at + (chance.happens(0.3) ? chance.between(5, 10) * HOUR : chance.between(2, 20) * MINUTE)
    restarts.push({ at, until, afterRequests: chance.happens(0.6) ? chance.whole(1, 12) : null })
  }
  return restarts
}

/** Monday, four o'clock in the morning in Viet Nam. */
const START = Date.parse('2026-03-02T00:00:00+07:00')

export function createWorld(seed: number, days: number): World {
  const chance = chanceOf(seed)
  const sites = sitesOf(START, days)
  return {
    start: START,
    end: START + days * DAY,
    sites,
    articles: articlesOf(chance, sites, START, days),
    troubles: troublesOf(chance, sites, START, days),
    restarts: restartsOf(chance, START, days),
  }
}

export const stateAt = ({ states }: Article, time: number): State => {
  const state = states.findLast(({ from }) => from <= time) ?? states[0]
  if (state === undefined) throw new Error('an article without a text')
  return state
}
export const isGone = ({ removal }: Article, time: number): boolean => removal !== null && removal.at <= time
