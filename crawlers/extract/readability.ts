/** What would Readability take for the text, when nothing else found one? */
import { Readability } from '@mozilla/readability'
import { parseHTML } from 'linkedom'
import { type Element, isElement, loadHtml } from '../formats/html.js'

/** Beyond these it is too slow to be worth a last resort: 20,000 elements in 400 levels took ten seconds. */
const [MOST_ELEMENTS, MOST_CHARACTERS] = [4_000, 500_000]

export function bodyByReadability(markup: string): Element | null {
  if (markup.length > MOST_CHARACTERS) return null
  try {
    const { document } = parseHTML(markup)
    const content = new Readability(document, { maxElemsToParse: MOST_ELEMENTS, disableJSONLD: true }).parse()?.content
    if (content === null || content === undefined) return null
    return loadHtml(`<article>${content}</article>`)('article').toArray().filter(isElement)[0] ?? null
  } catch {
    // A library of heuristics over a partial DOM: on broken pages it throws where it should return null.
    return null
  }
}
