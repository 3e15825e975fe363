/** By which signs could a desk's decision about an Item be told again? Words that a person can read, one string each. */
import { fullText, type LocalityMention, type Text, type TopicScore } from '#data/model/judgement.js'
import { fold } from '#data/model/vietnamese.js'
import type { Kind, Level } from '#data/model/vocabulary.js'
import { syllables } from '../text/syllables.js'

export interface SignedItem {
  readonly text: Pick<Text, 'title' | 'text'>
  readonly source: string
  readonly kind: Kind | null
  readonly topics: readonly TopicScore[]
  /** Of the locality that decides; null where the text does not name it. */
  readonly mention: Pick<LocalityMention, 'level' | 'spans'> | null
}

/** Names beyond these repeat the others. */
const MOST_SPANS = 8
/** Syllables on either side of a name that say what it means here. */
const AROUND = 4
const NEAR_TEXT = 60

/** Before a person's name. */
const TITLES: ReadonlySet<string> = new Set('ong ba anh chi em co chu bac di cau cu thay'.split(' '))

const lowered = (text: string): readonly string[] =>
  syllables(text).map((syllable) => fold(syllable.text.toLowerCase()))

/** Pairs of syllables in a row, none of a name: what is learned must not be about a person. */
function pairsIn(words: readonly string[]): readonly string[] {
  return words.flatMap((word, at) => {
    const [one, two] = [word, words[at + 1]]
    if (two === undefined || isCapital(one) || isCapital(two)) return []
    const [first, second] = [fold(one.toLowerCase()), fold(two.toLowerCase())]
    return TITLES.has(first) || TITLES.has(second) ? [] : [`${first} ${second}`]
  })
}

const isCapital = (word: string): boolean => word.charAt(0) !== word.charAt(0).toLowerCase()
const spelt = (text: string): readonly string[] => syllables(text).map((syllable) => syllable.text)

/** `level:passing`, `source:vnexpress`, `kind:sport`, `topic:du-lich`, `title`, `name:can gio`, `near:nga tu`. */
export function signsOf({ text, source, kind, topics, mention }: SignedItem): ReadonlySet<string> {
  const signs = new Set([`source:${source}`, `level:${mention?.level ?? ('none' satisfies string)}`])
  if (kind !== null) signs.add(`kind:${kind}`)
  for (const { id } of topics) signs.add(`topic:${id}`)
  const full = fullText(text)
  for (const { start, end } of (mention?.spans ?? []).slice(0, MOST_SPANS)) {
    if (text.title !== null && start < text.title.length) signs.add('title')
    signs.add(`name:${lowered(full.slice(start, end)).join(' ')}`)
    const before = spelt(full.slice(Math.max(0, start - NEAR_TEXT), start)).slice(-AROUND)
    const after = spelt(full.slice(end, end + NEAR_TEXT)).slice(0, AROUND)
    for (const pair of [...pairsIn(before), ...pairsIn(after)]) signs.add(`near:${pair}`)
  }
  return signs
}

const LEVEL_WORDS: Readonly<Record<Level | 'none', string>> = {
  primary: 'địa bàn là chủ thể chính',
  substantive: 'có phần nói về địa bàn',
  passing: 'chỉ nhắc qua',
  origin: 'chỉ là quê quán',
  false: 'trùng tên',
  none: 'không nêu tên địa bàn',
}

/** What people call a source, and a kind or a topic. */
export interface SignNames {
  readonly sourceOf: (id: string) => { readonly name: string }
  readonly labelOf: (id: string) => string
}

/** A sign in Vietnamese, for the analyst. */
export function signText(sign: string, { sourceOf, labelOf }: SignNames): string {
  const colon = sign.indexOf(':')
  const [kind, id] = colon < 0 ? [sign, ''] : [sign.slice(0, colon), sign.slice(colon + 1)]
  switch (kind) {
    case 'level':
      return LEVEL_WORDS[id as Level | 'none']
    case 'title':
      return 'tên địa bàn ở tiêu đề'
    case 'name':
      return `nêu tên “${id}”`
    case 'near':
      return `cạnh tên địa bàn có “${id}”`
    case 'source':
      return `nguồn ${sourceOf(id).name}`
    default:
      return labelOf(id).toLowerCase()
  }
}
