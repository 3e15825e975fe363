/** How do stored rows become what the API says? */
import { diffOf } from '#data/model/change.js'
import { openingOf } from '#data/model/opening.js'
import { markParts, matchedSpans, type SearchQuery, snippetOf } from '#data/model/search.js'
import { isoOrNull, vietnamIso } from '#data/model/time.js'
import type { CaptureRow } from '#data/store/captures.js'
import type { Item, VersionRow } from '#data/store/items.js'
import type { SearchRow } from '#data/store/search.js'
import type { RankedStory } from '#data/store/stories.js'
import type { CaptureFacts, ItemRow, SearchHit, StoryRow, Version } from './shapes.js'
import { sourceOf } from './workplace.js'

export const sourceRef = (id: string) => ({ id, name: sourceOf(id).name, level: sourceOf(id).level })

export const toneOf = (label: StoryRowTone['tone'], score: number | null, sentence: string | null) =>
  label === null ? null : { label, score: score ?? 0, sentence }
interface StoryRowTone {
  readonly tone: 'positive' | 'neutral' | 'negative' | null
}

export const itemRow = (item: Item): ItemRow => ({
  id: item.id,
  title: item.title,
  form: item.form,
  source: sourceRef(item.source),
  url: item.url,
  publishedAt: isoOrNull(item.publishedAt),
  capturedAt: vietnamIso(item.capturedAt),
  language: item.language,
  storyId: item.storyId,
  duplicateOf: item.duplicateOf,
  removedAt: isoOrNull(item.removedAt),
  excerpt: item.excerpt,
  opening: item.title === null ? openingOf(item.excerpt) : null,
})

export const storyRow = ({ story, rank }: RankedStory): StoryRow => ({
  id: story.id,
  title: story.title,
  firstAt: isoOrNull(story.firstAt),
  lastAt: vietnamIso(rank.lastAt),
  undated: story.undated,
  itemCount: story.itemCount,
  sourceCount: rank.sourceCount,
  sources: rank.sources.map(sourceRef),
  level: rank.level,
  tone: toneOf(rank.tone, rank.toneScore, rank.toneSentence),
  kind: rank.kind,
  topics: [...rank.topics],
  flags: [...rank.flags],
  priority: rank.priority,
  reasons: rank.reasons.map((reason) => ({ ...reason })),
  excerpt: rank.excerpt,
})

const wholeText = ({ title, text }: VersionRow): string => (title === null ? text : `${title}\n${text}`)

/** @param before the Version that it is shown against; null for the first */
export const versionOf = (version: VersionRow, before: VersionRow | null): Version => ({
  number: version.number,
  title: version.title,
  lead: version.lead,
  text: version.text,
  capturedAt: vietnamIso(version.capturedAt),
  modifiedAt: isoOrNull(version.modifiedAt),
  change: version.change,
  diff: before === null ? null : diffOf(wholeText(before), wholeText(version)).map((part) => ({ ...part })),
})

export const captureFacts = (capture: CaptureRow): CaptureFacts => ({
  door: capture.door,
  url: capture.url,
  capturedAt: vietnamIso(capture.capturedAt),
  status: capture.status,
  contentType: capture.contentType,
  bytes: capture.bytes,
  digest: capture.digest ?? '',
  archive: capture.archiveFile === null ? '' : `${capture.archiveFile}@${capture.archiveOffset}`,
})

export function searchHit({ item, text, exact }: SearchRow, query: SearchQuery): SearchHit {
  const title = item.title ?? ''
  return {
    item: itemRow(item),
    title: [...markParts(title, matchedSpans(title, query))],
    snippet: [...snippetOf(text, query)],
    exact,
  }
}
