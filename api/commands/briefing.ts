/** `briefing`. */
import { mkdir, rename, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { Argument, type Command, Option } from 'commander'
import { type Period, periodOfDays, periodOfWeek } from '#data/model/time.js'
import { BRIEFING_FORMATS, type BriefingFormat } from '../briefing-order.js'
import { UserError } from '../config.js'
import { print, say } from '../terminal.js'
import { profileById } from '../workplace.js'
import { DIR_OPTION, fromCaller, isoDay, JSON_OPTION, now, printJson, withWorkplace } from './shared.js'

interface BriefingOptions {
  readonly locality: string
  readonly week?: string
  readonly from?: string
  readonly to?: string
  readonly format: string
  readonly out: string
  readonly dir?: string
  readonly json?: boolean
}

/** Those that the contract names; the ones not yet made say so. */
const KINDS = ['daily', 'weekly', 'monthly', 'half-year', 'year']
const FORMATS = ['docx', 'pdf', 'xlsx', 'html']

function periodOf({ week, from, to }: BriefingOptions): Period {
  if (week !== undefined) {
    if (from !== undefined || to !== undefined)
      throw new UserError('chọn --week, hoặc --from và --to; không dùng cả hai')
    const period = periodOfWeek(week)
    if (period === null) throw new UserError(`không có tuần "${week}": viết như 2025-W44`)
    return period
  }
  if (from === undefined || to === undefined)
    throw new UserError('cần --week 2025-W44, hoặc cả --from và --to (27/10/2025)')
  const period = periodOfDays(isoDay(from), isoDay(to))
  if (period === null)
    throw new UserError(`khoảng ngày ${from} – ${to} không hợp lệ: viết như 27/10/2025, ngày đầu trước ngày cuối`)
  return period
}

function formatOf(format: string): BriefingFormat {
  const made = BRIEFING_FORMATS.find((one) => one === format)
  if (made === undefined) throw new UserError(`chưa làm được dạng ${format}; có: ${BRIEFING_FORMATS.join(', ')}`)
  return made
}

export function addBriefingCommand(program: Command): void {
  program
    .command('briefing')
    .description('lập bản tổng hợp cho lãnh đạo thành một tệp')
    .addArgument(new Argument('<kỳ>', 'kỳ của bản tổng hợp; hiện có weekly').choices(KINDS))
    .requiredOption('--locality <id>', 'địa phương')
    .option('--week <tuần>', 'tuần ISO từ thứ Hai, ví dụ 2025-W44')
    .option('--from <ngày>', 'từ ngày, ví dụ 27/10/2025')
    .option('--to <ngày>', 'đến hết ngày')
    .addOption(new Option('--format <dạng>', 'dạng tệp; hiện có docx, html').choices(FORMATS).default('docx'))
    .option('--out <thư-mục>', 'thư mục ghi tệp', '.')
    .option(...DIR_OPTION)
    .option(...JSON_OPTION)
    .action((kind: string, options: BriefingOptions) => {
      if (kind !== 'weekly') throw new UserError(`chưa làm được bản ${kind}; có: weekly`)
      const period = periodOf(options)
      const format = formatOf(options.format)
      return withWorkplace(options, async ({ db, profiles, watched }) => {
        const { buildBriefing } = await import('../briefing.js')
        const locality = profileById(profiles, options.locality)
        // Its press was not collected: a summary would say that there was none.
        if (!watched.some(({ id }) => id === locality.id))
          say(`lưu ý: thư mục này không theo dõi ${locality.name}; thêm bằng diembao init --locality ${locality.id}`)
        const file = await buildBriefing(db.read, { locality, period, format }, now())
        const folder = fromCaller(options.out)
        await mkdir(folder, { recursive: true })
        const path = join(folder, file.name)
        // A reader never meets a half-written file.
        await writeFile(`${path}.part`, file.bytes)
        await rename(`${path}.part`, path)
        if (options.json === true) printJson({ file: path, items: file.itemCount, from: period.from, to: period.to })
        else print(path)
      })
    })
}
