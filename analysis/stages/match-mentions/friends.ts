/** Which names found are false friends here, by the words around them? */
import { fold } from '#data/model/vietnamese.js'
import type { Hit } from './hits.js'
import type { Reading, SentenceOf } from './reading.js'

const LETTER = /[\p{L}\p{N}]/u
/** Characters beside a name in which `before` and `after` are looked for; no profile's phrase is longer. */
const BESIDE = 40
/** Characters to either side in which `near` is looked for, where a sentence is longer than sentences are. */
const NEAR = 400

const endsWith = (text: string, phrase: string): boolean =>
  text.endsWith(phrase) && !LETTER.test(text.charAt(text.length - phrase.length - 1))
const startsWith = (text: string, phrase: string): boolean =>
  text.startsWith(phrase) && !LETTER.test(text.charAt(phrase.length))

function contains(text: string, phrase: string): boolean {
  for (let at = text.indexOf(phrase); at !== -1; at = text.indexOf(phrase, at + 1))
    if (!LETTER.test(text.charAt(at - 1)) && !LETTER.test(text.charAt(at + phrase.length))) return true
  return false
}

export const isConditional = ({ entry: { friend } }: Hit): boolean =>
  friend !== null && friend.before.length + friend.after.length + friend.near.length > 0

function applies(hit: Hit, reading: Reading, sentences: SentenceOf): boolean {
  const rule = hit.entry.friend
  if (rule === null) return false
  // Without conditions the spelling itself is the difference; where marks are missing there is none to see.
  if (!isConditional(hit)) return hit.spelling === 'exact'
  const { lower } = reading
  const written = (phrases: readonly string[]) => (reading.marked ? phrases : phrases.map(fold))
  const left = lower.slice(Math.max(0, hit.start - BESIDE), hit.start).trimEnd()
  if (written(rule.before).some((phrase) => endsWith(left, phrase))) return true
  const right = lower.slice(hit.end, hit.end + BESIDE).trimStart()
  if (written(rule.after).some((phrase) => startsWith(right, phrase))) return true
  const sentence = sentences.all[sentences.at(hit.start)]
  if (sentence === undefined) return false
  const around = lower.slice(Math.max(sentence.start, hit.start - NEAR), Math.min(sentence.end, hit.end + NEAR))
  return written(rule.near).some((phrase) => contains(around, phrase))
}

export const falseFriends = (hits: readonly Hit[], reading: Reading, sentences: SentenceOf): readonly Hit[] =>
  hits.filter((hit) => hit.entry.kind === 'friend' && hit.spelling !== 'look-alike' && applies(hit, reading, sentences))
