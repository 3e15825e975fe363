/** How does a text change its spelling without losing its places? Every step keeps a way back to the text as given. */

export interface Rewritten {
  readonly text: string
  /** Offset in `text` → offset in the text as given; one more than `text` has. */
  readonly starts: Uint32Array
}

export interface Edit {
  readonly start: number
  readonly end: number
  readonly text: string
}

export const asGiven = (text: string): Rewritten => ({
  text,
  starts: Uint32Array.from({ length: text.length + 1 }, (_, i) => i),
})

/** @param edits in order and apart, into `from.text`. */
export function rewrite(from: Rewritten, edits: readonly Edit[]): Rewritten {
  if (edits.length === 0) return from
  const grown = edits.reduce((sum, { start, end, text }) => sum + text.length - (end - start), 0)
  const starts = new Uint32Array(from.starts.length + grown)
  let text = ''
  let at = 0
  const keep = (to: number) => {
    starts.set(from.starts.subarray(at, to), text.length)
    text += from.text.slice(at, to)
  }
  for (const edit of edits) {
    keep(edit.start)
    for (let i = 0; i < edit.text.length; i++)
      starts[text.length + i] = from.starts[Math.min(edit.start + i, Math.max(edit.start, edit.end - 1))] ?? 0
    text += edit.text
    at = edit.end
  }
  keep(from.text.length)
  starts[text.length] = from.starts[from.text.length] ?? 0
  return { text, starts }
}

/** Rewrites what the pattern finds; null leaves it. @param pattern global. */
export function rewriteEach(
  from: Rewritten,
  pattern: RegExp,
  to: (match: RegExpMatchArray) => string | null,
): Rewritten {
  const edits: Edit[] = []
  for (const match of from.text.matchAll(pattern)) {
    const text = to(match)
    if (text !== null && text !== match[0]) edits.push({ start: match.index, end: match.index + match[0].length, text })
  }
  return rewrite(from, edits)
}
