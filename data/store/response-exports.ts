/** What may leave the house of an answer, and who took it out? Approved, unchanged, and as true as on the day. */
import type { Db } from '#dialect'
import type { Actor } from '../model/actor.js'
import { type Result, refuse } from '../model/refusal.js'
import type { DeliveryDoor } from '../model/response.js'
import { manifestOf, type ResponseManifest } from '../model/response-manifest.js'
import { recordDeed } from './audit.js'
import { heldBack } from './deliveries.js'
import { draftOf, type Signing, sha256, type Traces } from './response-rows.js'
import { responseFor } from './responses.js'

export interface Releasable {
  readonly manifest: ResponseManifest
  /** Of the manifest. */
  readonly digest: string
  readonly draft: boolean
}

/** Those who approve read these; through the other doors nothing leaves before it is approved. */
const DRAFT_DOORS: readonly DeliveryDoor[] = ['letter', 'dossier']

export interface Asked {
  readonly id: number
  readonly door: DeliveryDoor
  readonly signing: Signing
  readonly traces: Traces
}

export async function releasable(
  db: Db,
  actor: Actor,
  { id, door, signing, traces }: Asked,
): Promise<Result<Releasable>> {
  const found = await responseFor(db, actor, 'export.write', id)
  if (found.kind === 'refused') return found
  const { row, of } = found.value
  if (row.state === 'withdrawn') return refuse('conflict', 'Văn bản này đã thu hồi, không xuất nữa')
  if (row.frozen !== null && row.digest !== null) {
    if (sha256(row.frozen) !== row.digest)
      return refuse('conflict', 'Nội dung đã duyệt không còn như lúc duyệt: dữ liệu đã bị sửa bên ngoài phần mềm')
    const manifest = manifestOf(row.frozen)
    const held = await heldBack(db, manifest, of)
    if (held !== null) return refuse('conflict', held)
    return { kind: 'done', value: { manifest, digest: row.digest, draft: false } }
  }
  if (!DRAFT_DOORS.includes(door)) return refuse('conflict', 'Chỉ xuất được khi văn bản đã duyệt')
  const { manifest, seen, faults } = await draftOf(db, found.value, signing, traces)
  if (manifest === null || seen === null || faults.length > 0)
    return refuse('incomplete', `Chưa xuất được: ${faults.join('; ')}`)
  return { kind: 'done', value: { manifest, digest: seen, draft: true } }
}

/** Asked again beside the entry: what was taken back while the file was made does not leave. */
export async function noteExport(
  tx: Db,
  actor: Actor,
  asked: Asked,
  { file, digest }: { readonly file: string; readonly digest: string },
  now: Date,
): Promise<Result<null>> {
  const still = await releasable(tx, actor, asked)
  if (still.kind === 'refused') return still
  if (still.value.digest !== digest) return refuse('conflict', 'Văn bản đã thay đổi trong lúc xuất: hãy xuất lại')
  await recordDeed(tx, {
    at: now,
    actor,
    deed: 'export.write',
    subject: `response:${asked.id}`,
    detail: `xuất ${file}${still.value.draft ? ' (dự thảo)' : ''}; ${digest}`,
  })
  return { kind: 'done', value: null }
}
