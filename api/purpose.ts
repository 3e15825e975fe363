/** May somebody be searched for by name? Only for a purpose that is said, and kept in the log (R12). */
import { unitsNamed } from '#data/gazetteer/ground.js'
import type { Actor } from '#data/model/actor.js'
import { personAskedFor } from '#data/model/personal-name.js'
import { fold } from '#data/model/vietnamese.js'
import { recordDeed } from '#data/store/audit.js'
import type { Database } from '#dialect'
import { ProblemError } from './http/problem.js'
import type { AppPorts } from './ports.js'

/** A word is no purpose. */
const SHORTEST = 8

const isPlace = (name: string): boolean => unitsNamed(name).length > 0 || fold(name).toLowerCase() === 'ho chi minh'

interface NamedSearch {
  readonly words: string
  readonly purpose: string | undefined
  /** Null while nobody need say who they are. */
  readonly actor: Actor | null
}

/** What asks for a purpose, in Vietnamese; else null, and a search for somebody stands in the log before it is answered. */
export async function purposeMissing(
  db: Database,
  { words, purpose, actor }: NamedSearch,
  now: Date,
): Promise<string | null> {
  const name = personAskedFor(words, isPlace)
  if (name === null) return null
  const said = purpose?.trim() ?? ''
  if (said.length < SHORTEST)
    return `“${name}” giống tên một người: hãy ghi mục đích tra cứu (ít nhất ${SHORTEST} chữ cái); mục đích được lưu vào nhật ký`
  const detail = JSON.stringify({ words, purpose: said })
  await db.write((tx) => recordDeed(tx, { at: now, actor, deed: 'archive.read', subject: 'search', detail }))
  return null
}

/** For routes: throws what asks for a purpose. Every page of a search asks again, for a cursor can be made by hand. */
export async function askPurpose({ db, now }: Pick<AppPorts, 'db' | 'now'>, search: NamedSearch): Promise<void> {
  const missing = await purposeMissing(db, search, now())
  if (missing !== null) throw new ProblemError(422, 'purpose-needed', missing)
}
