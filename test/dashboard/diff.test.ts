/** What does a reader see of a long comparison? */
import { expect, test } from 'vitest'
import { shortened } from '../../dashboard/features/items/diff.js'

const long = Array.from({ length: 60 }, (_, index) => `chữ${index}`).join(' ')

test('what changed is whole, and what stayed is cut to a line on each side of it', () => {
  const parts = shortened([
    { kind: 'same', text: long },
    { kind: 'removed', text: '30 tài khoản' },
    { kind: 'added', text: '25 tài khoản' },
    { kind: 'same', text: long },
    { kind: 'added', text: 'Đính chính.' },
    { kind: 'same', text: ' Hết.' },
  ])
  expect(parts.map(({ text }) => text.length < 190)).toEqual([true, true, true, true, true, true])
  expect(parts[0]?.text).toMatch(/^ … .*chữ59$/)
  expect(parts[3]?.text).toMatch(/^chữ0 .* … .*chữ59$/)
  expect(parts[5]?.text).toBe(' Hết.')
  expect(parts.filter(({ kind }) => kind !== 'same').map(({ text }) => text)).toEqual([
    '30 tài khoản',
    '25 tài khoản',
    'Đính chính.',
  ])
})

test('a short text is whole', () => {
  expect(shortened([{ kind: 'same', text: 'Ngắn thôi' }])).toEqual([{ kind: 'same', text: 'Ngắn thôi', at: 0 }])
})
