/** Which line is each of the rules R1–R20, and which test must fail when it is gone? */

export interface Mutation {
  /** Its tests are named `R3: …`. */
  readonly rule: string
  /** What is taken out. */
  readonly what: string
  readonly file: string
  /** As it stands in the file. */
  readonly text: string
  readonly without: string
  /** The file of the tests. */
  readonly test: string
}

export const MUTATIONS: readonly Mutation[] = [
  {
    rule: 'R2',
    what: 'a program may judge',
    file: 'data/model/actor.ts',
    text: "actor.kind === 'machine' && !OF_MACHINES.includes(deed)",
    without: 'OF_MACHINES.length === 0',
    test: 'test/data/model/actor.test.ts',
  },
  {
    rule: 'R1',
    what: 'accuracy is taken from tone',
    file: 'data/store/verdict-rows.ts',
    text: '  return new Map(claimIds.map((id) => [id, ',
    without:
      "  const tones = await db.select().from((await import('../schema/items.js')).mentions)\n  if (tones.some(({ tone }) => tone === 'negative')) return new Map(claimIds.map((id) => [id, 'false']))\n  return new Map(claimIds.map((id) => [id, ",
    test: 'test/data/store/claims.test.ts',
  },
  {
    rule: 'R3',
    what: 'one piece of evidence is enough',
    file: 'data/model/verdict.ts',
    text: 'evidence.length < PIECES_FOR_FALSE',
    without: 'evidence.length < 0',
    test: 'test/data/store/verdicts.test.ts',
  },
  {
    rule: 'R3',
    what: 'a label needs no reasoning',
    file: 'data/model/verdict.ts',
    text: 'reasoning.trim().length < SHORTEST_REASONING',
    without: 'reasoning.length < 0',
    test: 'test/data/store/verdicts.test.ts',
  },
  {
    rule: 'R3',
    what: 'nothing need be sealed',
    file: 'data/model/verdict.ts',
    text: "kind === 'public-primary' && sealed",
    without: "kind === 'public-primary'",
    test: 'test/data/store/verdicts.test.ts',
  },
  {
    rule: 'R3',
    what: 'one person is enough',
    file: 'data/model/verdict.ts',
    text: 'if (proposedBy === approvedBy)',
    without: 'if (proposedBy < 0)',
    test: 'test/data/store/verdicts.test.ts',
  },
  {
    rule: 'R3',
    what: 'the criticised unit approves',
    file: 'data/model/verdict.ts',
    text: 'approverUnit !== null && criticisedUnits.includes(approverUnit) && waiver === null',
    without: "approverUnit === ''",
    test: 'test/data/store/verdicts.test.ts',
  },
  {
    rule: 'R3',
    what: 'a leader approves on their own waiver',
    file: 'data/store/verdicts.ts',
    text: 'verdict.waivedBy === actor.id ? null : verdict.waiver',
    without: 'verdict.waiver',
    test: 'test/data/store/verdicts.test.ts',
  },
  {
    rule: 'R4',
    what: 'our own statement is a public primary source',
    file: 'data/model/verdict.ts',
    text: "kind === 'public-primary' && sealed",
    without: "kind !== 'press' && sealed",
    test: 'test/data/store/verdicts.test.ts',
  },
  {
    rule: 'R5',
    what: 'an opinion is judged',
    file: 'data/store/verdicts.ts',
    text: 'if (!claim.checkable)',
    without: "if (claim.text === '')",
    test: 'test/data/store/verdicts.test.ts',
  },
  {
    rule: 'R13',
    what: 'a document is not read for marks of secrecy',
    file: 'crawlers/intake/document.ts',
    text: '[...pages, margins].some(isSecret)',
    without: '[margins].some((text) => text === isSecret.name)',
    test: 'test/crawlers/intake/document.test.ts',
  },
  {
    rule: 'R15',
    what: 'what was told needs no correction',
    file: 'data/store/verdicts.ts',
    text: 'if (verdict.publishedAt === null) return null',
    without: 'if (verdict.id > 0) return null',
    test: 'test/data/store/verdicts.test.ts',
  },
  {
    rule: 'R16',
    what: 'an objection waits for a month',
    file: 'data/model/own-deadline.ts',
    text: "'data-subject-request': { unit: 'working-days', amount: 2 }",
    without: "'data-subject-request': { unit: 'working-days', amount: 20 }",
    test: 'test/data/store/objections.test.ts',
  },
  {
    rule: 'R12',
    what: 'a row of the log need not stand on the one before',
    file: 'data/store/audit.ts',
    text: 'row.previous !== previous || row.digest !== digestOf(previous, row)',
    without: 'row.previous.length > 64',
    test: 'test/data/store/audit.test.ts',
  },
]
