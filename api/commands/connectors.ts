/** `connectors`: which platforms can be followed, what is read there, and what is missing before they can be asked? */
import type { Command } from 'commander'
import type { Connector } from '#crawlers/connectors/connector.js'
import { dayIn } from '#crawlers/connectors/midnight.js'
import { feedsWithDoor } from '#data/store/feeds.js'
import { unitsSpent } from '#data/store/quotas.js'
import { feedsToFollow } from '../crawl/plan.js'
import { print } from '../terminal.js'
import type { Workplace } from '../workplace.js'
import { DIR_OPTION, JSON_OPTION, now, printJson, withWorkplace } from './shared.js'

export interface ConnectorState {
  readonly id: string
  readonly name: string
  readonly scope: string
  /** Environment variable; null when none is needed. */
  readonly token: string | null
  readonly tokenSet: boolean
  readonly allowance: { readonly spent: number; readonly unitsADay: number } | null
  /** Searches and accounts that are asked, and how many of them failed at the last look. */
  readonly followed: number
  readonly failing: readonly string[]
}

export async function connectorStates(
  connectors: readonly Connector[],
  { db, config, watched }: Pick<Workplace, 'db' | 'config' | 'watched'>,
  environment: Readonly<Record<string, string | undefined>>,
  at: Date,
): Promise<readonly ConnectorState[]> {
  const planned = feedsToFollow([], { config, watched })
  const looked = await feedsWithDoor(db.read, 'connector')
  return Promise.all(
    connectors.map(async ({ id, name, scope, token, quota }) => {
      const own = planned.filter(({ url }) => url.startsWith(`${id}:`))
      const last = looked.filter(({ url }) => own.some((feed) => feed.url === url))
      const spent = quota === null ? 0 : await unitsSpent(db.read, quota.pool, dayIn(at, quota.timeZone))
      return {
        id,
        name,
        scope,
        token,
        tokenSet: token !== null && (environment[token] ?? '').trim() !== '',
        allowance: quota === null ? null : { spent, unitsADay: quota.unitsADay },
        followed: own.length,
        failing: [...new Set(last.flatMap(({ error }) => (error === null ? [] : [error])))],
      }
    }),
  )
}

function told(state: ConnectorState): string {
  const facts = [
    state.token === null ? 'không cần mã truy cập' : state.tokenSet ? `có ${state.token}` : `chưa đặt ${state.token}`,
    ...(state.allowance === null
      ? []
      : [`hôm nay đã dùng ${state.allowance.spent}/${state.allowance.unitsADay} đơn vị`]),
    state.followed === 0 ? 'chưa theo dõi gì' : `đang theo dõi ${state.followed}`,
    ...state.failing.map((reason) => `lỗi: ${reason}`),
  ]
  return `${state.id}: ${state.name} (${facts.join('; ')})\n  ${state.scope}`
}

export function addConnectorCommands(program: Command): void {
  program
    .command('connectors')
    .description('các nền tảng và dịch vụ tìm tin có thể theo dõi: đọc gì, cần mã truy cập nào, hạn mức còn bao nhiêu')
    .option(...DIR_OPTION)
    .option(...JSON_OPTION)
    .action((options: { dir?: string; json?: boolean }) =>
      withWorkplace(options, async (workplace) => {
        const { CONNECTORS } = await import('#crawlers/connectors/index.js')
        const states = await connectorStates(CONNECTORS, workplace, process.env, now())
        if (options.json === true) printJson(states)
        else print(states.map(told).join('\n'))
      }),
    )
}
