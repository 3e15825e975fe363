/** Is this a Vietnamese syllable as it is written, marks and all? By the sounds and the spelling the language allows, not by a word list. */

const STOP = /(?:c|ch|p|t)$/
/** Without its tone. */
const RIMES = [
  'a(?:c|ch|i|m|n|ng|nh|o|p|t|u|y)?',
  'ă(?:c|m|n|ng|p|t)',
  'â(?:c|m|n|ng|p|t|u|y)',
  'e(?:c|m|n|ng|o|p|t)?',
  'ê(?:ch|m|n|nh|p|t|u)?',
  'i(?:a|ch|m|n|nh|p|t|u)?',
  'iê(?:c|m|n|ng|p|t|u)',
  'o(?:c|i|m|n|ng|p|t)?',
  'oo(?:c|ng)',
  'ô(?:c|i|m|n|ng|p|t)?',
  'ơ(?:i|m|n|p|t)?',
  'oa(?:c|ch|i|m|n|ng|nh|o|p|t|y)?',
  'oă(?:c|m|n|ng|t)',
  'oe(?:n|o|t)?',
  'u(?:a|c|i|m|n|ng|p|t)?',
  'uâ(?:n|ng|t|y)',
  'uê(?:ch|nh)?',
  'uô(?:c|i|m|n|ng|p|t)',
  'uơ',
  'uy(?:a|ch|n|nh|p|t|u)?',
  'uyê(?:n|t)',
  'ư(?:a|c|i|m|n|ng|t|u)?',
  'ươ(?:c|i|m|n|ng|p|t|u)',
  'y',
  'yê(?:m|n|ng|t|u)',
].join('|')
/** After `qu` the u is part of the beginning; `gi` keeps its i. */
const AFTER_QU =
  'a(?:c|ch|i|m|n|ng|nh|o|t|u|y)?|ă(?:c|m|n|ng|p|t)|â(?:c|n|ng|t|y)|e(?:n|o|t)?|ê(?:ch|n|nh|t)?|i|ơ|y(?:ch|nh|t|n|p)?|yê(?:n|t)|ô(?:c|i)'
const BEGINNINGS = 'b|ch?|d|đ|gh?|gi|h|kh?|l|m|n|ngh?|nh|ph?|r|s|th?|tr|v|x'
const SYLLABLE = new RegExp(`^(?:(?:${BEGINNINGS})?(?:${RIMES})|gi(?:ê(?:c|m|n|ng|t|u)|n|m|p|t)?|qu(?:${AFTER_QU}))$`)
const TONES = /[\u0300\u0301\u0303\u0309\u0323]/g
/** `nghiêng` has seven letters. */
const LONGEST = 7

export function isSyllable(word: string): boolean {
  if (word.length > LONGEST) return false
  const apart = word.toLowerCase().normalize('NFD')
  const tones = apart.match(TONES) ?? []
  const toneless = apart.replace(TONES, '').normalize('NFC')
  if (tones.length > 1 || !SYLLABLE.test(toneless)) return false
  // Before a stop only the acute and the dot are spoken; without any mark it may be a name written plainly.
  return !STOP.test(toneless) || tones.length === 0 || tones[0] === '\u0301' || tones[0] === '\u0323'
}
