/** How many is `1.2K`, `3,4 N` or `1.234`? As platforms and tools write it, in Vietnamese and in English. */

const SIZE: Readonly<Record<string, number>> = {
  k: 1e3,
  n: 1e3,
  nghìn: 1e3,
  ngàn: 1e3,
  m: 1e6,
  tr: 1e6,
  triệu: 1e6,
  b: 1e9,
  t: 1e9,
  tỷ: 1e9,
  tỉ: 1e9,
}
/** One or two decimals: with three, `1.234K` could be a thousand or a million, and no platform writes so. */
const SHORTENED = /^(\d{1,4})(?:[.,](\d{1,2}))?\s?(k|nghìn|ngàn|n|m|triệu|tr|b|tỷ|tỉ|t)\+?$/
const PLAIN = /^\d{1,15}(?:[.,]0{1,2})?$/
const GROUPED = /^\d{1,3}(?:([.,'\s\u202f])\d{3})(?:\1\d{3}){0,4}$/

/** Null for what is not surely a count: empty, `N/A`, `-`, a negative, a fraction. */
export function countOf(written: string | number): number | null {
  if (typeof written === 'number') return Number.isSafeInteger(written) && written >= 0 ? written : null
  if (written.length > 40) return null
  const text = written.normalize('NFC').replaceAll('\u00a0', ' ').trim().toLowerCase()
  if (PLAIN.test(text)) return Number(text.split(/[.,]/)[0])
  if (GROUPED.test(text)) return Number(text.replace(/\D/g, ''))
  const short = SHORTENED.exec(text)
  if (short === null) return null
  const [, whole = '', decimals = '', unit = ''] = short
  return Math.round((Number(whole) + Number(`0.${decimals === '' ? '0' : decimals}`)) * (SIZE[unit] ?? Number.NaN))
}
