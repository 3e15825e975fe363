/** How is an answer written, handed on, approved by somebody else, and taken back? Each rule is asked here, beside the write. */
import { and, eq } from 'drizzle-orm'
import type { Db } from '#dialect'
import { type Actor, type Deed, refusalOf } from '../model/actor.js'
import { canonicalJson } from '../model/canonical-json.js'
import { passages } from '../model/gate.js'
import { type Result, refuse } from '../model/refusal.js'
import { type ResponseBody, type ResponseKind, responsesFor } from '../model/response.js'
import { frozenOf } from '../model/response-manifest.js'
import { RESPONSE_WORDS } from '../model/response-words.js'
import { vietnamIso } from '../model/time.js'
import { responses, responseTexts } from '../schema/responses.js'
import { recordDeed } from './audit.js'
import { accuraciesOfCase, type CaseRow, isTheirs, openCaseFor } from './cases.js'
import {
  draftOf,
  type ResponseRow,
  type ResponseTextRow,
  responseById,
  type Signing,
  sha256,
  type Traces,
  textsOfResponse,
} from './response-rows.js'

interface Found {
  readonly row: ResponseRow
  readonly of: CaseRow
}

const NO_RESPONSE = refuse('not-found', 'Văn bản trả lời không có, hoặc không phải của bạn')

/** The answer, when this is theirs to do with it. */
export async function responseFor(db: Db, actor: Actor, deed: Deed, id: number): Promise<Result<Found>> {
  const found = await responseById(db, id)
  const refusal = refusalOf(actor, deed, found?.of.locality ?? actor.locality)
  if (refusal !== null) return refusal
  return found === null || !isTheirs(actor, found.of) ? NO_RESPONSE : { kind: 'done', value: found }
}

const done = <T>(value: T): Result<T> => ({ kind: 'done', value })
const tell = (tx: Db, actor: Actor, deed: Deed, id: number, detail: string, at: Date) =>
  recordDeed(tx, { at, actor, deed, subject: `response:${id}`, detail })

/** What a Case offers is decided by what it is and by what people decided of its Claims (R5). */
export async function createResponse(
  tx: Db,
  actor: Actor,
  { caseId, kind }: { readonly caseId: number; readonly kind: ResponseKind },
  now: Date,
): Promise<Result<ResponseRow>> {
  const found = await openCaseFor(tx, actor, 'response.write', caseId)
  if (found.kind === 'refused') return found
  const offered = responsesFor(found.value.kind, await accuraciesOfCase(tx, caseId))
  if (!offered.includes(kind))
    return refuse(
      'incomplete',
      `Hồ sơ ${found.value.number} không có hình thức ${RESPONSE_WORDS[kind]}; có: ${offered.map((one) => RESPONSE_WORDS[one]).join(', ') || 'không hình thức trả lời nào'}`,
    )
  const [row] = await tx
    .insert(responses)
    .values({ caseId, kind, state: 'draft', createdAt: now, createdBy: actor.id })
    .onConflictDoNothing()
    .returning()
  if (row === undefined)
    return refuse('conflict', `Hồ sơ ${found.value.number} đang có một bản ${RESPONSE_WORDS[kind]} chưa duyệt`)
  await tell(
    tx,
    actor,
    'response.write',
    row.id,
    `lập bản ${RESPONSE_WORDS[kind]} cho hồ sơ ${found.value.number}`,
    now,
  )
  return done(row)
}

export interface Wording {
  readonly language: string
  readonly body: ResponseBody
  /** Number of the wording that it was made from; 0 for the first. */
  readonly after: number
  /** Whoever hands it in says that a machine wrote it and nobody has gone over it (R19). */
  readonly unreviewed: boolean
}

/** PostgreSQL keeps no such character, and no reader needs one. */
const UNREADABLE = /[\u0000-\u0008\u000b\u000c\u000e-\u001f]|\p{Surrogate}/u

/** Nothing is written over: each wording has its number, and languages stand side by side. */
export async function writeText(
  tx: Db,
  actor: Actor,
  id: number,
  { language, body, after, unreviewed }: Wording,
  traces: Traces,
  now: Date,
): Promise<Result<ResponseTextRow>> {
  const found = await responseFor(tx, actor, 'response.write', id)
  if (found.kind === 'refused') return found
  if (found.value.row.state !== 'draft')
    return refuse('conflict', 'Bản này không còn là bản nháp: trả lại trước khi sửa')
  const words = [...passages(body), ...body.links]
  if (words.some((text) => UNREADABLE.test(text))) return refuse('incomplete', 'Nội dung có ký tự không đọc được')
  const traced = words.flatMap((text) => traces(text))
  if (traced.length > 0) return refuse('incomplete', `Không lưu nội dung này: ${traced.join('; ')}`)
  const texts = await textsOfResponse(tx, id)
  const newest = texts.find((text) => text.language === language)
  if (newest !== undefined && after !== newest.number) {
    // The same words sent again: the first request came through.
    if (after === newest.number - 1 && newest.writtenBy === actor.id && same(newest.body, body)) return done(newest)
    return refuse('conflict', `Đã có bản “${language}” số ${newest.number} mới hơn bản bạn đang sửa`)
  }
  if (newest === undefined && after !== 0) return refuse('conflict', `Chưa có bản “${language}” nào`)
  const [row] = await tx
    .insert(responseTexts)
    .values({ responseId: id, number: after + 1, language, body, at: now, writtenBy: actor.id, unreviewed })
    .onConflictDoNothing()
    .returning()
  if (row === undefined) return refuse('conflict', `Đã có người viết bản “${language}” mới hơn`)
  await tell(
    tx,
    actor,
    'response.write',
    id,
    `viết bản “${language}” số ${row.number}${unreviewed ? ' (máy gợi ý, chưa rà soát)' : ''}; ${sha256(canonicalJson(body))}`,
    now,
  )
  return done(row)
}

