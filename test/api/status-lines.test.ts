/** Do the figures on a terminal speak Vietnamese, add up, and agree with one another? */
import { expect, test } from 'vitest'
import { pipeline } from '#analysis/pipeline.js'
import { cataloguedLine, isFollowed } from '#api/catalogue.js'
import { statusLines } from '#api/commands/status-lines.js'
import { SOURCES } from '#crawlers/sources/index.js'
import { READ_STAGE } from '#data/store/captures.js'

const NONE = { failed: 0, blocked: 0, empty: 0, unchanged: 0, late: 0, silent: 0, low: 0, high: 0, never: 0, ok: 0 }
const stage = { in: 3, done: 2, skip: 1, retry: 0, quarantine: 0, reasons: { 'không nhắc địa phương nào': 1 } }
const status = {
  records: 3,
  items: 2,
  stories: 1,
  mentions: 2,
  waiting: 0,
  lastRun: '2026-11-21T19:00:00+07:00',
  stages: { 'match-mentions': stage, [READ_STAGE.name]: stage },
  sources: { ...NONE, ok: 100, never: 12 },
  work: null,
}

test('stages stand under Vietnamese names, in the order of the work, without their ids', () => {
  const text = statusLines(status).join('\n')
  expect(text).toContain('lần chạy cuối 21/11/2026 19:00')
  expect(text).toMatch(
    /Đọc bản ghi +vào 3 = xong 2 \+ bỏ qua 1\n +1 × không nhắc địa phương nào\nTìm địa phương +vào 3/,
  )
  expect(text).not.toContain('match-mentions')
  expect(text).toContain('lấy được bình thường 100, chưa lấy lần nào 12')
})

test('every stage of the pipeline has a Vietnamese name', () => {
  const sourceOf = (id: string) => ({ name: id, level: 'other' as const, republishes: false })
  const steps = pipeline({ profiles: [], sourceOf, labelOf: (id) => id, now: () => new Date(0) })
  const stages = Object.fromEntries(steps.map(({ name }) => [name, stage]))
  const text = statusLines({ ...status, stages }).join('\n')
  for (const { name } of steps) expect(text).not.toContain(name)
})

test('a stage that nobody named yet is shown by its id, last', () => {
  const lines = statusLines({ ...status, stages: { 'x-new': stage, 'rank-priority': stage } })
  expect(lines.findIndex((line) => line.startsWith('x-new'))).toBeGreaterThan(
    lines.findIndex((line) => line.startsWith('Xếp ưu tiên')),
  )
})

test('the catalogue and what is followed of it are counted in the same words on both pages', () => {
  const followed = SOURCES.filter(isFollowed).length
  expect(followed).toBeLessThan(SOURCES.length)
  const said = cataloguedLine(SOURCES)
  expect(said).toBe(
    `danh mục có ${SOURCES.length} nguồn: đang theo dõi ${followed}, ${SOURCES.length - followed} chỉ giữ tên (không còn ra tin, không hỏi nữa)`,
  )
  expect(statusLines(status).join('\n')).toContain(said)
  expect(cataloguedLine(SOURCES.filter(isFollowed))).toBe(`danh mục có ${followed} nguồn, đang theo dõi cả ${followed}`)
})
