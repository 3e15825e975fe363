/** A slice of `npm run fuzz`: damaged pages, feeds, sitemaps and archives are read without a crash, each in its time. */
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { readDamaged, seeds } from '../fuzz/cases.js'
import { mutated } from '../fuzz/mutate.js'

const CASES = 400
/** Milliseconds of processor time, so that other tests beside it are not counted; most cases take some. */
const LONGEST = 5_000

const processorTime = (): number => {
  const { user, system } = process.cpuUsage()
  return (user + system) / 1000
}

test('four hundred damaged files are read without a crash, none in more than five seconds of work', async () => {
  const all = await seeds(new URL('../captures', import.meta.url).pathname)
  const folder = await mkdtemp(join(tmpdir(), 'diembao-fuzz-'))
  let slowest = 0
  try {
    for (let at = 0; at < CASES; at += 1) {
      const seed = all[at % all.length]
      if (seed === undefined) throw new Error('no seeds')
      const start = processorTime()
      await readDamaged(seed, at, folder)
      slowest = Math.max(slowest, processorTime() - start)
    }
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
  expect(new Set(all.map(({ sort }) => sort))).toEqual(new Set(['page', 'feed', 'warc']))
  expect(slowest).toBeLessThan(LONGEST)
}, 120_000)

test('the same number gives the same damage, and another number another', () => {
  const bytes = Buffer.from('<p>Một trang nhỏ về cầu phao</p>'.repeat(20))
  expect(mutated(bytes, 7)).toEqual(mutated(bytes, 7))
  const different = new Set(Array.from({ length: 50 }, (_, seed) => mutated(bytes, seed).toString('hex')))
  expect(different.size).toBeGreaterThan(40)
})
