/** Does the Word file have the form that Nghị định 30/2020 asks for, and hold what the manifest says? Read back from its XML. */
import { beforeAll, describe, expect, test } from 'vitest'
import { weeklyDocx } from '#api/reports/docx.js'
import { type BriefingManifest, hashOf } from '#api/reports/manifest.js'
import { buildWeekly } from '#api/reports/weekly.js'
import { input, item, lifelike } from './a-week.js'
import { HOSTILE } from './hostile.js'
import { annexRows, paragraphs, readArchive } from './read-archive.js'

const MONDAY = '2026-11-09T08:00:00+07:00'
const part = async (manifest: BriefingManifest, path = 'word/document.xml'): Promise<string> =>
  readArchive(await weeklyDocx(manifest)).get(path) ?? ''
const millimetres = (twips: string | undefined) => (Number(twips) / 1440) * 25.4
const attributes = (element: string) =>
  Object.fromEntries([...element.matchAll(/w:(\w+)="([^"]*)"/g)].map((found) => [found[1], found[2]]))

const manifest = buildWeekly(lifelike())
let parts = new Map<string, string>()
let xml = ''
beforeAll(async () => {
  parts = readArchive(await weeklyDocx(manifest))
  xml = parts.get('word/document.xml') ?? ''
})

describe('the form of an official document', () => {
  test('one upright A4 section and one across for the annex, with the margins of the form', () => {
    const sections = [...xml.matchAll(/<w:sectPr[\s\S]*?<\/w:sectPr>/g)].map(([one]) => one)
    const sizes = sections.map((one) => attributes(/<w:pgSz[^>]*>/.exec(one)?.[0] ?? ''))
    expect(sizes.map(({ w, h, orient }) => [Math.round(millimetres(w)), Math.round(millimetres(h)), orient])).toEqual([
      [210, 297, 'portrait'],
      [297, 210, 'landscape'],
    ])
    for (const one of sections) {
      const margin = attributes(/<w:pgMar[^>]*>/.exec(one)?.[0] ?? '')
      const within = (name: string, least: number, most: number) => {
        expect(millimetres(margin[name]), name).toBeGreaterThanOrEqual(least)
        expect(millimetres(margin[name]), name).toBeLessThanOrEqual(most)
      }
      within('top', 20, 25)
      within('bottom', 20, 25)
      within('left', 30, 35)
      within('right', 15, 20)
      expect(one).toContain('<w:titlePg/>')
      expect(one).toContain('<w:pgNumType w:start="1"')
    }
  })

  test('no type but Times New Roman is named anywhere', () => {
    const fonts = [...parts]
      .filter(([path]) => /^word\/(?:document|styles|header\d+|footnotes|numbering)\.xml$/.test(path))
      .flatMap(([, text]) => [...text.matchAll(/w:(?:ascii|hAnsi|cs|eastAsia)="([^"]*)"/g)].map((found) => found[1]))
      .filter((font) => font !== 'vi-VN')
    expect(new Set(fonts)).toEqual(new Set(['Times New Roman']))
    const defaults = /<w:docDefaults>[\s\S]*?<\/w:docDefaults>/.exec(parts.get('word/styles.xml') ?? '')?.[0] ?? ''
    for (const script of ['ascii', 'hAnsi', 'cs', 'eastAsia'])
      expect(defaults).toContain(`w:${script}="Times New Roman"`)
    expect(defaults).toContain('<w:sz w:val="26"/>')
  })

  test('the text is justified, its first line is set in, and 6 points part the paragraphs', () => {
    const paragraph = xml.split('<w:p>').find((one) => one.includes('Về sắc thái')) ?? ''
    expect(paragraph).toContain('<w:jc w:val="both"/>')
    expect(paragraph).toContain('w:firstLine="720"')
    expect(attributes(/<w:spacing[^>]*>/.exec(paragraph)?.[0] ?? '')).toMatchObject({ after: '120', line: '276' })
  })

  test('the page number is centred in the top margin, and absent from the first page', () => {
    const headers = [...parts].filter(([path]) => /^word\/header\d+\.xml$/.test(path)).map(([, text]) => text)
    const numbered = headers.filter((one) => one.includes('PAGE'))
    expect(numbered).toHaveLength(2)
    for (const one of numbered) expect(one).toContain('<w:jc w:val="center"/>')
    const first = [
      ...xml.matchAll(
        /<w:headerReference[^>]*w:type="first"[^>]*r:id="([^"]*)"|<w:headerReference[^>]*r:id="([^"]*)"[^>]*w:type="first"/g,
      ),
    ]
    expect(first).toHaveLength(2)
    const relations = parts.get('word/_rels/document.xml.rels') ?? ''
    for (const found of first) {
      const id = found[1] ?? found[2] ?? ''
      const target = new RegExp(`Id="${id}"[^>]*Target="([^"]*)"`).exec(relations)?.[1]
      expect(parts.get(`word/${target}`)).not.toContain('PAGE')
    }
    expect([...parts.keys()].filter((path) => path.includes('footer'))).toEqual([])
  })

  test('the head names the state, the office and the open number and day, and says DỰ THẢO', () => {
    const before = paragraphs(xml.slice(0, xml.indexOf('I. Tình hình chung')))
    for (const line of [
      'ỦY BAN NHÂN DÂN',
      'THÀNH PHỐ HỒ CHÍ MINH',
      'XÃ CẦN GIỜ',
      'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM',
      'Độc lập - Tự do - Hạnh phúc',
      'Số: ……/BC-……',
      'Cần Giờ, ngày …… tháng …… năm 2026',
      'LƯU HÀNH NỘI BỘ',
      'DỰ THẢO',
      'BÁO CÁO',
      'Tổng hợp thông tin báo chí, mạng xã hội phản ánh về huyện Cần Giờ',
      '(từ ngày 09/11/2026 đến ngày 15/11/2026)',
    ])
      expect(before).toContain(line)
    const box = xml.split('<w:p>').find((one) => one.includes('LƯU HÀNH NỘI BỘ')) ?? ''
    for (const side of ['top', 'bottom', 'left', 'right']) expect(box).toContain(`<w:${side} w:val="single"`)
  })

  test('its headings are headings, in the order of the weekly report', () => {
    const headings = xml
      .split('<w:p>')
      .filter((one) => one.includes('<w:pStyle w:val="Heading'))
      .map((one) => [Number(/Heading(\d)/.exec(one)?.[1]), paragraphs(`<w:p>${one}`)[0]])
    expect(headings).toEqual([
      [1, 'I. Tình hình chung'],
      [1, 'II. Nội dung nổi bật'],
      [2, '1. Thông tin tích cực, điểm sáng'],
      [2, '2. Phản ánh hạn chế, bất cập cần tiếp thu, giải trình'],
      [2, '3. Thông tin cần kiểm chứng, thông tin đã có kết luận'],
      [1, 'III. Kết quả xử lý các nội dung kỳ trước'],
      [1, 'IV. Thông tin nước ngoài'],
      [1, 'V. Dự báo, đề xuất, kiến nghị'],
    ])
  })

  test('the signature and the list of recipients stay open', () => {
    const lines = paragraphs(xml)
    for (const line of ['Nơi nhận:', '- Lưu: VT, ……', 'TM. ……………………………', 'Họ và tên']) expect(lines).toContain(line)
  })
})

describe('what it says', () => {
  test('the annex is the table of the manifest, with a heading row on each page and widths of its own', () => {
    const [names, ...rows] = annexRows(xml)
    expect(names).toEqual([
      'STT',
      'Nguồn, ngày',
      'Tiêu đề, đường dẫn',
      'Tóm tắt',
      'Chủ đề',
      'Sắc thái',
      'Tính xác thực',
      'Đơn vị xử lý',
      'Thời hạn',
      'Kết quả',
    ])
    expect(rows).toEqual(
      manifest.table.map((row) => [
        String(row.number),
        `${row.source}\n${row.date}`,
        `${row.title}\n${row.url}`,
        row.summary,
        row.topics.join('; '),
        row.tone,
        'Chưa kiểm chứng',
        '',
        '',
        '',
      ]),
    )
    const table = xml.split('<w:tbl>').find((one) => one.includes('<w:tblHeader')) ?? ''
    const widths = [...table.matchAll(/<w:gridCol w:w="(\d+)"/g)].map((found) => Number(found[1]))
    expect(widths).toHaveLength(10)
    expect(Math.round(millimetres(String(widths.reduce((a, b) => a + b, 0))))).toBe(251)
  })

  test('the figures in the text are those of the manifest', () => {
    const text = paragraphs(xml).join('\n')
    expect(text).toContain(
      'đăng 25 tin, bài phản ánh về huyện Cần Giờ, trong đó 1 tin, bài đăng lại; tăng 4 so với tuần trước (21).',
    )
    expect(text).toContain('tích cực 8 (32%); trung lập 8 (32%); tiêu cực 8 (32%); chưa xác định 1 (4%)')
    expect(text).toContain('không lấy được 2 (Báo Sông Nước, Đài Duyên Hải)')
    expect(text).toContain('Có 3 tin, bài không rõ ngày đăng, không tính vào kỳ này.')
    expect(text).toContain('Không có hồ sơ nào mở từ kỳ trước.')
  })

  test('a criticism is never among what needs checking, and nothing is called false', () => {
    const text = paragraphs(xml).join('\n')
    const toVerify = text.slice(text.indexOf('3. Thông tin cần kiểm chứng'), text.indexOf('III. Kết quả'))
    expect(toVerify).not.toContain('phê bình')
    expect(toVerify).toContain('Nghe nói sắp đóng cửa chợ cá')
    expect(text).not.toMatch(/sai sự thật|bịa đặt|xuyên tạc|thù địch|tin giả/iu)
    // Said once, in the note on method and before the list, and of no Item.
    expect(text.match(/không đúng/gu)).toHaveLength(2)
  })

  test('it ends with the hash of its manifest', () => {
    expect(paragraphs(xml).at(-1)).toBe(`Mã kiểm tra dữ liệu (SHA-256): ${hashOf(manifest)}`)
  })

  test('every link leads to a web address of the manifest', () => {
    const links = [
      ...(parts.get('word/_rels/document.xml.rels') ?? '').matchAll(/Id="([^"]*)"[^>]*Target="(https?:[^"]*)"/g),
    ]
    const known = new Set(manifest.table.map((row) => row.url))
    // One for each row, one for each Item told in sections II and IV.
    const told = [
      ...manifest.foreignItems,
      ...manifest.highlights.positive,
      ...manifest.highlights.toAccept,
      ...manifest.highlights.toVerify,
    ]
    expect(links).toHaveLength(25 + told.flatMap((entry) => entry.items).length)
    expect(new Set(links.map((found) => found[1])).size).toBe(links.length)
    for (const found of links) expect(known).toContain(found[2])
  })

  test('a week without Items says so and names the sources', async () => {
    const sources = [
      { name: 'Báo Sông Nước', state: 'failed' },
      { name: 'Báo Ruộng Đồng', state: 'ok' },
    ] as const
    const text = paragraphs(await part(buildWeekly(input([], { sources, unfoundCount: 4 })))).join('\n')
    expect(text).toContain('không ghi nhận tin, bài nào phản ánh về huyện Cần Giờ từ các nguồn lấy được')
    expect(text).toContain('Nguồn theo dõi: 2; không lấy được 1 (Báo Sông Nước); lấy được bình thường 1.')
    expect(text).toContain('Có 4 tiêu đề do dịch vụ tìm tin chỉ ra nhưng chưa lấy được bài gốc')
    expect(text).toContain('Trong kỳ không có tin, bài nào.')
  })

  test('three hundred Items are three hundred rows', async () => {
    const items = Array.from({ length: 300 }, (_one, index) =>
      item(index + 1, 'sggp', MONDAY, `Tin số ${index + 1}`, { kind: index % 3 === 0 ? 'criticism' : 'announcement' }),
    )
    expect(annexRows(await part(buildWeekly(input(items))))).toHaveLength(301)
  })
})

describe('the bytes', () => {
  test('the same manifest gives the same file, bytes and all', async () => {
    const [first, second] = [await weeklyDocx(manifest), await weeklyDocx(buildWeekly(lifelike()))]
    expect(Buffer.compare(first, second)).toBe(0)
  })

  test('no entry of the file names the time at which it was made', async () => {
    const file = Buffer.from(await weeklyDocx(manifest))
    const times: number[] = []
    let at = file.readUInt32LE(file.length - 6)
    for (; file.readUInt32LE(at) === 0x02014b50; at += 46 + file.readUInt16LE(at + 28) + file.readUInt16LE(at + 30))
      times.push(file.readUInt32LE(at + 12), file.readUInt32LE(file.readUInt32LE(at + 42) + 10))
    expect(times.length).toBe(2 * parts.size)
    // 1 January 1980, 00:00.
    expect(new Set(times)).toEqual(new Set([0x00210000]))
  })

  test('made later from the same data, the text is the same and the properties say when', async () => {
    const later = buildWeekly({ ...lifelike(), generatedAt: new Date('2026-11-20T00:00:00Z') })
    const archive = readArchive(await weeklyDocx(later))
    expect(archive.get('word/document.xml')).toBe(xml)
    expect(archive.get('docProps/core.xml')).toContain('2026-11-20T00:00:00.000Z')
    expect(parts.get('docProps/core.xml')).toContain('2026-11-16T01:30:00.000Z')
  })
})

describe('hostile text', () => {
  test('stays text: no markup, no control character, no link but to the web', async () => {
    const archive = readArchive(await weeklyDocx(buildWeekly(input(HOSTILE))))
    const document = archive.get('word/document.xml') ?? ''
    expect(document).not.toMatch(
      /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u202a-\u202e\u2066-\u2069\ufffe\uffff]|\p{Surrogate}/u,
    )
    expect(document).not.toContain('<script')
    const rows = annexRows(document)
    expect(rows).toHaveLength(HOSTILE.length + 1)
    expect(rows[1]?.[2]).toContain('<script>alert("x")</script>')
    expect(rows[2]?.[2]).toContain('=cmd|/C calc!A0')
    expect(rows[3]?.[2]).toContain('Trướcsau')
    expect(rows[8]?.[2]).toContain(']]> &amp; <w:p/> </w:t>')
    for (const row of rows) expect(row[2]?.length).toBeLessThan(500)
    const targets = [
      ...(archive.get('word/_rels/document.xml.rels') ?? '').matchAll(/Target="([^"]*)" TargetMode="External"/g),
    ]
    expect(targets.length).toBeGreaterThan(0)
    for (const found of targets) expect(found[1]).toMatch(/^https:\/\/bao\.example\.vn\/[^\s<>]*$/)
  })

  test('a manifest that nobody cleaned is cleaned on the way out', async () => {
    const [row] = manifest.table
    if (row === undefined) throw new Error('the week has no row')
    const dirty = { ...manifest, table: [{ ...row, title: 'bẩn\u0000\u202e <b>', url: 'javascript:alert(1)' }] }
    const document = await part(dirty)
    expect(annexRows(document)[1]?.[2]).toBe('bẩn <b>\njavascript:alert(1)')
    expect(document).not.toContain('\u0000')
  })
})
