/** Which claims and facts does the office know, kept ready for every new text, and which does a text repeat or contradict? */
import { type Flag, fullText } from '#data/model/judgement.js'
import { done, type Outcome } from '#data/model/outcome.js'
import { isRelevant } from '#data/model/vocabulary.js'
import { mentionsOfItems, textsOfVersions } from '#data/store/judgements.js'
import { type Mark, NOTHING_READ, statementsSince } from '#data/store/known-statements.js'
import type { Found, SuggestionRow } from '#data/store/suggestions.js'
import type { Db } from '#dialect'
import {
  type Asking,
  type Candidate,
  createLibrary,
  type Library,
  type MatchOptions,
  matchClaims,
  matchIn,
} from './stages/match-claims.js'
import { sentences } from './text/sentences.js'

export interface AskingInput extends Asking {
  readonly itemId: number
  /** One for each locality that the text is relevant to, and the one of all. */
  readonly libraries: readonly Library[]
}

/** Of all localities. */
const OF_ALL = ''

export interface Libraries {
  /** Reads what has changed since the last time. */
  follow(db: Db): Promise<void>
  /** Its own and that of all; those that hold nothing are left out. */
  of(locality: string): readonly Library[]
}

/** Claims and facts of every locality, as the database has them when it is followed. */
export function openLibraries(): Libraries {
  const libraries = new Map<string, Library>()
  let mark: Mark = NOTHING_READ
  const libraryOf = (locality: string): Library => {
    const held = libraries.get(locality) ?? createLibrary()
    libraries.set(locality, held)
    return held
  }
  return {
    async follow(db) {
      const changes = await statementsSince(db, mark)
      for (const { kind, id, locality, ...statement } of changes.statements)
        libraryOf(locality ?? OF_ALL).add([{ id: `${kind}:${id}`, kind, ...statement }])
      for (const id of changes.withdrawn) for (const library of libraries.values()) library.remove(`fact:${id}`)
      mark = changes.mark
    },
    of: (locality) => [OF_ALL, locality].flatMap((key) => libraries.get(key) ?? []).filter(({ size }) => size > 0),
  }
}

export interface Alike extends Omit<Candidate, 'id' | 'kind' | 'passage'> {
  readonly entryKind: 'claim' | 'fact'
  readonly entryId: number
}

const alikeOf = ({ id, kind, passage: _, ...candidate }: Candidate): Alike => ({
  ...candidate,
  entryKind: kind,
  entryId: Number(id.slice(kind.length + 1)),
})

/** The best first. */
export const alikeIn = (libraries: readonly Library[], asked: string, options: MatchOptions): readonly Alike[] =>
  matchIn(libraries, asked, options).map(alikeOf)

/** Loads what match-claims asks of Versions. */
export function keepLibraries(): (db: Db, versionIds: readonly number[]) => Promise<ReadonlyMap<number, AskingInput>> {
  const libraries = openLibraries()
  return async (db, versionIds) => {
    await libraries.follow(db)
    const texts = await textsOfVersions(db, versionIds)
    const mentions = await mentionsOfItems(
      db,
      [...texts.values()].map(({ itemId }) => itemId),
    )
    return new Map(
      [...texts].map(([versionId, text]) => {
        const relevant = (mentions.get(text.itemId) ?? []).filter(({ level }) => isRelevant(level))
        return [
          versionId,
          {
            itemId: text.itemId,
            passages: sentences(fullText(text)),
            publishedAt: text.publishedAt,
            libraries: [...new Set(relevant.flatMap(({ locality }) => libraries.of(locality)))],
          },
        ]
      }),
    )
  }
}

export async function askLibraries({ libraries, ...asking }: AskingInput): Promise<Outcome<readonly Found[]>> {
  const outcome = await matchClaims.run(asking, { libraries })
  if (outcome.kind !== 'done') return outcome
  return done(
    outcome.value
      .map(alikeOf)
      .flatMap(({ level, quote, start, end, ...alike }) =>
        level === null || quote === null || start === null || end === null
          ? []
          : [{ ...alike, level, quote, start, end }],
      ),
  )
}

/** Differences that can be shown side by side; a name may be another way of naming the same. */
const PLAIN = ['number', 'date', 'negation']
const SAID = { number: 'số liệu', date: 'thời gian', negation: 'ý phủ định', place: 'nơi', who: 'chủ thể' }

/** The plainest difference from a fact; nobody has said which of the two is right. */
export function differsFromFact(suggested: readonly SuggestionRow[]): Flag | null {
  for (const { entryKind, entryId, confirmed, differences, quote, score } of suggested) {
    const plain = differences.find(({ kind }) => PLAIN.includes(kind))
    if (entryKind !== 'fact' || confirmed === false || plain === undefined) continue
    const sides =
      plain.claim === null || plain.fact === null ? '' : `: bài viết ghi “${plain.claim}”, dữ kiện ghi “${plain.fact}”`
    return {
      code: 'differs-from-fact',
      reason: `“${quote}” khác dữ kiện ${entryId} về ${SAID[plain.kind]}${sides}`,
      score,
    }
  }
  return null
}
