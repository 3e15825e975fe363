/** `press`: what the press was told and asked, and the six figures of the yearly form. */
import { type Command, Option } from 'commander'
import { seesOnlyUnit } from '#data/model/actor.js'
import { TRIGGERS, type Trigger } from '#data/model/clock.js'
import { PRESS_EVENTS, type PressEventKind } from '#data/model/press.js'
import { periodOfDays, vietnamDateTime } from '#data/model/time.js'
import { recordDeed } from '#data/store/audit.js'
import { enterPressEvent, listPress, pressFigures } from '#data/store/press.js'
import { pressTold } from '../cases.js'
import { UserError } from '../config.js'
import { print, say } from '../terminal.js'
import { profileById, type Workplace } from '../workplace.js'
import { doneOrSay, mayRead, tellingOf, typed } from './case-lines.js'
import { actorOfCommand } from './people.js'
import { instantOf } from './report-options.js'
import { wholeNumber } from './search.js'
import { DIR_OPTION, isoDay, JSON_OPTION, now, printJson, withWorkplace } from './shared.js'

interface Common {
  readonly dir?: string
  readonly json?: boolean
  readonly locality: string
}
interface AddOptions extends Common {
  readonly kind: PressEventKind
  readonly at?: string
  readonly outlet?: string
  readonly clock?: Trigger
}

export const EVENT_WORDS: Readonly<Record<PressEventKind, string>> = {
  conference: 'họp báo',
  offered: 'cung cấp tại giao ban',
  request: 'báo chí yêu cầu',
  event: 'vụ việc đột xuất',
  misreport: 'báo đăng sai',
}
const KINDS = PRESS_EVENTS.map((kind) => `${kind} (${EVENT_WORDS[kind]})`).join(', ')

async function officeOf(workplace: Workplace, { locality }: Common) {
  const actor = await actorOfCommand(workplace)
  const { id } = profileById(workplace.profiles, locality)
  mayRead(actor, id)
  if (seesOnlyUnit(actor)) throw new UserError('phần này dành cho cơ quan theo dõi')
  return { actor, locality: id }
}

export function addPressCommands(program: Command): void {
  const press = program.command('press').description('sổ của người phát ngôn: báo chí hỏi gì, đã trả lời gì')
  press
    .command('add')
    .description('ghi một mục vào sổ; ghi lại đúng như cũ thì không thêm mục nữa')
    .argument('<nội-dung>', 'về việc gì; không ghi tên nhà báo')
    .requiredOption('--locality <id>', 'địa phương')
    .addOption(new Option('--kind <loại>', KINDS).choices(PRESS_EVENTS).makeOptionMandatory())
    .option('--at <lúc>', 'lúc xảy ra, ví dụ "20/11/2026 09:30" (mặc định: bây giờ)')
    .option('--outlet <tên>', 'cơ quan báo chí')
    .addOption(new Option('--clock <dịp>', 'bắt đầu tính thời hạn, xem diembao clock rules').choices(TRIGGERS))
    .option(...DIR_OPTION)
    .option(...JSON_OPTION)
    .action((matter: string, options: AddOptions) =>
      withWorkplace(options, async (workplace) => {
        const actor = await actorOfCommand(workplace)
        const { id: locality } = profileById(workplace.profiles, options.locality)
        const entry = {
          locality,
          kind: options.kind,
          at: options.at === undefined ? now() : new Date(instantOf(options.at)),
          outlet: options.outlet === undefined ? null : typed(options.outlet),
          matter: typed(matter),
          trigger: options.clock,
        }
        const deadlines = await workplace.clocks()
        const { row, again } = doneOrSay(
          await workplace.db.write((tx) => enterPressEvent(tx, actor, entry, deadlines, now())),
        )
        if (options.json === true) printJson({ number: row.number, id: row.id, again })
        else say(again ? `đã có trong sổ: ${row.number}` : `đã ghi ${row.number}`)
      }),
    )
  press
    .command('list')
    .description('các mục trong sổ, mới nhất trước')
    .requiredOption('--locality <id>', 'địa phương')
    .option('--limit <số>', 'nhiều nhất bao nhiêu mục', wholeNumber, 50)
    .option(...DIR_OPTION)
    .option(...JSON_OPTION)
    .action((options: Common & { limit: number }) =>
      withWorkplace(options, async (workplace) => {
        const { locality } = await officeOf(workplace, options)
        const rows = await listPress(workplace.db.read, { locality }, null, options.limit)
        const told = await pressTold(rows, await tellingOf(workplace))
        if (told.length === 0 && options.json !== true) say('sổ chưa có mục nào')
        for (const one of told) {
          if (options.json === true) printJson(one)
          else
            print(
              [
                one.number,
                vietnamDateTime(new Date(one.at)),
                EVENT_WORDS[one.kind],
                ...(one.outlet === null ? [] : [one.outlet]),
                one.matter,
                one.doneAt === null ? (one.clock?.says ?? 'chưa trả lời') : 'đã trả lời',
                ...(one.address === null ? [] : [one.address]),
              ].join(' · '),
            )
        }
      }),
    )
  press
    .command('figures')
    .description('sáu số liệu theo Nghị định 244/2026/NĐ-CP của một kỳ')
    .requiredOption('--locality <id>', 'địa phương')
    .requiredOption('--from <ngày>', 'từ ngày, ví dụ 15/12/2025')
    .requiredOption('--to <ngày>', 'đến hết ngày, ví dụ 14/12/2026')
    .option(...DIR_OPTION)
    .option(...JSON_OPTION)
    .action((options: Common & { from: string; to: string }) =>
      withWorkplace(options, async (workplace) => {
        const { actor, locality } = await officeOf(workplace, options)
        const period = periodOfDays(isoDay(options.from), isoDay(options.to))
        if (period === null) throw new UserError(`không có khoảng từ ${options.from} đến ${options.to}`)
        const figures = await pressFigures(workplace.db.read, locality, period, now())
        const subject = `press-figures:${locality}`
        const detail = `${period.from}..${period.to}`
        await workplace.db.write((tx) => recordDeed(tx, { at: now(), actor, deed: 'archive.read', subject, detail }))
        if (options.json === true) printJson({ from: period.from, to: period.to, figures })
        else for (const { number, what, says } of figures) print(`${number}. ${what}: ${says}`)
      }),
    )
}
