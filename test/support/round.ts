/** Rounds of collecting with a clock of the test's own, on a scripted server of this machine. */
import { join } from 'node:path'
import { initFolder } from '#api/commands/folder.js'
import { workingFolder } from '#api/config.js'
import { crawlRound, type Network, openPolite } from '#api/crawl/round.js'
import { workBoard } from '#api/work.js'
import { openDesk, openWorkplace, type Workplace } from '#api/workplace.js'
import type { Source } from '#data/model/source.js'
import { temporaryFolder } from './cli.js'

export interface Office {
  readonly workplace: Workplace
  readonly now: () => Date
  /** Where tokens are; none at first. */
  readonly environment: Record<string, string>
  wait(milliseconds: number): void
  /** One round over the sources; over platforms and discovery services too when there are none. */
  round(sources?: readonly Source[], network?: Partial<Network>): Promise<{ read: number; fresh: number }>
  close(): Promise<void>
}

/** @param allowed `host:port` of scripted servers */
export async function openOffice(start: Date, allowed: readonly string[]): Promise<Office> {
  let time = start.getTime()
  const now = () => new Date(time)
  const dir = temporaryFolder()
  const folder = workingFolder(join(dir, 'data'), {}, dir)
  await initFolder(folder, 'can-gio')
  const workplace = await openWorkplace(folder)
  const environment: Record<string, string> = {}
  return {
    workplace,
    now,
    environment,
    wait: (milliseconds) => {
      time += milliseconds
    },
    async round(sources, network = {}) {
      const real = await openPolite({ db: workplace.db, now }, workplace, {
        version: '0',
        contact: 'thu@vidu.example',
        sleep: async (milliseconds) => {
          time += milliseconds
        },
        allowPrivate: allowed,
      })
      const desk = await openDesk(workplace, now, new AbortController().signal)
      try {
        return await crawlRound(desk, workplace, workBoard(), {
          ...(sources === undefined ? {} : { sources }),
          network: { ...real, ...network },
          environment,
          repeatEvery: null,
        })
      } finally {
        await desk.close()
        await real.close()
      }
    },
    close: () => workplace.close(),
  }
}
