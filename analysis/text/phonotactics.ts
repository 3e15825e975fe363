/** Could this be a Vietnamese syllable written without marks? By the sounds the language allows, not by a word list. */

/** k, gh and ngh stand before e, i, y only; c, g and ng before the others (gi is a beginning of its own); q only with u. */
const BEFORE_FRONT = 'k|gh|ngh'
const BEFORE_BACK = 'c|g|ng'
const ANYWHERE = 'b|ch|d|gi|h|kh|l|m|n|nh|p|ph|r|s|t|th|tr|v|x'

/** Rimes that begin with e, i or y. */
const FRONT = ['e(?:c|ch|m|n|ng|nh|o|p|t|u)?', 'i(?:a|c|ch|m|n|nh|p|t|u)?', 'ie(?:c|m|n|ng|p|t|u)', 'y'].join('|')
const BACK = [
  'a(?:c|ch|i|m|n|ng|nh|o|p|t|u|y)?',
  'o(?:c|i|m|n|ng|p|t)?',
  'oo(?:c|ng)',
  'oa(?:c|ch|i|m|n|ng|nh|o|p|t|y)?',
  'oe(?:n|o|t)?',
  'u(?:a|c|e|i|m|n|ng|o|p|t|u)?',
  'ua(?:n|ng|t|y)',
  'ue(?:ch|nh|n|t)',
  'uo(?:c|i|m|n|ng|p|t|u)',
  'uy(?:a|ch|n|nh|p|t|u)?',
  'uye(?:n|t)',
].join('|')
/** After q, u is part of the beginning and the rest is free: quang, quen, quoc, quynh. */
const AFTER_QU =
  'a(?:c|ch|i|m|n|ng|nh|o|p|t|u|y)?|e(?:n|o|t|ng)?|o(?:c|t)|ye(?:n|t)|y(?:ch|nh|t|n|p)?|i(?:t)?|e(?:ch|nh)'
const BARE_Y = 'y(?:e(?:m|n|ng|t|u))?'

const SYLLABLE = new RegExp(
  `^(?:(?:${BEFORE_FRONT})(?:${FRONT}|y)|(?:${BEFORE_BACK})(?:${BACK})|(?:${ANYWHERE})?(?:${FRONT}|${BACK})|gi(?:eng|n)?|g(?:i|in)|qu(?:${AFTER_QU})|${BARE_Y})$`,
)

/** The longest Vietnamese syllable, `nghieng`, has seven letters. */
const LONGEST = 7

/** `folded` is lower case without marks. */
export const couldBeVietnamese = (folded: string): boolean => folded.length <= LONGEST && SYLLABLE.test(folded)
