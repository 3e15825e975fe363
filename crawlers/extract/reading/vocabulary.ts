/** Which words in class names, labels and headings go with a page's own text, and which with what stands around it? */

/**
 * For each word, the share of main text under or in the blocks that carry it, averaged over sites: 0 is always
 * furniture, 1 always text. Null for words that too few sites use.
 */
export interface Vocabulary {
  /** Words in the class, id and role of an element. */
  readonly mark: (word: string) => number | null
  /** Words of short lines, and whole short lines after `=`. */
  readonly word: (word: string) => number | null
  /** Headings, whole; the share is that of the lines under them. */
  readonly heading: (heading: string) => number | null
}

/** A class of more words, or of more characters, is generated or hostile. */
const [MOST_MARKS, LONGEST_MARKS] = [24, 400]
/** Words of a longer line say little about what the line is for. */
const SHORT_LINE = 14
const LONGEST_PHRASE = 5

/** `entry-content post_body` as `entry-content entry content post_body post body`; camelCase falls apart too. */
export function marksOf(attributes: Readonly<Record<string, string>>): readonly string[] {
  const written = `${attributes.class ?? ''} ${attributes.id ?? ''} ${attributes.role ?? ''} ${attributes.itemprop ?? ''}`
  const marks = new Set<string>()
  for (const name of written.slice(0, LONGEST_MARKS).split(/\s+/)) {
    if (name.length < 2 || name.length > 40) continue
    const parts = name
      .replace(/([a-z])([A-Z])/g, '$1-$2')
      .toLowerCase()
      .split(/[^a-z]+/)
      .filter((part) => part.length > 1)
    if (parts.length > 1 && parts.length <= 4) marks.add(parts.join('-'))
    for (const part of parts) marks.add(part)
    if (marks.size >= MOST_MARKS) break
  }
  return [...marks]
}

export const wordsOf = (text: string): readonly string[] =>
  text
    .slice(0, 20_000)
    .toLowerCase()
    .match(/[\p{L}\p{N}_]+/gu) ?? []

/** What a short line is looked up by; nothing for a long one. */
export function labelsOf(words: readonly string[]): readonly string[] {
  if (words.length === 0 || words.length > SHORT_LINE) return []
  const named = words.map((word) => (/^\p{N}+$/u.test(word) ? '#' : word.slice(0, 30)))
  return words.length <= LONGEST_PHRASE ? [`=${named.join(' ')}`, ...new Set(named)] : [...new Set(named)]
}

export const headingOf = (words: readonly string[]): string =>
  words
    .slice(0, 4)
    .map((word) => (/^\p{N}+$/u.test(word) ? '#' : word.slice(0, 30)))
    .join(' ')
