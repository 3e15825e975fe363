/** Is this answer a wall in the clothes of a page: a captcha, a cookie challenge, a plea for consent, a login? It is counted, never worked around. */
import { Buffer } from 'node:buffer'
import { showsAtLeast, visibleTexts } from './visible.js'

/** How the reason of every refusal begins, so that they can be counted together. */
export const BLOCKED = 'bị chặn'

export type WallKind = 'refusal' | 'empty' | 'captcha' | 'bot-wall' | 'cookie-challenge' | 'consent-wall' | 'login-wall'

const WORDS: Readonly<Record<WallKind, string>> = {
  refusal: 'máy chủ từ chối',
  empty: 'trang trắng',
  captcha: 'đòi xác minh là người',
  'bot-wall': 'tường chống máy đọc',
  'cookie-challenge': 'đòi nhận cookie rồi tải lại',
  'consent-wall': 'đòi đồng ý trước khi xem',
  'login-wall': 'đòi đăng nhập',
}

/** The reason that is written down for a page that was refused. */
export const blockedBecause = (kind: WallKind): string => `${BLOCKED}: ${WORDS[kind]}`

/** Forbidden, payment, proxy sign-in, unavailable for legal reasons. */
const REFUSALS = new Set([401, 402, 403, 407, 451])

/** Marks in the markup, in lower case. They count only on a page with next to no text: articles have captchas in their forms. */
const CAPTCHA_MARKS = ['captcha', 'cf-turnstile', 'captcha-delivery.com', 'arkoselabs', 'funcaptcha']
const WALL_MARKS = [
  'cdn-cgi/challenge-platform',
  'cf-chl',
  'cf-error-details',
  'ddos-guard',
  '_incapsula_',
  'sucuri_cloudproxy',
  'awswaf',
  'aws-waf-token',
  'perimeterx',
  'px-cloud.net',
  'kpsdk',
  '/tspd/',
  'within.website/x/cmd/anubis',
]
/** What walls say to a reader, in lower case. */
const CAPTCHA_WORDS = [
  /(?:i'm|i am|you are|you're) (?:not a robot|human)/,
  /(?:tôi|bạn|quý khách)(?: \p{L}+)? không phải (?:là )?(?:robot|người máy|máy)/u,
  /(?:xác (?:minh|nhận|thực)) (?:rằng )?(?:bạn|quý khách|bạn đọc) là (?:con )?người/,
  /nhập (?:mã|ký tự|chữ số)[^.]{0,40}(?:hình|ảnh|bảo vệ|xác nhận)/,
]
const WALL_WORDS = [
  /access (?:is |was |has been )?denied|access to this (?:page|site) (?:is|has been) (?:denied|blocked)/,
  /request (?:was |has been )?blocked|you have been blocked|unusual traffic|automated (?:requests|queries|access)/,
  /checking your browser|verifying you are human|making sure you're not a bot|pardon our interruption|just a moment/,
  /truy cập (?:của bạn |của quý khách |này )?(?:đã )?(?:bị|tạm thời bị) (?:từ chối|chặn|khóa|khoá)/,
  /(?:phát hiện|có) (?:lưu lượng|lượt|hoạt động|hành vi) ?(?:truy cập)? bất thường/,
  /đang kiểm tra trình duyệt|tường lửa/,
]
const COOKIE_WORDS = [
  /(?:enable|turn on|allow) (?:javascript and )?cookies/,
  /(?:bật|cho phép|kích hoạt) (?:javascript và )?cookies?/,
]
const CONSENT_TOPIC = /cookie|quyền riêng tư|dữ liệu cá nhân|privacy|personal data/
const CONSENT_WORDS =
  /^(?:(?:tôi )?(?:đồng ý|chấp nhận|cho phép)|(?:i )?(?:accept|agree|allow)|từ chối|reject|decline)(?: (?:tất cả|tất|và tiếp tục|all|and continue|cookies?|tất cả cookie))*$/
