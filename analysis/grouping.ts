/** What does group-stories need of the archive, and what does its answer mean there? */

import type { LocalityMention } from '#data/model/judgement.js'
import { done, type Outcome } from '#data/model/outcome.js'
import { itemsById } from '#data/store/items.js'
import { mentionsOfItems, textsOfVersions } from '#data/store/judgements.js'
import { type Grouping, type GroupingItem, storyCandidates } from '#data/store/stories.js'
import type { Db } from '#dialect'
import { type NameOf, withoutLocalities } from './localities.js'
import { fingerprint, groupStory, type StoryItem } from './stages/group-stories.js'

export interface GroupingInput {
  readonly itemId: number
  readonly item: StoryItem
  readonly duplicateOf: number | null
  readonly keys: readonly string[]
  readonly candidates: readonly StoryItem[]
}

function storyItem(item: GroupingItem, mentions: readonly LocalityMention[], nameOf: NameOf): StoryItem {
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
  const texts = await textsOfVersions(db, versionIds)
  const held = await itemsById(
    db,
    [...texts.values()].map(({ itemId }) => itemId),
  )
  const inputs = new Map<number, GroupingInput>()
  for (const [versionId, text] of texts) {
    const { itemId } = text
    const own = await mentionsOfItems(db, [itemId])
    const item = storyItem(text, own.get(itemId) ?? [], nameOf)
    const keys = fingerprint(item)
    const sharing = await storyCandidates(db, itemId, keys)
    const mentions = await mentionsOfItems(
      db,
      sharing.map((one) => one.itemId),
    )
    const candidates = sharing.map((one) => storyItem(one, mentions.get(one.itemId) ?? [], nameOf))
    inputs.set(versionId, { itemId, item, duplicateOf: held.get(itemId)?.duplicateOf ?? null, keys, candidates })
  }
  return inputs
}

/** An edited Item stays in its Story: a person may have looked at it there. */
export async function group({
  itemId,
  item,
  duplicateOf,
  keys,
  candidates,
}: GroupingInput): Promise<Outcome<Grouping>> {
  if (item.story !== null) return done({ itemId, keys, storyId: Number(item.story), duplicateOf })
  const outcome = await groupStory.run({ item, candidates }, {})
  if (outcome.kind !== 'done') return outcome
  const { story, duplicateOf: original } = outcome.value
  return done({
    itemId,
    keys,
    storyId: story === null ? null : Number(story),
    duplicateOf: original === null ? null : Number(original),
  })
}
