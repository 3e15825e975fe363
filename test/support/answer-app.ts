/** The API over an office that can be reached: what a test of answers asks, as a person with a key would. */
import { tmpdir } from 'node:os'
import { createApp } from '#api/app.js'
import type { LocalityProfile } from '#data/model/locality.js'
import { saveToken } from '#data/store/actors.js'
import type { Database } from '#dialect'
import { DEADLINES, later, type Office, office, SIGNING } from './an-answer.js'

const keyOf = (id: number): string => `diembao_${id.toString(16).padStart(64, '0')}`

export interface AnswerApp {
  readonly by: Office
  readonly errors: readonly Error[]
  ask(who: keyof Office, method: 'GET' | 'POST' | 'PUT', path: string, body?: unknown): Promise<Response>
}

export async function answerApp(db: Database, profile: LocalityProfile = SIGNING): Promise<AnswerApp> {
  const by = await office(db)
  const errors: Error[] = []
  const expiresAt = new Date('2040-01-01T00:00:00Z')
  for (const { id } of Object.values(by))
    await db.write((tx) => saveToken(tx, { actorId: id, key: keyOf(id), label: 'thử', expiresAt }, later(0)))
  const app = createApp({
    db,
    folder: { captures: '/nowhere' },
    archive: () => Promise.reject(new Error('nothing is sealed here')),
    profiles: [profile],
    watched: [profile],
    clocks: () => Promise.resolve(DEADLINES),
    now: () => later(60),
    work: () => null,
    wake: () => {},
    version: '0.0.0',
    dashboard: tmpdir(),
    onError: (error) => errors.push(error),
  })
  return {
    by,
    errors,
    async ask(who, method, path, body) {
      const headers = { 'content-type': 'application/json', authorization: `Bearer ${keyOf(by[who].id)}` }
      const init = { method, headers, ...(body === undefined ? {} : { body: JSON.stringify(body) }) }
      return app.request(`http://localhost/api${path}`, init)
    },
  }
}
