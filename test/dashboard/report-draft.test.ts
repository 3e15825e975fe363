/** What is kept of a report that is being typed, and what is sent of it? */
import { expect, test } from 'vitest'
import { NewReport } from '#api/shapes-reports.js'
import { type Draft, EMPTY, isEmpty, KINDS, readDraft, reportOf } from '../../dashboard/features/report/draft.js'

const FULL: Draft = {
  kind: 'opinion',
  link: ' https://bao.example/tin ',
  text: 'Bà con hỏi lịch phà.',
  place: 'xã Thạnh An',
  day: '2026-11-20',
  clock: '09:30',
  heardBy: 'tens',
  question: 'Có đổi lịch không?',
  knownFacts: 'Lịch cũ còn dán ở bến.',
  proposal: 'Dán lịch mới.',
  unit: 'van-phong',
}

test.each(KINDS)('what a %s sends is what the server takes, and nothing of the other kinds', (kind) => {
  for (const draft of [
    { ...FULL, kind },
    { ...EMPTY, kind, link: 'bao.example/a', text: 'Chữ.', place: 'chợ' },
  ]) {
    const report = reportOf(draft, 'can-gio')
    expect(NewReport.parse(report)).toEqual(report)
  }
})

test('the time of a day is Vietnamese, whatever the browser thinks; a day alone begins at midnight', () => {
  expect(reportOf(FULL, 'can-gio')).toMatchObject({ heardAt: '2026-11-20T09:30:00+07:00' })
  expect(reportOf({ ...FULL, clock: '' }, 'can-gio')).toMatchObject({ heardAt: '2026-11-20T00:00:00+07:00' })
  expect(reportOf({ ...FULL, day: '' }, 'can-gio')).not.toHaveProperty('heardAt')
})

test('blanks are not sent', () => {
  expect(reportOf({ ...EMPTY, link: 'https://bao.example/a', question: '  ' }, 'can-gio')).toEqual({
    kind: 'link',
    link: 'https://bao.example/a',
    locality: 'can-gio',
  })
})

test('a draft comes back as it was typed; what is no draft is an empty one', () => {
  expect(readDraft(JSON.stringify(FULL))).toEqual(FULL)
  for (const kept of [null, '', '{', '[]', '42', '{"kind":"video","text":7,"heardBy":"all","author":"x"}'])
    expect(readDraft(kept)).toEqual(EMPTY)
})

test('a kind alone is no draft worth keeping', () => {
  expect(isEmpty({ ...EMPTY, kind: 'image' })).toBe(true)
  expect(isEmpty({ ...EMPTY, question: 'a' })).toBe(false)
})
