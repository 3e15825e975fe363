/** Which syllables stand in the parts of a document, and which section would print it? Read once for all stages. */
import type { Text } from '#data/model/judgement.js'
import { type Parts, partsOf } from './features.js'
import { narrated } from './narrator.js'
import { sectionsOf } from './sections.js'

/** Several stages ask about the same text one after the other; a Text is immutable, so the answer holds as long as it lives. */
const seen = new WeakMap<object, Document>()

export interface Document {
  readonly parts: Parts
  /** Section → probability. */
  readonly sections: ReadonlyMap<string, number>
  /** How much of it an I tells. */
  readonly told: number
}

/** A post has none. */
export const hasTitle = ({ title }: Text): boolean => title !== null && title !== ''

export function documentOf(text: Text): Document {
  const known = seen.get(text)
  if (known !== undefined) return known
  const parts = partsOf(text)
  const told = narrated(text.text)
  const syllables = hasTitle(text) ? [...parts.title, ...parts.body] : parts.body
  const document = { parts, sections: sectionsOf(syllables, told), told }
  seen.set(text, document)
  return document
}
