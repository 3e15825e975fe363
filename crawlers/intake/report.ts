/** May what a person hands in come in, in which words is it kept, and what becomes of it? */
import { createHash } from 'node:crypto'
import type { Draft } from '#data/model/draft.js'
import { decodeLegacy } from '#data/model/legacy.js'
import type { HeardBy, Report, ReportKind } from '#data/model/report.js'
import { DAY, vietnamIso } from '#data/model/time.js'
import { canonical } from '#data/model/vietnamese.js'
import { addressToAsk } from '../address.js'
import { judgeAddress } from '../fetch/guard.js'
import { postAddress } from '../post-address.js'
import { sourceOfAddress } from '../sources/index.js'
import { closedPlatform } from './closed.js'
import { maskContacts } from './mask.js'
import { cleanPicture, type Picture } from './picture.js'
import { hasSecretMark, namesSecret, SECRET_REFUSAL } from './secret-marks.js'

/** As typed and chosen, unjudged. */
export interface Handed {
  readonly kind: ReportKind
  readonly locality: { readonly id: string; readonly name: string }
  readonly link: string | null
  readonly text: string | null
  readonly place: string | null
  readonly heardAt: Date | null
  readonly heardBy: HeardBy | null
  readonly question: string | null
  readonly knownFacts: string | null
  readonly proposal: string | null
  /** Id of a unit of the profile. */
  readonly unit: string | null
  readonly picture: Uint8Array | null
  /** Of what was handed in; judged, never kept. */
  readonly fileName: string | null
}

/** Ready to be sealed. */
export interface Intake {
  readonly report: Report
  readonly picture: Picture | null
  /** The page to ask for, as its server takes it, with its outlet if the catalogue has one. */
  readonly ask: { readonly url: string; readonly source: string | null } | null
  /** Why its page is not asked for, in Vietnamese. */
  readonly reason: string | null
}

export const REFUSALS = ['secret-mark', 'bad-link', 'bad-picture', 'bad-time', 'nothing-said'] as const
export interface Refusal {
  readonly kind: 'refused'
  readonly code: (typeof REFUSALS)[number]
  /** In Vietnamese; never holds what was handed in. */
  readonly reason: string
}
const refuse = (code: Refusal['code'], reason: string): Refusal => ({ kind: 'refused', code, reason })

/** One line a paragraph, no control characters, contacts masked; null when nothing is left. */
function kept(text: string | null): string | null {
  const written = (text ?? '').replace(/\r\n?/g, '\n').replace(/[\u0000-\u0009\u000b-\u001f\u007f]/g, ' ')
  const plain = canonical(decodeLegacy(written).text)
    .replace(/[ \u3000]+/g, ' ')
    .replace(/ ?\n[\n ]*/g, '\n')
    .trim()
  return plain === '' ? null : maskContacts(plain)
}

/** Marks of secrecy first: what carries one is not looked at any further, and no word of it goes into an answer. */
export function takeIn(handed: Handed, now: Date): { readonly kind: 'taken'; readonly intake: Intake } | Refusal {
  const { text, place, question, knownFacts, proposal } = handed
  const written = [text, place, question, knownFacts, proposal]
  const isSecret = (words: string) => hasSecretMark(words) || hasSecretMark(decodeLegacy(words).text)
  if (written.some((words) => words !== null && isSecret(words)) || namesSecret(handed.fileName ?? ''))
    return refuse('secret-mark', SECRET_REFUSAL)
  if (handed.heardAt !== null && handed.heardAt.getTime() > now.getTime() + DAY)
    return refuse('bad-time', 'Thời điểm thấy hoặc nghe đang ở tương lai: hãy sửa lại hoặc để trống.')
  const link = linkOf(handed.link)
  if (link !== null && 'code' in link) return link
  const picture = pictureOf(handed.picture)
  if (picture !== null && 'code' in picture) return picture
  const report: Report = {
    kind: handed.kind,
    locality: handed.locality.id,
    localityName: handed.locality.name,
    link: link?.address ?? null,
    text: kept(text),
    place: kept(place),
    heardAt: handed.heardAt === null ? null : vietnamIso(handed.heardAt),
    heardBy: handed.heardBy,
    question: kept(question),
    knownFacts: kept(knownFacts),
    proposal: kept(proposal),
    unit: handed.unit,
    picture: picture?.digest ?? null,
  }
  if (!saysSomething(report)) return refuse('nothing-said', MISSING[handed.kind])
  return { kind: 'taken', intake: { report, picture, ask: link?.ask ?? null, reason: link?.reason ?? null } }
}

const MISSING: Readonly<Record<ReportKind, string>> = {
  link: 'Chưa có đường dẫn.',
  text: 'Chưa có nội dung.',
  image: 'Chưa có ảnh.',
  opinion: 'Chưa có nội dung dư luận và nơi nghe được.',
}

