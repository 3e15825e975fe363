/** What is a Case (hồ sơ), which ways of handling it are there, and when may it be closed? */
import type { Accuracy } from './verdict.js'

/** What sort of matter it is; a person says so. Only `fact-claim` can be true or false (R5). */
export const CASE_KINDS = [
  'fact-claim',
  'criticism',
  'petition',
  'opinion',
  'satire',
  'complaint',
  'press-enquiry',
] as const
export type CaseKind = (typeof CASE_KINDS)[number]

/** Ways of handling, of the route matrix: xác minh; giải thích, làm rõ; yêu cầu cải chính; đăng thông tin chính thức; … */
export const ROUTES = [
  'verify',
  'explain',
  'ask-correction',
  'publish-official',
  'accept-remedy',
  'accept-explain',
  'note',
  'separate-procedure',
  'answer-press',
] as const
export type RouteId = (typeof ROUTES)[number]

const OF_KIND: Readonly<Record<Exclude<CaseKind, 'fact-claim'>, readonly RouteId[]>> = {
  criticism: ['accept-explain'],
  petition: ['accept-explain'],
  opinion: ['note'],
  satire: ['note'],
  complaint: ['separate-procedure'],
  'press-enquiry': ['answer-press'],
}

const OF_ACCURACY: Readonly<Record<Accuracy, readonly RouteId[]>> = {
  unverified: ['verify'],
  unverifiable: ['verify', 'explain'],
  true: ['accept-remedy'],
  inaccurate: ['explain', 'ask-correction', 'publish-official'],
  false: ['explain', 'ask-correction', 'publish-official'],
}

/** Of a Case of several Claims: the routes that any of them opens. @param accuracies of the Claims in it */
export function routesFor(kind: CaseKind, accuracies: readonly Accuracy[]): readonly RouteId[] {
  if (kind !== 'fact-claim') return OF_KIND[kind]
  const open = new Set(
    (accuracies.length === 0 ? (['unverified'] as const) : accuracies).flatMap((a) => OF_ACCURACY[a]),
  )
  return ROUTES.filter((route) => open.has(route))
}

/** `asked`: the unit was asked and has not answered. `answering`: the answer is being written or approved. */
export const CASE_STATES = ['open', 'asked', 'verifying', 'answering', 'closed'] as const
export type CaseState = (typeof CASE_STATES)[number]

/** How it ended. `no-ground`: there was nothing in it. */
export const CASE_RESULTS = [
  'remedied',
  'explained',
  'corrected',
  'published',
  'answered',
  'noted',
  'passed-on',
  'no-ground',
] as const
export type CaseResult = (typeof CASE_RESULTS)[number]

/** What a Case holds; `targetId` in its own table. */
export const CASE_LINKS = ['item', 'story', 'claim', 'report', 'case', 'evidence', 'document'] as const
export type CaseLink = (typeof CASE_LINKS)[number]

/** A checkable statement or an opinion that a criticism was split into. */
export interface Point {
  readonly text: string
  readonly checkable: boolean
  readonly claimId: number | null
  /** What came of it, in words; null while open. */
  readonly outcome: string | null
}

/** What keeps a Case from being closed, in Vietnamese; empty when nothing does (R6). */
export function openEnds({
  kind,
  result,
  resultOn,
  points,
}: {
  readonly kind: CaseKind
  readonly result: string | null
  /** yyyy-mm-dd. */
  readonly resultOn: string | null
  readonly points: readonly Point[]
}): readonly string[] {
  const missing: string[] = []
  if (result === null || result.trim() === '') missing.push('kết quả cuối cùng bằng lời')
  if (resultOn === null) missing.push('ngày có kết quả')
  if (kind === 'criticism' || kind === 'petition')
    for (const point of points) if (point.outcome === null) missing.push(`kết quả của nội dung “${point.text}”`)
  return missing
}
