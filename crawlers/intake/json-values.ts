/** Which rows does a JSON file hold: a list, a list inside an object, or one value after another? Scanned as a stream, never held whole. */
import { LONGEST_LINE, pieces } from './lines.js'

/** Where services put their list: `{"data": […]}`, `{"result": {"items": […]}}`. */
const LISTS = new Set(
  'data items results result rows records posts mentions documents articles hits list response'.split(' '),
)

export interface JsonText {
  /** Where it begins. */
  readonly line: number
  /** Unparsed; null when it is too long to hold. */
  readonly text: string | null
}

export async function* jsonValues(path: string): AsyncGenerator<JsonText> {
  const scan = scanner()
  for await (const piece of pieces(path)) yield* scan.read(piece)
  yield* scan.end()
}

/** What cannot be JSON comes out as a text that JSON.parse refuses. */
export function scanner(): { read(piece: string): JsonText[]; end(): JsonText[] } {
  let line = 1
  let depth = 0
  /** Depth inside the list whose elements are rows; 0 while values stand one after another. */
  let home = 0
  /** Inside an object that held such a list: the object itself is no row. */
  let around = false
  /** Other lists that are open: what they hold belongs to a row. */
  let lists = 0
  let inString = false
  let escaped = false
  /** The last string, as far as it can be the name of a list. */
  let word = ''
  let key = ''
  /** The value being read, as far as it stood in earlier pieces; null when none is. */
  let held: string | null = null
  let begun = 1
  let tooLong = false
  let piece = ''
  let from = 0
  let found: JsonText[] = []

  function begin(at: number): void {
    if (held !== null) return
    held = ''
    tooLong = false
    begun = line
    from = at
  }

  function finish(end: number): void {
    if (held !== null && !(around && depth === 0)) {
      const long = tooLong || held.length + end - from > LONGEST_LINE
      found.push({ line: begun, text: long ? null : held + piece.slice(from, end) })
    }
    if (depth === 0) around = false
    held = null
  }

  function open(character: string, at: number): void {
    // Only through objects: a list inside a row is not taken for rows.
    const rows = character === '[' && home === 0 && lists === 0 && (depth === 0 || LISTS.has(key))
    if (!rows) begin(at)
    depth += 1
    if (rows) {
      held = null
      home = depth
      around = depth > 1
    } else if (character === '[') lists += 1
  }

  function close(character: string, at: number): void {
    if (home > 0 && depth === home) {
      finish(at)
      depth -= 1
      home = 0
      return
    }
    begin(at)
    if (depth > home) depth -= 1
    if (character === ']') lists = Math.max(0, lists - 1)
    if (depth === home) finish(at + 1)
  }

  function readString(character: string): void {
    if (escaped) escaped = false
    else if (character === '\\') escaped = true
    else if (character === '"') inString = false
    else if (word.length < 20) word += character
  }

  function read(next: string): JsonText[] {
    piece = next
    from = 0
    found = []
    for (let at = 0; at < piece.length; at += 1) {
      const character = piece.charAt(at)
      if (inString) readString(character)
      else if (character === '"') {
        begin(at)
        inString = true
        word = ''
      } else if (character === '{' || character === '[') open(character, at)
      else if (character === '}' || character === ']') close(character, at)
      else if (character === ':') key = word
      else if (depth === home) {
        if (character === ',' || character <= ' ') finish(at)
        else begin(at)
      }
      if (character === '\n') line += 1
    }
    if (held !== null) {
      if (!tooLong) held += piece.slice(from)
      tooLong ||= held.length > LONGEST_LINE
      if (tooLong) held = ''
    }
    return found
  }

  function end(): JsonText[] {
    piece = ''
    found = []
    // A row that was cut is told; what stood around the rows is not one.
    if (home === 0 || depth > home) finish(0)
    return found
  }

  return { read, end }
}
