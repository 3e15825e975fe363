import { describe, expect, test } from 'vitest'
import { kindOf, tagKind } from '#analysis/stages/tag-kind.js'
import { tagTone, toneOf, toneSaid } from '#analysis/stages/tag-tone.js'
import { tagTopic, topicScores } from '#analysis/stages/tag-topic.js'
import { analysisText, mentionOf } from './texts.js'

const crash = analysisText(
  'Xe tải lật trên quốc lộ 47, ba người bị thương',
  'Sáng 12/3, một xe tải chở gạch lật nghiêng trên quốc lộ 47 khiến ba người bị thương nặng.\nCảnh sát giao thông đã có mặt phân luồng, điều tra nguyên nhân vụ tai nạn giao thông.',
)
const discipline = analysisText(
  'Khiển trách chủ tịch xã vì buông lỏng quản lý đất đai',
  'Huyện ủy vừa quyết định khiển trách chủ tịch UBND xã Thọ Lâm vì buông lỏng quản lý, để nhiều hộ xây dựng trái phép trên đất nông nghiệp.\nNgười dân nhiều lần phản ánh nhưng chính quyền xã chưa xử lý, gây bức xúc.',
)
const festival = analysisText(
  'Lễ hội Nghinh Ông được công nhận là di sản văn hóa',
  'Lễ hội Nghinh Ông vừa được công nhận là di sản văn hóa phi vật thể quốc gia.\nDu khách và người dân phấn khởi, tự hào về truyền thống của quê hương. Thành tựu này là kết quả nhiều năm gìn giữ di tích.',
)

describe('topics', () => {
  test('a road accident is about transport before anything else', () =>
    expect(topicScores(crash)[0]).toMatchObject({ id: 'giao-thong' }))

  test('a commune head reprimanded over land is about officials and about land', () => {
    const ids = topicScores(discipline).map(({ id }) => id)
    expect(ids).toContain('uy-tin-can-bo')
    expect(ids).toContain('dat-dai-gpmb')
    expect(ids).not.toContain('the-thao')
  })

  test('topics come best first, with scores between 0 and 1, and never more than three', () => {
    for (const text of [crash, discipline, festival]) {
      const scores = topicScores(text).map(({ score }) => score)
      expect(scores.length).toBeGreaterThan(0)
      expect(scores.length).toBeLessThanOrEqual(3)
      expect(scores).toEqual([...scores].sort((a, b) => b - a))
      expect(scores.every((score) => score > 0 && score <= 1)).toBe(true)
    }
  })

  test.each([
    [
      'money lost to fire is not corruption',
      'tham-nhung-tieu-cuc',
      'Cháy xưởng gỗ lúc nửa đêm',
      'Lửa bốc lên từ kho vật liệu rồi lan sang hai gian bên. Lính cứu hỏa dập tắt sau ba giờ. Chủ xưởng cho biết thất thoát chừng hai tỷ đồng.',
    ],
    [
      'a lorry that carries smuggled goods makes no traffic story',
      'giao-thong',
      'Thu giữ 6.000 gói thuốc lá nhập lậu',
      'Tổ công tác kiểm tra một kho hàng ở thị trấn, phát hiện thuốc lá ngoại không hóa đơn. Số hàng được đưa lên xe tải về trụ sở. Công an huyện khởi tố vụ án buôn lậu.',
    ],
    [
      'a victim taken to hospital makes no health story',
      'covid-y-te',
      'Hai nhóm thanh niên đánh nhau bằng hung khí',
      'Mâu thuẫn khi hát karaoke, hai nhóm đuổi chém nhau, một người được đưa đến bệnh viện. Công an tạm giữ năm đối tượng, điều tra hành vi gây rối trật tự.',
    ],
  ] as const)('%s', (_, topic, title, text) =>
    expect(topicScores(analysisText(title, text)).map(({ id }) => id)).not.toContain(topic))

  test('a text that speaks of nothing we list is about other things', () =>
    expect(topicScores(analysisText(null, 'Ừm, chắc vậy.')).map(({ id }) => id)).toEqual(['khac']))

  test('marks left out do not hide a topic that two syllables name', () =>
    expect(
      topicScores(
        analysisText(
          null,
          'Benh vien huyen het giuong, nhieu benh nhan sot xuat huyet phai nam hanh lang cho dieu tri',
        ),
      ).map(({ id }) => id),
    ).toContain('covid-y-te'))

  test('an empty text is skipped, with its reason', () =>
    expect(tagTopic.run(analysisText(null, '  '), {})).toEqual({ kind: 'skip', reason: 'không có chữ để đọc' }))
})

