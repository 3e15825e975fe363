/** Before a file is imported: which of its columns are read as what, which are left out, and what should be confirmed? */
import { parseMachineDate } from '../formats/dates.js'
import { COLUMNS, type Column, columnNamed, isCount, namesPeople, plainName } from './columns.js'
import { type Doubt, doubtOf, rivalOf } from './doubts.js'
import type { Cells, ColumnMapping } from './mapping.js'
import { type Sampled, sampledOf } from './sampled.js'
import { isoDateOf } from './written-dates.js'

export interface ReadColumn {
  readonly header: string
  readonly as: Column
  /** A filled cell; null when none is. */
  readonly example: string | null
  /** Why a person should look. */
  readonly doubt: Doubt | null
}

export interface ColumnPlan {
  readonly read: readonly ReadColumn[]
  /** Not read, with an example; not kept either where a mapping says what is. */
  readonly leftOut: readonly { readonly header: string; readonly example: string | null }[]
  /** Never read, never kept. */
  readonly people: readonly string[]
  /** Named by the mapping, and not in the file. */
  readonly absent: readonly string[]
}

/** What must be confirmed before anything is read: a file that uses our own names was made for us, whatever stands in it. */
export const toConfirm = ({ read }: ColumnPlan): readonly ReadColumn[] =>
  read.filter(({ header, doubt }) => doubt?.grave === true && columnNamed(header)?.rank !== 0)

/** Without a text or a headline no row becomes an Item. */
export const saysNothing = ({ read }: ColumnPlan): boolean => !read.some(({ as }) => as === 'text' || as === 'title')

const exampleOf = ({ values }: Sampled): string | null => values[0] ?? null

function planOf(sampled: readonly Sampled[], read: readonly ReadColumn[], absent: readonly string[]): ColumnPlan {
  const taken = new Set(read.map(({ header }) => header))
  const rest = sampled.filter(({ header }) => !taken.has(header))
  return {
    read: [...read].sort((a, b) => COLUMNS.indexOf(a.as) - COLUMNS.indexOf(b.as)),
    leftOut: rest
      .filter(({ header }) => !namesPeople(header))
      .map((one) => ({ header: one.header, example: exampleOf(one) })),
    people: rest.map(({ header }) => header).filter(namesPeople),
    absent,
  }
}

const readsItself = (value: string): boolean => parseMachineDate(value) !== null

/** Without a mapping, columns are read by their names alone: of two of one meaning, the better known that is filled. */
export function planByName(headers: readonly string[], rows: readonly Cells[]): ColumnPlan {
  const sampled = sampledOf(headers, rows)
  const known = sampled.filter(({ header }) => !namesPeople(header))
  const read = COLUMNS.flatMap((as): ReadColumn[] => {
    const [best] = known
      .flatMap((one) => {
        const named = columnNamed(one.header)
        return named?.column === as
          ? [{ one, rank: named.rank + (one.values.length === 0 ? known.length * 100 : 0) }]
          : []
      })
      .sort((a, b) => a.rank - b.rank)
    if (best === undefined) return []
    const { header } = best.one
    const rival = rivalOf(as, header, known)
    const doubt =
      doubtOf(as, best.one, readsItself) ??
      (rival === null ? null : { says: `cột “${rival}” cũng có nghĩa này`, grave: true })
    return [{ header, as, example: exampleOf(best.one), doubt }]
  })
  return planOf(sampled, read, [])
}

const headersOf = (headers: string | readonly string[] | undefined): readonly string[] =>
  headers === undefined ? [] : typeof headers === 'string' ? [headers] : headers

/** Under a mapping: what it names. Its doubts are remarks, for the office has confirmed it. */
export function planByMapping(mapping: ColumnMapping, headers: readonly string[], rows: readonly Cells[]): ColumnPlan {
  const sampled = sampledOf(headers, rows)
  const byName = new Map(sampled.map((one) => [plainName(one.header), one]))
  const readsDate = (value: string): boolean => parseMachineDate(isoDateOf(value, mapping.dates)) !== null
  const read: ReadColumn[] = []
  const absent: string[] = []
  for (const as of COLUMNS)
    for (const header of headersOf(mapping.columns[as])) {
      const one = byName.get(plainName(header))
      if (one === undefined) absent.push(header)
      else {
        const told = as === 'platform' && Object.keys(mapping.forms).length > 0 ? null : doubtOf(as, one, readsDate)
        read.push({ header: one.header, as, example: exampleOf(one), doubt: isCount(as) ? null : told })
      }
    }
  return planOf(sampled, read, absent)
}
