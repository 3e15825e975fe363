/** Is a wall known as one, of its kind, and no article taken for one? Markup as walls have it, words our own. */
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { BLOCKED, blockedBecause, type WallKind, wallOf } from '#crawlers/fetch/blocked.js'
import { visibleTexts } from '#crawlers/fetch/visible.js'

const html = { 'content-type': 'text/html; charset=utf-8' }
const page = (body: string, head = '') => `<!doctype html><html><head>${head}</head><body>${body}</body></html>`
const wallIn = (body: string, finalUrl?: string) => wallOf(200, html, Buffer.from(body), finalUrl)
const program = (bytes: number) => `<script>/*${'x'.repeat(bytes)}*/</script>`

const about = 'Chúng tôi và 214 đối tác lưu cookie trên thiết bị của bạn để đo lượng xem và chọn quảng cáo cho bạn.'
const buttons = '<button>Từ chối tất cả</button><button>Chấp nhận tất cả</button>'
const loginForm = '<form><input name="u"><input type="password" name="p"><button>Đăng nhập</button></form>'

const walls: readonly (readonly [why: string, kind: WallKind, body: string])[] = [
  ['a picture to be read', 'captcha', page('<p>Nhập mã trong hình dưới đây</p><img src="/ma.png"><input name="ma">')],
  [
    'a box to be ticked',
    'captcha',
    page('<div class="g-recaptcha" data-sitekey="k"></div><p>Mời bạn đánh dấu vào ô</p>'),
  ],
  ['a turnstile', 'captcha', page('<p>Một bước nữa thôi</p><div class="cf-turnstile" data-sitekey="k"></div>')],
  ['an hCaptcha', 'captcha', page('<script src="https://hcaptcha.example/1/api.js"></script><p>Xin chờ</p>')],
  [
    'a sentence about robots',
    'captcha',
    page('<h1>Xin xác nhận bạn không phải là robot</h1><button>Tiếp tục</button>'),
  ],
  ['the same in English', 'captcha', page('<h2>Please confirm you&#39;re not a robot</h2>')],
  ['a request to prove to be a person', 'captcha', page('<p>Vui lòng xác minh bạn là con người để đọc tiếp.</p>')],
  ['a slider of an outside service', 'captcha', page('<script src="https://ct.captcha-delivery.com/c.js"></script>')],
  [
    'a cloud that checks first',
    'bot-wall',
    page('<p>Xin chờ</p><script src="/cdn-cgi/challenge-platform/a.js"></script>'),
  ],
  ['a cloud that says no', 'bot-wall', page('<div id="cf-error-details"><h1>Sorry</h1></div>')],
  ['a title that asks for patience', 'bot-wall', page(program(3000), '<title>Just a moment...</title>')],
  ['a network that denies', 'bot-wall', page('<h1>Access Denied</h1><p>Reference #18.1a2b</p>')],
  [
    'a network that excuses itself',
    'bot-wall',
    page('<h1>Pardon Our Interruption</h1><p>Something about you made us think.</p>'),
  ],
  ['a search engine that noticed', 'bot-wall', page('<p>We noticed unusual traffic from your computer network.</p>')],
  [
    'a proof of work',
    'bot-wall',
    page("<h1>Making sure you&#39;re not a bot!</h1><script src='/.within.website/x/cmd/anubis/a.js'></script>"),
  ],
  ['a support number', 'bot-wall', page('<script src="/TSPD/08a?type=5"></script>Your support ID is 123')],
  ['a shield', 'bot-wall', page('<script src="/_Incapsula_Resource?a=1"></script><p>Please wait</p>')],
  ['a Vietnamese host that denies', 'bot-wall', page('<h1>Truy cập của bạn đã bị chặn</h1><p>Mã yêu cầu: 9a1</p>')],
  ['a Vietnamese host that noticed', 'bot-wall', page('<p>Hệ thống phát hiện lưu lượng truy cập bất thường.</p>')],
  ['a Vietnamese host that checks', 'bot-wall', page('<p>Đang kiểm tra trình duyệt của bạn, xin đợi 5 giây…</p>')],
  [
    'a cookie set by script',
    'cookie-challenge',
    '<html><script>document.cookie="D1N=8f3a";window.location.reload(true)</script></html>',
  ],
  [
    'a cookie set by script, slowly',
    'cookie-challenge',
    page('<script>setTimeout(function(){document.cookie="a=1";location.href=location.href},9)</script>Đang tải'),
  ],
  ['a request for cookies', 'cookie-challenge', page('<p>Please enable JavaScript and cookies to continue</p>')],
  ['a Vietnamese request for cookies', 'cookie-challenge', page('<p>Trang này cần bạn bật cookie để tiếp tục.</p>')],
  [
    'a plea for consent',
    'consent-wall',
    page(`<h1>Trước khi bạn xem</h1><p>${about}</p><p>${about}</p>${buttons}${program(90_000)}`),
  ],
  [
    'a long plea for consent',
    'consent-wall',
    page(`<h1>We value your privacy</h1>${`<p>We and our partners store cookies and process personal data such as unique identifiers.</p>`.repeat(20)}
      <button>Accept all</button><a href="#">Manage options</a>`),
  ],
  [
    'a login in place of a page',
    'login-wall',
    page(`<h1>Đăng nhập để xem bài viết</h1>${loginForm}<a>Quên mật khẩu?</a>${program(200_000)}`),
  ],
  ['an English login', 'login-wall', page('<h2>Log in to continue</h2><input type=password><p>Forgot password?</p>')],
  ['one word', 'empty', 'BLOCK'],
  ['an empty frame', 'empty', page('')],
]

