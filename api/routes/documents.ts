/** Uploaded documents: sealed, with their text page by page. */
import { createRoute, type OpenAPIHono, z } from '@hono/zod-openapi'
import { takeDocument } from '#crawlers/intake/document.js'
import { keepDocument } from '#crawlers/reading-documents.js'
import { onlyUnitOf } from '#data/model/actor.js'
import { vietnamIso } from '#data/model/time.js'
import { type DocumentFacts, documentById, isDocumentShownTo, listDocuments } from '#data/store/documents.js'
import { fitToKeep, knownLocality } from '../http/known.js'
import { look } from '../http/look.js'
import { pageById } from '../http/paging.js'
import { notFound, ProblemError, problemsOfDeeds } from '../http/problem.js'
import { actorOf, allow, doneOrProblem } from '../http/who.js'
import type { AppPorts } from '../ports.js'
import { page } from '../shapes.js'
import { Document, DocumentAnswer, DocumentPage, DocumentQuery } from '../shapes-documents.js'
import { TOOL } from '../version.js'

const binary = z.instanceof(File).openapi({ type: 'string', format: 'binary' })
/** Its title is how it is cited, `Quyết định số …`; without it the file's name stands in documents */
const DocumentForm = z.strictObject({
  locality: z.string(),
  document: binary,
  title: z.string().trim().max(200).default(''),
})
const answer = { content: { 'application/json': { schema: DocumentAnswer } } }

const upload = createRoute({
  method: 'post',
  path: '/documents',
  summary:
    'Upload a PDF or DOCX of at most 20 MB; one that carries a mark of secrecy is refused and nothing of it is kept',
  request: { body: { required: true, content: { 'multipart/form-data': { schema: DocumentForm } } } },
  responses: {
    200: { description: 'It was there', ...answer },
    201: { description: 'Sealed', ...answer },
    ...problemsOfDeeds,
  },
})

const list = createRoute({
  method: 'get',
  path: '/documents',
  summary: 'Documents of a locality, newest first',
  request: { query: DocumentQuery },
  responses: {
    200: { description: 'A page', content: { 'application/json': { schema: page(Document) } } },
    ...problemsOfDeeds,
  },
})

const read = createRoute({
  method: 'get',
  path: '/documents/{id}',
  summary: 'A document with the text of its pages; looking is logged',
  request: { params: z.object({ id: z.coerce.number().int().positive() }) },
  responses: {
    200: { description: 'It', content: { 'application/json': { schema: DocumentPage } } },
    ...problemsOfDeeds,
  },
})

const told = ({ id, locality, captureId, name, type, digest, receivedAt }: DocumentFacts): Document => ({
  id,
  locality,
  captureId,
  name,
  type,
  digest,
  receivedAt: vietnamIso(receivedAt),
})

export const documentRoutes = (app: OpenAPIHono, ports: AppPorts) => {
  const { db, now, archive } = ports
  app.openapi(upload, async (c) => {
    const actor = await actorOf(c, ports)
    const { locality, document: file, title } = c.req.valid('form')
    knownLocality(ports, locality)
    // Before anything of it is read: what is not theirs to upload is not sealed.
    allow(actor, 'evidence.write', locality)
    fitToKeep(title)
    const taken = await takeDocument(new Uint8Array(await file.arrayBuffer()), file.name, title)
    if (taken.kind === 'refused') throw new ProblemError(422, taken.code, taken.reason)
    const keeping = { db, now, archive: await archive(), tool: TOOL }
    const { document, again } = doneOrProblem(await keepDocument(actor, locality, taken.document, keeping))
    return c.json({ document: told(document), pages: document.pages.length, again }, again ? 200 : 201)
  })
  app.openapi(list, async (c) => {
    const actor = await actorOf(c, ports)
    const { locality, ...asked } = c.req.valid('query')
    allow(actor, 'archive.read', locality)
    const { shown, next } = await pageById(
      asked,
      (row: DocumentFacts) => row.id,
      (before, limit) => listDocuments(db.read, { locality, unit: onlyUnitOf(actor) ?? undefined }, before, limit),
    )
    return c.json({ rows: shown.map(told), next }, 200)
  })
  app.openapi(read, async (c) => {
    const actor = await actorOf(c, ports)
    const row = await documentById(db.read, c.req.valid('param').id)
    if (row === null || !(await isDocumentShownTo(db.read, row.id, onlyUnitOf(actor)))) throw notFound('Tài liệu')
    await look(ports, actor, `document:${row.id}`, row.locality)
    return c.json({ ...told(row), pages: [...row.pages] }, 200)
  })
}
