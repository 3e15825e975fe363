/** Is one name that was found the locality's, how surely, and as what does it stand there? */
import type { LocalityProfile } from '#data/model/locality.js'
import type { UnitType } from '#data/model/unit.js'
import { addressAt, isFormerPost } from './address.js'
import { actsFor, before, isByline, isGate, partOfLongerName, spansSentences } from './around.js'
import { isCaption } from './captions.js'
import { chainAfter } from './chain.js'
import { isConditional } from './friends.js'
import type { Unit } from './gazetteer.js'
import type { Hit } from './hits.js'
import { endOfRange, neighboursInList } from './lists.js'
import { inForce, type Reading } from './reading.js'

/** event: something is there. body: only a school, firm or road is named after it. caption: only a picture is from there. */
export type Role = 'event' | 'home' | 'former' | 'list' | 'body' | 'caption'

export interface Placed {
  readonly hit: Hit
  readonly standing: 'sure' | 'weak' | 'not'
  readonly role: Role
  /** With its unit word, as it is shown to the analyst. */
  readonly shown: string
  /** Why it is not the locality; the confirming name when it is. */
  readonly why: string | null
  readonly typed: boolean
  /** Something is said to be there: `tại`, `đến địa phận`, or a body of the place acts. */
  readonly setting: boolean
  /** Down to the commune. */
  readonly precise: boolean
  /** Other places of the nation go by the name, and nothing in the text tells them apart. */
  readonly untold: boolean
  /** The bare name of a commune, which is a street, a person or a firm as often. */
  readonly bare: boolean
  /** The source's own province told it from others of the name. */
  readonly source: string | null
  /** The profile names it as a look-alike. */
  readonly warned: boolean
}

/** What the nation's map says of a name. */
export type Meant =
  | {
      readonly kind: 'ours'
      readonly evidence: number
      readonly shared: boolean
      readonly by: string | null
      /** The source's own province, where that decided. */
      readonly source: string | null
    }
  | { readonly kind: 'elsewhere'; readonly what: string }
  | { readonly kind: 'untold' }

/** What the whole text holds of the locality: number of syllables of the name that begins at a syllable, else 0. */
export interface Surroundings {
  readonly reading: Reading
  readonly level: LocalityProfile['level']
  readonly meant: (hit: Hit) => Meant | null
  /** The locality's own name or one of its districts. */
  readonly upper: (index: number) => number
  /** Its province. */
  readonly parent: (index: number) => number
  readonly own: (index: number) => number
  /** Does a name of the locality begin or end there? */
  readonly known: (index: number) => boolean
  readonly friends: readonly Hit[]
  /** Other provinces are named, and neither the locality's own nor anything else that is sure to be near it. */
  readonly abroad: () => boolean
}

/** Papers mix these up for one commune: `xã Na Sầm` while it was a town. */
const LOWER_TYPES: ReadonlySet<UnitType> = new Set(['xã', 'phường', 'thị trấn', 'đặc khu'])
const sameTier = (type: UnitType, unit: Unit): boolean =>
  unit.type !== null && LOWER_TYPES.has(unit.type) === LOWER_TYPES.has(type)

function friendAt(hit: Hit, { friends, reading }: Surroundings): Hit | undefined {
  return friends.find(
    (friend) =>
      friend.start <= hit.start &&
      friend.end >= hit.end &&
      // Without marks `Thanh Hoa` is not to be told from `Thanh Hóa`: then only a longer name differs.
      (reading.marked || isConditional(friend) || friend.end - friend.start > hit.end - hit.start),
  )
}

/** The name above it stands in the same sentence. */
const NEAR = 3

