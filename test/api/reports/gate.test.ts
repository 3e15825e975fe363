/** Does a summary for leaders state as a fact what is not known, or tell what nobody here has read? The gate of the briefing. */
import { describe, expect, test } from 'vitest'
import { weeklyDocx } from '#api/reports/docx.js'
import { weeklyHtml } from '#api/reports/html.js'
import { type Block, outline } from '#api/reports/outline.js'
import { buildWeekly } from '#api/reports/weekly.js'
import { VERDICT_LABELS } from '#data/model/verdict.js'
import { TONES } from '#data/model/vocabulary.js'
import { input, item } from './a-week.js'
import { paragraphs, readArchive } from './read-archive.js'

const MONDAY = '2026-11-09T08:00:00+07:00'
const linesOf = (blocks: readonly Block[]): string[] =>
  blocks.map((block) => (block.kind === 'heading' ? block.text : block.words.map(({ text }) => text).join('')))
const section = (lines: readonly string[], from: string, to: string) =>
  lines.slice(
    lines.findIndex((line) => line.startsWith(from)) + 1,
    lines.findIndex((line) => line.startsWith(to)),
  )

describe('what is not verified', () => {
  test('a rumour of a forum is somebody’s words, and every line of it says that it is not verified', () => {
    const rumour = item(1, 'dienDan', MONDAY, 'Chợ cá sắp đóng cửa', { kind: 'rumour_or_unverified' })
    const lines = linesOf(outline(buildWeekly(input([rumour]))))
    const [, told] = section(lines, '3. Thông tin cần kiểm chứng', 'III.')
    expect(told).toContain(
      'Mạng xã hội (Diễn đàn Đất Phương Nam, ngày 09/11) lan truyền: “Chợ cá sắp đóng cửa”; chưa kiểm chứng.',
    )
    expect(lines.filter((line) => line.includes('Chợ cá sắp đóng cửa') && !line.includes('chưa kiểm chứng'))).toEqual(
      [],
    )
  })

  test('what a newspaper tells without a source is told the same way', () => {
    const flagged = item(1, 'tuoiTre', MONDAY, 'Có tin đồn dời bến phà', { flags: ['unverified-claim'] })
    const [, told] = section(linesOf(outline(buildWeekly(input([flagged])))), '3. Thông tin', 'III.')
    expect(told).toContain('Báo Tuổi Trẻ Online ngày 09/11 đưa thông tin: “Có tin đồn dời bến phà”; chưa kiểm chứng.')
  })

  test('no headline stands outside quotation marks', () => {
    const items = (['criticism', 'achievement', 'rumour_or_unverified', 'incident'] as const).map((kind, index) =>
      item(index + 1, 'vnexpress', MONDAY, `Chuyện thứ ${index}`, { kind, tone: 'negative', priority: 0.9 }),
    )
    const lines = linesOf(outline(buildWeekly(input(items))))
    for (const line of lines.filter((one) => one.includes('Chuyện thứ')))
      expect(line.replace(/“[^”]*”/gu, '')).not.toContain('Chuyện thứ')
  })
})

describe('the column of accuracy', () => {
  const rowOf = (rest: Parameters<typeof item>[4]) =>
    buildWeekly(input([item(1, 'sggp', MONDAY, 'Tin', rest)])).table[0]

  test('says Chưa kiểm chứng until people decided', () => {
    expect(rowOf({})?.accuracy).toBe('Chưa kiểm chứng')
    expect(rowOf({ accuracies: ['unverified'] })?.accuracy).toBe('Chưa kiểm chứng')
  })

  test('says what people decided, of each claim', () => {
    expect(rowOf({ accuracies: ['false'] })?.accuracy).toBe('Sai sự thật')
    expect(rowOf({ accuracies: ['unverified', 'false', 'false'] })?.accuracy).toBe('Sai sự thật: 2, chưa kiểm chứng: 1')
  })

  test('R1: is the same whatever the tone, and the tone whatever the accuracy', () => {
    for (const accuracy of [...VERDICT_LABELS, 'unverified'] as const)
      expect(new Set(TONES.map((tone) => rowOf({ tone, accuracies: [accuracy] })?.accuracy)).size).toBe(1)
    for (const tone of TONES)
      expect(new Set(VERDICT_LABELS.map((accuracy) => rowOf({ tone, accuracies: [accuracy] })?.tone)).size).toBe(1)
  })

  test('good news that people found to be false is no bright spot', () => {
    const { highlights } = buildWeekly(
      input([item(1, 'sggp', MONDAY, 'Tin vui', { kind: 'achievement', tone: 'positive', accuracies: ['false'] })]),
    )
    expect(highlights.positive).toEqual([])
    expect(highlights.toVerify[0]?.summary).toBe(
      'Báo Sài Gòn Giải Phóng ngày 09/11 đưa thông tin: “Tin vui”; sai sự thật.',
    )
  })

  test('criticism stays criticism, whatever was decided of a claim in it (R5)', () => {
    const { highlights } = buildWeekly(
      input([item(1, 'sggp', MONDAY, 'Dân phản ánh', { kind: 'criticism', accuracies: ['inaccurate'] })]),
    )
    expect(highlights.toAccept[0]?.note).toBe('Tính xác thực của nội dung được nêu: thiếu chính xác.')
  })

  test('unit, deadline and result are those of the Case', () => {
    const handled = { unit: 'Phòng Kinh tế', deadline: '20/11/2026', result: 'đang xác minh (HS-2026-000001)' }
    expect(rowOf({ handled })).toMatchObject(handled)
  })
})

