/** What would a morning's answers of the API look like? Invented, counted up from an index, never drawn by chance. */

import type { ItemPage, ItemRow, Locality, SearchHit, SourceHealth, Status, StoryPage, StoryRow } from '#api/client.js'
import { diffOf } from '#data/model/change.js'

/** 08:00 in Viet Nam on a Thursday. */
export const MOCK_NOW = new Date('2026-11-19T08:00:00+07:00')

const at = (hoursAgo: number): string =>
  `${new Date(MOCK_NOW.getTime() - hoursAgo * 3_600_000 + 7 * 3_600_000).toISOString().slice(0, 19)}+07:00`

const pick = <T>(from: readonly T[], index: number): T => {
  const one = from[index % from.length]
  if (one === undefined) throw new Error('nothing to pick from')
  return one
}

const OUTLETS = [
  { id: 'bao-sang', name: 'Báo Sáng', level: 'national' },
  { id: 'tin-ven-bien', name: 'Tin Ven Biển', level: 'provincial' },
  { id: 'doi-song-cang', name: 'Đời Sống Cảng', level: 'ministry' },
  { id: 'cong-thong-tin-thanh-pho', name: 'Cổng thông tin thành phố', level: 'portal' },
  { id: 'harbour-daily', name: 'Harbour Daily', level: 'foreign' },
  { id: 'gom-tin', name: 'Gom Tin', level: 'aggregator' },
] as const

const LONG =
  'Người dân nhiều ấp ven biển phản ánh việc chi trả tiền bồi thường, hỗ trợ, tái định cư cho tuyến đường nối cầu với khu đô thị lấn biển kéo dài qua ba mùa mưa, trong khi đơn vị thi công đã tập kết vật liệu trước cửa nhà, chính quyền xã nói đang chờ thành phố bố trí thêm vốn và hẹn trả lời dứt điểm trước Tết'

const TITLES = [
  'Dân phản ánh chậm chi trả đền bù tuyến đường ven biển Cần Giờ',
  'Lễ hội Nghinh Ông Cần Giờ đón năm mươi nghìn lượt khách',
  'Thành phố họp gỡ vướng mặt bằng cho cầu Cần Giờ',
  'Rừng ngập mặn Cần Giờ thử nghiệm tín chỉ các-bon',
  '<script>alert("chiếm trang")</script> Tiêu đề cố chèn mã',
  LONG,
  'Phà',
  'Hộ nuôi tôm Lý Nhơn đề nghị công bố kết quả quan trắc nước',
  'Cảng trung chuyển quốc tế Cần Giờ: ý kiến về đánh giá tác động môi trường',
] as const

export const localities: readonly Locality[] = [
  { id: 'can-gio', name: 'Cần Giờ', title: 'huyện Cần Giờ', province: 'Thành phố Hồ Chí Minh', watched: true },
  { id: 'van-lang', name: 'Văn Lãng', title: 'huyện Văn Lãng', province: 'Lạng Sơn', watched: true },
  { id: 'thanh-hoa', name: 'Thanh Hóa', title: 'tỉnh Thanh Hóa', province: 'Thanh Hóa', watched: false },
]

const EXCERPT =
  'Theo các hộ dân, đến giữa tháng mới chi trả cho 37 trong 214 hộ, chậm hơn thời hạn ghi trong quyết định phê duyệt phương án.'

export function storyRow(index: number): StoryRow {
  const undated = index % 7 === 3
  const sourceCount = 1 + (index % 4)
  return {
    id: index + 1,
    title: pick(TITLES, index),
    firstAt: undated ? null : at(index * 3 + 9),
    lastAt: at(index * 3 + 0.4),
    undated,
    itemCount: sourceCount + (index % 3) * 2,
    sourceCount,
    sources: Array.from({ length: sourceCount }, (_, source) => pick(OUTLETS, index + source)),
    level: index % 5 === 2 ? 'substantive' : 'primary',
    tone:
      index % 6 === 5
        ? null
        : {
            label: pick(['negative', 'positive', 'neutral'], index),
            score: 0.84,
            sentence: index % 3 === 0 ? EXCERPT : null,
          },
    kind:
      index % 6 === 5
        ? null
        : pick(['criticism', 'achievement', 'announcement', 'feature', 'rumour_or_unverified'], index),
    topics:
      index % 4 === 0
        ? ['dat-dai-gpmb', 'du-an-trong-diem', 'giao-thong']
        : [pick(['du-lich', 'moi-truong', 'kt-xh'], index)],
    flags: index % 3 === 0 ? ['unverified-claim', 'criticism-without-answer'] : [],
    priority: Math.max(0.05, 0.96 - index * 0.01),
    reasons: [
      { code: 'sources', text: `${sourceCount} báo cùng đưa`, weight: 0.2 },
      { code: 'figures', text: 'có số liệu cần kiểm chứng', weight: 0.15 },
      { code: 'age', text: 'đăng trong ngày', weight: 0.1 },
      { code: 'repeats', text: 'một nửa là bản đăng lại', weight: -0.05 },
    ],
    excerpt: EXCERPT,
  }
}

