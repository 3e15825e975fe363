/** `report`. */
import { readFile, stat } from 'node:fs/promises'
import { basename } from 'node:path'
import { buffer } from 'node:stream/consumers'
import { type Command, Option } from 'commander'
import type { KeptReport } from '#crawlers/reading-reports.js'
import type { LocalityProfile } from '#data/model/locality.js'
import { reportByReceipt } from '#data/store/reports.js'
import type { Bring } from '../bring.js'
import { UserError } from '../config.js'
import { faultsOf, speak } from '../faults.js'
import type { HandedFile } from '../reports-intake.js'
import type { NewReport, ReportAnswer } from '../shapes-reports.js'
import { print } from '../terminal.js'
import { workBoard } from '../work.js'
import { profileById, type Workplace } from '../workplace.js'
import { existingFile } from './collect.js'
import { HEARD_WORDS, heardBy, instantOf, kindOf, type ReportOptions } from './report-options.js'
import { DIR_OPTION, JSON_OPTION, now, printJson, stopSignal, withWorkplace } from './shared.js'

/** Larger than any picture or text that is taken: what is over it is refused without being read. */
const LARGEST_FILE = 12 * 1024 * 1024

async function bytesOf(file: string): Promise<HandedFile & { readonly bytes: Uint8Array }> {
  const path = await existingFile(file)
  if (path === '-') return { bytes: await buffer(process.stdin), name: '' }
  if ((await stat(path)).size > LARGEST_FILE) throw new UserError('tệp lớn quá 10 MB')
  return { bytes: await readFile(path), name: basename(path) }
}

/** The text of a file, told by the option that named it where there is nothing to read. */
function wordsOf({ bytes }: { readonly bytes: Uint8Array }, option: string): string {
  const text = new TextDecoder().decode(bytes)
  if (text.trim() === '') throw new UserError(`${option}: tệp không có chữ nào`)
  return text
}

interface Handed {
  readonly report: Readonly<Record<string, unknown>>
  readonly file: HandedFile | null
}

/** Exactly one of the four kinds, with what belongs to it. */
async function handedBy(options: ReportOptions, locality: string): Promise<Handed> {
  const { link, text, image, opinion, place, when } = options
  kindOf(options)
  const common = {
    locality,
    question: options.note,
    knownFacts: options.facts,
    proposal: options.proposal,
    unit: options.unit,
  }
  const seen = { place, heardAt: when === undefined ? undefined : instantOf(when) }
  if (text !== undefined) {
    const file = await bytesOf(text)
    return { report: { kind: 'text', text: wordsOf(file, '--text'), link, ...seen, ...common }, file }
  }
  if (image !== undefined) {
    const typed = options.typed === undefined ? undefined : wordsOf(await bytesOf(options.typed), '--typed')
    return { report: { kind: 'image', text: typed, link, ...seen, ...common }, file: await bytesOf(image) }
  }
  if (opinion === undefined) return { report: { kind: 'link', link, ...common }, file: null }
  const file = await bytesOf(opinion)
  return {
    report: { kind: 'opinion', text: wordsOf(file, '--opinion'), heardBy: options.heardBy, ...seen, ...common },
    file,
  }
}

const unitsOf = ({ units }: LocalityProfile): string =>
  units.length === 0 ? 'chưa có đơn vị nào trong hồ sơ' : units.map(({ id, name }) => `${id} (${name})`).join(', ')

/** What the user calls what the contract calls so. */
const FLAGS = {
  question: '--note',
  knownFacts: '--facts',
  proposal: '--proposal',
  unit: '--unit',
  place: '--place',
  link: '--link',
  heardBy: '--heard-by',
  heardAt: '--when',
  text: 'nội dung',
}

