import { describe, expect, test } from 'vitest'
import { ago, checkLines, sourceTable } from '#api/commands/source-lines.js'
import { checkEach, chosenSources, sourcesToCheck } from '#api/commands/sources.js'
import { UserError } from '#api/config.js'
import type { SourceCheck } from '#crawlers/check.js'
import { SOURCES, sourceById } from '#crawlers/sources/index.js'

const NOW = new Date('2026-03-08T00:00:00Z')

describe('the sources that are listed', () => {
  test('are those of a level and of a province, typed with or without marks', () => {
    expect(chosenSources(SOURCES, {})).toHaveLength(SOURCES.length)
    expect(chosenSources(SOURCES, { province: 'lang son' }).map(({ id }) => id)).toEqual(['baolangson', 'langson-gov'])
    expect(chosenSources(SOURCES, { province: 'Lạng Sơn', level: 'portal' }).map(({ id }) => id)).toEqual([
      'langson-gov',
    ])
    expect(() => chosenSources(SOURCES, { province: 'atlantis' })).toThrow(UserError)
  })

  test('stand in columns, whatever their script', () => {
    const chosen = ['sggp-zh', 'vov', 'baobinhphuoc'].flatMap((id) => sourceById(id) ?? [])
    const [head = '', zh = '', vov = '', old = ''] = sourceTable(chosen)
    expect(head).toMatch(/^MÃ +TÊN +CẤP/)
    // Chinese letters are twice as wide.
    expect(vov.indexOf('  vi  ')).toBe(old.indexOf('  vi  '))
    expect(vov.indexOf('  vi  ') - zh.indexOf('  zh  ')).toBe('西贡解放报'.length)
    expect(vov).toContain('1 RSS')
    expect(old).toContain('chỉ giữ tên')
  })
})

describe('the sources that are checked', () => {
  test('are those that were named, or all that are followed', () => {
    expect(sourcesToCheck(['vov', 'vtv'], false).map(({ id }) => id)).toEqual(['vov', 'vtv'])
    const all = sourcesToCheck([], true)
    expect(all.length).toBeGreaterThanOrEqual(95)
    expect(all.some(({ archived }) => archived)).toBe(false)
    for (const wrong of [
      () => sourcesToCheck([], false),
      () => sourcesToCheck(['x'], false),
      () => sourcesToCheck(['vov'], true),
    ])
      expect(wrong).toThrow(UserError)
  })

  const sources = ['vov', 'vtv', 'plo'].flatMap((id) => sourceById(id) ?? [])
  const dead = { fetch: async () => ({ kind: 'skip', reason: 'trang không còn' }) as const }

  test('are told one by one, and those that failed are counted', async () => {
    const told: SourceCheck[] = []
    const ports = { fetcher: dead, clock: () => NOW, signal: new AbortController().signal }
    expect(await checkEach(sources, ports, (check) => told.push(check))).toEqual({ checked: 3, failed: 3 })
    expect(told.map(({ id, verdict }) => `${id} ${verdict}`)).toEqual(['vov failed', 'vtv failed', 'plo failed'])
  })

  test('stop where the user stops them, without a word on the one that was cut short', async () => {
    const controller = new AbortController()
    const told: string[] = []
    // VOV has one feed, and its front page is asked for another.
    let asked = 0
    const fetch = async () => {
      asked += 1
      if (asked === 3) controller.abort()
      return dead.fetch()
    }
    const ports = { fetcher: { fetch }, clock: () => NOW, signal: controller.signal }
    expect(await checkEach(sources, ports, ({ id }) => told.push(id))).toEqual({ checked: 1, failed: 1 })
    expect(told).toEqual(['vov'])
  })
})

describe('what a check says', () => {
  const check: SourceCheck = {
    id: 'baovidu',
    name: 'Báo Ví Dụ',
    checkedAt: NOW,
    verdict: 'degraded',
    newestAt: new Date('2026-03-07T20:00:00Z'),
    replacements: [],
    doors: [
      {
        door: 'feed',
        url: 'https://baovidu.vn/rss/home.rss',
        fault: null,
        found: 50,
        newestAt: new Date('2026-03-07T20:00:00Z'),
        movedTo: null,
      },
      {
        door: 'feed',
        url: 'https://baovidu.vn/rss/cu.rss',
        fault: { trouble: 'gone', reason: 'trang không còn' },
        found: 0,
        newestAt: null,
        movedTo: null,
      },
    ],
    articles: [
      {
        url: 'https://baovidu.vn/a-1.htm',
        fault: null,
        title: true,
        lead: true,
        time: true,
        author: false,
        section: true,
        length: 2_345,
      },
    ],
    advice: ['https://baovidu.vn/rss/cu.rss: bỏ địa chỉ này khỏi danh mục'],
  }

  test('reads line by line, with what to do at the end', () => {
    expect(checkLines(check)).toEqual([
      'Báo Ví Dụ (baovidu): ✓ có tin, cần sửa',
      '    ✓ RSS https://baovidu.vn/rss/home.rss: 50 tin, mới nhất 08/03/2026 03:00 (4 giờ trước)',
      '    ✗ RSS https://baovidu.vn/rss/cu.rss: trang không còn',
      '    ✓ bài https://baovidu.vn/a-1.htm',
      '        tiêu đề ✓  tóm tắt ✓  giờ đăng ✓  tác giả ✗  chuyên mục ✓  2345 ký tự',
      '    → https://baovidu.vn/rss/cu.rss: bỏ địa chỉ này khỏi danh mục',
    ])
  })

  test.each([
    ['2026-03-07T23:30:00Z', 'chưa tới một giờ trước'],
    ['2026-03-06T01:00:00Z', '47 giờ trước'],
    ['2026-03-05T00:00:00Z', '3 ngày trước'],
  ])('%s was %s', (instant, words) => {
    expect(ago(new Date(instant), NOW)).toBe(words)
  })
})
