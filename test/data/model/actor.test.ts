import { describe, expect, test } from 'vitest'
import { type Actor, type Deed, onlyUnitOf, ROLES, refusalOf, seesOnlyUnit } from '#data/model/actor.js'

const actor = (over: Partial<Actor>): Actor => ({
  id: 1,
  kind: 'person',
  name: 'Một người',
  locality: 'can-gio',
  unit: null,
  roles: ['analyst'],
  ...over,
})
const JUDGING: readonly Deed[] = [
  'verdict.propose',
  'verdict.approve',
  'verdict.waive',
  'verdict.publish',
  'fact.write',
  'claim.write',
  'evidence.write',
  'case.open',
  'case.close',
  'response.write',
  'response.approve',
  'response.send',
  'transfer.decide',
  'correction.write',
]

test.each(JUDGING)('R2: a program with every role may not do %s', (deed) => {
  expect(refusalOf(actor({ kind: 'machine', roles: ROLES }), deed, 'can-gio')?.code).toBe('forbidden')
  expect(refusalOf(actor({ roles: ROLES }), deed, 'can-gio')).toBeNull()
})

describe('what is whose', () => {
  test.each([
    ['an analyst proposes a verdict', 'analyst', 'verdict.propose', true],
    ['an analyst does not approve one', 'analyst', 'verdict.approve', false],
    ['only a leader waives the rule of the other unit', 'approver', 'verdict.waive', false],
    ['only a leader hands over to another authority', 'coordinator', 'transfer.decide', false],
    ['a unit works on its case', 'unit', 'case.work', true],
    ['a unit does not close it', 'unit', 'case.close', false],
    ['an auditor reads the log', 'auditor', 'audit.read', true],
    ['an auditor changes nothing', 'auditor', 'case.work', false],
    ['an administrator judges nothing', 'admin', 'verdict.propose', false],
    ['an analyst does not read the log', 'analyst', 'audit.read', false],
  ] as const)('%s', (_, role, deed, may) => {
    expect(refusalOf(actor({ roles: [role] }), deed, 'can-gio') === null).toBe(may)
  })

  test('nobody works for a locality that is not theirs', () => {
    expect(refusalOf(actor({}), 'claim.write', 'thanh-hoa')?.reason).toMatch(/không phụ trách/)
    expect(refusalOf(actor({}), 'claim.write', null)).not.toBeNull()
    expect(refusalOf(actor({ locality: null }), 'claim.write', 'thanh-hoa')).toBeNull()
  })
})

test.each([
  ['a person of a unit', ['unit'], 'van-phong', 'van-phong'],
  ['a person of a unit that is not told', ['unit'], null, ''],
  ['a unit’s own spokesperson', ['spokesperson'], 'van-phong', 'van-phong'],
  ['a person of a unit who is an analyst too', ['unit', 'analyst'], 'van-phong', 'van-phong'],
  ['an approver who sits in a unit', ['approver'], 'van-phong', null],
  ['a leader who sits in a unit', ['leader'], 'van-phong', null],
  ['an analyst of the office', ['analyst'], null, null],
  ['the office’s spokesperson', ['spokesperson'], null, null],
] as const)('%s sees what is theirs', (_, roles, unit, only) => {
  expect(onlyUnitOf({ roles, unit })).toBe(only)
  expect(seesOnlyUnit({ roles, unit })).toBe(only !== null)
})
