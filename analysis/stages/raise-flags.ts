/** Which signals say that a person should look? A flag rests on what is written; none says that it is wrong. */
import { type Flag, fullText, type LocalityMention, type SentenceScore, type Text } from '#data/model/judgement.js'
import { done } from '#data/model/outcome.js'
import { type Form, isRelevant, type Kind } from '#data/model/vocabulary.js'
import { allegationScore, signalLexicon } from '../models/allegation.js'
import type { Stage } from '../stage.js'
import { sentences } from '../text/sentences.js'
import { ANSWERS } from '../vocabularies/answers.js'
import { compileLexicon, count, tokens } from '../vocabularies/lexicon.js'
import type { SIGNALS } from '../vocabularies/signals.js'

export interface Flaggable {
  readonly text: Text
  readonly mentions: readonly LocalityMention[]
  readonly kind: Kind
  readonly sentences: readonly SentenceScore[]
  readonly form: Form
}

const answers = compileLexicon(ANSWERS)

interface Read {
  readonly text: string
  has(...signals: readonly (keyof typeof SIGNALS)[]): boolean
  speaksOf(...answers: readonly (keyof typeof ANSWERS)[]): boolean
  readonly figure: boolean
  readonly asks: boolean
}

/** A question mark at the end, or `có … không` before a pause. */
const ASKS = /\?\s*$|(?:^|\s)có [^,.?!]{1,40} không(?=\s*(?:[,.?!]|$))/i

function read(text: string): Read {
  const syllables = tokens(text)
  const [marked, bare] = [count(signalLexicon.root, syllables), count(signalLexicon.folded, syllables)]
  let answered: readonly ReadonlyMap<string, unknown>[] | null = null
  const speaks = () => {
    answered ??= [count(answers.root, syllables), count(answers.folded, syllables)]
    return answered
  }
  return {
    text,
    speaksOf: (...groups) => speaks().some((found) => groups.some((group) => found.has(group))),
    // Posts are often written without marks: the marked spelling, or that of a longer phrase without.
    has: (...signals) => signals.some((signal) => marked.has(signal) || bare.has(signal)),
    figure: syllables.includes('0'),
    asks: ASKS.test(text),
  }
}

/** A flag's reason is read in a list: the sentence it rests on, not the paragraph. */
const LONGEST_QUOTE = 160
const quoted = (text: string): string =>
  `“${text.length > LONGEST_QUOTE ? `${text.slice(0, LONGEST_QUOTE).trimEnd()}…` : text}”`

/** Longer texts are reports; a signal stands early or not at all. */
const MOST_SENTENCES = 120

/** A body named as the one who says it; `tin nội bộ`, `cán bộ thôn nói miệng` name none. */
const isSourced = (one: Read): boolean => one.has('authority') && one.has('states') && !one.has('hearsay', 'concealed')

/** Harm alone is news; with two signs of an unsourced allegation beside it, a person should look. */
const ENOUGH_SIGNS = 2

/** The writer asks, doubts, supposes or has an opinion: nothing is stated as fact. */
const isHedged = (one: Read): boolean => one.asks || one.has('asking', 'own-opinion')

/** One grave statement about a body, place or number of people, by someone who was not there, suffices; so does a bait for money. */
function isAllegation(one: Read): boolean {
  if (one.has('lure') && one.has('money')) return true
  if (!one.has('grave') || one.has('unreal')) return false
  return (one.figure || one.has('body')) && (!one.has('first-hand') || one.has('concealed', 'hearsay'))
}

/** Ten folds over 220 posts, with the vetoes below: .55 flags one to five harmless posts of 110, .65 one or two (2026-11). */
const READS_LIKE_ONE = 0.6

/** No list names every harm: what reads like an allegation counts too, unless the post asks, doubts, supposes or tells its writer's own day. */
function nothingSpeaksAgainst(list: readonly Read[]): boolean {
  return !list.some((one) => isHedged(one) || one.has('first-hand', 'unreal'))
}

function signsIn(one: Read, plain: boolean): number {
  if (isHedged(one)) return 0
  const found = [
    one.has('hearsay'),
    one.has('urging'),
    one.has('concealed'),
    one.figure,
    one.has('done'),
    one.has('toll', 'penalty'),
  ].filter(Boolean).length
  const alleges =
    isAllegation(one) || (plain && (one.figure || one.has('body')) && allegationScore(one.text) > READS_LIKE_ONE)
  return alleges ? ENOUGH_SIGNS + found : one.has('harm') && !one.has('unreal', 'first-hand') ? found : 0
}