function saysSomething({ kind, link, text, place, picture }: Report): boolean {
  if (kind === 'link') return link !== null
  if (kind === 'text') return text !== null
  if (kind === 'image') return picture !== null
  return text !== null && place !== null
}

interface JudgedLink extends Pick<Intake, 'ask' | 'reason'> {
  readonly address: string
}

/** Telephones may think of the scheme as understood. */
const withScheme = (link: string): string => (/^[a-z][a-z0-9+.-]*:/i.test(link) ? link : `https://${link}`)

/** An archived outlet's feeds are asked no more: its pages are then asked for as those of any site that somebody hands in. */
function followedSourceOf(url: string): string | null {
  const source = sourceOfAddress(url)
  return source === null || source.archived === true ? null : source.id
}

function linkOf(typed: string | null): JudgedLink | Refusal | null {
  if (typed === null || typed.trim() === '') return null
  const written = withScheme(typed.trim())
  const judged = judgeAddress(written)
  if (judged.kind !== 'done')
    return refuse('bad-link', `Đường dẫn không nhận được: ${'reason' in judged ? judged.reason : 'không đọc được'}.`)
  const address = postAddress(written)
  const toAsk = addressToAsk(address ?? written)
  if (address === null || toAsk === null) return refuse('bad-link', 'Đường dẫn không đọc được.')
  if (maskContacts(address) !== address)
    return refuse('bad-link', 'Đường dẫn này là số điện thoại của một người, không phải một bài đăng.')
  const platform = closedPlatform(address)
  if (platform === null) return { address, ask: { url: toAsk, source: followedSourceOf(toAsk) }, reason: null }
  const reason = `${platform} không cho phần mềm tự đọc trang: tin được giữ đúng như đã ghi. Muốn có nội dung, hãy dán chữ hoặc gửi ảnh chụp màn hình.`
  return { address, ask: null, reason }
}

function pictureOf(handed: Handed['picture']): Picture | Refusal | null {
  if (handed === null) return null
  const cleaned = cleanPicture(handed)
  if (cleaned.kind === 'done') return cleaned.value
  return refuse('bad-picture', `Ảnh không nhận được: ${cleaned.reason}.`)
}

const sha256 = (value: unknown): string => createHash('sha256').update(JSON.stringify(value)).digest('hex')

/** The same report handed in again is the same report. */
export const identityOfReport = (report: Report): string => sha256(Object.entries(report).sort())

/** What a person handed in goes by these names; by kind, so that opinion heard is never counted with posts seen. */
const SOURCE = { text: 'Báo tin', image: 'Báo tin', opinion: 'Dư luận xã hội' } as const
/** Names no place: what no person has read yet must not be grouped with other pictures, for an Item stays in its Story. */
const UNREAD_PICTURE = 'Ảnh chụp màn hình chưa có chữ'
const LONGEST_TITLE = 160

/** A first line that is short, with more behind it, is a headline; it is not said twice. */
function headed(text: string): { readonly title: string | null; readonly text: string } {
  const end = text.indexOf('\n')
  return end > 0 && end <= LONGEST_TITLE
    ? { title: text.slice(0, end), text: text.slice(end + 1) }
    : { title: null, text }
}

/**
 * Null for a link alone: its page becomes the Item. What was seen has no date of its own; what was heard has the time it was heard.
 * Only words that were handed in stand in the text: a frame of ours around short reports would make all of them alike.
 */
export function draftOfReport(report: Report): Draft | null {
  const { kind, text, link, picture, place, heardAt } = report
  if (kind === 'link') return null
  const base = {
    ...(text === null ? { title: UNREAD_PICTURE, text: '' } : headed(text)),
    lead: null,
    publishedAt: null,
    modifiedAt: null,
    /** Where it was seen or heard, as a paper would say on which page. */
    section: place,
    syndicatedFrom: null,
    captions: [],
    engagement: null,
  }
  if (kind === 'opinion')
    return {
      ...base,
      form: 'report',
      url: null,
      source: SOURCE.opinion,
      importId: sha256([report.locality, place, heardAt, text]),
      publishedAt: heardAt === null ? null : new Date(heardAt),
    }
  // Without a text it would stand in the place of what somebody else pasted of the same post.
  const url = text === null ? null : link
  const outlet = url === null ? null : sourceOfAddress(url)
  return {
    ...base,
    form: outlet !== null ? 'article' : url !== null ? 'post' : 'report',
    url,
    source: url === null ? SOURCE[kind] : (outlet?.id ?? new URL(url).hostname),
    importId: url === null ? (picture ?? sha256(text)) : null,
  }
}
