/** Which language is a text written in? BCP 47, or `und` when it is none that we know. */
import { fullText, type Text } from '#data/model/judgement.js'
import { done, skip } from '#data/model/outcome.js'
import type { Stage } from '../stage.js'
import { latinLanguage, UNKNOWN } from './detect-language/latin.js'
import { LATIN, OTHER, scriptsOf } from './detect-language/scripts.js'

/** More of a text than this does not change the answer, and costs time. */
const ENOUGH = 2_000
/** A post in two languages changes between its lines or sentences, hardly within. */
const PARTS = /(?<=[.!?…])\s+|\n+/u
/** Fewer letters than this tell no language by themselves: they go with the rest. */
const SHORT = 20

export interface LanguageShare {
  readonly language: string
  /** 0–1, of what is said. */
  readonly share: number
}

/** The languages of a text, the largest share first; empty when it has no letter. */
export function languageShares(text: string): readonly LanguageShare[] {
  const sample = text.slice(0, ENOUGH).normalize('NFC')
  const weights = new Map<string, number>()
  const add = (language: string, weight: number) => weights.set(language, (weights.get(language) ?? 0) + weight)
  for (const [script, weight] of scriptsOf(sample))
    if (script === OTHER) add(UNKNOWN, weight)
    else if (script !== LATIN) add(script, weight)
  for (const { language, letters } of latinParts(sample)) add(language, letters)
  const sum = [...weights.values()].reduce((all, weight) => all + weight, 0)
  return [...weights].map(([language, weight]) => ({ language, share: weight / sum })).sort((a, b) => b.share - a.share)
}

function latinParts(text: string): readonly { readonly language: string; readonly letters: number }[] {
  const parts: string[] = []
  for (const part of text.split(PARTS)) {
    const last = parts.at(-1)
    if (last !== undefined && latinLetters(last) < SHORT) parts[parts.length - 1] = `${last}\n${part}`
    else parts.push(part)
  }
  const last = parts.at(-1)
  if (parts.length > 1 && last !== undefined && latinLetters(last) < SHORT)
    parts.splice(-2, 2, parts.slice(-2).join('\n'))
  return parts.flatMap((part) => {
    const letters = latinLetters(part)
    return letters === 0 ? [] : [{ language: latinLanguage(part), letters }]
  })
}

const latinLetters = (text: string): number => scriptsOf(text).get(LATIN) ?? 0

/** The desk reads Vietnamese: a post that is so much in it is one, whatever it cites. */
const ENOUGH_VIETNAMESE = 0.4

export function languageOf(text: string): string | null {
  const sample = text.slice(0, ENOUGH).normalize('NFC')
  const scripts = scriptsOf(sample)
  const [main] = [...scripts].sort((a, b) => b[1] - a[1])
  if (main === undefined) return null
  if (main[0] === LATIN) return latinLanguage(sample)
  const vietnamese = languageShares(sample).find(({ language }) => language === 'vi')
  if (vietnamese !== undefined && vietnamese.share >= ENOUGH_VIETNAMESE) return 'vi'
  return main[0] === OTHER ? UNKNOWN : main[0]
}

export const detectLanguage: Stage<Text, string> = {
  name: 'detect-language',
  version: 2,
  run(text) {
    const language = languageOf(fullText(text))
    return language === null ? skip('không có chữ') : done(language)
  },
}
