/** `case`: what is being handled, by which unit, until when, and with what result? */
import { type Command, Option } from 'commander'
import { CASE_KINDS, CASE_RESULTS, type CaseKind, type CaseResult } from '#data/model/case.js'
import { KIND_WORDS, RESULT_WORDS } from '#data/model/case-words.js'
import { vietnamDay } from '#data/model/time.js'
import { recordDeed } from '#data/store/audit.js'
import { closeCase } from '#data/store/case-closing.js'
import { type CaseOpening, openCase } from '#data/store/case-opening.js'
import { assignCase } from '#data/store/case-work.js'
import { caseFor, listCases } from '#data/store/cases.js'
import { reportByReceipt } from '#data/store/reports.js'
import { casePage, caseRows } from '../cases.js'
import { UserError } from '../config.js'
import { print, say } from '../terminal.js'
import { profileById, type Workplace } from '../workplace.js'
import { caseLine, caseLines, caseNamed, doneOrSay, mayRead, tellingOf, typed } from './case-lines.js'
import { actorOfCommand } from './people.js'
import { wholeNumber } from './search.js'
import { DIR_OPTION, isoDay, JSON_OPTION, now, printJson, withWorkplace } from './shared.js'

interface Common {
  readonly dir?: string
  readonly json?: boolean
}
interface OpenOptions extends Common {
  readonly locality: string
  readonly kind: CaseKind
  readonly item?: number
  readonly story?: number
  readonly claim?: number
  readonly report?: string
}
interface CloseOptions extends Common {
  readonly kind: CaseResult
  readonly result: string
  readonly on?: string
}

const spoken = <T extends string>(words: Readonly<Record<T, string>>): string =>
  Object.entries(words)
    .map(([id, says]) => `${id} (${says})`)
    .join(', ')

async function targetOf({ db }: Workplace, { item, story, claim, report }: OpenOptions): Promise<CaseOpening['on']> {
  const given = [
    ...(item === undefined ? [] : [{ kind: 'item', id: item } as const]),
    ...(story === undefined ? [] : [{ kind: 'story', id: story } as const]),
    ...(claim === undefined ? [] : [{ kind: 'claim', id: claim } as const]),
  ]
  if (report !== undefined) {
    const found = await reportByReceipt(db.read, report)
    if (found === null) throw new UserError(`không có phiếu báo tin ${report}`)
    return { kind: 'report', id: found.id }
  }
  const [one] = given
  if (one === undefined || given.length > 1)
    throw new UserError('mở hồ sơ từ đúng một thứ: --item, --story, --claim hoặc --report')
  return one
}

