/** How is the user told which columns of a file will be read, and asked where that is not sure? */
import { basename } from 'node:path'
import { type ColumnPlan, planByMapping, planByName, saysNothing, toConfirm } from '#crawlers/intake/column-plan.js'
import type { Column } from '#crawlers/intake/columns.js'
import type { RowFormat } from '#crawlers/intake/files.js'
import type { ColumnMapping } from '#crawlers/intake/mapping.js'
import { UserError } from '../config.js'
import { say } from '../terminal.js'
import { sampleOf, shortened } from './sample.js'

export const COLUMN_WORDS: Readonly<Record<Column, string>> = {
  id: 'mã',
  title: 'tiêu đề',
  lead: 'tóm tắt',
  text: 'nội dung',
  url: 'địa chỉ',
  publishedAt: 'ngày đăng',
  source: 'nguồn',
  platform: 'nền tảng',
  views: 'lượt xem',
  reactions: 'lượt bày tỏ',
  comments: 'số bình luận',
  shares: 'lượt chia sẻ',
}

const told = (text: string): string => shortened(text) ?? ''
const quoted = (header: string): string => `“${told(header)}”`
/** So many are named; an export of a service may have hundreds. */
const MOST_NAMED = 30

function listed(names: readonly string[]): string {
  const more = names.length - MOST_NAMED
  return more > 0 ? `${names.slice(0, MOST_NAMED).join(', ')} và ${more} cột nữa` : names.join(', ')
}

export function planLines({ read, leftOut, people, absent }: ColumnPlan): readonly string[] {
  return [
    ...read.map(({ header, as, example, doubt }) => {
      const sample = example === null ? 'cột trống' : `ví dụ: ${told(example)}`
      return `${doubt === null ? '✓' : '?'} ${quoted(header)} đọc là ${COLUMN_WORDS[as]}; ${sample}${doubt === null ? '' : ` — ${doubt.says}`}`
    }),
    ...(absent.length === 0 ? [] : [`✗ bảng cột có nhưng tệp không có: ${listed(absent.map(quoted))}`]),
    ...(leftOut.length === 0
      ? []
      : [
          `– không đọc: ${listed(leftOut.map(({ header, example }) => `${quoted(header)}${example === null ? '' : ` (ví dụ: ${told(example)})`}`))}`,
        ]),
    ...(people.length === 0 ? [] : [`– bỏ vì nêu tên người: ${listed(people.map(quoted))}`]),
  ]
}

/** For programs: the same, by our ids. */
export const planJson = ({ read, leftOut, people, absent }: ColumnPlan) => ({
  read: Object.fromEntries(read.map(({ header, as }) => [header, as])),
  doubts: Object.fromEntries(read.flatMap(({ header, doubt }) => (doubt === null ? [] : [[header, doubt.says]]))),
  leftOut: leftOut.map(({ header }) => header),
  people,
  absent,
})

interface Asked {
  readonly path: string
  readonly format: RowFormat
  readonly mapping: ColumnMapping | null
  /** The user has seen the plan and agrees. */
  readonly yes: boolean
  readonly quiet: boolean
}

const propose = (file: string): string =>
  `lưu bảng cột: diembao import ${file} --propose > bang-cot.yaml, sửa cho đúng, rồi thêm --mapping bang-cot.yaml`

/** Null where there is nothing to plan: no row can be read, or rows come from standard input, which passes once. */
export async function agreedColumns({ path, format, mapping, yes, quiet }: Asked): Promise<ColumnPlan | null> {
  if (path === '-') return null
  const { headers, rows } = await sampleOf(path, format, mapping?.headerRow ?? 1)
  if (rows.length === 0) {
    if (!quiet) say(`${basename(path)} không có dòng nào đọc được thành các cột`)
    return null
  }
  const plan = mapping === null ? planByName(headers, rows) : planByMapping(mapping, headers, rows)
  const file = basename(path)
  if (saysNothing(plan))
    throw new UserError(
      `chưa nhập gì: ${file} không có cột nào nhận ra là tiêu đề hay nội dung; các cột là ${listed(headers.map(quoted))}. Hãy ${propose(file)}`,
    )
  if (!quiet) {
    say(`các cột của ${file} (xem ${rows.length} dòng đầu):`)
    for (const line of planLines(plan)) say(`  ${line}`)
  }
  const asked = toConfirm(plan)
  if (mapping !== null || yes || asked.length === 0) return plan
  const doubted = asked.map(({ header, doubt }) => `${quoted(header)} (${doubt?.says ?? ''})`)
  throw new UserError(
    `chưa nhập gì, cần xác nhận cột ${doubted.join(', ')}. Nếu đúng như vậy, chạy lại với --yes; nếu không, ${propose(file)}`,
  )
}
