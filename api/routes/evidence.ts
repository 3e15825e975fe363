/** The sealed captures that an Item rests on: what they are, whether they are whole, and as a file for others. */
import { Readable } from 'node:stream'
import { createRoute, type OpenAPIHono, z } from '@hono/zod-openapi'
import { verifyCapture } from '#crawlers/evidence/verify.js'
import { readRecordAt } from '#crawlers/formats/warc.js'
import { pictureKind } from '#data/model/picture.js'
import { vietnamIso } from '#data/model/time.js'
import type { CaptureRow } from '#data/store/captures.js'
import { type CustodyRow, custodyOf, verifyCustody } from '#data/store/custody.js'
import { sealedCapturesOf } from '#data/store/evidence.js'
import { type Item, itemById } from '#data/store/items.js'
import { packItem, verifyCaptures } from '../evidence.js'
import { notFound, ProblemError, problems } from '../http/problem.js'
import type { AppPorts } from '../ports.js'
import { Evidence, type SealedCapture, Verification } from '../shapes-evidence.js'

const id = z.coerce.number().int().positive()
const file = z.string().openapi({ format: 'binary' })

const read = createRoute({
  method: 'get',
  path: '/items/{id}/evidence',
  summary: 'The sealed captures that an Item rests on, with their custody log',
  request: { params: z.object({ id }) },
  responses: { 200: { description: 'Facts', content: { 'application/json': { schema: Evidence } } }, ...problems },
})

const verify = createRoute({
  method: 'post',
  path: '/items/{id}/evidence/verify',
  summary: 'Checks every capture of an Item against what was sealed; written into the custody log',
  request: { params: z.object({ id }) },
  responses: {
    200: { description: 'Verdicts', content: { 'application/json': { schema: Verification } } },
    ...problems,
  },
})

const pack = createRoute({
  method: 'get',
  path: '/items/{id}/evidence.wacz',
  summary: 'The captures as a WACZ package; those that do not pass their check are left out and named',
  request: { params: z.object({ id }) },
  responses: { 200: { description: 'The file', content: { 'application/wacz': { schema: file } } }, ...problems },
})

const picture = createRoute({
  method: 'get',
  path: '/items/{id}/evidence/{capture}/picture',
  summary: 'A picture of the page, exactly as it was sealed',
  request: { params: z.object({ id, capture: id }) },
  responses: {
    200: {
      description: 'The picture',
      content: { 'image/png': { schema: file }, 'application/pdf': { schema: file } },
    },
    ...problems,
  },
})

export const evidenceRoutes = (app: OpenAPIHono, { db, folder, now }: AppPorts) => {
  const ports = { db, captures: folder.captures, now }

  async function known(itemId: number): Promise<{ readonly item: Item; readonly captures: readonly CaptureRow[] }> {
    const item = await itemById(db.read, itemId)
    if (item === null) throw notFound('Tin')
    return { item, captures: await sealedCapturesOf(db.read, itemId) }
  }

  app.openapi(read, async (c) => {
    const { captures } = await known(c.req.valid('param').id)
    const log = await custodyOf(
      db.read,
      captures.map((capture) => capture.id),
    )
    return c.json({ captures: captures.map((capture) => sealedCapture(capture, log)).reverse() }, 200)
  })

  app.openapi(verify, async (c) => {
    const { captures } = await known(c.req.valid('param').id)
    const verified = await verifyCaptures(captures, ports)
    const { ok: custodyWhole } = await verifyCustody(db.read)
    const verdicts = verified.map(({ capture, verdict: { ok, checks } }) => ({
      id: capture.id,
      ok,
      checks: [...checks],
    }))
    const ok = custodyWhole && verdicts.every((verdict) => verdict.ok)
    return c.json({ at: vietnamIso(now()), ok, captures: verdicts.reverse(), custodyWhole }, 200)
  })

  app.openapi(pack, async (c) => {
    // It is written into the log and reads a lot: not for the page of somebody else.
    const site = c.req.header('sec-fetch-site')
    if (site === 'cross-site' || site === 'same-site')
      throw new ProblemError(403, 'foreign-origin', 'Yêu cầu đến từ một trang khác nên không được nhận')
    const packed = await packItem((await known(c.req.valid('param').id)).item, ports)
    if (packed === null)
      throw new ProblemError(404, 'no-evidence', 'Tin này không có bản lưu nào nguyên vẹn để đóng gói')
    // Node's stream of bytes and the web's are one at run time; their types come from two libraries.
    const body = Readable.toWeb(packed.stream) as ReadableStream<Uint8Array>
    return c.body(body, 200, {
      'content-type': 'application/wacz',
      'content-disposition': `attachment; filename="${packed.name}"`,
    })
  })

  app.openapi(picture, async (c) => {
    const { id: itemId, capture: captureId } = c.req.valid('param')
    const capture = (await known(itemId)).captures.find((one) => one.id === captureId)
    const kind = pictureKind(capture?.url ?? null)
    if (capture === undefined || kind === null) throw notFound('Ảnh chụp')
    const { ok } = await verifyCapture(capture, folder.captures, null)
    if (!ok)
      throw new ProblemError(404, 'damaged', 'Ảnh chụp này không còn nguyên vẹn nên không hiện; hãy bấm Kiểm tra')
    const { archiveFile, archiveOffset, archiveLength } = capture
    const { body } = await readRecordAt(folder.captures, archiveFile ?? '', archiveOffset ?? 0, archiveLength ?? 0)
    return c.body(new Uint8Array(body).buffer, 200, {
      // Ours, never the record's word.
      'content-type': kind === 'screenshot' ? 'image/png' : 'application/pdf',
      'content-disposition':
        kind === 'screenshot' ? 'inline' : `attachment; filename="ban-chup-tin-${itemId}-${captureId}.pdf"`,
    })
  })
}

const sealedCapture = (capture: CaptureRow, log: readonly CustodyRow[]): SealedCapture => ({
  id: capture.id,
  door: capture.door,
  picture: pictureKind(capture.url),
  url: capture.url,
  finalUrl: capture.finalUrl,
  capturedAt: vietnamIso(capture.capturedAt),
  capturedAtUtc: capture.capturedAt.toISOString(),
  status: capture.status,
  contentType: capture.contentType,
  bytes: capture.bytes,
  tool: capture.tool,
  digest: capture.digest,
  archive: `${capture.archiveFile}@${capture.archiveOffset}`,
  custody: log
    .filter(({ captureId }) => captureId === capture.id)
    .map(({ at, event, detail, digest }) => ({ at: vietnamIso(at), event, detail, digest })),
})
