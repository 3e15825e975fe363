/** What does group-stories need of the archive, and what does its answer mean there? */

import type { LocalityMention } from '#data/model/judgement.js'
import { done, type Outcome } from '#data/model/outcome.js'
import { decisionsAmong, type GroupingItem, neighboursOf, type StoryDecision, termUse } from '#data/store/grouping.js'
import { mentionsOfItems, textsOfVersions } from '#data/store/judgements.js'
import type { Grouping } from '#data/store/story-changes.js'
import type { Db } from '#dialect'
import { type NameOf, withoutLocalities } from './localities.js'
import { fingerprint, groupStory, type Placing, type StoryItem, termsOfItem } from './stages/group-stories.js'

export interface GroupingInput {
  readonly itemId: number
  readonly keys: readonly string[]
  readonly terms: readonly number[]
  readonly partial: ReadonlySet<number>
  readonly placing: Placing
}

function storyItem(
  item: Omit<GroupingItem, 'storyId'> & { readonly storyId: number | null },
  mentions: readonly LocalityMention[],
  nameOf: NameOf,
): StoryItem {
  return {
    id: String(item.itemId),
    ...withoutLocalities(item, mentions, nameOf),
    publishedAt: item.publishedAt,
    story: item.storyId === null ? null : String(item.storyId),
  }
}

export async function loadGroupings(
  db: Db,
  versionIds: readonly number[],
  nameOf: NameOf,
): Promise<ReadonlyMap<number, GroupingInput>> {
  const inputs = new Map<number, GroupingInput>()
  for (const [versionId, text] of await textsOfVersions(db, versionIds)) {
    const own = (await mentionsOfItems(db, [text.itemId])).get(text.itemId) ?? []
    inputs.set(versionId, await inputOf(db, { ...text, item: storyItem(text, own, nameOf) }, nameOf))
  }
  return inputs
}

async function inputOf(
  db: Db,
  { itemId, item }: { readonly itemId: number; readonly item: StoryItem },
  nameOf: NameOf,
): Promise<GroupingInput> {
  const keys = fingerprint(item)
  if (item.story !== null) return { itemId, keys, terms: [], partial: new Set(), placing: alone(item) }
  const { items, partial } = await neighboursOf(db, itemId, keys)
  const mentions = await mentionsOfItems(
    db,
    items.map((one) => one.itemId),
  )
  const candidates = items.map((one) => storyItem(one, mentions.get(one.itemId) ?? [], nameOf))
  const decisions = await decisionsAmong(db, [...new Set(items.map(({ storyId }) => storyId))])
  const terms = termsOfItem(item)
  const use = await termUse(db, [...terms, ...candidates.flatMap((one) => [...termsOfItem(one)])])
  return {
    itemId,
    keys,
    terms: [...terms],
    partial,
    placing: {
      item,
      candidates,
      usage: { texts: use.items, of: use.of },
      ...bondsAmong(items, partial, decisions),
    },
  }
}

/** For an Item that stays where it is. */
const alone = (item: StoryItem): Placing => ({
  item,
  candidates: [],
  usage: { texts: 0, of: () => null },
  together: [],
  apart: [],
})

/** People's words, said of Items that were read: of a Story that was read in part, any Item stands for all. */
function bondsAmong(
  items: readonly GroupingItem[],
  partial: ReadonlySet<number>,
  decisions: readonly StoryDecision[],
): Pick<Placing, 'together' | 'apart'> {
  const first = new Map<number, number>()
  for (const { itemId, storyId } of items) if (!first.has(storyId)) first.set(storyId, itemId)
  const read = new Set(items.map(({ itemId }) => itemId))
  const said = (wanted: boolean) =>
    decisions
      .filter(({ together }) => together === wanted)
      .map(
        ({ a, b, stories }) =>
          [String(read.has(a) ? a : first.get(stories[0])), String(read.has(b) ? b : first.get(stories[1]))] as const,
      )
  const whole = items
    .filter(({ storyId }) => partial.has(storyId))
    .map(({ itemId, storyId }) => [String(first.get(storyId)), String(itemId)] as const)
  return { together: [...said(true), ...whole], apart: said(false) }
}

/** An edited Item stays in its Story: a person may have looked at it there. */
export async function group({ itemId, keys, terms, partial, placing }: GroupingInput): Promise<Outcome<Grouping>> {
  const former = new Map(placing.candidates.map(({ id, story }) => [Number(id), Number(story)]))
  const stays: Grouping = { itemId, keys, terms: [], groups: [], former, partial, copies: [] }
  if (placing.item.story !== null) return done(stays)
  const outcome = await groupStory.run(placing, {})
  if (outcome.kind !== 'done') return outcome
  const { groups, copies } = outcome.value
  return done({
    ...stays,
    terms,
    groups: groups.map((ids) => ids.map(Number)),
    copies: copies.map(({ id, of, kind, credits }) => ({ itemId: Number(id), ofItemId: Number(of), kind, credits })),
  })
}
