/** `start` and `serve`. */
import type { Command } from 'commander'
import { DEFAULT_LOCALITY, DEFAULT_PORT, exists } from '../config.js'
import { say, showProgress } from '../terminal.js'
import { type WorkBoard, workBoard } from '../work.js'
import type { Workplace } from '../workplace.js'
import { ROUND_EVERY, withFile } from './collect.js'
import { initFolder } from './folder.js'
import { sayBrought, tellRounds } from './rounds.js'
import { portNumber } from './search.js'
import { DIR_OPTION, folderOf, JSON_OPTION, now, printJson, stopSignal, withWorkplace } from './shared.js'

interface StartOptions {
  readonly locality?: string
  readonly replay?: string
  readonly once?: boolean
  readonly port: number
  readonly dir?: string
  readonly json?: boolean
}

export function addServeCommands(program: Command): void {
  program
    .command('start')
    .description('việc chính: tạo thư mục làm việc nếu chưa có, lấy tin, phân tích, mở hộp việc ở địa chỉ được in ra')
    .option('--locality <id,id>', `địa phương theo dõi (lần đầu mặc định: ${DEFAULT_LOCALITY})`)
    .option('--replay <tệp>', 'lấy tin từ một tệp WARC thay cho mạng')
    .option('--once', 'một lượt rồi dừng, không mở máy chủ tiếp')
    .option('--port <số>', 'cổng', portNumber, DEFAULT_PORT)
    .option(...DIR_OPTION)
    .option(...JSON_OPTION)
    .action(start)

  program
    .command('serve')
    .description('chỉ mở hộp việc, không lấy tin')
    .option('--port <số>', 'cổng; 0 là cổng trống bất kỳ', portNumber, DEFAULT_PORT)
    .option(...DIR_OPTION)
    .option(...JSON_OPTION)
    .action((options: { port: number; dir?: string; json?: boolean }) => {
      const signal = stopSignal()
      return withWorkplace(options, async (workplace) => {
        const { serve } = await import('../serve.js')
        const serving = await serve(workplace, workBoard(), options.port, now)
        if (options.json === true) printJson({ address: serving.address })
        else say(`hộp việc: ${serving.address}`)
        await untilStopped(signal)
        await serving.close()
      })
    })
}

const untilStopped = (signal: AbortSignal): Promise<void> =>
  new Promise((resolve) => {
    if (signal.aborted) return resolve()
    // An open server keeps the process; the signal ends both.
    signal.addEventListener('abort', () => resolve(), { once: true })
  })

async function start(options: StartOptions): Promise<void> {
  if (options.replay === undefined) return startWith(options, null)
  await withFile(options.replay, (path) => startWith(options, path))
}

async function startWith(options: StartOptions, replayed: string | null): Promise<void> {
  const signal = stopSignal()
  const folder = folderOf(options)
  if (options.locality !== undefined || !(await exists(folder.config))) {
    const config = await initFolder(folder, options.locality ?? DEFAULT_LOCALITY)
    say(`thư mục làm việc: ${folder.path}; theo dõi: ${config.localities.join(', ')}`)
  }
  await withWorkplace(options, async (workplace) => {
    const progress = showProgress(now, options.json === true)
    const board = workBoard((work) => {
      if (work === null) progress.end()
      else progress.update(work.done, work.total, work.label)
    })
    // What diembao.yaml says wrong is told before the inbox opens.
    if (replayed === null) (await import('../crawl/plan.js')).feedsToFollow([], workplace)
    const { serve } = await import('../serve.js')
    const serving = options.once === true ? null : await serve(workplace, board, options.port, now)
    if (serving !== null && options.json === true) printJson({ address: serving.address })
    else if (serving !== null) say(`hộp việc: ${serving.address} (đầy dần trong khi lấy tin; Ctrl-C để dừng)`)
    await collect(workplace, board, signal, { replayed, once: options.once === true })
    if (serving !== null) {
      await untilStopped(signal)
      await serving.close()
    }
  })
}

interface Collecting {
  readonly replayed: string | null
  readonly once: boolean
}

/** Collects once, or again and again until the signal; the inbox stays open whatever the network does. */
async function collect(workplace: Workplace, board: WorkBoard, signal: AbortSignal, { replayed, once }: Collecting) {
  const { bringCrawl, bringIn, bringReplay } = await import('../bring.js')
  // One crawl for all rounds: quiet that a site asked for, robots.txt and the pace outlive each of them.
  const bring =
    replayed === null
      ? bringCrawl({ repeatEvery: once ? null : ROUND_EVERY, onRound: tellRounds(workplace) })
      : bringReplay(replayed)
  const brought = await bringIn(workplace, board, signal, bring)
  if (replayed !== null) sayBrought(brought)
}
