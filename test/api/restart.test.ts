/** A process that starts knows what the one before it was told, and whether another is at work. */
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { crawlRound } from '#api/crawl/round.js'
import { workBoard } from '#api/work.js'
import { openDesk } from '#api/workplace.js'
import { defineSource } from '#crawlers/sources/define.js'
import { releaseLease, takeLease } from '#data/store/leases.js'
import { heldQuiets } from '#data/store/quiets.js'
import { type Answer, type ScriptedServer, startServer } from '../support/http-server.js'
import { type Office, openOffice } from '../support/round.js'

const START = new Date('2025-10-28T06:00:00+07:00')
const MINUTE = 60_000
const HOUR = 60 * MINUTE

let server: ScriptedServer
let office: Office
let answer: Answer

beforeEach(async () => {
  answer = { headers: { 'content-type': 'application/rss+xml' }, body: '<rss version="2.0"><channel/></rss>' }
  server = await startServer({ '/robots.txt': { body: 'User-agent: *\nDisallow:\n' }, '*': () => answer })
  office = await openOffice(START, [server.host])
})
afterEach(async () => {
  await office.close()
  await server.close()
})

const source = (name: string) =>
  defineSource({
    id: `bao-${name}`,
    name: `Báo ${name}`,
    domain: '127.0.0.1',
    level: 'provincial',
    language: 'vi',
    feeds: [`${server.origin}/${name}.rss`],
    layouts: [],
  })
const times = async () => [...(await heldQuiets(office.workplace.db.read)).values()]

describe('a domain that asked for quiet', () => {
  test('for an hour is not asked sooner by a process that starts inside it, robots.txt neither', async () => {
    answer = { status: 429, headers: { 'retry-after': '3600' } }
    await office.round([source('mot')])
    const before = server.asked.length
    expect(before).toBe(2)
    const until = new Date(office.now().getTime() + HOUR)
    // Each round is a process of its own here: nothing but the database is left of the one before.
    for (let elapsed = 0; elapsed < 55; elapsed += 11) {
      office.wait(11 * MINUTE)
      await office.round([source('hai')])
    }
    expect(office.now() < until).toBe(true)
    expect(server.asked).toHaveLength(before)
    office.wait(26 * HOUR)
    answer = { headers: { 'content-type': 'application/rss+xml' }, body: '<rss version="2.0"><channel/></rss>' }
    await office.round([source('hai')])
    expect(server.asked.slice(before).map(({ path }) => path)).toEqual(['/robots.txt', '/hai.rss'])
  })

  test('without saying how long is asked more and more rarely, whoever asks, until it answers', async () => {
    answer = { status: 429 }
    const quiets: number[] = []
    for (let look = 0; look < 4; look += 1) {
      await office.round([source(`bao${look}`)])
      const [quiet] = await times()
      quiets.push(Math.round(((quiet?.until.getTime() ?? 0) - office.now().getTime()) / MINUTE))
      office.wait(70 * MINUTE)
    }
    expect(quiets).toEqual([1, 2, 4, 8])
    answer = { headers: { 'content-type': 'application/rss+xml' }, body: '<rss version="2.0"><channel/></rss>' }
    await office.round([source('khac')])
    expect(await times()).toEqual([])
  })
})

describe('while another process collects into the same folder', () => {
  const other = { work: 'collect', holder: 'tiến trình 7 trên máy khác' }
  const taken = () =>
    office.workplace.db.write((tx) =>
      takeLease(tx, { ...other, until: new Date(office.now().getTime() + MINUTE) }, office.now()),
    )

  test('a round is refused, and nothing is asked', async () => {
    await taken()
    await expect(office.round([source('mot')])).rejects.toThrow(
      'tiến trình 7 trên máy khác đang lấy tin cho thư mục này từ 28/10/2025 06:00',
    )
    expect(server.asked).toEqual([])
    await office.workplace.db.write((tx) => releaseLease(tx, other))
    await office.round([source('mot')])
    expect(server.asked).not.toEqual([])
  })

  test('collecting that goes on waits, shows why, asks nothing, and stops when it is told to', async () => {
    await taken()
    const stop = new AbortController()
    const desk = await openDesk(office.workplace, office.now, stop.signal)
    const shown: string[] = []
    const board = workBoard((work) => {
      if (work === null) return
      shown.push(work.label)
      setImmediate(() => stop.abort())
    })
    const options = { sources: [source('mot')], repeatEvery: 1, environment: {} }
    expect(await crawlRound(desk, office.workplace, board, options)).toEqual({ read: 0, fresh: 0 })
    await desk.close()
    expect(shown).toEqual(['chờ tiến trình 7 trên máy khác lấy tin xong'])
    expect(server.asked).toEqual([])
  })
})