describe('walls', () => {
  test.each(walls)('%s is a %s', (_, kind, body) => {
    expect(wallIn(body)).toBe(kind)
  })

  test.each([401, 402, 403, 407, 451])('status %i is a refusal, whatever it shows', (status) => {
    expect(wallOf(status, html, Buffer.from(page('<p>Xin lỗi</p>')))).toBe('refusal')
  })

  test('where redirects led says what stands there', () => {
    const body = page(`<h1>Chào bạn</h1><p>Đăng nhập</p>${program(2000)}`)
    expect(wallIn(body, 'https://consent.example.com/m?continue=https://bao.vn/bai')).toBe('consent-wall')
    expect(wallIn(body, 'https://id.example.com/login?next=/bai')).toBe('login-wall')
    expect(wallIn(body, 'https://bao.vn/dang-nhap-he-thong-moi-123.htm')).toBeNull()
  })

  test('each kind is told by a reason of its own, and all of them together', () => {
    const kinds = [...new Set(walls.map(([, kind]) => kind)), 'refusal'] as const
    const reasons = kinds.map(blockedBecause)
    expect(new Set(reasons).size).toBe(7)
    for (const reason of reasons) expect(reason.startsWith(`${BLOCKED}: `)).toBe(true)
  })
})

const sentence = 'Sáng 20/11, xã Bình Khánh khởi công tuyến đường dài 12 km nối hai ấp ven sông. '
const article = (text: string, more = '') =>
  page(`<h1>Tin trong ngày</h1><p>${text}</p><p>${sentence.repeat(8)}</p>${more}`)
const marked = '<meta property="og:type" content="article">'

