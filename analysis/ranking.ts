/** What does rank-priority need of a Story, and what does each desk's row of it say? */

import { groupBy } from '#data/model/group-by.js'
import { done, type Outcome } from '#data/model/outcome.js'
import type { Source } from '#data/model/source.js'
import { isRelevant, LEVELS } from '#data/model/vocabulary.js'
import { type StoryRank, storiesOfVersions, storyMembers } from '#data/store/stories.js'
import type { Db } from '#dialect'
import { rankPriority, type StoryFacts } from './stages/rank-priority.js'

type Members = Awaited<ReturnType<typeof storyMembers>>
type Member = Members['members'][number]

export interface StoryInput extends Members {
  readonly storyId: number
}

export interface RankedForDesks {
  readonly storyId: number
  readonly ranks: readonly StoryRank[]
}

type SourceOf = (id: string) => Pick<Source, 'name' | 'level' | 'republishes'>

/** Stories by the Version that asks; a Story that several ask for is read once. */
export async function loadStories(db: Db, versionIds: readonly number[]): Promise<ReadonlyMap<number, StoryInput>> {
  const read = new Map<number, StoryInput>()
  const inputs = new Map<number, StoryInput>()
  for (const { versionId, storyId } of await storiesOfVersions(db, versionIds)) {
    const story = read.get(storyId) ?? { storyId, ...(await storyMembers(db, storyId)) }
    read.set(storyId, story)
    inputs.set(versionId, story)
  }
  return inputs
}

/** One row for each locality that some Item of the Story is really about. */
export async function rankStory(story: StoryInput, sourceOf: SourceOf): Promise<Outcome<RankedForDesks>> {
  const byLocality = groupBy(
    story.members.flatMap((member) => (member.mention === null ? [] : [{ ...member, mention: member.mention }])),
    (member) => member.mention.locality,
  )
  const ranks: StoryRank[] = []
  for (const [locality, members] of byLocality) {
    if (!members.some(({ mention }) => isRelevant(mention.level))) continue
    const outcome = await rankPriority.run(factsOf(story, members, sourceOf), {})
    if (outcome.kind !== 'done') return outcome
    const { priority, reasons } = outcome.value
    const row = rowOf(story, locality, members, sourceOf)
    // The one flag that is a Story's and no Item's.
    const grows = reasons.some(({ code }) => code === 'sudden-growth')
    ranks.push({ ...row, priority, reasons: [...reasons], flags: grows ? [...row.flags, 'sudden-growth'] : row.flags })
  }
  return done({ storyId: story.storyId, ranks })
}

/** Who speaks: an aggregator that names the paper it copied from speaks for that paper. */
function voiceOf({ item }: Member, sourceOf: SourceOf) {
  const source = sourceOf(item.source)
  const republishes = source.republishes === true && item.syndicatedFrom === null
  const named = source.republishes === true && item.syndicatedFrom !== null ? item.syndicatedFrom : null
  return {
    id: named ?? item.source,
    name: named ?? source.name,
    level: named === null ? source.level : 'other',
    republishes,
  }
}

type MemberFor = Member & { readonly mention: NonNullable<Member['mention']> }

function factsOf(story: StoryInput, members: readonly MemberFor[], sourceOf: SourceOf): StoryFacts {
  return {
    items: members.map((member) => {
      const { item, mention } = member
      const voice = voiceOf(member, sourceOf)
      return {
        source: voice.id,
        sourceName: voice.name,
        sourceLevel: voice.level,
        republishes: voice.republishes,
        publishedAt: item.publishedAt,
        level: mention.level,
        tone: mention.tone === null ? null : { label: mention.tone, score: mention.toneScore ?? 0 },
        kind: item.kind,
        flags: story.flags.filter(({ itemId }) => itemId === item.id).map(({ code }) => code),
        duplicate: item.duplicateOf !== null,
        worthySentences: story.worthy.get(item.id) ?? 0,
      }
    }),
  }
}

/** The Item that speaks for the Story: most about the locality, not a copy, the earliest. */
function speaker(members: readonly MemberFor[]): MemberFor {
  const [first, ...rest] = members
  if (first === undefined) throw new Error('a story without members was ranked')
  const weight = ({ item, mention }: MemberFor) =>
    LEVELS.indexOf(mention.level) * 2 + (item.duplicateOf === null ? 0 : 1)
  return rest.reduce((best, member) => (weight(member) < weight(best) ? member : best), first)
}

/** Topics shown of a Story: the most often named. */
const MOST_TOPICS = 5

function rowOf(
  story: StoryInput,
  locality: string,
  members: readonly MemberFor[],
  sourceOf: SourceOf,
): Omit<StoryRank, 'priority' | 'reasons'> {
  const told = speaker(members)
  const relevant = members.filter(({ mention }) => isRelevant(mention.level))
  const ids = new Set(relevant.map(({ item }) => item.id))
  const negative = relevant.find(({ mention }) => mention.tone === 'negative')
  const toned = told.mention.tone === null || told.mention.tone === 'neutral' ? (negative ?? told) : told
  const topics = groupBy(
    story.topics.filter(({ itemId }) => ids.has(itemId)),
    (row) => row.topic,
  )
  const voices = relevant
    .filter(({ item }) => item.duplicateOf === null)
    .map((member) => voiceOf(member, sourceOf))
    .filter(({ republishes }) => !republishes)
  const dated = relevant.filter(({ item }) => item.publishedAt !== null)
  const last = (dated.length > 0 ? dated : relevant).at(-1) ?? told
  return {
    storyId: story.storyId,
    locality,
    level: told.mention.level,
    lastAt: last.item.sortAt,
    sourceCount: Math.max(1, new Set(voices.map(({ id }) => id)).size),
    sources: [...new Set(relevant.map(({ item }) => item.source))],
    tone: toned.mention.tone,
    toneScore: toned.mention.toneScore,
    toneSentence: toned.mention.toneSentence,
    kind: told.item.kind,
    topics: [...topics]
      .sort(([, a], [, b]) => b.length - a.length)
      .slice(0, MOST_TOPICS)
      .map(([topic]) => topic),
    flags: [...new Set(story.flags.filter(({ itemId }) => ids.has(itemId)).map(({ code }) => code))],
    excerpt: told.item.excerpt,
  }
}