/** Alarming, checkable, put as fact, and no one named who could know. Content decides, never spelling or exclamation marks. */
function unverifiedClaim({ form, kind, sentences: worthy }: Flaggable, list: readonly Read[]): Flag | null {
  // A paper answers for what it prints and names its sources; what it says about a rumour is its subject.
  if (form === 'article' && kind !== 'rumour_or_unverified') return null
  if (list.some((one) => one.has('denied', 'official') || isSourced(one))) return null
  const plain = form !== 'article' && nothingSpeaksAgainst(list)
  const [best] = list.map((one) => ({ one, score: signsIn(one, plain) })).sort((a, b) => b.score - a.score)
  const around = list.some((one) => one.has('hearsay', 'urging', 'concealed')) ? 1 : 0
  if (best === undefined || best.score === 0 || best.score + around < ENOUGH_SIGNS) return null
  const checkable = worthy.find(({ text }) => text === best.one.text)?.checkWorthiness ?? 0
  return {
    code: 'unverified-claim',
    reason: `Nêu việc nghiêm trọng, không dẫn nguồn có thẩm quyền: ${quoted(best.one.text)}`,
    score: Math.min(0.95, 0.3 + 0.1 * (best.score + around) + 0.1 * checkable),
  }
}

/** A place that is only passed by owes no answer, and is not who is posed as. */
const isPassedBy = ({ mentions }: Flaggable): boolean =>
  mentions.length > 0 && !mentions.some(({ level }) => isRelevant(level))

/** What a public body answers for: people or the body itself stand beside the grievance, in one sentence. */
const isGrievance = (one: Read): boolean => one.speaksOf('grievance') && one.speaksOf('public')

/** The kind of a text is a guess: one sentence that complains may be by the way. A short text has no second one. */
const ENOUGH_GRIEVANCES = 2
const SHORT = 6

function criticismWithoutAnswer({ kind }: Flaggable, list: readonly Read[]): Flag | null {
  if (kind !== 'criticism') return null
  const grievances = list.filter(isGrievance).length
  if (grievances < (list.length < SHORT ? 1 : ENOUGH_GRIEVANCES)) return null
  const silent = list.find((one) => one.speaksOf('declined') && (one.has('authority') || one.speaksOf('public')))
  const unsolved = list.find((one) => one.has('no-answer') && one.speaksOf('public'))
  const answered = list.some((one) => one.has('authority') && one.has('says') && !one.has('no-answer'))
  const acted = list.some((one) => one.has('acted') || one.speaksOf('acted'))
  if (silent === undefined && (answered || acted)) return null
  const shown = silent ?? unsolved
  return {
    code: 'criticism-without-answer',
    reason:
      shown === undefined
        ? 'Có nội dung phê bình, chưa thấy lời của cơ quan có trách nhiệm'
        : `Có nội dung phê bình, cơ quan chưa trả lời: ${quoted(shown.text)}`,
    score: shown !== undefined ? 0.8 : 0.6,
  }
}

function impersonationOrScam({ form }: Flaggable, list: readonly Read[]): Flag | null {
  const posing = list.find((one) => one.has('posing') && (one.has('money') || one.speaksOf('institution')))
  if (posing !== undefined)
    return {
      code: 'impersonation-or-scam',
      reason: `Nói đến việc mạo danh: ${quoted(posing.text)}`,
      score: form === 'article' ? 0.55 : 0.75,
    }
  if (form === 'article') return null
  const lure = list.find((one) => one.has('lure') && one.has('money', 'link'))
  return lure === undefined
    ? null
    : {
        code: 'impersonation-or-scam',
        reason: `Mời chuyển tiền, cài ứng dụng hoặc liên hệ riêng: ${quoted(lure.text)}`,
        score: lure.has('authority') ? 0.8 : 0.6,
      }
}

/** `nhổ cột mốc` of a canal is no border matter. */
const POSTS = /cột mốc/iu

function mapOrSovereignty(list: readonly Read[]): Flag | null {
  const ofState = (one: Read): boolean => one.speaksOf('territory')
  const direct = list.find((one) => one.has('sovereignty') && (ofState(one) || !POSTS.test(one.text)))
  const map = list.find((one) => one.has('map') && ofState(one))
  const one = direct ?? map
  return one === undefined
    ? null
    : {
        code: 'map-or-sovereignty',
        reason: `Liên quan bản đồ, chủ quyền, biên giới: ${quoted(one.text)}`,
        score: direct === undefined ? 0.6 : 0.75,
      }
}

export const raiseFlags: Stage<Flaggable, readonly Flag[]> = {
  name: 'raise-flags',
  version: 3,
  run: (input) => {
    const list = sentences(fullText(input.text))
      .slice(0, MOST_SENTENCES)
      .map((sentence) => read(sentence.text))
    // A post may be about us though its writer names us by the way; a paper that passes by is about others.
    const passedBy = isPassedBy(input)
    const flags =
      passedBy && input.form === 'article'
        ? []
        : [
            unverifiedClaim(input, list),
            passedBy ? null : criticismWithoutAnswer(input, list),
            impersonationOrScam(input, list),
            mapOrSovereignty(list),
          ]
    return done(flags.flatMap((flag) => flag ?? []))
  },
}
