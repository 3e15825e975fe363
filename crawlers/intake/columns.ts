/** What do offices and listening tools call the columns that we read, and which columns name people? */

import { wallClock } from './wall-clock.js'

/** Ours first. Compared as `plainName` writes them. */
export const COLUMN_NAMES = {
  id: ['id', 'ma', 'docid', 'articleid', 'postid', 'mentionid', 'mabai', 'mabaiviet', 'documentid', 'resourceid'],
  title: [
    'title',
    'tieude',
    'headline',
    'tieudebai',
    'tieudebaiviet',
    'tieudetin',
    'tenbai',
    'tenbaiviet',
    'posttitle',
  ],
  lead: [
    'lead',
    'summary',
    'sapo',
    'tomtat',
    'description',
    'mota',
    'excerpt',
    'openingtext',
    'trichdan',
    'noidungtomtat',
    'tomtatnoidung',
  ],
  text: [
    'text',
    'content',
    'body',
    'noidung',
    'fulltext',
    'noidungbaiviet',
    'noidungbai',
    'noidungday',
    'message',
    'snippet',
    'posttext',
    'caption',
    'hitsentence',
    'mentiontext',
    'toanvan',
  ],
  url: [
    'url',
    'link',
    'address',
    'duongdan',
    'diachi',
    'linkbaiviet',
    'linkbai',
    'lienket',
    'permalink',
    'permalinkurl',
    'posturl',
    'postlink',
    'articleurl',
    'urlbaiviet',
    'duonglink',
  ],
  publishedAt: [
    'publishedat',
    'published',
    'date',
    'ngay',
    'ngaydang',
    'time',
    'pubdate',
    'thoigian',
    'thoigiandang',
    'ngaygio',
    'ngaygiodang',
    'ngayxuatban',
    'createdtime',
    'createdat',
    'publisheddate',
    'publishdate',
    'publishtime',
    'postdate',
    'postedat',
    'datetime',
    'timestamp',
    'ngaytao',
  ],
  source: [
    'source',
    'nguon',
    'site',
    'outlet',
    'bao',
    'tenbao',
    'sourcename',
    'domain',
    'website',
    'media',
    'tennguon',
  ],
  platform: [
    'platform',
    'nentang',
    'kenh',
    'channel',
    'sourcetype',
    'loainguon',
    'loaikenh',
    'mediatype',
    'pagetype',
    'contentsource',
    'loaihinh',
    'mangxahoi',
    'form',
  ],
  views: ['views', 'view', 'luotxem', 'viewcount', 'soluotxem', 'videoviews', 'playcount', 'xem', 'impressions'],
  reactions: [
    'reactions',
    'luottuongtac',
    'tuongtac',
    'reactioncount',
    'totalreactions',
    'camxuc',
    'tongcamxuc',
    'luotcamxuc',
    'likes',
    'like',
    'likecount',
    'luotthich',
    'soluotthich',
    'thich',
  ],
  comments: [
    'comments',
    'comment',
    'commentcount',
    'binhluan',
    'luotbinhluan',
    'sobinhluan',
    'soluotbinhluan',
    'replies',
  ],
  shares: ['shares', 'share', 'sharecount', 'chiase', 'luotchiase', 'sochiase', 'soluotchiase', 'reposts', 'retweets'],
} as const
export type Column = keyof typeof COLUMN_NAMES
// Object.keys forgets the literal keys it was given.
export const COLUMNS = Object.keys(COLUMN_NAMES) as readonly Column[]

export const COUNTS = ['views', 'reactions', 'comments', 'shares'] as const satisfies readonly Column[]
export type CountColumn = (typeof COUNTS)[number]
export const isCount = (column: Column): column is CountColumn => COUNTS.some((count) => count === column)

/** Without marks, case, spaces and punctuation. */
export function plainName(name: string): string {
  const known = plainNames.get(name)
  if (known !== undefined) return known
  const plain = name
    .slice(0, 200)
    .normalize('NFD')
    .replaceAll('đ', 'd')
    .replaceAll('Đ', 'd')
    .toLowerCase()
    .replace(/[^a-z0-9]/g, '')
  if (plainNames.size >= MOST_NAMES) plainNames.clear()
  plainNames.set(name, plain)
  return plain
}

/** The headers of a file stand in every row of it. */
const plainNames = new Map<string, string>()
const MOST_NAMES = 2_000

export interface NamedColumn {
  readonly column: Column
  /** 0 for our own name: of two columns of one meaning, the better known name is taken. */
  readonly rank: number
}

const COLUMN_OF = new Map<string, NamedColumn>(
  COLUMNS.flatMap((column) =>
    COLUMN_NAMES[column].map((name, rank): [string, NamedColumn] => [name, { column, rank }]),
  ),
)

/** Null for a name that no tool we know uses. */
export const columnNamed = (name: string): NamedColumn | null => COLUMN_OF.get(plainName(name)) ?? null

/** Who wrote, who owns the account, how to reach them: in whatever a name is put together with (`Author URL`, `Link tác giả`). */
const PEOPLE =
  /author|tacgia|butdanh|nguoi(?:dang|viet|gui|tao|binhluan|noi)|user(?:name|id|url|link|screen)|^users?$|nickname|screenname|fullname|displayname|hoten|hovaten|tentaikhoan|taikhoan|accountname|profile|trangcanhan|avatar|anhdaidien|email|dienthoai|phonenumber|byline|phongvien|nhabao|creator|influencer/
const PEOPLE_ALONE =
  /^(?:from(?:name|id)?|by|nick|handle|poster|phone|mobile|sdt|uid|sender|owner|kol|gender|gioitinh|age|tuoi|birthday|ngaysinh|cmnd|cccd|diachinha)$/

export const namesPeople = (name: string): boolean => {
  const plain = plainName(name)
  return PEOPLE.test(plain) || PEOPLE_ALONE.test(plain)
}

/** Deeper is no export's row. */
const DEEPEST = 8

/** What is kept of a row as it came: everything but what names people, at any depth. */
export function withoutPeople(value: unknown, depth = 0): unknown {
  if (value === null || typeof value !== 'object') return value
  // What a workbook's clock shows has no zone, and must not get one on its way through JSON.
  if (value instanceof Date) return wallClock(value)
  if (depth >= DEEPEST) return null
  if (Array.isArray(value)) return value.map((one) => withoutPeople(one, depth + 1))
  return Object.fromEntries(
    Object.entries(value)
      .filter(([name]) => !namesPeople(name))
      .map(([name, part]) => [name, withoutPeople(part, depth + 1)]),
  )
}