describe('kinds', () => {
  test.each([
    ['a road accident is an incident', crash, 'incident'],
    ['an official punished is criticism', discipline, 'criticism'],
    [
      'a score on the pitch is sport',
      analysisText(
        'Đội trẻ thắng 2-1 ở trận mở màn',
        'Hai bàn thắng của tiền đạo trẻ giúp đội bóng giành trọn ba điểm trong trận đấu trên sân vận động tỉnh. Huấn luyện viên hài lòng với cầu thủ, câu lạc bộ vươn lên đầu bảng giải vô địch.',
      ),
      'sport',
    ],
    [
      'a forecast is none of the kinds',
      analysisText(
        'Dự báo thời tiết đêm nay',
        'Trung tâm dự báo khí tượng thủy văn cho biết đêm nay có mưa rào, gió cấp 3, nhiệt độ thấp nhất 22 độ C, ngày mai trời nắng.',
      ),
      'other',
    ],
  ] as const)('%s', (_, text, kind) => expect(kindOf(text).kind).toBe(kind))

  test('a kind bears how sure the stage is', () => {
    const { score } = kindOf(crash)
    expect(score).toBeGreaterThan(1 / 11)
    expect(score).toBeLessThanOrEqual(1)
  })

  test('an empty text has no kind', () => expect(tagKind.run(analysisText('', ''), {})).toMatchObject({ kind: 'skip' }))
})

describe('tone toward a locality', () => {
  test('an official punished is negative, and the sentence that shows it is given', () => {
    const tone = toneOf(discipline, mentionOf(discipline, 'Thọ Lâm', 'primary'))
    expect(tone.label).toBe('negative')
    expect(tone.sentence).toMatch(/khiển trách/i)
  })

  test('a recognised heritage is positive', () => expect(toneOf(festival, null).label).toBe('positive'))

  test('an accident blames no authority: neutral, and no sentence is held up', () => {
    const tone = toneOf(crash, null)
    expect(tone.label).toBe('neutral')
    expect(tone.sentence).toBeUndefined()
  })

  test('a look-alike and a birthplace are neutral in the worst of texts', () => {
    expect(toneOf(discipline, mentionOf(discipline, 'Thọ Lâm', 'false')).label).toBe('neutral')
    expect(toneOf(discipline, mentionOf(discipline, 'Thọ Lâm', 'origin')).label).toBe('neutral')
  })

  test('a place passed by stays neutral unless its own sentence blames it', () => {
    const text = analysisText(
      'Khiển trách chủ tịch xã vì buông lỏng quản lý đất đai',
      `${discipline.text}\nĐoàn kiểm tra sẽ sang huyện Đông Bình vào tháng sau.\nTrước đó, huyện Tây Bình bị phê bình vì nhiều sai phạm.`,
    )
    expect(toneOf(text, mentionOf(text, 'Đông Bình', 'passing')).label).toBe('neutral')
    expect(toneOf(text, mentionOf(text, 'Tây Bình', 'passing')).label).toBe('negative')
  })

  test('blame in calm words is blame', () => {
    const text = analysisText(
      'Trạm cấp nước xã Hòa Mỹ ngừng chạy đã ba năm',
      'Công trình bàn giao từ lâu nhưng đến nay chưa được khắc phục. Người dân nhiều lần kiến nghị, xã thừa nhận chưa bố trí được kinh phí.',
    )
    expect(toneOf(text, null).label).toBe('negative')
  })

  test('an answer that is hardly surer than the others blames and praises nobody', () => {
    expect(toneSaid([0.2, 0.38, 0.42])).toBe('neutral')
    expect(toneSaid([0.44, 0.3, 0.26])).toBe('neutral')
    expect(toneSaid([0.1, 0.4, 0.5])).toBe('negative')
  })

  test('each locality mentioned gets a tone of its own', () => {
    const mentions = [mentionOf(discipline, 'Thọ Lâm', 'primary'), mentionOf(discipline, 'Huyện ủy', 'false')]
    const outcome = tagTone.run({ text: discipline, mentions }, {})
    expect(outcome).toMatchObject({
      kind: 'done',
      value: [
        { locality: 'tho-lam', tone: { label: 'negative' } },
        { locality: 'huyen-uy', tone: { label: 'neutral' } },
      ],
    })
  })

  test('without a mention there is no one to have a tone toward', () =>
    expect(tagTone.run({ text: crash, mentions: [] }, {})).toMatchObject({ kind: 'skip' }))
})

describe('hostile texts', () => {
  test.each([
    ['a megabyte of one letter', 'a'.repeat(1_000_000)],
    ['a megabyte of opened quotes', '“'.repeat(1_000_000)],
    ['two hundred thousand numbers', '1.000 '.repeat(200_000)],
    ['NUL bytes and control marks', '\u0000\u0001\u202e'.repeat(50_000)],
    ['a lone surrogate', '\ud800'.repeat(1000)],
  ])('%s is judged within two seconds', (_, content) => {
    const text = analysisText(content.slice(0, 5000), content)
    const began = performance.now()
    topicScores(text)
    kindOf(text)
    toneOf(text, null)
    expect(performance.now() - began).toBeLessThan(2000)
  })
})
