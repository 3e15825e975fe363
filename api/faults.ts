/** What is wrong with what somebody wrote: which field, and what is expected there, in plain Vietnamese? */
import { z } from 'zod'

const EXPECTED: Readonly<Record<string, string>> = {
  string: 'chữ',
  number: 'một số',
  int: 'một số nguyên',
  boolean: 'true hoặc false',
  array: 'một danh sách',
  object: 'các mục dạng “tên: giá trị”',
  record: 'các mục dạng “tên: giá trị”',
}

const FORMATS: Readonly<Record<string, string>> = {
  url: 'một địa chỉ bắt đầu bằng https://',
  email: 'một địa chỉ thư điện tử',
  datetime: 'ngày giờ dạng 2026-11-20T09:30:00+07:00',
  date: 'ngày dạng 2026-11-20',
}

/** So many names are read at a glance; more are no help. */
const NAMES_TOLD = 15

const listed = (values: readonly unknown[]): string => values.map(String).join(', ')

/** Which names there are, when one is not known. */
function knownNames(schema: unknown): string {
  const names = schema instanceof z.ZodObject ? Object.keys(schema.shape) : []
  return names.length === 0 || names.length > NAMES_TOLD ? '' : ` (các mục có thể ghi: ${names.join(', ')})`
}

function tooSmall({ origin, minimum }: Pick<z.core.$ZodIssueTooSmall, 'origin' | 'minimum'>): string {
  if (origin === 'string') return minimum === 1 ? 'không được để trống' : `cần ít nhất ${minimum} ký tự`
  if (origin === 'array' || origin === 'set') return `cần ít nhất ${minimum} mục`
  return `nhỏ nhất là ${minimum}`
}

function tooBig({ origin, maximum }: Pick<z.core.$ZodIssueTooBig, 'origin' | 'maximum'>): string {
  const most = Number(maximum).toLocaleString('vi')
  if (origin === 'string') return `dài nhất ${most} ký tự`
  if (origin === 'array' || origin === 'set') return `nhiều nhất ${most} mục`
  return `lớn nhất là ${most}`
}

/** For `safeParse(value, { error: speak })`. What a schema says in words of its own goes before this. */
export const speak: z.core.$ZodErrorMap = (issue) => {
  switch (issue.code) {
    case 'invalid_type': {
      const expected = `cần ${EXPECTED[issue.expected] ?? 'một giá trị khác'}`
      if (issue.input === undefined) return `còn thiếu, ${expected}`
      if (issue.input === null) return `đang để trống, ${expected}`
      return typeof issue.input === 'number' && issue.expected === 'string'
        ? `${expected}: hãy đặt số trong ngoặc kép`
        : expected
    }
    case 'invalid_value':
      return `${issue.input === undefined ? 'còn thiếu, ' : ''}chỉ nhận: ${listed(issue.values)}`
    case 'too_small':
      return tooSmall(issue)
    case 'too_big':
      return tooBig(issue)
    case 'invalid_format':
      return FORMATS[issue.format] === undefined ? 'viết không đúng dạng' : `cần ${FORMATS[issue.format]}`
    case 'unrecognized_keys':
      return `không có mục ${issue.keys.map((key) => `“${key}”`).join(', ')}${knownNames(issue.inst)}`
    case 'not_multiple_of':
      return `phải chia hết cho ${issue.divisor}`
    default:
      return issue.input === undefined ? 'còn thiếu' : 'viết không đúng dạng'
  }
}

/** `follow, mục 2, channel`: people count from one. */
const pathOf = (path: readonly PropertyKey[], names: Readonly<Record<string, string>>): string =>
  path.reduce<string>((text, key) => {
    if (typeof key === 'number') return `${text}${text === '' ? '' : ', '}mục ${key + 1}`
    const name = names[String(key)] ?? String(key)
    return text === '' ? name : `${text}${/ mục \d+$/.test(text) ? ', ' : '.'}${name}`
  }, '')

/** @param names what the user calls a field, where that is not its name in the schema: `text` → `--opinion` */
export const faultsOf = (
  { issues }: z.core.$ZodError,
  names: Readonly<Record<string, string>> = {},
): readonly string[] =>
  issues.map(({ path, message }) => {
    const where = pathOf(path, names)
    return where === '' ? message : `${where}: ${message}`
  })
