/** Which private people's words must not be told at all? Those about belief, rights and origin: they are only counted. */
import type { TopicId } from '#data/model/vocabulary.js'
import type { SourceLevel } from './labels.js'

/** Views on these are sensitive personal data (Nghị định 356/2025, Điều 4). What the press publishes on them is public. */
export const SENSITIVE: ReadonlySet<TopicId> = new Set(['quyen-con-nguoi', 'dan-chu', 'ton-giao-dan-toc'])
/** Fewer posts than this on one topic could point at somebody. */
const SMALLEST_CELL = 5

interface Told {
  readonly source: { readonly level: SourceLevel }
  readonly topics: readonly TopicId[]
  readonly title: string | null
  readonly lead: string | null
  readonly text: string
  readonly url: string | null
}

export const WITHHELD = { title: 'Nội dung mạng xã hội chỉ thống kê số lượng', lead: null, text: '', url: null }

/** A post on a sensitive topic keeps its date and source; `withheld` marks it. It keeps the topic when enough posts share it. */
export function withoutPrivateWords<T extends Told>(items: readonly T[]): (T & { readonly withheld: boolean })[] {
  const isPrivate = (item: T) => item.source.level === 'forum' && item.topics.some((topic) => SENSITIVE.has(topic))
  const posts = new Map<TopicId, number>()
  for (const topic of items.filter(isPrivate).flatMap((item) => [...new Set(item.topics)]))
    posts.set(topic, (posts.get(topic) ?? 0) + 1)
  const mayBeNamed = (topic: TopicId) => !SENSITIVE.has(topic) || (posts.get(topic) ?? 0) >= SMALLEST_CELL
  return items.map((item) =>
    isPrivate(item)
      ? { ...item, ...WITHHELD, topics: item.topics.filter(mayBeNamed), withheld: true }
      : { ...item, withheld: false },
  )
}
