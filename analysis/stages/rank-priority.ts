/** Which Story should the desk look at first, and why? Reasons add up; none of them says whether the content is true. */
import type { Tone } from '#data/model/judgement.js'
import { done, skip } from '#data/model/outcome.js'
import { type FlagCode, isRelevant, type Kind, type Level } from '#data/model/vocabulary.js'
import type { Stage } from '../stage.js'
import { BEFORE_HOURS, GROWTH_HOURS, growthOf } from './growth.js'

export interface StoryFacts {
  readonly items: readonly {
    readonly source: string
    readonly sourceName: string
    readonly sourceLevel: string
    /** Republishes others: no voice of its own. */
    readonly republishes: boolean
    readonly publishedAt: Date | null
    readonly level: Level
    readonly tone: Tone | null
    readonly kind: Kind | null
    readonly flags: readonly FlagCode[]
    readonly duplicate: boolean
    readonly worthySentences: number
  }[]
}
type Fact = StoryFacts['items'][number]

export interface PriorityReason {
  /** Stable, kebab-case. */
  readonly code: string
  /** In Vietnamese, complete. */
  readonly text: string
  /** What it adds before the scale is closed; may be negative. */
  readonly weight: number
}

export interface Ranked {
  readonly priority: number
  readonly reasons: readonly PriorityReason[]
}

/**
 * Weights are a judgement, not a fit: the desk's own rules of attention (negative for the desk, hazards still open,
 * unverified claims, orders from above) come before how many papers carry a story.
 */
const WEIGHT = {
  base: -1.2,
  voice: 0.45,
  national: 0.4,
  foreign: 0.5,
  negative: 1.1,
  positive: -0.5,
  criticism: 0.6,
  incident: 0.7,
  rumour: 0.9,
  quiet: -0.5,
  primary: 0.4,
  passing: -1.4,
  claims: 0.3,
} as const
/** The fourth paper adds less news than the second: voices count up to here. */
const MOST_VOICES = 6
/** Sentences worth checking from which a story is dense with them. */
const MANY_CLAIMS = 5

const FLAG_REASON: Readonly<Record<FlagCode, { readonly text: string; readonly weight: number }>> = {
  'unverified-claim': { text: 'có thông tin chưa được kiểm chứng', weight: 1.2 },
  'differs-from-fact': { text: 'khác với dữ kiện trong thư viện', weight: 1.2 },
  'criticism-without-answer': { text: 'phê bình, chưa thấy trả lời', weight: 0.8 },
  'sudden-growth': { text: 'số tin tăng đột ngột', weight: 0.8 },
  'edited-after-publication': { text: 'bài đã sửa sau khi đăng', weight: 0.3 },
  'impersonation-or-scam': { text: 'có dấu hiệu mạo danh, lừa đảo', weight: 0.8 },
  'map-or-sovereignty': { text: 'liên quan bản đồ, chủ quyền', weight: 1 },
}

const QUIET: readonly Kind[] = ['feature', 'sport', 'advertorial', 'achievement']

const unique = <T>(list: readonly T[]): readonly T[] => [...new Set(list)]

/** A copy or an aggregator repeats what another wrote. A Story of copies alone still has one voice. */
function voicesOf(items: readonly Fact[]): readonly Fact[] {
  const own = items.filter(({ duplicate, republishes }) => !duplicate && !republishes)
  return own.length > 0 ? own : items.slice(0, 1)
}

/** When each source first told it; a copy spreads a Story as much as a piece of one's own. */
function joinings(items: readonly Fact[]): readonly Date[] {
  const first = new Map<string, Date>()
  for (const { source, publishedAt } of items) {
    const known = first.get(source)
    if (publishedAt !== null && (known === undefined || publishedAt < known)) first.set(source, publishedAt)
  }
  return [...first.values()]
}

function reasonsOf(items: readonly Fact[]): readonly PriorityReason[] {
  const reasons: PriorityReason[] = []
  const give = (code: string, text: string, weight: number) => reasons.push({ code, text, weight })
  const relevant = items.filter(({ level }) => isRelevant(level))
  const heard = relevant.length > 0 ? relevant : items
  const voices = voicesOf(heard)
  const sources = unique(voices.map(({ source }) => source)).length
  if (sources > 1) give('voices', `${sources} báo cùng đưa`, WEIGHT.voice * (Math.min(sources, MOST_VOICES) - 1))
  if (voices.some(({ sourceLevel }) => sourceLevel === 'national' || sourceLevel === 'ministry'))
    give('national-press', 'báo trung ương', WEIGHT.national)
  if (voices.some(({ sourceLevel }) => sourceLevel === 'foreign'))
    give('foreign-press', 'báo nước ngoài', WEIGHT.foreign)

  const tones = voices.flatMap(({ tone }) => (tone === null ? [] : [tone]))
  const surest = (label: Tone['label']) =>
    tones.filter((tone) => tone.label === label).reduce((most, { score }) => Math.max(most, score), 0)
  const [negative, positive] = [surest('negative'), surest('positive')]
  if (negative > 0) give('negative-tone', 'sắc thái tiêu cực', WEIGHT.negative * negative)
  else if (positive > 0) give('positive-tone', 'sắc thái tích cực', WEIGHT.positive * positive)

  const kinds = unique(voices.map(({ kind }) => kind))
  if (kinds.includes('rumour_or_unverified')) give('rumour', 'nói về tin chưa kiểm chứng', WEIGHT.rumour)
  else if (kinds.includes('criticism')) give('criticism', 'phản ánh, phê bình', WEIGHT.criticism)
  else if (kinds.includes('incident')) give('incident', 'vụ việc, sự cố', WEIGHT.incident)
  else if (kinds.every((kind) => kind !== null && QUIET.includes(kind)))
    give('quiet-kind', 'nội dung thường kỳ, ít cần xử lý', WEIGHT.quiet)

  const growth = growthOf(joinings(heard))
  if (growth !== null)
    give(
      'sudden-growth',
      `${growth.joined} nguồn mới đưa trong ${GROWTH_HOURS} giờ (${BEFORE_HOURS} giờ trước đó: ${growth.before})`,
      FLAG_REASON['sudden-growth'].weight,
    )
  for (const code of unique(heard.flatMap(({ flags }) => flags)))
    give(code, FLAG_REASON[code].text, FLAG_REASON[code].weight)

  if (relevant.some(({ level }) => level === 'primary')) give('primary', 'địa bàn là chủ thể chính', WEIGHT.primary)
  if (relevant.length === 0) give('passing', 'chỉ nhắc qua', WEIGHT.passing)
  const claims = heard.reduce((most, { worthySentences }) => Math.max(most, worthySentences), 0)
  if (claims >= MANY_CLAIMS) give('claims', `${claims} câu đáng kiểm chứng`, WEIGHT.claims)
  return reasons
}

const rounded = (value: number): number => Math.round(value * 1000) / 1000

/** Strongest reason first; the sum of weights through the logistic curve. */
export const rankPriority: Stage<StoryFacts, Ranked> = {
  name: 'rank-priority',
  version: 2,
  run: ({ items }) => {
    if (items.length === 0) return skip('vụ việc không còn tin nào')
    const reasons = reasonsOf(items)
      .map((reason) => ({ ...reason, weight: rounded(reason.weight) }))
      .sort((a, b) => Math.abs(b.weight) - Math.abs(a.weight))
    const sum = reasons.reduce<number>((total, { weight }) => total + weight, WEIGHT.base)
    return done({ priority: rounded(1 / (1 + Math.exp(-sum))), reasons })
  },
}
