/** What holds for every connector, whatever its platform? Its test says what the platform answers; the suite asks a scripted server. */
import { Buffer } from 'node:buffer'
import fc from 'fast-check'
import { afterEach, describe, expect, test } from 'vitest'
import { feedAddress } from '#crawlers/connectors/address.js'
import type { Connector, Answer as Found } from '#crawlers/connectors/connector.js'
import { type Look, type LookPorts, look } from '#crawlers/connectors/run.js'
import { createApiAsker } from '#crawlers/fetch/api.js'
import type { Capture } from '#data/model/capture.js'
import { saveRecords } from '#data/store/captures.js'
import { saveLinks } from '#data/store/feeds.js'
import { saveDraft } from '#data/store/items.js'
import { saveSightings } from '#data/store/sightings.js'
import { everyCell, freshDatabase } from '../../support/database.js'
import { record } from '../../support/drafts.js'
import { type Answer, type ScriptedServer, startServer } from '../../support/http-server.js'

/** Stands in every field of an answer that names, calls or pictures whoever posted. */
export const POSTER = 'KHÔNG-ĐƯỢC-GIỮ'
export const NOW = new Date('2026-03-10T05:00:00Z')
/** Any platform's token may look like this; the characters after the colon are escaped in a query and not in a header. */
export const TEST_TOKEN = '123456:bi-mat_AbC+/='

/** The three lists of an answer, by what a reader knows each entry by. */
export interface ExpectedLook {
  /** Addresses, or ids where posts have none. */
  readonly drafts?: readonly string[]
  readonly links?: readonly string[]
  /** Headlines. */
  readonly sightings?: readonly string[]
  readonly cursor: string | null
}

export interface ConnectorCase {
  /** Made for the scripted server's origin. */
  readonly connector: (origin: string) => Connector
  readonly query: (origin: string) => unknown
  /** What the last look left; null by default. */
  readonly cursor?: string | null
  /** The answers of a good look, in the order they are asked for: two where the platform has pages. POSTER stands in every author field. */
  readonly pages: readonly Answer[]
  readonly expected: ExpectedLook
  readonly empty: Answer
  /** Refusals that a person must act on. With a token the reason must name its variable; else it must say this. */
  readonly refused: Readonly<Record<string, Answer>>
  readonly refusedSays?: RegExp
  /** The platform's own ways to ask for patience, besides 429 with Retry-After, and when it may be asked again. */
  readonly spent?: Readonly<Record<string, { readonly answer: Answer; readonly until: Date }>>
  /** Answers that are not what the platform promises, besides those that the suite makes of the first page. */
  readonly malformed?: Readonly<Record<string, Answer>>
  /** One entry with this text where people write and this time in the platform's own form. */
  readonly written: (text: string, at: Date) => Answer
  /** People's text is markup here: what is tagged must be gone, not shown. */
  readonly isMarkup: boolean
  /** One entry with this address where the platform puts the post's or page's; absent where addresses are made of checked ids. */
  readonly addressed?: (address: string) => Answer
  /** Times as the platform may write them, with an offset, and the instant each means. */
  readonly times?: readonly { readonly answer: Answer; readonly at: string }[]
}

interface Looked {
  readonly look: Look
  readonly captures: readonly Capture[]
  readonly answers: readonly Found[]
  readonly server: ScriptedServer
}

export const json = (value: unknown, more: Partial<Answer> = {}): Answer => ({
  headers: { 'content-type': 'application/json; charset=utf-8' },
  body: JSON.stringify(value),
  ...more,
})

export const xml = (body: string, more: Partial<Answer> = {}): Answer => ({
  headers: { 'content-type': 'application/xml; charset=utf-8' },
  body,
  ...more,
})

export const escapeXml = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;')

export const captureOf = (answer: Answer, url = 'https://platform.example/api'): Capture => ({
  url,
  capturedAt: NOW,
  status: answer.status ?? 200,
  headers: { ...answer.headers },
  body: typeof answer.body === 'string' ? Buffer.from(answer.body) : (answer.body ?? new Uint8Array()),
})

const allOf = (answers: readonly Found[]) => ({
  drafts: answers.flatMap(({ drafts }) => drafts),
  links: answers.flatMap(({ links }) => links),
  sightings: answers.flatMap(({ sightings }) => sightings),
})

/** Everything that a person would read, and every address. */
const wordsOf = (answers: readonly Found[]): string => JSON.stringify(allOf(answers))
const addressesOf = (answers: readonly Found[]): readonly string[] => {
  const { drafts, links, sightings } = allOf(answers)
  return [...drafts.map(({ url }) => url), ...links.map(({ url }) => url), ...sightings.map(({ key }) => key)].filter(
    (address) => address !== null,
  )
}
const timesOf = (answers: readonly Found[]): readonly (string | null)[] => {
  const { drafts, links, sightings } = allOf(answers)
  return [...drafts, ...links, ...sightings].map(({ publishedAt }) => publishedAt?.toISOString() ?? null)
}

