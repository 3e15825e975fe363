import { describe, expect, test } from 'vitest'
import { sequence } from '../../dashboard/lib/key-sequence.js'

const SHORTCUTS = ['j', 'g i', 'g n', '?', 'n']

describe('a key', () => {
  test('of its own acts at once', () => expect(sequence(null, 'j', SHORTCUTS)).toEqual({ before: null, match: 'j' }))
  test('that begins a pair waits', () => expect(sequence(null, 'g', SHORTCUTS)).toEqual({ before: 'g', match: null }))
  test('completes the pair', () => expect(sequence('g', 'i', SHORTCUTS)).toEqual({ before: null, match: 'g i' }))
  test('after g is never read as a shortcut of its own', () => {
    expect(sequence('g', 'n', SHORTCUTS).match).toBe('g n')
    expect(sequence('g', 'j', SHORTCUTS)).toEqual({ before: null, match: null })
  })
  test('that means nothing does nothing', () =>
    expect(sequence(null, 'x', SHORTCUTS)).toEqual({ before: null, match: null }))
})
