/** Who works here, on the command line: keys, and the log that only an auditor reads. */
import { join } from 'node:path'
import { beforeAll, expect, test } from 'vitest'
import { diembao, jsonLines, temporaryFolder } from '../support/cli.js'

const dir = join(temporaryFolder(), 'data')
const keyOf = (id: unknown): string =>
  String(jsonLines(diembao(['people', 'key', String(id), '--dir', dir, '--json']).out)[0]?.key)
const add = (...args: string[]) => jsonLines(diembao(['people', 'add', ...args, '--dir', dir, '--json']).out)[0]?.id

beforeAll(() => {
  expect(diembao(['init', '--locality', 'can-gio', '--dir', dir]).code).toBe(0)
})

test('a key is shown once, opens for whom it was made, and is in the log', () => {
  const auditor = keyOf(add('Kiểm toán', '--roles', 'kiểm toán'))
  const analyst = keyOf(add('Chuyên viên', '--roles', 'analyst', '--locality', 'can-gio'))
  const list = (key?: string) => diembao(['audit', 'list', '--dir', dir, '--json'], key === undefined ? {} : { key })
  expect(list().err).toMatch(/DIEMBAO_KEY/)
  expect([list(analyst).code, list(analyst).err]).toEqual([1, expect.stringMatching(/Vai trò/)])
  const rows = jsonLines(list(auditor).out)
  expect(rows.map(({ subject }) => subject)).toEqual(['actor:2', 'actor:2', 'actor:1', 'actor:1'])
  expect(JSON.stringify(rows)).not.toContain(auditor)
  const verified = diembao(['audit', 'verify', '--dir', dir, '--json'])
  expect([verified.code, jsonLines(verified.out)[0]]).toMatchObject([0, { ok: true, rows: 4 }])
  expect(
    diembao(['audit', 'export', '--from', '01/01/2020', '--to', '31/12/2039', '--dir', dir], { key: auditor }).out,
  ).toMatch(/"Kiểm toán","audit.read"/)
}, 60_000)

test('a role that there is not, and a unit that the locality does not have, are refused with those that there are', () => {
  expect(diembao(['people', 'add', 'X', '--roles', 'giám đốc', '--dir', dir]).err).toMatch(/chuyên viên/)
  const unit = diembao([
    'people',
    'add',
    'X',
    '--roles',
    'unit',
    '--locality',
    'can-gio',
    '--unit',
    'abc',
    '--dir',
    dir,
  ])
  expect([unit.code, unit.err]).toEqual([1, expect.stringMatching(/không có đơn vị "abc"; có: /)])
}, 60_000)
