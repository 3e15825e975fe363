/** Who does something in the office, and is it theirs to do? Asked beside every write, in the store. */
import { type Refusal, refuse } from './refusal.js'

/** Roles of domain plans: chuyên viên, người duyệt, điều phối, người phát ngôn, lãnh đạo, đơn vị, quản trị, kiểm toán. */
export const ROLES = [
  'analyst',
  'approver',
  'coordinator',
  'spokesperson',
  'leader',
  'unit',
  'admin',
  'auditor',
] as const
export type Role = (typeof ROLES)[number]

/** `machine`: a program with a key of its own. It reads and hands in; what needs judgement is never its to do. */
export const ACTOR_KINDS = ['person', 'machine'] as const
export type ActorKind = (typeof ACTOR_KINDS)[number]

/** Somebody of the office itself, never somebody who is written about. */
export interface Actor {
  readonly id: number
  readonly kind: ActorKind
  readonly name: string
  /** Profile id; null for all localities. */
  readonly locality: string | null
  /** Id of a unit of the locality; null for the office that watches. */
  readonly unit: string | null
  readonly roles: readonly Role[]
}

const DESK = ['analyst', 'approver', 'coordinator'] as const

/** Who may do what. A deed that stands nowhere here does not compile. */
const DEEDS = {
  'archive.read': [...DESK, 'spokesperson', 'leader', 'unit', 'auditor'],
  'report.hand-in': [...DESK, 'unit', 'spokesperson', 'leader'],
  'fact.write': DESK,
  'claim.write': DESK,
  'evidence.write': [...DESK, 'unit', 'spokesperson'],
  'verdict.propose': ['analyst', 'coordinator'],
  'verdict.approve': ['approver', 'leader'],
  'verdict.waive': ['leader'],
  'verdict.publish': ['approver', 'leader', 'spokesperson'],
  'case.open': DESK,
  'case.assign': ['approver', 'coordinator', 'leader'],
  'case.work': [...DESK, 'unit', 'spokesperson'],
  'case.close': ['approver', 'coordinator', 'leader'],
  'clock.start': [...DESK, 'leader', 'spokesperson'],
  'clock.mark-impact': ['leader'],
  'response.write': [...DESK, 'unit', 'spokesperson'],
  'response.approve': ['approver', 'leader', 'spokesperson'],
  'response.send': ['coordinator', 'spokesperson', 'approver'],
  'press.write': [...DESK, 'spokesperson'],
  'transfer.decide': ['leader'],
  'objection.answer': ['approver', 'leader'],
  'correction.write': ['approver', 'leader', 'spokesperson'],
  'export.write': [...DESK, 'spokesperson', 'leader'],
  'audit.read': ['auditor', 'admin'],
  'people.write': ['admin'],
  'retention.run': ['admin'],
} as const satisfies Readonly<Record<string, readonly Role[]>>
export type Deed = keyof typeof DEEDS

/** All that a program with a key may do: judging, approving and sending are for people (R2). */
const OF_MACHINES: readonly Deed[] = ['archive.read', 'report.hand-in']

const OFFICE: readonly Role[] = [...DESK, 'leader']

/** Somebody of a unit who holds no desk of the office knows what was given to that unit, and nothing else. */
export const seesOnlyUnit = ({ roles, unit }: Pick<Actor, 'roles' | 'unit'>): boolean =>
  roles.includes('unit') || (unit !== null && !roles.some((role) => OFFICE.includes(role)))

/** The unit whose matters alone they see: null for the office, which sees all; '' for who has no unit, and sees none. */
export const onlyUnitOf = (actor: Pick<Actor, 'roles' | 'unit'>): string | null =>
  seesOnlyUnit(actor) ? (actor.unit ?? '') : null

/** Null when they may. @param locality that it concerns; null where it concerns all */
export function refusalOf(actor: Actor, deed: Deed, locality: string | null): Refusal | null {
  if (actor.kind === 'machine' && !OF_MACHINES.includes(deed))
    return refuse('forbidden', 'Việc này phải do người làm; khóa của chương trình không làm được')
  const roles: readonly Role[] = DEEDS[deed]
  if (!actor.roles.some((role) => roles.includes(role)))
    return refuse('forbidden', 'Vai trò của bạn không được làm việc này')
  if (actor.locality !== null && actor.locality !== locality)
    return refuse('forbidden', 'Bạn không phụ trách địa phương này')
  return null
}
