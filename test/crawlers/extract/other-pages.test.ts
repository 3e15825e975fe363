import { describe, expect, test } from 'vitest'
import { read } from './pages.js'

const nav =
  '<header><nav><ul><li><a href="/">Home</a></li><li><a href="/shop">Shop</a></li><li><a href="/help">Help</a></li></ul></nav></header>'
const foot = '<footer><p>© 2026 Example Ltd. All rights reserved.</p><a href="/privacy">Privacy policy</a></footer>'

describe('a page that is no article has its main text all the same', () => {
  test('a manual: headings, prose, lists and code', () => {
    const page = read(
      'https://docs.vidu.example/guide/install',
      `<html lang="en"><head><title>Install — Paddy docs</title></head><body>${nav}<aside class="sidebar"><ul><li><a href="/guide/start">Getting started</a></li><li><a href="/guide/install">Install</a></li></ul></aside>
<main><article class="markdown"><h1>Install</h1><p>Paddy needs a recent kernel and about ninety megabytes of disk for its index, which it keeps beside the data.</p>
<h2>From a package</h2><p>Fetch the package for your system, check its digest, and run the installer as an ordinary user; it asks for nothing.</p>
<pre><code>paddy install --prefix /opt/paddy</code></pre><ul><li>The prefix must be writable by the user who runs the installer.</li><li>An existing index is upgraded in place, after a copy was made.</li></ul></article></main>${foot}</body></html>`,
    )
    expect(page.kind).not.toBe('forum')
    for (const part of ['ninety megabytes', 'paddy install --prefix /opt/paddy', 'upgraded in place'])
      expect(page.text).toContain(part)
    for (const part of ['Getting started', 'All rights reserved', 'Privacy policy'])
      expect(page.text).not.toContain(part)
  })

  test('a page that a script draws: what its data say', () => {
    const description =
      'A kettle of beaten steel that holds one and a half litres, pours without dripping and keeps its handle cool. Made to be repaired: every part can be ordered for ten years.'
    const page = read(
      'https://shop.vidu.example/products/kettle',
      `<html lang="en"><head><title>Kettle</title><script type="application/ld+json">{"@context":"https://schema.org","@type":"Product","name":"Kettle","description":"${description}"}</script></head><body><div id="root"></div><noscript>Please enable JavaScript.</noscript></body></html>`,
    )
    expect(page.kind).toBe('other')
    expect(page.text).toBe(description)
  })

  test('a page that a script draws and that has no data: nothing, for a request and a description are no text', () => {
    const page = read(
      'https://app.vidu.example/clearance',
      '<html lang="en"><head><title>Clearance</title><meta name="description" content="All that is left of last summer, at half its price or less, while it lasts."></head><body><noscript>You need to enable JavaScript to run this app.</noscript><div id="root"></div></body></html>',
    )
    expect(page).toMatchObject({ kind: 'other', text: '' })
  })

  test('an address that is none is no reason to fail', () => {
    expect(() => read('', '<h1>Chào</h1>')).not.toThrow()
  })
})
