/** How much of a text is about the locality, given where its names stand? */
import type { LocalityMention } from '#data/model/judgement.js'
import type { Level } from '#data/model/vocabulary.js'
import { addressAt } from './address.js'
import type { ProfileInfo } from './gazetteer.js'
import { isFootball, isWeather } from './genre.js'
import type { Names } from './judge.js'
import type { Placed } from './placing.js'
import { oncePerText, type Reading, type SentenceOf } from './reading.js'
import { supported } from './support.js'
import { UNIT_WORD } from './words.js'

/** The lead is where a news text says where it happens: its first sentences, or the first part of a long one. */
const LEAD_SENTENCES = 2
const LEAD_SHARE = 0.15
/** Sentences that name the place: from here on it is more than an example. */
const MANY = 3
/** Texts shorter than this, in sentences, are about the place of their lead. */
const SHORT = 12
/** Shares of the sentences that name the place (test/eval/mentions, 2026-11). */
const LEAD_CARRIES = 0.1
const REAL_PART = 0.12
const MAIN_PART = 0.15

/** Syllables from a name within which a unit word is of the same address. */
const BESIDE = 6

/** Communes, districts and quarters that are named, home addresses aside. */
const addresses = oncePerText((reading) => {
  const { tokens } = reading
  const found: { readonly at: number; readonly name: string }[] = []
  for (const [at, token] of tokens.entries()) {
    const next = tokens[at + 1]
    if (!UNIT_WORD.has(token.lower) || next === undefined || next.start - token.end > 2) continue
    if (!next.capital && !/^\d{1,2}$/.test(next.lower)) continue
    if (addressAt(reading, at + 1).role === 'home') continue
    found.push({ at, name: `${token.lower} ${next.lower} ${tokens[at + 2]?.lower ?? ''}` })
  }
  return found
})

/** How many of them are elsewhere? */
function otherAddresses(reading: Reading, own: readonly Placed[]): number {
  const near = new Set(
    own.flatMap(({ hit }) => Array.from({ length: 2 * BESIDE + 1 }, (_, i) => hit.first - BESIDE + i)),
  )
  return new Set(addresses(reading).flatMap(({ at, name }) => (near.has(at) ? [] : [name]))).size
}

interface Judgement {
  readonly level: Level
  /** 0–1, before what the names themselves add. */
  readonly score: number
  readonly reason: string
}

const quote = ({ shown }: Placed): string => `"${shown}"`

/** Nothing of the place: a word to the analyst when its own name, and not only some commune's, looks alike. */
function notTheLocality(names: Names, teams: readonly Placed[], profile: ProfileInfo): Judgement | null {
  const team = teams[0]
  if (team !== undefined) return { level: 'false', score: 0.8, reason: `Tên ${quote(team)} ở đây là đội bóng` }
  // Thousands of communes share their names with each other, with streets and with people: no news to any of them, nor to provinces.
  const rejected = names.placed.find(
    ({ standing, hit, warned }) =>
      standing === 'not' &&
      (warned || profile.level === 'district' || (profile.level === 'province' && hit.entry.kind === 'name')),
  )
  if (rejected === undefined) return null
  return {
    level: 'false',
    score: 0.8,
    reason: `Tên ${quote(rejected)} không phải địa bàn: ${rejected.why ?? 'tên khác'}`,
  }
}

