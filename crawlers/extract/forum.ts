/** Is this page a thread of a forum, and what does its first post say? */
import { type Element, isElement } from '../formats/html.js'
import type { Page } from './page.js'

export interface FirstPost {
  readonly body: Element
  readonly author: string | null
  readonly date: string | null
}

/** XenForo 2 and 1, vBulletin, phpBB, Discourse: the software marks its posts alike on every site. */
const POSTS = [
  { post: 'article.message', body: '.bbWrapper', date: 'time[datetime]' },
  { post: 'li.message, .messageList .message', body: '.messageText', date: '.DateTime, abbr.DateTime' },
  { post: '[id^=post_message_]', body: '[id^=post_message_]', date: '.date' },
  { post: '.postbody', body: '.content', date: 'time[datetime], .author' },
  { post: '.topic-post', body: '.cooked', date: 'time[datetime]' },
] as const

export function firstPost({ $ }: Page): FirstPost | null {
  for (const { post, body, date } of POSTS) {
    const first = $(post).first()
    const text = first.is(body) ? first : first.find(body).first()
    const [element] = text.toArray().filter(isElement)
    if (element === undefined || text.text().trim() === '') continue
    const when = first.find(date).first()
    return {
      body: element,
      author: first.attr('data-author') ?? null,
      date: when.attr('datetime') ?? when.attr('title') ?? (when.text().trim() || null),
    }
  }
  return null
}
