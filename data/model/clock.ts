/** Which deadline does a rule set, on what occasion, and since when and until when is it the rule? */
import { z } from 'zod'
import { vietnamDay } from './time.js'

/** What starts a clock. A locality's own rules use the same words; those from `matter-assigned-press` on have no row of ours. */
export const TRIGGERS = [
  'opinion-affected',
  'false-press-report',
  'press-reply-requested',
  'criticism-forwarded',
  'complaint-concluded',
  'answer-asked-of-press',
  'reply-sent-to-daily',
  'reply-sent-to-weekly',
  'correction-owed-online',
  'correction-owed-daily',
  'correction-owed-weekly',
  'own-error-found',
  'own-error-challenged',
  'information-created',
  'data-subject-request',
  'explanation-asked',
  'half-year-report',
  'year-report',
  'spokesperson-report',
  'matter-assigned-press',
  'matter-assigned-social',
  'matter-reported',
] as const
export type Trigger = (typeof TRIGGERS)[number]

/** Longer than any deadline of an office; keeps counting short whatever a file says. */
const LONGEST = 2000

const day = z.iso.date({ error: 'phải là ngày có thật, dạng 2026-07-01' })
const words = z.string().trim().min(1)
const amount = z.int().min(1).max(LONGEST)

/** In a year without 29/02, so that every year has the day. */
const isYearly = (monthAndDay: string): boolean => z.iso.date().safeParse(`2025-${monthAndDay}`).success

export const Length = z.discriminatedUnion(
  'unit',
  [
    z.strictObject({ unit: z.enum(['hours', 'days', 'working-days']), amount }),
    /** Every year, before this day begins: before 20/5 is until 19/5 ends. */
    z.strictObject({
      unit: z.literal('yearly'),
      before: z.string().refine(isYearly, { error: "phải là tháng-ngày trong dấu nháy, ví dụ '05-20'" }),
    }),
  ],
  { error: 'chỉ nhận unit là hours, days, working-days (kèm amount) hoặc yearly (kèm before)' },
)
export type Length = z.infer<typeof Length>

/** So long before the end; percent is of the length. */
export const Mark = z.strictObject({ unit: z.enum(['hours', 'days', 'working-days', 'percent']), amount })
export type Mark = z.infer<typeof Mark>

/** Offices, never people: the unit that has the case, who coordinates the units, who leads the body. */
export const LEVELS = ['unit', 'coordinator', 'leader'] as const
export type Level = (typeof LEVELS)[number]

/** So long after the end. */
export const Escalation = z.strictObject({
  unit: z.enum(['hours', 'days', 'working-days']),
  amount,
  to: z.enum(LEVELS),
})
export type Escalation = z.infer<typeof Escalation>

const id = z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, { error: 'phải là chữ thường không dấu nối bằng gạch ngang' })

export const ClockRule = z
  .strictObject({
    id,
    trigger: z.enum(TRIGGERS),
    /** Who must act: our office, or a press agency that we wait for. */
    who: z.enum(['us', 'press']),
    instrument: words,
    article: words,
    /** The duty, as a sentence. */
    what: words,
    /** The instant that is counted from. */
    starts: words,
    /** null: the text sets no time that can be counted (`ngay`, `số ra gần nhất`), or none at all. */
    length: Length.nullable(),
    /** Days, both inclusive. */
    validFrom: day,
    validTo: day.nullable().default(null),
    /** text: read in the instrument, or a copy of it. report: told by others. plan: an office's plan. */
    certainty: z.enum(['text', 'report', 'plan']),
    /** What is to be checked before somebody relies on the row. */
    note: words.nullable().default(null),
    reminders: z.array(Mark).max(10).default([]),
    escalation: z.array(Escalation).max(10).default([]),
  })
  .refine(({ validFrom, validTo }) => validTo === null || validFrom <= validTo, {
    error: 'không được trước validFrom',
    path: ['validTo'],
  })
  .refine(({ certainty, note }) => certainty === 'text' || note !== null, {
    error: 'chưa đọc tận văn bản thì phải ghi điều cần đối chiếu',
    path: ['note'],
  })
  .refine(({ length, reminders }) => length?.unit !== 'yearly' || reminders.every(({ unit }) => unit !== 'percent'), {
    error: 'hạn hằng năm không có phần trăm, hãy dùng days hoặc working-days',
    path: ['reminders'],
  })
export type ClockRule = z.infer<typeof ClockRule>

const End = z.strictObject({ id, validTo: day })

/** Of one file. `ends` closes a row of an earlier file from outside, without copying it. */
export const RulesFile = z.strictObject({ rules: z.array(ClockRule).default([]), ends: z.array(End).default([]) })
export type RulesFile = z.infer<typeof RulesFile>

/** Refuses what only shows beside the rows that there are: a name given twice, an end of nothing, an end before the beginning. */
export const rulesFileBeside = (earlier: readonly ClockRule[]) =>
  RulesFile.superRefine(({ rules, ends }, { addIssue }) => {
    const fault = (path: readonly PropertyKey[], message: string) =>
      addIssue({ code: 'custom', path: [...path], message })
    for (const [at, rule] of rules.entries())
      if (rules.findIndex((other) => other.id === rule.id) < at) fault(['rules', at, 'id'], 'đã có ở trên')
    for (const [at, end] of ends.entries()) {
      const ended = [...rules, ...earlier].find((rule) => rule.id === end.id)
      if (ended === undefined) fault(['ends', at, 'id'], 'không có thời hạn nào mang mã này')
      else if (end.validTo < ended.validFrom) fault(['ends', at, 'validTo'], `không được trước ${ended.validFrom}`)
    }
  })

/** A row of the same id takes the place of the earlier one; the others are added behind. */
export function withRules(earlier: readonly ClockRule[], { rules, ends }: RulesFile): readonly ClockRule[] {
  const byId = new Map([...earlier, ...rules].map((rule) => [rule.id, rule] as const))
  for (const { id: ended, validTo } of ends) {
    const rule = byId.get(ended)
    if (rule !== undefined) byId.set(ended, { ...rule, validTo })
  }
  return [...byId.values()]
}

/** The row in force on the day in Viet Nam; where several are, the youngest, then the one listed last, which is the locality's own. */
export function ruleFor(rules: readonly ClockRule[], trigger: Trigger, at: Date): ClockRule | null {
  const today = vietnamDay(at)
  return rules
    .filter((rule) => rule.trigger === trigger)
    .filter(({ validFrom, validTo }) => validFrom <= today && (validTo === null || today <= validTo))
    .reduce<ClockRule | null>((best, rule) => (best !== null && best.validFrom > rule.validFrom ? best : rule), null)
}
