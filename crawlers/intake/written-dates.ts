/** Which instant does a tool's export mean, in the form and the time zone that the office has confirmed? */
import { z } from 'zod'

/** `iso` and dates of a workbook are read in every case: they cannot be mistaken. */
const NAMED_FORMS = ['iso', 'excel', 'epoch'] as const
const TOKENS = /yyyy|MM?|dd?|HH?|hh?|mm|ss|a|[-/.,:|() ]/g

export const DateForm = z
  .string()
  .max(40)
  .refine((form) => NAMED_FORMS.some((named) => named === form) || isPattern(form), {
    error: 'phải là iso, excel, epoch, hoặc một mẫu như dd/MM/yyyy HH:mm',
  })

export const WrittenDates = z.strictObject({
  /** The first that fits is taken. */
  forms: z.array(DateForm).min(1).max(8),
  /** Of dates that name none themselves. */
  timeZone: z
    .string()
    .regex(/^(?:Z|[+-](?:0\d|1[0-4]):[0-5]\d)$/, { error: "phải là khoảng cách với giờ quốc tế, ví dụ '+07:00'" })
    .default('+07:00'),
})
export type WrittenDates = z.infer<typeof WrittenDates>

/** Every part at most once, the day whole. */
function isPattern(form: string): boolean {
  const tokens = form.match(TOKENS) ?? []
  const times = (part: RegExp) => tokens.filter((token) => part.test(token)).length
  const once = [/^y/, /^M/, /^d/].every((part) => times(part) === 1)
  const atMostOnce = [/^[Hh]/, /^m/, /^s/, /^a/].every((part) => times(part) <= 1)
  return tokens.join('') === form && once && atMostOnce && (times(/^[Hh]/) === 1 || times(/^[msa]/) === 0)
}

const PART: Readonly<Record<string, string>> = {
  yyyy: String.raw`(?<y>\d{4})`,
  M: String.raw`(?<M>\d{1,2})`,
  d: String.raw`(?<d>\d{1,2})`,
  H: String.raw`(?<h>\d{1,2})`,
  h: String.raw`(?<h>\d{1,2})`,
  m: String.raw`(?<m>\d{2})`,
  s: String.raw`(?<s>\d{2})`,
  a: '(?<a>[AaPp]\\.?[Mm]\\.?|SA|CH|sa|ch)',
}
const ZONE = String.raw`(?:\s?\(?(?:GMT|UTC)?(?<zone>Z|[+-]\d{1,2}(?::?\d{2})?)\)?)?`

/** Every row of a file is read by the same few. */
const patterns = new Map<string, RegExp>()
const MOST_PATTERNS = 100

function patternOf(form: string): RegExp {
  const pattern = patterns.get(form) ?? compiled(form)
  if (patterns.size >= MOST_PATTERNS) patterns.clear()
  patterns.set(form, pattern)
  return pattern
}

/** Tokens are of bounded length and follow one another, so that no text can make it slow. */
function compiled(form: string): RegExp {
  const parts = (form.match(TOKENS) ?? []).map((token) =>
    /\s/.test(token) ? String.raw`\s?` : (PART[token] ?? PART[token.charAt(0)] ?? `\\${token}`),
  )
  // Seconds are written or not within one export.
  const source = parts.join('').replace(/(\(\?<m>\\d\{2\}\))(?!.*\(\?<s>)/, String.raw`$1(?::(?<s>\d{2}))?`)
  return new RegExp(`^${source}${ZONE}$`)
}

const two = (part: string | number): string => String(part).padStart(2, '0')

function zoneOf(written: string | undefined, timeZone: string): string {
  const match = /^([+-])(\d{1,2}):?(\d{2})?$/.exec(written ?? '')
  return match === null ? (written === 'Z' ? 'Z' : timeZone) : `${match[1]}${two(match[2] ?? 0)}:${match[3] ?? '00'}`
}

function hourOf(hour: string, half: string | undefined): number {
  const afternoon = half !== undefined && /^(?:p|ch)/i.test(half)
  if (half === undefined || Number(hour) > 12) return Number(hour)
  return (Number(hour) % 12) + (afternoon ? 12 : 0)
}

const ISO =
  /^(\d{4}-\d{2}-\d{2})(?:[T ,]{1,2}(\d{2}:\d{2})(?::(\d{2})(?:[.,]\d{1,9})?)?\s?(?:(?:GMT|UTC)?(?<zone>Z|[+-]\d{1,2}(?::?\d{2})?)|UTC|GMT)?)?$/

function isoOf(text: string, timeZone: string): string | null {
  const match = ISO.exec(text)
  if (match === null) return null
  const [, day = '', clock, second = '00'] = match
  if (clock === undefined) return day
  return `${day}T${clock}:${second}${/(?:UTC|GMT)$/.test(text) ? 'Z' : zoneOf(match.groups?.zone, timeZone)}`
}

/** Days since 30/12/1899 on the clock of the workbook; 1954 to 2119, so that a count is not taken for a date. */
function excelOf(text: string, timeZone: string): string | null {
  const serial = /^\d{5}(?:[.,]\d{1,15})?$/.test(text) ? Number(text.replace(',', '.')) : Number.NaN
  if (!(serial >= 20_000 && serial < 80_000)) return null
  const wall = new Date(Math.round((serial - 25_569) * 86_400) * 1_000).toISOString().slice(0, 19)
  return wall.endsWith('T00:00:00') ? wall.slice(0, 10) : `${wall}${timeZone}`
}

/** Seconds or milliseconds since 1970, from 2001 on. */
function epochOf(text: string): string | null {
  if (!/^\d{10}(?:\.\d{1,6})?$|^\d{13}$/.test(text)) return null
  return new Date(text.length === 13 ? Number(text) : Math.floor(Number(text)) * 1_000).toISOString()
}

function patternedOf(text: string, form: string, timeZone: string): string | null {
  const parts = patternOf(form).exec(text)?.groups
  if (parts === undefined) return null
  const day = `${parts.y}-${two(parts.M ?? 0)}-${two(parts.d ?? 0)}`
  if (parts.h === undefined) return day
  const clock = `${two(hourOf(parts.h, parts.a))}:${two(parts.m ?? 0)}:${two(parts.s ?? 0)}`
  return `${day}T${clock}${zoneOf(parts.zone, timeZone)}`
}

/** ISO 8601, with an offset where a time is told; null when no form fits. Whether there is such a day is not asked here. */
export function isoDateOf(written: string, { forms, timeZone }: WrittenDates): string | null {
  const text = written.slice(0, 60).replace(/\s+/g, ' ').trim()
  const read = (form: string): string | null => {
    if (form === 'iso') return isoOf(text, timeZone)
    if (form === 'excel') return excelOf(text, timeZone)
    return form === 'epoch' ? epochOf(text) : patternedOf(text, form, timeZone)
  }
  return ['iso', ...forms].map(read).find((iso) => iso !== null) ?? null
}
