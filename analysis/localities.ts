/** What does a text say beside the names of the localities that it was collected for? */
import { fullText, type LocalityMention, type Text } from '#data/model/judgement.js'
import { fold } from '#data/model/vietnamese.js'

/** Names of localities by profile id. */
export type NameOf = (locality: string) => string

type Words = Pick<Text, 'title' | 'text'>

/**
 * The desk's own locality is named in every text that comes to it, so its name tells no event from another; while the archive
 * is young, nothing else would show that. Its communes and places stay: they do tell.
 */
export function withoutLocalities(words: Words, mentions: readonly LocalityMention[], nameOf: NameOf): Words {
  const whole = fullText(words)
  const names = mentions.flatMap(({ locality, spans }) => {
    const name = fold(nameOf(locality))
    return spans.filter(({ start, end }) => fold(whole.slice(start, end)).includes(name))
  })
  const blank = (text: string, from: number) =>
    names.reduce(
      (left, { start, end }) =>
        start < from || end > from + text.length
          ? left
          : left.slice(0, start - from) + ';'.repeat(end - start) + left.slice(end - from),
      text,
    )
  return {
    title: words.title === null ? null : blank(words.title, 0),
    text: blank(words.text, whole.length - words.text.length),
  }
}
