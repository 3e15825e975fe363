/** Which syllables stand in the parts of a document, and which section would print it? Read once for all stages. */
import type { Text } from '#data/model/judgement.js'
import { type Parts, partsOf } from './features.js'
import { sectionsOf } from './sections.js'

/** Several stages ask about the same text one after the other; a Text is immutable, so the answer holds as long as it lives. */
const seen = new WeakMap<object, Document>()

export interface Document {
  readonly parts: Parts
  /** Section → probability. */
  readonly sections: ReadonlyMap<string, number>
}

/** A post has none. */
export const hasTitle = ({ title }: Text): boolean => title !== null && title !== ''

export function documentOf(text: Text): Document {
  const known = seen.get(text)
  if (known !== undefined) return known
  const parts = partsOf(text)
  const document = { parts, sections: sectionsOf(hasTitle(text) ? [...parts.title, ...parts.body] : parts.body) }
  seen.set(text, document)
  return document
}
