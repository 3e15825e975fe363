/** What is being handled, by whom, until when, and what came of it? */
import { bool, id, index, instant, integer, json, primaryKey, table, text, uniqueIndex } from '#dialect'
import type { CaseKind, CaseLink, CaseResult, CaseState, RouteId } from '../model/case.js'
import type { ClockRule, Level } from '../model/clock.js'
import type { PressEventKind } from '../model/press.js'

export const cases = table(
  'cases',
  {
    id: id(),
    /** `HS-2026-000012`. */
    number: text().notNull(),
    locality: text().notNull(),
    title: text().notNull(),
    kind: text().$type<CaseKind>().notNull(),
    state: text().$type<CaseState>().notNull(),
    route: text().$type<RouteId>(),
    /** Id of the unit that it is given to. */
    unit: text(),
    openedAt: instant().notNull(),
    openedBy: integer().notNull(),
    /** The sentence that says that it is being checked, ready to be shown. */
    holding: text(),
    resultKind: text().$type<CaseResult>(),
    result: text(),
    /** yyyy-mm-dd. */
    resultOn: text(),
    closedAt: instant(),
    closedBy: integer(),
    /** Taught from: its de-identified telling. */
    lesson: text(),
    lessonAt: instant(),
    /** `can-gio:item:12` that it was opened on. */
    matter: text(),
    /** The matter, while it is open: a second opening finds it here. */
    openKey: text(),
  },
  (t) => [
    uniqueIndex('cases_number').on(t.number),
    uniqueIndex('cases_open_key').on(t.openKey),
    index('cases_locality').on(t.locality, t.state, t.id),
    index('cases_unit').on(t.locality, t.unit, t.state),
  ],
)

export const caseLinks = table(
  'case_links',
  {
    caseId: integer().notNull(),
    kind: text().$type<CaseLink>().notNull(),
    targetId: integer().notNull(),
    at: instant().notNull(),
  },
  (t) => [primaryKey({ columns: [t.caseId, t.kind, t.targetId] }), index('case_links_target').on(t.kind, t.targetId)],
)

/** What a criticism was split into. */
export const points = table(
  'points',
  {
    id: id(),
    caseId: integer().notNull(),
    text: text().notNull(),
    checkable: bool().notNull(),
    claimId: integer(),
    outcome: text(),
    outcomeAt: instant(),
  },
  (t) => [index('points_claim').on(t.claimId), uniqueIndex('points_text').on(t.caseId, t.text)],
)

/** What happened in a Case, comments too; rows are only added. */
export const caseLog = table(
  'case_log',
  {
    id: id(),
    caseId: integer().notNull(),
    at: instant().notNull(),
    /** Null for the system itself. */
    actorId: integer(),
    event: text().notNull(),
    /** In Vietnamese. */
    detail: text(),
  },
  (t) => [index('case_log_case').on(t.caseId, t.id)],
)

/** A pause as JSON keeps it: ISO 8601. */
export interface KeptPause {
  readonly from: string
  readonly to: string | null
}

/** A deadline that runs; its rule is kept as it was when it started. */
export const clocks = table(
  'clocks',
  {
    id: id(),
    locality: text().notNull(),
    caseId: integer(),
    /** The unit that answers for it; null: whoever has the Case. */
    unit: text(),
    rule: json<ClockRule>().notNull(),
    startedAt: instant().notNull(),
    dueAt: instant().notNull(),
    pauses: json<readonly KeptPause[]>().notNull(),
    metAt: instant(),
    /** Ended without being met, because its reason went away. */
    stoppedAt: instant(),
    why: text(),
    /** `12:opinion-affected` while it runs: a second start finds it here. */
    openKey: text(),
    /** One more with every change: of two at once the second finds another. */
    step: integer().notNull(),
  },
  (t) => [
    uniqueIndex('clocks_open_key').on(t.openKey),
    index('clocks_case').on(t.caseId),
    index('clocks_due').on(t.metAt, t.stoppedAt, t.dueAt),
  ],
)

/** A reminder or escalation that was told; its key is told once. */
export const notices = table(
  'notices',
  {
    id: id(),
    /** Clock, sort and step: `12:reminder:1`. */
    key: text().notNull(),
    clockId: integer().notNull(),
    caseId: integer(),
    kind: text().$type<'reminder' | 'escalation'>().notNull(),
    /** Offices that it is for, never people. */
    levels: json<readonly Level[]>().notNull(),
    /** Passed over because a later one is told instead. */
    passed: bool().notNull(),
    at: instant().notNull(),
    text: text().notNull(),
  },
  (t) => [uniqueIndex('notices_key').on(t.key), index('notices_case').on(t.caseId)],
)

/** The spokesperson's register: what the press was told, asked and answered. */
export const pressEvents = table(
  'press_events',
  {
    id: id(),
    /** `BC-2026-000004`. */
    number: text().notNull(),
    /** The same entry sent again has the same identity. */
    identity: text().notNull(),
    locality: text().notNull(),
    kind: text().$type<PressEventKind>().notNull(),
    at: instant().notNull(),
    /** The paper or agency; never a journalist. */
    outlet: text(),
    matter: text().notNull(),
    caseId: integer(),
    clockId: integer(),
    /** When it was answered, spoken on or followed by a request; null while it was not. */
    doneAt: instant(),
    answer: text(),
    address: text(),
  },
  (t) => [
    uniqueIndex('press_events_number').on(t.number),
    uniqueIndex('press_events_identity').on(t.identity),
    index('press_events_locality').on(t.locality, t.at),
    index('press_events_case').on(t.caseId),
  ],
)

/** That somebody was asked to correct an Item: is it, and how? */
export const followUps = table(
  'follow_ups',
  {
    id: id(),
    caseId: integer().notNull(),
    itemId: integer().notNull(),
    askedAt: instant().notNull(),
    /** The Version that stood when it was asked. */
    versionId: integer().notNull(),
    state: text().$type<'unchanged' | 'edited' | 'corrected' | 'removed'>().notNull(),
    /** The Version that stood when it was last looked at. */
    seenVersionId: integer(),
    checkedAt: instant(),
  },
  (t) => [uniqueIndex('follow_ups_item').on(t.caseId, t.itemId), index('follow_ups_of').on(t.itemId)],
)

/** What a leader decided to hand to another authority (R17): one dossier, content alone. */
export const transfers = table(
  'transfers',
  {
    id: id(),
    caseId: integer().notNull(),
    receiver: text().notNull(),
    /** The clause of law that it rests on. */
    basis: text().notNull(),
    decidedBy: integer().notNull(),
    at: instant().notNull(),
    /** sha256:… of the dossier that was handed over. */
    digest: text(),
  },
  (t) => [uniqueIndex('transfers_receiver').on(t.caseId, t.receiver)],
)
