import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type Proposal, proposeSource } from '#crawlers/propose.js'
import { defineSource } from '#crawlers/sources/define.js'
import { MCMS } from '#crawlers/sources/families.js'
import { familyOf } from '#crawlers/sources/recognise.js'
import { type Survey, surveySite } from '#crawlers/survey.js'
import type { Script } from '../support/http-server.js'
import { ARTICLES, articlePath, feed, golden, HTML, NOW, site, XML } from './scripted-site.js'

const ORIGIN = 'https://baovidu.vn'

async function survey(script: Script, origin = ORIGIN): Promise<Survey> {
  const { fetcher } = await site(origin, script)
  const outcome = await surveySite(`${origin}/`, fetcher)
  if (outcome.kind !== 'done') throw new Error(outcome.reason)
  return outcome.value
}

const propose = async (script: Script, origin = ORIGIN) => proposeSource(await survey(script, origin))

/** The literal as the program would read it. */
function read({ literal }: Proposal) {
  const object = /defineSource\((\{[\s\S]*\})\)\n$/.exec(literal)?.[1] ?? ''
  return defineSource(new Function('MCMS', `'use strict'; return (${object})`)(MCMS))
}

const home = (head: string, body = '') => ({
  headers: HTML,
  body: `<!doctype html><html lang="vi"><head><title>Báo Ví Dụ - tin nhanh, tin đúng</title>${head}</head><body><h1>Tin trong ngày của báo</h1>${body}</body></html>`,
})
const RSS = '<link rel="alternate" type="application/rss+xml" href="/rss/home.rss">'
const SITE: Script = {
  ...ARTICLES,
  '/': home(`${RSS}<meta property="og:site_name" content="Báo Ví Dụ">`, '<a href="/rss/hong.rss">Hỏng</a>'),
  '/robots.txt': { body: `User-agent: *\nDisallow: /tim-kiem\nSitemap: ${ORIGIN}/sitemap.xml` },
  '/rss/home.rss': { headers: XML, body: feed(ORIGIN, 1, 2, 3) },
  '/sitemap.xml': { body: `<urlset><url><loc>${ORIGIN}${articlePath(1)}</loc></url></urlset>` },
}

describe('an outlet that nobody described yet', () => {
  test('is proposed with its name, language, system, and the feeds and sitemaps that work', async () => {
    const proposal = await propose(SITE)
    expect(proposal).toMatchObject({
      id: 'baovidu',
      name: 'Báo Ví Dụ',
      domain: 'baovidu.vn',
      language: 'vi',
      level: 'other',
      family: { name: 'mCMS' },
      feeds: [`${ORIGIN}/rss/home.rss`],
      sitemaps: [`${ORIGIN}/sitemap.xml`],
      listings: [],
      missing: ['cấp báo, cơ quan chủ quản và tỉnh: điền tay'],
    })
  })

  test('its proposal is a literal that the catalogue takes', async () => {
    const proposal = await propose(SITE)
    expect(proposal.literal).toMatch(/^\/\*\* What do we know of Báo Ví Dụ\? \*\/\nimport \{ defineSource \}/)
    expect(read(proposal)).toMatchObject({ id: 'baovidu', name: 'Báo Ví Dụ', layouts: MCMS })
  })

  test('without feeds is read by its front page, and the desk is told', async () => {
    const cards = [1, 2, 3, 1, 2].map(
      (at) => `<h3><a href="${articlePath(at)}">Tin số ${at} của xã Cây Bàng năm nay</a></h3>`,
    )
    const proposal = await propose({ ...ARTICLES, '/': home('', cards.join('')) })
    expect(proposal).toMatchObject({ name: 'Báo Ví Dụ', feeds: [], listings: [`${ORIGIN}/`] })
    expect(proposal.missing.join()).toContain('không thấy RSS nào đọc được')
  })

  test('is found through the page that lists its feeds for people', async () => {
    const page = {
      headers: HTML,
      body: '<html><body><h1>Các kênh RSS của Báo Ví Dụ, cập nhật liên tục</h1><a href="/rss/home.rss">Trang chủ</a></body></html>',
    }
    const proposal = await propose({ ...SITE, '/': home('', '<a href="/rss">RSS</a>'), '/rss': page })
    expect(proposal.feeds).toEqual([`${ORIGIN}/rss/home.rss`])
  })

  test('drawn by script or guarded is proposed empty, with what is missing', async () => {
    const { missing, feeds, family } = await propose({ '/': home('', '<div id="app"></div>'.padEnd(2_000)) })
    expect({ feeds, family }).toEqual({ feeds: [], family: null })
    expect(missing.join()).toContain('không có đường nào ra tin')
  })

  test('of a government domain is a portal, of another language says so, and one we know is named', async () => {
    const gov = await propose({ '/': home('') }, 'https://vidu.gov.vn')
    expect(gov).toMatchObject({ id: 'vidu-gov', level: 'portal' })
    const english = await propose(
      {
        '/': {
          headers: HTML,
          body: '<html lang="en-US"><title>The Example</title><h1>News of the day from the delta and beyond</h1></html>',
        },
      },
      'https://en.baovidu.vn',
    )
    expect(english).toMatchObject({ id: 'baovidu-en', language: 'en-US' })
    expect((await propose({ '/': home('') }, 'https://plo.vn')).missing[0]).toContain('"plo"')
  })

  test('that forbids reading is not surveyed', async () => {
    const { fetcher, asked } = await site(ORIGIN, { ...SITE, '/robots.txt': { body: 'User-agent: *\nDisallow: /' } })
    expect(await surveySite(`${ORIGIN}/`, fetcher)).toMatchObject({
      kind: 'skip',
      reason: expect.stringContaining('robots.txt'),
    })
    expect(asked.map(({ path }) => path)).toEqual(['/robots.txt'])
  })
})

test('no page can write code into the catalogue', () => {
  const nasty = fc.array(
    fc.constantFrom("'", '"', '\\', '*/', '`', '${', '\n', '\u2028', '</script>', 'a', ' ', '})', '//'),
  )
  fc.assert(
    fc.property(nasty, (pieces) => {
      const name = pieces.join('')
      const markup = `<title>x</title><meta property="og:site_name" content="${name.replaceAll('&', '&amp;').replaceAll('"', '&quot;')}">`
      const capture = {
        url: ORIGIN,
        capturedAt: NOW,
        status: 200,
        headers: HTML,
        body: new TextEncoder().encode(markup),
      }
      const proposal = proposeSource({
        home: capture,
        homeUrl: `${ORIGIN}/`,
        robots: null,
        doors: [],
        articles: [],
        untried: [],
      })
      expect(read(proposal)).toMatchObject({ id: 'baovidu', name: proposal.name })
      expect(proposal.literal.split('*/')).toHaveLength(2)
      expect(proposal.literal.split('\n')[0]).toMatch(/^\/\*\* What do we know of .*\? \*\/$/)
    }),
    { numRuns: 300 },
  )
})

test.each([
  ['VnExpress', 'vnexpress'],
  ['VCCorp', 'vccorp'],
  ['mCMS', 'mcms'],
  ['VietNamNet', 'vietnamnet'],
  ['Dân Trí', 'dantri'],
  ['Báo Đầu tư', 'baodautu'],
  ['MasterCMS', 'mastercms'],
  ['NukeViet', 'nukeviet'],
  ['WordPress', 'wordpress'],
  ['Liferay', 'liferay'],
  [null, 'plain'],
])('a page of %s is known by its marks', (name, file) => {
  expect(familyOf(golden(file))?.name ?? null).toBe(name)
})
