/** Does the guard keep scraped addresses out of the own network, whatever clothes they wear? */
import type { LookupFunction } from 'node:net'
import { describe, expect, test } from 'vitest'
import { guardedLookup, isPublicIp, judgeAddress } from '#crawlers/fetch/guard.js'

describe('addresses that are never asked', () => {
  const tricks: readonly (readonly [why: string, address: string])[] = [
    ['loopback', 'http://127.0.0.1/'],
    ['loopback by another number', 'http://127.8.9.1/'],
    ['loopback as one decimal number', 'http://2130706433/'],
    ['loopback in hex', 'http://0x7f000001/'],
    ['loopback in octal', 'http://0177.0.0.1/'],
    ['loopback in mixed bases', 'http://0x7f.0.1/'],
    ['loopback shortened', 'http://127.1/'],
    ['loopback in full-width digits', 'http://１２７.０.０.１/'],
    ['loopback with an ideographic full stop', 'http://127。0。0。1/'],
    ['loopback percent-encoded', 'http://%31%32%37.0.0.1/'],
    ['loopback of IPv6', 'http://[::1]/'],
    ['IPv4 mapped into IPv6', 'http://[::ffff:127.0.0.1]/'],
    ['IPv4 mapped into IPv6, in hex', 'http://[::ffff:7f00:1]/'],
    ['IPv4 compatible IPv6', 'http://[::127.0.0.1]/'],
    ['NAT64 of a private address', 'http://[64:ff9b::10.0.0.1]/'],
    ['6to4 of a private address', 'http://[2002:7f00:1::]/'],
    ['Teredo', 'http://[2001:0:4136:e378:8000:63bf:3fff:fdd2]/'],
    ['unspecified', 'http://0.0.0.0/'],
    ['unspecified of IPv6', 'http://[::]/'],
    ['ten', 'http://10.1.2.3/'],
    ['one hundred and seventy-two', 'http://172.31.255.255/'],
    ['one hundred and ninety-two', 'http://192.168.1.1/'],
    ['link-local, where clouds keep their secrets', 'http://169.254.169.254/latest/meta-data/'],
    ['link-local of IPv6', 'http://[fe80::1]/'],
    ['unique local of IPv6', 'http://[fd00::1]/'],
    ['carrier-grade NAT', 'http://100.64.0.1/'],
    ['benchmark network', 'http://198.18.0.1/'],
    ['multicast', 'http://224.0.0.1/'],
    ['multicast of IPv6', 'http://[ff02::1]/'],
    ['broadcast', 'http://255.255.255.255/'],
    ['a name that is ourselves', 'http://localhost/'],
    ['a name that is ourselves, with a dot', 'http://localhost./'],
    ['a name below localhost', 'http://x.localhost/'],
    ['a name of the house', 'http://router.local/'],
    ['a name without a dot', 'http://intranet/'],
    ['a cloud that answers about itself', 'http://metadata.google.internal/'],
    ['a name and password before the host', 'http://bao.vn@127.0.0.1/'],
    ['a name and password before a public host', 'http://a:b@bao.vn/'],
    ['the port of a mail server', 'http://bao.vn:25/'],
    ['the port of a database', 'http://bao.vn:6379/'],
    ['a file', 'file:///etc/passwd'],
    ['a script', 'javascript:alert(1)'],
    ['ftp', 'ftp://bao.vn/'],
    ['data', 'data:text/html,x'],
    ['gopher', 'gopher://bao.vn:70/_'],
    ['no address at all', 'không phải địa chỉ'],
    ['nothing', ''],
    ['an address longer than any page has', `https://bao.vn/${'a'.repeat(5000)}`],
  ]
  test.each(tricks)('%s: %s', (_, address) => {
    expect(judgeAddress(address).kind).toBe('skip')
  })
})

describe('addresses that may be asked', () => {
  test.each([
    'https://bao.vn/bai-1.htm',
    'http://bao.vn:8080/',
    'https://báo.vn/',
    'http://8.8.8.8/',
    'https://[2400:cb00::1]/',
  ])('%s', (address) => {
    expect(judgeAddress(address).kind).toBe('done')
  })

  test('an exception holds for its own port only', () => {
    const options = { allowPrivate: ['127.0.0.1:3000'] }
    expect(judgeAddress('http://127.0.0.1:3000/', options).kind).toBe('done')
    expect(judgeAddress('http://127.0.0.1:3001/', options).kind).toBe('skip')
    expect(judgeAddress('http://127.0.0.1/', options).kind).toBe('skip')
  })

  test('what a person hands in may be in the own network, but not a file', () => {
    expect(judgeAddress('http://192.168.1.5:9000/', { allowPrivate: true }).kind).toBe('done')
    expect(judgeAddress('file:///etc/passwd', { allowPrivate: true }).kind).toBe('skip')
  })
})

describe('names are judged by what they resolve to, at the moment of connecting', () => {
  const resolver =
    (...addresses: string[]): LookupFunction =>
    (_, __, callback) =>
      callback(
        null,
        addresses.map((address) => ({ address, family: address.includes(':') ? 6 : 4 })),
      )
  const resolve = (addresses: string[], all: boolean) =>
    new Promise<unknown>((answer) => {
      guardedLookup({}, resolver(...addresses))('bao.vn', { all }, (error, found) => answer(error ?? found))
    })

  test('a public address is given on', async () => {
    expect(await resolve(['8.8.8.8'], false)).toBe('8.8.8.8')
    expect(await resolve(['8.8.8.8', '2400:cb00::1'], true)).toHaveLength(2)
  })

  test.each([
    ['127.0.0.1'],
    ['10.0.0.7'],
    ['::1'],
    ['::ffff:10.0.0.1'],
    ['8.8.8.8', '127.0.0.1'],
  ])('a name that leads to %s is refused', async (...addresses) => {
    for (const all of [true, false]) expect(await resolve(addresses, all)).toMatchObject({ code: 'EPRIVATE' })
  })

  test('a name that leads nowhere is refused', async () => {
    expect(await resolve([], true)).toBeInstanceOf(Error)
  })

  test('what is no address is not public', () => {
    expect([isPublicIp('bao.vn'), isPublicIp(''), isPublicIp('fe80::1%eth0')]).toEqual([false, false, false])
  })
})
