/** Who is named as writer of this text, and which outlet as its origin? */
import { fold } from '#data/model/vietnamese.js'
import { unescaped } from '../formats/html.js'

export interface Byline {
  readonly authors: readonly string[]
  /** The first outlet after `Theo`, in brackets or after a slash. */
  readonly origin: string | null
}

const NOBODY =
  /^(?:pv|p\.v\.?|ptv|btv|ctv|bbt|phóng viên|nhóm (?:pv|phóng viên)|ban biên tập|tòa soạn|thực hiện|tổng hợp|admin|editor|unknown|null|undefined)$/iu
const OUTLET =
  /(?:^|\s)(?:báo|tạp chí|đài|thông tấn xã|kênh|chuyên trang|cổng|trang tin|vtv|vov|vtc|htv|bptv|online|news|times|post|daily|press|media|magazine|agency)(?:\s|$)|\.(?:vn|com|net|org|info)\b|^(?:ttxvn|vietnam\+|vietnamplus|vnexpress|vietnamnet|dân trí|tuổi trẻ|thanh niên|tiền phong|người lao động|lao động|nhân dân|vtc news|infonet|zing|znews|soha|cafef|cafebiz|genk|kenh14|k14|reuters|afp|ap|bbc|cnn|bloomberg|forbes|scmp|xinhua|tân hoa xã|tass|ria novosti|thx|an ninh tiền tệ|nhịp sống thị trường|tri thức trẻ|đời sống pháp luật|pháp luật tp\.?hcm|nguoiduatin|người đưa tin|baotuoitre|vccorp|mediatech)$/iu
/** `AFP`, and `VOV-Bắc Kinh` for a bureau; initials of persons have dots. */
const AGENCY_MARK = /^(?:[A-Z]{2,6}\+?|(?:TTXVN|THX|VOV|VTV)[-/ ].{1,30})$/
/** A Vietnamese or foreign personal name or pen name: one to six words, each with a capital. */
const NAME = /^\p{Lu}[\p{L}.'’-]{0,20}(?:\s\p{Lu}[\p{L}.'’-]{0,20}){0,5}$/u
const LONGEST = 200
/** Family names that nearly all Vietnamese bear, folded, and a few rarer ones of the press. */
const FAMILY_NAMES = new Set(
  'nguyen tran le pham hoang huynh phan vu vo dang bui do ho ngo duong ly dinh truong doan lam mai trinh dao cao luong ha to ta chu thai luu quach kieu la sam tong mac nong trieu thach kim quang phung tang van vuong an chau'.split(
    ' ',
  ),
)

/** `Theo Hồ Hương` names a writer, `Theo Đại Đoàn kết` a paper: a family name first or last, each word with a capital. */
function isVietnameseName(part: string): boolean {
  const words = fold(part).split(' ')
  if (!NAME.test(part) || words.length < 2 || words.length > 4) return false
  return FAMILY_NAMES.has(words[0] ?? '') || FAMILY_NAMES.has(words.at(-1) ?? '')
}

export const isOutlet = (name: string): boolean => OUTLET.test(name.trim())

/** `NHẬT XUÂN` as the rest of the press would print it; `PV` and `VTV` stay. */
function inNameCase(name: string): string {
  if (name !== name.toUpperCase() || !name.includes(' ')) return name
  return name.toLowerCase().replace(/(?<!\p{L})\p{L}/gu, (letter) => letter.toUpperCase())
}

/** `Bài và ảnh:`, `Tin, ảnh:`, `Thực hiện:`: says what was done, not who. */
const LABEL =
  /^\s*(?:(?:tin|bài|bài viết|ảnh|video|clip|thơ|tác giả|thực hiện|biên dịch|dịch|by)(?:\s*(?:,|&|-|và)\s*|\s*(?=:)))+:\s*|^\s*(?:tác giả|by)\s+/iu
