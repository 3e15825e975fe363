/** What people hand in: a link, a text, a picture, what is being said. */
import { createRoute, type OpenAPIHono, z } from '@hono/zod-openapi'
import { readRecordAt } from '#crawlers/formats/warc.js'
import { PICTURE_TYPES } from '#crawlers/intake/picture.js'
import { capturesById } from '#data/store/captures.js'
import { caseOfReport } from '#data/store/case-opening.js'
import { listReports, RECEIPT, reportByReceipt } from '#data/store/reports.js'
import { decodeCursor, encodeCursor } from '../http/cursor.js'
import { notFound, ProblemError, problems } from '../http/problem.js'
import type { AppPorts } from '../ports.js'
import { type HandedFile, receiveReport, reportForm, toldReports } from '../reports-intake.js'
import { page } from '../shapes.js'
import { NewReport, Report, ReportAnswer, ReportForm, ReportFormQuery, ReportQuery } from '../shapes-reports.js'

const binary = z.instanceof(File).openapi({ type: 'string', format: 'binary' })
const PictureForm = z.strictObject({ report: z.string().max(200_000), picture: binary })
const answer = { content: { 'application/json': { schema: ReportAnswer } } }

const handIn = createRoute({
  method: 'post',
  path: '/reports',
  summary: 'Hand in a report; a picture comes as multipart, beside the same JSON in the part `report`',
  request: {
    body: {
      content: {
        'application/json': { schema: NewReport },
        'multipart/form-data': { schema: PictureForm },
      },
    },
  },
  responses: {
    200: { description: 'It had been handed in before', ...answer },
    201: { description: 'It was kept under a receipt', ...answer },
    ...problems,
  },
})

const list = createRoute({
  method: 'get',
  path: '/reports',
  summary: 'Reports, newest first',
  request: { query: ReportQuery },
  responses: {
    200: { description: 'A page', content: { 'application/json': { schema: page(Report) } } },
    ...problems,
  },
})

const receipt = z.object({ receipt: z.string().regex(RECEIPT) })

const read = createRoute({
  method: 'get',
  path: '/reports/{receipt}',
  summary: 'How far a report has come',
  request: { params: receipt },
  responses: { 200: { description: 'The report', content: { 'application/json': { schema: Report } } }, ...problems },
})

const picture = createRoute({
  method: 'get',
  path: '/reports/{receipt}/picture',
  summary: 'The picture that came with a report, as it was sealed',
  request: { params: receipt },
  responses: {
    200: {
      description: 'The picture',
      content: Object.fromEntries(PICTURE_TYPES.map((type) => [type, { schema: z.string() }])),
    },
    ...problems,
  },
})

const form = createRoute({
  method: 'get',
  path: '/report-form',
  summary: 'Places and units that the form offers',
  request: { query: ReportFormQuery },
  responses: { 200: { description: 'Both', content: { 'application/json': { schema: ReportForm } } }, ...problems },
})

const ReportKey = z.object({ id: z.number().int() })

async function fileOf(uploaded: File): Promise<HandedFile> {
  return { bytes: new Uint8Array(await uploaded.arrayBuffer()), name: uploaded.name }
}

/** The library types a body of two kinds as either: here is which. What is no body of ours says so in the words of the contract. */
function bodyOf<T extends z.ZodType>(shape: T, value: unknown): z.infer<T> {
  const parsed = shape.safeParse(value)
  if (parsed.success) return parsed.data
  const [issue] = parsed.error.issues
  throw new ProblemError(400, 'bad-body', `${issue?.path.join('.') ?? ''}: ${issue?.message ?? 'không hợp lệ'}`)
}

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    throw new ProblemError(400, 'bad-body', 'phần "report" không phải JSON')
  }
}

export const reportRoutes = (app: OpenAPIHono, { db, profiles, folder, archive, now }: AppPorts) => {
  const profileOf = (id: string) => {
    const found = profiles.find((profile) => profile.id === id)
    if (found === undefined) throw new ProblemError(404, 'no-locality', 'Không có hồ sơ địa phương này')
    return found
  }
  const rowOf = async (number: string) => {
    const row = await reportByReceipt(db.read, number)
    if (row === null) throw notFound('Phiếu báo tin')
    return row
  }

  app.openapi(handIn, async (c) => {
    const multipart = c.req.header('content-type')?.startsWith('multipart/form-data') === true
    const uploaded = multipart ? bodyOf(PictureForm, c.req.valid('form')) : null
    const report = bodyOf(NewReport, uploaded === null ? c.req.valid('json') : jsonOf(uploaded.report))
    const file = uploaded === null ? null : await fileOf(uploaded.picture)
    const received = await receiveReport(report, file, { db, profiles, now, archive })
    if (received.kind === 'unknown') throw new ProblemError(404, received.code, received.reason)
    if (received.kind === 'refused') throw new ProblemError(422, received.code, received.reason)
    const { row, again } = received.kept
    const [told] = await toldReports(db.read, [row], profiles)
    if (told === undefined) throw new Error(`report ${row.receipt} cannot be told`)
    return c.json({ report: told, again }, again ? 200 : 201)
  })
  app.openapi(list, async (c) => {
    const { locality, cursor, limit } = c.req.valid('query')
    const before = decodeCursor(cursor, ReportKey)?.id ?? null
    const found = await listReports(db.read, { locality }, before, limit + 1)
    const shown = found.slice(0, limit)
    const last = found.length > limit ? shown.at(-1) : undefined
    const next = last === undefined ? null : encodeCursor({ id: last.id })
    return c.json({ rows: await toldReports(db.read, shown, profiles), next }, 200)
  })
  app.openapi(read, async (c) => {
    const [told] = await toldReports(db.read, [await rowOf(c.req.valid('param').receipt)], profiles)
    if (told === undefined) throw notFound('Phiếu báo tin')
    return c.json(told, 200)
  })
  app.openapi(picture, async (c) => {
    const row = await rowOf(c.req.valid('param').receipt)
    const { pictureId, receipt: number } = row
    if ((await caseOfReport(db.read, row))?.kind === 'complaint') throw notFound('Ảnh')
    const capture = pictureId === null ? undefined : (await capturesById(db.read, [pictureId])).get(pictureId)
    const type = PICTURE_TYPES.find((known) => known === capture?.contentType)
    if (capture?.archiveFile == null || capture.archiveOffset === null || type === undefined) throw notFound('Ảnh')
    const { body } = await readRecordAt(folder.captures, capture.archiveFile, capture.archiveOffset)
    return c.body(new Uint8Array(body).buffer, 200, {
      'content-type': type,
      'content-disposition': `inline; filename="${number}.${type.slice('image/'.length)}"`,
    })
  })
  app.openapi(form, (c) => c.json(reportForm(profileOf(c.req.valid('query').locality), now()), 200))
}
