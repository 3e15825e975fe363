/** Which words stand in a Vietnamese text, and where? Syllables are written apart, words are not marked. */
import type { Span } from '#data/model/judgement.js'
import { joins } from '../models/segmenter.js'
import { piecesOf } from './pieces.js'

export interface Word extends Span {
  readonly text: string
}

/** Words in order with offsets into `text`, which should be canonical; signs between words are left out. Names are one word. */
export function segment(text: string): readonly Word[] {
  const pieces = piecesOf(text)
  const joined = joins(pieces.map(({ piece }) => piece))
  const found: Word[] = []
  let start = 0
  pieces.forEach((piece, i) => {
    if (!joined[i]) start = piece.start
    if (!joined[i + 1]) found.push({ text: text.slice(start, piece.end), start, end: piece.end })
  })
  return found
}