function levelOf(
  good: readonly Placed[],
  names: Names,
  reading: Reading,
  sentences: SentenceOf,
  profile: ProfileInfo,
): Judgement | null {
  const isArea = (p: Placed): boolean => !p.typed && !p.precise && isWeather(reading)
  const events = good.filter((p) => p.role === 'event' && !isArea(p))
  const { bodyStart } = reading
  const leadEnd = bodyStart + LEAD_SHARE * (reading.text.length - bodyStart)
  const sentenceOf = ({ hit }: Placed): number => sentences.at(hit.start)
  const inTitle = events.filter(({ hit }) => hit.start < bodyStart)
  const inLead = events.filter(
    (p) =>
      p.hit.start >= bodyStart && (p.hit.start < leadEnd || sentenceOf(p) - (bodyStart > 0 ? 1 : 0) < LEAD_SENTENCES),
  )
  const count = new Set(events.map(sentenceOf)).size
  const share = count / Math.max(1, sentences.all.length)
  const best = inTitle[0] ?? inLead[0] ?? events[0] ?? good[0]
  if (best === undefined) return null

  const where = inTitle.length > 0 ? 'ở tiêu đề, ' : inLead.length > 0 ? 'ở phần đầu, ' : ''
  const near = [best.why, ...names.support].find((name) => name !== null && !best.shown.includes(name)) ?? null
  const beside = near === null ? '' : `; có "${near}" gần đó`
  const source = best.source === null ? '' : `; nguồn tin là của ${best.source}`
  const reason = `Tên ${quote(best)} ${where}trong ${count} câu${beside}${source}`
  if (inTitle.length > 0) return { level: 'primary', score: 0.8 + 0.02 * count, reason }
  if (inLead.length > 0) {
    const main = share >= LEAD_CARRIES || count >= MANY || sentences.all.length < SHORT
    return { level: main ? 'primary' : 'substantive', score: 0.65 + 0.02 * count, reason }
  }
  const elsewhere = otherAddresses(reading, good)
  const scene = events.some(({ setting, precise }) => setting && precise)
  if ((scene && count >= elsewhere) || (count >= MANY && share >= MAIN_PART))
    return { level: 'primary', score: 0.6, reason }
  const acts = events.some(({ setting, typed }) => setting && typed)
  if (count >= MANY || (count >= 2 && (share >= REAL_PART || acts)))
    return { level: 'substantive', score: 0.55, reason }
  if (events.length > 0) return { level: 'passing', score: 0.6, reason: `${reason}, không ở tiêu đề hay phần đầu` }

  const listed = good.some((p) => p.role === 'list' || isArea(p))
  const home = good.find(({ role }) => role === 'home' || role === 'former')
  if (home !== undefined && profile.level !== 'province' && elsewhere === 0 && !names.elsewhere)
    return {
      level: 'substantive',
      score: 0.5,
      reason: `Tên ${quote(home)} là nơi ở của người trong tin; tin không nêu nơi nào khác`,
    }
  if (home !== undefined && !listed)
    return {
      level: 'origin',
      score: 0.7,
      reason: `Tên ${quote(home)} chỉ là quê quán, nơi ở hoặc nơi công tác cũ của người được nhắc đến`,
    }
  const why = listed
    ? 'đứng trong danh sách nhiều địa phương hoặc là một đầu chặng đường'
    : 'chỉ là tên trường, công trình hoặc doanh nghiệp'
  return { level: 'passing', score: 0.65, reason: `Tên ${quote(best)} ${why}` }
}

export function mentionOf(
  names: Names,
  reading: Reading,
  sentences: SentenceOf,
  profile: ProfileInfo,
): LocalityMention | null {
  const found = supported(names, reading, profile)
  const bare = found.filter((p) => p.hit.entry.kind === 'name' && !p.typed && p.role !== 'home')
  const teams = bare.length > 0 && isFootball(reading) ? bare : []
  const good = found.filter((p) => !teams.includes(p))
  const rejected = teams.length > 0 ? teams : names.placed.filter(({ standing }) => standing === 'not')
  const shown = good.length > 0 ? good : rejected
  const judged =
    good.length > 0 ? levelOf(good, names, reading, sentences, profile) : notTheLocality(names, teams, profile)
  if (judged === null) return null
  const { toGiven } = reading.respelled
  const bonus = good.some(({ standing }) => standing === 'sure') ? 0.1 : 0
  return {
    locality: profile.id,
    level: judged.level,
    score: Math.round(100 * Math.min(0.98, judged.score + bonus)) / 100,
    spans: shown.map(({ hit }) => ({ start: toGiven(hit.start), end: toGiven(hit.end) })),
    reason: judged.reason,
  }
}