export function itemRow(index: number): ItemRow {
  const foreign = index % OUTLETS.length === 4
  return {
    id: index + 1,
    title: index % 11 === 8 ? null : foreign ? 'Can Gio mangroves trial carbon credits' : pick(TITLES, index),
    form: index % 9 === 7 ? 'video' : 'article',
    source: pick(OUTLETS, index),
    url:
      index % 10 === 9
        ? 'javascript:alert(1)'
        : index % 10 === 8
          ? null
          : `https://vi-du.example/tin-${index + 1}.html`,
    publishedAt: index % 7 === 3 ? null : at(index * 1.5 + 0.2),
    capturedAt: at(index * 1.5),
    language: foreign ? 'en' : 'vi',
    storyId: Math.floor(index / 4) + 1,
    duplicateOf: index % 4 === 2 ? index : null,
    removedAt: index % 6 === 1 ? at(1) : null,
    excerpt: EXCERPT,
    opening: index % 11 === 8 ? 'Theo các hộ dân, đến giữa tháng mới chi trả cho 37 trong 214 hộ…' : null,
  }
}

export function storyPage(index: number): StoryPage {
  const row = storyRow(index)
  const items = Array.from({ length: Math.max(4, row.itemCount) }, (_, item) => {
    const level = item === 3 ? ('passing' as const) : ('primary' as const)
    const copied = item === 2 || item === 4 ? index * 4 + 2 : null
    return {
      ...itemRow(index * 4 + item),
      id: index * 4 + item + 1,
      duplicateOf: copied,
      level,
      tone: row.tone,
      kind: row.kind,
      copy: null,
    }
  })
  return { ...row, items }
}

const TEXT = [
  'Hơn hai trăm hộ dân ven biển Cần Giờ cho biết vẫn chưa nhận đủ tiền đền bù để nhường đất làm tuyến đường nối cầu Cần Giờ.',
  EXCERPT,
  'Ông chủ tịch xã Bình Khánh nói xã đã ba lần gửi văn bản đề nghị bố trí vốn, lần gần nhất vào ngày 03/11/2026.',
  'Một số hộ từng làm muối ở Thanh Hóa vào đây lập nghiệp cũng nằm trong danh sách chờ.',
  'Cơ quan phụ trách dự án cho biết sẽ trả lời bằng văn bản trong tháng này.',
].join('\n')

export function itemPage(index: number): ItemPage {
  const row = itemRow(index)
  const whole = row.title === null ? TEXT : `${row.title}\n${TEXT}`
  const spansOf = (name: string) =>
    [...whole.matchAll(new RegExp(name, 'g'))].map(({ index: start }) => ({ start, end: start + name.length }))
  const sentence = (text: string, checkWorthiness: number) => {
    const start = whole.indexOf(text)
    return { text, start, end: start + text.length, checkWorthiness }
  }
  const before = TEXT.replace('37 trong 214', '31 trong 214')
  const version = { title: row.title, lead: null, modifiedAt: null }
  return {
    ...row,
    kind: { kind: 'criticism', score: 0.78 },
    section: 'Đô thị',
    syndicatedFrom: null,
    engagement: row.form === 'video' ? { views: 12_400, reactions: 310, comments: 42, shares: null } : null,
    versions: [
      {
        ...version,
        number: 2,
        text: TEXT,
        capturedAt: at(2),
        modifiedAt: at(3),
        change: 'edited',
        diff: diffOf(before, TEXT).map((part) => ({ ...part })),
      },
      { ...version, number: 1, text: before, capturedAt: at(20), change: null, diff: null },
    ],
    mentions: [
      {
        locality: { id: 'can-gio', name: 'Cần Giờ' },
        level: 'primary',
        score: 0.97,
        reason: 'Tên “Cần Giờ” trong tiêu đề và đoạn đầu, cùng “Bình Khánh”',
        spans: [...spansOf('cầu Cần Giờ'), ...spansOf('Cần Giờ'), ...spansOf('Bình Khánh')],
        tone: { label: 'negative', score: 0.81, sentence: EXCERPT },
      },
      {
        locality: { id: 'thanh-hoa', name: 'Thanh Hóa' },
        level: 'origin',
        score: 0.72,
        reason: 'Chỉ nêu nơi đi của một số hộ',
        spans: spansOf('Thanh Hóa'),
        tone: null,
      },
    ],
    topics: [
      { id: 'dat-dai-gpmb', score: 0.88 },
      { id: 'du-an-trong-diem', score: 0.61 },
    ],
    decisions: [],
    flags: [{ code: 'unverified-claim', reason: 'Số hộ được chi trả chưa có nguồn văn bản', score: 0.7 }],
    sentences: [
      sentence(EXCERPT, 0.93),
      sentence('lần gần nhất vào ngày 03/11/2026', 0.6),
      sentence('Cơ quan phụ trách dự án cho biết sẽ trả lời bằng văn bản trong tháng này.', 0.2),
    ],
    captures: [
      {
        door: 'replay',
        url: row.url,
        capturedAt: row.capturedAt,
        status: 200,
        contentType: 'text/html; charset=utf-8',
        bytes: 81_234,
        digest: `sha256:${'0f3a'.repeat(16)}`,
        archive: 'captures/2026-11/replay-0001.warc.gz@182734',
      },
    ],
    runs: [
      { stage: 'detect-language', version: 1, outcome: 'done', reason: null, at: row.capturedAt },
      { stage: 'match-mentions', version: 2, outcome: 'done', reason: null, at: row.capturedAt },
      { stage: 'tag-tone', version: 1, outcome: 'skip', reason: 'chưa có mô hình cho ngôn ngữ en', at: row.capturedAt },
      { stage: 'a-stage-of-tomorrow', version: 1, outcome: 'done', reason: null, at: row.capturedAt },
    ],
  }
}

