/** What would the literal of an outlet look like that the catalogue does not know, and what must a person still fill in? */
import { readPage } from './extract/page.js'
import { decodeText } from './formats/decode.js'
import { sourceOfAddress } from './sources/index.js'
import { type Family, familyOf } from './sources/recognise.js'
import type { Survey } from './survey.js'

export interface Proposal {
  readonly id: string
  readonly name: string
  readonly domain: string
  readonly language: string
  readonly level: 'portal' | 'forum' | 'other'
  readonly family: Family | null
  readonly feeds: readonly string[]
  readonly sitemaps: readonly string[]
  readonly listings: readonly string[]
  /** What could not be seen, and where a person has to look again; in Vietnamese. */
  readonly missing: readonly string[]
  /** A file for crawlers/sources/. */
  readonly literal: string
}

const LONGEST_NAME = 80
/** Parts of a host that name no outlet. */
const NAMELESS = new Set(['www', 'com', 'net', 'org', 'edu', 'info', 'vn', 'gov'])

/** `baovidu` for baovidu.com.vn, `baovidu-en` for en.baovidu.vn, `vidu-gov` for vidu.gov.vn. */
function idOf(domain: string): string {
  const labels = domain.split('.').slice(0, -1)
  const names = labels.filter((label) => !NAMELESS.has(label))
  const id = [names.at(-1) ?? labels[0] ?? 'nguon', ...names.slice(0, -1), ...(labels.includes('gov') ? ['gov'] : [])]
    .join('-')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '')
  return id === '' ? 'nguon' : id
}

/** Out of a page's own words: one line, no control characters, nothing that could end a comment. */
const plainName = (text: string): string =>
  text
    .replace(/[\p{C}\p{Zl}\p{Zp}]+/gu, ' ')
    .replaceAll('*/', '')
    .replace(/\s+/g, ' ')
    .trim()
    .slice(0, LONGEST_NAME)
    .trim()

/** Escaped as JSON does, in the quotes of this code: no page can write code into ours. */
const quoted = (text: string): string =>
  `'${JSON.stringify(text).slice(1, -1).replaceAll('\\"', '"').replaceAll("'", "\\'")}'`

const list = (items: readonly string[]): string => `[${items.map(quoted).join(', ')}]`

const constantOf = (id: string): string => {
  const name = id.replace(/-([a-z0-9])/g, (_, letter: string) => letter.toUpperCase())
  return /^\d/.test(name) ? `nguon${name}` : name
}

/** What the site calls itself; a document's title begins or ends with slogans. */
function nameOf(survey: Survey): string | null {
  const page = readPage(decodeText(survey.home.body, survey.home.headers), survey.homeUrl, survey.home.capturedAt)
  const said = page.meta('og:site_name', 'application-name') ?? page.documentTitle?.split(/\s[-|–—]\s/)[0] ?? ''
  const name = plainName(said)
  return name === '' ? null : name
}

function literalOf(proposal: Omit<Proposal, 'literal'>): string {
  const { id, name, domain, level, language, family, feeds, sitemaps, listings, missing } = proposal
  return [
    `/** What do we know of ${name}? */`,
    `import { defineSource } from './define.js'`,
    ...(family === null ? [] : [`import { ${family.constant} } from './families.js'`]),
    '',
    `export const ${constantOf(id)} = defineSource({`,
    `  id: ${quoted(id)},`,
    `  name: ${quoted(name)},`,
    `  domain: ${quoted(domain)},`,
    `  level: ${quoted(level)},`,
    `  language: ${quoted(language)},`,
    `  feeds: ${list(feeds)},`,
    ...(sitemaps.length === 0 ? [] : [`  sitemaps: ${list(sitemaps)},`]),
    ...(listings.length === 0 ? [] : [`  listings: ${list(listings)},`]),
    `  layouts: ${family === null ? '[]' : `[...${family.constant}]`},`,
    ...(missing.length === 0 ? [] : [`  note: ${quoted(`Cần xem lại: ${missing.join('; ')}.`)},`]),
    '})',
    '',
  ].join('\n')
}

function missingOf(survey: Survey, seen: { name: boolean; language: boolean; family: boolean; known: string | null }) {
  const opens = survey.doors.some(({ check }) => check.fault === null)
  const feeds = survey.doors.some(({ check }) => check.door === 'feed' && check.fault === null)
  const read = survey.articles.filter(({ check }) => check.fault === null)
  const without = (field: 'lead' | 'time' | 'section') => read.length > 0 && read.every(({ check }) => !check[field])
  return [
    ...(seen.known === null ? [] : [`địa chỉ này đã thuộc nguồn "${seen.known}" trong danh mục`]),
    'cấp báo, cơ quan chủ quản và tỉnh: điền tay',
    ...(seen.name ? [] : ['trang không tự xưng tên']),
    ...(seen.language ? [] : ['trang không khai ngôn ngữ, tạm ghi tiếng Việt']),
    ...(feeds ? [] : ['không thấy RSS nào đọc được: đọc trang danh sách']),
    ...(opens ? [] : ['không có đường nào ra tin: có thể trang vẽ bằng script hoặc chặn chương trình đọc']),
    ...(opens && read.length === 0 ? ['không đọc được bài mẫu nào: cần layouts riêng'] : []),
    ...(without('time') ? ['không đọc được giờ đăng: thêm bộ chọn date'] : []),
    ...(without('lead') ? ['không thấy tóm tắt'] : []),
    ...(seen.family ? [] : ['chưa nhận ra hệ quản trị nội dung: layouts để trống']),
    ...(survey.robots === null ? ['không đọc được robots.txt'] : []),
  ]
}

/** Nothing is guessed silently: what the pages did not say is listed as missing. */
export function proposeSource(survey: Survey): Proposal {
  const { home, homeUrl, doors, articles } = survey
  const url = new URL(homeUrl)
  const domain = url.hostname.replace(/^www\./, '')
  const pages = [home, ...articles.flatMap(({ capture }) => (capture === null ? [] : [capture]))]
  // An article carries marks that a front page may lack.
  const family = pages.map(({ body, headers }) => familyOf(decodeText(body, headers))).findLast((one) => one !== null)
  const page = readPage(decodeText(home.body, home.headers), homeUrl, home.capturedAt)
  const name = nameOf(survey)
  const working = (door: 'feed' | 'sitemap' | 'listing') =>
    doors.filter(({ check }) => check.door === door && check.fault === null).map(({ check }) => check.url)
  const feeds = working('feed')
  const seen = {
    name: name !== null,
    language: page.language !== null,
    family: family !== undefined && family !== null,
    known: sourceOfAddress(homeUrl)?.id ?? null,
  }
  const proposal = {
    id: idOf(domain),
    name: name ?? domain,
    domain,
    language: page.language ?? 'vi',
    level: /(?:^|\.)gov\.vn$/.test(domain) ? 'portal' : family?.name === 'XenForo' ? 'forum' : 'other',
    family: family ?? null,
    feeds,
    sitemaps: working('sitemap'),
    listings: feeds.length > 0 ? [] : [homeUrl],
    missing: missingOf(survey, seen),
  } as const
  return { ...proposal, literal: literalOf(proposal) }
}
