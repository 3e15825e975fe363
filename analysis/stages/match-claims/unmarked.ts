/** Which words for numbers and times does a text without marks write? `hai muoi lam trieu`, `ngay 5 thang 11`: readers of amounts know them marked. */

const DIGITS: Readonly<Record<string, string>> = {
  khong: 'không',
  mot: 'một',
  hai: 'hai',
  ba: 'ba',
  bon: 'bốn',
  tu: 'tư',
  nam: 'năm',
  lam: 'lăm',
  sau: 'sáu',
  bay: 'bảy',
  tam: 'tám',
  chin: 'chín',
  linh: 'linh',
  le: 'lẻ',
}
const SCALES: Readonly<Record<string, string>> = {
  muoi: 'mươi',
  chuc: 'chục',
  tram: 'trăm',
  nghin: 'nghìn',
  ngan: 'ngàn',
  trieu: 'triệu',
  ty: 'tỷ',
  ti: 'tỉ',
  ruoi: 'rưỡi',
}
/** Only right after a number. */
const UNITS: Readonly<Record<string, string>> = {
  dong: 'đồng',
  nguoi: 'người',
  ho: 'hộ',
  tan: 'tấn',
  met: 'mét',
  gio: 'giờ',
  phut: 'phút',
  ngay: 'ngày',
  tuan: 'tuần',
  thang: 'tháng',
  nam: 'năm',
  nha: 'nhà',
  can: 'căn',
  vu: 'vụ',
  ca: 'ca',
  do: 'độ',
  tuoi: 'tuổi',
  lan: 'lần',
  phan: 'phần',
}
/** Only right before figures. */
const TIMES: Readonly<Record<string, string>> = {
  ngay: 'ngày',
  thang: 'tháng',
  nam: 'năm',
  quy: 'quý',
  mung: 'mùng',
  luc: 'lúc',
  gan: 'gần',
  hon: 'hơn',
  khoang: 'khoảng',
  tren: 'trên',
  duoi: 'dưới',
}
/** Only right before a day: `toi 11/5`. */
const PARTS: Readonly<Record<string, string>> = { sang: 'sáng', trua: 'trưa', chieu: 'chiều', toi: 'tối', dem: 'đêm' }
const DAY = /^\d{1,2}\/\d/
/** Times that count from the day of writing; each as long as it was. */
const PHRASES: readonly (readonly [RegExp, string])[] = (
  [
    ['hom nay', 'hôm nay'],
    ['hom qua', 'hôm qua'],
    ['sang nay', 'sáng nay'],
    ['chieu nay', 'chiều nay'],
    ['toi qua', 'tối qua'],
    ['dem qua', 'đêm qua'],
    ['ngay mai', 'ngày mai'],
    ['tuan truoc', 'tuần trước'],
    ['tuan nay', 'tuần này'],
    ['thang truoc', 'tháng trước'],
    ['nam ngoai', 'năm ngoái'],
    ['nam nay', 'năm nay'],
    ['phan tram', 'phần trăm'],
  ] as const
).map(([plain, written]) => [new RegExp(`(?<![\\p{L}\\p{N}])${plain}(?![\\p{L}\\p{N}])`, 'gui'), written])

const WORD = /[\p{L}\p{N}]+(?:[.,/]\p{N}+)*/gu
const BEGINS_WITH_FIGURE = /^\p{N}/u

/** As long as it was, so that offsets carry over. Words in which nothing shows a number stay as they are. */
export function remarked(text: string): string {
  const found = [...text.matchAll(WORD)].map(({ 0: word, index }) => ({ word: word.toLowerCase(), index }))
  const letters = [...text]
  // Text outside the first plane would shift the letters; such a text is hardly unmarked Vietnamese.
  if (letters.length !== text.length) return text
  const put = (at: number, written: string | undefined) => {
    const piece = found[at]
    if (piece !== undefined && written?.length === piece.word.length)
      letters.splice(piece.index, written.length, ...written)
  }
  const figure = (at: number) => BEGINS_WITH_FIGURE.test(found[at]?.word ?? '')
  const of = (table: Readonly<Record<string, string>>, at: number) => table[found[at]?.word ?? '']
  for (let at = 0; at < found.length; ) {
    let end = at
    while (of(DIGITS, end) !== undefined || of(SCALES, end) !== undefined || (figure(end) && end === at)) end++
    const numeral = figure(at) || (end - at > 1 && range(at, end).some((i) => of(SCALES, i) !== undefined))
    if (numeral) {
      for (const i of range(at, end))
        put(i, i === at && found[i]?.word === 'muoi' ? 'mười' : (of(SCALES, i) ?? of(DIGITS, i)))
      put(end, of(UNITS, end))
      put(at - 1, of(TIMES, at - 1) ?? (DAY.test(found[at]?.word ?? '') ? of(PARTS, at - 1) : undefined))
    }
    at = Math.max(end, at + 1)
  }
  return PHRASES.reduce((done, [plain, written]) => done.replace(plain, written), letters.join(''))
}

const range = (from: number, to: number): readonly number[] => Array.from({ length: to - from }, (_, i) => from + i)
