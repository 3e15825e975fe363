/** How long is each class of what we took in kept, since when and until when is that the rule, and what is held beyond it? */
import { z } from 'zod'
import { DAY, vietnamDay } from './time.js'
import type { Form } from './vocabulary.js'

/** R11: social text, social text that a flag or a person pointed at, the full text of the press; and what a closed Case rests on. */
export const RETENTION_CLASSES = ['social', 'social-flagged', 'press', 'case'] as const
export type RetentionClass = (typeof RETENTION_CLASSES)[number]

/** Classes whose Items lose their words; `case` only says how long a closed Case still holds its own. */
export const PURGED_CLASSES = ['social', 'social-flagged', 'press'] as const satisfies readonly RetentionClass[]
export type PurgedClass = (typeof PURGED_CLASSES)[number]

/** Forms that private people write in; what is of another form is social when its source is a forum. */
export const SOCIAL_FORMS = ['post', 'video'] as const satisfies readonly Form[]

/** Why an Item stays beyond its time, in the order in which it is told. */
export const HOLDS = ['case', 'claim', 'evidence'] as const
export type Hold = (typeof HOLDS)[number]

/** A hundred years: nobody means more, and dates stay dates. */
const LONGEST = 36_525

const day = z.iso.date({ error: 'phải là ngày có thật, dạng 2026-07-01' })
const words = z.string().trim().min(1)

export const RetentionRule = z
  .strictObject({
    id: z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, { error: 'phải là chữ thường không dấu nối bằng gạch ngang' }),
    class: z.enum(RETENTION_CLASSES, { error: `chỉ nhận ${RETENTION_CLASSES.join(', ')}` }),
    days: z.int({ error: 'phải là số ngày' }).min(1).max(LONGEST),
    /** What it rests on. */
    basis: words,
    /** Days, both inclusive. */
    validFrom: day,
    validTo: day.nullable().default(null),
    /** What is to be checked before somebody relies on the row. */
    note: words.nullable().default(null),
  })
  .refine(({ validFrom, validTo }) => validTo === null || validFrom <= validTo, {
    error: 'không được trước validFrom',
    path: ['validTo'],
  })
export type RetentionRule = z.infer<typeof RetentionRule>

export const RetentionFile = z
  .strictObject({ rules: z.array(RetentionRule).default([]) })
  .refine(({ rules }) => new Set(rules.map(({ id }) => id)).size === rules.length, {
    error: 'có hai dòng cùng mã',
    path: ['rules'],
  })

/** A row of the same id takes the place of the earlier one; the others are added behind. */
export const withRetention = (
  earlier: readonly RetentionRule[],
  own: readonly RetentionRule[],
): readonly RetentionRule[] => [...new Map([...earlier, ...own].map((rule) => [rule.id, rule] as const)).values()]

/** The row in force on the day in Viet Nam; of several the youngest, then the one listed last, which is the office's own. Null: kept without end. */
export function retentionFor(rules: readonly RetentionRule[], wanted: RetentionClass, now: Date): RetentionRule | null {
  const today = vietnamDay(now)
  return rules
    .filter((rule) => rule.class === wanted)
    .filter(({ validFrom, validTo }) => validFrom <= today && (validTo === null || today <= validTo))
    .reduce<RetentionRule | null>(
      (best, rule) => (best !== null && best.validFrom > rule.validFrom ? best : rule),
      null,
    )
}

/** What was taken in by then has been kept long enough; null when nothing ever has. */
export function keptUntil(rule: RetentionRule | null, now: Date): Date | null {
  return rule === null ? null : new Date(now.getTime() - rule.days * DAY)
}
