/** Killed at any moment and started again: nothing is lost, nothing is there twice. */
import { sql } from 'drizzle-orm'
import { expect, test } from 'vitest'
import { openDatabase, rowsOf } from '#dialect'
import { diembao, startDiembao, temporaryFolder } from '../support/cli.js'
import { manyArticles, TOWN, writeTown } from '../support/town.js'

/** Numbers between 0 and 1 that are the same in every run. */
function* chances(seed: number): Generator<number, never> {
  for (let state = seed; ; ) {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0
    yield state / 2 ** 32
  }
}

/** Everything that a reader could see, without the ids that depend on the order of work. */
async function contents(dir: string) {
  const db = await openDatabase(`${dir}/diembao.sqlite`)
  const rows = <T>(query: string) => rowsOf<T>(db.read, sql.raw(query))
  try {
    return {
      items: await rows('select identity, title, published_at from items order by identity'),
      versions: await rows(
        'select i.identity, v.number, v.digest from versions v join items i on i.id = v.item_id order by 1, 2',
      ),
      mentions: await rows(
        'select i.identity, m.locality, m.level from mentions m join items i on i.id = m.item_id order by 1, 2',
      ),
      captures: await rows('select identity, digest from captures order by identity'),
      runs: await rows('select stage, outcome, reason, count(*) as count from runs group by 1, 2, 3 order by 1, 2, 3'),
      jobs: await rows('select stage, subject from jobs'),
      // Which items stand together, whatever the stories are numbered.
      stories: await rows(
        `select group_concat(identity, ' ') as members from
           (select story_id, identity from items where story_id is not null order by story_id, identity)
         group by story_id order by members`,
      ),
      orphans: await rows(
        'select id from stories where id not in (select story_id from items where story_id is not null)',
      ),
      found: await rows(
        `select count(*) as count from item_search where item_search match '{title_folded body_folded} : "can gio"'`,
      ),
    }
  } finally {
    await db.close()
  }
}

test('ten kills at random during a replay lose nothing and double nothing', { timeout: 240_000 }, async () => {
  const archive = await writeTown(temporaryFolder(), [...TOWN, ...manyArticles(300)])
  const [calm, stormy] = [temporaryFolder(), temporaryFolder()]
  for (const dir of [calm, stormy]) expect(diembao(['init', '--locality', 'can-gio', '--dir', dir]).code).toBe(0)

  const run = (dir: string) => diembao(['crawl', '--replay', archive, '--dir', dir, '--json'])
  const timed = (dir: string): number => {
    const begun = performance.now()
    expect(run(dir).code).toBe(0)
    return performance.now() - begun
  }
  const whole = timed(calm)
  // With everything done already: start-up, and reading the archive without keeping anything.
  const idle = timed(calm)

  const chance = chances(20261121)
  let killed = 0
  for (let round = 0; round < 20 && killed < 10; round++) {
    const child = startDiembao(['crawl', '--replay', archive, '--dir', stormy, '--json'])
    // Each life lasts about a tenth of the work, so that ten of them are spread over all of it.
    const life = 0.7 * idle + 0.2 * chance.next().value * (whole - idle)
    const timer = setTimeout(() => child.kill('SIGKILL'), life)
    const signal = await new Promise<NodeJS.Signals | null>((resolve) => child.on('close', (_, how) => resolve(how)))
    clearTimeout(timer)
    if (signal === 'SIGKILL') killed += 1
  }
  expect(killed).toBe(10)
  expect(run(stormy).code).toBe(0)

  const expected = await contents(calm)
  expect(expected.items).toHaveLength(300 + TOWN.length)
  expect(expected.jobs).toEqual([])
  expect(expected.orphans).toEqual([])
  expect(await contents(stormy)).toEqual(expected)

  // And once more on top changes nothing at all.
  expect(JSON.parse(run(calm).out)).toMatchObject({ fresh: 0 })
  expect(await contents(calm)).toEqual(expected)
})
