/**
 * How is Vietnamese written down here? One canonical form for storing, one folded form for finding.
 * Both keep their length: offset n in the folded text is offset n in the canonical text.
 */

/** Old-style tone placement on a final open diphthong, and the modern place that we store (GSO writes Hoá, papers Hóa). */
const TONE_PLACEMENT = new Map(
  [
    ['oà', 'òa'],
    ['oá', 'óa'],
    ['oả', 'ỏa'],
    ['oã', 'õa'],
    ['oạ', 'ọa'],
    ['oè', 'òe'],
    ['oé', 'óe'],
    ['oẻ', 'ỏe'],
    ['oẽ', 'õe'],
    ['oẹ', 'ọe'],
    ['uỳ', 'ùy'],
    ['uý', 'úy'],
    ['uỷ', 'ủy'],
    ['uỹ', 'ũy'],
    ['uỵ', 'ụy'],
  ].flatMap(([from, to]) => {
    const cases: [string, string][] = []
    if (from === undefined || to === undefined) return cases
    const title = (s: string) => s.charAt(0).toUpperCase() + s.slice(1)
    cases.push([from, to], [title(from), title(to)], [from.toUpperCase(), to.toUpperCase()])
    return cases
  }),
)
const MISPLACED = /(?<![qQ])(?:o[àáảãạèéẻẽẹ]|u[ỳýỷỹỵ])(?!\p{L})/giu

/** NFC, tone marks where the papers put them, no-break spaces as spaces. Idempotent. */
export function canonical(text: string): string {
  return text
    .normalize('NFC')
    .replaceAll('\u00a0', ' ')
    .replace(MISPLACED, (pair) => TONE_PLACEMENT.get(pair) ?? pair)
}

const folded = new Map<string, string>()

function foldCharacter(character: string): string {
  const known = folded.get(character)
  if (known !== undefined) return known
  const lower = character.toLowerCase()
  const base = lower === 'đ' ? 'd' : lower.normalize('NFD').replace(/\p{M}+/gu, '')
  // A character whose base has another length (ligatures, Lao and Khmer vowel signs) stays: offsets must hold.
  const value = base.length === character.length ? base : lower.length === character.length ? lower : character
  folded.set(character, value)
  return value
}

/** Lower case, no diacritics, đ as d; the same length as its (canonical) input, so offsets carry over. Idempotent. */
export function fold(text: string): string {
  let result = ''
  for (const character of text) result += character < '\x80' ? character.toLowerCase() : foldCharacter(character)
  return result
}

/** Does the text carry any Vietnamese mark at all? `da nang` does not, `Đà Nẵng` does. */
export function isMarked(text: string): boolean {
  return fold(text) !== text.toLowerCase()
}
