/** What does heed-decisions need of the archive, and what can be learned from a desk's decisions? */
import type { Question } from '#data/model/decision.js'
import { parseSearch } from '#data/model/search.js'
import { isRelevant } from '#data/model/vocabulary.js'
import { textsOfVersions } from '#data/store/judgements.js'
import {
  decisionsOfDesk,
  decisionsOfItems,
  type Found,
  foundOfItems,
  liveRules,
  modelsInUse,
} from '#data/store/learning.js'
import type { Db } from '#dialect'
import type { PastDecision } from './learning/measure.js'
import { signsOf } from './learning/signs.js'
import { baseOf, type DeskPorts, type Heeded } from './stages/heed-decisions.js'

export interface HeedingInput extends Heeded {
  readonly itemId: number
  readonly ports: Omit<DeskPorts, 'signText'>
}

/** Rules whose search can be read; one that cannot was refused when it was made. */
export async function rulesInForce(db: Db): Promise<DeskPorts['rules']> {
  return (await liveRules(db)).flatMap(({ locality, name, search, effect }) => {
    const query = parseSearch(search)
    return query === null ? [] : [{ locality, name, query, effect }]
  })
}

export async function loadHeedings(db: Db, versionIds: readonly number[]): Promise<ReadonlyMap<number, HeedingInput>> {
  const texts = await textsOfVersions(db, versionIds)
  const itemIds = [...texts.values()].map(({ itemId }) => itemId)
  const [found, decisions, rules, models] = await Promise.all([
    foundOfItems(db, itemIds),
    decisionsOfItems(db, itemIds),
    rulesInForce(db),
    modelsInUse(db),
  ])
  const nothing: Found = { mentions: [], topics: [] }
  return new Map(
    [...texts].map(([versionId, text]) => [
      versionId,
      {
        itemId: text.itemId,
        text,
        source: text.source,
        kind: text.kind?.kind ?? null,
        ...(found.get(text.itemId) ?? nothing),
        decisions: decisions.get(text.itemId) ?? [],
        ports: { rules, models },
      },
    ]),
  )
}

/** Versions read at once: as many as a statement holds without a second thought. */
const BATCH = 500

/** A desk's decisions as examples, oldest first: of Items about which what is learned would be asked, and which still have a text. */
export async function pastDecisions(db: Db, locality: string, question: Question): Promise<readonly PastDecision[]> {
  const rows = await decisionsOfDesk(db, locality, question)
  const past: PastDecision[] = []
  for (let at = 0; at < rows.length; at += BATCH) {
    const batch = rows.slice(at, at + BATCH)
    const inputs = await loadHeedings(
      db,
      batch.flatMap(({ versionId }) => (versionId === null ? [] : [versionId])),
    )
    for (const { decision, versionId, storyId } of batch) {
      const input = versionId === null ? undefined : inputs.get(versionId)
      if (input === undefined) continue
      const mention = input.mentions.find((one) => one.locality === locality)
      if (mention === undefined || (question !== 'relevance' && !isRelevant(mention.level))) continue
      past.push({
        signs: signsOf({ ...input, mention }),
        base: baseOf(question, { mention, topics: input.topics }),
        yes: decision.yes,
        group: storyId === null ? `item ${decision.itemId}` : `story ${storyId}`,
      })
    }
  }
  return past
}
