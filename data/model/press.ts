/** What does the register of the spokesperson hold, so that the yearly form of Nghị định 244/2026 counts itself? */

/**
 * `conference`: họp báo. `offered`: information offered at a press briefing (giao ban). `request`: somebody of the press asked.
 * `event`: something unexpected of large impact. `feedback`: we asked an outlet for a correction or gave feedback.
 * `misreport`: a case of Điều 7.6, in which feedback was due.
 */
export const PRESS_EVENTS = ['conference', 'offered', 'request', 'event', 'misreport'] as const
export type PressEventKind = (typeof PRESS_EVENTS)[number]
