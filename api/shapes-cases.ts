/** What does the API say of Cases, their deadlines and the register of the press? Instants as ISO 8601 with offset. */
import { z } from '@hono/zod-openapi'
import { CASE_KINDS, CASE_LINKS, CASE_RESULTS, CASE_STATES, ROUTES } from '#data/model/case.js'
import { HEADINGS_OF_CASES } from '#data/model/case-heading.js'
import { LEVELS, TRIGGERS } from '#data/model/clock.js'
import { PRESS_EVENTS } from '#data/model/press.js'
import { VERDICT_LABELS } from '#data/model/verdict.js'

const ACCURACIES = ['unverified', ...VERDICT_LABELS] as const

const instant = z.iso.datetime({ offset: true })
const day = z.iso.date()
const named = z.object({ id: z.string(), name: z.string() })
const words = z.string().trim().min(1).max(5000)
const id = z.number().int().positive()
const limit = z.coerce.number().int().min(1).max(200).default(20)
const cursor = z.string().max(200).optional()

export const ClockTold = z
  .object({
    id,
    /** The duty, and where it stands. */
    what: z.string(),
    instrument: z.string(),
    article: z.string(),
    trigger: z.enum(TRIGGERS),
    who: z.enum(['us', 'press']),
    startedAt: instant,
    /** For days: the midnight after the last one. */
    dueAt: instant,
    /** `14:05 ngày 23/11/2026`, `hết ngày 19/05/2027`. */
    dueSays: z.string(),
    state: z.enum(['running', 'paused', 'met', 'met-late', 'late', 'stopped']),
    /** `còn 3 giờ 12 phút`. */
    says: z.string(),
    /** Why the count may still change: days off that are not announced yet. */
    doubt: z.string().nullable(),
    why: z.string().nullable(),
  })
  .openapi('Clock')
export type ClockTold = z.infer<typeof ClockTold>

export const CaseRow = z
  .object({
    /** `HS-2026-000012`. */
    number: z.string(),
    locality: named,
    title: z.string(),
    kind: z.enum(CASE_KINDS),
    kindSays: z.string(),
    state: z.enum(CASE_STATES),
    stateSays: z.string(),
    route: z.enum(ROUTES).nullable(),
    routeSays: z.string().nullable(),
    unit: named.nullable(),
    openedAt: instant,
    /** What people decided of its Claims. */
    accuracies: z.array(z.enum(ACCURACIES)),
    /** Under which it stands in a briefing; null: in none. */
    heading: z.enum(HEADINGS_OF_CASES).nullable(),
    headingSays: z.string().nullable(),
    resultKind: z.enum(CASE_RESULTS).nullable(),
    result: z.string().nullable(),
    resultOn: day.nullable(),
    closedAt: instant.nullable(),
    /** The deadline of ours that is nearest or longest over. */
    next: ClockTold.nullable(),
  })
  .openapi('CaseRow')
export type CaseRow = z.infer<typeof CaseRow>

export const PointTold = z.object({
  id,
  text: z.string(),
  checkable: z.boolean(),
  claimId: id.nullable(),
  outcome: z.string().nullable(),
})

export const FollowUpTold = z.object({
  id,
  itemId: id,
  askedAt: instant,
  state: z.enum(['unchanged', 'edited', 'corrected', 'removed']),
  says: z.string(),
  checkedAt: instant.nullable(),
})

export const TransferTold = z.object({
  id,
  receiver: z.string(),
  basis: z.string(),
  by: z.string(),
  at: instant,
  digest: z.string().nullable(),
})

export const PressTold = z
  .object({
    id,
    /** `BC-2026-000004`. */
    number: z.string(),
    kind: z.enum(PRESS_EVENTS),
    at: instant,
    outlet: z.string().nullable(),
    matter: z.string(),
    /** Number of its Case. */
    case: z.string().nullable(),
    clock: ClockTold.nullable(),
    doneAt: instant.nullable(),
    answer: z.string().nullable(),
    address: z.string().nullable(),
  })
  .openapi('PressEvent')
export type PressTold = z.infer<typeof PressTold>

export const CasePage = CaseRow.extend({
  /** What may be said while it is being checked: as written, else as proposed. */
  holding: z.string().nullable(),
  holdingProposed: z.string().nullable(),
  /** Ways of handling that its kind and its verdicts offer. */
  routes: z.array(z.object({ id: z.enum(ROUTES), says: z.string() })),
  links: z.array(z.object({ kind: z.enum(CASE_LINKS), id, title: z.string().nullable(), at: instant })),
  points: z.array(PointTold),
  clocks: z.array(ClockTold),
  press: z.array(PressTold),
  followUps: z.array(FollowUpTold),
  transfers: z.array(TransferTold),
  lesson: z.string().nullable(),
  log: z.array(
    z.object({ id, at: instant, by: z.string().nullable(), event: z.string(), detail: z.string().nullable() }),
  ),
}).openapi('Case')
export type CasePage = z.infer<typeof CasePage>

export const CaseOpened = z.object({ case: CaseRow, again: z.boolean() }).openapi('CaseOpened')

export const CaseQuery = z.object({
  locality: z.string(),
  unit: z.string().optional(),
  state: z.enum(CASE_STATES).optional(),
  kind: z.enum(CASE_KINDS).optional(),
  open: z.stringbool().optional(),
  cursor,
  limit,
})
export const CarriedQuery = z.object({ locality: z.string(), at: instant.optional() })
export const PageQuery = z.object({ locality: z.string(), cursor, limit })

