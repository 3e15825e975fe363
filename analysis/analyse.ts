/** What do all stages say about one text, without a database? The line of `diembao analyse`. */
import { z } from 'zod'
import {
  type Flag,
  fullText,
  type LocalityMention,
  type Span,
  type Text,
  type Tone,
  type TopicScore,
} from '#data/model/judgement.js'
import type { LocalityProfile } from '#data/model/locality.js'
import type { Outcome } from '#data/model/outcome.js'
import { canonical, fold } from '#data/model/vietnamese.js'
import { type Form, type Kind, LEVELS } from '#data/model/vocabulary.js'
import { detectLanguage } from './stages/detect-language.js'
import { findClaims } from './stages/find-claims.js'
import { type Gazetteer, matchMentions } from './stages/match-mentions.js'
import { raiseFlags } from './stages/raise-flags.js'
import { tagKind } from './stages/tag-kind.js'
import { toneOf } from './stages/tag-tone.js'
import { tagTopic } from './stages/tag-topic.js'
import { type Respelled, respell } from './text/offsets.js'

export interface AnalysisInput {
  readonly id: string
  readonly text: string
  readonly title?: string | null | undefined
  readonly url?: string | null | undefined
  /** ISO 8601 with offset. */
  readonly publishedAt?: string | null | undefined
  /** The desk: a profile's id, or the name of any place. */
  readonly locality?: string | null | undefined
}

export interface AnalysisPorts {
  readonly gazetteer: Gazetteer
  readonly profiles: readonly LocalityProfile[]
}

type ToneMark = Pick<Tone, 'label' | 'score'>

export interface AnalysisLine {
  readonly id: string
  readonly language: string
  /** Spans point into the text as it was given. */
  readonly mentions: readonly (LocalityMention & { readonly tone: ToneMark | null })[]
  readonly topics: readonly TopicScore[]
  /** Null in a language that no model knows. */
  readonly tone: ToneMark | null
  readonly kind: Kind | null
  readonly sentences: readonly { readonly text: string; readonly checkWorthiness: number }[]
  readonly flags: readonly Flag[]
}

const valueOr = <T, D>(outcome: Outcome<T>, otherwise: D): T | D =>
  outcome.kind === 'done' ? outcome.value : otherwise

const Instant = z.iso.datetime({ offset: true })

const instantOf = (iso: string | null): Date | null => {
  const read = Instant.safeParse(iso)
  return read.success ? new Date(read.data) : null
}

/** Where people write as themselves; elsewhere a page has an editor. */
const SOCIAL =
  /^https?:\/\/(?:[\w-]+\.)*(?:facebook|fb|youtube|youtu|tiktok|twitter|x|t|zalo|voz|reddit|threads|bsky)\.\w+\//i

/** `(PLO)- `, `TPO - `: a paper's mark before its first sentence. */
const PAPER_MARK = /^\s*(?:\([\p{L}. ]{2,20}\)|\p{Lu}{2,8})\s*[-–]/u
/** Hardly any post is longer; hardly any article shorter. */
const LONGEST_POST = 1500

function formOf({ title, text, url }: Text): Form {
  if (url !== null) return SOCIAL.test(url) ? 'post' : 'article'
  return title === null && text.length <= LONGEST_POST && !PAPER_MARK.test(text) ? 'post' : 'article'
}

/** `Cần Giờ`, `can-gio`, `Cần Giờ, TP.HCM`. */
function profileOf(desk: string, profiles: readonly LocalityProfile[]): LocalityProfile | undefined {
  const name = fold(canonical(desk).split(',')[0] ?? '').trim()
  return profiles.find((profile) => profile.id === desk || fold(profile.name) === name)
}

/** Most about the text first. */
const stronger = (a: LocalityMention, b: LocalityMention): number =>
  LEVELS.indexOf(a.level) - LEVELS.indexOf(b.level) || b.score - a.score

const mark = ({ label, score }: Tone): ToneMark => ({ label, score })

/** Offsets into the canonical title and text → offsets into them as given. */
function givenSpans(title: string | null, head: Respelled, body: Respelled): (span: Span) => Span {
  const [before, given] = title === null ? [0, 0] : [head.text.length + 1, (title ?? '').length + 1]
  const back = (offset: number) => (offset < before ? head.toGiven(offset) : given + body.toGiven(offset - before))
  return ({ start, end }) => ({ start: back(start), end: back(end) })
}

export async function analyse(input: AnalysisInput, { gazetteer, profiles }: AnalysisPorts): Promise<AnalysisLine> {
  const title = input.title === '' ? null : (input.title ?? null)
  const [head, body] = [respell(title ?? ''), respell(input.text)]
  const text: Text = {
    title: title === null ? null : head.text,
    text: body.text,
    url: input.url ?? null,
    publishedAt: instantOf(input.publishedAt ?? null),
  }
  const language = valueOr(await detectLanguage.run(text, {}), 'und')
  const mentions = valueOr(await matchMentions.run(text, { gazetteer }), [])
  const given = givenSpans(title, head, body)
  // The later stages know Vietnamese only; a few words without marks may pass as no language at all.
  const known = (language === 'vi' || language === 'und') && fullText(text).trim() !== ''
  const spoken = mentions.map((mention) => ({
    ...mention,
    spans: mention.spans.map(given),
    tone: known ? mark(toneOf(text, mention)) : null,
  }))
  if (!known)
    return { id: input.id, language, mentions: spoken, topics: [], tone: null, kind: null, sentences: [], flags: [] }

  const desk = input.locality == null ? undefined : profileOf(input.locality, profiles)
  const own =
    input.locality == null ? [...mentions].sort(stronger)[0] : mentions.find(({ locality }) => locality === desk?.id)
  const kind = valueOr(await tagKind.run(text, {}), null)
  const sentences = valueOr(await findClaims.run(text, {}), [])
  const flags =
    kind === null
      ? []
      : valueOr(await raiseFlags.run({ text, mentions, kind: kind.kind, sentences, form: formOf(text) }, {}), [])
  return {
    id: input.id,
    language,
    mentions: spoken,
    topics: valueOr(await tagTopic.run(text, {}), []),
    tone: mark(toneOf(text, own ?? null)),
    kind: kind?.kind ?? null,
    sentences: sentences.map((sentence) => ({ text: sentence.text, checkWorthiness: sentence.checkWorthiness })),
    flags,
  }
}
