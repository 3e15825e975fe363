import { describe, expect, test } from 'vitest'
import { extract } from '#crawlers/extract.js'
import { CAPTURED } from './pages.js'

/** The slowest of these takes two seconds on two slow cores; the rest is for busy machines. */
const LIMIT = 20_000
const head = '<title>Một tiêu đề dài như tiêu đề thật</title><h1>Một tiêu đề dài như tiêu đề thật</h1>'
const live = '<script type="application/ld+json">{"@type":"LiveBlogPosting","datePublished":"2026-03-05"}</script>'

describe('a page made to keep the reader busy', () => {
  test.each([
    [
      'posts inside posts',
      `${'<article class="message"><div class="bbWrapper">'.repeat(200)}${'<p>chữ <time datetime="2026-01-01"></time></p>'.repeat(10_000)}`,
    ],
    ['20,000 posts', '<article class="message"><div class="bbWrapper">chữ</div></article>'.repeat(12_000)],
    [
      'quotes inside quotes',
      `<article class="message"><div class="bbWrapper">${'<blockquote class="bbCodeBlock--quote">'.repeat(400)}chữ`,
    ],
    [
      'entries inside entries',
      `${live}${head}${'<div class="live-blog-entry"><time>1</time>'.repeat(240)}${'<p>chữ nghĩa</p>'.repeat(12_000)}`,
    ],
    ['20,000 pagers', `${head}${'<a class="page-numbers" href="?page=2">2</a>'.repeat(20_000)}`],
    [
      'classes of 400 words',
      Array.from({ length: 8_000 }, (_, i) => `<div class="${`w${i}x `.repeat(60)}"><p>một dòng</p></div>`).join(''),
    ],
    ['lines in 500 boxes', `${'<div class="post-content main">'.repeat(500)}${'<p>một dòng chữ</p>'.repeat(20_000)}`],
    [
      'data of a million values',
      `<div id="root"></div><script type="application/json">[${'{"a":"b c d e"},'.repeat(100_000)}{}]</script>`,
    ],
    [
      'data 400,000 deep',
      `<div id="root"></div><script id="__NEXT_DATA__">${'['.repeat(400_000)}${']'.repeat(400_000)}</script>`,
    ],
    ['a wall of 4 MB', `${head}<p>${'đăng nhập '.repeat(400_000)}</p>`],
    ['times ago of 4 MB', `${head}<p>${'1 '.repeat(2_000_000)}giờ trước</p>`],
  ])('with %s is read or put aside in good time', { timeout: LIMIT }, (_, markup) => {
    const body = new TextEncoder().encode(markup)
    const started = performance.now()
    const outcome = extract(
      {
        url: 'https://vidu.example/a-123456.html',
        capturedAt: CAPTURED,
        status: 200,
        headers: { 'content-type': 'text/html' },
        body,
      },
      null,
    )
    expect(['done', 'quarantine']).toContain(outcome.kind)
    expect(performance.now() - started).toBeLessThan(LIMIT)
  })
})
