/** Until when must we put right what we told wrongly, and answer who objects? */
import { type ClockRule, type Length, ruleFor } from './clock.js'
import type { Calendar } from './clock-calendar.js'
import { deadlineOf } from './clock-deadline.js'

/** What an office counts by: see data/clocks. */
export interface Deadlines {
  readonly rules: readonly ClockRule[]
  readonly calendar: Calendar
}

/** The product's own promise (R15, R16), for an office that ended the row of law and wrote none of its own. */
const PROMISED = {
  'own-error-found': { unit: 'working-days', amount: 5 },
  'data-subject-request': { unit: 'working-days', amount: 2 },
} as const satisfies Readonly<Record<string, Length>>

export const ownDeadline = (trigger: keyof typeof PROMISED, at: Date, { rules, calendar }: Deadlines): Date =>
  deadlineOf(at, ruleFor(rules, trigger, at)?.length ?? PROMISED[trigger], calendar)
