/** How does a program ask the API, and what can go wrong on the way? The only file of api/ that the dashboard may import. */
import type { z } from 'zod'
import type * as shapes from './shapes.js'
import type * as evidence from './shapes-evidence.js'
import type * as reports from './shapes-reports.js'

export type {
  CaptureFacts,
  ItemPage,
  ItemRow,
  Locality,
  Mention,
  Reason,
  SearchHit,
  Snippet,
  SourceHealth,
  Status,
  StoryPage,
  StoryRow,
  Version,
} from './shapes.js'

export type { Evidence, SealedCapture, Verification } from './shapes-evidence.js'

export type { NewReport, Report, ReportAnswer, ReportForm } from './shapes-reports.js'

export type StoryQuery = z.input<typeof shapes.StoryQuery>
export type ItemQuery = z.input<typeof shapes.ItemQuery>
export type SearchQuery = z.input<typeof shapes.SearchQuery>
export type BriefingQuery = z.input<typeof shapes.BriefingQuery>
export type ReportQuery = z.input<typeof reports.ReportQuery>
export type ReportKind = reports.Report['kind']
export type ReportState = reports.Report['state']
export type HeardBy = NonNullable<reports.Report['heardBy']>
export type SourceRef = z.infer<typeof shapes.SourceRef>
export type Tone = z.infer<typeof shapes.Tone>
export type ToneLabel = Tone['label']
export type Kind = NonNullable<shapes.StoryRow['kind']>
export type Level = shapes.StoryRow['level']
export type TopicId = shapes.StoryRow['topics'][number]
export type FlagCode = shapes.StoryRow['flags'][number]
export type Form = shapes.ItemRow['form']
export type SourceState = shapes.SourceHealth['state']

export interface Page<Row> {
  readonly rows: readonly Row[]
  /** Goes back as `cursor`; null on the last page. */
  readonly next: string | null
}

export interface FetchedFile {
  readonly name: string
  readonly content: Blob
}
export type BriefingFile = FetchedFile

/** The server answered, and the answer is no. `detail` is Vietnamese, for people. */
export class ApiProblem extends Error {
  override readonly name = 'ApiProblem'
  constructor(
    readonly status: number,
    /** Stable, kebab-case; `http-502` where something else than the API answered. */
    readonly code: string,
    readonly detail: string,
  ) {
    super(`${code}: ${detail}`)
  }
}

/** No answer at all: the server is down, or the way to it is. */
export class Unreachable extends Error {
  override readonly name = 'Unreachable'
}

export interface ClientOptions {
  /** Where `/api` is; empty for the page's own origin. */
  readonly base: string
  readonly fetch: typeof globalThis.fetch
}

/** What goes along with a request that changes something. */
type Sent = Pick<RequestInit, 'body' | 'headers'> & { readonly method: 'POST' | 'DELETE' }

export type Client = ReturnType<typeof createClient>