const LOGIN_WORDS = /^(?:đăng nhập|vui lòng đăng nhập|bạn (?:cần|phải) đăng nhập|log ?in|sign ?in|you must log ?in)/
const CONSENT_HOST = /^consent\./
const LOGIN_PATH = /\/(?:login|log-in|signin|sign-in|dang-?nhap|servicelogin|checkpoint)(?:\.\w{2,4})?\/?$/i
const PASSWORD = /type\s*=\s*["']?password/
/** The commonest challenge of Vietnamese hosts: a script sets a cookie (`D1N=…`) and loads the page again. */
const setsCookieAndReloads = (html: string): boolean =>
  html.includes('document.cookie') && /location(?:\.href\s*=|\.reload|\.replace|\s*=)/.test(html)
/** What articles call themselves and walls never do. */
const ARTICLE_MARK =
  /property=["']og:type["'] content=["']article|"@type":\s*"(?:news)?article"|itemtype=["'][^"']+article["']/

/** Challenges are a script and a sentence; past this a page is a page. */
const CHALLENGE_BYTES = 65_536
/** Consent and login pages carry their whole program along. */
const WALL_BYTES = 1_000_000
/** Characters: shorter than the shortest article worth reading, longer than any challenge's sentence. */
const LITTLE_TEXT = 500
/** The longest of the common consent pages shows 2,600 characters. */
const WALL_TEXT = 3000
/** A line of this length is a headline or a sentence, no button; this much of it that is not the wall's own matter is something to read. */
const LINE = 40
const SOMETHING_TO_READ = 300
/** `BLOCK`, `Forbidden`, nothing. In a larger body it is a page drawn by script, which is no refusal. Of 237 real pages one was this empty. */
const NO_TEXT = 40
const NO_TEXT_BYTES = 1000

const says = (words: readonly RegExp[], text: string): boolean => words.some((word) => word.test(text))
const shows = (marks: readonly string[], html: string): boolean => marks.some((mark) => html.includes(mark))
const lengthOf = (texts: readonly string[]): number => texts.reduce((sum, { length }) => sum + length, 0)

/** Challenges of a sentence. */
function challengeIn(html: string, text: string): WallKind | null {
  if (shows(CAPTCHA_MARKS, html) || says(CAPTCHA_WORDS, text)) return 'captcha'
  if (shows(WALL_MARKS, html) || says(WALL_WORDS, text)) return 'bot-wall'
  if (setsCookieAndReloads(html) || says(COOKIE_WORDS, text)) return 'cookie-challenge'
  return null
}

/** Walls of a page: they name their matter, offer its buttons, and leave nothing else to read. */
function wallIn(html: string, texts: readonly string[], address: URL | null): WallKind | null {
  const rest = (topic: RegExp) => lengthOf(texts.filter((line) => line.length >= LINE && !topic.test(line)))
  const consents = texts.some((line) => CONSENT_TOPIC.test(line)) && texts.some((line) => CONSENT_WORDS.test(line))
  if (consents && rest(CONSENT_TOPIC) < SOMETHING_TO_READ) return 'consent-wall'
  const asksIn = PASSWORD.test(html) || LOGIN_PATH.test(address?.pathname ?? '')
  if (asksIn && texts.some((line) => LOGIN_WORDS.test(line)) && rest(/đăng nhập|log ?in|sign ?in/) < SOMETHING_TO_READ)
    return 'login-wall'
  return null
}

/** Which wall stands where a page was asked for, whatever status it says? `finalUrl` is where redirects led. */
export function wallOf(
  status: number,
  headers: Readonly<Record<string, string>>,
  body: Uint8Array,
  finalUrl?: string,
): WallKind | null {
  if (headers['cf-mitigated'] === 'challenge') return 'bot-wall'
  if (REFUSALS.has(status)) return 'refusal'
  const address = finalUrl !== undefined && URL.canParse(finalUrl) ? new URL(finalUrl) : null
  if (CONSENT_HOST.test(address?.hostname ?? '')) return 'consent-wall'
  const type = headers['content-type'] ?? ''
  const markup = /^(?:$|text\/html|application\/xhtml)/.test(type)
  if (body.length > WALL_BYTES || (markup && showsAtLeast(body, WALL_TEXT))) return null
  const html = Buffer.from(body.buffer, body.byteOffset, body.length).toString('utf8').toLowerCase()
  if (!markup || html.startsWith('<?xml')) return html.trim() === '' ? 'empty' : null
  const texts = visibleTexts(html, WALL_TEXT)
  const length = lengthOf(texts)
  if (length >= WALL_TEXT || (length >= LITTLE_TEXT / 2 && ARTICLE_MARK.test(html))) return null
  const challenge = length < LITTLE_TEXT && body.length <= CHALLENGE_BYTES ? challengeIn(html, texts.join(' ')) : null
  if (challenge !== null) return challenge
  const wall = wallIn(html, texts, address)
  return wall ?? (length < NO_TEXT && body.length < NO_TEXT_BYTES ? 'empty' : null)
}

/** Does the server refuse us, whatever status it says? */
export const isBlocked = (status: number, headers: Readonly<Record<string, string>>, body: Uint8Array): boolean =>
  wallOf(status, headers, body) !== null
