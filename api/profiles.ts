/** Which localities can be watched, and which profile files are refused, where and why? */
import { readdir, readFile, stat } from 'node:fs/promises'
import { basename, join } from 'node:path'
import { type Document, LineCounter, parseDocument, stringify } from 'yaml'
import type { z } from 'zod'
import vietnamese from 'zod/v4/locales/vi.js'
import { unitOf } from '#data/gazetteer/nation.js'
import { profileOf } from '#data/gazetteer/profile.js'
import { LocalityProfile } from '#data/model/locality.js'
import { YAML_TOO_DEEP, yamlFault } from './yaml-file.js'

export interface RefusedProfile {
  /** As given: the folder and the file's name. */
  readonly file: string
  /** From 1; null when no line can be blamed (the file is too large or unreadable). */
  readonly line: number | null
  /** In Vietnamese, with the path inside the file: `names[0].strength: …`. */
  readonly reason: string
}

export interface ProfilesRead {
  /** By id, in alphabetical order. */
  readonly profiles: readonly LocalityProfile[]
  readonly refused: readonly RefusedProfile[]
}

/** Thanh Hóa, with 715 units, is under 100 KB; ten times that is no profile. */
const LARGEST_FILE = 1_000_000
/** A profile needs hardly any alias; many make a small file grow without bound. */
const MOST_ALIASES = 20

const { localeError } = vietnamese()
const speak: z.core.$ZodErrorMap = (issue) => (issue.input === undefined ? 'thiếu mục này' : localeError(issue))

/** `can-gio.yaml:12: names[0].strength: …`, as the command line and the log print it. */
export const refusal = ({ file, line, reason }: RefusedProfile): string =>
  `${basename(file)}:${line === null ? '' : `${line}:`} ${reason}`

const pathOf = (path: readonly PropertyKey[]): string =>
  path.reduce<string>(
    (text, key) => (typeof key === 'number' ? `${text}[${key}]` : `${text}${text === '' ? '' : '.'}${String(key)}`),
    '',
  )

/** Where the value stands; where it is missing, its nearest ancestor; for a key that should not be there, the key itself. */
function lineOf(document: Document, lines: LineCounter, issue: z.core.$ZodIssue): number {
  const extra = issue.code === 'unrecognized_keys' ? [...issue.path, issue.keys[0] ?? ''] : issue.path
  for (let length = extra.length; length >= 0; length--) {
    const node: unknown = length === 0 ? document.contents : document.getIn(extra.slice(0, length), true)
    if (typeof node === 'object' && node !== null && 'range' in node && Array.isArray(node.range))
      return lines.linePos(Number(node.range[0])).line
  }
  return 1
}

type Read = { readonly profile: LocalityProfile } | { readonly line: number | null; readonly reason: string }

/** YAML text → a profile, or the first thing wrong with it. */
function readProfile(text: string): Read {
  const lines = new LineCounter()
  try {
    const document = parseDocument(text, { lineCounter: lines, uniqueKeys: true, stringKeys: true })
    const error = document.errors[0]
    if (error !== undefined)
      return {
        line: lines.linePos(error.pos[0]).line,
        reason: `không đọc được YAML: ${yamlFault(error.code)}`,
      }
    const result = LocalityProfile.safeParse(document.toJS({ maxAliasCount: MOST_ALIASES }), { error: speak })
    if (result.success) return { profile: result.data }
    const issue = result.error.issues[0]
    if (issue === undefined) return { line: null, reason: 'không đúng mẫu hồ sơ địa bàn' }
    const path = pathOf(issue.path)
    return { line: lineOf(document, lines, issue), reason: path === '' ? issue.message : `${path}: ${issue.message}` }
  } catch {
    return { line: null, reason: `không đọc được YAML: ${YAML_TOO_DEEP}` }
  }
}

async function readFileOfProfile(file: string): Promise<Read> {
  const { size } = await stat(file)
  if (size > LARGEST_FILE)
    return { line: null, reason: `lớn hơn ${LARGEST_FILE / 1_000_000} MB, không phải hồ sơ địa bàn` }
  return readProfile(await readFile(file, 'utf8'))
}

/** The profile files of a folder, in order; a folder that is not there has none. */
async function profileFiles(folder: string): Promise<readonly string[]> {
  try {
    const names = await readdir(folder)
    return names
      .filter((name) => /\.ya?ml$/.test(name))
      .sort()
      .map((name) => join(folder, name))
  } catch (cause) {
    if (cause instanceof Error && 'code' in cause && cause.code === 'ENOENT') return []
    throw new Error(`could not list profiles in ${folder}`, { cause })
  }
}

/** Later folders override earlier ones by id; within one folder an id stands once. */
export async function loadProfiles(folders: readonly string[]): Promise<ProfilesRead> {
  const profiles = new Map<string, LocalityProfile>()
  const refused: RefusedProfile[] = []
  for (const folder of folders) {
    const here = new Map<string, string>()
    for (const file of await profileFiles(folder)) {
      const read = await readFileOfProfile(file)
      if (!('profile' in read)) {
        refused.push({ file, ...read })
        continue
      }
      const { id } = read.profile
      const other = here.get(id)
      if (other !== undefined) {
        refused.push({ file, line: null, reason: `id: "${id}" đã có trong ${basename(other)}` })
        continue
      }
      here.set(id, file)
      profiles.set(id, read.profile)
    }
  }
  return { profiles: [...profiles.values()].sort((a, b) => a.id.localeCompare(b.id)), refused }
}

/** Of a unit's code (`27664`, `787`, `75-2025`): what the map alone tells of it; null when no unit has it. */
export function derivedProfile(code: string): LocalityProfile | null {
  const unit = unitOf(code) ?? unitOf(code.replace('-', '/'))
  return unit === null ? null : profileOf(unit)
}

/** Profiles that were written, and for every asked code that none of them is of, one that follows from the map. */
export function withDerived(
  profiles: readonly LocalityProfile[],
  asked: readonly string[],
): readonly LocalityProfile[] {
  const known = new Set(profiles.map(({ id }) => id))
  const derived = [...new Set(asked)].filter((id) => !known.has(id)).flatMap((id) => derivedProfile(id) ?? [])
  return [...profiles, ...derived.filter(({ id }) => !known.has(id))]
}

/** The file that a customer refines: what is there comes from the map, what only people know is left open. */
export function profileYaml(profile: LocalityProfile): string {
  const head = [
    `# ${profile.title}, ${profile.province}: suy ra từ danh mục đơn vị hành chính (data/gazetteer), chưa ai sửa.`,
    '# Nên bổ sung: places (dự án, địa danh, cửa khẩu), anchors (láng giềng), falseFriends (tên giống), units, reports.',
    '# Lời giải thích từng mục: data/localities/README.md.',
  ]
  return `${head.join('\n')}\n${stringify(profile, { lineWidth: 0 })}`
}
