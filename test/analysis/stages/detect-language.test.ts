import { describe, expect, test } from 'vitest'
import { detectLanguage, languageOf, languageShares } from '#analysis/stages/detect-language.js'

const run = (text: string) => detectLanguage.run({ title: null, text, url: null, publishedAt: null }, {})

describe('the language of a text', () => {
  test.each([
    ['Vietnamese', 'vi', 'Phà Bình Khánh ngừng chạy sáng nay vì sóng lớn.'],
    ['Vietnamese without marks', 'vi', 'Pha Binh Khanh ngung chay sang nay vi song lon, nguoi dan phai cho.'],
    ['decomposed Vietnamese', 'vi', 'Người dân huyện Cần Giờ chờ cầu.'.normalize('NFD')],
    [
      'an English report that cites marked names',
      'en',
      'The ferry between Nhà Bè and Cần Giờ stopped this morning because of high waves, officials said.',
    ],
    [
      'an English report on people of a Vietnamese town',
      'en',
      'Nguyễn Thị Hồng Hạnh and Trần Đức Lương, both of Đắk Lắk, won in Cần Thơ on Monday, Hồ Chí Minh City officials said.',
    ],
    [
      'an English report that names places without marks',
      'en',
      'Can Gio and Nha Be will be joined by a bridge, the people of Ho Chi Minh City were told on Monday.',
    ],
    ['a Vietnamese headline in capitals', 'vi', 'XÃ CẦN GIỜ KHÁNH THÀNH CẦU PHAO'],
    [
      'a Vietnamese post full of English marks',
      'vi',
      'Mới ra mắt iPhone Pro Max, Samsung Galaxy Ultra, shop mình sale khủng nha cả nhà',
    ],
    ['two English words', 'en', 'brilliant weather'],
    ['two Vietnamese words without marks', 'vi', 'nguoi dan'],
    ['a Thai post about a mark in Latin letters', 'th', 'Samsung Galaxy Ultra รุ่นใหม่ราคาถูกกว่าเดิม'],
    ['English', 'en', 'The bridge will replace the ferry and shorten the trip to the coast.'],
    ['French', 'fr', 'Le pont remplacera le bac et raccourcira le trajet vers la côte.'],
    [
      'Indonesian',
      'id',
      'Jembatan itu akan menggantikan feri dan pemerintah mengatakan bahwa proyek selesai tahun depan.',
    ],
    [
      'Malay',
      'ms',
      'Kerajaan negeri berkata jambatan itu akan menggantikan feri kerana syarikat telah bersetuju, iaitu tahun depan.',
    ],
    ['Chinese', 'zh', '清化省今天上午下大雨，道路中断。'],
    ['Japanese', 'ja', '橋が完成すればフェリーは廃止される。'],
    ['Korean', 'ko', '다리가 완공되면 페리는 없어진다.'],
    ['Lao', 'lo', 'ຂົວແຫ່ງໃໝ່ຈະສ້າງສຳເລັດໃນປີໜ້າ'],
    ['Khmer', 'km', 'ស្ពានថ្មីនឹងសាងសង់រួចរាល់នៅឆ្នាំក្រោយ'],
    ['Thai', 'th', 'สะพานใหม่จะสร้างเสร็จในปีหน้า'],
    ['Russian, which is not one of ours', 'und', 'Мост заменит паром в следующем году.'],
  ])('%s', (_, language, text) => expect(run(text)).toEqual({ kind: 'done', value: language }))

  test('a text without letters is skipped, with its reason', () =>
    expect(run('123 … !!! 😀')).toEqual({ kind: 'skip', reason: 'không có chữ' }))
})

describe('a post in two languages', () => {
  const shares = (text: string) =>
    Object.fromEntries(languageShares(text).map(({ language, share }) => [language, Math.round(share * 100) / 100]))

  test('says how much is in each, by line and by script', () => {
    const found = shares(
      'Cầu mới sẽ khánh thành vào năm sau, bà con đi lại thuận lợi hơn.\nThe new bridge will open next year and shorten the trip.\nສະພານໃໝ່ຈະເປີດໃນປີໜ້າ',
    )
    expect(Object.keys(found).sort()).toEqual(['en', 'lo', 'vi'])
    expect(Object.values(found).reduce((sum, share) => sum + share, 0)).toBeCloseTo(1, 1)
    expect(found.vi).toBeGreaterThan(0.25)
    expect(found.en).toBeGreaterThan(0.25)
  })

  test('in Vietnamese for nearly half is for the Vietnamese desk', () => {
    const text =
      'Cầu mới sẽ khánh thành vào năm sau, bà con hai bên sông đi lại thuận lợi hơn trước.\n新しい橋は来年開通する予定です。便利になります。とても便利になります。'
    expect(run(text)).toEqual({ kind: 'done', value: 'vi' })
    expect(languageShares(text)[0]?.language).toBe('ja')
  })

  test('one language is all of a text in one', () => {
    expect(shares('Bà con chờ phà. Phà chưa chạy. Ai cũng chờ.')).toEqual({ vi: 1 })
    expect(languageShares('123 … 😀')).toEqual([])
  })
})

test('a hostile text costs no more than its length', () => {
  const began = performance.now()
  for (const text of ['a'.repeat(1e6), '. '.repeat(5e5), 'ạ\n'.repeat(5e5), '\u0000'.repeat(1e6)]) languageShares(text)
  expect(performance.now() - began).toBeLessThan(3000)
})

describe('Malay and Indonesian say the same in other words', () => {
  test.each([
    ['Polis menahan dua suspek selepas kemalangan di lebuhraya itu.'],
    ['Menteri berkata projek itu dijangka siap pada bulan Disember.'],
    ['Harga tiket naik lima peratus kerana kos bahan api, kata syarikat itu.'],
    ['Pesakit dibawa ke hospital dan dirawat oleh doktor di wad kecemasan.'],
    ['Parti pembangkang menuntut parlimen bersidang semula minggu depan.'],
    ['Kelab itu berjaya mara ke pusingan akhir kejohanan.'],
    ['Pelancong dari Jepun dan Eropah gemar melawat pulau ini.'],
    ['Nombor telefon pejabat daerah ada dalam sebaran maklumat ini.'],
  ])('Malay: %s', (text) => expect(languageOf(text)).toBe('ms'))
  test.each([
    ['Polisi menahan dua orang setelah kecelakaan di jalan tol itu.'],
    ['Menteri mengatakan proyek itu selesai pada bulan Desember.'],
    ['Harga tiket naik lima persen karena biaya bahan bakar, kata perusahaan itu.'],
    ['Pasien dibawa ke rumah sakit dan dirawat oleh dokter di ruang gawat darurat.'],
    ['Partai oposisi meminta parlemen bersidang lagi pekan depan.'],
    ['Klub itu berhasil maju ke babak akhir kejuaraan.'],
    ['Wisatawan dari Jepang dan Eropa senang mengunjungi pulau ini.'],
    ['Nomor telepon kantor kabupaten ada dalam selebaran ini.'],
  ])('Indonesian: %s', (text) => expect(languageOf(text)).toBe('id'))
  test('what both would write is Indonesian', () =>
    expect(languageOf('Rumah itu besar dan dekat dengan pasar ikan di tepi sungai.')).toBe('id'))
})