export function createClient({ base, fetch }: ClientOptions) {
  async function ask(path: string, query: object, signal: AbortSignal | undefined, sent?: Sent): Promise<Response> {
    let response: Response
    const request = { ...(signal === undefined ? {} : { signal }), ...sent }
    try {
      response = await fetch(`${base}/api${path}${queryString(query)}`, request)
    } catch (cause) {
      // Whoever cancelled knows; it says nothing about the server.
      if (signal?.aborted) throw cause
      throw new Unreachable(`no answer from ${path}`, { cause })
    }
    if (!response.ok) throw await problemOf(response)
    return response
  }

  async function json<T>(path: string, query: object, signal?: AbortSignal, sent?: Sent): Promise<T> {
    const response = await ask(path, query, signal, sent)
    try {
      // The server's own tests hold its answers to these shapes; a second check here would cost every reader a validator.
      return (await response.json()) as T
    } catch (cause) {
      if (signal?.aborted) throw cause
      throw new ApiProblem(response.status, 'not-json', 'Máy chủ trả lời không đúng dạng.')
    }
  }

  async function file(path: string, query: object, fallback: string, signal?: AbortSignal): Promise<FetchedFile> {
    const response = await ask(path, query, signal)
    return { name: fileName(response.headers.get('content-disposition')) ?? fallback, content: await response.blob() }
  }

  return {
    localities: (signal?: AbortSignal) => json<{ rows: readonly shapes.Locality[] }>('/localities', {}, signal),
    stories: (query: StoryQuery, signal?: AbortSignal) =>
      json<Page<shapes.StoryRow> & { readonly total: number }>('/stories', query, signal),
    story: (id: number, locality: string, signal?: AbortSignal) =>
      json<shapes.StoryPage>(`/stories/${id}`, { locality }, signal),
    items: (query: ItemQuery, signal?: AbortSignal) => json<Page<shapes.ItemRow>>('/items', query, signal),
    item: (id: number, signal?: AbortSignal) => json<shapes.ItemPage>(`/items/${id}`, {}, signal),
    search: (query: SearchQuery, signal?: AbortSignal) =>
      json<Page<shapes.SearchHit> & { readonly total: number }>('/search', query, signal),
    sources: (signal?: AbortSignal) => json<{ rows: readonly shapes.SourceHealth[] }>('/sources', {}, signal),
    status: (signal?: AbortSignal) => json<shapes.Status>('/status', {}, signal),
    health: (signal?: AbortSignal) => json<{ readonly ok: true; readonly version: string }>('/health', {}, signal),
    weeklyBriefing: (query: BriefingQuery, signal?: AbortSignal) =>
      file('/briefings/weekly', query, `ban-tin-tuan.${query.format ?? 'docx'}`, signal),
    decide: (id: number, decision: Pick<shapes.ItemPage['decisions'][number], 'locality' | 'question' | 'yes'>) =>
      json<shapes.DecisionAnswer>(`/items/${id}/decisions`, {}, undefined, {
        method: 'POST',
        body: JSON.stringify(decision),
        headers: { 'content-type': 'application/json' },
      }),
    takeBack: (decision: number) =>
      json<shapes.DecisionAnswer>(`/decisions/${decision}`, {}, undefined, { method: 'DELETE' }),
    evidence: (id: number, signal?: AbortSignal) => json<evidence.Evidence>(`/items/${id}/evidence`, {}, signal),
    verifyEvidence: (id: number, signal?: AbortSignal) =>
      json<evidence.Verification>(`/items/${id}/evidence/verify`, {}, signal, { method: 'POST' }),
    evidencePackage: (id: number, signal?: AbortSignal) =>
      file(`/items/${id}/evidence.wacz`, {}, `can-cu-tin-${id}.wacz`, signal),
    reports: (query: ReportQuery, signal?: AbortSignal) => json<Page<reports.Report>>('/reports', query, signal),
    report: (receipt: string, signal?: AbortSignal) => json<reports.Report>(`/reports/${receipt}`, {}, signal),
    reportForm: (locality: string, signal?: AbortSignal) =>
      json<reports.ReportForm>('/report-form', { locality }, signal),
    handIn: (report: reports.NewReport, picture?: File) =>
      json<reports.ReportAnswer>('/reports', {}, undefined, sentWith(report, picture)),
    /** Where an image or a link finds a picture of the page. */
    pictureAddress: (id: number, capture: number) => `${base}/api/items/${id}/evidence/${capture}/picture`,
  }
}

/** A picture goes as a form, beside the words; without one the words go alone. */
function sentWith(report: reports.NewReport, picture: File | undefined): Sent {
  const words = JSON.stringify(report)
  if (picture === undefined) return { method: 'POST', body: words, headers: { 'content-type': 'application/json' } }
  const body = new FormData()
  body.set('report', words)
  body.set('picture', picture)
  return { method: 'POST', body }
}

function queryString(query: object): string {
  const search = new URLSearchParams()
  for (const [name, value] of Object.entries(query))
    if (value !== undefined && value !== null) search.set(name, String(value))
  return search.size === 0 ? '' : `?${search}`
}

async function problemOf(response: Response): Promise<ApiProblem> {
  const { status } = response
  const unknown = new ApiProblem(status, `http-${status}`, `Máy chủ báo lỗi ${status}.`)
  if (!response.headers.get('content-type')?.includes('json')) return unknown
  const body: unknown = await response.json().catch(() => null)
  if (typeof body !== 'object' || body === null) return unknown
  const code = 'code' in body && typeof body.code === 'string' ? body.code : unknown.code
  const detail = 'detail' in body && typeof body.detail === 'string' ? body.detail : unknown.detail
  return new ApiProblem(status, code, detail)
}

/** Of a Content-Disposition header, RFC 6266: the encoded form first; never a path. */
function fileName(disposition: string | null): string | null {
  if (disposition === null) return null
  const encoded = /filename\*=UTF-8''([^;\s]+)/i.exec(disposition)?.[1]
  const plain = /filename="?([^";]+)"?/i.exec(disposition)?.[1]
  const name = (decoded(encoded) ?? plain)?.split(/[/\\]/).at(-1)?.trim()
  return name === undefined || name === '' ? null : name
}

function decoded(text: string | undefined): string | null {
  if (text === undefined) return null
  try {
    return decodeURIComponent(text)
  } catch {
    return null
  }
}
