import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { feedAddress, parseFeedAddress } from '#crawlers/connectors/address.js'
import { CONNECTORS, connectorById } from '#crawlers/connectors/index.js'

describe('the address of a connector’s feed', () => {
  test('can be read by a person', () => {
    expect(feedAddress('mastodon', { tag: 'cangio', instance: 'may.example' })).toBe(
      'mastodon:{"instance":"may.example","tag":"cangio"}',
    )
  })

  test('is the same whatever the order of its parts, inner ones too', () => {
    expect(feedAddress('x', { b: [{ d: 1, c: 2 }], a: null })).toBe(feedAddress('x', { a: null, b: [{ c: 2, d: 1 }] }))
  })

  test('leads back to its query', () => {
    const query = fc.dictionary(fc.string(), fc.jsonValue())
    fc.assert(
      fc.property(query, (parts) => {
        const address = feedAddress('google-news', parts)
        const parsed = parseFeedAddress(address)
        expect(parsed?.connector).toBe('google-news')
        expect(feedAddress('google-news', parsed?.query)).toBe(address)
      }),
    )
  })

  test.each([
    'https://vnexpress.net/rss/tin-moi-nhat.rss',
    'http://x',
    '',
    ':{}',
    'mastodon',
    'mastodon:',
    'mastodon:{',
    'mastodon:[]',
    'mastodon:"x"',
    'mastodon:null',
    'Mastodon:{}',
    'a b:{}',
    '../x:{}',
  ])('is not %s', (address) => expect(parseFeedAddress(address)).toBeNull())

  test('never takes the prototype of all objects for a field', () => {
    const parsed = parseFeedAddress('x:{"__proto__":{"tag":"y"}}')
    expect(parsed?.query.tag).toBeUndefined()
  })
})

describe('the list of connectors', () => {
  test('has every connector once, by its id', () => {
    const ids = CONNECTORS.map(({ id }) => id)
    expect(new Set(ids).size).toBe(ids.length)
    for (const connector of CONNECTORS) expect(connectorById(connector.id)).toBe(connector)
    expect(connectorById('không-có')).toBeNull()
  })

  test('says in Vietnamese what each reads and what never', () => {
    for (const { scope, name } of CONNECTORS) {
      expect(scope.length, name).toBeGreaterThan(80)
      expect(scope, name).toMatch(/[Kk]hông/)
    }
  })

  test('asks for each token under a name of its own platform', () => {
    for (const { token } of CONNECTORS) if (token !== null) expect(token).toMatch(/^[A-Z]+(_[A-Z]+)+$/)
  })
})
