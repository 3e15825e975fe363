/** Where does this installation work, and what does it watch? */
import { readFile, stat, writeFile } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import { stringify } from 'yaml'
import { z } from 'zod'
import { faultsOf, speak } from './faults.js'
import { readYaml } from './yaml-file.js'

/** Bad input or a state that the user can mend: said in one line, never with a stack. */
export class UserError extends Error {}

export const DEFAULT_LOCALITY = 'can-gio'
export const DEFAULT_PORT = 4180

const Config = z.strictObject({
  /** Profile ids. */
  localities: z.array(z.string()).min(1),
  /** Mail or page by which a publisher can reach the office; sent with every request. */
  contact: z.string().max(200).optional(),
  /** Services that are searched for news of the localities. */
  discovery: z.array(z.string()).default(['google-news', 'bing-news', 'gdelt']),
  /** Accounts and channels that the office follows: a connector's id and what it asks for (`diembao connectors`). */
  follow: z.array(z.looseObject({ connector: z.string() })).default([]),
})
export type Config = z.infer<typeof Config>

export interface Folder {
  readonly path: string
  readonly config: string
  readonly database: string
  readonly captures: string
  readonly localities: string
}

export const newConfig = (localities: readonly string[]): Config => Config.parse({ localities: [...localities] })

type Environment = Readonly<Record<string, string | undefined>>

/** npm changes folder before it runs a script; only our own script's word for the caller's folder counts. */
export function callerFolder(env: Environment, cwd: string): string {
  const ours = env.npm_package_name === 'diembao' && ['diembao', 'dev'].includes(env.npm_lifecycle_event ?? '')
  return ours ? (env.INIT_CWD ?? cwd) : cwd
}

export function workingFolder(option: string | undefined, env: Environment, caller: string): Folder {
  const path = resolve(caller, option ?? env.DIEMBAO_DIR ?? 'diembao-data')
  return {
    path,
    config: join(path, 'diembao.yaml'),
    database: join(path, 'diembao.sqlite'),
    captures: join(path, 'captures'),
    localities: join(path, 'localities'),
  }
}

export const exists = (path: string): Promise<boolean> =>
  stat(path).then(
    () => true,
    () => false,
  )

export async function readConfig(folder: Folder): Promise<Config> {
  if (!(await exists(folder.config)))
    throw new UserError(
      `chưa có thư mục làm việc ở ${folder.path}: hãy chạy diembao init --locality ${DEFAULT_LOCALITY}`,
    )
  return configOf(await readFile(folder.config, 'utf8'), folder.config)
}

/** @param path as it is told */
export function configOf(text: string, path: string): Config {
  const read = readYaml(text)
  if ('fault' in read) throw new UserError(`${path} không đọc được: ${read.fault}`)
  const config = Config.safeParse(read.value ?? {}, { error: speak })
  if (config.success) return config.data
  throw new UserError(`${path} chưa đúng: ${faultsOf(config.error).join('; ')}`)
}

export const writeConfig = (folder: Folder, config: Config): Promise<void> =>
  writeFile(folder.config, stringify(config), { flag: 'w' })
