/** `search`. */
import { type Command, InvalidArgumentError } from 'commander'
import { nameOf } from '#data/model/opening.js'
import { parseSearch } from '#data/model/search.js'
import { vietnamDate } from '#data/model/time.js'
import type { Item } from '#data/store/items.js'
import { type SearchCursor, searchItems } from '#data/store/search.js'
import { UserError } from '../config.js'
import { purposeMissing } from '../purpose.js'
import { searchHit } from '../rows.js'
import { print, say } from '../terminal.js'
import { DIR_OPTION, JSON_OPTION, now, printJson, withWorkplace } from './shared.js'

export function wholeNumber(value: string): number {
  if (!/^\d{1,7}$/.test(value)) throw new InvalidArgumentError('cần một số nguyên')
  return Number(value)
}

export function portNumber(value: string): number {
  const port = wholeNumber(value)
  if (port > 65_535) throw new InvalidArgumentError('cổng lớn nhất là 65535')
  return port
}

/** What people told us has the day of the report. */
const dayOf = ({ publishedAt, form, capturedAt }: Item): string =>
  publishedAt !== null
    ? vietnamDate(publishedAt)
    : form === 'report'
      ? `báo tin ${vietnamDate(capturedAt)}`
      : 'không rõ ngày'

const PAGE = 200

export function addSearchCommands(program: Command): void {
  program
    .command('search')
    .description('tìm trong toàn văn; gõ không dấu cũng thấy, có dấu thì đúng dấu đứng trước')
    .argument('<câu tìm>', 'ví dụ: da nang, "cảng trung chuyển" cần giờ')
    .option('--limit <số>', 'nhiều nhất bao nhiêu tin', wholeNumber, 20)
    .option('--purpose <mục đích>', 'bắt buộc khi tìm theo tên người; được ghi vào nhật ký')
    .option(...DIR_OPTION)
    .option(...JSON_OPTION)
    .action((text: string, options: { limit: number; purpose?: string; dir?: string; json?: boolean }) => {
      const query = parseSearch(text)
      if (query === null) throw new UserError('cần ít nhất một chữ hoặc số, nhiều nhất 24 từ')
      return withWorkplace(options, async ({ db }) => {
        const missing = await purposeMissing(db, { words: text, purpose: options.purpose, actor: null }, now())
        if (missing !== null) throw new UserError(`${missing}; thêm --purpose`)
        let after: SearchCursor | null = null
        let found = 0
        for (let shown = 0; shown < options.limit; ) {
          const limit = Math.min(PAGE, options.limit - shown)
          const rows: Awaited<ReturnType<typeof searchItems>> = await searchItems(db.read, query, { after, limit })
          for (const row of rows) {
            const hit = searchHit(row, query)
            const plain = (parts: readonly { readonly text: string }[]) => parts.map((part) => part.text).join('')
            if (options.json === true) printJson(hit)
            else
              print(
                `[${hit.item.id}]  ${dayOf(row.item)}  ${hit.item.source.name}  ${nameOf(row.item)}\n    ${plain(hit.snippet)}`,
              )
          }
          shown += rows.length
          found += rows.length
          after = rows.at(-1)?.cursor ?? null
          if (rows.length < limit) break
        }
        if (found === 0) say('không thấy tin nào')
      })
    })
}
