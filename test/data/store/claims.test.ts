import { eq } from 'drizzle-orm'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Actor } from '#data/model/actor.js'
import { routesFor } from '#data/model/case.js'
import { TONES } from '#data/model/vocabulary.js'
import { mentions } from '#data/schema/items.js'
import { addAppearance, appearancesInItems } from '#data/store/appearances.js'
import { claimById, claimsOfGroups, describeClaim, joinClaims, listClaims, writeClaim } from '#data/store/claims.js'
import { saveMentions } from '#data/store/judgements.js'
import { confirmSuggestion, openSuggestions, rejectSuggestion, saveSuggestions } from '#data/store/suggestions.js'
import { accuraciesOf } from '#data/store/verdict-rows.js'
import { approveVerdict, proposeVerdict } from '#data/store/verdicts.js'
import {
  DEADLINES,
  done,
  hire,
  later,
  openDesk,
  REASONING,
  RUMOUR,
  refusedWith,
  sealedPage,
} from '../../support/a-claim.js'
import { freshDatabase } from '../../support/database.js'
import { draft, NOON, seen } from '../../support/drafts.js'

const desk = async () => openDesk(await freshDatabase())

describe('a claim', () => {
  test('is kept as it was typed, and written again it is the same', async () => {
    const at = await desk()
    const claim = { locality: 'can-gio', text: `  ${RUMOUR}`, checkable: false, topic: null, criticisedUnits: ['x'] }
    const again = done(await at.db.write((tx) => writeClaim(tx, at.analyst, claim, later(1))))
    expect(again).toMatchObject({ again: true, claim: { id: at.claim.id, text: RUMOUR, checkable: true } })
    expect(await at.deeds(`claim:${at.claim.id}`)).toEqual(['claim.write'])
  })

  test('is not written by a program, a unit, or for a locality that is not theirs', async () => {
    const at = await desk()
    const claim = { locality: 'can-gio', text: 'Cầu sập', checkable: true, topic: null, criticisedUnits: [] }
    for (const by of [
      await hire(at.db, ['analyst'], { kind: 'machine' }),
      await hire(at.db, ['unit'], { unit: 'ubnd-thanh-an' }),
      await hire(at.db, ['analyst'], { locality: 'van-lang' }),
    ])
      expect(refusedWith(await at.db.write((tx) => writeClaim(tx, by, claim, NOON)))).toMatch(/^forbidden/)
    expect(await listClaims(at.db.read, { locality: 'can-gio', query: 'cầu sập' }, null, 10)).toEqual([])
  })

  test('is found by its words, marks and case aside', async () => {
    const at = await desk()
    await at.write({ text: 'Cầu phao Bình Khánh sắp đóng' })
    const found = await listClaims(at.db.read, { locality: 'can-gio', query: 'binh KHANH cau' }, null, 10)
    expect(found.map(({ text }) => text)).toEqual(['Cầu phao Bình Khánh sắp đóng'])
    expect(await listClaims(at.db.read, { locality: 'can-gio', query: '%' }, null, 10)).toHaveLength(2)
  })

  test('does not change whom it criticises while somebody is asked to approve', async () => {
    const at = await desk()
    done(await at.propose())
    const change = { id: at.claim.id, criticisedUnits: [] }
    expect(refusedWith(await at.db.write((tx) => describeClaim(tx, at.analyst, change, NOON)))).toMatch(/^conflict/)
  })
})

test('R3: a unit is not taken out of those criticised by its own people, nor by an analyst', async () => {
  const at = await desk()
  const unit = 'ubnd-thanh-an'
  const { id } = await at.write({ text: 'UBND xã Thạnh An giấu kết quả đo', criticisedUnits: [unit] })
  const spare = (by: Actor, criticisedUnits: readonly string[] = []) =>
    at.db.write((tx) => describeClaim(tx, by, { id, criticisedUnits }, NOON))
  for (const by of [
    await hire(at.db, ['analyst'], { unit }),
    await hire(at.db, ['approver', 'coordinator', 'analyst'], { unit }),
    await hire(at.db, ['approver'], { unit: 'ubnd-binh-khanh' }),
    at.analyst,
  ])
    expect(refusedWith(await spare(by))).toMatch(/^forbidden/)
  expect((await claimById(at.db.read, id))?.criticisedUnits).toEqual([unit])
  expect(refusedWith(await spare(at.analyst, [unit, 'ubnd-binh-khanh']))).toBe('done')
  expect(refusedWith(await spare(at.approver))).toBe('done')
})

