/** A Case with one Claim, one article and one piece of evidence, and an office that answers it. Invented. */
import type { Actor, Role } from '#data/model/actor.js'
import type { CaseKind } from '#data/model/case.js'
import { LocalityProfile } from '#data/model/locality.js'
import type { Deadlines } from '#data/model/own-deadline.js'
import type { Result } from '#data/model/refusal.js'
import type { ResponseBody } from '#data/model/response.js'
import type { VerdictLabel } from '#data/model/verdict.js'
import { caseLinks } from '#data/schema/cases.js'
import { verdicts } from '#data/schema/claims.js'
import { addActor } from '#data/store/actors.js'
import { openCase } from '#data/store/case-opening.js'
import { writeClaim } from '#data/store/claims.js'
import { addEvidence, layEvidence } from '#data/store/evidence-pieces.js'
import { saveMentions } from '#data/store/judgements.js'
import type { Traces } from '#data/store/response-rows.js'
import type { Database } from '#dialect'
import { draft, NOON, seen } from './drafts.js'

export const CONTACT = 'Văn phòng HĐND và UBND xã Cần Giờ, điện thoại (028) 3822 1234, thư vanphong@cangio.example'

export const SIGNING = LocalityProfile.parse({
  id: 'can-gio',
  name: 'Cần Giờ',
  title: 'Xã Cần Giờ',
  level: 'commune',
  province: 'Thành phố Hồ Chí Minh',
  issuer: {
    parent: 'ỦY BAN NHÂN DÂN THÀNH PHỐ HỒ CHÍ MINH',
    name: 'ỦY BAN NHÂN DÂN XÃ CẦN GIỜ',
    place: 'Cần Giờ',
    contact: CONTACT,
  },
  languages: ['vi'],
  names: [{ text: 'xã Cần Giờ', strength: 'strong' }],
  communes: [],
  places: [],
  anchors: [],
  falseFriends: [],
  topics: [],
  units: [{ id: 'phong-kinh-te', name: 'Phòng Kinh tế' }],
  reports: [],
})

/** No rule of law, no holiday: the product's own promises hold. */
export const DEADLINES: Deadlines = { rules: [], calendar: { years: new Set(), marks: new Map() } }

export const later = (minutes: number) => new Date(NOON.getTime() + minutes * 60_000)

export const noTraces: Traces = () => []

/** What a deed gave, when it was done. */
export function done<T>(result: Result<T>): T {
  if (result.kind === 'refused') throw new Error(`refused: ${result.code}: ${result.reason}`)
  return result.value
}

/** The code and the reason when it was refused. */
export const refusedWith = <T>(result: Result<T>): string =>
  result.kind === 'refused' ? `${result.code}: ${result.reason}` : 'done'

export const CLAIM = 'Chợ cá Cần Thạnh đóng cửa vĩnh viễn từ tháng 12'
/** Long enough that a part of it is a copy; no two passages of it are alike. */
export const ARTICLE = `Tiểu thương nói rằng chợ cá sắp đóng cửa. ${Array.from({ length: 60 }, (_, index) => `chữ ${'abcdefgh'[index % 8]}${'klmnopqr'[Math.floor(index / 8)]}`).join(' ')}.`

export async function office(db: Database) {
  const person = (name: string, roles: readonly Role[], unit: string | null = null) =>
    db.write((tx) => addActor(tx, { kind: 'person', name, locality: 'can-gio', unit, roles }, NOON))
  return {
    writer: await person('Chuyên viên A', ['analyst']),
    colleague: await person('Chuyên viên B', ['coordinator']),
    approver: await person('Người duyệt A', ['approver']),
    second: await person('Người duyệt B', ['approver', 'analyst']),
    spokesperson: await person('Người phát ngôn', ['spokesperson']),
    unit: await person('Cán bộ đơn vị', ['unit'], 'phong-kinh-te'),
    machine: await db.write((tx) =>
      addActor(
        tx,
        { kind: 'machine', name: 'Chương trình', locality: null, unit: null, roles: ['analyst', 'approver'] },
        NOON,
      ),
    ),
  }
}
export type Office = Awaited<ReturnType<typeof office>>