/** Runs one look of the connector against a server that gives these answers in order, the last one again and again. */
export function describeConnector(name: string, given: ConnectorCase): void {
  const servers: ScriptedServer[] = []
  afterEach(async () => {
    await Promise.all(servers.splice(0).map((server) => server.close()))
  })

  async function lookAt(
    answers: readonly Answer[],
    { ports = {}, query }: { readonly ports?: Partial<LookPorts>; readonly query?: unknown } = {},
  ): Promise<Looked> {
    const captures: Capture[] = []
    const found: Found[] = []
    let at = 0
    const server: ScriptedServer = await startServer({
      '*': (request) => {
        const answer = answers[Math.min(at++, answers.length - 1)] ?? { status: 404 }
        // Servers echo what they were asked.
        const echo = encodeURI(`${request.url} ${request.headers.authorization ?? ''}`)
        return { ...answer, headers: { ...answer.headers, 'x-echo': echo } }
      },
    })
    servers.push(server)
    const connector = given.connector(server.origin)
    const asker = createApiAsker({
      version: '0.0.0',
      contact: 'thu@vanphong.example',
      now: () => NOW,
      sleep: async () => {},
      interval: 0,
      allowPrivate: [server.host],
    })
    const result = await look(connector, query ?? given.query(server.origin), given.cursor ?? null, {
      asker,
      token: connector.token === null ? null : TEST_TOKEN,
      spend: async () => null,
      now: () => NOW,
      onAnswer: async (capture, answer) => {
        captures.push(capture)
        found.push(answer)
      },
      ...ports,
    })
    await asker.close()
    return { look: result, captures, answers: found, server }
  }

  const quiet = given.connector('http://127.0.0.1:9')
  const quietQuery = quiet.query.parse(given.query('http://127.0.0.1:9'))
  const context = { query: quietQuery, cursor: given.cursor ?? null }
  const read = (answer: Answer) => quiet.read(captureOf(answer), context)
  const first = given.pages[0] ?? {}
  const firstText = Buffer.from(first.body ?? '').toString('utf8')

  describe(name, () => {
    test('brings what the platform answers, page after page, and remembers where it was', async () => {
      const { look: seen, answers, server } = await lookAt([...given.pages, given.empty])
      const { drafts, links, sightings } = allOf(answers)
      expect(seen).toMatchObject({ failure: null, complete: true, cursor: given.expected.cursor })
      expect(drafts.map(({ url, importId }) => url ?? importId)).toEqual(given.expected.drafts ?? [])
      expect(links.map(({ url }) => url)).toEqual(given.expected.links ?? [])
      expect(sightings.map(({ title }) => title)).toEqual(given.expected.sightings ?? [])
      expect(seen.found).toBe(drafts.length + links.length + sightings.length)
      expect(seen.found).toBeGreaterThan(0)
      expect(seen.asks).toBe(server.asked.length)
    })

    test('reads the same answer twice alike, also when the place to start from has moved', () => {
      const again = { ...context, cursor: given.expected.cursor }
      const contents = (outcome: ReturnType<typeof read>) =>
        outcome.kind === 'done' ? allOf([outcome.value]) : outcome
      const once = contents(read(first))
      expect(contents(read(first))).toEqual(once)
      expect(contents(quiet.read(captureOf(first), again))).toEqual(once)
    })

    test('keeps no name, handle or picture of whoever posted', async () => {
      expect(firstText).toContain(POSTER)
      const { answers } = await lookAt([...given.pages, given.empty])
      expect(wordsOf(answers).toLowerCase()).not.toContain(POSTER.toLowerCase())
    })

    test('R9: read and saved, no cell of the database holds a name, handle or picture of whoever posted', async () => {
      const { captures, answers } = await lookAt([...given.pages, given.empty])
      const db = await freshDatabase()
      const { drafts, links, sightings } = allOf(answers)
      await db.write(async (tx) => {
        const url = captures[0]?.url ?? null
        const reader = feedAddress(name, quietQuery)
        await saveRecords(tx, [record({ url, reader, source: name }, null)], NOW)
        for (const draft of drafts) await saveDraft(tx, { draft, captureId: 1, capturedAt: NOW, trust: 2 })
        await saveLinks(
          tx,
          links.map(({ url, title, publishedAt }) => ({ url, title, publishedAt, source: name })),
          NOW,
        )
        await saveSightings(
          tx,
          sightings.map((sighting) => ({ ...sighting, service: name, seenAt: NOW })),
        )
      })
      const cells = await everyCell(db)
      // What was saved is there to be searched through.
      for (const words of [...drafts.map(({ text }) => text), ...sightings.map(({ title }) => title)])
        expect(cells).toContain(JSON.stringify(words).slice(1, -1))
      expect(cells.toLowerCase()).not.toContain(POSTER.toLowerCase())
    })

    test('makes drafts that can be stored: a text, an address or an id, no person', async () => {
      const { answers } = await lookAt([...given.pages, given.empty])
      for (const draft of allOf(answers).drafts) {
        expect(draft.text).not.toBe('')
        expect((draft.url === null) !== (draft.importId === null)).toBe(true)
        expect(['post', 'video']).toContain(draft.form)
        expect(draft.source).not.toBe('')
      }
      for (const address of addressesOf(answers)) expect(address).toMatch(/^https?:\/\//)
    })

    test('of an empty answer makes an empty look, not a failure', async () => {
      const { look: seen } = await lookAt([given.empty])
      expect(seen).toMatchObject({ found: 0, complete: true, failure: null })
    })

    test.runIf(quiet.token !== null)('without a token asks nothing and says which variable to set', async () => {
      for (const token of [null, '', ' ']) {
        const { look: seen, server } = await lookAt(given.pages, { ports: { token } })
        const reason = `chưa có mã truy cập: đặt biến môi trường ${quiet.token}`
        expect(seen).toMatchObject({ asks: 0, complete: false, failure: { kind: 'quarantine', reason } })
        expect(server.asked).toEqual([])
      }
    })

    test.runIf(quiet.token !== null)(
      'gives its token to the platform and leaves it in nothing that is kept',
      async () => {
        const { captures, answers, server } = await lookAt([...given.pages, given.empty])
        const inQuery = encodeURIComponent(TEST_TOKEN)
        // In a path the colon stays as it is.
        const spellings = [TEST_TOKEN, inQuery, inQuery.replace('%3A', ':'), encodeURI(TEST_TOKEN)]
        const told = JSON.stringify(server.asked)
        expect(spellings.some((token) => told.includes(token))).toBe(true)
        expect(captures.length).toBeGreaterThan(0)
        for (const { url, headers, body } of captures) {
          const kept = `${url}\n${JSON.stringify(headers)}\n${Buffer.from(body).toString('utf8')}`
          for (const token of spellings) expect(kept).not.toContain(token)
        }
        for (const token of spellings) expect(wordsOf(answers)).not.toContain(token)
      },
    )

    test.each(Object.entries(given.refused))('puts a refusal before a person: %s', async (_, answer) => {
      const { look: seen, answers } = await lookAt([answer])
      expect(seen.failure?.kind).toBe('quarantine')
      expect(seen.failure?.reason).toMatch(quiet.token === null ? (given.refusedSays ?? /từ chối/) : quiet.token)
      expect(answers).toEqual([])
    })

    test('asked to slow down, comes back at the time it was given', async () => {
      const slow = { status: 429, headers: { 'retry-after': '90' }, body: '' }
      const { look: seen } = await lookAt([slow])
      expect(seen).toMatchObject({
        complete: false,
        cursor: given.cursor ?? null,
        failure: { kind: 'retry', notBefore: new Date(NOW.getTime() + 90_000) },
      })
      expect(read(slow).kind).toBe('retry')
    })

    test.each(Object.entries(given.spent ?? {}))('is patient: %s', async (_, { answer, until }) => {
      const { look: seen } = await lookAt([answer])
      expect(seen.failure).toMatchObject({ kind: 'retry', notBefore: until })
    })

    const page = '<!doctype html><html><body><h1>Đăng nhập</h1></body></html>'
    const malformed: Readonly<Record<string, Answer>> = {
      'cut in the middle': { ...first, body: firstText.slice(0, Math.floor(firstText.length / 2)) },
      'a page instead of data': { headers: { 'content-type': 'text/html' }, body: page },
      'a page that says it is data': { ...first, body: page },
      nothing: { ...first, body: '' },
      'another kind of value': { ...first, body: '"mọi thứ đều ổn"' },
      'nested 200,000 deep': { ...first, body: '[{"a":'.repeat(200_000) },
      'nested 200,000 tags deep': { ...first, body: `<rss><channel>${'<item>'.repeat(200_000)}</rss>` },
      '10 MB of one letter': { ...first, body: 'a'.repeat(10_000_000) },
      ...given.malformed,
    }
    test.each(Object.entries(malformed))('puts aside what it cannot read: %s', (_, answer) => {
      expect(read(answer).kind).toBe('quarantine')
    })

    test('an answer of 20 MB is not brought in', async () => {
      const { look: seen, answers } = await lookAt([{ ...first, body: `${firstText}${' '.repeat(20_000_000)}` }])
      expect(seen.failure?.kind).toBe('quarantine')
      expect(answers).toEqual([])
    })

    test('takes what people write as words, whatever they write', () => {
      const texts = [
        '<script>alert(1)</script>Xin chào <img src=x onerror=alert(1)>',
        'Xin chào \u202e\u2066oàhc niX\u2069 \u0000\u0007\u001b[31m\u009f',
        '=HYPERLINK("http://x","Xin chào") {{7*7}} %00 \ud800',
        `Xin chào ${'\u0e33'.repeat(2_000)} ${'<'.repeat(2_000)}${'&amp;'.repeat(2_000)}`,
      ]
      for (const text of texts) {
        const outcome = read(given.written(text, NOW))
        if (outcome.kind !== 'done') throw new Error(`${text.slice(0, 40)}: ${outcome.reason}`)
        expect(wordsOf([outcome.value])).toContain('Xin chào')
        const { drafts, links, sightings } = outcome.value
        const shown = [
          ...drafts.flatMap((draft) => [draft.title, draft.text, ...draft.captions]),
          ...links.flatMap((link) => [link.title, link.summary]),
          ...sightings.flatMap((sighting) => [sighting.title, sighting.publisher]),
        ].join('')
        expect(shown).not.toMatch(/[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069]|\p{Cs}/u)
        if (given.isMarkup) expect(shown).not.toMatch(/<(?:script|img)|onerror|alert\(1\)/)
      }
    })

    const { addressed } = given
    test
      .runIf(addressed !== undefined)
      .each([
        'javascript:alert(document.cookie)',
        ' JAVASCRIPT:alert(1)//https://x.example/',
        'data:text/html,<script>alert(1)</script>',
        'file:///etc/passwd',
        'https://',
        'không phải địa chỉ',
      ])('an address that is none of the web leads nowhere: %s', (address) => {
      const outcome = read(addressed?.(address) ?? first)
      const found = outcome.kind === 'done' ? addressesOf([outcome.value]) : []
      for (const one of found) expect(one).toMatch(/^https?:\/\/[^/]/)
      expect(found.join()).not.toMatch(/javascript|alert|passwd/i)
    })

    test('reads a time as the platform means it', () => {
      const at = new Date('2026-03-09T23:30:00Z')
      const outcome = read(given.written('Xin chào', at))
      expect(outcome.kind === 'done' ? timesOf([outcome.value]) : outcome).toEqual([at.toISOString()])
      for (const one of given.times ?? []) {
        const read = quiet.read(captureOf(one.answer), context)
        expect(read.kind === 'done' ? timesOf([read.value]) : read).toEqual([one.at])
      }
    })

    test('a time that has not come yet is not known', () => {
      const outcome = read(given.written('Xin chào', new Date('2026-03-13T00:00:00Z')))
      expect(outcome.kind === 'done' ? timesOf([outcome.value]) : outcome).toEqual([null])
    })

    test('names the field of the configuration that is wrong', async () => {
      const query = { ...Object(given.query('https://x.example')), 'mục-lạ': 1 }
      const { look: seen, server } = await lookAt(given.pages, { query })
      expect(seen.failure).toMatchObject({ kind: 'quarantine', reason: expect.stringContaining('mục-lạ') })
      expect(server.asked).toEqual([])
    })

    test('never throws, whatever bytes come with whatever status', () => {
      const status = fc.constantFrom(200, 204, 301, 400, 401, 403, 404, 409, 422, 429, 500, 503)
      const cut = fc.tuple(fc.nat(firstText.length), fc.nat(firstText.length), fc.string()).map(([from, to, put]) => {
        const [start, end] = [Math.min(from, to), Math.max(from, to)]
        return Buffer.from(firstText.slice(0, start) + put + firstText.slice(end))
      })
      const body = fc.oneof(fc.uint8Array(), fc.json().map(Buffer.from), fc.string().map(Buffer.from), cut)
      const type = fc.constantFrom('application/json', 'text/html', 'application/xml; charset=utf-16', 'x')
      fc.assert(
        fc.property(status, body, type, (code, bytes, contentType) => {
          const headers = { 'content-type': contentType }
          const outcome = quiet.read({ ...captureOf({}), status: code, headers, body: bytes }, context)
          expect(['done', 'skip', 'retry', 'quarantine']).toContain(outcome.kind)
        }),
        { numRuns: 150 },
      )
    })

    test('says in Vietnamese what it reads and what never', () => {
      expect(quiet.id).toMatch(/^[a-z]+(-[a-z]+)*$/)
      expect(quiet.scope.length).toBeGreaterThan(80)
      expect(quiet.scope).toMatch(/[Kk]hông/)
      expect(quiet.sourceOf(quietQuery)).not.toContain(POSTER)
    })
  })
}
