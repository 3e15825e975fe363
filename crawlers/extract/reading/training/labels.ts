/** Which lines of a page belong to the text that a person marked as its main content? */
import type { Line } from '../lines.js'
import { wordsOf } from '../vocabulary.js'

/** Words in a row that rarely repeat by chance. */
const RUN = 4
/** From so many words on, a line is recognised by its own words; a shorter one also by where it stands. */
const LONG = 7
/** Words between a short line's place in the text and that of its nearest long neighbours. */
const SLACK = 60

interface Places {
  readonly runs: ReadonlyMap<string, readonly number[]>
}

function placesOf(words: readonly string[], size: number): Places['runs'] {
  const runs = new Map<string, number[]>()
  for (let at = 0; at + size <= words.length; at += 1) {
    const run = words.slice(at, at + size).join(' ')
    const places = runs.get(run)
    if (places === undefined) runs.set(run, [at])
    else if (places.length < 200) places.push(at)
  }
  return runs
}

interface Found {
  readonly share: number
  readonly from: number
  readonly to: number
}

function findLong(words: readonly string[], runs: Places['runs'], after: number): Found {
  const covered = new Uint8Array(words.length)
  let [from, to] = [-1, -1]
  for (let at = 0; at + RUN <= words.length; at += 1) {
    const places = runs.get(words.slice(at, at + RUN).join(' '))
    if (places === undefined) continue
    covered.fill(1, at, at + RUN)
    const place = places.find((each) => each >= after) ?? places.at(-1) ?? 0
    if (from === -1) from = place
    to = place + RUN
  }
  return { share: covered.reduce((sum, one) => sum + one, 0) / words.length, from, to }
}

/** For each line the share of its words, 0–1, that are in the text. */
export function labelLines(lines: readonly Line[], text: string): readonly number[] {
  const wanted = wordsOf(text)
  const runs = placesOf(wanted, RUN)
  const short = new Map([1, 2, 3, 4, 5, 6].map((size) => [size, placesOf(wanted, size)]))
  const labels = new Array<number>(lines.length).fill(0)
  const places = new Array<readonly [number, number] | null>(lines.length).fill(null)
  const used = new Map<string, number>()
  let after = 0
  for (const [i, { words, block }] of lines.entries()) {
    if (words.length < LONG) continue
    const { share, from, to } = findLong(words, runs, after)
    // A page holds some lines twice, for two screens: as many count as the text has.
    const copies = used.get(block.text) ?? 0
    if (share >= 0.7) {
      if (copies >= (runs.get(words.slice(0, RUN).join(' '))?.length ?? 1)) continue
      used.set(block.text, copies + 1)
    }
    labels[i] = share
    if (share >= 0.7) {
      places[i] = [from, to]
      if (from >= after && from - after < 2_000) after = to
    }
  }
  const before: (number | null)[] = []
  let last: number | null = 0
  for (const place of places) {
    before.push(last)
    if (place !== null) last = place[1]
  }
  let next: number | null = wanted.length
  for (let i = lines.length - 1; i >= 0; i -= 1) {
    const place = places[i]
    if (place !== null && place !== undefined) {
      next = place[0]
      continue
    }
    const words = lines[i]?.words ?? []
    if (words.length === 0 || words.length >= LONG) continue
    const [low, high] = [before[i] ?? 0, next ?? wanted.length]
    const found = short.get(words.length)?.get(words.join(' ')) ?? []
    const near = found.some((at) => at >= low - 3 && at <= high + 3 && (at - low < SLACK || high - at < SLACK))
    labels[i] = near ? 1 : 0
  }
  return labels
}