/** @param label what people decided of the Claim; null: nothing yet */
export async function matter(
  db: Database,
  by: Actor,
  { kind = 'fact-claim', label = 'false' }: { readonly kind?: CaseKind; readonly label?: VerdictLabel | null } = {},
) {
  const { itemId } = await seen(db, draft({ title: 'Chợ cá sắp đóng cửa?', text: ARTICLE }))
  return db.write(async (tx) => {
    await saveMentions(tx, itemId, [{ locality: 'can-gio', level: 'primary', score: 0.9, reason: 'tên xã', spans: [] }])
    const claim = { locality: 'can-gio', text: CLAIM, checkable: true, topic: null, criticisedUnits: [] }
    const claimId = done(await writeClaim(tx, by, claim, NOON)).claim.id
    const piece = {
      locality: 'can-gio',
      form: 'document',
      kind: 'public-primary',
      documentId: null,
      address: 'Thông báo số 12/TB-UBND ngày 02/11/2026',
      quote: 'Chợ cá hoạt động bình thường, chỉ nghỉ 3 ngày để sửa mái',
      note: null,
    } as const
    const evidenceId = done(await addEvidence(tx, by, piece, NOON)).evidence.id
    done(await layEvidence(tx, by, { evidenceId, subject: 'claim', subjectId: claimId, stance: 'refutes' }, NOON))
    const on = { kind: 'claim', id: claimId } as const
    const opening = { locality: 'can-gio', title: 'Tin chợ cá đóng cửa', kind, on }
    const caseId = done(await openCase(tx, by, opening, NOON)).row.id
    await tx.insert(caseLinks).values({ caseId, kind: 'item', targetId: itemId, at: NOON })
    if (label !== null)
      await tx.insert(verdicts).values({
        claimId,
        number: 1,
        label,
        reasoning: 'Thông báo của xã nói chợ chỉ nghỉ ba ngày để sửa mái.',
        state: 'approved',
        proposedAt: NOON,
        proposedBy: by.id,
        decidedAt: NOON,
        decidedBy: by.id,
      })
    return { itemId, claimId, evidenceId, caseId }
  })
}
export type Matter = Awaited<ReturnType<typeof matter>>

/** A rebuttal that lacks nothing. */
export const answer = ({ claimId, evidenceId }: Matter, changes: Partial<ResponseBody> = {}): ResponseBody => ({
  title: 'Thông tin về hoạt động của chợ cá Cần Thạnh',
  sections: [
    {
      heading: 'information',
      sentences: [
        { text: `Mạng xã hội lan truyền thông tin cho rằng “${CLAIM}”.`, says: 'claim', evidence: [], claimId },
      ],
    },
    {
      heading: 'impact',
      sentences: [{ text: 'Một số tiểu thương lo lắng.', says: 'other', evidence: [], claimId: null }],
    },
    {
      heading: 'truth',
      sentences: [
        {
          text: 'Chợ cá hoạt động bình thường, chỉ nghỉ 3 ngày để sửa mái.',
          says: 'fact',
          evidence: [evidenceId],
          claimId: null,
        },
      ],
    },
    {
      heading: 'grounds',
      sentences: [{ text: 'Căn cứ Thông báo số 12/TB-UBND.', says: 'other', evidence: [], claimId: null }],
    },
    {
      heading: 'proposal',
      sentences: [{ text: 'Đề nghị đăng thông tin chính thức.', says: 'other', evidence: [], claimId: null }],
    },
  ],
  whatIsRight: 'Chợ có nghỉ 3 ngày để sửa mái.',
  links: ['https://cangio.example/thong-bao-cho-ca'],
  short: 'Chợ cá Cần Thạnh chỉ nghỉ 3 ngày để sửa mái, không đóng cửa vĩnh viễn.',
  ...changes,
})
