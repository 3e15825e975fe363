/** `report`: what do its options mean, and which of them go together? */
import { InvalidArgumentError } from 'commander'
import { HEARD_BY, type HeardBy, type ReportKind } from '#data/model/report.js'
import { startOfDay, vietnamIso } from '#data/model/time.js'
import { fold } from '#data/model/vietnamese.js'
import { UserError } from '../config.js'
import { isoDay } from './shared.js'

export interface ReportOptions {
  readonly link?: string
  readonly text?: string
  readonly image?: string
  readonly opinion?: string
  readonly typed?: string
  readonly locality?: string
  readonly note?: string
  readonly facts?: string
  readonly proposal?: string
  readonly unit?: string
  readonly place?: string
  readonly when?: string
  readonly heardBy?: string
  readonly dir?: string
  readonly json?: boolean
}

/** `20/11/2026` or `2026-11-20`, or with a time as a clock in Viet Nam shows it: `20/11/2026 09:30`. */
export function instantOf(when: string): string {
  const [day = '', time = '00:00'] = when.trim().split(/[ T]/)
  const start = startOfDay(isoDay(day))
  const clock = /^([01]?\d|2[0-3]):([0-5]\d)$/.exec(time)
  if (start === null || clock === null)
    throw new UserError(`--when “${when}”: cần ngày dạng 20/11/2026, hoặc kèm giờ "20/11/2026 09:30"`)
  return vietnamIso(new Date(start.getTime() + (Number(clock[1]) * 60 + Number(clock[2])) * 60_000))
}

const AMOUNTS: Readonly<Record<HeardBy, string>> = { one: 'một', few: 'vài', tens: 'vài chục', hundreds: 'vài trăm' }
export const HEARD_WORDS = Object.values(AMOUNTS).join(', ')

/** As people say it, with or without marks; programs write the id. */
export function heardBy(value: string): HeardBy {
  const wanted = fold(value.trim().toLowerCase())
  const found = HEARD_BY.find((id) => id === wanted || fold(AMOUNTS[id]) === wanted)
  if (found === undefined) throw new InvalidArgumentError(`cần một trong: ${HEARD_WORDS}`)
  return found
}

/** What belongs to some kinds only: an option that would be passed over in silence is refused. */
const BELONGS: readonly {
  readonly option: 'link' | 'typed' | 'place' | 'when' | 'heardBy'
  readonly flag: string
  readonly kinds: readonly ReportKind[]
}[] = [
  { option: 'link', flag: '--link', kinds: ['link', 'text', 'image'] },
  { option: 'typed', flag: '--typed', kinds: ['image'] },
  { option: 'place', flag: '--place', kinds: ['text', 'image', 'opinion'] },
  { option: 'when', flag: '--when', kinds: ['text', 'image', 'opinion'] },
  { option: 'heardBy', flag: '--heard-by', kinds: ['opinion'] },
]

/** Exactly one of the four kinds; what does not go with it is refused. */
export function kindOf(options: ReportOptions): ReportKind {
  const files = (['text', 'image', 'opinion'] as const).filter((kind) => options[kind] !== undefined)
  const [kind = 'link', second] = files
  if (second !== undefined || (files.length === 0 && options.link === undefined))
    throw new UserError('cần đúng một trong: --link, --text, --image, --opinion (--link đi kèm --text, --image được)')
  const stray = BELONGS.filter(({ option, kinds }) => options[option] !== undefined && !kinds.includes(kind))
  if (stray.length > 0) throw new UserError(`--${kind} không dùng cùng ${stray.map(({ flag }) => flag).join(', ')}`)
  if (kind === 'opinion' && (options.place ?? '').trim() === '')
    throw new UserError('--opinion cần thêm --place: nơi nghe được, ví dụ --place "xã Thạnh An"')
  return kind
}
