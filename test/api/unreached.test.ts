/** After a round, does the user learn who gave nothing, why, and what to do? */
import { describe, expect, test } from 'vitest'
import { unreachedIn, unreachedLines } from '#api/unreached.js'

const BEGAN = new Date('2026-11-21T08:00:00+07:00')
const after = (minutes: number) => new Date(BEGAN.getTime() + minutes * 60_000)
const feed = (source: string, error: string | null, lastOutcome: 'new' | 'failed' | 'blocked', minutes = 1) => ({
  source,
  error,
  lastOutcome,
  lastCheckedAt: after(minutes),
})

describe('a round', () => {
  test('counts the sources that were asked in it, and those of which nothing answered', () => {
    const told = unreachedIn(
      [
        feed('bao-a', null, 'new'),
        feed('bao-b', 'máy chủ báo lỗi 503', 'failed'),
        // One of two doors is enough to be reached.
        feed('bao-c', 'trang không còn (404)', 'failed'),
        feed('bao-c', null, 'new'),
        feed('bao-d', 'bị chặn: captcha', 'blocked'),
        // Not asked this time: what it said yesterday is no news.
        feed('bao-e', 'máy chủ báo lỗi 503', 'failed', -600),
      ],
      BEGAN,
    )
    expect(told).toEqual({
      asked: 4,
      unreached: [
        { id: 'bao-b', name: 'bao-b', state: 'failed', reason: 'máy chủ báo lỗi 503' },
        { id: 'bao-d', name: 'bao-d', state: 'blocked', reason: 'bị chặn: captcha' },
      ],
    })
    expect(unreachedLines(told)).toEqual([
      'hỏi 4 nguồn, 2 nguồn không lấy được:',
      '  1 × máy chủ báo lỗi 503: bao-b',
      '  1 × bị chặn: captcha: bao-d',
      '→ kiểm tra mạng; các nguồn trên được hỏi lại ở lượt sau; xem kỹ một nguồn: diembao sources check bao-b',
      '→ nguồn từ chối: liên hệ tòa soạn xin phép, hoặc theo dõi bằng cách khác',
    ])
  })

  test('without a network is one reason and one advice, not a hundred lines', () => {
    const feeds = Array.from({ length: 100 }, (_, at) => feed(`bao-${at}`, 'không tìm thấy máy chủ', 'failed'))
    const lines = unreachedLines(unreachedIn(feeds, BEGAN))
    expect(lines).toHaveLength(3)
    expect(lines[1]).toMatch(/^ {2}100 × không tìm thấy máy chủ: bao-0, .* và 92 nguồn nữa$/)
    expect(lines[2]).toContain('không ra được mạng')
  })

  test('in which the same reason came at different times tells it once', () => {
    const feeds = [feed('a', 'xin chờ tới 14:05', 'failed'), feed('b', 'xin chờ tới 09:30', 'failed')]
    expect(unreachedLines(unreachedIn([...feeds, feed('c', null, 'new')], BEGAN))[1]).toMatch(/^ {2}2 × /)
  })

  test('in which everybody answered says so, and one that asked nobody too', () => {
    expect(unreachedLines(unreachedIn([feed('a', null, 'new')], BEGAN))).toEqual([
      'hỏi 1 nguồn, nguồn nào cũng trả lời',
    ])
    expect(unreachedLines(unreachedIn([], BEGAN))).toEqual(['chưa nguồn nào tới giờ hỏi lại'])
  })
})