describe('an appearance', () => {
  test('stands word for word at its place, or is refused', async () => {
    const at = await desk()
    const appear = (changes: { quote?: string; start?: number | null }) =>
      at.db.write((tx) =>
        addAppearance(
          tx,
          at.analyst,
          { claimId: at.claim.id, itemId: at.itemId, versionId: null, quote: RUMOUR, start: null, ...changes },
          NOON,
        ),
      )
    expect(refusedWith(await appear({ quote: 'Nước máy ở Cần Giờ sạch' }))).toMatch(/^incomplete: Đoạn trích không có/)
    expect(refusedWith(await appear({ start: 3 }))).toMatch(/^incomplete/)
    const { appearance, again } = done(await appear({}))
    expect([again, appearance.start, appearance.end]).toEqual([false, 20, 20 + RUMOUR.length])
    expect(done(await appear({ start: 20 })).again).toBe(true)
    expect(await at.deeds(`claim:${at.claim.id}`)).toEqual(['claim.write', 'claim.write'])
  })

  test('in a copy a week later moves when the claim was last seen; an old one does not', async () => {
    const at = await desk()
    const publish = (url: string, publishedAt: string) =>
      seen(at.db, draft({ url, title: null, text: `Lan truyền: ${RUMOUR}.`, publishedAt: new Date(publishedAt) }))
    const old = await publish('https://bao.example/cu.html', '2026-01-05T01:00:00Z')
    const copy = await publish('https://bao.example/lai.html', '2026-03-17T01:00:00Z')
    const appear = async (itemId: number) => {
      const place = { claimId: at.claim.id, itemId, versionId: null, quote: RUMOUR, start: null }
      done(await at.db.write((tx) => addAppearance(tx, at.analyst, place, NOON)))
      return (await claimById(at.db.read, at.claim.id))?.seenAt
    }
    expect(await appear(old.itemId)).toEqual(NOON)
    expect(await appear(copy.itemId)).toEqual(new Date('2026-03-17T01:00:00Z'))
  })
})

test('claims that say the same are one group, under the first of them', async () => {
  const at = await desk()
  const [b, c, d] = [await at.write({ text: 'B' }), await at.write({ text: 'C' }), await at.write({ text: 'D' })]
  const join = (id: number, withId: number) => at.db.write((tx) => joinClaims(tx, at.analyst, { id, withId }, NOON))
  done(await join(d.id, c.id))
  done(await join(b.id, at.claim.id))
  expect(done(await join(d.id, b.id)).groupId).toBe(at.claim.id)
  expect((await claimsOfGroups(at.db.read, [at.claim.id])).map(({ text }) => text)).toEqual([RUMOUR, 'B', 'C', 'D'])
})

