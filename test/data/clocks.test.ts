/** Do the deadlines and days off that we ship agree with law and moon, and does an office's own file tell its faults? */
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { faultsOf, speak } from '#api/faults.js'
import { YAML_TOO_DEEP, yamlFault } from '#api/yaml-file.js'
import { type Clocks, loadClocks } from '#data/clocks.js'
import { type ClockRule, ruleFor, TRIGGERS } from '#data/model/clock.js'
import { dayNumber, dayText, isWorkingDay } from '#data/model/clock-calendar.js'

const words = { speak, faultsOf, yamlFault, tooDeep: YAML_TOO_DEEP }
const { rules, calendar } = await loadClocks(null, words)
const at = (text: string) => new Date(`${text}+07:00`)
const day = (text: string) => dayNumber(at(`${text}T12:00:00`))
const works = (text: string) => isWorkingDay(day(text), calendar)
const idOf = (rule: ClockRule | null) => rule?.id

describe('the rules', () => {
  test('two versions of one rule are never in force together', () => {
    const overlaps = rules.flatMap((one, index) =>
      rules
        .slice(index + 1)
        .filter((other) => other.trigger === one.trigger)
        .filter((other) => (one.validTo ?? '9') >= other.validFrom && (other.validTo ?? '9') >= one.validFrom)
        .map((other) => [one.id, other.id]),
    )
    expect(overlaps).toEqual([])
  })
  test('whatever starts a clock by law has its row today', () => {
    const without = TRIGGERS.filter((trigger) => ruleFor(rules, trigger, at('2026-11-20T09:00:00')) === null)
    expect(without).toEqual(['matter-assigned-press', 'matter-assigned-social', 'matter-reported'])
  })
  test('what was not read in its text says what to check', () =>
    expect(rules.filter(({ certainty, note }) => certainty !== 'text' && note === null)).toEqual([]))
  test.each([
    ['opinion-affected', '2026-06-30T23:59:00', 'nd09-2017-24h'],
    ['opinion-affected', '2026-07-01T00:00:00', 'nd244-2026-24h'],
    ['criticism-forwarded', '2026-06-30T23:59:00', 'lbc2016-phe-binh'],
    ['criticism-forwarded', '2026-07-01T00:00:00', 'nd237-2026-phe-binh'],
  ] as const)('%s at %s is under %s', (trigger, time, id) => expect(idOf(ruleFor(rules, trigger, at(time)))).toBe(id))
  test('before any of its versions there is no rule', () =>
    expect(ruleFor(rules, 'opinion-affected', at('2017-03-29T12:00:00'))).toBeNull())
  test('lateness goes to an office above the unit that is late', () =>
    expect(rules.flatMap(({ escalation }) => escalation.map(({ to }) => to)).every((to) => to !== 'unit')).toBe(true))
})

/** New moon near the day, in days since 1970 UTC, good to some minutes (Meeus, Astronomical Algorithms, ch. 49, its largest terms). */
function newMoonNear(number: number): number {
  const k = Math.round((number - 10_962.59766) / 29.530588861)
  const [sun, moon, node] = [
    [2.5534, 29.1053567],
    [201.5643, 385.81693528],
    [160.7108, 390.67050284],
  ].map(([start = 0, step = 0]) => ((start + step * k) * Math.PI) / 180)
  const [s, m, f] = [sun ?? 0, moon ?? 0, node ?? 0]
  const terms: readonly (readonly [number, number])[] = [
    [-0.4072, m],
    [0.17241, s],
    [0.01608, 2 * m],
    [0.01039, 2 * f],
    [0.00739, m - s],
    [-0.00514, m + s],
    [0.00208, 2 * s],
  ]
  // 70 seconds between the time of the planets and of clocks.
  return (
    10_962.59766 +
    29.530588861 * k +
    terms.reduce((sum, [size, angle]) => sum + size * Math.sin(angle), 0) -
    70 / 86_400
  )
}
/** A lunar month begins on the day of the new moon in Viet Nam. */
const monthBegins = (number: number) => Math.floor(newMoonNear(number) + 7 / 24)
/**
 * The first month holds Vũ thủy (18 or 19 February), the third Cốc vũ (20 April). Intl's Chinese calendar is of no use:
 * it puts the new moon of 06/02/2027, 22:56 in Viet Nam and 23:56 in China, on the day after.
 */
