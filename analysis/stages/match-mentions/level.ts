/** How much of a text is about the locality, given where its names stand? */
import type { LocalityMention } from '#data/model/judgement.js'
import { titled } from '#data/model/unit.js'
import type { Level } from '#data/model/vocabulary.js'
import { addressAt, isPost } from './address.js'
import type { ProfileInfo } from './gazetteer.js'
import { isFootball, isWeather } from './genre.js'
import type { Names } from './judge.js'
import type { Placed } from './placing.js'
import { oncePerText, type Reading, type SentenceOf } from './reading.js'
import type { Rivals } from './rivals.js'
import { supported } from './support.js'
import { HAPPENS, TRADES, UNIT_WORD } from './words.js'

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
/** Places, from which on a text is a round-up. */
const ROUND_UP = 3
/** A scene further down is an example or an earlier case. */
const FIRST_HALF = 0.5

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

/** Where a name stands in the text. */
interface Frame {
  readonly inTitle: (place: { readonly start: number }) => boolean
  readonly inLead: (place: { readonly start: number }) => boolean
}

function frameOf({ text, bodyStart }: Reading, sentences: SentenceOf): Frame {
  const leadEnd = bodyStart + LEAD_SHARE * (text.length - bodyStart)
  const first = bodyStart === 0 ? 0 : sentences.at(bodyStart) + (/^\s/.test(text.slice(bodyStart)) ? 1 : 0)
  return {
    inTitle: ({ start }) => start < bodyStart,
    inLead: ({ start }) => start >= bodyStart && (start < leadEnd || sentences.at(start) - first < LEAD_SENTENCES),
  }
}

/** Characters to either side of a name in which the word for what happens there is looked for. */
const TELLS = 160

/** `bắt quả tang … tại X`, `X … bốc cháy`, or the headline says it and nothing is only bought there or goes through. */
function happensAt({ lower, bodyStart }: Reading, { hit }: Placed, sentences: SentenceOf): boolean {
  const sentence = sentences.all[sentences.at(hit.start)]
  if (sentence === undefined) return false
  const left = lower.slice(Math.max(sentence.start, hit.start - TELLS), hit.start)
  if (TRADES.test(left)) return false
  return (
    HAPPENS.test(left) ||
    HAPPENS.test(lower.slice(hit.end, Math.min(sentence.end, hit.end + TELLS))) ||
    HAPPENS.test(lower.slice(0, bodyStart))
  )
}

/** Characters to either side of a name in which semicolons part a list. */
const LISTS = 300

/** Is the name one of many places that its sentence goes through? */
function isListed(start: number, rivals: Rivals, { text }: Reading, sentences: SentenceOf): boolean {
  const index = sentences.at(start)
  const sentence = sentences.all[index]
  if (rivals.inSentence(index) >= ROUND_UP) return true
  if (sentence === undefined) return false
  const around = text.slice(Math.max(sentence.start, start - LISTS), Math.min(sentence.end, start + LISTS))
  return around.split(';').length >= ROUND_UP
}

