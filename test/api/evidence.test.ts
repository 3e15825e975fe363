/** What can the office do with the evidence of an item, over HTTP and on the command line, and what must it never be given? */
import { rmSync } from 'node:fs'
import { readdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { Command } from 'commander'
import { afterAll, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest'
import { createApp } from '#api/app.js'
import { bringIn, bringReplay } from '#api/bring.js'
import { addEvidenceCommands } from '#api/commands/evidence.js'
import { initFolder } from '#api/commands/folder.js'
import { UserError, workingFolder } from '#api/config.js'
import { pictureFlagged, pictureItem } from '#api/picture.js'
import { Problem } from '#api/shapes.js'
import { Evidence, Verification } from '#api/shapes-evidence.js'
import { TOOL } from '#api/version.js'
import { workBoard } from '#api/work.js'
import { openWorkplace, type Workplace } from '#api/workplace.js'
import type { Picture } from '#crawlers/evidence/picture.js'
import { verifyWacz } from '#crawlers/evidence/wacz-verify.js'
import { openWarc } from '#crawlers/formats/warc.js'
import { done, type Outcome, retry, skip } from '#data/model/outcome.js'
import { verifyCustody } from '#data/store/custody.js'
import { flaggedWithoutPicture, sealedCapturesOf } from '#data/store/evidence.js'
import { listItems } from '#data/store/items.js'
import { flags } from '../../data/schema/items.js'
import { temporaryFolder } from '../support/cli.js'
import { writeTown } from '../support/town.js'

const dir = temporaryFolder()
const NOW = new Date('2025-11-03T01:00:00Z')
let workplace: Workplace
let app: ReturnType<typeof createApp>
/** Items with a page of their own, the newest first. */
let ids: number[] = []
const errors: Error[] = []

beforeAll(async () => {
  const folder = workingFolder(join(dir, 'data'), {}, dir)
  await initFolder(folder, 'can-gio')
  workplace = await openWorkplace(folder)
  await bringIn(workplace, workBoard(), new AbortController().signal, bringReplay(await writeTown(dir)))
  app = createApp({
    wake: () => {},
    ...workplace,
    now: () => NOW,
    work: () => null,
    version: '0.0.0',
    dashboard: dir,
    onError: (error) => errors.push(error),
  })
  ids = (await listItems(workplace.db.read, {}, null, 50)).map(({ id }) => id)
}, 60_000)
afterAll(async () => {
  await workplace.close()
  rmSync(dir, { recursive: true, force: true })
  expect(errors).toEqual([])
})

const ask = (path: string, init: RequestInit = {}) => app.request(`http://localhost/api/items/${path}`, init)
const evidenceOf = async (id: number) => Evidence.parse(await (await ask(`${id}/evidence`)).json())
const verify = async (id: number) =>
  Verification.parse(await (await ask(`${id}/evidence/verify`, { method: 'POST' })).json())
const nth = (at: number): number => ids[at] ?? 0

/** Runs with one byte of an item's archive changed, then mends it. */
async function damaged(id: number, work: () => Promise<void>): Promise<void> {
  const [capture] = await sealedCapturesOf(workplace.db.read, id)
  const path = join(workplace.folder.captures, capture?.archiveFile ?? '')
  const sound = await readFile(path)
  const bytes = Buffer.from(sound)
  const at = (capture?.archiveOffset ?? 0) + 300
  bytes[at] = (bytes[at] ?? 0) ^ 1
  await writeFile(path, bytes)
  await work()
  await writeFile(path, sound)
}

const PNG = Buffer.from('89504e470d0a1a0a', 'hex')
const taken = (url: string): Outcome<Picture> =>
  done({ screenshot: PNG, pdf: Buffer.from('%PDF-1.7'), finalUrl: `${url}?xem=1`, takenAt: NOW })

async function withBrowser<T>(
  picture: (url: string) => Outcome<Picture>,
  work: (ports: Parameters<typeof pictureItem>[1]) => Promise<T>,
): Promise<T> {
  const archive = await openWarc(workplace.folder.captures, NOW, TOOL)
  const browser = { picture: async (url: string) => picture(url) }
  try {
    return await work({ db: workplace.db, archive, browser, now: () => NOW })
  } finally {
    await archive.close()
  }
}

describe('the evidence of an item', () => {
  test('is told with both times, address, status and digest', async () => {
    const { captures } = await evidenceOf(nth(0))
    expect(captures).toHaveLength(1)
    expect(captures[0]).toMatchObject({
      picture: null,
      status: 200,
      url: expect.stringMatching(/^https:/),
      capturedAt: expect.stringMatching(/\+07:00$/),
      capturedAtUtc: expect.stringMatching(/\.\d{3}Z$/),
      custody: [],
    })
    expect(Date.parse(captures[0]?.capturedAt ?? '')).toBe(Date.parse(captures[0]?.capturedAtUtc ?? ''))
  })

  test('is verified on request, and the log says so', async () => {
    const verdict = await verify(nth(1))
    expect(verdict).toMatchObject({ ok: true, custodyWhole: true, at: '2025-11-03T08:00:00+07:00' })
    expect(verdict.captures[0]?.checks.length).toBeGreaterThan(10)
    const [capture] = (await evidenceOf(nth(1))).captures
    expect(capture?.custody.map(({ event }) => event)).toEqual(['verified'])
    expect(capture?.custody[0]?.detail).toContain('sha256:')
  })

  test('that was changed by one byte is said to be, in words, and the log says so too', async () => {
    await verify(nth(2))
    await damaged(nth(2), async () => {
      const { ok, captures } = await verify(nth(2))
      expect(ok).toBe(false)
      const bad = captures.flatMap(({ checks }) => checks.filter((check) => !check.ok))
      expect(bad.map(({ name }) => name)).toEqual(['packing', 'custody'])
      for (const { detail } of bad) expect(detail).toMatch(/\p{L}{3}/u)
    })
    expect((await verify(nth(2))).ok).toBe(true)
    const [capture] = (await evidenceOf(nth(2))).captures
    expect(capture?.custody.map(({ event }) => event)).toEqual(['verified', 'damaged', 'verified'])
    expect(await verifyCustody(workplace.db.read)).toEqual({ ok: true, brokenAt: null })
  })

  test('goes out as a package with a safe name that passes its own check', async () => {
    const answer = await ask(`${nth(3)}/evidence.wacz`)
    expect(answer.status).toBe(200)
    expect(answer.headers.get('content-type')).toBe('application/wacz')
    expect(answer.headers.get('content-disposition')).toBe(
      `attachment; filename="can-cu-tin-${nth(3)}-2025-11-03.wacz"`,
    )
    const path = join(dir, 'tải về.wacz')
    await writeFile(path, Buffer.from(await answer.arrayBuffer()))
    expect(await verifyWacz(path)).toMatchObject({ ok: true })
    const [capture] = (await evidenceOf(nth(3))).captures
    expect(capture?.custody.map(({ event }) => event)).toEqual(['verified', 'exported'])
  })

  test('of which nothing is whole is no package', async () => {
    await damaged(nth(4), async () => {
      const answer = await ask(`${nth(4)}/evidence.wacz`)
      expect(answer.status).toBe(404)
      expect(Problem.parse(await answer.json())).toMatchObject({ code: 'no-evidence' })
    })
  })

  test.each([
    ['999999/evidence', 'GET', {}, 404, 'not-found'],
    ['999999/evidence.wacz', 'GET', {}, 404, 'not-found'],
    ['999999/evidence/verify', 'POST', {}, 404, 'not-found'],
    ['0/evidence', 'GET', {}, 400, 'bad-query'],
    ['1/evidence/1/picture', 'GET', {}, 404, 'not-found'],
    ['1/evidence/verify', 'POST', { 'sec-fetch-site': 'cross-site' }, 403, 'foreign-origin'],
    ['1/evidence/verify', 'POST', { origin: 'https://noi-khac.example' }, 403, 'foreign-origin'],
    ['1/evidence.wacz', 'GET', { 'sec-fetch-site': 'cross-site' }, 403, 'foreign-origin'],
  ])('%s by %s with %j is refused', async (path, method, headers, status, code) => {
    const answer = await ask(path, { method, headers })
    expect(answer.status).toBe(status)
    expect(Problem.parse(await answer.json())).toMatchObject({ status, code })
  })
})

describe('pictures of a page', () => {
  test('are sealed, told, verified, packed and shown, and can do nothing', async () => {
    const id = nth(5)
    const outcome = await withBrowser(taken, (ports) => pictureItem(id, ports))
    expect(outcome).toMatchObject({ kind: 'done' })
    const { captures } = await evidenceOf(id)
    const [screenshot, pdf] = ['screenshot', 'pdf'].map((kind) => captures.find(({ picture }) => picture === kind))
    expect(screenshot).toMatchObject({ contentType: 'image/png', tool: TOOL, custody: [{ event: 'sealed' }] })
    expect(screenshot?.finalUrl).toMatch(/\?xem=1$/)
    expect(captures.find(({ picture }) => picture === null)?.custody).toMatchObject([{ event: 'pictured' }])
    expect(await verify(id)).toMatchObject({ ok: true, captures: [{ ok: true }, { ok: true }, { ok: true }] })

    const image = await ask(`${id}/evidence/${screenshot?.id}/picture`)
    expect(Buffer.from(await image.arrayBuffer()).equals(PNG)).toBe(true)
    expect(image.headers.get('content-type')).toBe('image/png')
    expect(image.headers.get('x-content-type-options')).toBe('nosniff')
    expect(image.headers.get('content-security-policy')).toBe("default-src 'none'; sandbox; frame-ancestors 'none'")
    const document = await ask(`${id}/evidence/${pdf?.id}/picture`)
    expect(document.headers.get('content-type')).toBe('application/pdf')
    expect(document.headers.get('content-disposition')).toMatch(/^attachment; filename="ban-chup-tin-\d+-\d+\.pdf"$/)
    // A page is never served as it was captured.
    const page = captures.find(({ picture }) => picture === null)
    expect((await ask(`${id}/evidence/${page?.id}/picture`)).status).toBe(404)
    // Nor a picture of another item.
    expect((await ask(`${nth(0)}/evidence/${screenshot?.id}/picture`)).status).toBe(404)

    const path = join(dir, 'có ảnh.wacz')
    await writeFile(path, Buffer.from(await (await ask(`${id}/evidence.wacz`)).arrayBuffer()))
    const { ok, checks } = await verifyWacz(path)
    expect(ok).toBe(true)
    expect(checks.filter(({ what }) => what.startsWith('urn:'))).toHaveLength(2)
  })

  test('that are no longer whole are not shown', async () => {
    const { captures } = await evidenceOf(nth(5))
    const screenshot = captures.find(({ picture }) => picture === 'screenshot')
    const path = join(workplace.folder.captures, screenshot?.archive.split('@')[0] ?? '')
    const sound = await readFile(path)
    await writeFile(path, sound.subarray(0, 500))
    const answer = await ask(`${nth(5)}/evidence/${screenshot?.id}/picture`)
    expect(Problem.parse(await answer.json())).toMatchObject({ status: 404, code: 'damaged' })
    await writeFile(path, sound)
  })

  test('do not wait to be read like a page', async () => {
    const { rows } = await (await app.request('http://localhost/api/status'))
      .json()
      .then((status) => ({ rows: status }))
    expect(rows.waiting).toBe(0)
  })

  test('of an item that cannot be had leave nothing behind', async () => {
    const before = await readdir(workplace.folder.captures)
    const outcome = await withBrowser(
      () => skip('bị chặn'),
      (ports) => pictureItem(nth(6), ports),
    )
    expect(outcome).toEqual(skip('bị chặn'))
    expect(await readdir(workplace.folder.captures)).toEqual(before)
    expect(await withBrowser(taken, (ports) => pictureItem(999_999, ports))).toMatchObject({ kind: 'skip' })
  })

  test('of flagged items are taken in a round, each page that is gone asked once, each that asks to wait again', async () => {
    await workplace.db.write(async (tx) => {
      await tx.delete(flags)
      const common = { code: 'unverified-claim' as const, reason: 'chưa rõ nguồn', score: 0.7, stageVersion: 1 }
      for (const itemId of [nth(6), nth(7), nth(8)]) await tx.insert(flags).values({ itemId, ...common })
    })
    const waiting = await flaggedWithoutPicture(workplace.db.read, 10, new Date(0))
    const [first, second, third] = waiting
    const asked: string[] = []
    const answer = (url: string): Outcome<Picture> => {
      asked.push(url)
      if (url === first?.url) return skip('trang không còn')
      return url === second?.url ? retry('máy chủ yêu cầu chậm lại', NOW) : taken(url)
    }
    const failed = new Map<number, Date>()
    await withBrowser(answer, async (ports) => {
      expect(await pictureFlagged(ports, 2, failed)).toEqual({ pictured: 0, failed: 2 })
      expect(await pictureFlagged(ports, 2, failed)).toEqual({ pictured: 1, failed: 1 })
    })
    expect(asked).toEqual([first?.url, second?.url, second?.url, third?.url])
  })
})

describe('the command', () => {
  let printed = ''
  beforeEach(() => {
    printed = ''
    vi.spyOn(process.stdout, 'write').mockImplementation((text) => {
      printed += String(text)
      return true
    })
    vi.spyOn(process.stderr, 'write').mockReturnValue(true)
    return () => vi.restoreAllMocks()
  })
  const run = (...args: string[]) => {
    const program = new Command('diembao').exitOverride()
    addEvidenceCommands(program)
    return program.parseAsync(['evidence', ...args, '--dir', join(dir, 'data')], { from: 'user' })
  }

  test('shows addresses, both times, the tool, the digest and the log', async () => {
    await run('show', String(nth(5)))
    for (const part of ['địa chỉ đã hỏi', '(giờ Việt Nam)', 'Z (UTC)', TOOL, 'sha256:', 'niêm phong', 'bản PDF'])
      expect(printed).toContain(part)
  })

  test('verifies items, packages and everything, and fails for what does not pass', async () => {
    await run('verify', String(nth(0)), '--json')
    const lines = printed
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line))
    expect(lines).toMatchObject([{ ok: true }, { captures: 1, failed: 0, custodyOk: true, custodyBrokenAt: null }])
    await run('verify', '--all')
    const out = join(dir, 'ra.wacz')
    await run('export', String(nth(0)), '--out', out)
    await run('verify', out)
    expect(printed).toContain('nguyên vẹn gói')
    await damaged(nth(0), async () => {
      await expect(run('verify', String(nth(0)))).rejects.toThrow(UserError)
      await expect(run('verify', '--all')).rejects.toThrow(UserError)
      await expect(run('export', String(nth(0)), '--out', join(dir, 'hỏng.wacz'))).rejects.toThrow(UserError)
    })
    const bytes = await readFile(out)
    bytes[400] = (bytes[400] ?? 0) ^ 1
    await writeFile(out, bytes)
    await expect(run('verify', out)).rejects.toThrow(UserError)
    expect(await readdir(dir)).not.toContain('hỏng.wacz')
  })

  test.each([
    ['show', '0'],
    ['show', 'abc'],
    ['verify', '999999'],
    ['verify'],
    ['picture', '999999'],
  ])('%s %s says what is wrong', async (...args) => {
    await expect(run(...args)).rejects.toThrow(UserError)
  })
})
