/**
 * Which letter did a font of old draw for which code? TCVN 5712:1993 VN3 (.VnTime and its like) and VNI for Windows, as their bytes
 * look when read as Windows-1252.
 */

/** One character each; capitals with marks come from fonts of capitals (.VnTimeH), under the same codes. */
export const TCVN3: ReadonlyMap<string, string> = new Map(
  (
    'µà ¸á ¶ả ·ã ¹ạ ¨ă »ằ ¾ắ ¼ẳ ½ẵ Æặ ©â Çầ Êấ Èẩ Éẫ Ëậ ®đ Ìè Ðé Îẻ Ïẽ Ñẹ ªê Òề Õế Óể Ôễ Öệ ×ì Ýí Øỉ Üĩ Þị ' +
    'ßò ãó áỏ âõ äọ «ô åồ èố æổ çỗ éộ ¬ơ êờ íớ ëở ìỡ îợ ïù óú ñủ òũ ôụ \u00adư õừ øứ öử ÷ữ ùự úỳ ýý ûỷ üỹ þỵ ' +
    '¡Ă ¢Â §Đ £Ê ¤Ô ¥Ơ ¦Ư'
  )
    .split(' ')
    .map((pair): [string, string] => [pair.charAt(0), pair.charAt(1)]),
)

/** A base letter and a second character that draws its marks: shape and tone. `ô` and `ö` are themselves bases, for ơ and ư. */
const VNI_TONES = { ù: '\u0301', ø: '\u0300', û: '\u0309', õ: '\u0303', ï: '\u0323' } as const
const VNI_CIRCUMFLEX = { â: '', á: '\u0301', à: '\u0300', å: '\u0309', ã: '\u0303', ä: '\u0323' } as const
const VNI_BREVE = { ê: '', é: '\u0301', è: '\u0300', ú: '\u0309', ü: '\u0303', ë: '\u0323' } as const
const VNI_ALONE = 'ìì íí æỉ óĩ òị îỵ ñđ ôơ öư'

function vniPairs(): [string, string][] {
  const pairs: [string, string][] = VNI_ALONE.split(' ').map((pair) => [pair.charAt(0), pair.charAt(1)])
  const add = (bases: string, marks: Readonly<Record<string, string>>, shape: string) => {
    for (const base of bases)
      for (const [code, tone] of Object.entries(marks)) {
        const letter = base === 'ô' ? 'ơ' : base === 'ö' ? 'ư' : base
        pairs.push([base + code, (letter + shape + tone).normalize('NFC')])
      }
  }
  add('aeouyôö', VNI_TONES, '')
  add('aeo', VNI_CIRCUMFLEX, '\u0302')
  add('a', VNI_BREVE, '\u0306')
  return pairs.flatMap(([code, letter]): [string, string][] => [
    [code, letter],
    // A capital takes its marks in either size.
    [code.toUpperCase(), letter.toUpperCase()],
    [code.charAt(0).toUpperCase() + code.slice(1), letter.toUpperCase()],
  ])
}

/** One or two characters each. */
export const VNI: ReadonlyMap<string, string> = new Map(vniPairs())
