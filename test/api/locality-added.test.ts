/** Is the archive read again for a locality that is added later, and for a profile that is edited, and for nothing else? */
import { rmSync } from 'node:fs'
import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { bringImport, bringIn } from '#api/bring.js'
import { initFolder } from '#api/commands/folder.js'
import { workingFolder } from '#api/config.js'
import { workBoard } from '#api/work.js'
import { openWorkplace, type Workplace } from '#api/workplace.js'
import { listStories } from '#data/store/stories.js'
import { temporaryFolder } from '../support/cli.js'

const dir = temporaryFolder()
const folder = workingFolder(join(dir, 'data'), {}, dir)
afterAll(() => rmSync(dir, { recursive: true, force: true }))

async function at<T>(work: (workplace: Workplace) => Promise<T>): Promise<T> {
  const workplace = await openWorkplace(folder)
  try {
    return await work(workplace)
  } finally {
    await workplace.close()
  }
}
const { signal } = new AbortController()
const workOff = (workplace: Workplace) => bringIn(workplace, workBoard(), signal, async () => ({ read: 0, fresh: 0 }))
const titles = async ({ db }: Workplace, locality: string) => {
  const shown = await listStories(db.read, { locality }, { sort: 'newest', after: null, limit: 10 })
  return shown.map(({ story }) => story.title)
}

test('by its code, as the map prints it or as it is', async () => {
  await initFolder(folder, 'can-gio')
  const file = join(dir, 'tin.jsonl')
  const title = 'Xã Tân Lập (Thái Nguyên) mở lại chợ phiên'
  const text = `${title}. Chợ phiên xã Tân Lập, huyện Định Hóa, tỉnh Thái Nguyên họp lại sau hai năm.`
  await writeFile(file, JSON.stringify({ id: '1', title, text, source: 'bao', publishedAt: '2025-05-10T01:00:00Z' }))
  await at((workplace) => bringIn(workplace, workBoard(), signal, bringImport(file, undefined, null)))
  // Huyện Định Hóa, gone on 01/07/2025: `locality find` prints its code with the year.
  const config = await initFolder(folder, '167-2025')
  const added = config.localities.at(-1) ?? ''
  expect(await at((workplace) => titles(workplace, added))).toEqual([])
  await at(workOff)
  expect(await at((workplace) => titles(workplace, added))).toEqual([title])
  // Nothing changed since: nothing is read again.
  const again = await at((workplace) =>
    bringIn(workplace, workBoard(), signal, async (desk) => ({ read: await desk.workOff(), fresh: 0 })),
  )
  expect(again.read).toBe(0)
}, 60_000)
