import { describe, expect, test } from 'vitest'
import { FLAGS, FORMS, KINDS, LEVELS, TONES, TOPICS } from '#data/model/vocabulary.js'
import { en } from '../../dashboard/lib/words/en.js'
import { vi } from '../../dashboard/lib/words/vi.js'

function texts(words: object, at = ''): [string, string][] {
  return Object.entries(words).flatMap(([key, value]: [string, unknown]) =>
    typeof value === 'string' ? [[`${at}${key}`, value]] : texts(Object(value), `${at}${key}.`),
  )
}
const gaps = (text: string) => [...text.matchAll(/\{\{(\w+)/g)].map(([, name]) => name).sort()

describe('the words of the page', () => {
  test.each(['vi', 'en'] as const)('hold exactly the terms that the API may use, in %s', (language) => {
    const words = { vi, en }[language]
    for (const [list, terms] of [
      ['topic', TOPICS],
      ['tone', TONES],
      ['kind', KINDS],
      ['level', LEVELS],
      ['form', FORMS],
      ['flag', FLAGS],
    ] as const)
      expect(Object.keys(words[list]).sort()).toEqual([...terms].sort())
  })

  test('leave the same gaps to fill in both languages', () => {
    const english = new Map(texts(en))
    for (const [key, text] of texts(vi)) expect([key, gaps(english.get(key) ?? '')]).toEqual([key, gaps(text)])
  })

  test('say nothing in capitals, and nothing twice the same by mistake of copying', () => {
    for (const [key, text] of texts(vi)) expect([key, /\p{Lu}{5}/u.test(text)]).toEqual([key, false])
    for (const list of [vi.topic, vi.kind, vi.flag, vi.level, vi.sourceState, en.topic, en.kind])
      expect(new Set(Object.values(list)).size).toBe(Object.keys(list).length)
  })

  test('never call content false or a lie', () => {
    for (const [key, text] of texts(vi)) {
      if (key === 'topic.tin-gia' || key === 'item.sentencesWhat') continue
      expect([key, /sai sự thật|bịa đặt|tin giả/iu.test(text)]).toEqual([key, false])
    }
  })
})
