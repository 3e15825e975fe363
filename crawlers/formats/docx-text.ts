/** What does a Word document say, page by page, and what stands in its tables? Read as data: no part of it is run, followed or rendered. */
import { type Entry, fromBufferPromise, type ZipFile } from 'yauzl'
import { done, type Outcome, quarantine, skip } from '#data/model/outcome.js'
import type { PageLimits } from './pdf-text.js'

export interface DocxText {
  /** Where Word last broke them. */
  readonly pages: readonly string[]
  /** Headings, footings and notes: what a stamp may stand in. */
  readonly margins: string
  /** Rows of cells, table after table. */
  readonly tables: readonly (readonly (readonly string[])[])[]
}

const DOCUMENT = 'word/document.xml'
const MARGIN = /^word\/(?:header|footer|footnotes|endnotes)\d*\.xml$/
/** A book has some hundred parts. */
const MOST_ENTRIES = 5_000
/** Of XML, unpacked: 2,000 pages with their formats. */
const LARGEST_PART = 64_000_000
const MOST_MARGINS = 200

export const isZip = (bytes: Uint8Array): boolean =>
  bytes[0] === 0x50 && bytes[1] === 0x4b && bytes[2] === 0x03 && bytes[3] === 0x04

export async function docxText(bytes: Uint8Array, limits: PageLimits): Promise<Outcome<DocxText>> {
  let zip: ZipFile | null = null
  try {
    zip = await fromBufferPromise(Buffer.from(bytes), { lazyEntries: true })
    return await textOf(zip, limits)
  } catch {
    return quarantine('tệp DOCX hỏng')
  } finally {
    zip?.close()
  }
}

async function textOf(zip: ZipFile, limits: PageLimits): Promise<Outcome<DocxText>> {
  if (zip.entryCount > MOST_ENTRIES) return skip('tệp DOCX có quá nhiều phần')
  let body: Entry | null = null
  const around: Entry[] = []
  for await (const entry of zip.eachEntry()) {
    if (entry.fileName === DOCUMENT) body ??= entry
    else if (MARGIN.test(entry.fileName) && around.length < MOST_MARGINS) around.push(entry)
  }
  if (body === null) return skip('tệp nén này không phải tài liệu Word (DOCX)')
  const xml = await partOf(zip, body)
  if (xml === null) return skip('tài liệu phình ra quá lớn')
  const { pages, tables } = readWords(xml)
  if (pages.length > limits.pages) return skip('tài liệu có quá nhiều trang')
  let margins = ''
  for (const entry of around) {
    const part = await partOf(zip, entry)
    if (part === null) return skip('tài liệu phình ra quá lớn')
    margins += `${readWords(part).pages.join('\n')}\n`
    if (margins.length > limits.characters) return skip('tài liệu có quá nhiều chữ')
  }
  if (pages.reduce((sum, page) => sum + page.length, margins.length) > limits.characters)
    return skip('tài liệu có quá nhiều chữ')
  return done({ pages, margins, tables })
}

/** Null when more comes out than is taken: what the directory says of its size is not believed. */
async function partOf(zip: ZipFile, entry: Entry): Promise<string | null> {
  if (entry.uncompressedSize > LARGEST_PART) return null
  const parts: Buffer[] = []
  let length = 0
  for await (const part of await zip.openReadStreamPromise(entry)) {
    const bytes = Buffer.from(part)
    length += bytes.length
    if (length > LARGEST_PART) return null
    parts.push(bytes)
  }
  return Buffer.concat(parts).toString('utf8')
}

const TOKEN = /<(\/?)([\w:]+)([^<>]*)>|([^<]+)/g
const NAMED: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" }

const decoded = (text: string): string =>
  text.replace(
    /&(?:#x([0-9a-f]{1,6})|#(\d{1,7})|(\w{2,4}));/gi,
    (whole, hex?: string, decimal?: string, name?: string) => {
      if (name !== undefined) return NAMED[name] ?? whole
      const code = hex === undefined ? Number(decimal) : Number.parseInt(hex, 16)
      return code > 0 && code <= 0x10ffff && !(code >= 0xd800 && code <= 0xdfff) ? String.fromCodePoint(code) : ' '
    },
  )

/** One pass over the marks: a tree of a hostile document could be deeper than the stack. */
function readWords(xml: string): Pick<DocxText, 'pages' | 'tables'> {
  const pages: string[] = []
  const tables: string[][][] = []
  let page: string[] = []
  let cell: string[] | null = null
  // Of tables inside tables only the outermost is a table; the words of the others stand in its cell.
  let depth = 0
  // What old readers are shown instead is the same words again.
  let fallback = 0
  let inText = false
  const say = (words: string) => {
    page.push(words)
    cell?.push(words)
  }
  for (const [, close, name, attributes = '', words] of xml.matchAll(TOKEN)) {
    if (words !== undefined) {
      if (inText && fallback === 0) say(decoded(words))
      continue
    }
    const opens = close === ''
    const empty = attributes.endsWith('/')
    switch (name) {
      case 'w:t':
        inText = opens && !empty
        break
      case 'mc:Fallback':
        if (!empty) fallback = Math.max(0, fallback + (opens ? 1 : -1))
        break
      case 'w:tab':
        if (opens && fallback === 0) say('\t')
        break
      case 'w:p':
        if (!opens && fallback === 0) say('\n')
        break
      case 'w:br':
        if (fallback > 0 || !opens) break
        if (!attributes.includes('"page"')) say('\n')
        else {
          pages.push(page.join(''))
          page = []
        }
        break
      case 'w:lastRenderedPageBreak':
        // A break that somebody typed has turned the page already.
        if (opens && page.some((part) => part.trim() !== '')) {
          pages.push(page.join(''))
          page = []
        }
        break
      case 'w:tbl':
        depth = Math.max(0, depth + (opens ? 1 : -1))
        if (opens && depth === 1) tables.push([])
        break
      case 'w:tr':
        if (opens && depth === 1) tables.at(-1)?.push([])
        break
      case 'w:tc':
        if (depth !== 1) break
        if (opens) cell = []
        else {
          tables
            .at(-1)
            ?.at(-1)
            ?.push((cell ?? []).join('').trim())
          cell = null
        }
        break
      default:
    }
  }
  return { pages: [...pages, page.join('')], tables }
}
