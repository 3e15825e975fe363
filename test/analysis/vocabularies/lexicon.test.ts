import { describe, expect, test } from 'vitest'
import { compileLexicon, count, hits, tokens } from '#analysis/vocabularies/lexicon.js'
import { TOPIC_VOCABULARY } from '#analysis/vocabularies/topics.js'
import { TOPICS } from '#data/model/vocabulary.js'

const lexicon = compileLexicon({ flood: '!lũ quét, lũ', school: 'trường, trường học' })
const found = (text: string) => count(lexicon.root, tokens(text))

describe('phrases in a text', () => {
  test('a longer phrase counts once, not once for each part', () => {
    expect(hits(found('Trường học đóng cửa'), 'school')).toEqual({ all: 1, telling: 0, different: 1 })
    expect(hits(found('Lũ quét'), 'flood')).toEqual({ all: 1, telling: 1, different: 1 })
  })
  test('a phrase said again is counted, but is no other phrase', () =>
    expect(hits(found('Trường này, trường kia, trường học nọ'), 'school')).toEqual({
      all: 3,
      telling: 0,
      different: 2,
    }))
  test('a phrase stands in whole syllables only', () => expect(found('trườnghọc lũy tre').size).toBe(0))
  test('marks tell words apart', () => expect(found('lu, truong, luỹ').size).toBe(0))
  test('without marks only phrases of two syllables are trusted', () => {
    const bare = count(lexicon.folded, tokens('lu quet va lu'))
    expect(hits(bare, 'flood')).toEqual({ all: 1, telling: 1, different: 1 })
  })
  test('what does not stand there is counted as none', () =>
    expect(hits(found(''), 'flood')).toEqual({ all: 0, telling: 0, different: 0 }))
})

describe('the topic vocabulary', () => {
  test.each(TOPICS)('%s has a name in two languages and words of its own', (id) => {
    const { vi, en, words, iptc } = TOPIC_VOCABULARY[id]
    expect(vi.length).toBeGreaterThan(2)
    expect(en.length).toBeGreaterThan(2)
    expect(words.split(',').length).toBeGreaterThan(5)
    for (const code of iptc) expect(code).toMatch(/^\d{8}$/)
  })
  test('no phrase is listed twice for one topic', () => {
    for (const id of TOPICS) {
      const phrases = TOPIC_VOCABULARY[id].words.split(',').map((phrase) => phrase.trim().replace(/^!/, ''))
      expect({ id, twice: phrases.filter((phrase, i) => phrases.indexOf(phrase) !== i) }).toEqual({ id, twice: [] })
    }
  })
})
