/** What does a page say whose letters for the fonts of before Unicode (TCVN3, VNI) were written as entities, so that its markup did not tell? */
import type { Extraction } from '#data/model/draft.js'
import { decodeLegacy } from '#data/model/legacy.js'
import { canonical } from '#data/model/vietnamese.js'

const read = (text: string): string => canonical(decodeLegacy(text).text)
const readOrNull = (text: string | null): string | null => (text === null ? null : read(text))

/** The same page where there is nothing to mend, as on nearly all. */
export function inUnicode(page: Extraction): Extraction {
  const text = read(page.text)
  if (text === page.text) return page
  return {
    ...page,
    text,
    title: readOrNull(page.title),
    lead: readOrNull(page.lead),
    section: readOrNull(page.section),
    captions: page.captions.map(read),
    posts: page.posts.map((post) => ({ ...post, text: read(post.text) })),
    language: 'vi',
  }
}
