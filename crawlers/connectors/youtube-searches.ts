/** Which words find videos about a locality, at few searches a day? */
import type { LocalityProfile } from '#data/model/locality.js'
import { searchNames } from './names.js'

/** A hundred searches a day are shared by all localities and all looks. */
const MOST_QUERIES = 3

const quote = (name: string): string => `"${name}"`

/** In Vietnamese, as the search is asked for. Strong names in one query (`|` is or), weak ones each beside what makes it sure. */
export function searchesFor(profile: LocalityProfile): readonly { readonly q: string }[] {
  const names = searchNames(profile).find(({ language }) => language === 'vi')
  if (names === undefined) return []
  const anyOf = (words: readonly string[]) => (words.length === 0 ? [] : [words.map(quote).join('|')])
  const [anchor = ''] = names.anchors
  // A province's first anchor is its neighbour: videos name it alone, and what is meant is judged later.
  const weak =
    profile.level === 'province' ? anyOf(names.weak) : names.weak.map((name) => `${quote(name)} ${quote(anchor)}`)
  return [...anyOf(names.strong), ...weak]
    .filter((q) => q.length <= 200)
    .slice(0, MOST_QUERIES)
    .map((q) => ({ q }))
}
