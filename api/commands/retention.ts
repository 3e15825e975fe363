/** `retention`: what has been kept long enough, what stays and why, and deleting what is over. */
import type { Command } from 'commander'
import type { Result } from '#data/model/refusal.js'
import type { Hold, PurgedClass } from '#data/model/retention.js'
import { vietnamDate, vietnamDateTime } from '#data/model/time.js'
import type { ClassPlan } from '#data/store/retention.js'
import { listRetentionRuns, type RetentionRun } from '#data/store/retention-runs.js'
import { UserError } from '../config.js'
import { planRetention, runRetention } from '../retention.js'
import { print, say } from '../terminal.js'
import type { Workplace } from '../workplace.js'
import { actorOfCommand } from './people.js'
import { wholeNumber } from './search.js'
import { DIR_OPTION, JSON_OPTION, now, printJson, stopSignal, withWorkplace } from './shared.js'

interface Common {
  readonly dir?: string
  readonly json?: boolean
}

const CLASS_WORDS: Readonly<Record<PurgedClass, string>> = {
  social: 'bài mạng xã hội không có cờ',
  'social-flagged': 'bài mạng xã hội có cờ hoặc có người báo',
  press: 'toàn văn bài báo (còn giữ tiêu đề, mã băm, trích đoạn)',
}

const HOLD_WORDS: Readonly<Record<Hold, string>> = {
  case: 'vì nằm trong hồ sơ hoặc có ý kiến phản đối chưa trả lời',
  claim: 'vì là nơi xuất hiện của một tuyên bố',
  evidence: 'vì bản lưu là căn cứ',
}

const COUNT_WORDS: Readonly<Record<string, string>> = {
  ...CLASS_WORDS,
  captures: 'bản lưu đã niêm phong',
  failed: 'bản lưu chưa xóa được (lần sau làm lại)',
}

export function planLines({ class: wanted, rule, due, oldest, younger, held }: ClassPlan): readonly string[] {
  if (rule === null) return [`${CLASS_WORDS[wanted]}: không có quy định đang hiệu lực, giữ lại tất cả`]
  const since = oldest === null ? '' : `, cũ nhất nhận ngày ${vietnamDate(oldest)}`
  const kept = Object.entries(HOLD_WORDS)
    // Keys of a record of holds are holds.
    .map(([hold, words]) => ({ words, count: held[hold as Hold] }))
    .filter(({ count }) => count > 0)
  return [
    `${CLASS_WORDS[wanted]}: giữ ${rule.days} ngày (${rule.id}); đến hạn xóa ${due} tin${since}`,
    `    còn giữ ${younger} tin chưa đến hạn`,
    ...kept.map(({ words, count }) => `    còn giữ ${count} tin đã quá hạn ${words}`),
  ]
}

const countLines = (counts: RetentionRun['counts']): readonly string[] =>
  Object.entries(counts)
    .filter(([, count]) => count > 0)
    .map(([what, count]) => `    ${COUNT_WORDS[what] ?? what}: ${count}`)

function doneOrRefused<T>(result: Result<T>): T {
  if (result.kind === 'refused') throw new UserError(result.reason)
  return result.value
}

const houseOf = ({ db, folder }: Workplace) => ({ db, folder, now })

async function plan(workplace: Workplace, { json }: Common): Promise<void> {
  const { classes, captures } = doneOrRefused(await planRetention(houseOf(workplace)))
  if (json === true) return printJson({ classes, captures })
  for (const one of classes) for (const line of planLines(one)) print(line)
  if (captures > 0) print(`bản lưu của tin đã xóa từ trước, còn phải xóa: ${captures}`)
}

export function addRetentionCommands(program: Command): void {
  const retention = program.command('retention').description('thời hạn lưu giữ: xem trước, xóa những gì đã hết hạn')
  retention
    .command('plan')
    .description('xem trước, không xóa gì: mỗi loại bao nhiêu tin đến hạn, còn giữ bao nhiêu và vì sao')
    .option(...DIR_OPTION)
    .option(...JSON_OPTION)
    .action((options: Common) => withWorkplace(options, (workplace) => plan(workplace, options)))
  retention
    .command('run')
    .description('xóa những gì đã hết hạn, không lấy lại được; cần khóa của người quản trị (DIEMBAO_KEY) và --yes')
    .option('--yes', 'đồng ý xóa')
    .option(...DIR_OPTION)
    .option(...JSON_OPTION)
    .action((options: Common & { yes?: boolean }) =>
      withWorkplace(options, async (workplace) => {
        const actor = await actorOfCommand(workplace)
        if (options.yes !== true) {
          await plan(workplace, options)
          throw new UserError('chưa xóa gì: thêm --yes để xóa')
        }
        const counts = doneOrRefused(await runRetention({ ...houseOf(workplace), signal: stopSignal() }, actor))
        if (options.json === true) return printJson(counts)
        const lines = countLines(counts)
        say(lines.length === 0 ? 'không có gì hết hạn' : 'đã xóa:')
        for (const line of lines) print(line)
      }),
    )
  retention
    .command('runs')
    .description('những lần đã chạy, mới nhất trước')
    .option('--limit <số>', 'nhiều nhất bao nhiêu lần', wholeNumber, 30)
    .option(...DIR_OPTION)
    .option(...JSON_OPTION)
    .action((options: Common & { limit: number }) =>
      withWorkplace(options, async ({ db }) => {
        const runs = await listRetentionRuns(db.read, options.limit)
        if (runs.length === 0) say('chưa chạy lần nào')
        for (const run of runs) {
          if (options.json === true) {
            printJson(run)
            continue
          }
          print(`${vietnamDateTime(run.at)}  ${run.dry ? 'xem trước' : 'đã chạy'}`)
          for (const line of countLines(run.counts)) print(line)
        }
      }),
    )
}
