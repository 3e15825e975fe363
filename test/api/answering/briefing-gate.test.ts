/** Does the gate hold from the database to the printed summary: foreign words, Cases of before, what people decided? */
import { eq } from 'drizzle-orm'
import { expect, test } from 'vitest'
import { buildBriefing } from '#api/briefing.js'
import { periodOfDays } from '#data/model/time.js'
import { appearances } from '#data/schema/claims.js'
import { items } from '#data/schema/items.js'
import { saveMentions } from '#data/store/judgements.js'
import { matter, SIGNING } from '../../support/an-answer.js'
import { answerApp } from '../../support/answer-app.js'
import { freshDatabase } from '../../support/database.js'
import { draft, NOON, seen } from '../../support/drafts.js'

test('a summary tells a foreign Item once a person has, lists the Case of last week, and says what was decided', async () => {
  const db = await freshDatabase()
  const app = await answerApp(db)
  const of = await matter(db, app.by.writer)
  const foreign = draft({
    url: 'https://harbour.example/ferry',
    source: 'harbour.example',
    title: 'Ferry fares to rise',
    text: 'Residents complain about the ferry.',
    publishedAt: NOON,
  })
  const { itemId } = await seen(db, foreign)
  await db.write(async (tx) => {
    await saveMentions(tx, itemId, [{ locality: 'can-gio', level: 'primary', score: 1, reason: 'tên xã', spans: [] }])
    await tx.update(items).set({ language: 'en' }).where(eq(items.id, itemId))
    const quote = 'chợ cá sắp đóng cửa'
    await tx
      .insert(appearances)
      .values({ claimId: of.claimId, itemId: of.itemId, versionId: 1, start: 0, end: 5, quote, at: NOON })
  })
  const page = async (from: string, to: string) => {
    const period = periodOfDays(from, to)
    if (period === null) throw new Error('no period')
    const { bytes } = await buildBriefing(db.read, { locality: SIGNING, period, format: 'html' }, NOON)
    return new TextDecoder().decode(bytes)
  }
  const before = await page('2026-03-09', '2026-03-15')
  expect(before).not.toMatch(/Ferry|Residents/)
  expect(before).toContain('Có 1 tin, bài bằng tiếng nước ngoài chưa có bản tóm tắt')
  expect(before).toContain('<td>Sai sự thật</td>')
  expect(before).toContain('mới mở (HS-2026-000001)')

  const text = 'Bài nói giá vé phà sẽ tăng từ năm sau.'
  for (const who of ['machine', 'unit'] as const)
    expect((await app.ask(who, 'PUT', `/items/${itemId}/summary`, { locality: 'can-gio', text })).status).toBe(403)
  expect((await app.ask('writer', 'PUT', `/items/${itemId}/summary`, { locality: 'can-gio', text })).status).toBe(200)
  expect(await (await app.ask('writer', 'GET', `/items/${itemId}/summary`)).json()).toMatchObject({ itemId, text })
  const after = await page('2026-03-09', '2026-03-15')
  expect(after).toContain(text)
  expect(after).not.toContain('chưa có bản tóm tắt')

  const next = await page('2026-03-16', '2026-03-22')
  expect(next).toContain('Hồ sơ HS-2026-000001, mở ngày 10/03/2026, về nội dung “Tin chợ cá đóng cửa”')
  expect(next).toContain('tính xác thực: sai sự thật')
})
