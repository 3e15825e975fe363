/** PDF and DOCX files with a text that a test chose, made by hand, and such as nobody would make in good faith. */
import { buffer } from 'node:stream/consumers'
import { deflateSync } from 'node:zlib'
import { ZipFile } from 'yazl'

const hex = (number: number, digits: number): string => number.toString(16).padStart(digits, '0')

/** Every character gets a code of its own, and a map says which it is: as word processors write Vietnamese. */
export function pdf(pages: readonly string[], { copies = 1 }: { readonly copies?: number } = {}): Uint8Array {
  const characters = [...new Set(pages.join('').replaceAll('\n', ''))]
  const code = new Map(characters.map((one, at) => [one, hex(at + 1, 2)]))
  const toUnicode = [
    '/CIDInit /ProcSet findresource begin 12 dict begin begincmap 1 begincodespacerange <00> <ff> endcodespacerange',
    `${characters.length} beginbfchar`,
    ...characters.map(
      (one) => `<${code.get(one)}> <${[...Buffer.from(one, 'utf16le').swap16()].map((byte) => hex(byte, 2)).join('')}>`,
    ),
    'endbfchar endcmap CMapName currentdict /CMap defineresource pop end end',
  ].join('\n')
  const stream = (text: string) => {
    const packed = deflateSync(text)
    return Buffer.concat([
      Buffer.from(`<< /Length ${packed.length} /Filter /FlateDecode >>\nstream\n`),
      packed,
      Buffer.from('\nendstream'),
    ])
  }
  const drawn = pages.map((page) =>
    [
      'BT /F1 12 Tf 14 TL 50 780 Td',
      ...page.split('\n').map((line) => `<${[...line].map((one) => code.get(one)).join('')}> Tj T*`),
      'ET',
    ].join('\n'),
  )
  const kids = Array.from({ length: pages.length * copies }, (_, at) => 5 + at * 2)
  const widths = characters.map(() => 500).join(' ')
  const objects: Buffer[] = [
    Buffer.from('<< /Type /Catalog /Pages 2 0 R >>'),
    Buffer.from(`<< /Type /Pages /Count ${kids.length} /Kids [${kids.map((kid) => `${kid} 0 R`).join(' ')}] >>`),
    Buffer.from(
      `<< /Type /Font /Subtype /TrueType /BaseFont /Invented /FirstChar 1 /LastChar ${characters.length} /Widths [${widths}] /ToUnicode 4 0 R >>`,
    ),
    stream(toUnicode),
    ...kids.flatMap((kid, at) => [
      Buffer.from(
        `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Resources << /Font << /F1 3 0 R >> >> /Contents ${kid + 1} 0 R >>`,
      ),
      stream(drawn[at % pages.length] ?? ''),
    ]),
  ]
  const parts = [Buffer.from('%PDF-1.7\n')]
  const places: number[] = []
  let length = parts[0]?.length ?? 0
  for (const [at, object] of objects.entries()) {
    places.push(length)
    const whole = Buffer.concat([Buffer.from(`${at + 1} 0 obj\n`), object, Buffer.from('\nendobj\n')])
    parts.push(whole)
    length += whole.length
  }
  const table = places.map((place) => `${String(place).padStart(10, '0')} 00000 n \n`).join('')
  const end = `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${table}trailer\n<< /Size ${objects.length + 1} /Root 1 0 R >>\nstartxref\n${length}\n%%EOF\n`
  return Buffer.concat([...parts, Buffer.from(end)])
}

export function zipOf(entries: Readonly<Record<string, string | Buffer>>): Promise<Buffer> {
  const zip = new ZipFile()
  for (const [name, content] of Object.entries(entries)) zip.addBuffer(Buffer.from(content), name)
  zip.end()
  return buffer(zip.outputStream)
}

const escaped = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;')
export const paragraph = (text: string): string =>
  `<w:p><w:r><w:t xml:space="preserve">${escaped(text)}</w:t></w:r></w:p>`
export const PAGE_BREAK = '<w:p><w:r><w:br w:type="page"/></w:r></w:p>'
export const tableOf = (rows: readonly (readonly string[])[]): string =>
  `<w:tbl>${rows.map((row) => `<w:tr>${row.map((cell) => `<w:tc>${paragraph(cell)}</w:tc>`).join('')}</w:tr>`).join('')}</w:tbl>`

export const wordXml = (body: string): string =>
  `<?xml version="1.0" encoding="UTF-8" standalone="yes"?><w:document xmlns:w="urn:w"><w:body>${body}</w:body></w:document>`

/** @param body of `word/document.xml` */
export const docx = (body: string, more: Readonly<Record<string, string>> = {}): Promise<Buffer> =>
  zipOf({ '[Content_Types].xml': '<Types/>', 'word/document.xml': wordXml(body), ...more })
