/** Does a text answer a desk's own rule? The same words that the search would find: quoted ones in a row, the others anywhere. */
import { type SearchQuery, searchWords } from '#data/model/search.js'
import { fold } from '#data/model/vietnamese.js'

/** The words of a text, as often as rules ask for them. */
export interface Words {
  readonly marked: readonly string[]
  readonly folded: readonly string[]
}

export function wordsOf(text: string): Words {
  const marked = searchWords(text)
  return { marked, folded: marked.map(fold) }
}

function inARow(words: readonly string[], wanted: readonly string[]): boolean {
  const [first = ''] = wanted
  for (let at = words.indexOf(first); at >= 0; at = words.indexOf(first, at + 1))
    if (wanted.every((word, i) => words[at + i] === word)) return true
  return false
}

/** Marks must agree where the rule has any. */
export function answersRule({ marked, folded }: Words, query: SearchQuery): boolean {
  const words = query.marked ? marked : folded
  return query.groups.every(({ words: wanted, quoted }) => {
    const spelt = query.marked ? wanted : wanted.map(fold)
    return quoted ? inARow(words, spelt) : spelt.every((word) => words.includes(word))
  })
}
