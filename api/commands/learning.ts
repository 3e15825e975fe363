/** `decide`, `learn` and `rule`: what a desk decides, what is learned from it, and rules of its own, each tried on the archive first. */
import type { Command } from 'commander'
import type { Measured, Question, RuleEffect, Weight } from '#data/model/decision.js'
import { nameOf } from '#data/model/opening.js'
import { vietnamDate } from '#data/model/time.js'
import { TOPICS } from '#data/model/vocabulary.js'
import { type LearnedModel, learnedOf, rulesOf, type WatchRule } from '#data/store/learning.js'
import { UserError } from '../config.js'
import type { Trial } from '../learning.js'
import { labelOf } from '../reports/labels.js'
import { print, say } from '../terminal.js'
import { workBoard } from '../work.js'
import { profileById, type Workplace } from '../workplace.js'
import { wholeNumber } from './search.js'
import { DIR_OPTION, JSON_OPTION, now, printJson, stopSignal, withWorkplace } from './shared.js'

interface Common {
  readonly locality?: string
  readonly dir?: string
  readonly json?: boolean
}

/** What was changed is worked off before the command ends. */
export async function workOff(workplace: Workplace): Promise<void> {
  const { bringIn } = await import('../bring.js')
  await bringIn(workplace, workBoard(), stopSignal(), async () => ({ read: 0, fresh: 0 }))
}

/** The desk named, or the only one that is watched. */
function deskOf({ profiles, watched }: Workplace, locality: string | undefined): string {
  if (locality !== undefined) return profileById(profiles, locality).id
  const [only, other] = watched
  if (only === undefined || other !== undefined)
    throw new UserError(`cần --locality, một trong: ${watched.map(({ id }) => id).join(', ')}`)
  return only.id
}

function questionOf(topic: string | undefined): Question {
  if (topic === undefined) return 'relevance'
  const found = TOPICS.find((id) => id === topic)
  if (found === undefined) throw new UserError(`không có chủ đề "${topic}"; có: ${TOPICS.join(', ')}`)
  return found
}

function yesOf(word: string): boolean {
  const yes = new Map([
    ['có', true],
    ['co', true],
    ['không', false],
    ['khong', false],
  ]).get(word.normalize('NFC').toLowerCase())
  if (yes === undefined) throw new UserError('trả lời "có" hoặc "không"')
  return yes
}

const questionText = (question: Question): string =>
  question === 'relevance' ? 'liên quan địa bàn' : `chủ đề ${labelOf(question)}`

function addDecide(program: Command): void {
  program
    .command('decide')
    .description('ghi lựa chọn của người trực về một tin: có liên quan không, có đúng chủ đề không; máy học từ đó')
    .argument('<tin>', 'số của tin', wholeNumber)
    .argument('<có|không>', 'câu trả lời')
    .option('--topic <id>', 'hỏi về chủ đề này thay cho “có liên quan địa bàn không”')
    .option('--locality <id>', 'địa bàn (mặc định: địa bàn duy nhất đang theo dõi)')
    .option(...DIR_OPTION)
    .option(...JSON_OPTION)
    .action((itemId: number, word: string, options: Common & { topic?: string }) =>
      withWorkplace(options, async (workplace) => {
        const { decideOn } = await import('../learning.js')
        const question = questionOf(options.topic)
        const decision = { itemId, locality: deskOf(workplace, options.locality), question, yes: yesOf(word) }
        const id = await decideOn(workplace.db, decision, now())
        if (id === null) throw new UserError(`không có tin số ${itemId}`)
        await workOff(workplace)
        if (options.json === true) printJson({ id, ...decision })
        else say(`đã ghi lựa chọn số ${id}: tin ${itemId}, ${questionText(question)}: ${decision.yes ? 'có' : 'không'}`)
      }),
    )
  program
    .command('undecide')
    .description('bỏ một lựa chọn đã ghi: tin trở lại như máy đọc')
    .argument('<số>', 'số của lựa chọn', wholeNumber)
    .option(...DIR_OPTION)
    .option(...JSON_OPTION)
    .action((id: number, options: Common) =>
      withWorkplace(options, async (workplace) => {
        const { takeBack } = await import('../learning.js')
        const row = await takeBack(workplace.db, id, now())
        if (row === null) throw new UserError(`không có lựa chọn số ${id}, hoặc đã bỏ trước đó`)
        await workOff(workplace)
        if (options.json === true) printJson({ id, itemId: row.itemId })
        else say(`đã bỏ lựa chọn số ${id} về tin ${row.itemId}`)
      }),
    )
}

