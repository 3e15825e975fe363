/** Does this key, after the one before, complete a shortcut such as `g i`? */
export interface SequenceStep {
  /** The key to remember for the next one; null when no shortcut begins with it. */
  readonly before: string | null
  readonly match: string | null
}

export function sequence(before: string | null, key: string, shortcuts: readonly string[]): SequenceStep {
  const pair = before === null ? null : `${before} ${key}`
  if (pair !== null && shortcuts.includes(pair)) return { before: null, match: pair }
  // A second key that completes nothing is not read as a shortcut of its own: `g j` moves nowhere.
  if (pair !== null) return { before: null, match: null }
  if (shortcuts.some((shortcut) => shortcut.startsWith(`${key} `))) return { before: key, match: null }
  return { before: null, match: shortcuts.includes(key) ? key : null }
}
