/** What does the page's address say, and which addresses from outside may become a link? */
import { realDay } from './dates.js'

export type SearchStrings = Readonly<Record<string, string | undefined>>

/** `?a=1&b=x` as plain strings: an address stays readable, and a search for 123 is not a number. */
export const parseSearch = (search: string): Record<string, string> =>
  Object.fromEntries(new URLSearchParams(search).entries())

export function stringifySearch(search: Record<string, unknown>): string {
  const kept = new URLSearchParams()
  for (const [name, value] of Object.entries(search))
    if (value !== undefined && value !== null && value !== '') kept.set(name, String(value))
  return kept.size === 0 ? '' : `?${kept}`
}

/** Of an address that a person may have typed: the text, else undefined. */
export function textOf(search: Record<string, unknown>, name: string, longest = 100): string | undefined {
  const value = search[name]
  return typeof value === 'string' && value !== '' ? value.slice(0, longest) : undefined
}

export const dayOf = (search: Record<string, unknown>, name: string): string | undefined =>
  realDay(textOf(search, name))

export function numberOf(search: Record<string, unknown>, name: string): number | undefined {
  // A link inside the page carries the number itself; an address carries digits.
  const value = search[name]
  const digits = typeof value === 'number' ? String(value) : textOf(search, name)
  return digits !== undefined && /^\d{1,15}$/.test(digits) ? Number(digits) : undefined
}

export function oneOf<T extends string>(
  search: Record<string, unknown>,
  name: string,
  allowed: readonly T[],
): T | undefined {
  const value = textOf(search, name)
  return allowed.find((one) => one === value)
}

/** Collected addresses are data: only http and https become a link. */
export function safeHref(url: string | null): string | null {
  if (url === null || !URL.canParse(url)) return null
  return ['http:', 'https:'].includes(new URL(url).protocol) ? url : null
}
