/** A column has a name that we know: does what stands in it bear the name out, or should a person look? */
import { type Column, columnNamed, isCount, plainName } from './columns.js'
import { countOf } from './counts.js'
import { formNamed } from './forms.js'
import { average, isAddress, MOST, type Sampled, share } from './sampled.js'

/** A headline is shorter (the longest in the press collections has 250 signs), the name of an outlet much shorter. */
const LONGEST_TITLE = 300
const LONGEST_SOURCE = 80
/** Shorter than this on average is a label, not what somebody wrote. */
const SHORTEST_TEXT = 15
/** Fewer rows may agree by chance. */
const ROWS_JUDGED = 5

const alike = ({ values }: Sampled): boolean => values.length >= ROWS_JUDGED && new Set(values).size === 1
const hasWords = (value: string): boolean => /\p{L}{2}/u.test(value) && !isAddress(value)

function doubtOfWords(column: 'title' | 'lead' | 'text', sampled: Sampled): string | null {
  const { values } = sampled
  if (share(values, hasWords) < MOST) return 'nhiều ô không phải câu chữ'
  if (alike(sampled)) return 'mọi dòng đều giống nhau'
  const length = average(sampled)
  if (column === 'title' && length > LONGEST_TITLE) return 'ô rất dài, giống nội dung hơn là tiêu đề'
  return column === 'text' && values.length >= ROWS_JUDGED && length < SHORTEST_TEXT
    ? 'ô rất ngắn, có thể là nhãn chứ không phải nội dung'
    : null
}

const DAY_OR_MONTH = /^(\d{1,2})[/.-](\d{1,2})[/.-]\d{4}/

/** Every date of the sample could be read either way round. */
function isMistakable(values: readonly string[]): boolean {
  const days = values.map((value) => DAY_OR_MONTH.exec(value)?.slice(1, 3).map(Number) ?? null)
  return days.every((day) => day?.every((part) => part <= 12)) && days.some((day) => day !== null && day[0] !== day[1])
}

export interface Doubt {
  /** In Vietnamese. */
  readonly says: string
  /** What stands there speaks against the name; else it is only worth a look. */
  readonly grave: boolean
}
const grave = (says: string | null): Doubt | null => (says === null ? null : { says, grave: true })

/** Vietnamese writes the day first; of what an English header means by 03/04, nobody can be sure. */
const VIETNAMESE_DATES = /^(?:ngay|thoigian)/

function doubtOfDates({ header, values }: Sampled, reads: (value: string) => boolean): Doubt | null {
  const unread = values.filter((value) => !reads(value))
  if (unread.length > 0) {
    // Month first: half of such a file would be read, and wrongly.
    const swapped = unread.some((value) => Number(DAY_OR_MONTH.exec(value)?.[2] ?? 0) > 12)
    return {
      says: `${unread.length}/${values.length} ô không đọc ra ngày${swapped ? ', có thể tháng viết trước ngày' : ''}`,
      grave: swapped || unread.length > (1 - MOST) * values.length,
    }
  }
  if (!isMistakable(values)) return null
  return {
    says: 'ngày và tháng có thể đổi chỗ cho nhau (đang hiểu: ngày trước, tháng sau)',
    grave: !VIETNAMESE_DATES.test(plainName(header)),
  }
}

/**
 * Null where nothing speaks against it. Of an empty column nothing is known, so nothing is doubted.
 * @param readsDate whether a date will be read as it stands there
 */
export function doubtOf(column: Column, sampled: Sampled, readsDate: (value: string) => boolean): Doubt | null {
  if (sampled.values.length === 0) return null
  return column === 'publishedAt' ? doubtOfDates(sampled, readsDate) : grave(contradiction(column, sampled))
}

function contradiction(column: Exclude<Column, 'publishedAt'>, sampled: Sampled): string | null {
  const { values } = sampled
  if (column === 'url') return share(values, isAddress) < MOST ? 'nhiều ô không phải địa chỉ web' : null
  if (column === 'title' || column === 'lead' || column === 'text') return doubtOfWords(column, sampled)
  if (column === 'source') return average(sampled) > LONGEST_SOURCE ? 'ô dài hơn tên một nguồn' : null
  if (column === 'platform')
    return share(values, (value) => formNamed(value) !== null) < MOST
      ? 'nhiều ô không phải tên nền tảng quen biết'
      : null
  if (column === 'id') return new Set(values).size < values.length ? 'mã bị trùng giữa các dòng' : null
  return share(values, (value) => countOf(value) !== null) < MOST ? 'nhiều ô không phải con số' : null
}

/** Of which one column must be chosen: another of the same name may be the one that is meant. */
const CHOSEN: readonly Column[] = ['title', 'text', 'publishedAt']

/** Another column that goes by the same meaning and is filled too. */
export function rivalOf(column: Column, header: string, columns: readonly Sampled[]): string | null {
  if (isCount(column) || !CHOSEN.includes(column)) return null
  const rival = columns.find(
    (other) => other.header !== header && other.values.length > 0 && columnNamed(other.header)?.column === column,
  )
  return rival?.header ?? null
}
