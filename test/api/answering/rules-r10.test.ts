/** R10: on belief, rights and origin what private people write is only counted, and a handful is not even that. */
import { afterEach, beforeEach, expect, test } from 'vitest'
import { levelOf } from '#api/private-posts.js'
import { withoutPrivateWords } from '#api/reports/withheld.js'
import type { Draft } from '#data/model/draft.js'
import type { TopicId } from '#data/model/vocabulary.js'
import { appearances } from '#data/schema/claims.js'
import { items } from '#data/schema/items.js'
import { stories, storyRanks } from '#data/schema/stories.js'
import { saveMentions, saveSentences, saveTones, saveTopics } from '#data/store/judgements.js'
import type { Database } from '#dialect'
import { freshDatabase } from '../../support/database.js'
import { draft, NOON, seen } from '../../support/drafts.js'
import { type Office, openOffice } from '../../support/office.js'

const WORDS = 'Nhà chùa ở ấp dưới bị đuổi khỏi đất, bà con nên biết chuyện này.'
const SAFE = 'Nội dung mạng xã hội chỉ thống kê số lượng'

let db: Database
let office: Office
beforeEach(async () => {
  db = await freshDatabase()
  office = await openOffice(db, '2026-03-11T02:00:00Z')
})
afterEach(() => office.close())

/** Saved with a topic and a Story that is told in its words. */
async function told(one: Partial<Draft>, topic: TopicId) {
  const saved = await seen(db, draft({ title: null, text: WORDS, ...one }))
  const { itemId } = saved
  await db.write(async (tx) => {
    await saveMentions(tx, itemId, [{ locality: 'can-gio', level: 'primary', score: 1, reason: 'tên xã', spans: [] }])
    await saveTopics(tx, itemId, [{ id: topic, score: 0.9 }])
    await saveTones(tx, itemId, [{ locality: 'can-gio', tone: { label: 'negative', score: 0.9, sentence: WORDS } }])
    const [story] = await tx
      .insert(stories)
      .values({ title: WORDS, firstAt: NOON, lastAt: NOON, undated: false, itemCount: 1 })
      .returning({ id: stories.id })
    const storyId = story?.id ?? 0
    await tx.update(items).set({ storyId })
    const rank = { storyId, locality: 'can-gio', level: 'primary', priority: 1, reasons: [], lastAt: NOON } as const
    const row = { ...rank, sourceCount: 1, sources: ['mxh'], topics: [topic], flags: [], excerpt: WORDS }
    await tx.insert(storyRanks).values({ ...row, tone: 'negative', toneScore: 0.9, toneSentence: WORDS })
  })
  return saved
}

const POST = { form: 'post', source: 'mxh.example', url: 'https://mxh.example/bai/1' } as const
const lists = async () => {
  const { body } = await office.get(null, '/stories?locality=can-gio')
  const answers = [
    body,
    (await office.get(null, '/items')).body,
    (await office.get(null, '/search?q=nh%C3%A0%20ch%C3%B9a')).body,
    (await office.get(null, `/stories/${body.rows[0].id}`)).body,
  ]
  return JSON.stringify(answers)
}

test('R10: no list tells what a private person wrote on such a topic', async () => {
  await told(POST, 'ton-giao-dan-toc')
  const shown = await lists()
  expect(shown).toContain(SAFE)
  expect(shown).not.toMatch(/chùa|đuổi|mxh\.example\/bai/)
  expect(office.errors).toEqual([])
})

test.each<[string, Partial<Draft>, TopicId]>([
  ['the press', { form: 'article', source: 'bao.example' }, 'ton-giao-dan-toc'],
  ['a post on another topic', POST, 'giao-thong'],
])('R10: %s is told', async (_, one, topic) => {
  await told(one, topic)
  const shown = await lists()
  expect(shown).toContain('Nhà chùa')
  expect(shown).not.toContain(SAFE)
})

test('R10: a post in which somebody found a Claim is worked on, and told', async () => {
  const { itemId, versionId } = await told(POST, 'quyen-con-nguoi')
  const place = { claimId: 1, itemId, versionId, start: 0, end: 8, quote: 'Nhà chùa', at: NOON }
  expect(await lists()).not.toContain('chùa')
  await db.write((tx) => tx.insert(appearances).values(place))
  expect(await lists()).toContain('Nhà chùa')
})

test('R10: the page of one post tells no more of it than the lists do, until somebody found a Claim in it', async () => {
  const { itemId, versionId } = await told(POST, 'quyen-con-nguoi')
  await db.write((tx) => saveSentences(tx, itemId, [{ start: 0, end: 8, text: WORDS, checkWorthiness: 0.9 }]))
  const page = async () => JSON.stringify((await office.get(null, `/items/${itemId}`)).body)
  const withheld = await page()
  expect(withheld).toContain(SAFE)
  expect(withheld).not.toMatch(/chùa|đuổi|mxh\.example\/bai/)
  const place = { claimId: 1, itemId, versionId, start: 0, end: 8, quote: 'Nhà chùa', at: NOON }
  await db.write((tx) => tx.insert(appearances).values(place))
  expect(await page()).toContain(WORDS)
  expect(office.errors).toEqual([])
})

const posts = (count: number) =>
  Array.from({ length: count }, (_, at) => ({
    source: { level: levelOf({ form: 'post', source: 'mxh.example' }) },
    topics: ['dan-chu', 'giao-thong'] as const,
    title: null,
    lead: null,
    text: `${WORDS} ${at}`,
    url: `https://mxh.example/bai/${at}`,
  }))

test('R10: in a briefing the words are withheld, and fewer than five posts are not counted by topic', () => {
  for (const count of [1, 4, 5]) {
    const told = withoutPrivateWords(posts(count))
    expect(told).toHaveLength(count)
    expect(JSON.stringify(told)).not.toMatch(/chùa|mxh\.example/)
    const counted = told.filter(({ topics }) => topics.some((topic) => topic === 'dan-chu')).length
    expect(counted).toBe(count < 5 ? 0 : 5)
    expect(told.every(({ topics }) => topics.some((topic) => topic === 'giao-thong'))).toBe(true)
  }
})
