/** R8, R13, R18: no person objects, no state secrets, and no page that its site keeps robots out of. */

import { sql } from 'drizzle-orm'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { createFetcher } from '#crawlers/fetch/http.js'
import { createRobots } from '#crawlers/fetch/robots.js'
import { takeDocument } from '#crawlers/intake/document.js'
import { done } from '#data/model/outcome.js'
import { type Database, rowsOf } from '#dialect'
import { answer, matter } from '../../support/an-answer.js'
import { answerApp } from '../../support/answer-app.js'
import { temporaryFolder } from '../../support/cli.js'
import { everyCell, freshDatabase } from '../../support/database.js'
import { docx, paragraph } from '../../support/documents.js'
import { startServer } from '../../support/http-server.js'
import { type Office, openOffice } from '../../support/office.js'

let db: Database
let office: Office
beforeEach(async () => {
  db = await freshDatabase()
  office = await openOffice(db, '2026-11-21T02:00:00Z', temporaryFolder())
})
afterEach(() => office.close())

/** Words for somebody who is written about. The office's own staff are actors and have keys. */
const PERSON = /author|person|user|handle|avatar|profile|account|phone|e_?mail|poster|follower|network_of|influenc/i

describe('R8: there are no person objects', () => {
  test('R8: no table and no column is about a person who is written about', async () => {
    const tables = await rowsOf<{ name: string }>(db.read, sql`select name from sqlite_master where type = 'table'`)
    const columns: string[] = []
    for (const { name } of tables) {
      const of = await rowsOf<{ name: string }>(db.read, sql`select name from pragma_table_info(${name})`)
      columns.push(...of.map((column) => `${name}.${column.name}`))
    }
    expect(columns.length).toBeGreaterThan(200)
    expect(columns).toContain('items.source')
    expect(columns.filter((column) => PERSON.test(column))).toEqual([])
  })

  test('R8: no path and no parameter of the API asks for a person, their posts, their network or their place', async () => {
    const { body } = await office.get(null, '/openapi.json')
    const operations = Object.entries<Record<string, { parameters?: { name: string }[] }>>(body.paths)
    const paths = operations.map(([path]) => path)
    const names = operations.flatMap(([, methods]) =>
      Object.values(methods).flatMap(({ parameters = [] }) => parameters.map(({ name }) => name)),
    )
    expect(paths.length).toBeGreaterThan(40)
    expect(names).toContain('locality')
    expect(
      [...paths, ...names].filter((name) => PERSON.test(name) || /latitude|longitude|ranking/i.test(name)),
    ).toEqual([])
  })
})

const SECRET = 'TUYỆT MẬT\nPhương án xyzbimat của đơn vị'

describe('R13: what carries a mark of secrecy is refused, and nothing of it is kept', () => {
  const nothingKept = async () => expect(await everyCell(db)).not.toContain('xyzbimat')

  test('R13: in a report', async () => {
    const clerk = await office.hire(['unit'], 'ubnd-thanh-an')
    const written = { kind: 'text', locality: 'can-gio', text: SECRET }
    const { status, body } = await office.post(clerk, '/reports', written)
    expect([status, body.code]).toEqual([422, 'secret-mark'])
    const fine = { ...written, text: 'Giá mật ong ở Cần Giờ tăng' }
    expect((await office.post(clerk, '/reports', fine)).status).toBe(201)
    await nothingKept()
  })

  test('R13: in an uploaded document', async () => {
    const docxOf = (lines: readonly string[]) => docx(lines.map(paragraph).join(''))
    expect(await takeDocument(await docxOf(['TUYỆT MẬT', 'Phương án xyzbimat']), 'a.docx')).toMatchObject({
      kind: 'refused',
      code: 'secret-mark',
    })
    expect(await takeDocument(await docxOf(['Thông báo']), 'a.docx')).toMatchObject({ kind: 'taken' })
    await nothingKept()
  })

  test('R13: in an answer', async () => {
    const fresh = await freshDatabase()
    const app = await answerApp(fresh)
    const of = await matter(fresh, app.by.writer)
    const asked = await app.ask('writer', 'POST', '/cases/HS-2026-000001/responses', { kind: 'rebuttal' })
    const { id } = await asked.json()
    const wording = (whatIsRight: string) => ({ language: 'vi', after: 0, body: answer(of, { whatIsRight }) })
    const refused = await app.ask('writer', 'POST', `/responses/${id}/texts`, wording(SECRET))
    expect(refused.status).toBe(422)
    expect(JSON.stringify(await refused.json())).toContain('độ mật')
    expect(await everyCell(fresh)).not.toContain('xyzbimat')
    expect((await app.ask('writer', 'POST', `/responses/${id}/texts`, wording('Chợ có nghỉ 3 ngày.'))).status).toBe(201)
  })
})

describe('R18: a site’s word is kept', () => {
  const now = () => new Date('2026-11-21T00:00:00Z')

  test('R18: a page that robots.txt forbids is not asked for, and the robot says who it is', async () => {
    const server = await startServer({
      '/robots.txt': { body: 'User-agent: *\nDisallow: /rieng/' },
      '/rieng/bai': { headers: { 'content-type': 'text/html' }, body: '<h1>Riêng</h1>' },
    })
    const identity = { version: '0.1.0', contact: 'https://example.org/diembao' }
    const fetcher = createFetcher({ ...identity, now, sleep: async () => {}, allowPrivate: [server.host] })
    const outcome = await fetcher.fetch(`${server.origin}/rieng/bai`)
    const asked = server.asked.map(({ path, headers }) => [path, headers['user-agent']])
    await fetcher.close()
    await server.close()
    expect(outcome).toEqual({ kind: 'skip', reason: 'robots.txt không cho phép đọc' })
    expect(asked).toEqual([['/robots.txt', 'DiemBao/0.1.0 (+https://example.org/diembao)']])
  })

  test('R18: silence is not taken for consent', async () => {
    const robots = createRobots('DiemBao', async () => done({ status: 503, text: '' }))
    expect((await robots.check(new URL('https://bao.example/tin'), now())).kind).not.toBe('allowed')
  })
})
