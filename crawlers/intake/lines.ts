/** Which lines does a file hold, however long the file or one of its lines? */
import { Buffer } from 'node:buffer'
import { createReadStream } from 'node:fs'
import { StringDecoder } from 'node:string_decoder'
import { createGunzip } from 'node:zlib'

/** A longer line is damage, not a row: it is let go without being held. */
export const LONGEST_LINE = 20 * 1024 * 1024

/** @param path a file, gzipped or not, or `-` for standard input */
export function bytesOf(path: string): NodeJS.ReadableStream {
  if (path === '-') return process.stdin
  const file = createReadStream(path)
  if (!path.toLowerCase().endsWith('.gz')) return file
  const unzipped = createGunzip()
  file.on('error', (cause) => unzipped.destroy(cause))
  return file.pipe(unzipped)
}

/** The text of a file: UTF-16 where its first two bytes say so (what spreadsheets call Unicode text), else UTF-8. */
export async function* pieces(path: string): AsyncGenerator<string> {
  let decoder: StringDecoder | null = null
  for await (const chunk of bytesOf(path)) {
    const bytes = Buffer.from(chunk)
    const first = decoder === null
    decoder ??= new StringDecoder(bytes[0] === 0xff && bytes[1] === 0xfe ? 'utf16le' : 'utf8')
    const text = decoder.write(bytes)
    yield first ? text.replace(/^\ufeff/, '') : text
  }
}

/** Lines with their numbers; null text for one that is too long to hold. */
export async function* lines(path: string): AsyncGenerator<{ line: number; text: string | null }> {
  let held = ''
  let line = 1
  let tooLong = false
  for await (const text of pieces(path)) {
    let from = 0
    for (let end = text.indexOf('\n'); end !== -1; end = text.indexOf('\n', from)) {
      yield { line, text: tooLong ? null : held + text.slice(from, end) }
      held = ''
      tooLong = false
      line += 1
      from = end + 1
    }
    if (!tooLong) held += text.slice(from)
    if (held.length > LONGEST_LINE) {
      held = ''
      tooLong = true
    }
  }
  if (held !== '' || tooLong) yield { line, text: tooLong ? null : held }
}
