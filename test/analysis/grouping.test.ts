import { describe, expect, test } from 'vitest'
import { group, loadGroupings } from '#analysis/grouping.js'
import { termUse } from '#data/store/grouping.js'
import { itemsById } from '#data/store/items.js'
import { copiesInStory, mergeStories, saveGrouping, splitStory } from '#data/store/story-changes.js'
import type { Database } from '#dialect'
import { freshDatabase } from '../support/database.js'
import { draft, NOON, seen } from '../support/drafts.js'

const FIRE =
  'Rạng sáng nay, đám cháy lớn bùng phát tại xưởng gỗ Hoàng Lâm ở khu công nghiệp Tân Phú, thiêu rụi 2.400 m2 nhà xưởng. Hơn 80 lính cứu hỏa được huy động, đến 6 giờ sáng ngọn lửa mới được khống chế. Chủ xưởng gỗ Hoàng Lâm cho biết thiệt hại khoảng 17,5 tỷ đồng, không có thương vong về người.'
const PAPERS = {
  fire: { title: 'Cháy xưởng gỗ Hoàng Lâm, thiệt hại 17,5 tỷ đồng', text: FIRE },
  other: {
    title: 'Hỏa hoạn thiêu rụi xưởng gỗ ở khu công nghiệp Tân Phú',
    text: 'Vụ hỏa hoạn tại xưởng gỗ Hoàng Lâm (khu công nghiệp Tân Phú) xảy ra lúc rạng sáng. Theo cảnh sát phòng cháy chữa cháy, khoảng 2.400 m2 nhà xưởng đã bị thiêu rụi, rất may không ai bị thương. Nguyên nhân vụ cháy xưởng gỗ đang được điều tra làm rõ.',
  },
  third: {
    title: 'Xưởng gỗ Hoàng Lâm sau đám cháy',
    text: 'Một ngày sau đám cháy thiêu rụi 2.400 m2 nhà xưởng, xưởng gỗ Hoàng Lâm ở khu công nghiệp Tân Phú ngổn ngang tro than. Chủ xưởng gỗ ước thiệt hại 17,5 tỷ đồng, cảnh sát phòng cháy chữa cháy đang điều tra nguyên nhân vụ hỏa hoạn.',
  },
  copy: { title: 'Xưởng gỗ Hoàng Lâm cháy lớn', text: `${FIRE}\nTheo Báo Sông Lớn.` },
  ferry: {
    title: 'Bến phà Bình Minh ùn ứ ngày đầu nghỉ lễ',
    text: 'Bến phà Bình Minh ùn ứ kéo dài trong ngày đầu nghỉ lễ, hàng nghìn xe máy xếp hàng gần hai cây số chờ qua sông. Đơn vị quản lý bến phà tăng cường thêm hai phà loại 200 tấn để giải tỏa khách.',
  },
} as const
type Paper = keyof typeof PAPERS

/** As the pipeline does it, one Item after the other. */
async function arrives(db: Database, paper: Paper): Promise<number> {
  const { itemId } = await seen(db, draft({ ...PAPERS[paper], url: `https://bao.example/${paper}.html` }))
  const versionId = (await itemsById(db.read, [itemId])).get(itemId)?.versionId ?? 0
  const input = (await loadGroupings(db.read, [versionId], () => 'Cần Giờ')).get(versionId)
  if (input === undefined) throw new Error('nothing to group')
  const outcome = await group(input)
  if (outcome.kind !== 'done') throw new Error(outcome.reason)
  await db.write((tx) => saveGrouping(tx, outcome.value))
  return itemId
}

async function storyOf(db: Database, itemId: number): Promise<number> {
  return (await itemsById(db.read, [itemId])).get(itemId)?.storyId ?? 0
}

describe('items that arrive', () => {
  test.each([
    [['fire', 'other', 'ferry', 'third', 'copy'] as const],
    [['copy', 'third', 'ferry', 'other', 'fire'] as const],
    [['ferry', 'third', 'fire', 'copy', 'other'] as const],
  ])('make the same two stories in the order %s', async (order) => {
    const db = await freshDatabase()
    const ids = new Map<Paper, number>()
    for (const paper of order) ids.set(paper, await arrives(db, paper))
    const stories = new Map<Paper, number>()
    for (const [paper, id] of ids) stories.set(paper, await storyOf(db, id))
    const fire = stories.get('fire')
    expect([stories.get('other'), stories.get('third'), stories.get('copy')]).toEqual([fire, fire, fire])
    expect(stories.get('ferry')).not.toBe(fire)
    expect(await copiesInStory(db.read, fire ?? 0)).toEqual([
      { itemId: ids.get('copy'), ofItemId: ids.get('fire'), kind: 'near', credits: true },
    ])
  })

  test('an item that is grouped again stays where it is and is counted once', async () => {
    const db = await freshDatabase()
    const fire = await arrives(db, 'fire')
    const story = await storyOf(db, fire)
    await arrives(db, 'fire')
    expect(await storyOf(db, fire)).toBe(story)
    expect((await termUse(db.read, [])).items).toBe(1)
  })
})

describe('what people decided', () => {
  test('that two reports are two events: nothing that comes later makes them one', async () => {
    const db = await freshDatabase()
    const [fire, other] = [await arrives(db, 'fire'), await arrives(db, 'other')]
    const story = await storyOf(db, fire)
    await db.write((tx) => splitStory(tx, { story, itemIds: [other], now: NOON }))
    for (const paper of ['third', 'copy', 'ferry'] as const) await arrives(db, paper)
    expect(await storyOf(db, other)).not.toBe(await storyOf(db, fire))
  })

  test('that two reports are one event: nothing that comes later parts them', async () => {
    const db = await freshDatabase()
    const [fire, ferry] = [await arrives(db, 'fire'), await arrives(db, 'ferry')]
    await db.write(async (tx) =>
      mergeStories(tx, { from: await storyOf(db, ferry), into: await storyOf(db, fire), now: NOON }),
    )
    for (const paper of ['other', 'third', 'copy'] as const) await arrives(db, paper)
    expect(await storyOf(db, ferry)).toBe(await storyOf(db, fire))
  })
})
