/** What stands where a headline would, when nobody gave one: the first words of the text itself. Shown, marked as such, never stored. */

/** A line of a list; most headlines are shorter. */
const LONGEST = 90
/** A shorter first sentence (`Kính gửi.`, `Tin nóng!`) says too little to stand alone. */
const SHORTEST = 20

/** Null where the text says nothing. */
export function openingOf(text: string): string | null {
  const start = text
    .slice(0, 4 * LONGEST)
    .replace(/\s+/g, ' ')
    .trim()
  if (start === '') return null
  const sentence = /^.{0,200}?[.!?…](?= |$)/u.exec(start.slice(SHORTEST))?.[0]
  if (sentence !== undefined && sentence.length + SHORTEST <= LONGEST)
    return start.slice(0, SHORTEST + sentence.length).replace(/\.$/, '')
  if (start.length <= LONGEST) return start
  const cut = start.lastIndexOf(' ', LONGEST)
  // A script without spaces is cut between two characters, never inside one.
  const words = cut > SHORTEST ? start.slice(0, cut) : [...start].slice(0, LONGEST / 2).join('')
  return `${words.replace(/[\s,;:–-]+$/, '')}…`
}

/** What an Item goes by in a line of text: its headline, else its first words in quotation marks, which no publisher wrote there. */
export function nameOf({ title, excerpt }: { readonly title: string | null; readonly excerpt: string }): string {
  const opening = title === null ? openingOf(excerpt) : null
  return title ?? (opening === null ? '(không có tiêu đề)' : `“${opening}” (trích đầu bài, chưa có tiêu đề)`)
}
