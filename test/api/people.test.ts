/** Who may be added with which role? */
import { rmSync } from 'node:fs'
import { join } from 'node:path'
import { Command } from 'commander'
import { afterAll, expect, test } from 'vitest'
import { initFolder } from '#api/commands/folder.js'
import { addPeopleCommands } from '#api/commands/people.js'
import { workingFolder } from '#api/config.js'
import { openWorkplace } from '#api/workplace.js'
import { listActors } from '#data/store/actors.js'
import { temporaryFolder } from '../support/cli.js'

const dir = temporaryFolder()
afterAll(() => rmSync(dir, { recursive: true, force: true }))

test('whoever has the role of a unit belongs to one', async () => {
  const folder = workingFolder(join(dir, 'data'), {}, dir)
  await initFolder(folder, 'can-gio')
  const add = (...more: readonly string[]) => {
    const program = new Command()
    addPeopleCommands(program)
    return program.parseAsync(['people', 'add', 'Cán bộ', '--dir', join(dir, 'data'), ...more], { from: 'user' })
  }
  await expect(add('--roles', 'unit', '--locality', 'can-gio')).rejects.toThrow(/thêm --locality và --unit/)
  await expect(add('--roles', 'analyst,unit')).rejects.toThrow(/thêm --locality và --unit/)
  await add('--roles', 'unit', '--locality', 'can-gio', '--unit', 'van-phong')
  const workplace = await openWorkplace(folder)
  try {
    expect((await listActors(workplace.db.read)).map(({ unit }) => unit)).toEqual(['van-phong'])
  } finally {
    await workplace.close()
  }
}, 60_000)
