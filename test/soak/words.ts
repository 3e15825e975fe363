/** What do the invented articles say? Sentences put together by chance, with numbers that no other article has. */
import type { Chance } from './chance.js'

const PLACES = ['Gành Dừa', 'Bờ Đông', 'Rạch Lá', 'Cù Lao Mây', 'Vàm Cỏ Xanh', 'Bãi Sậy', 'Đồi Sim', 'Sông Trăng']
const BODIES = [
  'UBND xã',
  'công an xã',
  'ban quản lý dự án',
  'trạm y tế',
  'hợp tác xã',
  'ban quản lý chợ',
  'trường tiểu học',
]
const WORKS = [
  'tuyến đường ven sông',
  'cây cầu bắc qua rạch',
  'bến đò ngang',
  'kè chống sạt lở',
  'lớp học tình thương',
  'hệ thống nước sạch',
  'khu chợ đầu mối',
  'bãi rác tạm',
  'trạm bơm thoát nước',
  'vườn ươm cây đước',
]
const ACTS = ['khởi công', 'khánh thành', 'sửa chữa', 'mở rộng', 'tạm dừng', 'kiểm tra', 'bàn giao', 'nghiệm thu']
const SENTENCES = [
  (c: Chance) =>
    `Theo ${c.pick(BODIES)}, công trình đã giúp ${c.whole(60, 900)} hộ dân đi lại thuận tiện hơn trong mùa mưa.`,
  (c: Chance) =>
    `Kinh phí là ${c.whole(2, 90)} tỷ đồng, trong đó người dân góp ${c.whole(5, 45)}% bằng ngày công và hiến đất.`,
  (c: Chance) =>
    `Nhiều người dân ở ${c.pick(PLACES)} cho biết họ chưa được hỏi ý kiến trước khi ${c.pick(WORKS)} được quyết định.`,
  (c: Chance) =>
    `Đơn vị thi công huy động ${c.whole(12, 140)} công nhân, làm cả ngày lẫn đêm để kịp tiến độ trước mùa nước nổi.`,
  (c: Chance) =>
    `Đoạn qua ${c.pick(PLACES)} dài ${c.whole(2, 30)} km vẫn còn vướng mặt bằng, dự kiến gỡ xong trong quý tới.`,
  (c: Chance) =>
    `Một số hộ không đồng ý với mức hỗ trợ ${c.whole(3, 80)} triệu đồng và đã gửi đơn đến ${c.pick(BODIES)}.`,
  (c: Chance) =>
    `Học sinh ở ${c.pick(PLACES)} phải đi vòng hơn ${c.whole(3, 19)} km mỗi ngày trong thời gian ${c.pick(WORKS)} đóng cửa.`,
  (c: Chance) =>
    `Trước đó, ${c.pick(BODIES)} đã kiểm tra ${c.whole(4, 60)} cơ sở quanh khu vực và nhắc nhở các hộ buôn bán lấn lề đường.`,
]

export interface Written {
  readonly title: string
  readonly paragraphs: readonly string[]
}

/** @param number of the article, which makes title and lead its own */
export function writeArticle(chance: Chance, number: number): Written {
  const [place, body, work, act] = [chance.pick(PLACES), chance.pick(BODIES), chance.pick(WORKS), chance.pick(ACTS)]
  const lead = `Sáng ${chance.whole(1, 28)}/${chance.whole(1, 12)}, ${body} ở ${place}, xã Cần Giờ, TP.HCM ${act} ${work}, hạng mục thứ ${number} trong danh sách của huyện.`
  const rest = Array.from(
    { length: chance.whole(3, 5) },
    () => `${chance.pick(SENTENCES)(chance)} ${chance.pick(SENTENCES)(chance)}`,
  )
  return {
    title: `${place}: ${act} ${work}, hạng mục ${number}`,
    paragraphs: [lead, ...rest, `Đến chiều cùng ngày đã có ${10_000 + number} lượt người đăng ký tham gia giám sát.`],
  }
}

const COUNT = /Đến .*chiều cùng ngày/

/** The same article after an editor's hand. `correction`: it says itself that it was wrong. */
export function rewrite(
  chance: Chance,
  { title, paragraphs }: Written,
  how: 'edit' | 'correction',
  times: number,
): Written {
  const corrected = `Đính chính lần ${times}: số người đăng ký trong bản tin trước đó bị ghi sai, tòa soạn xin lỗi bạn đọc.`
  if (how === 'correction') return { title, paragraphs: [...paragraphs, corrected] }
  const change = (to: (old: string) => string) => paragraphs.map((text) => (COUNT.test(text) ? to(text) : text))
  const [has, hasNot] = ['đã có', 'không có']
  const negated = (text: string) => (text.includes(has) ? text.replace(has, hasNot) : text.replace(hasNot, has))
  const ways: readonly (() => Written)[] = [
    () => ({
      title,
      paragraphs: change((text) => text.replace(/\d{5}/, (digits) => String(Number(digits) + 7 * times))),
    }),
    () => ({ title: `${title}, lần ${times}`, paragraphs }),
    () => ({ title, paragraphs: [...paragraphs, `Tin thêm lần ${times}: ${chance.pick(SENTENCES)(chance)}`] }),
    () => ({ title, paragraphs: change(negated) }),
    () => ({ title, paragraphs: change((text) => text.replace(/Đến .*chiều/, `Đến ${times + 1} giờ chiều`)) }),
  ]
  return chance.pick(ways)()
}
