/** How do the sources, and what a check of them found, read on a terminal? */
import type { SourceCheck } from '#crawlers/check.js'
import type { ArticleCheck, DoorCheck, DoorKind } from '#crawlers/doors.js'
import type { Source } from '#data/model/source.js'
import { vietnamDateTime } from '#data/model/time.js'
import { SOURCE_LEVEL_LABELS } from '../reports/labels.js'

const HOUR = 3_600_000

/** Hours up to two days, then days. */
export function ago(instant: Date, now: Date): string {
  const hours = Math.floor((now.getTime() - instant.getTime()) / HOUR)
  if (hours < 1) return 'chưa tới một giờ trước'
  return hours < 48 ? `${hours} giờ trước` : `${Math.floor(hours / 24)} ngày trước`
}

const DOORS: Readonly<Record<DoorKind, string>> = { feed: 'RSS', sitemap: 'sitemap', listing: 'trang danh sách' }

function doorLine({ door, url, fault, found, newestAt, movedTo }: DoorCheck, now: Date): string {
  const moved = movedTo === null ? '' : `; chuyển tới ${movedTo}`
  if (fault !== null) return `    ✗ ${DOORS[door]} ${url}: ${fault.reason}${moved}`
  const newest = newestAt === null ? 'không ghi giờ' : `mới nhất ${vietnamDateTime(newestAt)} (${ago(newestAt, now)})`
  return `    ✓ ${DOORS[door]} ${url}: ${found} tin, ${newest}${moved}`
}

const mark = (there: boolean): string => (there ? '✓' : '✗')

function articleLine({ url, fault, title, lead, time, author, section, length }: ArticleCheck): readonly string[] {
  const fields = [
    `tiêu đề ${mark(title)}`,
    `tóm tắt ${mark(lead)}`,
    `giờ đăng ${mark(time)}`,
    `tác giả ${mark(author)}`,
    `chuyên mục ${mark(section)}`,
    `${length} ký tự`,
  ].join('  ')
  return fault === null ? [`    ✓ bài ${url}`, `        ${fields}`] : [`    ✗ bài ${url}: ${fault.reason}`]
}

const VERDICTS: Readonly<Record<SourceCheck['verdict'], string>> = {
  good: '✓ tốt',
  degraded: '✓ có tin, cần sửa',
  failed: '✗ không lấy được tin',
  archived: '– chỉ giữ tên, không hỏi tin mới',
}

export function checkLines(check: SourceCheck): readonly string[] {
  const { name, id, verdict, doors, articles, advice, checkedAt } = check
  return [
    `${name} (${id}): ${VERDICTS[verdict]}`,
    ...doors.map((door) => doorLine(door, checkedAt)),
    ...articles.flatMap(articleLine),
    ...advice.map((line) => `    → ${line}`),
  ]
}

/** Characters as a terminal shows them: marks of decomposed letters apart, Chinese twice as wide. */
const widthOf = (text: string): number =>
  [...text.normalize('NFC')].reduce(
    (sum, letter) => sum + (/[\u1100-\u115f\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\uff00-\uff60]/.test(letter) ? 2 : 1),
    0,
  )

const padded = (text: string, width: number): string => text + ' '.repeat(Math.max(0, width - widthOf(text)))

/** Where its news are read, in the fewest words. */
function doorsOf({ feeds, sitemaps, listings, archived }: Source): string {
  if (archived === true) return 'chỉ giữ tên'
  const parts = [
    ...(feeds.length > 0 ? [`${feeds.length} RSS`] : []),
    ...(sitemaps.length > 0 ? [`${sitemaps.length} sitemap`] : []),
    ...(listings.length > 0 ? [`${listings.length} trang danh sách`] : []),
  ]
  return parts.join(', ')
}

/** A table with a heading; the last column is as long as it needs. */
export function sourceTable(sources: readonly Source[]): readonly string[] {
  const rows = [
    ['MÃ', 'TÊN', 'CẤP', 'TỈNH', 'TIẾNG', 'ĐỌC TIN Ở', 'GHI CHÚ'],
    ...sources.map((source) => [
      source.id,
      source.name,
      SOURCE_LEVEL_LABELS[source.level],
      source.province ?? '',
      source.language,
      doorsOf(source),
      source.note ?? '',
    ]),
  ]
  const widths = (rows[0] ?? []).map((_, column) => Math.max(...rows.map((row) => widthOf(row[column] ?? ''))))
  return rows.map((row) =>
    row
      .map((cell, column) => (column === row.length - 1 ? cell : padded(cell, widths[column] ?? 0)))
      .join('  ')
      .trimEnd(),
  )
}
