import { describe, expect, test } from 'vitest'
import { detectLanguage } from '#analysis/stages/detect-language.js'

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
