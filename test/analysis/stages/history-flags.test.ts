/** Which signals come from the history of a text or a Story, and none from chance? */
import { describe, expect, test } from 'vitest'
import { editedAfterPublication } from '#analysis/stages/edited.js'
import { growthOf } from '#analysis/stages/growth.js'

const hours = (...at: readonly number[]) => at.map((hour) => new Date(Date.UTC(2026, 2, 10) + hour * 3_600_000))

describe('sudden growth', () => {
  test('five sources within an hour where there were none', () => {
    expect(growthOf(hours(100, 100.2, 100.4, 100.6, 101))).toEqual({ joined: 5, before: 0 })
  })
  test('a Story that one source joins every few hours does not grow suddenly', () => {
    expect(growthOf(hours(0, 5, 10, 15, 20, 25, 30, 35, 38, 40, 42, 44))).toBeNull()
  })
  test('it must grow against its own past: twelve after twenty-one a week are a wave, four are not', () => {
    const past = Array.from({ length: 7 }, (_, at) => at * 6)
    expect(growthOf(hours(...past, ...Array.from({ length: 12 }, (_, at) => 44 + at / 4)))).not.toBeNull()
    expect(growthOf(hours(...past, 44, 45, 46, 47))).toBeNull()
  })
  test('three papers of one morning are no wave, nor is nothing', () => {
    expect(growthOf(hours(1, 2, 3))).toBeNull()
    expect(growthOf([])).toBeNull()
  })
})

describe('edited after publication', () => {
  const [at] = hours(3)
  const capturedAt = at ?? new Date(0)
  test('names the Version to look at and the time in Viet Nam', () => {
    expect(editedAfterPublication([{ number: 2, change: 'edited', capturedAt }])).toMatchObject({
      code: 'edited-after-publication',
      reason: 'bài đã sửa nội dung sau khi đăng (lần cuối thấy lúc 10/03/2026 10:00: bản 2)',
    })
  })
  test('a correction weighs more than an edit, and is not forgotten after the next edit', () => {
    const flag = editedAfterPublication([
      { number: 2, change: 'corrected', capturedAt },
      { number: 3, change: 'edited', capturedAt },
    ])
    expect(flag?.reason).toContain('đã đính chính, cải chính (2 lần, ')
    expect(flag?.score).toBeGreaterThan(0.8)
  })
  test('a date, a counter, an advertisement are no edit', () => {
    expect(editedAfterPublication([{ number: 2, change: 'minor', capturedAt }])).toBeNull()
    expect(editedAfterPublication([])).toBeNull()
  })
})
