/** How well are localities recognised? On hand-read pairs of a document and a locality, half of them traps. */
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { z } from 'zod'
import { compileGazetteer, mentionsOf } from '#analysis/stages/match-mentions.js'
import { loadProfiles } from '#api/profiles.js'
import { unitOf } from '#data/gazetteer/nation.js'
import { profileOf } from '#data/gazetteer/profile.js'
import { fullText } from '#data/model/judgement.js'
import type { LocalityProfile } from '#data/model/locality.js'
import { canonical, fold } from '#data/model/vietnamese.js'
import { RELEVANT_LEVELS } from '#data/model/vocabulary.js'
import { packageFile } from '#data/package-file.js'

const LABELS = ['primary', 'substantive', 'passing', 'origin', 'false', 'none'] as const
type Label = (typeof LABELS)[number]

const GoldMention = z.object({
  pid: z.string(),
  locality: z.string(),
  label: z.enum(LABELS),
  relevant: z.boolean(),
  stripped: z.boolean(),
  name_removed: z.boolean(),
  title: z.string().nullable(),
  text: z.string(),
})
export type GoldMention = z.infer<typeof GoldMention>

export interface Judged {
  readonly gold: GoldMention
  readonly label: Label
  readonly relevant: boolean
  readonly reason: string | null
}

const f1 = (hits: number, said: number, there: number): number => (said + there === 0 ? 1 : (2 * hits) / (said + there))

function relevanceF1(rows: readonly Judged[], said: (row: Judged) => boolean = ({ relevant }) => relevant): number {
  const hits = rows.filter((row) => said(row) && row.gold.relevant).length
  return f1(hits, rows.filter(said).length, rows.filter(({ gold }) => gold.relevant).length)
}

const labelF1 = (rows: readonly Judged[], label: Label): number =>
  f1(
    rows.filter((row) => row.label === label && row.gold.label === label).length,
    rows.filter((row) => row.label === label).length,
    rows.filter(({ gold }) => gold.label === label).length,
  )

const isRelevant = (label: Label): boolean => RELEVANT_LEVELS.some((level) => level === label)

/** What a search for the bare name gives: the figure that any rule must beat. */
const namedIn = (profile: LocalityProfile, { title, text }: GoldMention, write: (text: string) => string): boolean =>
  write(canonical(fullText({ title, text }))).includes(write(canonical(profile.name)))

/** What a new customer starts with: each profile as it follows from the map alone, nothing that a person added. */
const derivedFromMap = (profiles: readonly LocalityProfile[]): readonly LocalityProfile[] =>
  profiles.flatMap(({ id, code }) => {
    const unit = code === undefined ? null : unitOf(code)
    return unit === null ? [] : [{ ...profileOf(unit), id }]
  })

/** As people type without marks: capitals stay. */
const withoutMarks = (text: string): string =>
  [...canonical(text)]
    .map((letter) => (letter === letter.toLowerCase() ? fold(letter) : fold(letter).toUpperCase()))
    .join('')

export async function judgeGold(
  dataDir: string,
  profiles: readonly LocalityProfile[],
  write: (text: string) => string = (text) => text,
): Promise<readonly Judged[]> {
  const gazetteer = compileGazetteer(profiles)
  const file = await readFile(join(dataDir, 'data', 'gold', 'mentions-dev.jsonl'), 'utf8')
  const rows = file.split('\n').filter((line) => line !== '')
  return rows.map((line) => {
    const gold = GoldMention.parse(JSON.parse(line))
    const title = gold.title === null ? null : write(gold.title)
    const text = { title, text: write(gold.text), url: null, publishedAt: null }
    const mention = mentionsOf(text, gazetteer).find(({ locality }) => locality === gold.locality)
    const label = mention?.level ?? 'none'
    return { gold, label, relevant: isRelevant(label), reason: mention?.reason ?? null }
  })
}

export async function evaluateMentions(dataDir: string): Promise<Record<string, number>> {
  const { profiles } = await loadProfiles([packageFile('data/localities')])
  const rows = await judgeGold(dataDir, profiles)
  const derived = derivedFromMap(profiles)
  // Each locality is left out in turn: its own profile is of the map, the four others are those of people.
  const leftOut = (
    await Promise.all(
      derived.map(async (own) => {
        const others = profiles.filter(({ id }) => id !== own.id)
        const judged = await judgeGold(dataDir, [...others, own])
        return judged.filter(({ gold }) => gold.locality === own.id)
      }),
    )
  ).flat()
  const naive = (write: (text: string) => string) => (row: Judged) =>
    profiles.some((profile) => profile.id === row.gold.locality && namedIn(profile, row.gold, write))
  const scores: Record<string, number> = {
    'mentions.relevance.f1': relevanceF1(rows),
    'mentions.relevance.naive-exact.f1': relevanceF1(
      rows,
      naive((text) => text),
    ),
    'mentions.relevance.naive-folded.f1': relevanceF1(rows, naive(fold)),
    'mentions.relevance.stripped.f1': relevanceF1(rows.filter(({ gold }) => gold.stripped)),
    'mentions.relevance.all-without-marks.f1': relevanceF1(await judgeGold(dataDir, profiles, withoutMarks)),
    'mentions.relevance.name-removed.f1': relevanceF1(rows.filter(({ gold }) => gold.name_removed)),
  }
  for (const { id } of profiles)
    scores[`mentions.relevance.${id}.f1`] = relevanceF1(rows.filter(({ gold }) => gold.locality === id))
  scores['mentions.left-out.f1'] = relevanceF1(leftOut)
  scores['mentions.left-out.stripped.f1'] = relevanceF1(leftOut.filter(({ gold }) => gold.stripped))
  for (const { id } of profiles)
    scores[`mentions.left-out.${id}.f1`] = relevanceF1(leftOut.filter(({ gold }) => gold.locality === id))
  // No mention at all and a look-alike are one thing to the reader: nothing of the place.
  const five = rows.map((row) => ({
    ...row,
    label: row.label === 'none' ? ('false' as const) : row.label,
    gold: { ...row.gold, label: row.gold.label === 'none' ? ('false' as const) : row.gold.label },
  }))
  const levels = LABELS.filter((label) => label !== 'none')
  for (const level of levels) scores[`mentions.level.${level}.f1`] = labelF1(five, level)
  scores['mentions.level.macro-f1'] = levels.reduce((sum, level) => sum + labelF1(five, level), 0) / levels.length
  return scores
}
