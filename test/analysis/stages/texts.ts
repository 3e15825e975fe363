/** Texts and mentions for the stages' tests, in our own words. */
import { fullText, type LocalityMention, type Text } from '#data/model/judgement.js'
import { fold } from '#data/model/vietnamese.js'
import type { Level } from '#data/model/vocabulary.js'

export const analysisText = (title: string | null, text: string): Text => ({
  title,
  text,
  url: null,
  publishedAt: null,
})

/** The first place where the name stands. */
export function mentionOf(text: Text, name: string, level: Level): LocalityMention {
  const start = fullText(text).indexOf(name)
  if (start < 0) throw new Error(`${name} does not stand in the text`)
  return {
    locality: fold(name).replaceAll(' ', '-'),
    level,
    score: 0.9,
    spans: [{ start, end: start + name.length }],
    reason: 'thử',
  }
}
