/** Which words does the lexicon of RDRsegmenter hold? It is a Java HashSet of strings, written by Java's own serialiser. */
import { readFileSync } from 'node:fs'

/** TC_STRING of Java's serialisation: two bytes of length and so many of UTF-8 follow. */
const STRING = 0x74
/** TC_BLOCKDATA of twelve bytes (capacity, load factor, size) stands before the first string. */
const BLOCK = Buffer.from([0x77, 0x0c])

export function readLexicon(path: string): readonly string[] {
  const bytes = readFileSync(path)
  const words: string[] = []
  let at = bytes.indexOf(BLOCK) + BLOCK.length + 12
  while (bytes[at] === STRING) {
    const length = bytes.readUInt16BE(at + 1)
    words.push(bytes.toString('utf8', at + 3, at + 3 + length))
    at += 3 + length
  }
  return words
}
