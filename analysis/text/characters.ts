/** What sort of character is it? Asked of every character of every text: what the regular expressions said of one is kept. */

const BASIC_PLANE = 0x10000
const KNOWN = 0x80

/** Of a code point; what `sort` says of its character is kept for those of the basic plane. @param sort 0 to 127 */
export function sorter(sort: (character: string) => number): (codePoint: number) => number {
  const kept = new Uint8Array(BASIC_PLANE)
  return (codePoint) => {
    const known = kept[codePoint] ?? 0
    if (known !== 0) return known & ~KNOWN
    const found = sort(String.fromCodePoint(codePoint))
    if (codePoint < BASIC_PLANE) kept[codePoint] = found | KNOWN
    return found
  }
}

/** Units of UTF-16 that a code point takes. */
export const unitsOf = (codePoint: number): number => (codePoint < BASIC_PLANE ? 1 : 2)
