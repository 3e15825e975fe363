/** How does a Vietnamese text look in windows-1258? It has no letters with two marks: the tone follows as a byte of its own. */
import iconv from 'iconv-lite'

const TONE = /[\u0300\u0301\u0303\u0309\u0323]/

export const inWindows1258 = (text: string): Uint8Array =>
  iconv.encode(
    text.replace(/\p{L}/gu, (letter) => {
      const parts = letter.normalize('NFD')
      const tone = TONE.exec(parts)?.[0]
      return tone === undefined ? letter : `${parts.replace(tone, '').normalize('NFC')}${tone}`
    }),
    'windows-1258',
  )