/** The photographer of a text's pictures is not its writer. */
const PICTURES_BY = /[.;,(–-]?\s*(?:ảnh|video|clip|đồ họa)(?: minh họa)?\s*:.*$/iu
const DEED = /\s+(?:thực hiện|tổng hợp|ghi|dịch|lược dịch|biên dịch|và\s+\d+\s+tác giả khác.*)$/iu
const FROM = /^\s*(theo|nguồn)(?:\s*:\s*|\s+)/iu

const trimmed = (part: string): string =>
  part
    .replace(/\S{1,64}@\S{1,64}/g, ' ')
    .replace(FROM, '')
    .replace(DEED, '')
    .replace(/\s+/g, ' ')
    .replace(/^[\s\-–.,;:|*]+|[\s\-–,;:|*]+$/g, '')
    .trim()

const split = (text: string): readonly string[] =>
  text.split(/\s+[-–|]\s+|[,;/&]|\s+và\s+(?!\d)|\s-(?=\p{L})|(?<=\p{L})-\s/iu)

/** One by-line as printed, `Theo Sầm Hoa (Vietnamnet/Reuters)` or `NHẬT XUÂN - NGHI VŨ`, taken apart. */
export function readByline(raw: string): Byline {
  const text = unescaped(raw.slice(0, 1_000)).slice(0, LONGEST).replace(LABEL, '').replace(PICTURES_BY, '')
  const bracketed = [...text.matchAll(/\(([^()]{2,60})\)/g)].flatMap((match) => split(match[1] ?? ''))
  let sourced = false
  const authors: string[] = []
  const outlets: string[] = []
  for (const written of split(text.replace(/\([^()]{0,80}\)/g, ' '))) {
    // All that follows `Nguồn:` or `Theo` in a line are sources, except a person's name that other papers signed.
    const label = FROM.exec(written)?.[1]?.toLowerCase()
    sourced ||= label !== undefined
    const part = trimmed(written)
    if (part === '' || NOBODY.test(part)) continue
    const isSource =
      isOutlet(part) || AGENCY_MARK.test(part) || (sourced && !(label === 'theo' && isVietnameseName(part)))
    if (isSource) outlets.push(part)
    else if (NAME.test(part)) authors.push(inNameCase(part))
  }
  const [origin] = [...outlets, ...bracketed.map(trimmed).filter((part) => isOutlet(part) || AGENCY_MARK.test(part))]
  return { authors, origin: origin !== undefined && /^\p{Lu}|\.\w/u.test(origin) ? origin : null }
}

/** In order, each once; a short form inside a longer one (`Xuân` in `Nhật Xuân`) is not another person. */
export function distinctNames(names: readonly string[]): readonly string[] {
  const kept: string[] = []
  for (const name of names) if (!kept.some((other) => fold(other) === fold(name))) kept.push(name)
  return kept
}

const SIGNED =
  /^(?:theo\s.{2,60}|.{0,40}\((?:tổng hợp|theo .{2,40}|lược dịch|dịch|ghi|t\/h|th|TTXVN.{0,20}|vietnam\+)\)|(?:nguồn|tổng hợp|bài và ảnh|bài, ảnh|ảnh|tác giả)\s?:\s?.{2,80}|.{2,40}\/(?:TTXVN|VOV|VTV|Vietnam\+|SGGP|.{2,20}\.vn))\.?$/iu

/** `T.N`, `M.Khuê`, `vtv.vn`: too short to be a last sentence, however it looks. */
const INITIALS = /^(?:\p{Lu}{1,3}\.\s?\p{Lu}[\p{L}.]{0,10}|[\w-]{2,20}\.(?:com|net|org|vn)(?:\.vn)?)$/u

/** Does this last line only sign the text? `distinct` says that it looks unlike the paragraphs above it. */
export function isSignature(text: string, distinct: boolean): boolean {
  if (text.length > 90 || /[?!…]$/.test(text)) return false
  if (SIGNED.test(text) || INITIALS.test(text) || NOBODY.test(text) || /^\([^()]{2,60}\)\.?$/.test(text)) return true
  const { authors, origin } = readByline(text)
  const parts = text.split(/\s+[-–|]\s+|[,;/&]|\s+và\s+/iu).length
  return distinct && authors.length + (origin === null ? 0 : 1) >= Math.max(1, parts - 1) && !/[.:]$/.test(text)
}
