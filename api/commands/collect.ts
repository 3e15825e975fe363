/** `crawl` and `import`. */
import { createWriteStream } from 'node:fs'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pipeline } from 'node:stream/promises'
import type { Command } from 'commander'
import type { ColumnPlan } from '#crawlers/intake/column-plan.js'
import { sourceById } from '#crawlers/sources/index.js'
import { quarantinedSince } from '#data/store/status.js'
import type { Bring } from '../bring.js'
import { exists, UserError } from '../config.js'
import { say, showProgress } from '../terminal.js'
import { unreachedLines, unreachedSince } from '../unreached.js'
import { workBoard } from '../work.js'
import { agreedColumns, planJson } from './columns.js'
import { printProposal, readMapping } from './mapping.js'
import { tellRounds } from './rounds.js'
import { DIR_OPTION, fromCaller, JSON_OPTION, now, printJson, stopSignal, withWorkplace } from './shared.js'

export async function existingFile(file: string): Promise<string> {
  const path = fromCaller(file)
  if (path !== '-' && !(await exists(path))) throw new UserError(`không có tệp ${path}`)
  return path
}

/** An archive is read at places of its own choosing, so standard input is put into a file first. */
export async function withFile<T>(file: string, work: (path: string) => Promise<T>): Promise<T> {
  const path = await existingFile(file)
  if (path !== '-') return work(path)
  const folder = await mkdtemp(join(tmpdir(), 'diembao-'))
  try {
    const spooled = join(folder, 'stdin.warc')
    await pipeline(process.stdin, createWriteStream(spooled))
    return await work(spooled)
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}

interface CommonOptions {
  readonly dir?: string
  readonly json?: boolean
}

interface Run {
  readonly options: CommonOptions
  readonly label: string
  /** Sources are asked: those that gave nothing are told at the end. */
  readonly asks?: boolean
  /** How the columns of an import were read. */
  readonly columns?: ColumnPlan | null
}

/** Runs with progress on standard error, and says what came of it. */
async function run({ options, label, asks = false, columns = null }: Run, bring: Bring): Promise<void> {
  const signal = stopSignal()
  const started = now()
  await withWorkplace(options, async (workplace) => {
    const progress = showProgress(now, options.json === true)
    const board = workBoard((work) => {
      if (work === null) progress.end()
      else progress.update(work.done, work.total, work.label)
    })
    const { bringIn } = await import('../bring.js')
    const brought = await bringIn(workplace, board, signal, bring)
    const damaged = await quarantinedSince(workplace.db.read, started)
    const asked = asks ? await unreachedSince(workplace.db.read, started) : null
    if (options.json === true)
      return printJson({
        ...brought,
        stopped: signal.aborted,
        damaged,
        ...(asked === null ? {} : { sources: asked }),
        ...(columns === null ? {} : { columns: planJson(columns) }),
      })
    say(`${label}: ${brought.read} bản ghi, ${brought.fresh} mới${signal.aborted ? ' (dừng giữa chừng)' : ''}`)
    for (const { reason, count } of damaged) say(`  không dùng được ${count}: ${reason}`)
    if (asked !== null) for (const line of unreachedLines(asked)) say(line)
  })
}

interface CrawlOptions extends CommonOptions {
  readonly once?: boolean
  readonly source?: string
  readonly replay?: string
}

interface ImportOptions extends CommonOptions {
  readonly source?: string
  readonly mapping?: string
  readonly propose?: boolean
  readonly yes?: boolean
}

/** Between two rounds of a crawl that goes on. Each feed has its own time; this is how often we look which are due. */
export const ROUND_EVERY = 5 * 60_000

export function addCollectCommands(program: Command): void {
  program
    .command('crawl')
    .description('lấy tin từ các nguồn, hoặc đọc lại bản lưu WARC không cần mạng')
    .option('--once', 'một lượt rồi dừng')
    .option('--source <id>', 'chỉ một nguồn')
    .option('--replay <tệp>', 'đọc lại một tệp .warc hoặc .warc.gz')
    .option(...DIR_OPTION)
    .option(...JSON_OPTION)
    .action(async (options: CrawlOptions) => {
      const { bringCrawl, bringReplay } = await import('../bring.js')
      if (options.replay !== undefined)
        return withFile(options.replay, (path) => run({ options, label: 'đọc lại' }, bringReplay(path)))
      const { stayLean } = await import('#crawlers/fetch/crawl.js')
      stayLean()
      const { source } = options
      const chosen = source === undefined ? null : sourceById(source)
      if (source !== undefined && chosen === null) throw new UserError(`không có nguồn "${source}"`)
      const sources = chosen === null ? {} : { sources: [chosen] }
      const once = options.once === true
      // Round after round, each says for itself what came of it.
      return run({ options, label: 'lấy tin', asks: once || options.json === true }, (desk, workplace, board) => {
        const told = once || options.json === true ? {} : { onRound: tellRounds(workplace) }
        return bringCrawl({ ...sources, ...told, repeatEvery: once ? null : ROUND_EVERY })(desk, workplace, board)
      })
    })

  program
    .command('import')
    .description(
      'nhập tin mà công cụ khác đã xuất ra: JSON, JSON Lines, CSV hoặc XLSX (cột id, title, text, url, publishedAt, source)',
    )
    .argument('<tệp>', '.jsonl, .json, .csv, .xlsx, cả khi nén .gz, hoặc - (JSON Lines)')
    .option('--source <tên>', 'tên nguồn cho dòng không ghi nguồn (mặc định: tên tệp)')
    .option('--mapping <tệp>', 'bảng cột đã duyệt của công cụ đó (YAML)')
    .option('--propose', 'đoán bảng cột từ tệp và in ra để duyệt; không nhập gì')
    .option('--yes', 'đã xem các cột đọc thế nào và đồng ý, cả chỗ chưa chắc')
    .option(...DIR_OPTION)
    .option(...JSON_OPTION)
    .action(async (file: string, options: ImportOptions) => {
      const path = await existingFile(file)
      if (options.propose === true) return printProposal(path, options)
      const mapping = options.mapping === undefined ? null : await readMapping(await existingFile(options.mapping))
      const { bringImport, rowFormatOf } = await import('../bring.js')
      const { json: quiet = false, yes = false } = options
      const columns = await agreedColumns({ path, format: rowFormatOf(path), mapping, yes, quiet })
      return run({ options, label: 'nhập', columns }, bringImport(path, options.source, mapping))
    })
}
