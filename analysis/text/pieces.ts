/** Which syllables and signs does the segmenter see, where do they stand, and how are they written? */
import type { Span } from '#data/model/judgement.js'
import type { Piece, Shape } from '../models/segmenter.js'
import { syllables } from './syllables.js'

export interface PlacedPiece extends Span {
  readonly piece: Piece
}

const LETTER = /\p{L}/u

function hasFigure(syllable: string): boolean {
  for (let i = 0; i < syllable.length; i++) {
    const code = syllable.charCodeAt(i)
    if (code >= 0x30 && code <= 0x39) return true
  }
  return false
}

/** @param lower the syllable in lower case, which every caller has. */
export function shapeOf(syllable: string, lower: string): Shape {
  if (hasFigure(syllable)) return 3
  if (lower !== syllable) return syllable.length > 1 && syllable === syllable.toUpperCase() ? 2 : 1
  const first = syllable.charCodeAt(0)
  return (first >= 0x61 && first <= 0x7a) || LETTER.test(syllable) ? 0 : 4
}

/** A word may cross one space; everything else between two syllables parts them. */
export function piecesOf(text: string): readonly PlacedPiece[] {
  let end = 0
  return syllables(text).map((syllable) => {
    const apart = syllable.start !== end + 1 || text.charCodeAt(end) !== 0x20
    end = syllable.end
    const lower = syllable.text.toLowerCase()
    const piece: Piece = { lower, shape: shapeOf(syllable.text, lower), apart }
    return { start: syllable.start, end: syllable.end, piece }
  })
}
