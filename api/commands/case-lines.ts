/** How is a Case told in lines of a terminal, and how does a command do something in one? */
import { maskContacts } from '#crawlers/intake/mask.js'
import { hasSecretMark, SECRET_REFUSAL } from '#crawlers/intake/secret-marks.js'
import { refusalOf } from '#data/model/actor.js'
import type { CaseLink } from '#data/model/case.js'
import { ACCURACY_WORDS, RESULT_WORDS } from '#data/model/case-words.js'
import type { Result } from '#data/model/refusal.js'
import { vietnamDate } from '#data/model/time.js'
import type { CaseEvent } from '#data/store/case-log.js'
import { type CaseRow, caseByNumber } from '#data/store/cases.js'
import type { Telling } from '../cases.js'
import { UserError } from '../config.js'
import type { CasePage, ClockTold, CaseRow as Told } from '../shapes-cases.js'
import type { Workplace } from '../workplace.js'
import type { actorOfCommand } from './people.js'
import { now } from './shared.js'

const LINK_WORDS: Readonly<Record<CaseLink, string>> = {
  item: 'tin',
  story: 'vụ việc',
  claim: 'tuyên bố',
  report: 'phiếu báo tin',
  case: 'hồ sơ',
  evidence: 'chứng cứ',
  document: 'tài liệu',
}

const EVENT_WORDS: Readonly<Record<CaseEvent, string>> = {
  opened: 'mở hồ sơ',
  kind: 'đổi loại',
  route: 'cách xử lý',
  state: 'trạng thái',
  holding: 'lời nói trong lúc xác minh',
  assigned: 'giao đơn vị',
  'unit-answered': 'đơn vị trả lời',
  comment: 'ý kiến',
  linked: 'đưa vào hồ sơ',
  point: 'tách nội dung',
  'point-outcome': 'kết quả của nội dung',
  'clock-started': 'bắt đầu thời hạn',
  'clock-paused': 'tạm dừng thời hạn',
  'clock-resumed': 'tính tiếp thời hạn',
  'clock-met': 'đã thực hiện',
  'clock-stopped': 'dừng thời hạn',
  notice: 'nhắc',
  'correction-asked': 'yêu cầu cải chính',
  'follow-up': 'xem lại trang',
  transferred: 'chuyển hồ sơ',
  closed: 'đóng hồ sơ',
  reopened: 'mở lại',
  lesson: 'đưa vào thư viện',
}
const EVENTS: ReadonlyMap<string, string> = new Map(Object.entries(EVENT_WORDS))

export function doneOrSay<T>(result: Result<T>): T {
  if (result.kind === 'refused')
    throw new UserError(`${result.reason.charAt(0).toLowerCase()}${result.reason.slice(1)}`)
  return result.value
}

/** What people type is kept without what leads to somebody; a mark of secrecy is refused before anything is kept (R13). */
export function typed(words: string): string {
  if (hasSecretMark(words)) throw new UserError(SECRET_REFUSAL)
  return maskContacts(words)
}

export function mayRead(actor: Awaited<ReturnType<typeof actorOfCommand>>, locality: string | null): void {
  const refusal = refusalOf(actor, 'archive.read', locality)
  if (refusal !== null) throw new UserError(refusal.reason)
}

export async function tellingOf({ db, profiles, clocks }: Workplace): Promise<Telling> {
  return { db: db.read, profiles, deadlines: await clocks(), now: now() }
}

export async function caseNamed({ db }: Workplace, number: string): Promise<CaseRow> {
  const row = await caseByNumber(db.read, number.trim().toUpperCase())
  if (row === null) throw new UserError(`không có hồ sơ ${number}; xem: diembao case list`)
  return row
}

const day = (iso: string): string => vietnamDate(new Date(iso))

export const clockLine = ({ what, instrument, article, dueSays, says, state }: ClockTold): string =>
  `${state === 'late' || state === 'met-late' ? '!' : ' '} ${what} (${instrument}, ${article}): hạn ${dueSays}, ${says}`

export const caseLine = (told: Told): string =>
  [
    told.number,
    told.stateSays,
    told.kindSays,
    told.unit?.name ?? 'chưa giao',
    told.next === null ? 'không có thời hạn' : `${told.next.state === 'late' ? '! ' : ''}${told.next.says}`,
    told.title,
  ].join(' · ')

const some = (name: string, lines: readonly string[]): readonly string[] =>
  lines.length === 0 ? [] : [`${name}:`, ...lines.map((line) => `  ${line}`)]

export function caseLines(told: CasePage): readonly string[] {
  const accuracies = told.accuracies.map((one) => ACCURACY_WORDS[one])
  return [
    `${told.number} · ${told.title}`,
    `${told.kindSays}; ${told.stateSays}; mở ngày ${day(told.openedAt)}; ${told.unit?.name ?? 'chưa giao đơn vị'}`,
    ...(accuracies.length === 0 ? [] : [`tính xác thực: ${accuracies.join('; ')}`]),
    `cách xử lý: ${told.routeSays ?? 'chưa chọn'} (có: ${told.routes.map(({ says }) => says).join('; ')})`,
    ...(told.resultKind === null
      ? []
      : [`kết quả: ${RESULT_WORDS[told.resultKind]}${told.result === null ? '' : `: ${told.result}`}`]),
    ...some('thời hạn', told.clocks.map(clockLine)),
    ...some(
      'trong hồ sơ',
      told.links.map(({ kind, id, title }) => `${LINK_WORDS[kind]} ${id}${title === null ? '' : `: ${title}`}`),
    ),
    ...some(
      'nội dung',
      told.points.map(({ text, outcome }) => `${text} → ${outcome ?? 'chưa có kết quả'}`),
    ),
    ...some(
      'yêu cầu cải chính',
      told.followUps.map(({ itemId, says }) => `tin ${itemId}: ${says}`),
    ),
    ...some(
      'nhật ký',
      told.log.map(
        ({ at, by, event, detail }) =>
          `${day(at)} ${by ?? 'hệ thống'}: ${EVENTS.get(event) ?? event}${detail === null ? '' : `: ${detail}`}`,
      ),
    ),
  ]
}
