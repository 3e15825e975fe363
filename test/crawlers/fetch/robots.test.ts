/** Is the site's word on robots kept, and is silence never taken for consent? */
import { describe, expect, test } from 'vitest'
import { createRobots, type ReadRobots } from '#crawlers/fetch/robots.js'
import { done, retry } from '#data/model/outcome.js'

const NOW = new Date('2026-11-21T00:00:00Z')
const later = (minutes: number) => new Date(NOW.getTime() + minutes * 60_000)
const page = new URL('https://bao.vn/tin/bai-1.htm')

function siteThatSays(...answers: Awaited<ReturnType<ReadRobots>>[]) {
  const asked: string[] = []
  const robots = createRobots('DiemBao', async (address) => {
    asked.push(address)
    return answers[Math.min(asked.length, answers.length) - 1] ?? done({ status: 404, text: '' })
  })
  return { robots, asked }
}
const says = (text: string, status = 200) => done({ status, text })

describe('rules', () => {
  const verdicts: readonly (readonly [why: string, text: string, kind: string])[] = [
    ['no rules allow everything', '', 'allowed'],
    ['everyone is kept out', 'User-agent: *\nDisallow: /', 'disallowed'],
    ['our own group wins over everyone', 'User-agent: *\nDisallow: /\n\nUser-agent: diembao\nAllow: /', 'allowed'],
    ['our own group keeps us out', 'User-agent: *\nAllow: /\nUser-agent: DiemBao/9.9\nDisallow: /tin', 'disallowed'],
    ['the longer rule wins', 'User-agent: *\nDisallow: /tin\nAllow: /tin/bai', 'allowed'],
    ['a wildcard and an end mark', 'User-agent: *\nDisallow: /*.htm$', 'disallowed'],
    ['somebody else is kept out', 'User-agent: GPTBot\nUser-agent: Bytespider\nDisallow: /', 'allowed'],
    ['a group of several names, ours among them', 'User-agent: GPTBot\nUser-agent: DiemBao\nDisallow: /', 'disallowed'],
    ['a comment and odd spaces', '# chào\r\nuser-agent : *\r\nDISALLOW :  /tin # không', 'disallowed'],
    ['a home page instead of rules', '<!DOCTYPE html><html><body>Trang chủ</body></html>', 'allowed'],
  ]
  test.each(verdicts)('%s', async (_, text, kind) => {
    expect((await siteThatSays(says(text)).robots.check(page, NOW)).kind).toBe(kind)
  })

  test('a crawl-delay is given on in milliseconds, at most ten minutes', async () => {
    const delayOf = (text: string) => siteThatSays(says(text)).robots.check(page, NOW)
    expect(await delayOf('User-agent: *\nCrawl-delay: 10')).toEqual({ kind: 'allowed', crawlDelay: 10_000 })
    expect(await delayOf('User-agent: *\nCrawl-delay: 86400')).toEqual({ kind: 'allowed', crawlDelay: 600_000 })
    expect(await delayOf('User-agent: *\nCrawl-delay: soon')).toEqual({ kind: 'allowed', crawlDelay: null })
  })

  test('a file made to choke its reader is read in bounded time, and still forbids', async () => {
    const names = Array.from({ length: 10_000 }, (_, i) => `user-agent: bot${i}`).join('\n')
    const rules = Array.from({ length: 10_000 }, () => 'disallow: /a').join('\n')
    const wild = `user-agent: *\ndisallow: /${'*a'.repeat(10_000)}b\nallow: /${'*a'.repeat(10_000)}`
    const { robots } = siteThatSays(says(`${wild}\n${names}\n${rules}`))
    const started = performance.now()
    const verdict = await robots.check(new URL(`https://bao.vn/${'a'.repeat(2000)}`), NOW)
    expect(verdict.kind).toBe('disallowed')
    expect(performance.now() - started).toBeLessThan(2000)
  })
})

describe('when it cannot be heard', () => {
  test.each([404, 403, 410, 301])('status %i leaves the site open', async (status) => {
    expect((await siteThatSays(says('User-agent: *\nDisallow: /', status)).robots.check(page, NOW)).kind).toBe(
      'allowed',
    )
  })

  test.each([500, 503, 429])('status %i means wait', async (status) => {
    const verdict = await siteThatSays(says('', status)).robots.check(page, NOW)
    expect(verdict).toEqual({ kind: 'wait', until: later(30), reason: `máy chủ trả lời mã ${status}` })
  })

  test('silence means wait, and is not asked again until then', async () => {
    const { robots, asked } = siteThatSays(retry('quá thời gian chờ', later(10)), says(''))
    const waiting = { kind: 'wait', until: later(10), reason: 'quá thời gian chờ' }
    expect(await robots.check(page, NOW)).toEqual(waiting)
    expect(await robots.check(page, later(9))).toEqual(waiting)
    expect(asked).toHaveLength(1)
    expect((await robots.check(page, later(10))).kind).toBe('allowed')
  })

  test('rules heard before stay in force while the site is down', async () => {
    const { robots } = siteThatSays(says('User-agent: *\nDisallow: /tin'), says('', 500))
    expect((await robots.check(page, NOW)).kind).toBe('disallowed')
    expect((await robots.check(page, later(25 * 60))).kind).toBe('disallowed')
    expect((await robots.check(new URL('https://bao.vn/khac'), later(25 * 60))).kind).toBe('allowed')
  })
})

test('the word of a site is asked for once a day, and once when many ask together', async () => {
  const { robots, asked } = siteThatSays(says(''))
  await Promise.all([robots.check(page, NOW), robots.check(page, NOW), robots.check(new URL('https://bao.vn/2'), NOW)])
  await robots.check(page, later(24 * 60 - 1))
  expect(asked).toEqual(['https://bao.vn/robots.txt'])
  await robots.check(page, later(24 * 60))
  expect(asked).toHaveLength(2)
  await robots.check(new URL('http://bao.vn/1'), NOW)
  expect(asked[2]).toBe('http://bao.vn/robots.txt')
})