const percent = (share: number): string => `${(share * 100).toFixed(1).replace('.', ',')} %`

/** What the measure says, in sentences. */
export function measuredLines(m: Measured): readonly string[] {
  return [
    `${m.decisions} lựa chọn (${m.yes} có, ${m.decisions - m.yes} không), hỏi lại theo cách máy chưa thấy chúng:`,
    `  sai trước: ${m.wrongBefore}; sai sau: ${m.wrongAfter} (sửa đúng ${m.mended}, làm sai thêm ${m.broken})`,
    `  thấy được: ${percent(m.recallBefore)} → ${percent(m.recallAfter)} số tin cần`,
    m.refusal === null ? '  dùng được' : `  chưa dùng được: ${m.refusal}`,
  ]
}

const MOST_SIGNS = 12

function signLine({ sign, weight, yes, no }: Weight, inWords: (sign: string) => string): string {
  const text = sign === 'always' ? 'mọi tin' : inWords(sign)
  return `  ${weight > 0 ? '+' : '−'} ${text}: ${yes} có, ${no} không`
}

const stateOf = ({ usedFrom, usedUntil }: LearnedModel): string => {
  if (usedFrom === null) return 'chưa dùng'
  return usedUntil === null
    ? `đang dùng từ ${vietnamDate(usedFrom)}`
    : `đã dùng ${vietnamDate(usedFrom)}–${vietnamDate(usedUntil)}`
}

function addLearn(program: Command): void {
  const learn = program.command('learn').description('học từ các lựa chọn của người trực, đo trước khi dùng')
  learn
    .command('from')
    .description('học lại từ mọi lựa chọn và đo; chưa dùng gì')
    .option('--topic <id>', 'học về chủ đề này thay cho “có liên quan địa bàn không”')
    .option('--locality <id>', 'địa bàn')
    .option(...DIR_OPTION)
    .option(...JSON_OPTION)
    .action((options: Common & { topic?: string }) =>
      withWorkplace(options, async (workplace) => {
        const { learnFrom, signInWords } = await import('../learning.js')
        const desk = deskOf(workplace, options.locality)
        const learned = await learnFrom(workplace.db, desk, questionOf(options.topic), now())
        if (options.json === true) return printJson(learned)
        print(`bài học số ${learned.id} của ${desk}, ${questionText(learned.question)}`)
        for (const line of measuredLines(learned.measured)) print(line)
        for (const weight of learned.weights.slice(0, MOST_SIGNS)) print(signLine(weight, signInWords))
        if (learned.measured.refusal === null) say(`dùng: diembao learn use ${learned.id}`)
      }),
    )
  learn
    .command('list')
    .description('các bài học đã đo, mới nhất trước')
    .option('--locality <id>', 'địa bàn')
    .option(...DIR_OPTION)
    .option(...JSON_OPTION)
    .action((options: Common) =>
      withWorkplace(options, async (workplace) => {
        const rows = await learnedOf(workplace.db.read, deskOf(workplace, options.locality))
        if (rows.length === 0) say('chưa học lần nào: diembao learn from')
        for (const row of rows)
          if (options.json === true) printJson(row)
          else
            print(
              `[${row.id}]  ${vietnamDate(row.learnedAt)}  ${questionText(row.question)}  ${row.measured.decisions} lựa chọn  ${stateOf(row)}`,
            )
      }),
    )
  for (const [name, use, description] of [
    ['use', true, 'dùng một bài học cho cả kho tin của địa bàn; bỏ lại được'],
    ['drop', false, 'thôi dùng một bài học: tin trở lại như máy đọc'],
  ] as const)
    learn
      .command(name)
      .description(description)
      .argument('<số>', 'số của bài học', wholeNumber)
      .option(...DIR_OPTION)
      .option(...JSON_OPTION)
      .action((id: number, options: Common) =>
        withWorkplace(options, async (workplace) => {
          const { setModelUse } = await import('../learning.js')
          const model = await setModelUse(workplace.db, id, use, now())
          await workOff(workplace)
          if (options.json === true) printJson({ id, locality: model.locality, use })
          else say(use ? `đang dùng bài học số ${id} cho ${model.locality}` : `đã thôi dùng bài học số ${id}`)
        }),
      )
}