const holds = (begins: number, term: string) => begins <= day(term) && day(term) < monthBegins(begins + 29.5)

describe('the days off', () => {
  test.each([
    ['2025-01-29', '2025-04-07'],
    ['2026-02-17', '2026-04-26'],
    ['2027-02-06', '2027-04-16'],
  ])('the moon says that the year begins on %s and Giỗ Tổ, 10/3, is on %s', (first, ancestors) => {
    const [january, march] = [monthBegins(day(first)), monthBegins(day(ancestors) - 9)]
    const year = first.slice(0, 4)
    expect([dayText(january), holds(january, `${year}-02-18`), holds(january, `${year}-02-19`)]).toEqual([
      first,
      true,
      true,
    ])
    expect([dayText(march + 9), holds(march, `${year}-04-20`)]).toEqual([ancestors, true])
    expect([works(first), works(ancestors)]).toEqual([false, false])
  })
  // Labour Code 112: 1 + 5 + 1 + 1 + 1 + 2; Nghị quyết 28/2026/QH16 adds 24/11. A weekend is made up for, a swap is worked.
  test.each([
    [2025, 11],
    [2026, 12],
    [2027, 12],
  ])('%i has as many days off as the law gives: %i', (year, days) => {
    const marks = [...calendar.marks].filter(([number]) => dayText(number).startsWith(`${year}-`))
    const isWeekday = (number: number) => ![0, 6].includes(new Date(number * 86_400_000).getUTCDay())
    const free = marks.filter(([number, { worked }]) => !worked && isWeekday(number))
    const worked = marks.filter(([, mark]) => mark.worked)
    expect(worked.every(([number]) => !isWeekday(number))).toBe(true)
    expect(free.length - worked.length).toBe(days)
  })
  test('Tết 2026 lasts from 14/02 to 22/02', () => {
    const nine = Array.from({ length: 9 }, (_, index) => dayText(day('2026-02-14') + index))
    expect(nine.filter(works)).toEqual([])
    expect([works('2026-02-13'), works('2026-02-23')]).toEqual([true, true])
  })
  test('a Saturday is worked for a day off elsewhere', () =>
    expect([works('2026-08-22'), works('2026-08-29'), works('2026-08-31')]).toEqual([true, false, false]))
  test('the day after a holiday on a Sunday is off', () => expect(works('2026-04-27')).toBe(false))
  test('24/11 is off since 2026', () => expect([works('2025-11-24'), works('2026-11-24')]).toEqual([true, false]))
})

let folder = ''
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'diembao-clocks-'))
})
afterEach(() => rm(folder, { recursive: true }))

async function withFile(name: string, text: string): Promise<Clocks> {
  await writeFile(join(folder, name), text)
  return loadClocks(folder, words)
}
const told = ({ refused }: Clocks) => refused.map(({ file, line, reason }) => `${file}:${line}: ${reason}`)

const OWN = `rules:
  - id: xa-minh-bao-neu
    trigger: matter-assigned-press
    who: us
    instrument: Quyết định số 12/2027/QĐ-UBND
    article: Điều 6
    what: Kiểm tra, xác minh và báo cáo
    starts: ngày được giao
    length: { amount: 5, unit: days }
    validFrom: 2027-01-01
    certainty: text
`

