/** How does a text speak of a locality, its authorities and services? Says nothing about whether it is true. */
import { fullText, type LocalityMention, type Text, type Tone } from '#data/model/judgement.js'
import { done, skip } from '#data/model/outcome.js'
import { TONES, type ToneLabel } from '#data/model/vocabulary.js'
import { documentOf } from '../models/document.js'
import { documentFeatures } from '../models/document-features.js'
import { cueLexicon } from '../models/features.js'
import { classify, unpack } from '../models/linear.js'
import { packed } from '../models/tone.gen.js'
import type { Stage } from '../stage.js'
import { type Sentence, sentences } from '../text/sentences.js'
import type { Cue } from '../vocabularies/cues.js'
import { count, tokens } from '../vocabularies/lexicon.js'

const model = unpack(packed)

/** Cues that show a tone to a reader, and how strongly. */
const SHOWS: Readonly<Record<Exclude<ToneLabel, 'neutral'>, Partial<Record<Cue, number>>>> = {
  negative: { discipline: 2, misconduct: 1.5, fault: 1.5, complaint: 1, neglect: 1, alarm: 0.3, official: 0.3 },
  positive: { praise: 1.5, feat: 1.5, result: 1, charity: 1, opens: 0.7, heritage: 0.7, ceremony: 0.3 },
}
/** A sentence with less shows nothing. */
const SHOWN = 1
/** The words that show a tone stand early; reading on costs more than it brings. */
const MOST_SENTENCES = 60
/** More than so many sentences of any article fill; bounds the cost of a hostile text. */
const MOST_CHARACTERS = 24_000

const touches = (sentence: Sentence, mention: LocalityMention | null): boolean =>
  mention?.spans.some(({ start, end }) => start < sentence.end && end > sentence.start) ?? false

function strength(sentence: Sentence, label: Exclude<ToneLabel, 'neutral'>, marked: boolean): number {
  const found = count(marked ? cueLexicon.root : cueLexicon.folded, tokens(sentence.text))
  return Object.entries(SHOWS[label]).reduce((sum, [cue, weight]) => sum + weight * (found.get(cue)?.all ?? 0), 0)
}

function shownBy(text: Text, label: Exclude<ToneLabel, 'neutral'>, mention: LocalityMention | null) {
  const { marked } = documentOf(text).parts
  const list = sentences(fullText(text).slice(0, MOST_CHARACTERS)).slice(0, MOST_SENTENCES)
  const scored = list.map((sentence, i) => {
    const own = strength(sentence, label, marked)
    const near = touches(sentence, mention) ? 1.5 : 1
    // Of two equal sentences the earlier is the lead.
    return { sentence, own, near: touches(sentence, mention), value: own * near - i * 0.01 }
  })
  const best = scored.reduce<(typeof scored)[number] | null>(
    (top, one) => (top === null || one.value > top.value ? one : top),
    null,
  )
  return {
    sentence: best !== null && best.own >= SHOWN ? best.sentence.text : null,
    named: scored.some(({ near, own }) => near && own >= SHOWN),
  }
}

const neutral = (score: number): Tone => ({ label: 'neutral', score })

/** Praise or blame that is no surer than this is not said: of such answers one in four was right (documents-dev, ten folds, 2026-11). */
const SURE_ENOUGH = 0.45

/** @param scores of the tones, in their order. */
export function toneSaid(scores: readonly number[]): ToneLabel {
  const probability = (label: ToneLabel): number => scores[TONES.indexOf(label)] ?? 0
  const best = TONES.reduce((top, one) => (probability(one) > probability(top) ? one : top))
  return probability(best) < SURE_ENOUGH ? 'neutral' : best
}

/**
 * @param mention null when the text as a whole is asked about.
 * A place that is only passed by is neutral, unless its own sentence blames or praises it.
 */
export function toneOf(text: Text, mention: LocalityMention | null): Tone {
  if (mention?.level === 'false' || mention?.level === 'origin') return neutral(mention.score)
  const scores = classify(model, documentFeatures(text))
  const label = toneSaid(scores)
  const score = scores[TONES.indexOf(label)] ?? 0
  if (label === 'neutral') return neutral(score)
  const { sentence, named } = shownBy(text, label, mention)
  if (mention?.level === 'passing' && !named) return neutral(1 - score / 2)
  return sentence === null ? { label, score } : { label, score, sentence }
}

export interface LocalityTone {
  readonly locality: string
  readonly tone: Tone
}

export const tagTone: Stage<
  { readonly text: Text; readonly mentions: readonly LocalityMention[] },
  readonly LocalityTone[]
> = {
  name: 'tag-tone',
  version: 3,
  run: ({ text, mentions }) =>
    mentions.length === 0
      ? skip('không nhắc địa bàn nào')
      : done(mentions.map((mention) => ({ locality: mention.locality, tone: toneOf(text, mention) }))),
}
