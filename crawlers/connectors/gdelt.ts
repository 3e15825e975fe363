/** Which pages of the world's press does GDELT know that name a locality? It searches machine translations into English. */
import { Buffer } from 'node:buffer'
import { z } from 'zod'
import type { Capture } from '#data/model/capture.js'
import type { LocalityProfile } from '#data/model/locality.js'
import { done, type Outcome, quarantine, retry } from '#data/model/outcome.js'
import { addressToAsk } from '../address.js'
import type { FeedLink } from '../discover.js'
import { plainText } from '../formats/html.js'
import { changedShape, dateOf, jsonOf, NOTHING, refusalOf, wellFormed } from './answers.js'
import { type Connector, defineConnector } from './connector.js'
import { anyOf, searchNames, unmarked } from './names.js'
import { plainLine } from './text.js'

/** As GDELT calls them; Lao and Khmer are not among the languages that it translates. */
const LANGUAGES = { vi: 'vietnamese', en: 'english', zh: 'chinese' } as const

const LANGUAGES_ASKED = ['vi', 'en', 'zh'] as const
const NO_NAMES = { strong: [], weak: [], anchors: [] } as const

const GdeltQuery = z.strictObject({
  /** Names in English letters: `"can gio"`. */
  q: z.string().trim().min(5).max(250),
  language: z.enum(LANGUAGES_ASKED).default('vi'),
})
type GdeltQuery = z.infer<typeof GdeltQuery>

const Answer = z.object({ articles: z.array(z.unknown()).default([]) })
const Article = z.object({
  url: z.string(),
  title: z.string().nullish().catch(null),
  seendate: z.string().nullish().catch(null),
})

/** GDELT refuses phrases that are too short without saying how long is enough; its own examples are all longer than this. */
const isLongEnough = (phrase: string): boolean => phrase.replace(/\P{L}/gu, '').length >= 7

/** English names are asked for in every language: what is searched are the translations. */
function queriesFor(profile: LocalityProfile): readonly GdeltQuery[] {
  const names = searchNames(profile)
  const { strong, weak, anchors } = names.find(({ language }) => language === 'en') ?? names[0] ?? NO_NAMES
  const spoken = LANGUAGES_ASKED.filter((language) => names.some((one) => one.language === language))
  const places = anchors.map(unmarked).filter(isLongEnough)
  const near = places.length === 0 ? ['Vietnam'] : places
  const phrases = [
    strong.length === 0 ? '' : anyOf(strong.map(unmarked)),
    weak.length === 0 ? '' : `${anyOf(weak.map(unmarked))} ${anyOf(near)}`,
  ]
  return phrases.filter((q) => q !== '').flatMap((q) => spoken.map((language) => ({ q, language })))
}

/** More calls within its five seconds lengthen the quiet, and it throttles for minutes when it is busy itself. */
const QUIET = 15 * 60_000
/** GDELT asks for five seconds between two calls. */
const PAUSE = 6_000
/** A search is the newest 250; the week covers days on which it did not answer. */
const SEARCH = { mode: 'artlist', format: 'json', maxrecords: '250', sort: 'datedesc', timespan: '1w' }

/** Its errors are sentences, mostly with status 200. */
function complaintOf(capture: Capture): Outcome<never> | null {
  const text = Buffer.from(capture.body.subarray(0, 500)).toString('utf8').trim()
  if (/limit requests/i.test(text))
    return retry('GDELT yêu cầu chậm lại', new Date(capture.capturedAt.getTime() + QUIET))
  if (/^[{[]/.test(text) || !/^[A-Z][\w ,.'’:;()"*/-]{8,}/.test(text)) return null
  return quarantine(`GDELT không nhận từ khóa: ${plainLine(plainText(text)).slice(0, 200)}`)
}

/** `20260310T073000Z`. */
const dashed = (seen: string | null | undefined): string | null =>
  seen?.replace(/^(\d{4})(\d\d)(\d\d)T(\d\d)(\d\d)(\d\d)Z$/, '$1-$2-$3T$4:$5:$6Z') ?? null

export function gdelt({ origin = 'https://api.gdeltproject.org' } = {}): Connector<GdeltQuery> {
  const asked = { name: 'GDELT', token: null }
  return defineConnector<GdeltQuery>({
    ...asked,
    id: 'gdelt',
    scope:
      'Đọc địa chỉ và tiêu đề bài báo trong kho mở của Dự án GDELT (báo lớn trong nước và nước ngoài, 7 ngày gần nhất, 250 bài mới nhất mỗi lần hỏi); bài được đọc tại trang của chính tờ báo. Khi dùng số liệu phải ghi nguồn GDELT. Chỉ hỏi một lần mỗi 5 giây. Không cần mã truy cập.',
    quota: null,
    query: GdeltQuery,
    queriesFor,
    sourceOf: () => 'gdeltproject.org',
    first: ({ q, language }) => ({
      url: `${origin}/api/v2/doc/doc?${new URLSearchParams({ query: `${q} sourcelang:${LANGUAGES[language]}`, ...SEARCH })}`,
      pause: PAUSE,
    }),
    cost: () => 0,
    read: (capture) => {
      const complaint = complaintOf(capture) ?? refusalOf(capture, asked)
      if (complaint !== null) return complaint
      const answer = jsonOf(capture, Answer, asked)
      if (answer.kind !== 'done') return answer
      const articles = wellFormed(answer.value.articles, Article)
      if (articles === null) return changedShape(asked)
      const links = articles.flatMap(({ url: written, title, seendate }): FeedLink[] => {
        const url = addressToAsk(written)
        // When GDELT first saw the page, to a quarter of an hour: the page's own date outranks it.
        const publishedAt = dateOf(dashed(seendate), capture.capturedAt)
        return url === null
          ? []
          : [{ url, title: plainLine(plainText(title ?? '')) || null, summary: null, publishedAt }]
      })
      return done({ ...NOTHING, links: [...new Map(links.map((link) => [link.url, link])).values()] })
    },
  })
}
