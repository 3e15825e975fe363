import { describe, expect, test } from 'vitest'
import { foldCopies } from '../../dashboard/lib/copies.js'

const item = (id: number, duplicateOf: number | null = null) => ({ id, duplicateOf })
const folded = (items: readonly ReturnType<typeof item>[]) =>
  foldCopies(items).map(({ item: { id }, copies }) => [id, copies.map((copy) => copy.id)])

describe('in a story', () => {
  test('a copy folds under what it repeats, and the order stays', () => {
    expect(folded([item(1), item(2), item(3, 1), item(4, 1)])).toEqual([
      [1, [3, 4]],
      [2, []],
    ])
  })
  test('a copy may come before what it repeats', () => expect(folded([item(3, 1), item(1)])).toEqual([[1, [3]]]))
  test('a copy of a copy folds under the first', () =>
    expect(folded([item(1), item(2, 1), item(3, 2)])).toEqual([[1, [2, 3]]]))
  test('a copy of something outside the story stands by itself', () => expect(folded([item(5, 99)])).toEqual([[5, []]]))
  test('items that name each other are shown, none is lost', () => {
    expect(folded([item(1, 2), item(2, 1), item(3, 3)])).toEqual([
      [1, []],
      [2, []],
      [3, []],
    ])
  })
})
