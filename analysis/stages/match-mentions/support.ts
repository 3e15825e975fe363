/** Which names count, once the whole text has been seen? */
import type { ProfileInfo } from './gazetteer.js'
import type { Names } from './judge.js'
import type { Placed } from './placing.js'
import type { Reading } from './reading.js'

/** A post says a name once and has no room for support; an article that is about a place says it again. */
const BRIEF = 120

/** A sure name counts; a weak one with support: another name of the locality, its province, an anchor; some by repetition. */
export function supported({ placed, support }: Names, reading: Reading, profile: ProfileInfo): readonly Placed[] {
  const taken = placed.filter(({ standing }) => standing !== 'not')
  const sure = taken.filter(({ standing }) => standing === 'sure')
  const kindOf = (p: Placed) => p.hit.entry.kind
  const ownSure = sure.some((p) => kindOf(p) !== 'commune')
  const districtSure = sure.some((p) => kindOf(p) === 'district')
  const upper = new Set(
    taken.filter((p) => kindOf(p) === 'name' || kindOf(p) === 'district').map(({ hit }) => hit.entry.shown),
  )
  const times = new Map<string, number>()
  for (const { hit } of taken) times.set(hit.entry.shown, (times.get(hit.entry.shown) ?? 0) + 1)

  const brief = reading.tokens.length <= BRIEF

  return taken.filter((p) => {
    if (p.standing === 'sure') return true
    const { entry, spelling, start, first, last } = p.hit
    if (p.untold || p.bare) return ownSure
    const others =
      support.some((name) => name.toLowerCase() !== entry.shown.toLowerCase()) ||
      upper.size > (upper.has(entry.shown) ? 1 : 0)
    const stressed = (times.get(entry.shown) ?? 0) >= 2 || start < reading.bodyStart
    const ambiguous = entry.units.some((unit) => unit.ambiguous)
    const wellWritten = reading.marked && spelling === 'exact'
    if (entry.kind === 'name') {
      // `cần giờ giấc` is no name: with nothing else to go by, the capitals decide.
      const capitals = reading.tokens.slice(first, last + 1).every(({ capital }) => capital)
      return sure.length > 0 || others || ((stressed || (brief && capitals)) && wellWritten)
    }
    if (entry.kind === 'place') return sure.length > 0 || others || (stressed && wellWritten)
    if (entry.kind === 'district') return ownSure || others || (stressed && !ambiguous)
    // A province has hundreds of communes, and each name of them is used somewhere else as well.
    if (profile.level === 'province') return p.typed && (ambiguous ? districtSure : ownSure || others)
    return ownSure || (!ambiguous && others)
  })
}
