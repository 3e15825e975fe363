/** Of all units that go by a name, which one does the text mean? Nobody's when that cannot be told. */
import { isKin } from '#data/gazetteer/ground.js'
import { startOfDay } from '#data/model/time.js'
import { LAST_DAY_OF_DISTRICTS, type Unit, type UnitLevel } from '#data/model/unit.js'
import type { Reading, SentenceOf } from './reading.js'
import { type Named, nearest, nextAbove, type Scene, sceneOf, shown } from './scene.js'
import { surroundingOf } from './units.js'

export interface Resolved {
  /** Indices into the reading's tokens, both inclusive. */
  readonly first: number
  readonly last: number
  /** Null: several places go by the name, and nothing tells which. */
  readonly unit: Unit | null
  /** More than one place of the nation goes by the name. */
  readonly shared: boolean
  /** How much speaks for it: 3 and more is the same sentence. */
  readonly evidence: number
  /** The name that decided, as written. */
  readonly by: string | null
  /** Code of the source's own province, when nothing in the text decided and that did. */
  readonly region: string | null
}

/** A district tells more than a province: it has fewer communes of one name. */
const DISTRICT = 1
/** A sister commune that only one place bears. */
const SISTER = 1.5
/** Where the paper is from says less than what it writes. */
const REGION = 1
/** A bare name that a province bears is the province's, in a list of provinces too; else a district is meant before a commune. */
const BARE: Readonly<Record<UnitLevel, number>> = { province: 20, district: 1, commune: 0 }
/** The kind of unit agrees to the letter, not only in rank. */
const SAME_TYPE = 0.5
/** More than all that could speak for it. */
const CONTRADICTED = 10
/** After its end an old unit is meant less often than one of today: a district that ended, less than the commune named after it. */
const ENDED = 1.25
/** The best must be ahead of any other place by so much. */
const AHEAD = 1

const END_OF_DISTRICTS = startOfDay(LAST_DAY_OF_DISTRICTS)?.getTime() ?? 0

/** What is known beside the names of the text. */
interface Hints {
  readonly region: string | null
  /** Folded names of districts of which a commune is named that only one place bears. */
  readonly sisters: ReadonlySet<string>
}

interface Candidate {
  readonly unit: Unit
  readonly score: number
  readonly evidence: number
  readonly contradicted: boolean
  readonly by: Named | null
  readonly atHome: boolean
}

function candidate(scene: Scene, of: Named, above: Named | null, unit: Unit, { region, sisters }: Hints): Candidate {
  const around = surroundingOf(unit)
  // `Ba Đình` said again is no sign that the ward is meant, though its district was named so.
  const districts = of.type === null ? around.districts.filter((key) => key !== of.key) : around.districts
  const province = nearest(scene, of, around.provinces, scene.provinces)
  const district = nearest(scene, of, districts, scene.districts)
  const sister = around.districts.some((key) => sisters.has(key)) ? SISTER : 0
  const atHome = region !== null && around.regions.includes(region)
  // The address names another district or province: no such place there, as far as the map knows.
  const contradicted =
    above !== null &&
    unit.level !== 'province' &&
    !around.provinces.includes(above.key) &&
    !around.districts.includes(above.key)
  const named = province.weight + (district.by === null ? 0 : district.weight + DISTRICT)
  const evidence = contradicted ? 0 : named + sister + (atHome ? REGION : 0)
  const day = scene.reading.publishedAt?.getTime() ?? null
  const ended = unit.to === LAST_DAY_OF_DISTRICTS && day !== null && day > END_OF_DISTRICTS ? ENDED : 0
  const kind = of.type === null ? BARE[unit.level] : unit.type === of.type ? SAME_TYPE : 0
  const score = evidence + kind - ended - (contradicted ? CONTRADICTED : 0)
  return { unit, score, evidence, contradicted, by: district.by ?? province.by, atHome }
}

function resolve(scene: Scene, of: Named, index: number, hints: Hints): Resolved {
  const above = nextAbove(scene, index)
  const candidates = of.units.map((unit) => candidate(scene, of, above, unit, hints))
  const best = candidates.reduce((a, b) => (b.score > a.score ? b : a))
  const others = candidates.filter(({ unit }) => unit !== best.unit && !isKin(unit, best.unit))
  const shared = others.length > 0
  const clear = !best.contradicted && others.every(({ score }) => best.score - score >= AHEAD)
  return {
    first: of.first,
    last: of.last,
    unit: clear ? best.unit : null,
    shared,
    evidence: best.evidence,
    by: clear && best.by !== null ? shown(scene, best.by) : null,
    region: clear && best.by === null && best.atHome && shared ? hints.region : null,
  }
}

export function resolveUnits(reading: Reading, sentences: SentenceOf, region: string | null): readonly Resolved[] {
  const scene = sceneOf(reading, sentences)
  const alone = scene.named.map((of, i) => resolve(scene, of, i, { region, sisters: new Set() }))
  const sisters = new Set<string>()
  for (const { unit } of alone)
    if (unit?.level === 'commune') for (const key of surroundingOf(unit).districts) sisters.add(key)
  // What its own address does not tell, its neighbours in the text may.
  return scene.named.map((of, i) => {
    const known = alone[i]
    return known !== undefined && (known.unit !== null || sisters.size === 0)
      ? known
      : resolve(scene, of, i, { region, sisters })
  })
}
