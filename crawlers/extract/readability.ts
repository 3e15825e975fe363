/** What would Readability take for the text, when nothing else found one? */
import { Readability } from '@mozilla/readability'
import { parseHTML } from 'linkedom'
import { type Element, isElement, loadHtml } from '../formats/html.js'

/** Beyond these it is too slow to be worth a last resort: 20,000 elements in 400 levels took ten seconds. */
const [MOST_ELEMENTS, MOST_CHARACTERS] = [4_000, 500_000]

/** Readability reads the text of every element again and again: characters times the levels that they stand under. A page of 67 KB under 250 unclosed levels took 20 s; 100 KB that stand 25 levels deep are 2.5 million. */
const MOST_WORK = 3_000_000
/** And again for what stands above: 370 short texts under 360 levels took twelve seconds. No page of the measured sets that is read here has 100. */
const MOST_LEVELS = 100
const TEXT_NODES = 4

/** Ends as soon as there is too much. */
function isTooDeep(document: ReturnType<typeof parseHTML>['document']): boolean {
  const texts = document.createTreeWalker(document.documentElement, TEXT_NODES)
  let work = 0
  for (let node = texts.nextNode(); node !== null && work <= MOST_WORK; node = texts.nextNode()) {
    let level = 0
    for (let above = node.parentNode; above !== null; above = above.parentNode) level += 1
    if (level > MOST_LEVELS) return true
    work += (node.textContent ?? '').length * level
  }
  return work > MOST_WORK
}

export function bodyByReadability(markup: string): Element | null {
  if (markup.length > MOST_CHARACTERS) return null
  try {
    const { document } = parseHTML(markup)
    if (isTooDeep(document)) return null
    const content = new Readability(document, { maxElemsToParse: MOST_ELEMENTS, disableJSONLD: true }).parse()?.content
    if (content === null || content === undefined) return null
    return loadHtml(`<article>${content}</article>`)('article').toArray().filter(isElement)[0] ?? null
  } catch {
    // A library of heuristics over a partial DOM: on broken pages it throws where it should return null.
    return null
  }
}