const same = (a: ResponseBody, b: ResponseBody): boolean => canonicalJson(a) === canonicalJson(b)

/** A person says that they went over what a machine wrote (R19). */
export async function reviewText(
  tx: Db,
  actor: Actor,
  id: number,
  { language, number }: { readonly language: string; readonly number: number },
  now: Date,
): Promise<Result<ResponseTextRow>> {
  const found = await responseFor(tx, actor, 'response.write', id)
  if (found.kind === 'refused') return found
  if (found.value.row.state !== 'draft') return refuse('conflict', 'Bản này không còn là bản nháp')
  const [row] = await tx
    .update(responseTexts)
    .set({ unreviewed: false })
    .where(
      and(
        eq(responseTexts.responseId, id),
        eq(responseTexts.language, language),
        eq(responseTexts.number, number),
        eq(responseTexts.unreviewed, true),
      ),
    )
    .returning()
  if (row === undefined) return refuse('conflict', `Không có bản “${language}” số ${number} nào chờ rà soát`)
  await tell(tx, actor, 'response.write', id, `đã rà soát bản “${language}” số ${number} do máy gợi ý`, now)
  return done(row)
}

export async function submitResponse(tx: Db, actor: Actor, id: number, now: Date): Promise<Result<ResponseRow>> {
  const found = await responseFor(tx, actor, 'response.write', id)
  if (found.kind === 'refused') return found
  if ((await textsOfResponse(tx, id)).length === 0) return refuse('incomplete', 'Chưa có bản viết nào')
  return moved(tx, id, 'draft', { state: 'submitted', submittedAt: now, submittedBy: actor.id }, async () =>
    tell(tx, actor, 'response.write', id, 'trình duyệt', now),
  )
}

/** Back to whoever writes, with what is to be changed. */
export async function sendBack(tx: Db, actor: Actor, id: number, why: string, now: Date): Promise<Result<ResponseRow>> {
  const found = await responseFor(tx, actor, 'response.approve', id)
  if (found.kind === 'refused') return found
  if (why.trim() === '') return refuse('incomplete', 'Hãy nói cần sửa gì')
  return moved(tx, id, 'submitted', { state: 'draft', submittedAt: null, submittedBy: null, why }, async () =>
    tell(tx, actor, 'response.approve', id, `trả lại: ${why}`, now),
  )
}

/** Only from the state that was seen: of two at once, the second is told that somebody was there before. */
async function moved(
  tx: Db,
  id: number,
  from: ResponseRow['state'],
  set: Partial<ResponseRow>,
  log: () => Promise<void>,
): Promise<Result<ResponseRow>> {
  const [row] = await tx
    .update(responses)
    .set(set)
    .where(and(eq(responses.id, id), eq(responses.state, from)))
    .returning()
  if (row === undefined) return refuse('conflict', 'Văn bản không còn ở bước này: đã có người làm trước')
  await log()
  return done(row)
}

/**
 * Freezes what every document of it is made from.
 * @param seen of the draft that the approver read
 */
export async function approveResponse(
  tx: Db,
  actor: Actor,
  {
    id,
    seen,
    signing,
    traces,
  }: {
    readonly id: number
    readonly seen: string
    readonly signing: Signing
    readonly traces: Traces
  },
  now: Date,
): Promise<Result<ResponseRow>> {
  const found = await responseFor(tx, actor, 'response.approve', id)
  if (found.kind === 'refused') return found
  const { row, of } = found.value
  if (row.state !== 'submitted') return refuse('conflict', 'Văn bản không chờ duyệt: đã có người làm trước')
  const texts = await textsOfResponse(tx, id)
  if (row.submittedBy === actor.id || texts.some(({ writtenBy }) => writtenBy === actor.id))
    return refuse('incomplete', 'Người duyệt phải khác người viết và người trình')
  const draft = await draftOf(tx, { row, of }, signing, traces)
  if (draft.faults.length > 0 || draft.manifest === null)
    return refuse('incomplete', `Chưa duyệt được: ${draft.faults.join('; ')}`)
  if (draft.seen !== seen) return refuse('conflict', 'Văn bản hoặc căn cứ đã thay đổi từ khi bạn xem: hãy xem lại')
  const frozen = frozenOf({ ...draft.manifest, at: vietnamIso(now) })
  const digest = sha256(frozen)
  const set = { state: 'approved', approvedAt: now, approvedBy: actor.id, frozen, digest, why: null } as const
  return moved(tx, id, 'submitted', set, async () => tell(tx, actor, 'response.approve', id, `duyệt; ${digest}`, now))
}
