/** Is an imported row an article, a post or a video? As its platform's name says, else its address. */
import { FORMS, type Form } from '#data/model/vocabulary.js'
import { plainName } from './columns.js'

const POSTS =
  'facebook fb fanpage page group nhom instagram threads twitter x zalo linkedin telegram reddit forum diendan mangxahoi mxh social socialmedia status mastodon bluesky tumblr weibo comment binhluan'
const VIDEOS = 'youtube tiktok video videos youtubeshorts reels vimeo dailymotion'
const ARTICLES =
  'bao baochi baodientu baoin baomang news onlinenews newspaper tintuc tinbai website web trangtin blog print press article articles baiviet baibao'
const FORM_OF = new Map<string, Form>([
  ...POSTS.split(' ').map((name): [string, Form] => [name, 'post']),
  ...VIDEOS.split(' ').map((name): [string, Form] => [name, 'video']),
  ...ARTICLES.split(' ').map((name): [string, Form] => [name, 'article']),
  ...FORMS.map((form): [string, Form] => [form, form]),
])

/** `Facebook Page`, `Báo điện tử`, `News`; null for a name that says nothing. */
export const formNamed = (platform: string): Form | null =>
  FORM_OF.get(plainName(platform)) ??
  platform
    .slice(0, 100)
    .split(/[\s/_,|-]+/)
    .map((word) => FORM_OF.get(plainName(word)))
    .find((form) => form !== undefined) ??
  null

const VIDEO_HOSTS = /(?:^|\.)(?:youtube\.com|youtu\.be|tiktok\.com|vimeo\.com|dailymotion\.com)$/
const POST_HOSTS =
  /(?:^|\.)(?:facebook\.com|fb\.com|fb\.watch|instagram\.com|threads\.(?:net|com)|twitter\.com|x\.com|t\.me|zalo\.me|linkedin\.com|reddit\.com|bsky\.app)$/

export function formOfAddress(address: string): Form {
  const { hostname } = new URL(address)
  if (VIDEO_HOSTS.test(hostname)) return 'video'
  return POST_HOSTS.test(hostname) ? 'post' : 'article'
}