describe("an office's own files", () => {
  test('a folder without them leaves ours', async () => {
    const own = await loadClocks(folder, words)
    expect([own.rules, own.refused]).toEqual([rules, []])
  })
  test('a file with everything commented out is no fault', async () =>
    expect((await withFile('clocks.yaml', '# rules:\n')).refused).toEqual([]))
  test('a row is added', async () => {
    const own = await withFile('clocks.yaml', OWN)
    expect(told(own)).toEqual([])
    expect(own.rules).toHaveLength(rules.length + 1)
    expect(idOf(ruleFor(own.rules, 'matter-assigned-press', at('2027-02-01T08:00:00')))).toBe('xa-minh-bao-neu')
  })
  test('a row of ours is ended from outside', async () => {
    const own = await withFile('clocks.yaml', 'ends: [{ id: nd244-2026-24h, validTo: 2027-03-31 }]')
    expect(idOf(ruleFor(own.rules, 'opinion-affected', at('2027-03-31T23:00:00')))).toBe('nd244-2026-24h')
    expect(ruleFor(own.rules, 'opinion-affected', at('2027-04-01T00:00:00'))).toBeNull()
  })
  test('a younger row for the same occasion goes before ours', async () => {
    const stricter = OWN.replace('matter-assigned-press', 'opinion-affected')
    const own = await withFile('clocks.yaml', stricter)
    expect(idOf(ruleFor(own.rules, 'opinion-affected', at('2026-12-31T08:00:00')))).toBe('nd244-2026-24h')
    expect(idOf(ruleFor(own.rules, 'opinion-affected', at('2027-01-01T08:00:00')))).toBe('xa-minh-bao-neu')
  })
  test('a flood closes the office, and a day off is worked after all', async () => {
    const own = await withFile(
      'holidays.yaml',
      `years:
  - year: 2026
    off: [{ from: 2026-12-07, to: 2026-12-08, name: nghỉ tránh bão }]
    worked: [{ day: 2026-11-24, name: trực bầu cử }]
`,
    )
    expect(told(own)).toEqual([])
    const day24 = dayNumber(at('2026-11-24T00:00:00'))
    expect([13, 14, 0].map((after) => isWorkingDay(day24 + after, own.calendar))).toEqual([false, false, true])
    expect(isWorkingDay(dayNumber(at('2026-09-02T00:00:00')), own.calendar)).toBe(false)
  })
  test.each<readonly [string, string, string]>([
    [
      'a unit that is not known',
      OWN.replace('unit: days', 'unit: tuần'),
      'clocks.yaml:9: rules, mục 1, length.unit: chỉ nhận unit là hours, days, working-days (kèm amount) hoặc yearly (kèm before)',
    ],
    [
      'a trigger that is not known',
      OWN.replace('matter-assigned-press', 'khi-nao-cung-duoc'),
      'clocks.yaml:3: rules, mục 1, trigger: chỉ nhận: ',
    ],
    [
      'a day that does not exist',
      OWN.replace('2027-01-01', '2027-02-30'),
      'clocks.yaml:10: rules, mục 1, validFrom: phải là ngày có thật',
    ],
    ['something missing', OWN.replace(/ {4}what: .*\n/, ''), 'clocks.yaml:2: rules, mục 1, what: còn thiếu, cần chữ'],
    [
      'hearsay without a note',
      OWN.replace('certainty: text', 'certainty: report'),
      'clocks.yaml:2: rules, mục 1, note: chưa đọc tận văn bản thì phải ghi điều cần đối chiếu',
    ],
    [
      'no time at all',
      OWN.replace('amount: 5', 'amount: 0'),
      'clocks.yaml:9: rules, mục 1, length.amount: nhỏ nhất là 1',
    ],
    ['a name given twice', OWN + OWN.slice('rules:\n'.length), 'clocks.yaml:12: rules, mục 2, id: đã có ở trên'],
    [
      'an end of nothing',
      'ends:\n  - { id: khong-co, validTo: 2027-01-01 }',
      'clocks.yaml:2: ends, mục 1, id: không có thời hạn nào mang mã này',
    ],
    [
      'an end before the beginning',
      'ends:\n  - { id: nd244-2026-24h, validTo: 2026-01-01 }',
      'clocks.yaml:2: ends, mục 1, validTo: không được trước 2026-07-01',
    ],
    ['a tab', 'rules:\n\t- id: a', 'clocks.yaml:2: '],
  ])('%s is told by field and line, and ours stand', async (_fact, text, fault) => {
    const own = await withFile('clocks.yaml', text)
    expect(told(own)[0]).toContain(fault)
    expect(own.rules).toEqual(rules)
  })
  test('a day off outside its year is told', async () => {
    const text = 'years:\n  - year: 2027\n    off:\n      - { from: 2026-12-31, name: nghỉ }'
    expect(told(await withFile('holidays.yaml', text))).toEqual([
      'holidays.yaml:4: years, mục 1, off, mục 1, from: phải trong năm 2027',
    ])
  })
  test('a bomb of aliases is a fault of the file, not ours', async () => {
    const bomb = ['a: &a [x, x]', 'b: &b [*a, *a, *a, *a, *a]', 'c: &c [*b, *b, *b, *b, *b]', 'd: [*c, *c, *c, *c, *c]']
    expect(told(await withFile('clocks.yaml', bomb.join('\n')))).toEqual([`clocks.yaml:null: ${YAML_TOO_DEEP}`])
  })
})
