/** How does each forum software mark its posts? The same on every site that runs it. */

export interface ForumSoftware {
  /** Words in the markup without which nothing of this software stands on the page: cheaper than a selector. */
  readonly hint: string
  readonly post: string
  readonly body: string
  readonly date: string
  readonly permalink: string
  /** What a post repeats of others. */
  readonly quotes: string
}

export const FORUM_SOFTWARE: readonly ForumSoftware[] = [
  {
    // XenForo 2
    hint: 'bbWrapper',
    post: 'article.message',
    body: '.bbWrapper',
    date: 'time[datetime]',
    permalink: '.message-attribution a[href*="post-"], .message-attribution a[href*="#"], a[href*="/post-"]',
    quotes: '.bbCodeBlock--quote, blockquote.bbCodeBlock',
  },
  {
    // XenForo 1
    hint: 'messageText',
    post: 'li.message, .messageList .message',
    body: '.messageText',
    date: '.DateTime, abbr.DateTime',
    permalink: 'a.datePermalink, a.postNumber',
    quotes: '.bbCodeQuote',
  },
  {
    // vBulletin 5, then 4 and 3
    hint: 'b-post',
    post: 'li.b-post',
    body: '.js-post__content-text',
    date: 'time[datetime]',
    permalink: 'a.b-post__count, a[href*="#post"]',
    quotes: '.bbcode_container, .bbcode_quote',
  },
  {
    hint: 'post_message_',
    post: 'li.postcontainer, li.postbit, li.postbitlegacy, table[id^=post], [id^=post_message_]',
    body: '[id^=post_message_]',
    date: '.date, .postdate, td.thead',
    permalink: 'a.postcounter, a[href*="showpost"], a[href*="#post"]',
    quotes: '.bbcode_container, .bbcode_quote, .quotecontainer, .smallfont + table',
  },
  {
    // phpBB
    hint: 'postbody',
    post: 'div.post[id], .postbody',
    body: '.content, .postbody > .content',
    date: 'time[datetime], .author',
    permalink: '.author a[href*="#p"], h3 a[href*="#p"], a[href*="viewtopic"][href*="#p"]',
    quotes: 'blockquote',
  },
  {
    // Discourse: as drawn, then as served to machines
    hint: 'topic-post',
    post: '.topic-post',
    body: '.cooked',
    date: 'time[datetime], .relative-date[data-time]',
    permalink: 'a.post-date[href], .post-info a[href]',
    quotes: 'aside.quote, .quote-controls',
  },
  {
    hint: 'crawler-post',
    post: '.crawler-post',
    body: '.post',
    date: 'time[datetime]',
    permalink: '.crawler-post-infos a[href]',
    quotes: 'aside.quote',
  },
  {
    // Invision Community
    hint: 'commentContent',
    post: 'article.ipsComment, article[id^=elComment]',
    body: '[data-role=commentContent]',
    date: 'time[datetime]',
    permalink: 'a[href*="findComment"], a[href*="#comment-"]',
    quotes: 'blockquote.ipsQuote, .ipsQuote',
  },
  {
    // MyBB
    hint: 'post_body',
    post: '.post[id^=post_]',
    body: '.post_body',
    date: '.post_date',
    permalink: '.post_head a[href*="#pid"], a[href*="#pid"]',
    quotes: 'blockquote',
  },
  {
    // NodeBB
    hint: 'component="post',
    post: '[component=post]',
    body: '[component="post/content"]',
    date: '.timeago[title], time[datetime]',
    permalink: 'a.permalink[href], a[href*="/post/"]',
    quotes: 'blockquote',
  },
  {
    // Simple Machines
    hint: 'post_wrapper',
    post: '.post_wrapper',
    body: '.inner',
    date: '.keyinfo .smalltext, .postinfo .smalltext, .postinfo',
    permalink: '.keyinfo a[href*="msg"], .postinfo a[href*="msg"]',
    quotes: 'blockquote, .quoteheader, .quotefooter',
  },
  {
    // FluxBB and PunBB
    hint: 'postmsg',
    post: '.blockpost',
    body: '.postmsg',
    date: 'h2 a',
    permalink: 'h2 a[href*="#p"]',
    quotes: '.quotebox, blockquote',
  },
  {
    // Vanilla
    hint: 'userContent',
    post: '.MessageList.Discussion, .ItemDiscussion, .ItemComment',
    body: '.userContent',
    date: 'time[datetime]',
    permalink: 'a.Permalink[href], a[href*="#Comment_"]',
    quotes: 'blockquote, .Quote',
  },
  {
    // bbPress
    hint: 'bbp-reply-content',
    post: 'div.type-topic, div.type-reply, .bbp-body > div[class*=post-]',
    body: '.bbp-topic-content, .bbp-reply-content',
    date: '.bbp-reply-post-date, .bbp-topic-post-date',
    permalink: 'a.bbp-reply-permalink, a.bbp-topic-permalink',
    quotes: 'blockquote',
  },
  {
    // Reddit, old and new
    hint: 'usertext-body',
    post: '.thing.self, .thing.comment',
    body: '.usertext-body',
    date: 'time[datetime]',
    permalink: 'a.bylink[href], a.comments[href]',
    quotes: 'blockquote',
  },
  {
    hint: 'shreddit-comment',
    post: 'shreddit-post, shreddit-comment',
    body: '[slot=text-body], [slot=comment]',
    date: 'time[datetime]',
    permalink: 'a[slot=timestamp][href], a[href*="/comment/"]',
    quotes: 'blockquote',
  },
  {
    // Flarum
    hint: 'CommentPost',
    post: '.CommentPost, article.Post',
    body: '.Post-body',
    date: 'time[datetime]',
    permalink: '.PostMeta-permalink[href], a[href*="/d/"]',
    quotes: 'blockquote',
  },
  {
    // Stack Exchange
    hint: 's-prose',
    post: '#question, .question, .answer',
    body: '.js-post-body, .s-prose',
    date: 'time[datetime], .relativetime[title]',
    permalink: 'a.js-share-link[href], link[itemprop=url]',
    quotes: 'aside.s-notice',
  },
  {
    // schema.org in the markup itself
    hint: 'DiscussionForumPosting',
    post: '[itemtype*="schema.org/DiscussionForumPosting"], [itemtype*="schema.org/Comment"]',
    body: '[itemprop=articleBody], [itemprop=text]',
    date: '[itemprop=datePublished], [itemprop=dateCreated], time[datetime]',
    permalink: '[itemprop=url][href], a[href*="#"]',
    quotes: 'blockquote',
  },
  {
    hint: 'schema.org/QAPage',
    post: '[itemtype$="schema.org/Question"], [itemtype$="schema.org/Answer"]',
    body: '[itemprop=text]',
    date: '[itemprop=dateCreated], [itemprop=datePublished], time[datetime]',
    permalink: '[itemprop=url][href]',
    quotes: 'blockquote',
  },
]

/** In posts of any software: who is quoted, when a post was changed, what its writer puts under each of them. */
export const POST_EXTRAS =
  '.bbCodeBlock-title, .bbCodeBlock-expandLink, .bbcode_postedby, .attribution, aside.quote > .title, blockquote > cite, .ipsQuote_citation, .quoteheader, .quotefooter, .message-lastEdit, .lastedited, .postedit, .signature, .message-signature, .b-post__signature'
