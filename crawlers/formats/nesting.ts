/** Is this markup safe to build a tree of? One pass over the characters, before any parser is let near it. */

/** Characters after decoding. The largest real page seen is 0.6 million; ten times that is no news page. */
export const MARKUP_LIMIT = 5_000_000
/** Bytes before decoding: the same in UTF-16, with room for three-byte letters. */
export const BYTES_LIMIT = 3 * MARKUP_LIMIT
/** Blink stops nesting at 512: nothing deeper was ever drawn for a reader. */
const DEPTH_LIMIT = 512
/** Opening and closing. The heaviest of 237 real captures has 2,200 elements; ten times that is no news page. */
const TAG_LIMIT = 50_000

const VOID = new Set('area base br col embed hr img input link meta param source track wbr'.split(' '))
/** Closed by the next of their kind, so a page that never closes them is not deep. */
const CLOSED_BY_NEXT = new Set('p li dt dd tr td th option thead tbody tfoot'.split(' '))
/** Only what every parser here reads as text: what one of them reads as tags must be counted. */
const RAW_TEXT = new Set('script style textarea title'.split(' '))

const TAG_NAME = /[a-z][^\s/>]{0,60}/iy

/** The end of what holds no tags; where parsers differ, the nearest, so that nothing hides. Past the text when it never ends. */
function endOfDeclaration(markup: string, at: number, kind: 'html' | 'xml'): number {
  if (markup.startsWith('<!--', at)) return endAfter(markup, /--!?>/g, at + 2)
  if (kind === 'xml' && markup.startsWith('<![CDATA[', at)) return endAfter(markup, /]]>/g, at)
  return endAfter(markup, />/g, at)
}

function endAfter(markup: string, close: RegExp, from: number): number {
  close.lastIndex = from
  return close.exec(markup) === null ? markup.length : close.lastIndex
}

function nameAt(markup: string, at: number): string | null {
  TAG_NAME.lastIndex = at
  return TAG_NAME.exec(markup)?.[0].toLowerCase() ?? null
}

/** The reason, in Vietnamese, why no parser should see this markup; null when it may. */
export function refuseMarkup(markup: string, kind: 'html' | 'xml'): string | null {
  if (markup.length > MARKUP_LIMIT) return `trang quá lớn: ${markup.length} ký tự (giới hạn ${MARKUP_LIMIT})`
  const open: string[] = []
  let tags = 0
  let at = markup.indexOf('<')
  while (at !== -1) {
    const next = markup[at + 1]
    if (next === '!' || next === '?') {
      at = markup.indexOf('<', endOfDeclaration(markup, at, kind))
      continue
    }
    const closing = next === '/'
    const name = nameAt(markup, at + (closing ? 2 : 1))
    if (name === null) {
      at = markup.indexOf('<', at + 1)
      continue
    }
    tags += 1
    if (tags > TAG_LIMIT) return `trang có quá nhiều thẻ (giới hạn ${TAG_LIMIT})`
    let end = markup.indexOf('>', at)
    if (end === -1) return null
    if (closing) {
      const place = open.lastIndexOf(name)
      if (place !== -1) open.length = place
    } else if (kind === 'xml' ? markup[end - 1] !== '/' : !VOID.has(name)) {
      if (kind === 'html' && CLOSED_BY_NEXT.has(name) && open.at(-1) === name) open.pop()
      open.push(name)
      if (open.length > DEPTH_LIMIT) return `thẻ lồng nhau quá sâu (giới hạn ${DEPTH_LIMIT} tầng)`
      if (kind === 'html' && RAW_TEXT.has(name)) {
        // The first end tag closes it, wherever it stands; one that is missing takes the rest of the page.
        end = endOfRawText(markup, name, end)
        open.pop()
      }
    }
    at = markup.indexOf('<', end)
  }
  return null
}

function endOfRawText(markup: string, name: string, from: number): number {
  const close = new RegExp(`</${name}`, 'gi')
  close.lastIndex = from
  const match = close.exec(markup)
  return match === null ? markup.length : match.index
}
