/** `init` and `status`. */
import { mkdir } from 'node:fs/promises'
import type { Command } from 'commander'
import { openDatabase } from '#dialect'
import { type Config, exists, type Folder, newConfig, readConfig, UserError, writeConfig } from '../config.js'
import type { Status } from '../shapes.js'
import { statusOf } from '../status.js'
import { print, say } from '../terminal.js'
import { profileById, profilesFor } from '../workplace.js'
import { DIR_OPTION, folderOf, JSON_OPTION, now, printJson, withWorkplace } from './shared.js'

/** `can-gio,trieu-son`, by id or name. */
async function chosenLocalities(folder: Folder, list: string): Promise<string[]> {
  const profiles = await profilesFor(folder)
  const ids = list.split(',').flatMap((part) => (part.trim() === '' ? [] : [profileById(profiles, part.trim()).id]))
  if (ids.length === 0) throw new UserError('cần ít nhất một địa phương, ví dụ --locality can-gio')
  return [...new Set(ids)]
}

/** Makes the working folder, or adds localities to one that is there. Nothing that it holds is lost. */
export async function initFolder(folder: Folder, localities: string): Promise<Config> {
  const ids = await chosenLocalities(folder, localities)
  await mkdir(folder.localities, { recursive: true })
  const before: Config = (await exists(folder.config)) ? await readConfig(folder) : newConfig(ids)
  const config = { ...before, localities: [...new Set([...before.localities, ...ids])] }
  await writeConfig(folder, config)
  await (await openDatabase(folder.database)).close()
  return config
}

export function addFolderCommands(program: Command): void {
  program
    .command('init')
    .description('tạo thư mục làm việc, hoặc thêm địa phương vào thư mục đang có')
    .requiredOption('--locality <id,id>', 'địa phương theo dõi: can-gio, trieu-son, van-lang, binh-phuoc, thanh-hoa')
    .option(...DIR_OPTION)
    .option(...JSON_OPTION)
    .action(async (options: { locality: string; dir?: string; json?: boolean }) => {
      const folder = folderOf(options)
      const config = await initFolder(folder, options.locality)
      if (options.json === true) return printJson({ dir: folder.path, localities: config.localities })
      say(`thư mục làm việc: ${folder.path}`)
      say(`theo dõi: ${config.localities.join(', ')}`)
    })

  program
    .command('status')
    .description('số liệu: đã đọc gì, mỗi bước làm được bao nhiêu, bỏ qua vì sao')
    .option(...DIR_OPTION)
    .option(...JSON_OPTION)
    .action((options: { dir?: string; json?: boolean }) =>
      withWorkplace(options, async ({ db }) => {
        const status = await statusOf(db.read, now(), null)
        if (options.json === true) printJson(status)
        else printStatus(status)
      }),
    )
}

function printStatus(status: Status): void {
  print(`bản ghi ${status.records}   tin ${status.items}   vụ việc ${status.stories}   lượt nhắc ${status.mentions}`)
  print(`đang chờ ${status.waiting}   lần chạy cuối ${status.lastRun ?? 'chưa có'}`)
  for (const [name, stage] of Object.entries(status.stages)) {
    print(
      `${name.padEnd(16)} vào ${stage.in} = xong ${stage.done} + bỏ qua ${stage.skip} + chờ lại ${stage.retry} + cần người xem ${stage.quarantine}`,
    )
    for (const [reason, count] of Object.entries(stage.reasons).sort(([, a], [, b]) => b - a))
      print(`${''.padEnd(18)}${count} × ${reason}`)
  }
  const { ok, late, failed, never } = status.sources
  print(`nguồn: tốt ${ok}, chậm ${late}, không lấy được ${failed}, chưa lấy ${never}`)
}