const SHOWN = 10

function trialLines({ answering, more, changed, agreed, disagreed }: Trial, effect: RuleEffect): readonly string[] {
  const moves = effect === 'relevant' ? 'sẽ vào hộp việc' : 'sẽ rời hộp việc'
  const line = (item: Trial['disagreed'][number]) =>
    `    [${item.id}]  ${item.publishedAt === null ? 'không rõ ngày' : vietnamDate(item.publishedAt)}  ${nameOf(item)}`
  const rest = (list: readonly unknown[]) => (list.length > SHOWN ? [`    … và ${list.length - SHOWN} tin nữa`] : [])
  return [
    `${answering}${more ? '+' : ''} tin trong kho khớp quy tắc; ${changed.length} tin ${moves}:`,
    ...changed.slice(0, SHOWN).map(({ item }) => line(item)),
    ...rest(changed),
    `trong các tin khớp, người trực đã chọn như quy tắc ${agreed} lần, khác ${disagreed.length} lần${disagreed.length > 0 ? ':' : ''}`,
    ...disagreed.slice(0, SHOWN).map(line),
    ...rest(disagreed),
  ]
}

const ruleLine = ({ id, name, search, effect, liveFrom, liveUntil }: WatchRule): string => {
  const state = liveFrom === null ? 'chưa bật' : liveUntil === null ? 'đang bật' : 'đã tắt'
  return `[${id}]  ${name}: ${search} → ${effect === 'relevant' ? 'liên quan' : 'không liên quan'}  (${state})`
}

function addRules(program: Command): void {
  const rule = program.command('rule').description('quy tắc theo dõi của riêng địa bàn, thử trên kho tin trước khi bật')
  rule
    .command('add')
    .description('thêm một quy tắc và thử trên kho tin; chưa bật')
    .argument('<câu tìm>', 'như khi tìm: "cảng trung chuyển" bến phà')
    .requiredOption('--name <tên>', 'gọi quy tắc là gì')
    .option('--ignore', 'tin khớp là KHÔNG liên quan (mặc định: là liên quan)')
    .option('--locality <id>', 'địa bàn')
    .option(...DIR_OPTION)
    .option(...JSON_OPTION)
    .action((search: string, options: Common & { name: string; ignore?: boolean }) =>
      withWorkplace(options, async (workplace) => {
        const { addRule, tryRule } = await import('../learning.js')
        const effect: RuleEffect = options.ignore === true ? 'not-relevant' : 'relevant'
        const draft = { locality: deskOf(workplace, options.locality), search, effect }
        const trial = await tryRule(workplace.db.read, draft)
        const kept = await addRule(workplace.db, options.name, draft, now())
        if (options.json === true) return printJson({ rule: kept, trial })
        for (const line of trialLines(trial, effect)) print(line)
        say(`quy tắc số ${kept.id} đã lưu, chưa bật: diembao rule on ${kept.id}`)
      }),
    )
  rule
    .command('list')
    .description('các quy tắc của địa bàn')
    .option('--locality <id>', 'địa bàn')
    .option(...DIR_OPTION)
    .option(...JSON_OPTION)
    .action((options: Common) =>
      withWorkplace(options, async (workplace) => {
        const rows = await rulesOf(workplace.db.read, deskOf(workplace, options.locality))
        if (rows.length === 0) say('chưa có quy tắc nào: diembao rule add')
        for (const row of rows)
          if (options.json === true) printJson(row)
          else print(ruleLine(row))
      }),
    )
  for (const [name, live, description] of [
    ['on', true, 'bật một quy tắc cho cả kho tin và tin về sau'],
    ['off', false, 'tắt một quy tắc: tin trở lại như máy đọc'],
  ] as const)
    rule
      .command(name)
      .description(description)
      .argument('<số>', 'số của quy tắc', wholeNumber)
      .option(...DIR_OPTION)
      .option(...JSON_OPTION)
      .action((id: number, options: Common) =>
        withWorkplace(options, async (workplace) => {
          const { setRule } = await import('../learning.js')
          const kept = await setRule(workplace.db, id, live, now())
          await workOff(workplace)
          if (options.json === true) printJson({ id, live })
          else say(`quy tắc “${kept.name}” ${live ? 'đang bật' : 'đã tắt'}`)
        }),
      )
}

export function addLearningCommands(program: Command): void {
  addDecide(program)
  addLearn(program)
  addRules(program)
}
