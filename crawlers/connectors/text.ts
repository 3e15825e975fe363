/** What did somebody write, as plain lines: no markup, no characters that act instead of being read? */
import { type AnyNode, type Element, isElement, loadHtml, tidy } from '../formats/html.js'
import { refuseMarkup } from '../formats/nesting.js'

/** Longer than any network allows for a post, and than any real article. */
const LONGEST = 100_000
/** Control characters, marks that turn the direction of writing around (they can make a name read backwards), halves of characters. */
const ACTING =
  /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u0084\u0086-\u009f\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069\ufff9-\ufffb]|\p{Cs}/gu

export const plainLine = (text: string): string => tidy(text.slice(0, LONGEST).replace(ACTING, ''))

/** One paragraph a line, empty ones left out. */
export const plainLines = (text: string): string =>
  text
    .slice(0, LONGEST)
    .replace(ACTING, '')
    .split(/[\r\n\u0085\u2028\u2029]+/)
    .map(tidy)
    .filter((line) => line !== '')
    .join('\n')

const BREAKING = new Set('br p div li tr blockquote pre figure section article h1 h2 h3 h4 h5 h6'.split(' '))
const SILENT = new Set('script style noscript template iframe object svg'.split(' '))

/** One walk over the nodes, in order: changing the tree instead takes five times as long, and answers hold hundreds of posts. */
function textWithBreaks(root: Element): string {
  const parts: string[] = []
  const waiting: (AnyNode | string)[] = [root]
  for (let node = waiting.pop(); node !== undefined; node = waiting.pop()) {
    if (typeof node === 'string') parts.push(node)
    else if (node.type === 'text') parts.push(node.data)
    else if (isElement(node) && !SILENT.has(node.name)) {
      const breaks = BREAKING.has(node.name)
      if (breaks) waiting.push('\n')
      for (let at = node.children.length - 1; at >= 0; at -= 1) waiting.push(node.children[at] ?? '')
      if (breaks) waiting.push('\n')
    }
  }
  return parts.join('')
}

/**
 * The lines of a piece of markup; empty when no parser should see it.
 * @param within only what stands in the first element of this selector; empty when there is none
 */
export function linesOfMarkup(markup: string, within = 'page-root'): string {
  // A post's line breaks are elements; those of the source text are only spaces.
  const source = markup.slice(0, LONGEST).replace(/[\r\n]+/g, ' ')
  if (refuseMarkup(source, 'html') !== null) return ''
  const root = loadHtml(source)(within).get(0)
  return root === undefined || !isElement(root) ? '' : plainLines(textWithBreaks(root))
}
