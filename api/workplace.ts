/** What does a working folder hold, opened? */
import { createHash } from 'node:crypto'
import { mkdir } from 'node:fs/promises'
import type { WarcWriter } from '#crawlers/formats/warc.js'
import type { ReadingPorts } from '#crawlers/reading.js'
import { sourceById } from '#crawlers/sources/index.js'
import { type Clocks, loadClocks } from '#data/clocks.js'
import type { LocalityProfile } from '#data/model/locality.js'
import type { Source } from '#data/model/source.js'
import { packageFile } from '#data/package-file.js'
import { jobOwners, releaseJobs, requeueOlder, requeueUnlessSame } from '#data/store/jobs.js'
import { type AnyStep, drain } from '#data/store/work.js'
import { type Database, openDatabase } from '#dialect'
import { type Config, type Folder, readConfig, UserError } from './config.js'
import { faultsOf, speak } from './faults.js'
import { derivedProfile, loadProfiles, refusal, withDerived } from './profiles.js'
import { labelOf } from './reports/labels.js'
import { TOOL } from './version.js'
import { YAML_TOO_DEEP, yamlFault } from './yaml-file.js'

export interface Workplace {
  readonly folder: Folder
  readonly config: Config
  readonly db: Database
  readonly profiles: readonly LocalityProfile[]
  readonly watched: readonly LocalityProfile[]
  /** Deadlines and days off, with what was refused of the office's own files; read once. */
  clocks(): Promise<Clocks>
  /** This process's own archive file for what people hand in; made with the first of it. */
  archive(): Promise<WarcWriter>
  close(): Promise<void>
}

/** A source outside the catalogue goes by its own name; of what kind it is, nobody has said. */
export const sourceOf = (id: string): Pick<Source, 'name' | 'level' | 'republishes' | 'province'> =>
  sourceById(id) ?? { name: id, level: 'other', republishes: false }

/** Shipped profiles, those of the folder in their place where they have the same id, and for codes that are asked for what the map tells. */
export async function profilesFor(folder: Folder, asked: readonly string[]): Promise<readonly LocalityProfile[]> {
  const { profiles, refused } = await loadProfiles([packageFile('data/localities'), folder.localities])
  const [first] = refused
  if (first !== undefined) throw new UserError(`hồ sơ địa phương bị từ chối: ${refusal(first)}`)
  return withDerived(profiles, asked)
}

export function profileById(profiles: readonly LocalityProfile[], id: string): LocalityProfile {
  const found =
    profiles.find((profile) => profile.id === id || profile.name === id) ??
    profiles.find((profile) => profile.id === derivedProfile(id)?.id)
  if (found === undefined)
    throw new UserError(
      `không có hồ sơ địa phương "${id}"; có: ${profiles.map((profile) => profile.id).join(', ')}; nơi khác: dùng mã đơn vị (diembao locality find TÊN)`,
    )
  return found
}

const CLOCK_WORDS = { speak, faultsOf, yamlFault, tooDeep: YAML_TOO_DEEP }

export async function openWorkplace(folder: Folder): Promise<Workplace> {
  const config = await readConfig(folder)
  const profiles = await profilesFor(folder, config.localities)
  const watched = config.localities.map((id) => profileById(profiles, id))
  await mkdir(folder.captures, { recursive: true })
  const db = await openDatabase(folder.database)
  let archive: Promise<WarcWriter> | null = null
  let clocks: Promise<Clocks> | null = null
  return {
    folder,
    config,
    db,
    profiles,
    watched,
    clocks() {
      clocks ??= loadClocks(folder.path, CLOCK_WORDS)
      return clocks
    },
    archive() {
      archive ??= import('#crawlers/formats/warc.js').then(({ openWarc }) =>
        openWarc(folder.captures, new Date(), TOOL),
      )
      return archive
    },
    async close() {
      await (await archive)?.close()
      await db.close()
    },
  }
}

/** A process that brings records in and works them off. */
export interface Desk {
  /** Under which it takes jobs: the process and which of its desks. */
  readonly owner: string
  readonly ports: ReadingPorts
  /** Works off everything that is due. */
  workOff(onEnded?: (count: number) => void): Promise<number>
  close(): Promise<void>
}

const OWNER = /^(\d+)(?:\.\d+)?$/
/** Desks that are open in this process: a server has one for collecting and one for what a person waits for. */
const openHere = new Set<string>()
let desks = 0

/** Is who took a job still there? Embedded mode: all on this machine. */
function lives(owner: string): boolean {
  const pid = Number(OWNER.exec(owner)?.[1] ?? Number.NaN)
  if (!Number.isSafeInteger(pid)) return false
  if (pid === process.pid) return openHere.has(owner)
  try {
    process.kill(pid, 0)
    return true
  } catch (cause) {
    // EPERM: it lives, but belongs to somebody else.
    return cause instanceof Error && 'code' in cause && cause.code === 'EPERM'
  }
}

/** `upgrade`: what older versions of the stages decided is queued again. Models and extractors are loaded here, not at the top: commands that only look must start at once. */
export async function openDesk(
  workplace: Workplace,
  now: () => Date,
  signal: AbortSignal,
  { upgrade = true }: { readonly upgrade?: boolean } = {},
): Promise<Desk> {
  const { db, folder, profiles } = workplace
  const { FIRST_STAGE, MATCHING, pipeline } = await import('#analysis/pipeline.js')
  const { readingSteps } = await import('#crawlers/worker.js')
  const { openWarc } = await import('#crawlers/formats/warc.js')
  const steps: readonly AnyStep[] = [
    ...readingSteps({ archiveFolder: folder.captures, firstStage: FIRST_STAGE, now }),
    ...pipeline({ profiles, sourceOf, labelOf, now }),
  ]
  const living = (await jobOwners(db.read)).filter(lives)
  await db.write(async (tx) => {
    await releaseJobs(tx, living)
    if (!upgrade) return
    for (const { name, version } of steps) await requeueOlder(tx, name, version, now())
    // A locality that was added, or a profile that was edited, is looked for in the whole archive.
    const digest = createHash('sha256').update(JSON.stringify(profiles)).digest('hex')
    await requeueUnlessSame(tx, MATCHING, digest, now())
  })
  const archive = await openWarc(folder.captures, now(), TOOL)
  desks += 1
  const owner = `${process.pid}.${desks}`
  openHere.add(owner)
  return {
    owner,
    ports: { db, archive, now, signal, tool: TOOL },
    workOff: (onEnded) => drain(db, steps, { owner, now, signal, ...(onEnded === undefined ? {} : { onEnded }) }),
    async close() {
      openHere.delete(owner)
      await archive.close()
    },
  }
}