export const NewCase = z.strictObject({
  locality: z.string(),
  title: words.max(300),
  kind: z.enum(CASE_KINDS),
  /** A report by its receipt, everything else by its id. */
  on: z.discriminatedUnion('kind', [
    z.strictObject({ kind: z.enum(['item', 'story', 'claim', 'press']), id }),
    z.strictObject({ kind: z.literal('report'), receipt: z.string() }),
  ]),
})
export type NewCase = z.infer<typeof NewCase>

export const NewKind = z.strictObject({ kind: z.enum(CASE_KINDS), title: words.max(300).optional() })
export const NewRoute = z.strictObject({ route: z.enum(ROUTES) })
export const NewState = z.strictObject({ state: z.enum(CASE_STATES).exclude(['closed']) })
export const Words = z.strictObject({ words })
export const Reason = z.strictObject({ why: words })
export const NewAssignment = z.strictObject({
  unit: z.string(),
  within: z
    .strictObject({ unit: z.enum(['hours', 'days', 'working-days']), amount: z.int().min(1).max(365) })
    .optional(),
  words: words.optional(),
})
export const NewLink = z.strictObject({ kind: z.enum(CASE_LINKS), id })
export const NewPoint = z.strictObject({
  text: words.max(500),
  checkable: z.boolean(),
  claim: z
    .union([id, z.literal('as-stated')])
    .nullable()
    .default(null),
  criticisedUnits: z.array(z.string()).max(20).default([]),
})
export const NewClaimOfPoint = z.strictObject({ claimId: id })
export const NewOutcome = z.strictObject({ outcome: words })
export const NewClosing = z.strictObject({
  resultKind: z.enum(CASE_RESULTS),
  // The store says what is missing, in words that name the rule.
  result: z.string().max(5000).default(''),
  resultOn: z.string().max(10).default(''),
})
export const NewClock = z.strictObject({ trigger: z.enum(TRIGGERS), startedAt: instant.optional() })
export const NewImpact = z.strictObject({ startedAt: instant.optional() })
export const NewMet = z.strictObject({ at: instant.optional() })
export const NewFollowUp = z.strictObject({ itemId: id })
export const NewTransfer = z.strictObject({
  receiver: z.string().max(300),
  basis: z.string().max(1000),
  digest: z
    .string()
    .regex(/^sha256:[0-9a-f]{64}$/)
    .nullable()
    .default(null),
})

const DiffPart = z.object({ kind: z.enum(['same', 'added', 'removed']), text: z.string() })
export const FollowUpDiff = z
  .object({ followUp: FollowUpTold, diff: z.object({ title: z.array(DiffPart), text: z.array(DiffPart) }).nullable() })
  .openapi('FollowUpDiff')

export const BoardLine = z
  .object({
    unit: named,
    open: z.number().int(),
    late: z.number().int(),
    dueToday: z.number().int(),
    /** Met in time, of all deadlines that ended or are late. */
    inTime: z.number().int(),
    ended: z.number().int(),
    medianDays: z.number().nullable(),
    neverAnswered: z.boolean(),
    lateCases: z.array(z.string()),
  })
  .openapi('BoardLine')
export const Board = z.object({ units: z.array(BoardLine), neverAnswered: z.array(z.string()) }).openapi('Board')

export const RuleTold = z
  .object({
    id: z.string(),
    trigger: z.enum(TRIGGERS),
    who: z.enum(['us', 'press']),
    instrument: z.string(),
    article: z.string(),
    what: z.string(),
    starts: z.string(),
    lengthSays: z.string().nullable(),
    validFrom: day,
    validTo: day.nullable(),
    certainty: z.string(),
    note: z.string().nullable(),
    /** What applies on the day that was asked for. */
    applies: z.boolean(),
  })
  .openapi('ClockRule')
export const Rules = z.object({
  at: day,
  rules: z.array(RuleTold),
})

export const NoticeTold = z
  .object({
    id,
    at: instant,
    kind: z.enum(['reminder', 'escalation']),
    levels: z.array(z.enum(LEVELS)),
    case: z.string().nullable(),
    text: z.string(),
  })
  .openapi('Notice')

export const LessonTold = z.object({
  number: z.string(),
  kind: z.enum(CASE_KINDS),
  resultKind: z.enum(CASE_RESULTS).nullable(),
  lesson: z.string(),
  at: instant,
})

export const TransferCount = z.object({ month: z.string(), count: z.number().int() })
export const MonthQuery = z.object({ locality: z.string(), month: z.string().regex(/^\d{4}-(0[1-9]|1[0-2])$/) })

export const NewPress = z.strictObject({
  locality: z.string(),
  kind: z.enum(PRESS_EVENTS),
  at: instant,
  outlet: words.max(200).nullable().default(null),
  matter: words,
  trigger: z.enum(TRIGGERS).optional(),
})
export const PressQuery = PageQuery.extend({
  kind: z.enum(PRESS_EVENTS).optional(),
  from: day.optional(),
  to: day.optional(),
})
export const PressEntered = z.object({ event: PressTold, again: z.boolean() }).openapi('PressEntered')
export const NewPressAnswer = z.strictObject({
  answer: words,
  address: z
    .url({ protocol: /^https?$/ })
    .max(2000)
    .nullable()
    .default(null),
  at: instant.optional(),
})
export const NewAddress = z.strictObject({ address: z.url({ protocol: /^https?$/ }).max(2000) })
export const FiguresQuery = z.object({ locality: z.string(), from: day, to: day })
const ids = z.array(id)
export const PressFigures = z
  .object({
    from: day,
    to: day,
    figures: z.array(
      z.object({
        number: z.number().int(),
        what: z.string(),
        numerator: z.number().int(),
        denominator: z.number().int().nullable(),
        /** `7/9`, `3` or `không có dữ liệu`. */
        says: z.string(),
        ids: z.object({ numerator: ids, denominator: ids.nullable() }),
        running: ids,
      }),
    ),
  })
  .openapi('PressFigures')
