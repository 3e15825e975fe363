import { expect, test } from 'vitest'
import { personAskedFor } from '#data/model/personal-name.js'

const PLACES = ['hoàng văn thụ', 'hồ chí minh', 'ho chi minh']
const asked = (text: string) => personAskedFor(text, (name) => PLACES.includes(name.toLowerCase()))

test.each([
  ['Nguyễn Văn An', 'Nguyễn Văn An'],
  ['nguyễn thị bưởi đất đai', 'nguyễn thị bưởi'],
  ['nguyen van an', 'nguyen van an'],
  ['phản ánh của Trần Quế Lan về bồi thường', 'Trần Quế Lan'],
  ['ông Tư bán đất', 'Tư'],
  ['"Lê Hoàng Phúc" Cần Giờ', 'Lê Hoàng Phúc Cần Giờ'],
])('R12: %s asks for somebody', (text, name) => {
  expect(asked(text)).toBe(name)
})

test.each([
  'cảng trung chuyển Cần Giờ',
  'xã Hoàng Văn Thụ',
  'Hoàng Văn Thụ Lạng Sơn',
  'thành phố Hồ Chí Minh',
  'bồi thường đất Bình Khánh',
  'du lịch hè',
  'mai vàng yên tử',
  'lý nhơn',
  'da nang',
  'bà con bức xúc',
  'anh em nông dân',
])('%s asks for nobody', (text) => {
  expect(asked(text)).toBeNull()
})