const articles: readonly (readonly [why: string, body: string])[] = [
  [
    'with a captcha in its comment form',
    article('', '<div class="g-recaptcha"></div><p>Nhập mã trong hình để bình luận</p>'),
  ],
  [
    'about captchas',
    article('Nhiều người phải xác minh bạn là người, đánh dấu tôi không phải là robot khi mua vé tàu Tết.'),
  ],
  [
    'about a website that was blocked',
    article('Truy cập của bạn đã bị chặn, đó là dòng chữ mà người dân thấy suốt sáng nay.'),
  ],
  ['about a firewall', article('Tường lửa của trung tâm dữ liệu phát hiện lưu lượng truy cập bất thường.')],
  ['that quotes Access denied', article('Màn hình chỉ hiện “Access denied”, anh Bình kể lại với phóng viên.')],
  [
    'about cookies and the law',
    article('Nghị định mới buộc trang mạng hỏi ý trước khi lưu cookie của người đọc.', `<p>${about}</p>${buttons}`),
  ],
  ['with a consent banner', article(sentence, `<div><p>${about}</p>${buttons}</div>`)],
  ['with a login box in its head', page(`${loginForm}<h1>Tin trong ngày</h1><p>${sentence.repeat(8)}</p>`)],
  ['with a login box, short', page(`${loginForm}<h1>Tin trong ngày</h1><p>${sentence.repeat(5)}</p>`)],
  [
    'about logging in',
    page(
      `${loginForm}<h1>Đăng nhập VNeID bị lỗi</h1><p>${'Người dân xã Cần Giờ không vào được hệ thống từ sáng sớm. '.repeat(8)}</p>`,
    ),
  ],
  [
    'of three lines, marked as an article, with a captcha',
    page(`<h1>Mưa lớn</h1><p>${sentence.repeat(4)}</p><div class="g-recaptcha"></div>`, marked),
  ],
  [
    'of three lines, marked for machines',
    page(
      `<h1>Mưa lớn</h1><p>${sentence.repeat(4)}</p><div class="cf-turnstile"></div>`,
      '<script type="application/ld+json">{"@type":"NewsArticle"}</script>',
    ),
  ],
  [
    'that sets a cookie and leads phones elsewhere',
    article('', '<script>document.cookie="x=1";if(phone)location.href="/m"</script>'),
  ],
  [
    'behind a network that leaves its script',
    article('', '<script src="/cdn-cgi/challenge-platform/scripts/jsd/main.js"></script>'),
  ],
  ['drawn by script', page(`<div id="root"></div>${program(2000)}`)],
  [
    'drawn by script, with words for those without',
    page(`<noscript>Bạn cần bật JavaScript.</noscript><div id="root"></div>${program(2000)}`),
  ],
  ['in a list of headlines', page(`${loginForm}${`<a href="/1">${sentence}</a><br>`.repeat(6)}`)],
  [
    'of a photo story',
    page(
      `${'<figure><img src="a.jpg"><figcaption>Cầu phao bắc qua sông Soài Rạp trong nắng sớm</figcaption></figure>'.repeat(12)}`,
    ),
  ],
]

describe('articles that merely hold such words', () => {
  test.each(articles)('%s', (_, body) => {
    expect(wallIn(body)).toBeNull()
  })

  test('a feed and a file are no walls, nothing at all is one', () => {
    const feed = '<?xml version="1.0"?><rss><channel><item><title>Captcha</title></item></channel></rss>'
    expect(wallIn(feed)).toBeNull()
    expect(wallOf(200, { 'content-type': 'application/json' }, Buffer.from('{"captcha":true}'))).toBeNull()
    expect(wallOf(200, { 'content-type': 'application/pdf' }, Buffer.from(''))).toBe('empty')
  })
})

describe('whatever the bytes', () => {
  test('there is an answer', () => {
    fc.assert(fc.property(fc.uint8Array({ maxLength: 500 }), (body) => void wallOf(200, html, body)))
  })

  test.each([
    ['unclosed tags', '<a '.repeat(300_000)],
    ['unclosed comments', '<!--'.repeat(250_000)],
    ['unclosed scripts', '<script'.repeat(140_000)],
    ['angle brackets', '<'.repeat(999_000)],
    ['blanks', ' '.repeat(999_000)],
    ['places', `document.cookie ${'location '.repeat(100_000)}`],
    ['inputs', '<input '.repeat(140_000)],
    ['types', 'itemtype="article'.repeat(55_000)],
  ])('%s cost no more than reading them', (_, body) => {
    const begun = performance.now()
    wallIn(body)
    expect(performance.now() - begun).toBeLessThan(1000)
  })

  test('what scripts, styles and comments hold is not seen, and a line is a line', () => {
    const text = '<p>Một <b>hai</b>&nbsp;ba</p><script>x<y</script><!-- a > b --><style>p{}</style><div>bốn</div>'
    expect(visibleTexts(text, 1000)).toEqual(['Một hai ba', 'bốn'])
    expect(visibleTexts('<p>một</p>'.repeat(1000), 30)).toHaveLength(10)
  })
})