/** Seals it and works it off at once, so that the answer names the Item. */
async function hand(options: ReportOptions, workplace: Workplace): Promise<ReportAnswer> {
  const { receiveReport, toldReports } = await import('../reports-intake.js')
  const { NewReport } = await import('../shapes-reports.js')
  const { bringIn } = await import('../bring.js')
  const { db, profiles, watched } = workplace
  const locality = options.locality === undefined ? watched[0] : profileById(profiles, options.locality)
  if (locality === undefined) throw new UserError('chưa theo dõi địa phương nào: hãy thêm --locality')
  if (options.unit !== undefined && !locality.units.some(({ id }) => id === options.unit))
    throw new UserError(`--unit không nhận “${options.unit}”: ${locality.name} có ${unitsOf(locality)}`)
  const { report, file } = await handedBy(options, locality.id)
  const read = NewReport.safeParse(report, { error: speak })
  if (!read.success) throw new UserError(faultsOf(read.error, FLAGS).join('; '))
  const valid: NewReport = read.data
  const answers: KeptReport[] = []
  const bring: Bring = async ({ ports }) => {
    const received = await receiveReport(valid, file, { db, profiles, now, archive: async () => ports.archive })
    if (received.kind !== 'kept') throw new UserError(received.reason)
    answers.push(received.kept)
    return { read: 1, fresh: received.kept.again ? 0 : 1 }
  }
  await bringIn(workplace, workBoard(), stopSignal(), bring)
  const [kept] = answers
  // Read again: meanwhile it was worked off.
  const row = kept === undefined ? null : await reportByReceipt(db.read, kept.row.receipt)
  const [told] = row === null ? [] : await toldReports(db.read, [row], profiles)
  if (kept === undefined || told === undefined) throw new Error('a report was kept and cannot be told')
  return { report: told, again: kept.again }
}

const titleOf = ({ title, opening }: { readonly title: string | null; readonly opening: string | null }): string =>
  title ?? (opening === null ? '(không có tiêu đề)' : `“${opening}” (trích đầu bài, chưa có tiêu đề)`)

export function addReportCommand(program: Command): void {
  program
    .command('report')
    .description('báo một tin: đường dẫn, chữ, ảnh chụp màn hình hoặc dư luận nghe được; không ghi tên ai')
    .option('--link <địa-chỉ>', 'đường dẫn của bài; kèm --text hoặc --image thì là nơi đăng')
    .option('--text <tệp>', 'tệp chữ đã chép, hoặc -')
    .option('--image <tệp>', 'ảnh chụp màn hình PNG, JPEG, WebP, nhiều nhất 10 MB')
    .option('--opinion <tệp>', 'tệp ghi dư luận nghe được, hoặc -; cần --place')
    .option('--typed <tệp>', 'tệp chữ gõ lại từ ảnh, để tìm được')
    .option('--place <nơi>', 'nơi thấy hoặc nghe')
    .option('--when <ngày>', 'lúc thấy hoặc nghe, giờ Việt Nam: 20/11/2026, hoặc "20/11/2026 09:30"')
    .addOption(new Option('--heard-by <mức>', `khoảng bao nhiêu người nói: ${HEARD_WORDS}`).argParser(heardBy))
    .option('--note <chữ>', 'điều gì cần kiểm tra')
    .option('--facts <chữ>', 'điều đã biết')
    .option('--proposal <chữ>', 'đề xuất xử lý')
    .option('--unit <id>', 'đơn vị nắm rõ việc, theo hồ sơ địa phương')
    .option('--locality <id>', 'địa phương (mặc định: địa phương theo dõi đầu tiên)')
    .option(...DIR_OPTION)
    .option(...JSON_OPTION)
    .action((options: ReportOptions) =>
      withWorkplace(options, async (workplace) => {
        const answer = await hand(options, workplace)
        if (options.json === true) return printJson(answer)
        const { report, again } = answer
        print(`số phiếu: ${report.receipt}${again ? ' (đã báo trước đó)' : ''}`)
        print(report.says)
        if (report.item !== null) print(`tin số ${report.item.id}: ${titleOf(report.item)}`)
      }),
    )
}
