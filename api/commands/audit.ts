/** `audit`: has the log of deeds been kept whole, and what does it say to the inspector? */
import type { Command } from 'commander'
import { type Actor, refusalOf } from '#data/model/actor.js'
import { periodOfDays, vietnamDateTime, vietnamIso } from '#data/model/time.js'
import { namesOfActors } from '#data/store/actors.js'
import { type AuditFilter, type AuditRow, auditHead, listAudit, recordDeed, verifyAudit } from '#data/store/audit.js'
import type { Db } from '#dialect'
import { UserError } from '../config.js'
import { BYTE_ORDER_MARK, csvRow } from '../reports/csv.js'
import { print, say } from '../terminal.js'
import type { Workplace } from '../workplace.js'
import { actorOfCommand } from './people.js'
import { wholeNumber } from './search.js'
import { DIR_OPTION, isoDay, JSON_OPTION, now, printJson, withWorkplace } from './shared.js'

interface Common {
  readonly dir?: string
  readonly json?: boolean
}

const AT_ONCE = 500

/** Newest first, all of them. */
async function* rowsOf(db: Db, filter: AuditFilter): AsyncGenerator<AuditRow> {
  for (let before: number | null = null; ; ) {
    const rows = await listAudit(db, filter, before, AT_ONCE)
    yield* rows
    const last = rows.at(-1)
    if (last === undefined || rows.length < AT_ONCE) return
    before = last.id
  }
}

function periodOf(from: string | undefined, to: string | undefined): AuditFilter['period'] {
  if (from === undefined && to === undefined) return undefined
  if (from === undefined || to === undefined) throw new UserError('cần cả --from và --to')
  const period = periodOfDays(isoDay(from), isoDay(to))
  if (period === null) throw new UserError(`không có khoảng từ ${from} đến ${to}`)
  return period
}

export function addAuditCommands(program: Command): void {
  const audit = program.command('audit').description('nhật ký mọi việc làm: ai, lúc nào, việc gì')
  audit
    .command('verify')
    .description('kiểm tra nhật ký còn nguyên; mã thoát 1 nếu có dòng bị sửa, bị bớt hoặc bị chèn')
    .option('--head <mã>', 'mã cuối đã ghi lại ở nơi khác lần trước: phải còn trong nhật ký (phần cuối chưa bị cắt)')
    .option(...DIR_OPTION)
    .option(...JSON_OPTION)
    .action((options: Common & { head?: string }) =>
      withWorkplace(options, async ({ db }) => {
        const verified = await verifyAudit(db.read, options.head ?? null)
        const head = await auditHead(db.read)
        if (options.json === true) printJson({ ...verified, head })
        else if (verified.ok) say(`nhật ký còn nguyên: ${verified.rows} dòng; mã cuối ${head}`)
        if (verified.ok) return
        throw new UserError(
          verified.brokenAt === null
            ? 'nhật ký đã bị cắt: không còn dòng có mã đã ghi lại'
            : `nhật ký đã bị sửa: dòng ${verified.brokenAt} không còn như lúc được ghi`,
        )
      }),
    )
  audit
    .command('list')
    .description('những việc đã làm, mới nhất trước')
    .option('--subject <đối-tượng>', 'ví dụ case:12, claim:3')
    .option('--actor <số>', 'người làm, xem people list', wholeNumber)
    .option('--from <ngày>', 'từ ngày, ví dụ 01/10/2026')
    .option('--to <ngày>', 'đến hết ngày')
    .option('--limit <số>', 'nhiều nhất bao nhiêu dòng', wholeNumber, 50)
    .option(...DIR_OPTION)
    .option(...JSON_OPTION)
    .action((options: Common & { subject?: string; actor?: number; from?: string; to?: string; limit: number }) =>
      withWorkplace(options, async ({ db }) => {
        await reader({ db })
        const filter = {
          subject: options.subject,
          actorId: options.actor,
          period: periodOf(options.from, options.to),
        }
        const rows = await listAudit(db.read, filter, null, options.limit)
        const names = await namesOfActors(
          db.read,
          rows.flatMap(({ actorId }) => actorId ?? []),
        )
        for (const row of rows) {
          if (options.json === true) printJson(row)
          else
            print(
              [vietnamDateTime(row.at), nameOf(row, names), row.deed, row.subject, row.detail ?? ''].join('  ').trim(),
            )
        }
      }),
    )
  audit
    .command('export')
    .description('xuất nhật ký của một khoảng thời gian dạng CSV, cho người kiểm tra công tác bảo mật')
    .requiredOption('--from <ngày>', 'từ ngày')
    .requiredOption('--to <ngày>', 'đến hết ngày')
    .option(...DIR_OPTION)
    .action((options: Common & { from: string; to: string }) =>
      withWorkplace(options, async ({ db }) => {
        const period = periodOf(options.from, options.to)
        const actor = await reader({ db })
        // Before the rows are read, so that the export stands in what it exports.
        await db.write((tx) =>
          recordDeed(tx, {
            at: now(),
            actor,
            deed: 'audit.read',
            subject: 'audit:export',
            detail: `${options.from} – ${options.to}`,
          }),
        )
        const heads = ['Số', 'Lúc', 'Người làm', 'Việc', 'Đối tượng', 'Chi tiết', 'Mã dòng trước', 'Mã dòng']
        print(`${BYTE_ORDER_MARK}${csvRow(heads)}`)
        for await (const row of rowsOf(db.read, { period })) {
          const names = await namesOfActors(db.read, row.actorId === null ? [] : [row.actorId])
          print(
            csvRow([
              String(row.id),
              vietnamIso(row.at),
              nameOf(row, names),
              row.deed,
              row.subject,
              row.detail ?? '',
              row.previous,
              row.digest,
            ]),
          )
        }
      }),
    )
}

/** Whoever reads what others did says who they are, as over HTTP. */
async function reader(workplace: Pick<Workplace, 'db'>): Promise<Actor> {
  const actor = await actorOfCommand(workplace)
  const refusal = refusalOf(actor, 'audit.read', null)
  if (refusal !== null) throw new UserError(refusal.reason)
  return actor
}

const nameOf = ({ actorId }: AuditRow, names: ReadonlyMap<number, string>): string =>
  actorId === null ? 'hệ thống' : (names.get(actorId) ?? `số ${actorId}`)