export function searchHit(index: number, query: string): SearchHit {
  const item = itemRow(index)
  const exact = index % 2 === 0
  return {
    item,
    exact,
    title: item.title === null ? [] : [{ text: item.title, match: false }],
    snippet: [
      { text: '… các hộ dân nói rằng ', match: false },
      { text: query.replaceAll('"', ''), match: true },
      { text: ' vẫn chưa có văn bản trả lời ', match: false },
      { text: '<b>không phải thẻ</b>', match: true },
      { text: ' …', match: false },
    ],
  }
}

export function sourceHealth(index: number): SourceHealth {
  const state = pick(
    ['ok', 'ok', 'failed', 'late', 'never', 'ok', 'blocked', 'empty', 'unchanged', 'silent', 'low', 'high'] as const,
    index,
  )
  const known = state !== 'never'
  const reasons = {
    ok: 'Lấy được trong lượt gần nhất.',
    late: 'Chưa có tin mới trong 36 giờ, lâu hơn thường lệ. Hãy mở trang báo xem có đổi địa chỉ luồng tin không.',
    failed: 'Máy chủ của báo trả lời 403 từ 05:10. Máy sẽ thử lại lúc 09:10; nếu còn lỗi, hãy nhập tin bằng tệp.',
    never: 'Chưa đến lượt lấy đầu tiên.',
    blocked:
      'Bị từ chối (robots.txt không cho phép đọc). Nên liên hệ tòa soạn xin phép; chỗ trống này được ghi vào bản tin.',
    empty: 'Có trả lời nhưng danh sách tin trống. Trang có thể đã đổi địa chỉ.',
    unchanged: 'Vẫn trả lời nhưng từ 17/11/2026 08:10 không có gì mới, trong khi thường có 12 tin mỗi ngày.',
    silent: 'Im lặng: tin mới nhất từ 02/11/2026 15:40, lâu hơn mọi lần trước.',
    low: 'Ít hơn hẳn trước. Từ ngày 12/11/2026: 2 tin mỗi ngày, trước đó 14,5 tin mỗi ngày.',
    high: 'Nhiều hơn hẳn trước. Từ ngày 15/11/2026: 40 tin mỗi ngày, trước đó 11,2 tin mỗi ngày.',
  }
  const outlet = pick(OUTLETS, index)
  return {
    ...outlet,
    id: index < OUTLETS.length ? outlet.id : `${outlet.id}-${index}`,
    name: index < OUTLETS.length ? outlet.name : `${outlet.name} ${index}`,
    domain: `${outlet.id}.example`,
    language: outlet.level === 'foreign' ? 'en' : 'vi',
    state,
    reason: reasons[state],
    lastCheckedAt: known ? at(1) : null,
    lastSuccessAt: state === 'failed' ? at(27) : known ? at(1) : null,
    newestItemAt: known ? at(state === 'late' ? 40 : 2) : null,
    itemCount: known ? 120 - index : 0,
    feeds: [
      {
        url: `https://${outlet.id}.example/rss/thoi-su.rss`,
        lastCheckedAt: known ? at(1) : null,
        error: state === 'failed' ? 'Máy chủ trả lời 403' : null,
        linkCount: state === 'failed' ? 0 : 30,
      },
    ],
  }
}

export function status(rows: number, working: boolean): Status {
  return {
    records: rows * 4,
    items: rows * 3,
    stories: rows,
    mentions: rows * 3,
    waiting: working ? 1_240 : 0,
    stages: {},
    sources: { ok: 81, late: 1, failed: 2, blocked: 3, empty: 1, unchanged: 1, silent: 2, low: 1, high: 1, never: 4 },
    lastRun: at(1.1),
    work: working ? { label: 'Phát lại kho lưu', done: 860, total: 2_100 } : null,
  }
}
