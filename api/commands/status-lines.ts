/** How do the figures of a working folder read on a terminal? */
import { SOURCES } from '#crawlers/sources/index.js'
import { SOURCE_STATES } from '#data/model/look.js'
import { vietnamDateTime } from '#data/model/time.js'
import { cataloguedLine } from '../catalogue.js'
import { SOURCE_STATE_LABELS } from '../reports/labels.js'
import type { Status } from '../shapes.js'

/** In the order of the work. The ids are for programs: they stand in the JSON. */
const STAGES: Readonly<Record<string, string>> = {
  read: 'Đọc bản ghi',
  discover: 'Tìm đường dẫn',
  extract: 'Đọc nội dung',
  join: 'Nối trang',
  'detect-language': 'Nhận ngôn ngữ',
  'match-mentions': 'Tìm địa phương',
  'tag-kind': 'Xếp loại nội dung',
  'tag-topic': 'Xếp chủ đề',
  'tag-tone': 'Xếp sắc thái',
  'find-claims': 'Tìm câu đáng kiểm chứng',
  'match-claims': 'Đối chiếu với điều đã biết',
  'raise-flags': 'Nêu điểm cần người xem',
  'group-stories': 'Gom vào vụ việc',
  'heed-decisions': 'Theo quyết định của người',
  'rank-priority': 'Xếp ưu tiên',
}
const ORDER = Object.keys(STAGES)
const WIDEST = Math.max(...Object.values(STAGES).map((name) => name.length))

/** A stage that is newer than this list comes last, by its id. */
const placeOf = (id: string): number => (ORDER.includes(id) ? ORDER.indexOf(id) : ORDER.length)

const OUTCOMES = [
  ['done', 'xong'],
  ['skip', 'bỏ qua'],
  ['retry', 'sẽ thử lại'],
  ['quarantine', 'chờ người xem'],
] as const

/** `5 = xong 3 + bỏ qua 2`: the parts that are none are left out, the sum still adds up. */
type Stage = Status['stages'][string]

function sumOf(stage: Stage): string {
  const present = OUTCOMES.filter(([kind]) => kind === 'done' || stage[kind] > 0)
  const parts = present.map(([kind, word]) => `${word} ${stage[kind]}`)
  return `vào ${stage.in} = ${parts.join(' + ')}`
}

function stageLines([id, stage]: [string, Stage]): readonly string[] {
  const reasons = Object.entries(stage.reasons).sort(([, a], [, b]) => b - a)
  return [
    `${(STAGES[id] ?? id).padEnd(WIDEST)}  ${sumOf(stage)}`,
    ...reasons.map(([reason, count]) => `${' '.repeat(WIDEST + 4)}${count} × ${reason}`),
  ]
}

function stateLine(sources: Status['sources']): string {
  const present = SOURCE_STATES.filter((state) => sources[state] > 0).toReversed()
  return present.map((state) => `${SOURCE_STATE_LABELS[state]} ${sources[state]}`).join(', ')
}

export function statusLines(status: Status): readonly string[] {
  const { records, items, stories, mentions, waiting, lastRun, stages, sources } = status
  return [
    `bản ghi ${records}   tin ${items}   vụ việc ${stories}   lượt nhắc địa phương ${mentions}`,
    `đang chờ ${waiting}   lần chạy cuối ${lastRun === null ? 'chưa có' : vietnamDateTime(new Date(lastRun))}`,
    ...Object.entries(stages)
      .sort(([a], [b]) => placeOf(a) - placeOf(b))
      .flatMap(stageLines),
    `nguồn: ${cataloguedLine(SOURCES)}`,
    `  trong số đang theo dõi: ${stateLine(sources)} (xem từng nguồn ở trang Nguồn của hộp việc)`,
  ]
}
