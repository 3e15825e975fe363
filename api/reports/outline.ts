/** In which words and order does a weekly summary say what its manifest holds? Word and HTML lay out these same blocks. */
import type { SourceState } from '#data/model/look.js'
import { DAY, startOfDay } from '#data/model/time.js'
import { KIND_LABELS, SOURCE_STATE_LABELS, TONE_LABELS, TONE_UNJUDGED, TOPIC_LABELS } from './labels.js'
import type { BriefingManifest, Carried, Entry } from './manifest.js'
import { plain } from './plain.js'

export interface Words {
  readonly text: string
  readonly href?: string | null
  readonly strong?: true
  readonly slanted?: true
}

export type Block =
  | { readonly kind: 'heading'; readonly level: 1 | 2; readonly text: string }
  | { readonly kind: 'paragraph'; readonly words: readonly Words[] }

const day = (yyyyMmDd: string): string => yyyyMmDd.split('-').reverse().join('/')

const UNIT_WORD = /^(?:Địa bàn|Tỉnh|Thành phố|Huyện|Thị xã|Quận|Xã|Phường|Thị trấn|Đặc khu)(?= )/

/** `Huyện Cần Giờ` heads a document; inside a sentence it is `huyện Cần Giờ`. */
const inSentence = (title: string): string => title.replace(UNIT_WORD, (word) => word.toLowerCase())

/** The subject in two lines, as headings break it. */
export const subjectLines = ({ locality, period }: BriefingManifest): readonly [string, string] => [
  `Tổng hợp thông tin báo chí, mạng xã hội phản ánh về ${inSentence(locality.title)}`,
  `(từ ngày ${day(period.from)} đến ngày ${day(period.to)})`,
]

/** In capitals; a committee's place stands on a line of its own, as letterheads have it. */
export const bodyLines = (name: string): string[] =>
  plain(name)
    .toLocaleUpperCase('vi')
    .replace(/^ỦY BAN NHÂN DÂN (?=.)/u, 'ỦY BAN NHÂN DÂN\n')
    .split('\n')

const heading = (level: 1 | 2, text: string): Block => ({ kind: 'heading', level, text })
const say = (text: string): Block => ({ kind: 'paragraph', words: [{ text }] })

export function outline(manifest: BriefingManifest): Block[] {
  const { highlights, carriedOver, foreignItems, foreignUntold, outlook } = manifest
  const left = highlights.positiveLeftOut
  return [
    heading(1, 'I. Tình hình chung'),
    ...overview(manifest),
    heading(1, 'II. Nội dung nổi bật'),
    heading(2, '1. Thông tin tích cực, điểm sáng'),
    ...told(highlights.positive, 'Trong các nguồn lấy được không ghi nhận thông tin tích cực, điểm sáng.'),
    ...(left > 0 ? [say(`Còn ${left} nội dung tích cực khác, xem Phụ lục I.`)] : []),
    heading(2, '2. Phản ánh hạn chế, bất cập cần tiếp thu, giải trình'),
    ...told(highlights.toAccept, 'Trong các nguồn lấy được không ghi nhận phản ánh hạn chế, bất cập.'),
    heading(2, '3. Thông tin cần kiểm chứng, thông tin đã có kết luận'),
    ...(highlights.toVerify.length > 0
      ? [say('Nội dung ghi “chưa kiểm chứng” thì chưa có căn cứ để kết luận đúng hay không đúng.')]
      : []),
    ...told(highlights.toVerify, 'Trong các nguồn lấy được không ghi nhận nội dung cần kiểm chứng.'),
    heading(1, 'III. Kết quả xử lý các nội dung kỳ trước'),
    ...(carriedOver.length > 0 ? carriedOver.map(carried) : [say('Không có hồ sơ nào mở từ kỳ trước.')]),
    heading(1, 'IV. Thông tin nước ngoài'),
    ...(foreignItems.length > 0 || foreignUntold === 0
      ? told(foreignItems, 'Trong các nguồn lấy được không ghi nhận thông tin nước ngoài.')
      : []),
    ...(foreignUntold > 0
      ? [
          say(
            `Có ${foreignUntold} tin, bài bằng tiếng nước ngoài chưa có bản tóm tắt tiếng Việt do người thực hiện: chỉ tính vào số liệu, xem Phụ lục I.`,
          ),
        ]
      : []),
    heading(1, 'V. Dự báo, đề xuất, kiến nghị'),
    ...(outlook.length > 0
      ? outlook.map((sentence) => say(`- ${sentence}`))
      : [say('Số liệu trong kỳ chưa đủ căn cứ để nêu xu hướng.')]),
    say('Đề xuất, kiến nghị: ……………………………………………………………'),
  ]
}