export function placed(hit: Hit, around: Surroundings): Placed {
  const { reading } = around
  const province = around.level === 'province'
  const { entry } = hit
  const context = before(reading, hit)
  const type = context.before.kind === 'unit' ? context.before.type : null
  const first = type === null ? hit.start : (reading.tokens[hit.first - context.length]?.start ?? hit.start)
  const shown = reading.text.slice(first, hit.end).replace(/\s+/g, ' ')
  const address = addressAt(reading, hit.first)
  const isPlace = entry.kind === 'place'
  const units = entry.units.filter(({ from }) => inForce(from, reading))
  const ofType = units.filter((unit) => unit.type === type)
  const typed = type !== null && ofType.length > 0
  // A province that was merged away shares its parent with others: only its new units are told by it.
  const byParent = !province || ofType.some(({ from }) => from !== null)
  const chain = chainAfter(reading, hit, (i) => around.upper(i) || (byParent ? around.parent(i) : 0), {
    typed: type !== null,
  })
  const meant = isPlace ? null : around.meant(hit)
  const ours = meant?.kind === 'ours' ? meant : null
  const byChain = chain.verdict === 'confirms' && !isPlace
  const bare = around.level === 'commune' && !typed && !isPlace
  const gate = entry.kind === 'commune' && type === null && isGate(reading, hit)
  const confirmed = byChain || (ours !== null && ours.evidence >= (gate ? 1 : NEAR) && (typed || bare || gate))
  // The map knows no commune that ended before 2025: a name of one place may have been of two.
  const untold =
    meant?.kind === 'untold' || (ours?.evidence === 0 && type !== null && LOWER_TYPES.has(type) && around.abroad())
  const as = (standing: Placed['standing'], why: string | null): Placed => ({
    hit,
    standing,
    role: 'event',
    shown,
    why,
    typed,
    setting: address.role === 'setting' || actsFor(reading, hit, context.length),
    precise: address.precise || entry.kind === 'commune' || isPlace,
    untold: untold && !byChain,
    bare,
    source: ours?.source ?? null,
    warned: false,
  })

  const friend = friendAt(hit, around)?.entry.friend
  const rejected = ((): string | null => {
    if (hit.spelling === 'look-alike') return `khác dấu với "${entry.shown}"`
    if (friend != null && !(confirmed && friend.near.length > 0)) return friend.why
    if (spansSentences(reading, hit)) return 'hai câu khác nhau'
    if (isPlace) return null
    if (type === null && isByline(reading, hit)) return 'tên người viết'
    if (partOfLongerName(reading, hit, around.known)) return 'là một phần của tên khác'
    if (context.before.kind === 'other' && !(confirmed && entry.kind === 'commune')) return context.before.what
    const tier = type !== null && confirmed && units.some((unit) => sameTier(type, unit))
    if (type !== null && entry.units.length > 0 && !typed && !tier) return 'đơn vị khác cùng tên'
    const near = ours !== null && ours.evidence >= NEAR
    if (chain.verdict === 'contradicts' && !near && !(province && entry.kind === 'name'))
      return `thuộc ${chain.by ?? 'nơi khác'}`
    if (meant?.kind === 'elsewhere' && !byChain) return meant.what
    if (entry.units.length > 0 && units.length === 0) return 'khi ấy chưa có đơn vị này'
    const single = hit.first === hit.last && (entry.kind === 'commune' || entry.kind === 'district')
    return single && !typed && !confirmed ? 'chỉ một tiếng, không có loại đơn vị đứng trước' : null
  })()
  if (rejected !== null) return { ...as('not', rejected), warned: friend != null }

  const role: Role =
    address.role === 'home'
      ? 'home'
      : isFormerPost(reading, hit)
        ? 'former'
        : isCaption(reading, hit)
          ? 'caption'
          : endOfRange(reading, hit) || neighboursInList(reading, hit, around.own) >= 2
            ? 'list'
            : context.before.kind === 'named-after' && !isPlace
              ? 'body'
              : 'event'
  const ambiguous = (typed ? ofType : units).some((unit) => unit.ambiguous)
  const exact = hit.spelling === 'exact'
  const sure = ((): boolean => {
    if (confirmed) return true
    if (untold) return false
    // Without marks too, when no other name of the nation reads the same.
    if (typed && ours !== null && !ours.shared) return true
    if (isPlace) return entry.strong && exact && inForce(entry.from, reading)
    if (entry.kind === 'name') return entry.strong ? inForce(entry.from, reading) : exact && (typed || province)
    if (entry.kind === 'district') return exact && !ambiguous
    return exact && typed && !ambiguous && !province
  })()
  return { ...as(sure ? 'sure' : 'weak', byChain ? chain.by : (ours?.by ?? null)), role }
}
