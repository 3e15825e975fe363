import fc from 'fast-check'
import { expect, test } from 'vitest'
import { dayIn, nextMidnight } from '#crawlers/connectors/midnight.js'

test.each([
  ['winter', '2026-01-15T12:00:00Z', 'America/Los_Angeles', '2026-01-16T08:00:00.000Z'],
  ['summer', '2026-07-15T12:00:00Z', 'America/Los_Angeles', '2026-07-16T07:00:00.000Z'],
  ['the day that has 23 hours', '2026-03-08T09:00:00Z', 'America/Los_Angeles', '2026-03-09T07:00:00.000Z'],
  ['the day that has 25 hours', '2026-11-01T08:00:00Z', 'America/Los_Angeles', '2026-11-02T08:00:00.000Z'],
  ['midnight itself', '2026-07-15T07:00:00Z', 'America/Los_Angeles', '2026-07-16T07:00:00.000Z'],
  ['Viet Nam', '2026-07-15T07:00:00.123Z', 'Asia/Ho_Chi_Minh', '2026-07-15T17:00:00.000Z'],
])('the day ends at the midnight of the zone: %s', (_, now, zone, midnight) => {
  expect(nextMidnight(new Date(now), zone).toISOString()).toBe(midnight)
})

test('midnight is always ahead, never more than 25 hours', () => {
  const instants = fc.date({ min: new Date('2020-01-01'), max: new Date('2035-01-01'), noInvalidDate: true })
  fc.assert(
    fc.property(instants, (now) => {
      const ahead = nextMidnight(now, 'America/Los_Angeles').getTime() - now.getTime()
      expect(ahead).toBeGreaterThan(0)
      expect(ahead).toBeLessThanOrEqual(25 * 3_600_000)
    }),
  )
})

test.each([
  ['2026-11-20T16:59:59Z', 'Asia/Ho_Chi_Minh', '2026-11-20'],
  ['2026-11-20T17:00:00Z', 'Asia/Ho_Chi_Minh', '2026-11-21'],
  ['2026-11-21T07:30:00Z', 'America/Los_Angeles', '2026-11-20'],
])('at %s it is, in %s, the day %s', (instant, zone, day) => {
  expect(dayIn(new Date(instant), zone)).toBe(day)
})