function overview(manifest: BriefingManifest): Block[] {
  const { figures, period, locality, highlights } = manifest
  const span = spanOf(period)
  const place = inSentence(locality.title)
  if (figures.total === 0) {
    return [
      say(
        `Trong ${span} (từ ngày ${day(period.from)} đến ngày ${day(period.to)}), không ghi nhận tin, bài nào phản ánh về ${place} từ các nguồn lấy được; ${span} trước: ${figures.previousTotal} tin, bài.`,
      ),
      ...coverage(manifest),
    ]
  }
  const tones = (['positive', 'neutral', 'negative', 'unjudged'] as const).map((tone) => {
    const { count, percent } = figures.tone[tone]
    const label = tone === 'unjudged' ? TONE_UNJUDGED : TONE_LABELS[tone]
    return `${lowerFirst(label)} ${count} (${percent === 0 && count > 0 ? 'dưới 1' : percent}%)`
  })
  const { previousTone: before } = figures
  const topics = figures.byTopic.map(({ label, count }) => `${lowerFirst(label)}: ${count}`)
  return [
    say(
      `Trong ${span} (từ ngày ${day(period.from)} đến ngày ${day(period.to)}), báo chí, mạng xã hội đăng ${figures.total} tin, bài phản ánh về ${place}${figures.copies > 0 ? `, trong đó ${figures.copies} tin, bài đăng lại` : ''}; ${compared(figures.total, figures.previousTotal, span)}.`,
    ),
    say(
      `Về sắc thái: ${tones.join('; ')}.${figures.previousTotal > 0 ? ` ${sentenceCase(span)} trước: tích cực ${before.positive}; trung lập ${before.neutral}; tiêu cực ${before.negative}; chưa xác định ${before.unjudged}.` : ''}`,
    ),
    say(
      `Theo loại nguồn: ${figures.bySourceLevel.map(({ label, count }) => `${lowerFirst(label)}: ${count}`).join('; ')}. Tin, bài bằng tiếng nước ngoài hoặc của báo chí nước ngoài: ${figures.foreign}.`,
    ),
    ...(topics.length > 0 ? [say(`Theo chủ đề (một tin, bài có thể thuộc nhiều chủ đề): ${topics.join('; ')}.`)] : []),
    say(
      `Nội dung cần quan tâm: ${highlights.toAccept.length} vụ việc phản ánh hạn chế, bất cập cần tiếp thu, giải trình; ${highlights.toVerify.length} nội dung cần kiểm chứng.`,
    ),
    ...coverage(manifest),
  ]
}

const WEEK = 7 * DAY

function spanOf({ from, to }: BriefingManifest['period']): 'tuần' | 'kỳ' {
  const start = startOfDay(from)
  const last = startOfDay(to)
  return start !== null && last !== null && last.getTime() + DAY - start.getTime() === WEEK ? 'tuần' : 'kỳ'
}

function compared(now: number, before: number, span: string): string {
  if (before === 0) return `${span} trước không có tin, bài được ghi nhận nên không so sánh`
  if (now === before) return `bằng ${span} trước (${before})`
  return now > before
    ? `tăng ${now - before} so với ${span} trước (${before})`
    : `giảm ${before - now} so với ${span} trước (${before})`
}

/** More than these are a number. */
const NAMED_SOURCES = 8
/** Of these the reader needs no names. */
const UNNAMED: ReadonlySet<SourceState> = new Set(['ok', 'high', 'never'])
/** What these sources published is not in the figures, or not all of it. */
const GAPS: ReadonlySet<SourceState> = new Set(['failed', 'blocked', 'empty', 'late', 'never'])

function coverage({ coverage: sources, figures }: BriefingManifest): Block[] {
  const told = sources.states.map(({ state, count, names }) => {
    const more = names.length - NAMED_SOURCES
    const named = `${names.slice(0, NAMED_SOURCES).join(', ')}${more > 0 ? ` và ${more} nguồn khác` : ''}`
    return `${SOURCE_STATE_LABELS[state]} ${count}${UNNAMED.has(state) ? '' : ` (${named})`}`
  })
  const gap = sources.states.some(({ state }) => GAPS.has(state))
    ? ' Số liệu không bao gồm tin, bài của các nguồn không lấy được.'
    : ''
  const unfound =
    sources.unfound > 0
      ? ` Có ${sources.unfound} tiêu đề do dịch vụ tìm tin chỉ ra nhưng chưa lấy được bài gốc, không tính vào số liệu.`
      : ''
  const undated =
    figures.undatedLeftOut > 0
      ? ` Có ${figures.undatedLeftOut} tin, bài không rõ ngày đăng, không tính vào kỳ này.`
      : ''
  return [say(`Nguồn theo dõi: ${[sources.followed, ...told].join('; ')}.${gap}${unfound}${undated}`)]
}

