import fc from 'fast-check'
import { expect, test } from 'vitest'
import { parseMachineDate } from '#crawlers/formats/dates.js'
import { isoDateOf, WrittenDates } from '#crawlers/intake/written-dates.js'

const instantOf = (written: string, forms: readonly string[], timeZone = '+07:00'): string | null => {
  const iso = isoDateOf(written, WrittenDates.parse({ forms, timeZone }))
  return parseMachineDate(iso)?.instant.toISOString() ?? null
}

test.each([
  ['07/03/2026 08:06', 'dd/MM/yyyy HH:mm', '2026-03-07T01:06:00.000Z'],
  ['7/3/2026 8:06', 'dd/MM/yyyy HH:mm', '2026-03-07T01:06:00.000Z'],
  ['07/03/2026 08:06:45', 'dd/MM/yyyy HH:mm', '2026-03-07T01:06:45.000Z'],
  ['07/03/2026', 'dd/MM/yyyy', '2026-03-06T17:00:00.000Z'],
  ['03/07/2026 08:06', 'MM/dd/yyyy HH:mm', '2026-03-07T01:06:00.000Z'],
  ['03/07/2026 08:06 PM', 'MM/dd/yyyy hh:mm a', '2026-03-07T13:06:00.000Z'],
  ['07/03/2026 12:06 SA', 'dd/MM/yyyy hh:mm a', '2026-03-06T17:06:00.000Z'],
  ['07/03/2026 08:06 CH', 'dd/MM/yyyy hh:mm a', '2026-03-07T13:06:00.000Z'],
  ['08:06 - 07/03/2026', 'HH:mm - dd/MM/yyyy', '2026-03-07T01:06:00.000Z'],
  ['07/03/2026 08:06 GMT+7', 'dd/MM/yyyy HH:mm', '2026-03-07T01:06:00.000Z'],
  ['07/03/2026 08:06 (UTC+0)', 'dd/MM/yyyy HH:mm', '2026-03-07T08:06:00.000Z'],
  ['2026-03-07T08:06:00Z', 'iso', '2026-03-07T08:06:00.000Z'],
  ['2026-03-07 08:06:00.123', 'iso', '2026-03-07T01:06:00.000Z'],
  ['2026-03-07 08:06 UTC', 'iso', '2026-03-07T08:06:00.000Z'],
  ['46088.3375', 'excel', '2026-03-07T01:06:00.000Z'],
  ['46088', 'excel', '2026-03-06T17:00:00.000Z'],
  ['1772845560', 'epoch', '2026-03-07T01:06:00.000Z'],
  ['1772845560000', 'epoch', '2026-03-07T01:06:00.000Z'],
])('%s as %s is %s', (written, form, instant) => {
  expect(instantOf(written, [form])).toBe(instant)
})

test('a time without a zone is of the zone that the office confirmed', () => {
  expect(instantOf('07/03/2026 08:06', ['dd/MM/yyyy HH:mm'], 'Z')).toBe('2026-03-07T08:06:00.000Z')
  expect(instantOf('2026-03-07T08:06:00', ['dd/MM/yyyy'], '-05:00')).toBe('2026-03-07T13:06:00.000Z')
})

test.each([
  ['31/02/2026 08:06', 'dd/MM/yyyy HH:mm'],
  ['12/31/2026 08:06', 'dd/MM/yyyy HH:mm'],
  ['07/03/2026 25:06', 'dd/MM/yyyy HH:mm'],
  ['hôm qua', 'dd/MM/yyyy HH:mm'],
  ['07/03/26', 'dd/MM/yyyy'],
  ['1200', 'excel'],
  ['12', 'epoch'],
  ['', 'iso'],
])('%s as %s is unknown, not guessed', (written, form) => {
  expect(instantOf(written, [form])).toBeNull()
})

test('of several forms the first that fits is taken', () => {
  expect(instantOf('03/07/2026', ['dd/MM/yyyy', 'MM/dd/yyyy'])).toBe('2026-07-02T17:00:00.000Z')
})

test.each([
  'dd/MM',
  'yyyy-MM-dd-dd',
  'dd/MM/yyyy HH:hh',
  '.*',
  'dd\\MM\\yyyy',
  'ddMMyyyy(',
  '',
  'dd/MM/yyyy xx',
  'dd1MM1yyyy',
])('a form that no date can have is refused: %s', (form) => {
  const parsed = WrittenDates.safeParse({ forms: [form] })
  if (parsed.success) expect(() => isoDateOf('x', parsed.data)).not.toThrow()
  expect(parsed.success).toBe(form === 'ddMMyyyy(')
})

test('any instant survives being written and read', () => {
  const days = fc.date({ min: new Date('1990-01-01'), max: new Date('2090-01-01'), noInvalidDate: true })
  const two = (part: number) => String(part).padStart(2, '0')
  fc.assert(
    fc.property(days, (at) => {
      const clock = `${two(at.getUTCHours())}:${two(at.getUTCMinutes())}:${two(at.getUTCSeconds())}`
      const day = `${two(at.getUTCDate())}/${two(at.getUTCMonth() + 1)}/${at.getUTCFullYear()}`
      expect(instantOf(`${day} ${clock}`, ['dd/MM/yyyy HH:mm:ss'], 'Z')).toBe(`${at.toISOString().slice(0, 19)}.000Z`)
    }),
  )
})

test('whatever a cell holds, reading it ends, and quickly', () => {
  const forms = ['dd/MM/yyyy hh:mm:ss a', 'HH:mm - dd/MM/yyyy', 'epoch', 'excel']
  fc.assert(
    fc.property(fc.string(), (text) => {
      isoDateOf(text, { forms, timeZone: 'Z' })
    }),
  )
  const began = performance.now()
  for (const text of ['0'.repeat(1e6), ' '.repeat(1e6), '1/'.repeat(1e6)]) isoDateOf(text, { forms, timeZone: 'Z' })
  expect(performance.now() - began).toBeLessThan(1_000)
})
