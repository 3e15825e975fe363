/** Which names has a claim that a fact has not, and which has the fact in their stead? Capitals show names; the map of the nation tells places. */
import { nation } from '#data/gazetteer/nation.js'
import { foldSpelling } from '#data/model/vietnamese.js'
import { type Comparison, type Difference, given, type Sides } from './differs.js'
import type { Reading } from './reading.js'

interface Name {
  /** With marks where both sides write them, else folded. */
  readonly words: readonly string[]
  readonly place: boolean
  readonly start: number
  readonly end: number
}

/** What stands before the name of a place, or begins it. */
const PLACE_WORDS = new Set(
  `xã phường huyện quận tỉnh phố trấn thôn ấp bản làng đảo sông hồ đập cầu cảng chợ ga biển bến núi đèo rừng đường khu vực dốc vịnh
  bãi cửa ngõ hẻm kênh kiệt gò suối đồi cồn hòn khe`.split(/\s+/),
)
const UNMARKED_PLACE_WORDS = new Set([...PLACE_WORDS].map(foldSpelling))
/** `ông Hồ Văn Bảy` is no lake. */
const PEOPLE = new Set(['ông', 'bà', 'anh', 'chị', 'em', 'cô', 'chú', 'bác', 'cháu'])

let places: ReadonlySet<string> | null = null

function isPlace(name: string): boolean {
  places ??= new Set(nation().units.map((unit) => foldSpelling(unit.name)))
  return places.has(name)
}

/** `quý III`. */
const NUMERAL = /^[ivx]+$/

/** Most letters are capitals: they tell nothing. */
const SHOUTING = 0.6

function isShouting(text: string): boolean {
  const letters = text.match(/\p{L}/gu) ?? []
  return letters.filter((letter) => letter !== letter.toLowerCase()).length > letters.length * SHOUTING
}

/** Runs of capitals; a first word alone is no name. */
function namesIn(reading: Reading, spell: (word: string) => string): readonly Name[] {
  if (isShouting(reading.text)) return []
  const { text, starts, ends, syllables } = reading
  const capital = (i: number) => {
    const first = text.charAt(starts[i] ?? 0)
    return first !== first.toLowerCase()
  }
  const joined = (i: number) => /^[ -]$/.test(text.slice(ends[i - 1] ?? 0, starts[i] ?? 0))
  const opens = (i: number) =>
    i === 0 || /[.!?:\n"“]\s*$/.test(text.slice(Math.max(0, (starts[i] ?? 0) - 3), starts[i] ?? 0))
  const found: Name[] = []
  for (let at = 0; at < syllables.length; ) {
    let end = at
    while (end < syllables.length && capital(end) && (end === at || joined(end))) end++
    if (end > at && !(end === at + 1 && opens(at))) {
      // `Cầu Bình An bị đóng`: the first word has its capital from the sentence.
      const from = opens(at) && end - at > 2 ? at + 1 : at
      const words = syllables.slice(from, end).map(spell)
      const folded = words.map(foldSpelling)
      const before = syllables[from - 1] ?? ''
      const near = [before, syllables[from] ?? '']
      const byWord = near.some((word) => (reading.marked ? PLACE_WORDS : UNMARKED_PLACE_WORDS).has(word))
      const place = !PEOPLE.has(before) && (byWord || isPlace(folded.join(' ')))
      if (!NUMERAL.test(folded.join('')))
        found.push({ words, place, start: starts[from] ?? 0, end: ends[end - 1] ?? 0 })
    }
    at = Math.max(end, at + 1)
  }
  return found
}

/** All of the name in a row, capitals or not; or a name that is part of it: `Sở Xây dựng Bình Hải Lê Đức Toản` holds two. */
function holds(spoken: string, names: readonly Name[], { words }: Name): boolean {
  const said = ` ${words.join(' ')} `
  return (
    spoken.includes(said) ||
    names.some((other) => other.words.length > 1 && said.includes(` ${other.words.join(' ')} `))
  )
}

export function compareNames(sides: Sides): Comparison {
  const exact = sides.claim.marked && sides.fact.marked
  const spell = exact ? (word: string) => word : foldSpelling
  const [ours, theirs] = [namesIn(sides.claim, spell), namesIn(sides.fact, spell)]
  const spokenIn = ({ syllables }: Reading) => ` ${syllables.map(spell).join(' ')} `
  const [claimSays, factSays] = [spokenIn(sides.claim), spokenIn(sides.fact)]
  const open = ours.filter((name) => !holds(factSays, theirs, name))
  const free = theirs.filter((name) => !holds(claimSays, ours, name))
  const differences: Difference[] = []
  for (const name of open) {
    const at = free.findIndex(({ place }) => place === name.place)
    const rival = at < 0 ? undefined : free.splice(at, 1)[0]
    differences.push({
      kind: name.place ? 'place' : 'who',
      claim: given(sides.claim, name.start, name.end),
      fact: rival === undefined ? null : given(sides.fact, rival.start, rival.end),
    })
  }
  return { differences, unclear: free.length > 0 || swapped(ours, theirs) }
}

/** `A kiện B` and `B kiện A` share all their words. */
function swapped(ours: readonly Name[], theirs: readonly Name[]): boolean {
  const order = (names: readonly Name[], among: readonly Name[]) =>
    names.map(({ words }) => words.join(' ')).filter((name) => among.some((other) => other.words.join(' ') === name))
  return order(ours, theirs).join('|') !== order(theirs, ours).join('|')
}
