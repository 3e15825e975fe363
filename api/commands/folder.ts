/** `init` and `status`. */
import { mkdir, stat } from 'node:fs/promises'
import type { Command } from 'commander'
import { openDatabase } from '#dialect'
import { type Config, exists, type Folder, newConfig, readConfig, UserError, writeConfig } from '../config.js'
import { statusOf } from '../status.js'
import { print, say } from '../terminal.js'
import { profileById, profilesFor } from '../workplace.js'
import { DIR_OPTION, folderOf, JSON_OPTION, now, printJson, withWorkplace } from './shared.js'
import { statusLines } from './status-lines.js'

/** `can-gio,trieu-son`, by id or name. */
async function chosenLocalities(folder: Folder, list: string): Promise<string[]> {
  const asked = list.split(',').flatMap((part) => (part.trim() === '' ? [] : [part.trim()]))
  const profiles = await profilesFor(folder, asked)
  const ids = asked.map((id) => profileById(profiles, id).id)
  if (ids.length === 0) throw new UserError('cần ít nhất một địa phương, ví dụ --locality can-gio')
  return [...new Set(ids)]
}

/** Makes the working folder, or adds localities to one that is there. Nothing that it holds is lost. */
export async function initFolder(folder: Folder, localities: string): Promise<Config> {
  if ((await exists(folder.path)) && !(await stat(folder.path)).isDirectory())
    throw new UserError(`${folder.path} là một tệp: hãy chọn thư mục khác cho --dir`)
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
    .requiredOption(
      '--locality <id,id>',
      'địa phương theo dõi: can-gio, trieu-son, van-lang, binh-phuoc, thanh-hoa, hoặc mã đơn vị bất kỳ',
    )
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
        else for (const line of statusLines(status)) print(line)
      }),
    )
}
