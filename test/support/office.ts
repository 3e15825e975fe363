/** An office of invented people with keys, over an empty database, and a clock that the test moves. */
import { createApp } from '#api/app.js'
import { faultsOf, speak } from '#api/faults.js'
import { keepCases } from '#api/keep-cases.js'
import { loadProfiles } from '#api/profiles.js'
import { YAML_TOO_DEEP, yamlFault } from '#api/yaml-file.js'
import { openWarc } from '#crawlers/formats/warc.js'
import { type Clocks, loadClocks } from '#data/clocks.js'
import type { Actor, Role } from '#data/model/actor.js'
import { packageFile } from '#data/package-file.js'
import { addActor, saveToken } from '#data/store/actors.js'
import type { Database } from '#dialect'

const FAR = new Date('2040-01-01T00:00:00Z')
const keyOf = (id: number): string => `diembao_${id.toString(16).padStart(64, '0')}`

/** What ships, without any folder of an office. */
export const shippedClocks = (): Promise<Clocks> =>
  loadClocks(null, { speak, faultsOf, yamlFault, tooDeep: YAML_TOO_DEEP })

export interface Told {
  readonly status: number
  // biome-ignore lint/suspicious/noExplicitAny: a test names what it expects of an answer
  readonly body: any
}

export interface Office {
  readonly clocks: Clocks
  readonly errors: Error[]
  now(): Date
  /** ISO 8601. */
  setNow(at: string): void
  hire(roles: readonly Role[], unit?: string | null, kind?: Actor['kind']): Promise<Actor>
  get(actor: Actor | null, path: string): Promise<Told>
  post(actor: Actor | null, path: string, body?: unknown): Promise<Told>
  /** What the serving process does every minute. */
  minute(): ReturnType<typeof keepCases>
  close(): Promise<void>
}

/**
 * @param at ISO 8601
 * @param sealed folder in which what is handed in is sealed
 */
export async function openOffice(db: Database, at: string, sealed: string | null = null): Promise<Office> {
  let time = new Date(at)
  const errors: Error[] = []
  const { profiles } = await loadProfiles([packageFile('data/localities')])
  const clocks = await shippedClocks()
  const now = () => time
  const archive = sealed === null ? null : openWarc(sealed, time, 'thử')
  const app = createApp({
    db,
    folder: { captures: sealed ?? '/nowhere' },
    archive: () => archive ?? Promise.reject(new Error('nothing is sealed here')),
    profiles,
    watched: profiles.filter(({ id }) => id === 'can-gio'),
    clocks: () => Promise.resolve(clocks),
    now,
    work: () => null,
    wake: () => {},
    version: '0.0.0',
    dashboard: packageFile('data'),
    onError: (error) => errors.push(error),
  })
  async function ask(actor: Actor | null, path: string, init: RequestInit): Promise<Told> {
    const authorization = actor === null ? {} : { authorization: `Bearer ${keyOf(actor.id)}` }
    const headers = { 'content-type': 'application/json', ...authorization }
    const answer = await app.request(`http://localhost/api${path}`, { ...init, headers })
    const text = await answer.text()
    return { status: answer.status, body: text === '' ? null : JSON.parse(text) }
  }
  return {
    clocks,
    errors,
    now,
    setNow(moment) {
      time = new Date(moment)
    },
    async hire(roles, unit = null, kind = 'person') {
      return db.write(async (tx) => {
        const name = unit === null ? `Người ${roles.join(', ')}` : `Cán bộ ${unit}`
        const actor = await addActor(tx, { kind, name, locality: 'can-gio', unit, roles }, time)
        await saveToken(tx, { actorId: actor.id, key: keyOf(actor.id), label: 'thử', expiresAt: FAR }, time)
        return actor
      })
    },
    get: (actor, path) => ask(actor, path, {}),
    post: (actor, path, body = {}) => ask(actor, path, { method: 'POST', body: JSON.stringify(body) }),
    minute: () => keepCases(db, clocks, time),
    close: async () => (await archive)?.close(),
  }
}
