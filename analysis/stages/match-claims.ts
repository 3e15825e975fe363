/** Which earlier claims and vetted facts speak of what a text says, and in what do they differ? It suggests; a person confirms. */
import { done, skip } from '#data/model/outcome.js'
import type { Stage } from '../stage.js'
import type { Candidate, Library, MatchOptions, Passage } from './match-claims/library.js'

export type { Difference, DifferenceKind } from './match-claims/differs.js'
export {
  type Candidate,
  createLibrary,
  type Library,
  type LibraryEntry,
  type MatchOptions,
  type Passage,
} from './match-claims/library.js'

export interface Asking {
  /** Sentences of an Item, with offsets into its `fullText`. */
  readonly passages: readonly Passage[]
  readonly publishedAt: Date | null
}

/** An analyst looks at a few; an Item that repeats more is a story to look at as a whole. */
const MOST_CANDIDATES = 20

/** What any of the libraries knows, best first. */
export const matchIn = (
  libraries: readonly Library[],
  asked: string | readonly Passage[],
  options: MatchOptions,
): readonly Candidate[] =>
  libraries
    .flatMap((library) => library.match(asked, options))
    .sort((a, b) => b.score - a.score)
    .slice(0, options.limit)

export const matchClaims: Stage<Asking, readonly Candidate[], { readonly libraries: readonly Library[] }> = {
  name: 'match-claims',
  version: 1,
  run({ passages, publishedAt }, { libraries }) {
    if (passages.length === 0) return skip('không có câu nào')
    if (libraries.every(({ size }) => size === 0)) return skip('thư viện chưa có tuyên bố hay dữ kiện nào')
    return done(matchIn(libraries, passages, { limit: MOST_CANDIDATES, at: publishedAt }))
  },
}