export function addCaseCommands(program: Command): void {
  const cases = program.command('case').description('hồ sơ đang xử lý: ai làm, đến bao giờ, kết quả ra sao')
  cases
    .command('list')
    .description('các hồ sơ, mới nhất trước')
    .requiredOption('--locality <id>', 'địa phương')
    .option('--unit <đơn-vị>', 'chỉ của đơn vị này')
    .option('--all', 'cả hồ sơ đã đóng')
    .option('--limit <số>', 'nhiều nhất bao nhiêu hồ sơ', wholeNumber, 50)
    .option(...DIR_OPTION)
    .option(...JSON_OPTION)
    .action((options: Common & { locality: string; unit?: string; all?: boolean; limit: number }) =>
      withWorkplace(options, async (workplace) => {
        const actor = await actorOfCommand(workplace)
        const { id: locality } = profileById(workplace.profiles, options.locality)
        mayRead(actor, locality)
        const filter = { locality, unit: options.unit, open: options.all !== true }
        const rows = await listCases(workplace.db.read, actor, filter, null, options.limit)
        const told = await caseRows(rows, await tellingOf(workplace))
        if (told.length === 0 && options.json !== true) say('không có hồ sơ nào')
        for (const one of told) options.json === true ? printJson(one) : print(caseLine(one))
      }),
    )
  cases
    .command('show')
    .description('một hồ sơ; việc xem được ghi vào nhật ký')
    .argument('<số>', 'ví dụ HS-2026-000012')
    .option(...DIR_OPTION)
    .option(...JSON_OPTION)
    .action((number: string, options: Common) =>
      withWorkplace(options, async (workplace) => {
        const actor = await actorOfCommand(workplace)
        const { id } = await caseNamed(workplace, number)
        const row = doneOrSay(await caseFor(workplace.db.read, actor, 'archive.read', id))
        await workplace.db.write((tx) =>
          recordDeed(tx, { at: now(), actor, deed: 'archive.read', subject: `case:${id}`, detail: null }),
        )
        const told = await casePage(row, await tellingOf(workplace))
        if (options.json === true) printJson(told)
        else for (const line of caseLines(told)) print(line)
      }),
    )
  cases
    .command('open')
    .description('mở hồ sơ từ một tin, vụ việc, tuyên bố hoặc phiếu báo tin; đã mở thì trả về hồ sơ ấy')
    .argument('<tên>', 'hồ sơ về việc gì')
    .requiredOption('--locality <id>', 'địa phương')
    .addOption(new Option('--kind <loại>', spoken(KIND_WORDS)).choices(CASE_KINDS).makeOptionMandatory())
    .option('--item <số>', 'tin', wholeNumber)
    .option('--story <số>', 'vụ việc', wholeNumber)
    .option('--claim <số>', 'tuyên bố', wholeNumber)
    .option('--report <phiếu>', 'phiếu báo tin, ví dụ BT-2026-000123')
    .option(...DIR_OPTION)
    .option(...JSON_OPTION)
    .action((title: string, options: OpenOptions) =>
      withWorkplace(options, async (workplace) => {
        const actor = await actorOfCommand(workplace)
        const { id: locality } = profileById(workplace.profiles, options.locality)
        const opening = { locality, title: typed(title), kind: options.kind, on: await targetOf(workplace, options) }
        const { row, again } = doneOrSay(await workplace.db.write((tx) => openCase(tx, actor, opening, now())))
        if (options.json === true) printJson({ number: row.number, again })
        else say(again ? `đã có hồ sơ đang mở: ${row.number}` : `đã mở hồ sơ ${row.number}`)
      }),
    )
  cases
    .command('assign')
    .description('giao hồ sơ cho một đơn vị của địa phương')
    .argument('<số>', 'hồ sơ')
    .argument('<đơn-vị>', 'xem diembao locality')
    .option('--days <số>', 'trả lời trong bao nhiêu ngày làm việc', wholeNumber)
    .option(...DIR_OPTION)
    .option(...JSON_OPTION)
    .action((number: string, unit: string, options: Common & { days?: number }) =>
      withWorkplace(options, async (workplace) => {
        const actor = await actorOfCommand(workplace)
        const { id: caseId, locality } = await caseNamed(workplace, number)
        const units = profileById(workplace.profiles, locality).units.map(({ id }) => id)
        const within =
          options.days === undefined ? undefined : ({ unit: 'working-days', amount: options.days } as const)
        const deadlines = await workplace.clocks()
        const row = doneOrSay(
          await workplace.db.write((tx) => assignCase(tx, actor, { caseId, unit, units, within }, deadlines, now())),
        )
        if (options.json === true) printJson({ number: row.number, unit: row.unit })
        else say(`đã giao ${row.number} cho ${unit}`)
      }),
    )
  cases
    .command('close')
    .description('đóng hồ sơ bằng kết quả cuối cùng')
    .argument('<số>', 'hồ sơ')
    .addOption(new Option('--kind <kết-quả>', spoken(RESULT_WORDS)).choices(CASE_RESULTS).makeOptionMandatory())
    .requiredOption('--result <lời>', 'kết quả bằng lời')
    .option('--on <ngày>', 'ngày có kết quả (mặc định: hôm nay)')
    .option(...DIR_OPTION)
    .option(...JSON_OPTION)
    .action((number: string, options: CloseOptions) =>
      withWorkplace(options, async (workplace) => {
        const actor = await actorOfCommand(workplace)
        const { id: caseId } = await caseNamed(workplace, number)
        const resultOn = options.on === undefined ? vietnamDay(now()) : isoDay(options.on)
        const closing = { caseId, resultKind: options.kind, result: typed(options.result), resultOn }
        const row = doneOrSay(await workplace.db.write((tx) => closeCase(tx, actor, closing, now())))
        if (options.json === true) printJson({ number: row.number, state: row.state })
        else say(`đã đóng hồ sơ ${row.number}`)
      }),
    )
}
