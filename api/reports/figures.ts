/** Which figures stand in a periodic summary? */
import type { ToneLabel, TopicId } from '#data/model/vocabulary.js'
import { TOPICS } from '#data/model/vocabulary.js'
import { SOURCE_LEVEL_LABELS, type SourceLevel, TOPIC_LABELS } from './labels.js'
import type { Figures, ToneCounts } from './manifest.js'

/**
 * Whole per cents that make 100: the largest remainders get what rounding down left over, the earlier one among equals.
 * Nothing to share gives zeros.
 */
function percentages(counts: readonly number[]): number[] {
  const total = counts.reduce((sum, count) => sum + count, 0)
  if (total === 0) return counts.map(() => 0)
  const shares = counts.map((count, index) => ({
    index,
    whole: Math.floor((count * 100) / total),
    remainder: (count * 100) % total,
  }))
  const missing = 100 - shares.reduce((sum, share) => sum + share.whole, 0)
  const raised = new Set(
    [...shares]
      .sort((a, b) => b.remainder - a.remainder || a.index - b.index)
      .slice(0, missing)
      .map((share) => share.index),
  )
  return shares.map((share) => share.whole + (raised.has(share.index) ? 1 : 0))
}

export function toneCounts(tones: readonly (ToneLabel | null)[]): ToneCounts {
  const having = (wanted: ToneLabel | null) => tones.filter((tone) => tone === wanted).length
  return {
    positive: having('positive'),
    neutral: having('neutral'),
    negative: having('negative'),
    unjudged: having(null),
  }
}

export function toneShares(counts: ToneCounts): Figures['tone'] {
  const { positive, neutral, negative, unjudged } = counts
  const [a = 0, b = 0, c = 0, d = 0] = percentages([positive, neutral, negative, unjudged])
  return {
    positive: { count: positive, percent: a },
    neutral: { count: neutral, percent: b },
    negative: { count: negative, percent: c },
    unjudged: { count: unjudged, percent: d },
  }
}

export function bySourceLevel(levels: readonly SourceLevel[]): Figures['bySourceLevel'] {
  return Object.entries(SOURCE_LEVEL_LABELS)
    .map(([level, label]) => ({ level, label, count: levels.filter((one) => one === level).length }))
    .filter(({ count }) => count > 0)
}

/** Most frequent first, then in the order of the vocabulary. */
export function byTopic(topicsOfItems: readonly (readonly TopicId[])[]): Figures['byTopic'] {
  const counts = new Map<TopicId, number>()
  for (const topics of topicsOfItems)
    for (const topic of new Set(topics)) counts.set(topic, (counts.get(topic) ?? 0) + 1)
  return TOPICS.map((id) => ({ id, label: TOPIC_LABELS[id], count: counts.get(id) ?? 0 }))
    .filter(({ count }) => count > 0)
    .sort((a, b) => b.count - a.count)
}
