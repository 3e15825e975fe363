/** How well are words cut, beside longest match, and how fast? Token F1 from gold syllables on the dev part of UD_Vietnamese-VTB. */
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { joins, lexiconOf, type Piece, readPieces, shippedLexicon } from '#analysis/models/segmenter.js'
import { shapeOf } from '#analysis/text/pieces.js'
import { segment } from '#analysis/text/segment.js'
import { canonical } from '#data/model/vietnamese.js'

interface Sentence {
  readonly pieces: readonly Piece[]
  /** Is the piece one word with the one before it? */
  readonly gold: readonly boolean[]
}

async function readSentences(file: string): Promise<readonly Sentence[]> {
  return (await readFile(file, 'utf8'))
    .split('\n\n')
    .map((block) => block.split('\n').filter((line) => /^\d+\t/.test(line)))
    .filter((lines) => lines.length > 0)
    .map((lines) => {
      const syllables = lines.flatMap((line) =>
        canonical(line.split('\t')[1] ?? '')
          .split(' ')
          .map((syllable, i) => ({ syllable, joined: i > 0 })),
      )
      return {
        pieces: syllables.map(({ syllable }) => ({
          lower: syllable.toLowerCase(),
          shape: shapeOf(syllable, syllable.toLowerCase()),
          apart: false,
        })),
        gold: syllables.map(({ joined }) => joined),
      }
    })
}

/** Words as `from-to` over pieces. */
function wordsOf(joined: (i: number) => boolean, count: number): ReadonlySet<string> {
  const found = new Set<string>()
  let from = 0
  for (let i = 1; i <= count; i++)
    if (i === count || !joined(i)) {
      found.add(`${from}-${i}`)
      from = i
    }
  return found
}

function tokenF1(sentences: readonly Sentence[], decided: (pieces: readonly Piece[]) => Uint8Array): number {
  let [right, said, meant] = [0, 0, 0]
  for (const { pieces, gold } of sentences) {
    const guess = decided(pieces)
    const found = wordsOf((i) => guess[i] === 1, pieces.length)
    const truth = wordsOf((i) => gold[i] === true, pieces.length)
    for (const word of found) if (truth.has(word)) right++
    said += found.size
    meant += truth.size
  }
  return (2 * right) / (said + meant)
}

export async function evaluateWords(dataDir: string): Promise<Record<string, number>> {
  const sentences = await readSentences(join(dataDir, 'data', 'words', 'ud_vtb', 'vi_vtb-ud-dev.conllu'))
  const lexicon = shippedLexicon()
  const plain = lexiconOf([], null)
  const raw = sentences.map(({ pieces }) => pieces.map(({ lower }) => lower).join(' '))
  for (const text of raw) segment(text)
  const began = process.cpuUsage()
  for (let round = 0; round < 5; round++) for (const text of raw) segment(text)
  const { user, system } = process.cpuUsage(began)
  const seconds = (user + system) / 1e6
  return {
    'words.vtb-dev.syllables alone.f1': tokenF1(sentences, (pieces) => readPieces(plain, pieces).forward),
    'words.vtb-dev.longest match.f1': tokenF1(sentences, (pieces) => readPieces(lexicon, pieces).forward),
    'words.vtb-dev.cheapest path.f1': tokenF1(sentences, (pieces) => readPieces(lexicon, pieces).cheapest),
    'words.vtb-dev.f1': tokenF1(sentences, joins),
    'words.sentences a CPU second': (5 * raw.length) / seconds,
  }
}
