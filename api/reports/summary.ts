/** How do we tell in our own words what somebody published, quoting one short sentence and no more? */
import { vietnamDate } from '#data/model/time.js'
import type { SourceLevel } from './labels.js'
import { clip, plain, withoutContacts } from './plain.js'

export interface Publication {
  readonly title: string | null
  readonly lead: string | null
  readonly text: string
  readonly source: { readonly name: string; readonly level: SourceLevel }
  readonly publishedAt: Date
  readonly language: string | null
  /** In a person's Vietnamese; a foreign text is told in these words or not at all. */
  readonly summary: string | null
}

/** Press law counts a copied text as a copy however it is quoted: one sentence, cut here, is a reference. */
const LONGEST_QUOTATION = 200
/** Two lines of a table cell; headlines of the outlets we follow stay below 160. */
const LONGEST_TITLE = 300
/** A sentence is looked for in so much of the lead; leads are 30 to 60 words. */
const LEAD_READ = 1_000

const UNTITLED = '(không có tiêu đề)'

export function headline(title: string | null): string {
  const text = withoutContacts(plain((title ?? '').slice(0, 10 * LONGEST_TITLE)))
  return text === '' ? UNTITLED : clip(text, LONGEST_TITLE)
}

/** A full stop after these ends no sentence; nor does one after an initial (`chị L.T.`, `đối tượng Ph.`). */
const ABBREVIATION =
  /(?:^|[\s("“.])(?:\p{Lu}|TP|Tp|TX|Tx|TT|Th|Ch|Gi|Kh|Ng|Nh|Ph|Qu|Tr|ThS|TS|PGS|GS|BS|KS|LS|CN|NSND|NSƯT|St|Mr|Ms|Dr|No|tr)$/u

function firstSentence(text: string): string {
  for (const end of text.matchAll(/[.!?…](?=["”’)]?\s+["“‘(]?[\p{Lu}\d])/gu)) {
    const sentence = text.slice(0, end.index)
    if (!ABBREVIATION.test(sentence.slice(-12))) return text.slice(0, end.index + 1)
  }
  return text
}

/** Inside our quotation marks the source's own become single ones. */
const quoted = (text: string): string => `“${text.replace(/[“«]/g, '‘').replace(/[”»"]/g, '’')}”`

/** Outlets whose name says already what they are, or that are no newspaper. */
const NAMED_IN_FULL = /^(?:báo|tạp chí|thời báo|đài|cổng|trang|kênh|truyền hình|thông tấn|ttx|vov|vtv|vtc|cơ quan)/i
const PRESS: ReadonlySet<SourceLevel> = new Set(['national', 'ministry', 'provincial'])

export function sourceName({ name, level }: Publication['source']): string {
  const text = clip(plain(name), 80)
  return PRESS.has(level) && !NAMED_IN_FULL.test(text) ? `Báo ${text}` : text
}

/** Somebody else's words, and what is known of them: never as if it were so. */
export function unverifiedOf(item: Publication, accuracy: string): string {
  const day = vietnamDate(item.publishedAt).slice(0, 5)
  const who =
    item.source.level === 'forum'
      ? `Mạng xã hội (${sourceName(item.source)}, ngày ${day}) lan truyền`
      : `${sourceName(item.source)} ngày ${day} đưa thông tin`
  return `${who}: ${quoted(headline(item.title))}; ${accuracy}.`
}

/** `Báo X ngày dd/mm phản ánh: “headline”. “First sentence.”` */
export function summaryOf(item: Publication): string {
  if (needsSummary(item) && item.summary !== null)
    return `${sourceName(item.source)} ngày ${vietnamDate(item.publishedAt).slice(0, 5)}: ${withoutContacts(plain(item.summary))}`
  const verb = item.source.level === 'forum' ? 'có bài đăng' : 'phản ánh'
  const day = vietnamDate(item.publishedAt).slice(0, 5)
  const told = `${sourceName(item.source)} ngày ${day} ${verb}: ${quoted(headline(item.title))}.`
  const quotation = quotationOf(item)
  return quotation === null ? told : `${told} ${quotation}`
}

/**
 * The lead's first sentence in quotation marks. None of a foreign text, which waits for a person's Vietnamese summary, and
 * none of a post on a forum, which is somebody's private words.
 */
export function quotationOf(item: Publication): string | null {
  if (item.source.level === 'forum' || isForeign(item)) return null
  const told = headline(item.title)
  const paragraphs = item.lead === null ? openingOf(item.text) : [item.lead.slice(0, LEAD_READ)]
  const lead = paragraphs
    .map((paragraph) => withoutContacts(plain(paragraph)))
    .find((one) => one !== '' && one !== told)
  return lead === undefined ? null : quoted(clip(firstSentence(lead), LONGEST_QUOTATION))
}

/** Of a text without a lead of its own: the paragraphs that end as sentences do. Imports often begin with the headline. */
const openingOf = (text: string): string[] =>
  text
    .slice(0, LEAD_READ)
    .split('\n')
    .filter((paragraph) => /[.!?…"”]\s*$/u.test(paragraph.slice(-5)))

/** Not in Vietnamese, as far as we know: of what a machine cannot tell the language, a person must say what it says. */
export const needsSummary = (item: Pick<Publication, 'language' | 'source'>): boolean =>
  isForeign(item) && !/^vi\b/i.test(item.language ?? '')

/** An unknown language is not called foreign. */
export const isForeign = (item: Pick<Publication, 'language' | 'source'>): boolean =>
  item.source.level === 'foreign' || (item.language !== null && !/^(?:vi|und)\b/i.test(item.language))