describe('a text that is not Vietnamese', () => {
  const foreign = item(1, 'saigonTimes', MONDAY, 'Ferry fares to rise', { language: 'en', lead: 'Residents complain.' })

  test('is counted, and not a word of it stands in any document, until somebody summarised it', async () => {
    const manifest = buildWeekly(input([foreign]))
    expect(manifest.figures.total).toBe(1)
    expect(manifest.figures.foreign).toBe(1)
    expect(manifest.foreignUntold).toBe(1)
    expect(manifest.foreignItems).toEqual([])
    expect(manifest.table[0]).toMatchObject({ itemId: 1, title: 'Tin, bài bằng tiếng nước ngoài', url: foreign.url })
    const docx = paragraphs(readArchive(await weeklyDocx(manifest)).get('word/document.xml') ?? '').join('\n')
    for (const document of [JSON.stringify(manifest), docx, weeklyHtml(manifest)])
      expect(document).not.toMatch(/Ferry|Residents/)
    expect(docx).toContain('Có 1 tin, bài bằng tiếng nước ngoài chưa có bản tóm tắt tiếng Việt do người thực hiện')
  })

  test('is told in the person’s words once there are some', () => {
    const manifest = buildWeekly(input([{ ...foreign, summary: 'Bài nói giá vé phà sẽ tăng.' }]))
    expect(manifest.foreignUntold).toBe(0)
    expect(manifest.foreignItems[0]?.summary).toBe('The Harbour Gazette ngày 09/11: Bài nói giá vé phà sẽ tăng.')
    expect(manifest.table[0]?.summary).toBe('Bài nói giá vé phà sẽ tăng.')
  })

  test('needs none when a foreign outlet writes in Vietnamese', () => {
    const manifest = buildWeekly(input([item(1, 'saigonTimes', MONDAY, 'Giá vé phà tăng', { language: 'vi' })]))
    expect(manifest.foreignItems).toHaveLength(1)
  })
})

test('every Case that an earlier period left open is listed until its result, and none is told as a fact', () => {
  const open = {
    number: 'HS-2026-000003',
    title: 'Chợ cá đóng cửa',
    kind: 'tuyên bố thực tế',
    accuracy: 'chưa kiểm chứng',
    openedOn: '02/11/2026',
    unit: null,
    deadline: '10/11/2026',
    late: true,
    state: 'đang xác minh',
    result: null,
    corrections: [],
  }
  const ended = {
    ...open,
    number: 'HS-2026-000004',
    accuracy: 'sai sự thật',
    unit: 'Phòng Kinh tế',
    deadline: null,
    late: false,
    state: 'đã đóng',
    result: 'đã đăng thông tin chính thức: đăng trên trang của xã (ngày 12/11/2026)',
    corrections: ['đã yêu cầu cải chính, tin, bài đã sửa'],
  }
  const lines = linesOf(outline(buildWeekly(input([], { carriedOver: [open, ended] }))))
  expect(section(lines, 'III.', 'IV.')).toEqual([
    '- Hồ sơ HS-2026-000003, mở ngày 02/11/2026, về nội dung “Chợ cá đóng cửa” (tuyên bố thực tế; tính xác thực: chưa kiểm chứng). Đơn vị xử lý: chưa giao; thời hạn: 10/11/2026 (quá hạn); đang xác minh, chưa có kết quả cuối cùng.',
    '- Hồ sơ HS-2026-000004, mở ngày 02/11/2026, về nội dung “Chợ cá đóng cửa” (tuyên bố thực tế; tính xác thực: sai sự thật). Đơn vị xử lý: Phòng Kinh tế; kết quả: đã đăng thông tin chính thức: đăng trên trang của xã (ngày 12/11/2026); đã yêu cầu cải chính, tin, bài đã sửa.',
  ])
})
