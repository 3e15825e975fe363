/** Which columns of this export are probably which? A guess for the office to confirm, from the headers and some rows. */
import { parseMachineDate } from '../formats/dates.js'
import { COLUMNS, type Column, columnNamed, isCount, type NamedColumn, namesPeople, plainName } from './columns.js'
import { countOf } from './counts.js'
import { doubtOf, rivalOf } from './doubts.js'
import type { Cells, ColumnMapping } from './mapping.js'
import { average, isAddress, MOST, type Sampled, sampledOf, share } from './sampled.js'
import { isoDateOf, type WrittenDates } from './written-dates.js'

export interface Proposal {
  readonly mapping: ColumnMapping
  /** Columns of ours that nothing was found for. */
  readonly missing: readonly Column[]
  /** Known by name, and what stands there fits: the rest is a guess. */
  readonly sure: readonly Column[]
}

/** Forms that tools write, in the order in which they are tried; day before month, as in Viet Nam. */
const DATE_FORMS = [
  'iso',
  'dd/MM/yyyy HH:mm',
  'dd/MM/yyyy',
  'dd-MM-yyyy HH:mm',
  'dd-MM-yyyy',
  'dd.MM.yyyy HH:mm',
  'dd.MM.yyyy',
  'HH:mm dd/MM/yyyy',
  'HH:mm - dd/MM/yyyy',
  'dd/MM/yyyy - HH:mm',
  'dd/MM/yyyy, HH:mm',
  'dd/MM/yyyy hh:mm a',
  'yyyy/MM/dd HH:mm',
  'MM/dd/yyyy HH:mm',
  'MM/dd/yyyy hh:mm a',
  'MM/dd/yyyy',
  'epoch',
  'excel',
] as const

/** Each kind of reaction in a column of its own. */
const REACTIONS = new Set([
  'like',
  'likes',
  'love',
  'loves',
  'care',
  'haha',
  'wow',
  'sad',
  'angry',
  'thich',
  'yeuthich',
  'thuongthuong',
  'buon',
  'phanno',
])

/** As many as a mapping holds. */
const MOST_NEVER = 200

/** Read by the form, and there is such a day and hour. */
const isDay = (value: string, form: string): boolean =>
  parseMachineDate(isoDateOf(value, { forms: [form], timeZone: '+07:00' })) !== null

/** `Date (UTC)`, `Ngày đăng (GMT+7)`. */
function zoneOf(header: string): string | null {
  const match = /(?:GMT|UTC)\s?([+-]\d{1,2})?/i.exec(header)
  if (match === null) return null
  const hours = Number(match[1] ?? 0)
  return `${hours < 0 ? '-' : '+'}${String(Math.abs(hours)).padStart(2, '0')}:00`
}

interface ProposedDates {
  readonly dates: WrittenDates
  /** Day and month cannot be mistaken, in the values seen. */
  readonly sure: boolean
}

const MOST_FORMS = 3
const monthFirst = (form: string): string => form.replace('dd', '?').replace('MM', 'dd').replace('?', 'MM')

/** The form that reads most, then what reads most of the rest; never day first and month first in one file. */
function datesOf({ header, values }: Sampled): ProposedDates | null {
  const forms: string[] = []
  let left = values
  while (left.length > 0 && forms.length < MOST_FORMS) {
    const allowed = DATE_FORMS.filter((form) =>
      forms.every((taken) => taken.startsWith('MM') === form.startsWith('MM')),
    )
    const [best] = allowed
      .map((form) => ({ form, read: left.filter((value) => isDay(value, form)).length }))
      .sort((a, b) => b.read - a.read)
    if (best === undefined || best.read === 0) break
    forms.push(best.form)
    left = left.filter((value) => !isDay(value, best.form))
  }
  if (share(values, (value) => !left.includes(value)) < MOST) return null
  const mistakable = forms.some(
    (form) => form.includes('dd') && values.every((value) => isDay(value, monthFirst(form))),
  )
  return { dates: { forms, timeZone: zoneOf(header) ?? '+07:00' }, sure: !mistakable }
}

