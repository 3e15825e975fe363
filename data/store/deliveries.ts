/** Where did an approved answer go, by whose hand, and what follows when it is taken back? Nothing here sends anything. */
import { and, asc, eq, inArray } from 'drizzle-orm'
import type { Db } from '#dialect'
import type { Actor } from '../model/actor.js'
import type { Deadlines } from '../model/own-deadline.js'
import { type Result, refuse } from '../model/refusal.js'
import { type DeliveryDoor, responsesFor } from '../model/response.js'
import { manifestOf, type ResponseManifest } from '../model/response-manifest.js'
import { DOOR_WORDS, RESPONSE_WORDS } from '../model/response-words.js'
import { deliveries, responses } from '../schema/responses.js'
import { recordDeed } from './audit.js'
import { accuraciesOfCase, type CaseRow } from './cases.js'
import { openCorrection } from './corrections.js'
import { changedClaims, type ResponseRow, type Traces } from './response-rows.js'
import { responseFor } from './responses.js'

export type DeliveryRow = typeof deliveries.$inferSelect

export interface NewDelivery {
  readonly responseId: number
  readonly door: DeliveryDoor
  /** The body or outlet, never a person. */
  readonly receiver: string
  /** Of the page where it stands; null for what is no page. */
  readonly address: string | null
  /** When it was handed over; a machine hands over nothing. */
  readonly at: Date
}

/** The same delivery noted again is the one that there is. */
export async function noteDelivery(
  tx: Db,
  actor: Actor,
  { responseId, door, receiver, address, at }: NewDelivery,
  traces: Traces,
  now: Date,
): Promise<Result<{ readonly delivery: DeliveryRow; readonly again: boolean }>> {
  const found = await responseFor(tx, actor, 'response.send', responseId)
  if (found.kind === 'refused') return found
  const { row, of } = found.value
  if (row.state !== 'approved' || row.frozen === null || row.approvedAt === null)
    return refuse('conflict', 'Chỉ gửi được văn bản đã duyệt')
  const held = await heldBack(tx, manifestOf(row.frozen), of)
  if (held !== null) return refuse('conflict', held)
  const name = receiver.replace(/\s+/gu, ' ').trim()
  if (name === '') return refuse('incomplete', 'Chưa ghi nơi nhận')
  if (at > now) return refuse('incomplete', 'Giờ gửi ở tương lai')
  if (at < row.approvedAt) return refuse('incomplete', 'Giờ gửi trước khi văn bản được duyệt')
  if (door === 'portal' && address === null) return refuse('incomplete', 'Đăng trên trang thì ghi địa chỉ của trang')
  const traced = [name, address ?? ''].flatMap((text) => traces(text))
  if (traced.length > 0)
    return refuse('incomplete', `Nơi nhận là cơ quan, tòa soạn, không phải một người: ${traced.join('; ')}`)
  const delivery = { responseId, door, receiver: name, address, at }
  const [made] = await tx
    .insert(deliveries)
    .values({ ...delivery, sentBy: actor.id })
    .onConflictDoNothing()
    .returning()
  if (made === undefined) {
    const [noted] = await tx
      .select()
      .from(deliveries)
      .where(
        and(
          eq(deliveries.responseId, responseId),
          eq(deliveries.door, door),
          eq(deliveries.receiver, name),
          eq(deliveries.at, at),
        ),
      )
    if (noted === undefined) throw new Error(`delivery of response ${responseId} was not saved`)
    return { kind: 'done', value: { delivery: noted, again: true } }
  }
  await recordDeed(tx, {
    at: now,
    actor,
    deed: 'response.send',
    subject: `response:${responseId}`,
    detail: `đã gửi ${DOOR_WORDS[door]} cho ${name}${address === null ? '' : `: ${address}`}`,
  })
  return { kind: 'done', value: { delivery: made, again: false } }
}

/**
 * What was approved does not leave when its Claims are judged otherwise since, or when its Case is no longer one that
 * is answered so: what turned out to be criticism is not rebutted (R5), a complaint is not answered here at all (R7).
 * @returns why, in Vietnamese; null when it may leave
 */
export async function heldBack(db: Db, manifest: ResponseManifest, of: CaseRow): Promise<string | null> {
  const changed = await changedClaims(db, manifest, of)
  if (changed.length > 0)
    return `Kết luận về tuyên bố số ${changed.join(', ')} đã thay đổi từ khi duyệt: hãy thu hồi văn bản này và lập bản mới`
  if (responsesFor(of.kind, await accuraciesOfCase(db, of.id)).includes(manifest.kind)) return null
  return `Hồ sơ ${of.number} nay không có hình thức ${RESPONSE_WORDS[manifest.kind]}: hãy thu hồi văn bản này`
}

export const deliveriesOf = async (db: Db, responseIds: readonly number[]): Promise<readonly DeliveryRow[]> =>
  responseIds.length === 0
    ? []
    : db
        .select()
        .from(deliveries)
        .where(inArray(deliveries.responseId, [...responseIds]))
        .orderBy(asc(deliveries.at), asc(deliveries.id))

/** What had been given out is put right in the same places, in public (R15). */
export async function withdrawResponse(
  tx: Db,
  actor: Actor,
  { id, why, deadlines }: { readonly id: number; readonly why: string; readonly deadlines: Deadlines },
  now: Date,
): Promise<Result<{ readonly row: ResponseRow; readonly correctionId: number | null }>> {
  const found = await responseFor(tx, actor, 'response.approve', id)
  if (found.kind === 'refused') return found
  const { row, of } = found.value
  if (why.trim() === '') return refuse('incomplete', 'Hãy nói vì sao thu hồi')
  const [withdrawn] = await tx
    .update(responses)
    .set({ state: 'withdrawn', withdrawnAt: now, why: why.trim() })
    .where(and(eq(responses.id, id), inArray(responses.state, ['draft', 'submitted', 'approved'])))
    .returning()
  if (withdrawn === undefined) return refuse('conflict', 'Văn bản đã thu hồi trước đó')
  const given = await deliveriesOf(tx, [id])
  const correctionId =
    given.length === 0
      ? null
      : await openCorrection(
          tx,
          {
            locality: of.locality,
            verdictId: null,
            responseId: id,
            wrong: wrongOf(row, given),
            address: given.find(({ address }) => address !== null)?.address ?? null,
          },
          deadlines,
          now,
        )
  const opened = correctionId === null ? '' : `; mở đính chính số ${correctionId}`
  await recordDeed(tx, {
    at: now,
    actor,
    deed: 'response.approve',
    subject: `response:${id}`,
    detail: `thu hồi: ${why.trim()}${opened}`,
  })
  return { kind: 'done', value: { row: withdrawn, correctionId } }
}

/** Title of what was told, and everybody who received it. */
function wrongOf({ kind, frozen }: ResponseRow, given: readonly DeliveryRow[]): string {
  const title = frozen === null ? '' : ` “${manifestOf(frozen).texts[0]?.body.title ?? ''}”`
  const receivers = [...new Set(given.map(({ door, receiver }) => `${receiver} (${DOOR_WORDS[door]})`))]
  return `Văn bản ${RESPONSE_WORDS[kind]}${title}; đã gửi: ${receivers.join('; ')}`
}