const told = (entries: readonly Entry[], none: string): Block[] =>
  entries.length === 0 ? [say(none)] : entries.map(tell)

/** More than these others are a number. */
const OTHERS_NAMED = 5

function tell(entry: Entry): Block {
  const [first, ...others] = entry.items
  const named = others.slice(0, OTHERS_NAMED).map((item) => `${item.source} (${dayMonth(item.publishedAt)})`)
  const more = others.length - named.length
  const also =
    others.length === 0 ? '' : ` Cùng nội dung: ${named.join(', ')}${more > 0 ? ` và ${more} tin, bài khác` : ''}.`
  const facts = [
    ...(entry.topics.length > 0
      ? [`chủ đề: ${entry.topics.map((topic) => lowerFirst(TOPIC_LABELS[topic])).join(', ')}`]
      : []),
    ...(entry.kind === null ? [] : [`loại nội dung: ${KIND_LABELS[entry.kind]}`]),
    `sắc thái: ${lowerFirst(entry.tone === null ? TONE_UNJUDGED : TONE_LABELS[entry.tone])}`,
  ]
  const rows = [first, ...others].flatMap((item) => (item === undefined ? [] : [item]))
  return {
    kind: 'paragraph',
    words: [
      { text: `- ${entry.summary}${also} (Phụ lục I, số ` },
      ...rows.flatMap((item, index): Words[] => [
        ...(index > 0 ? [{ text: ', ' }] : []),
        { text: String(item.row), href: item.url },
      ]),
      { text: ').' },
      { text: ` [${sentenceCase(facts.join('; '))}]`, slanted: true },
      ...(entry.note === null ? [] : [{ text: ` ${entry.note}`, slanted: true } as const]),
    ],
  }
}

/** Followed until its final result; its title is a matter, not a fact. */
function carried(one: Carried): Block {
  const { number, title, kind, accuracy, openedOn, unit, deadline, late, state, result, corrections } = one
  const known = accuracy === null ? kind : `${kind}; tính xác thực: ${accuracy}`
  const parts = [
    `Đơn vị xử lý: ${unit ?? 'chưa giao'}`,
    ...(deadline === null ? [] : [`thời hạn: ${deadline}${late ? ' (quá hạn)' : ''}`]),
    result === null ? `${state}, chưa có kết quả cuối cùng` : `kết quả: ${result}`,
    ...corrections,
  ]
  return say(`- Hồ sơ ${number}, mở ngày ${openedOn}, về nội dung “${title}” (${known}). ${parts.join('; ')}.`)
}

const dayMonth = (iso: string): string => `${iso.slice(8, 10)}/${iso.slice(5, 7)}`
const lowerFirst = (text: string): string => text.charAt(0).toLowerCase() + text.slice(1)
const sentenceCase = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1)

/** What a reader must know to weigh the figures. */
export const METHOD: readonly string[] = [
  'Tin, bài được thu thập tự động từ các nguồn công khai; mỗi tin, bài chỉ nêu nguồn, tiêu đề, đường dẫn và một câu trích, không chép toàn văn.',
  'Chủ đề, loại nội dung, sắc thái do máy gợi ý và cần người biên tập rà soát. Sắc thái là cách bài viết nói về địa phương, không nói lên nội dung đúng hay không đúng.',
  'Tính xác thực chỉ do người có thẩm quyền kết luận trên căn cứ; kết luận nói về nội dung được nêu trong tin, bài, không nói về người đăng; khi chưa kết luận, mọi nội dung đều ghi “Chưa kiểm chứng”.',
  'Ngày, tuần tính theo giờ Việt Nam, theo thời điểm nguồn công bố; tin, bài không rõ ngày đăng không tính vào kỳ.',
]

/** Widths in millimetres; together the 251 that a landscape page leaves between its margins. */
export const COLUMNS = [
  { name: 'STT', width: 11 },
  { name: 'Nguồn, ngày', width: 27 },
  { name: 'Tiêu đề, đường dẫn', width: 54 },
  { name: 'Tóm tắt', width: 60 },
  { name: 'Chủ đề', width: 24 },
  { name: 'Sắc thái', width: 18 },
  { name: 'Tính xác thực', width: 18 },
  { name: 'Đơn vị xử lý', width: 15 },
  { name: 'Thời hạn', width: 12 },
  { name: 'Kết quả', width: 12 },
] as const

export const ANNEX_TITLE = 'Bảng kê tin, bài'
export const EMPTY_TABLE = 'Trong kỳ không có tin, bài nào.'