describe('a suggestion', () => {
  const suggested = async () => {
    const at = await desk()
    const text = `Hôm nay lại có người viết: ${RUMOUR}.`
    const { itemId } = await sealedPage(at.db, text, 'https://bao.example/lai.html')
    const start = text.indexOf(RUMOUR)
    const found = {
      entryKind: 'claim',
      entryId: at.claim.id,
      score: 0.93,
      level: 'confirm',
      quote: RUMOUR,
      start,
      end: start + RUMOUR.length,
      differences: [],
    } as const
    await at.db.write((tx) => saveSuggestions(tx, itemId, [found], NOON))
    const [open] = await openSuggestions(at.db.read, { locality: 'can-gio', itemId }, null, 10)
    if (open === undefined) throw new Error('nothing was suggested')
    return { at, itemId, found, id: open.id }
  }
  const one = { entryKind: 'claim', score: 0.6, level: 'suggest', start: 0, end: 2, differences: [] } as const

  test('that a person confirms is an appearance; two at once confirm it once', async () => {
    const { at, itemId, id } = await suggested()
    expect(await appearancesInItems(at.db.read, [itemId])).toEqual([])
    const confirm = () => at.db.write((tx) => confirmSuggestion(tx, at.analyst, id, later(1)))
    const answers = await Promise.all([confirm(), confirm()])
    expect(answers.map(refusedWith).map((said) => said.split(':')[0])).toEqual(['done', 'conflict'])
    expect((await appearancesInItems(at.db.read, [itemId])).map(({ quote }) => quote)).toEqual([RUMOUR])
    expect(await openSuggestions(at.db.read, { locality: 'can-gio' }, null, 10)).toEqual([])
  })

  test('that a person rejected is not made again when the item is read again', async () => {
    const { at, itemId, id, found } = await suggested()
    done(await at.db.write((tx) => rejectSuggestion(tx, at.analyst, id, later(1))))
    const other = await at.write({ text: 'Hai' })
    const more = { ...one, entryId: other.id, quote: 'Hô' }
    await at.db.write((tx) => saveSuggestions(tx, itemId, [found, more], later(2)))
    const open = await openSuggestions(at.db.read, { locality: 'can-gio', itemId }, null, 10)
    expect(open.map(({ entryId }) => entryId)).toEqual([other.id])
  })

  test('is confirmed by no program', async () => {
    const { at, id } = await suggested()
    const machine = await hire(at.db, ['analyst'], { kind: 'machine' })
    expect(refusedWith(await at.db.write((tx) => confirmSuggestion(tx, machine, id, later(1))))).toMatch(/^forbidden/)
  })
})

test('R1: whatever the tone of what says it, accuracy and routes are the same', async () => {
  const at = await desk()
  const place = { claimId: at.claim.id, itemId: at.itemId, versionId: null, quote: RUMOUR, start: null }
  done(await at.db.write((tx) => addAppearance(tx, at.analyst, place, NOON)))
  const mention = { locality: 'can-gio', level: 'primary', score: 0.9, reason: 'tên xã', spans: [] } as const
  await at.db.write((tx) => saveMentions(tx, at.itemId, [mention]))
  const accuracyUnder = async (tone: (typeof TONES)[number] | null, toneScore: number) => {
    await at.db.write(async (tx) => {
      await tx.update(mentions).set({ tone, toneScore }).where(eq(mentions.itemId, at.itemId))
    })
    const accuracy = (await accuraciesOf(at.db.read, [at.claim.id])).get(at.claim.id) ?? 'unverified'
    // What may be proposed does not depend on it either.
    const proposal = {
      claimId: at.claim.id,
      label: 'false' as const,
      reasoning: REASONING,
      evidenceIds: [at.measured.id],
    }
    const refusal = refusedWith(await at.db.write((tx) => proposeVerdict(tx, at.analyst, proposal, NOON)))
    return { accuracy, refusal, routes: routesFor('fact-claim', [accuracy]) }
  }
  const anyTone = fc.tuple(fc.constantFrom(...TONES, null), fc.double({ min: 0, max: 1, noNaN: true }))
  const sameFor = async (expected: unknown) =>
    fc.assert(
      fc.asyncProperty(anyTone, async ([tone, score]) => {
        expect(await accuracyUnder(tone, score)).toEqual(expected)
      }),
      { numRuns: 20 },
    )
  await sameFor({
    accuracy: 'unverified',
    refusal:
      'incomplete: Chưa kết luận được, còn thiếu: ít nhất 2 chứng cứ bác bỏ tuyên bố, không cùng một trang hay tài liệu (đang có 1)',
    routes: ['verify'],
  })
  const { verdict } = done(await at.propose())
  done(await at.db.write((tx) => approveVerdict(tx, at.approver, verdict.id, DEADLINES, later(10))))
  await sameFor({
    accuracy: 'false',
    refusal:
      'incomplete: Chưa kết luận được, còn thiếu: ít nhất 2 chứng cứ bác bỏ tuyên bố, không cùng một trang hay tài liệu (đang có 1)',
    routes: ['explain', 'ask-correction', 'publish-official'],
  })
})
