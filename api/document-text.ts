/** Which words does a made file show or hold? Read back from its bytes, so that what is checked is what leaves. */
import { buffer } from 'node:stream/consumers'
import { fromBufferPromise } from 'yauzl'
import { pdfPages } from '#crawlers/formats/pdf-text.js'
import { done, type Outcome, quarantine } from '#data/model/outcome.js'

const unescaped = (text: string): string =>
  text
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&apos;', "'")
    .replaceAll('&#39;', "'")
    .replaceAll('&amp;', '&')

/** One line for each paragraph; targets of links too. */
function wordsOfXml(xml: string): string {
  const shown = xml
    .split(/<\/w:p>/u)
    .map((paragraph) => [...paragraph.matchAll(/<w:t(?: [^>]*)?>([^<]*)<\/w:t>/g)].map(([, text]) => text).join(''))
  const targets = [...xml.matchAll(/ Target="(https?:[^"]*)"/g)].map(([, target]) => target ?? '')
  return unescaped([...shown, ...targets].join('\n'))
}

/** Of a page of ours, in which every `<` that is no tag is encoded. */
const wordsOfHtml = (page: string): string =>
  unescaped(
    [
      ...[...page.matchAll(/ href="([^"]*)"/g)].map(([, target]) => target),
      page.replace(/<style>[\s\S]*?<\/style>/u, '').replace(/<[^>]*>/g, ' '),
    ].join('\n'),
  )

/** Far more than any answer has. */
const PRINT_LIMITS = { pages: 500, characters: 2_000_000 }
/** A page's number is the first line of every page that carries one. */
const PAGE_NUMBER = /^\s*\d{1,3}\s*\n/u
const PDF_TARGET = /\/URI \(((?:[^()\\]|\\[\s\S])*)\)/g
/** What paper shows, whatever lines it was broken into. */
const letters = (text: string): string => text.normalize('NFKC').replace(/[\s\p{Cf}]/gu, '')

/** Without what every further page says again: its number, and the head of the table that goes on there. */
function lettersOfPages(pages: readonly string[], head: string): string {
  const said = pages.map((one, index) => letters(index === 0 ? one : one.replace(PAGE_NUMBER, '')))
  return said.map((one) => (head !== '' && one.startsWith(head) ? one.slice(head.length) : one)).join('')
}

/**
 * A file that was printed from a page of ours. Its lines break inside addresses and digests; where it says letter for letter
 * what the page says, the page's unbroken words are taken, else both.
 */
export async function textOfPrint(bytes: Uint8Array, page: string): Promise<Outcome<string>> {
  const read = await pdfPages(bytes, PRINT_LIMITS)
  if (read.kind !== 'done') return read
  const pages = read.value
  // So reads a sign for which no type on this machine has a form: paper shows a box.
  if (pages.some((one) => one.includes('\u0000')))
    return quarantine('máy này thiếu phông chữ cho vài ký tự của văn bản')
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1')
  const targets = [...file.matchAll(PDF_TARGET)].map(([, target]) => (target ?? '').replace(/\\([\s\S])/g, '$1'))
  // What is only set off is part of its line.
  const shown = wordsOfHtml(page.replace(/<head>[\s\S]*?<\/head>|<\/?(?:a|em|strong)(?: [^>]*)?>/gu, ''))
  const head = letters(wordsOfHtml(/<thead>[\s\S]*?<\/thead>/u.exec(page)?.[0] ?? ''))
  const same = lettersOfPages(pages, head) === letters(shown)
  return done([...targets, shown, ...(same ? [] : [pages.join('\n').replace(/\s+/gu, ' ')])].join('\n'))
}

async function entriesOf(bytes: Uint8Array): Promise<readonly (readonly [path: string, bytes: Uint8Array])[]> {
  const zip = await fromBufferPromise(Buffer.from(bytes))
  const entries: (readonly [string, Uint8Array])[] = []
  for await (const entry of zip.eachEntry())
    entries.push([entry.fileName, await buffer(await zip.openReadStreamPromise(entry))])
  return entries
}

/** @param path whose ending says what the bytes are */
export async function textOfFile(path: string, bytes: Uint8Array): Promise<string> {
  const text = () => new TextDecoder().decode(bytes)
  if (path.endsWith('.docx')) {
    const parts = await entriesOf(bytes)
    return parts
      .filter(([part]) => /^word\/.*\.(?:xml|rels)$/u.test(part))
      .map(([, part]) => wordsOfXml(new TextDecoder().decode(part)))
      .join('\n')
  }
  if (path.endsWith('.zip')) {
    const inside = await entriesOf(bytes)
    return (await Promise.all(inside.map(([name, part]) => textOfFile(name, part)))).join('\n')
  }
  return path.endsWith('.html') ? wordsOfHtml(text()) : text()
}
