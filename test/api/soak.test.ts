/** Two days of an invented press: nothing is lost, doubled or invented, and nobody is asked too much. The long run is `npm run soak`. */
import { beforeAll, describe, expect, test } from 'vitest'
import type { Facts, KeptItem } from '../soak/facts.js'
import { checkAll, figuresOf } from '../soak/figures.js'
import { soak } from '../soak/soak.js'
import { temporaryFolder } from '../support/cli.js'

let facts: Facts
beforeAll(async () => {
  facts = await soak({ seed: 10, days: 2, dir: temporaryFolder() })
}, 300_000)

const wrongIn = (all: Facts): Record<string, readonly string[]> =>
  Object.fromEntries(checkAll(all).map(({ name, wrong }) => [name, wrong]))

test('two days of twelve sites, with outages, refusals, edits, removals and restarts, leave nothing wrong', () => {
  const names = checkAll(facts).map(({ name }) => name)
  expect(wrongIn(facts)).toEqual(Object.fromEntries(names.map((name) => [name, []])))
})

test('a great deal happened in them', () => {
  const { articles, items, versions, removals, restarts, notModified, calmDelays } = figuresOf(facts)
  expect(items).toBeGreaterThan(articles * 0.85)
  expect(versions).toBeGreaterThan(items + 10)
  expect(removals).toBeGreaterThan(0)
  expect(restarts).toBeGreaterThan(0)
  expect(notModified).toBeGreaterThan(100)
  expect(calmDelays.median).toBeLessThan(25)
  for (const { name, of } of checkAll(facts)) expect.soft(of, name).toBeGreaterThan(0)
})

/** What each check would find, had the product gone wrong in its way. */
describe('the checks notice', () => {
  const items = (change: (item: KeptItem) => KeptItem) => ({ items: facts.items.map(change) })
  const spoiled: readonly (readonly [what: string, check: string, how: () => Partial<Facts>])[] = [
    [
      'a lost article',
      'every article that could be seen is an Item, exactly once',
      () => ({ items: facts.items.slice(20) }),
    ],
    [
      'an article held twice',
      'every article that could be seen is an Item, exactly once',
      () => ({ items: [...facts.items, ...facts.items] }),
    ],
    [
      'a home page held',
      'nothing but articles became Items',
      () => items((item) => ({ ...item, url: `https://${item.source}/` })),
    ],
    [
      'a Version twice',
      'every Version is a text that stood there, minor changes made none',
      () => items((item) => ({ ...item, versions: [...item.versions, ...item.versions] })),
    ],
    [
      'a counter kept as an edit',
      'every Version is a text that stood there, minor changes made none',
      () =>
        items((item) => ({
          ...item,
          versions: item.versions.map((version) => ({ ...version, text: `${version.text}\n12 người xem` })),
        })),
    ],
    [
      'lost edits',
      'every edit that stood for a step of looking again is a Version',
      () => items((item) => ({ ...item, versions: item.versions.slice(0, 1) })),
    ],
    [
      'an old text shown',
      'an Item says what stood there last',
      () => items((item) => ({ ...item, current: item.versions[0] ?? null })),
    ],
    [
      'a correction taken for an edit',
      'corrections are told from edits',
      () => items((item) => ({ ...item, versions: item.versions.map((version) => ({ ...version, change: 'minor' })) })),
    ],
    [
      'a removal not marked',
      'every removal that could be seen twice is marked',
      () => items((item) => ({ ...item, removedAt: null })),
    ],
    ['an invented removal', 'no removal is invented', () => items((item) => ({ ...item, removedAt: item.capturedAt }))],
    [
      'links without an end',
      'every link ends as an Item or with a reason',
      () => ({
        items: [],
        links: facts.links.map((link) => ({ ...link, state: 'captured', reason: null, became: null })),
      }),
    ],
    [
      'an outage not shown',
      'every trouble is shown as such',
      () => ({ looks: facts.looks.map((look) => ({ ...look, outcome: 'unchanged' })) }),
    ],
    [
      'a source in trouble shown as well',
      'every trouble is shown as such',
      () => ({
        lived: {
          ...facts.lived,
          samples: facts.lived.samples.map((one) => ({ ...one, state: 'ok', reason: 'Lấy được bình thường.' })),
        },
      }),
    ],
    [
      'haste',
      'one request at a time, with its pause or Crawl-delay',
      () => ({ asked: facts.asked.flatMap((one) => [one, one]) }),
    ],
    [
      'an ignored Retry-After',
      'Retry-After is kept',
      () => ({ asked: facts.asked.flatMap((one) => [one, { ...one, from: one.from + 1000, retryAfter: null }]) }),
    ],
    [
      'a forbidden page',
      'nothing under Disallow is asked for',
      () => ({ asked: facts.asked.map((one) => ({ ...one, path: '/rieng-tu/noi-bo-700001.html' })) }),
    ],
    ['a stranger asked', 'nothing is asked of anybody else', () => ({ strangers: new Set(['ngoai.test']) })],
    ['work left behind', 'no stage failed and no job is left', () => ({ jobs: 1 })],
  ]
  test.each(spoiled)('%s', (_, check, how) => {
    expect(wrongIn({ ...facts, ...how() })[check]?.length).toBeGreaterThan(0)
  })
})
