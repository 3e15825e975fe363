/** Which rows of a list would tell what a private person wrote on belief, rights or origin, and what do they say instead (R10)? */
import { SOCIAL_FORMS } from '#data/model/retention.js'
import type { Item } from '#data/store/items.js'
import type { SearchRow } from '#data/store/search.js'
import { sensitiveItems } from '#data/store/sensitive.js'
import { type RankedStory, storyMembers } from '#data/store/stories.js'
import type { Db } from '#dialect'
import type { SourceLevel } from './reports/labels.js'
import { SENSITIVE, WITHHELD } from './reports/withheld.js'
import { itemRow, searchHit, storyRow } from './rows.js'
import type { ItemPage, ItemRow, SearchHit, StoryRow } from './shapes.js'
import { sourceOf } from './workplace.js'

type Posted = Pick<Item, 'id' | 'form' | 'source'>

const SOCIAL: readonly string[] = SOCIAL_FORMS

/** A post of a source that the catalogue does not know is a private person's, until somebody says otherwise. */
export function levelOf({ form, source }: Omit<Posted, 'id'>): SourceLevel {
  const { level } = sourceOf(source)
  return level === 'other' && SOCIAL.includes(form) ? 'forum' : level
}

const withheldAmong = (db: Db, items: readonly Posted[]): Promise<ReadonlySet<number>> =>
  sensitiveItems(
    db,
    items.filter((item) => levelOf(item) === 'forum').map(({ id }) => id),
    [...SENSITIVE],
  )

const withoutWords = (row: ItemRow): ItemRow => ({
  ...row,
  title: WITHHELD.title,
  url: WITHHELD.url,
  excerpt: '',
  opening: null,
})

export async function itemRows(db: Db, items: readonly Item[]): Promise<readonly ItemRow[]> {
  const withheld = await withheldAmong(db, items)
  return items.map((item) => (withheld.has(item.id) ? withoutWords(itemRow(item)) : itemRow(item)))
}

/** How far it reached, when it was captured and what was judged stays; whatever quotes it, or leads to it, does not. */
export async function withoutPrivatePage(db: Db, item: Item, page: ItemPage): Promise<ItemPage> {
  if (!(await withheldAmong(db, [item])).has(item.id)) return page
  return {
    ...page,
    ...withoutWords(page),
    section: null,
    syndicatedFrom: null,
    versions: page.versions.map((version) => ({ ...version, title: null, lead: null, text: '', diff: null })),
    mentions: page.mentions.map((mention) => ({
      ...mention,
      reason: '',
      spans: [],
      tone: mention.tone === null ? null : { ...mention.tone, sentence: null },
    })),
    flags: page.flags.map((flag) => ({ ...flag, reason: '' })),
    sentences: [],
    captures: page.captures.map((capture) => ({ ...capture, url: null })),
    runs: page.runs.map((run) => ({ ...run, reason: null })),
  }
}

export async function searchHits(
  db: Db,
  rows: readonly SearchRow[],
  query: Parameters<typeof searchHit>[1],
): Promise<readonly SearchHit[]> {
  const withheld = await withheldAmong(
    db,
    rows.map(({ item }) => item),
  )
  return rows.map((row) => {
    const hit = searchHit(row, query)
    return withheld.has(row.item.id) ? { ...hit, item: withoutWords(hit.item), title: [], snippet: [] } : hit
  })
}

/** A desk's row is told in the words of one of its Items, and of one of its sentences. */
export async function storyRows(db: Db, stories: readonly RankedStory[]): Promise<readonly StoryRow[]> {
  const sensitive = (topics: readonly string[]) => topics.some((topic) => [...SENSITIVE].some((one) => one === topic))
  const rows: StoryRow[] = []
  for (const story of stories) {
    const row = storyRow(story)
    if (!sensitive(row.topics)) {
      rows.push(row)
      continue
    }
    const { members } = await storyMembers(db, story.story.id)
    const withheld = await withheldAmong(
      db,
      members.map(({ item }) => item),
    )
    const hidden = members.filter(({ item }) => withheld.has(item.id))
    const titles = hidden.map(({ item }) => item.title ?? item.excerpt.slice(0, 120))
    rows.push({
      ...row,
      title: titles.includes(row.title) ? WITHHELD.title : row.title,
      excerpt: hidden.some(({ item }) => item.excerpt === row.excerpt) ? '' : row.excerpt,
      tone:
        row.tone !== null && hidden.some(({ mention }) => mention?.toneSentence === row.tone?.sentence)
          ? { ...row.tone, sentence: null }
          : row.tone,
    })
  }
  return rows
}
