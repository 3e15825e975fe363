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

const lowered = (text: string): readonly string[] =>
  syllables(text).map((syllable) => fold(syllable.text.toLowerCase()))

/** `level:passing`, `source:vnexpress`, `kind:sport`, `topic:du-lich`, `title`, `name:can gio`, `near:nga tu`. */
export function signsOf({ text, source, kind, topics, mention }: SignedItem): ReadonlySet<string> {
  const signs = new Set([`source:${source}`, `level:${mention?.level ?? ('none' satisfies string)}`])
  if (kind !== null) signs.add(`kind:${kind}`)
  for (const { id } of topics) signs.add(`topic:${id}`)
  const full = fullText(text)
  for (const { start, end } of (mention?.spans ?? []).slice(0, MOST_SPANS)) {
    if (text.title !== null && start < text.title.length) signs.add('title')
    signs.add(`name:${lowered(full.slice(start, end)).join(' ')}`)
    const before = lowered(full.slice(Math.max(0, start - NEAR_TEXT), start)).slice(-AROUND)
    const after = lowered(full.slice(end, end + NEAR_TEXT)).slice(0, AROUND)
    for (const words of [before, after])
      for (const [at, word] of words.entries()) {
        const next = words[at + 1]
        if (next !== undefined) signs.add(`near:${word} ${next}`)
      }
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

/** A sign in Vietnamese, for the analyst. `nameOf` gives what people call a source, a kind or a topic. */
export function signText(sign: string, nameOf: (kind: string, id: string) => string): string {
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
    default:
      return nameOf(kind, id)
  }
}