/** Is the home of a person the place of what is told of him? The head says it, and no other place is named. */
function isPlaceOfStory(
  good: readonly Placed[],
  names: Names,
  reading: Reading,
  frame: Frame,
  profile: ProfileInfo,
): boolean {
  const rivals = names.rivals()
  const homes = good.filter(({ role }) => role === 'home' || role === 'former')
  const headed = homes.some((p) => p.precise && frame.inLead(p.hit))
  const alone = otherAddresses(reading, good) === 0 && !names.elsewhere
  if (alone && profile.level !== 'province') return homes.some((p) => p.precise || frame.inLead(p.hit))
  return headed && rivals.places <= 1 && !rivals.spots.some((spot) => frame.inLead(spot) || frame.inTitle(spot))
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
  const frame = frameOf(reading, sentences)
  const inTitle = events.filter(({ hit }) => frame.inTitle(hit))
  const inLead = events.filter(({ hit }) => frame.inLead(hit))
  // A picture of the place adds to what the head says of it.
  const told = inTitle.length + inLead.length > 0 ? good.filter(({ role }) => role === 'caption') : []
  const count = new Set([...events, ...told].map(({ hit }) => sentences.at(hit.start))).size
  const share = count / Math.max(1, sentences.all.length)
  const best = inTitle[0] ?? inLead[0] ?? events[0] ?? good[0]
  if (best === undefined) return null

  const where = inTitle.length > 0 ? 'ở tiêu đề, ' : inLead.length > 0 ? 'ở phần đầu, ' : ''
  const near = [best.why, ...names.support].find((name) => name !== null && !best.shown.includes(name)) ?? null
  const beside = near === null ? '' : `; có "${near}" gần đó`
  const source = best.source === null ? '' : `; nguồn tin là của ${best.source}`
  const reason = `Tên ${quote(best)} ${where}trong ${count} câu${beside}${source}`
  if (inTitle.length > 0) return { level: 'primary', score: 0.8 + 0.02 * count, reason }

  const rivals = names.rivals()
  const headed = inLead.length > 0 && count >= MANY
  const theirs = rivals.spots.find((spot) => spot.setting && frame.inTitle(spot))
  if (theirs !== undefined && count <= rivals.most && events.length > 0 && !headed) {
    const ofOthers = `${reason}; tiêu đề nói về ${titled(theirs.unit)}`
    return count > 1
      ? { level: 'substantive', score: 0.55, reason: ofOthers }
      : { level: 'passing', score: 0.6, reason: ofOthers }
  }
  const elsewhere = otherAddresses(reading, good)
  const scenes = events.filter((p) => p.setting && (p.precise || p.typed) && happensAt(reading, p, sentences))
  const precise = scenes.some((p) => p.precise)
  const opening = rivals.spots.find(({ start }) => start >= reading.bodyStart)?.start ?? reading.text.length
  const firstNamed = (events[0]?.hit.start ?? reading.text.length) < opening
  const listed = !precise && events.every(({ hit }) => isListed(hit.start, rivals, reading, sentences))
  const roundUp = !firstNamed && (listed || (rivals.places >= ROUND_UP && rivals.most > count && scenes.length === 0))
  if (inLead.length > 0) {
    if (roundUp && count < MANY)
      return {
        level: count > 1 && !listed ? 'substantive' : 'passing',
        score: 0.55,
        reason: `${reason}, cùng nhiều nơi khác`,
      }
    const main = precise || share >= LEAD_CARRIES || count >= MANY || sentences.all.length < SHORT
    return { level: main ? 'primary' : 'substantive', score: 0.65 + 0.02 * count, reason }
  }
  const before = rivals.spots.find((spot) => spot.setting || frame.inLead(spot))?.start ?? reading.text.length
  const only = scenes.some(
    (p) =>
      (p.precise || (profile.level !== 'province' && !isPost(reading, p.hit))) &&
      p.hit.start < Math.min(before, FIRST_HALF * reading.text.length),
  )
  if (!listed && (only || (precise && count >= elsewhere) || (count >= MANY && share >= MAIN_PART && !roundUp)))
    return { level: 'primary', score: 0.6, reason }
  const acts = events.some(({ setting, typed }) => setting && typed)
  const onlyPlace = profile.level === 'province' && rivals.places === 0 && !names.elsewhere && acts
  if (count >= MANY || onlyPlace || (count >= 2 && (share >= REAL_PART || acts)))
    return { level: 'substantive', score: 0.55, reason }

  const home = good.find(({ role }) => role === 'home' || role === 'former')
  const ofHome = isPlaceOfStory(good, names, reading, frame, profile)
  if (home !== undefined && ofHome && (events.length === 0 || rivals.places === 0))
    return {
      level: 'substantive',
      score: 0.5,
      reason: `Tên ${quote(home)} là nơi ở của người trong tin; tin không nêu nơi nào khác`,
    }
  if (events.length > 0) return { level: 'passing', score: 0.6, reason: `${reason}, không ở tiêu đề hay phần đầu` }
  const many = good.some((p) => p.role === 'list' || isArea(p))
  if (home !== undefined && !many)
    return {
      level: 'origin',
      score: 0.7,
      reason: `Tên ${quote(home)} chỉ là quê quán, nơi ở, nơi làm việc hoặc nơi công tác cũ của người được nhắc đến`,
    }
  const why = many
    ? 'đứng trong danh sách nhiều địa phương hoặc là một đầu chặng đường'
    : good.some(({ role }) => role === 'caption')
      ? 'chỉ ở chú thích ảnh'
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
