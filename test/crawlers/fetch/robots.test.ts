/** Is the site's word on robots kept, and is silence never taken for consent? */
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { createRobots, type ReadRobots } from '#crawlers/fetch/robots.js'
import { robotsText } from '#crawlers/fetch/robots-rules.js'
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
    ['bare carriage returns end lines', 'User-agent: *\rDisallow: /tin\r', 'disallowed'],
    ['groups of one name are one group', 'User-agent: *\nDisallow: /a\n\nUser-agent: *\nDisallow: /tin', 'disallowed'],
    ['our groups are one group', 'User-agent: DiemBao\nAllow: /\nUser-agent: diembao\nDisallow: /tin', 'disallowed'],
    ['rules before any name are nobody’s', 'Disallow: /\nUser-agent: *\nDisallow: /a', 'allowed'],
    ['an empty rule forbids nothing', 'User-agent: *\nDisallow:', 'allowed'],
    ['our group, though empty, is ours', 'User-agent: *\nDisallow: /\nUser-agent: DiemBao\nDisallow:', 'allowed'],
    ['a name longer than ours is another', 'User-agent: DiemBaoNews\nDisallow: /', 'allowed'],
    ['a name shorter than ours is another', 'User-agent: Diem\nDisallow: /', 'allowed'],
    ['what follows the name is not of it', 'User-agent: DIEMBAO (tin tức)\nDisallow: /', 'disallowed'],
    [
      'a sitemap ends no list of names',
      'User-agent: *\nSitemap: /s.xml\nUser-agent: GPTBot\nDisallow: /',
      'disallowed',
    ],
    [
      'a delay is a rule, and ends the list of names',
      'User-agent: *\nCrawl-delay: 5\nUser-agent: GPTBot\nDisallow: /',
      'allowed',
    ],
    ['of equally long rules the one that allows wins', 'User-agent: *\nDisallow: /tin\nAllow: /tin', 'allowed'],
    ['a rule is about the beginning', 'User-agent: *\nDisallow: /bai', 'allowed'],
    ['letters of a path have their case', 'User-agent: *\nDisallow: /TIN', 'allowed'],
    ['an end mark ends', 'User-agent: *\nDisallow: /tin/bai$', 'allowed'],
    ['a dollar within is a letter', 'User-agent: *\nDisallow: /tin$/bai', 'allowed'],
    ['stars match nothing as well', 'User-agent: *\nDisallow: /tin*/**bai-1.htm', 'disallowed'],
    ['plain letters may come encoded', 'User-agent: *\nDisallow: /%74in/bai%2D1', 'disallowed'],
    ['a home page instead of rules', '<!DOCTYPE html><html><body>Trang chủ</body></html>', 'allowed'],
  ]
  test.each(verdicts)('%s', async (_, text, kind) => {
    expect((await siteThatSays(says(text)).robots.check(page, NOW)).kind).toBe(kind)
  })

  const encodings: readonly (readonly [why: string, rule: string, path: string, kind: string])[] = [
    ['marks in the rule, encoded in the address', '/tin-tức', '/tin-t%E1%BB%A9c/1', 'disallowed'],
    ['marks encoded in small letters', '/tin-t%e1%bb%a9c', '/tin-tức/1', 'disallowed'],
    ['a question mark and what follows', '/*?trang=', '/tin?trang=2', 'disallowed'],
    ['a star as a letter', '/a%2Ab', '/a*b', 'disallowed'],
    ['a star as a letter is no wildcard', '/a%2Ab', '/axb', 'allowed'],
    ['a star in the address is a letter', '/a*c', '/a*b', 'allowed'],
    ['a dollar as a letter', '/a%24', '/a$b', 'disallowed'],
    ['a slash that is encoded is another', '/a%2Fb', '/a/b', 'allowed'],
    ['a slash that is encoded, on both sides', '/a%2fb', '/a%2Fb', 'disallowed'],
    ['brackets, quotes and bars', "/a[1]'|x", "/a[1]'|x", 'disallowed'],
    ['quotes that the query encodes', "/t?q='a'", "/t?q='a'", 'disallowed'],
    ['a lone percent sign', '/100%', '/100%/a', 'disallowed'],
  ]
  test.each(encodings)('%s', async (_, rule, path, kind) => {
    const { robots } = siteThatSays(says(`User-agent: *\nDisallow: ${rule}`))
    expect((await robots.check(new URL(path, 'https://bao.vn'), NOW)).kind).toBe(kind)
  })

  test('the mark before a text is none of it, and a line that the limit cuts is not read', () => {
    const rules = 'User-agent: *\nDisallow: /a\n'
    expect(robotsText(Buffer.from(`\ufeff${rules}`))).toBe(rules)
    const long = `${rules}${`# ${'x'.repeat(998)}\n`.repeat(600)}Disallow: /b`
    const read = robotsText(Buffer.from(long))
    expect(read.length).toBeGreaterThan(510_000)
    expect(read.length).toBeLessThanOrEqual(512_001)
    expect(long.startsWith(read) && read.endsWith('\n')).toBe(true)
  })

  test('whatever bytes a site sends, there is a verdict', async () => {
    const lines = fc.constantFrom(
      'User-agent: *',
      'User-agent: DiemBao',
      'Disallow: ',
      'Allow: /',
      '\r',
      '\u0000',
      '%',
      '*',
      '$',
    )
    await fc.assert(
      fc.asyncProperty(fc.array(fc.oneof(lines, fc.string({ unit: 'binary' }))), fc.webPath(), async (parts, path) => {
        const { robots } = siteThatSays(says(parts.join('\n')))
        const verdict = await robots.check(new URL(`https://bao.vn${path}`), NOW)
        expect(['allowed', 'disallowed']).toContain(verdict.kind)
      }),
    )
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
