/** What does one sentence look like to the model of check-worthiness? */

import { hash } from '../text/similarity.js'
import { CUES } from '../vocabularies/cues.js'
import { count, tokens } from '../vocabularies/lexicon.js'
import { cueLexicon, wordCounts } from './features.js'
import type { Features } from './linear.js'

const CUE_NAMES = Object.keys(CUES)
/** A sentence that long is a splitter's error or a table: reading on tells nothing. */
const MOST_CHARACTERS = 1200

const SHAPES: readonly (readonly [string, RegExp])[] = [
  ['question', /\?["”’)]*$/],
  ['exclaimed', /!["”’)]*$/],
  ['ends', /[.!?…]["”’)]*$/],
  ['quotes', /["“]/],
  ['starts with a quote', /^["“]/],
  ['date', /\d{1,2}[/.-]\d{1,2}/],
  ['money or share', /\d[\d.,]*\s*(?:%|tỷ|tỉ|triệu|nghìn|ngàn|đồng|USD)/i],
  ['count', /\d[\d.,]*\s+\p{L}/u],
  ['percent', /%/],
  ['year', /\b(?:19|20)\d\d\b/],
  ['speaker', /(?:cho biết|cho hay|khẳng định|xác nhận|nói|thông tin|chia sẻ|theo (?:ông|bà|anh|chị))/i],
  ['first person', /(?:^|\s)(?:tôi|chúng tôi|mình|em|con tôi)(?=\s)/i],
  ['feeling', /(?:rất|quá|thật|vô cùng|xúc động|tự hào|đẹp|tuyệt|ấn tượng)/i],
  ['intent', /(?:sẽ|cần|phải|nên|hãy|mong|đề nghị|yêu cầu|nhằm|góp phần|để )/i],
  ['caption', /(?:Ảnh:|Ảnh minh họa|Nguồn:|\(Ảnh|- Ảnh)/],
  ['list', /,.*,.*,.*,/],
  ['tag', /^[^.!?]{0,60}$/],
]

export function sentenceFeatures(sentence: string): Features {
  const text = sentence.slice(0, MOST_CHARACTERS)
  const syllables = tokens(text)
  const features = new Map<number, number>()
  let squares = 0
  const words = wordCounts(text.slice(0, 400))
  for (const value of words.values()) squares += value * value
  const length = Math.sqrt(squares) || 1
  for (const [feature, value] of words) features.set(hash(`w${feature}`), value / length)
  const found = count(cueLexicon.root, syllables)
  for (const cue of CUE_NAMES) {
    const all = found.get(cue)?.all ?? 0
    if (all > 0) features.set(hash(`cue:${cue}`), Math.log1p(all))
  }
  for (const [name, pattern] of SHAPES) if (pattern.test(text)) features.set(hash(`shape:${name}`), 1)
  const capitals = (text.match(/(?<=\s)\p{Lu}/gu) ?? []).length
  features.set(hash('#capitals'), Math.min(1, capitals / Math.max(4, syllables.length)) * 2)
  features.set(hash('#length'), Math.min(2, syllables.length / 25))
  features.set(hash('#short'), syllables.length < 8 ? 1 : 0)
  return features
}
