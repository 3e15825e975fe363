/** Is a new text held against what the office knows, and an old one against what it learns later? */
import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { matchClaims } from '#analysis/stages/match-claims.js'
import { bringImport, bringIn } from '#api/bring.js'
import { initFolder } from '#api/commands/folder.js'
import { workingFolder } from '#api/config.js'
import { workBoard } from '#api/work.js'
import { openWorkplace, type Workplace } from '#api/workplace.js'
import type { Actor } from '#data/model/actor.js'
import { addActor } from '#data/store/actors.js'
import { writeClaim } from '#data/store/claims.js'
import { addFact, withdrawFact } from '#data/store/facts.js'
import { judgementsOfItem, listItems } from '#data/store/items.js'
import { askAgain, MATCHING_STAGE } from '#data/store/known-statements.js'
import { openSuggestions } from '#data/store/suggestions.js'
import { temporaryFolder } from '../support/cli.js'

const dir = temporaryFolder()
const folder = workingFolder(join(dir, 'data'), {}, dir)
const { signal } = new AbortController()
let workplace: Workplace
let analyst: Actor

const text = (dike: string) =>
  `Xã Thạnh An, Cần Giờ, TP.HCM đang sửa đê biển. Theo bài viết, tuyến đê biển xã Thạnh An bị nứt dài ${dike}, người dân lo lắng trước mùa mưa bão.`

async function bring(id: string, dike: string): Promise<void> {
  const file = join(dir, `${id}.jsonl`)
  const publishedAt = new Date().toISOString()
  const title = `Sửa đê biển ở xã Thạnh An, Cần Giờ (${id})`
  await writeFile(file, JSON.stringify({ id, title, text: text(dike), source: 'bao-thu', publishedAt }))
  await bringIn(workplace, workBoard(), signal, bringImport(file, undefined, null))
}
const workOff = () => bringIn(workplace, workBoard(), signal, async () => ({ read: 0, fresh: 0 }))
const suggested = () => openSuggestions(workplace.db.read, { locality: 'can-gio' }, null, 20)

beforeAll(async () => {
  await initFolder(folder, 'can-gio')
  workplace = await openWorkplace(folder)
  const person = { kind: 'person', name: 'Chuyên viên', locality: 'can-gio', unit: null, roles: ['analyst'] } as const
  analyst = await workplace.db.write((tx) => addActor(tx, person, new Date()))
})
afterAll(() => workplace.close())

test('the stage is called what the store calls it', () => {
  expect(MATCHING_STAGE).toBe(matchClaims.name)
})

test('a text that differs from a fact is suggested with the difference, and flagged', async () => {
  const fact = {
    locality: 'can-gio',
    topic: null,
    unit: null,
    key: null,
    statement: 'Tuyến đê biển xã Thạnh An bị nứt dài 4 mét.',
    validFrom: null,
    validTo: null,
  }
  const added = await workplace.db.write((tx) => addFact(tx, analyst, fact, new Date()))
  await bring('khac', '40 mét')
  const [one] = await suggested()
  expect(one).toMatchObject({ entryKind: 'fact', level: 'suggest' })
  expect(one?.differences).toMatchObject([{ kind: 'number', claim: expect.stringContaining('40') }])
  const { flags } = await judgementsOfItem(workplace.db.read, one?.itemId ?? 0)
  const flag = flags.find(({ code }) => code === 'differs-from-fact')
  expect(flag?.reason).toMatch(/40.*4/)
  expect(flag?.reason).not.toMatch(/sai/)
  if (added.kind !== 'done') throw new Error(added.reason)
  await workplace.db.write((tx) => withdrawFact(tx, analyst, { id: added.value.id, why: 'ghi nhầm' }, new Date()))
})

test('a fact that was withdrawn is held against nothing', async () => {
  await bring('sau-khi-rut', '40 mét')
  const items = await listItems(workplace.db.read, {}, null, 10)
  const ofNew = (await suggested()).filter(({ itemId }) =>
    items.find(({ id }) => id === itemId)?.title?.includes('sau-khi-rut'),
  )
  expect(ofNew).toEqual([])
})

test('a claim that is written later finds the texts of late that said it', async () => {
  const claim = {
    locality: 'can-gio',
    text: 'Tuyến đê biển xã Thạnh An bị nứt dài 40 mét',
    checkable: true,
    topic: null,
    criticisedUnits: [],
  }
  const written = await workplace.db.write(async (tx) => {
    const result = await writeClaim(tx, analyst, claim, new Date())
    await askAgain(tx, 'can-gio', new Date())
    return result
  })
  if (written.kind !== 'done') throw new Error(written.reason)
  await workOff()
  const found = (await suggested()).filter(
    ({ entryKind, entryId }) => entryKind === 'claim' && entryId === written.value.claim.id,
  )
  expect(found).toHaveLength(2)
  expect(found[0]?.quote).toContain('40 mét')
})
