/** What has been typed so far, and how does it survive a closed window or a lost line? */
import type { HeardBy, NewReport, ReportKind } from '#api/client.js'

export const KINDS = ['link', 'text', 'image', 'opinion'] as const satisfies readonly ReportKind[]
export const HEARD_BY = ['one', 'few', 'tens', 'hundreds'] as const satisfies readonly HeardBy[]

/** Everything as its field holds it; a kind uses what belongs to it, so that changing one's mind loses nothing. */
export interface Draft {
  readonly kind: ReportKind
  readonly link: string
  readonly text: string
  readonly place: string
  /** `2026-11-20`, in Viet Nam. */
  readonly day: string
  /** `09:30`; with a day only. */
  readonly clock: string
  readonly heardBy: HeardBy | ''
  readonly question: string
  readonly knownFacts: string
  readonly proposal: string
  readonly unit: string
}

export const EMPTY: Draft = {
  kind: 'link',
  link: '',
  text: '',
  place: '',
  day: '',
  clock: '',
  heardBy: '',
  question: '',
  knownFacts: '',
  proposal: '',
  unit: '',
}

export const isEmpty = (draft: Draft): boolean =>
  Object.keys(EMPTY).every((name) => name === 'kind' || !fieldOf(draft, name))
const fieldOf = (draft: Draft, name: string): string => Object.entries(draft).find(([key]) => key === name)?.[1] ?? ''

/** What lies in the browser may be of another version, or of another hand. */
export function readDraft(kept: string | null): Draft {
  let value: unknown
  try {
    value = JSON.parse(kept ?? 'null')
  } catch {
    return EMPTY
  }
  if (typeof value !== 'object' || value === null) return EMPTY
  const held = new Map<string, unknown>(Object.entries(value))
  const text = (name: keyof Draft) => {
    const field = held.get(name)
    return typeof field === 'string' ? field : ''
  }
  return {
    kind: KINDS.find((kind) => kind === held.get('kind')) ?? EMPTY.kind,
    link: text('link'),
    text: text('text'),
    place: text('place'),
    day: text('day'),
    clock: text('clock'),
    heardBy: HEARD_BY.find((one) => one === held.get('heardBy')) ?? '',
    question: text('question'),
    knownFacts: text('knownFacts'),
    proposal: text('proposal'),
    unit: text('unit'),
  }
}

const KEPT = 'diembao-report-draft'

/** A browser may refuse to keep anything: then the form works without. */
export function keptDraft(): Draft {
  try {
    return readDraft(localStorage.getItem(KEPT))
  } catch {
    return EMPTY
  }
}

export function keepDraft(draft: Draft): void {
  try {
    if (isEmpty(draft)) localStorage.removeItem(KEPT)
    else localStorage.setItem(KEPT, JSON.stringify(draft))
  } catch {
    // Nothing is lost yet: the form itself still holds it.
  }
}

const given = (text: string): string | undefined => (text.trim() === '' ? undefined : text)

/** Without a time of day, the day from its beginning, as papers are dated. */
function instantOf({ day, clock }: Draft): string | undefined {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(day)) return undefined
  return `${day}T${/^\d{2}:\d{2}/.test(clock) ? clock.slice(0, 5) : '00:00'}:00+07:00`
}

/** Fields that are empty are not sent: the server takes no blanks. */
export function reportOf(draft: Draft, locality: string): NewReport {
  const filled = <T extends object>(fields: T): { [K in keyof T]?: Exclude<T[K], undefined> } =>
    // What is left has no undefined; the compiler cannot follow a filter of entries.
    Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined)) as {
      [K in keyof T]?: Exclude<T[K], undefined>
    }
  const common = {
    locality,
    ...filled({
      question: given(draft.question),
      knownFacts: given(draft.knownFacts),
      proposal: given(draft.proposal),
      unit: given(draft.unit),
    }),
  }
  const heardAt = instantOf(draft)
  const seen = filled({ place: given(draft.place), heardAt, link: given(draft.link) })
  if (draft.kind === 'link') return { kind: 'link', link: draft.link.trim(), ...common }
  if (draft.kind === 'text') return { kind: 'text', text: draft.text, ...seen, ...common }
  if (draft.kind === 'image') return { kind: 'image', ...filled({ text: given(draft.text) }), ...seen, ...common }
  return {
    kind: 'opinion',
    text: draft.text,
    place: draft.place.trim(),
    ...filled({ heardAt, heardBy: draft.heardBy === '' ? undefined : draft.heardBy }),
    ...common,
  }
}