/** Does what stands there look like the column's kind? Of empty columns nothing is known. */
function fits(column: Column, sampled: Sampled): boolean {
  const { values } = sampled
  if (column === 'url') return share(values, isAddress) >= MOST
  if (column === 'publishedAt') return datesOf(sampled) !== null
  if (isCount(column)) return share(values, (value) => countOf(value) !== null) >= MOST
  if (column === 'text' || column === 'title' || column === 'lead')
    return values.length > 0 && share(values, (value) => /\p{L}{2}/u.test(value) && !isAddress(value)) >= MOST
  return values.length > 0
}

/** `metrics.likes`. Of what is not counted, the outer name decides: `page.url` is no post's address. */
function innerCount(header: string): NamedColumn | null {
  const inner = header.includes('.') ? columnNamed(header.slice(header.lastIndexOf('.') + 1)) : null
  return inner !== null && isCount(inner.column) ? inner : null
}

interface Found {
  readonly sampled: Sampled
  readonly sure: boolean
}

/** By name, the better known first; then by what stands there, for the three without which a row is of little use. */
function found(column: Column, columns: readonly Sampled[]): Found | null {
  const named = columns
    .flatMap((sampled) => {
      const name = columnNamed(sampled.header) ?? innerCount(sampled.header)
      return name?.column === column ? [{ sampled, rank: name.rank }] : []
    })
    .sort((a, b) => a.rank - b.rank)
    .map(({ sampled }) => sampled)
  const fitting = named.find((sampled) => fits(column, sampled))
  if (fitting !== undefined) return { sampled: fitting, sure: true }
  // An empty column of the right name may fill up in the next export.
  const empty = named.find(({ values }) => values.length === 0)
  if (empty !== undefined) return { sampled: empty, sure: false }
  const guess = guessed(
    column,
    columns.filter(({ header }) => columnNamed(header) === null),
  )
  return guess === undefined ? null : { sampled: guess, sure: false }
}

/** Shorter than this on average is no text of posts or articles. */
const TEXT_LENGTH = 60

function guessed(column: Column, columns: readonly Sampled[]): Sampled | undefined {
  const like = columns.filter((sampled) => fits(column, sampled))
  if (column === 'url' || column === 'publishedAt') return like[0]
  if (column !== 'text') return undefined
  return like.filter((sampled) => average(sampled) >= TEXT_LENGTH).sort((a, b) => average(b) - average(a))[0]
}

/** A known name is not enough: what stands there must bear it out, and no other column may claim the same. Dates are judged by their forms. */
const isDoubtful = (column: Column, one: Sampled, columns: readonly Sampled[]): boolean =>
  (column !== 'publishedAt' && doubtOf(column, one, () => true) !== null) ||
  rivalOf(column, one.header, columns) !== null

/** Two or more kinds of reaction, each counted apart. */
function reactionsOf(columns: readonly Sampled[]): readonly string[] {
  const kinds = columns.filter((sampled) => REACTIONS.has(plainName(sampled.header)) && fits('reactions', sampled))
  return kinds.length > 1 ? kinds.map(({ header }) => header) : []
}

/** @param rows as `cellsOf` gives them */
export function proposeMapping(headers: readonly string[], rows: readonly Cells[]): Proposal {
  const named = headers.filter((header) => header.trim() !== '')
  const sampled = sampledOf(named, rows).filter(({ header }) => !namesPeople(header))
  const columns: ColumnMapping['columns'] = {}
  const taken = new Set<string>()
  const sure: Column[] = []
  let dates: WrittenDates = { forms: ['dd/MM/yyyy HH:mm', 'dd/MM/yyyy'], timeZone: '+07:00' }
  for (const column of COLUMNS) {
    const kinds = column === 'reactions' ? reactionsOf(sampled) : []
    const one = found(
      column,
      sampled.filter(({ header }) => !taken.has(header)),
    )
    if (one === null && kinds.length === 0) continue
    const { header } = one?.sampled ?? { header: '' }
    const read = one === null || column !== 'publishedAt' ? null : datesOf(one.sampled)
    if (read !== null) dates = read.dates
    if (!isCount(column)) columns[column] = header
    else columns[column] = header === '' || kinds.includes(header) ? [...kinds] : header
    taken.add(header)
    if (one?.sure === true && read?.sure !== false && !isDoubtful(column, one.sampled, sampled)) sure.push(column)
  }
  const never = named.filter(namesPeople).slice(0, MOST_NEVER)
  return {
    mapping: { headerRow: 1, columns, dates, forms: {}, never },
    missing: COLUMNS.filter((column) => columns[column] === undefined),
    sure,
  }
}
