/** `claim`: what was claimed, where it stands, on what evidence, and what people decided of it. */
import type { Command } from 'commander'
import { onlyUnitOf } from '#data/model/actor.js'
import type { EVIDENCE_KINDS } from '#data/model/evidence.js'
import { recordDeed } from '#data/store/audit.js'
import { claimById, isShownTo, listClaims } from '#data/store/claims.js'
import { claimPage, toldClaims } from '../claim-rows.js'
import { UserError } from '../config.js'
import type { Claim, Verdict } from '../shapes-claims.js'
import { print, say } from '../terminal.js'
import { profileById } from '../workplace.js'
import { mayRead } from './case-lines.js'
import { actorOfCommand } from './people.js'
import { shortened } from './sample.js'
import { wholeNumber } from './search.js'
import { DIR_OPTION, JSON_OPTION, now, printJson, withWorkplace } from './shared.js'

interface Common {
  readonly dir?: string
  readonly json?: boolean
}

const ACCURACY: Readonly<Record<Claim['accuracy'], string>> = {
  unverified: 'chưa kiểm chứng',
  true: 'đúng',
  inaccurate: 'thiếu chính xác',
  false: 'sai sự thật',
  unverifiable: 'không kiểm chứng được',
}
const STATES: Readonly<Record<Verdict['state'], string>> = {
  proposed: 'chờ duyệt',
  approved: 'đã duyệt',
  rejected: 'trả lại',
  withdrawn: 'đã rút',
  superseded: 'đã thay',
}
const KINDS: Readonly<Record<(typeof EVIDENCE_KINDS)[number], string>> = {
  'public-primary': 'nguồn gốc công khai',
  'own-statement': 'cơ quan tự công bố',
  press: 'báo chí',
  expert: 'chuyên gia',
}

const day = (iso: string): string => iso.slice(0, 10).split('-').reverse().join('/')

const claimLine = ({ id, text, accuracy, earlier, checkable, seenAt }: Claim): string =>
  [
    String(id).padStart(5),
    checkable ? ACCURACY[accuracy] : 'ý kiến',
    day(seenAt),
    shortened(text),
    ...(earlier === null ? [] : [`(tuyên bố ${earlier.claimId} cùng nhóm: ${ACCURACY[earlier.label]})`]),
  ].join('  ')

function pageLines({ text, accuracy, appearances, evidence, verdicts, same }: Awaited<ReturnType<typeof claimPage>>) {
  return [
    `“${shortened(text)}”: ${ACCURACY[accuracy]}`,
    ...appearances.map(
      ({ itemId, title, quote }) =>
        `  có trong tin ${itemId} (${shortened(title) ?? 'không tiêu đề'}): “${shortened(quote)}”`,
    ),
    ...evidence.map(
      ({ id, kind, quote, address, digest }) =>
        `  chứng cứ ${id}, ${KINDS[kind]}${digest === null ? '' : ', niêm phong'}: “${shortened(quote)}”, ${shortened(address)}`,
    ),
    ...verdicts.map(
      ({ number, label, state, proposedBy, decidedBy }) =>
        `  kết luận lần ${number}: ${ACCURACY[label]}, ${STATES[state]}; đề xuất: ${proposedBy.name}${decidedBy === null ? '' : `; quyết định: ${decidedBy.name}`}`,
    ),
    ...same.map((one) => `  cùng nhóm: ${claimLine(one).trim()}`),
  ]
}

export function addClaimCommands(program: Command): void {
  const claim = program.command('claim').description('các tuyên bố cần kiểm chứng và kết luận về chúng')
  claim
    .command('list')
    .description('các tuyên bố, mới nhất trước')
    .option('--locality <id>', 'địa phương (mặc định: địa phương theo dõi đầu tiên)')
    .option('--query <chữ>', 'có các chữ này, dấu và hoa thường bỏ qua')
    .option('--limit <số>', 'nhiều nhất bao nhiêu', wholeNumber, 50)
    .option(...DIR_OPTION)
    .option(...JSON_OPTION)
    .action((options: Common & { locality?: string; query?: string; limit: number }) =>
      withWorkplace(options, async (workplace) => {
        const { db, profiles, watched } = workplace
        const locality = options.locality === undefined ? watched[0]?.id : profileById(profiles, options.locality).id
        if (locality === undefined) throw new UserError('chưa theo dõi địa phương nào: hãy thêm --locality')
        const actor = await actorOfCommand(workplace)
        mayRead(actor, locality)
        const filter = { locality, query: options.query, unit: onlyUnitOf(actor) ?? undefined }
        const rows = await toldClaims(db.read, await listClaims(db.read, filter, null, options.limit))
        if (rows.length === 0 && options.json !== true) say('chưa có tuyên bố nào')
        for (const row of rows)
          if (options.json === true) printJson(row)
          else print(claimLine(row))
      }),
    )
  claim
    .command('show')
    .description('một tuyên bố: nơi có nó, chứng cứ, các kết luận')
    .argument('<số>', 'số của tuyên bố', wholeNumber)
    .option(...DIR_OPTION)
    .option(...JSON_OPTION)
    .action((id: number, options: Common) =>
      withWorkplace(options, async (workplace) => {
        const { db } = workplace
        const actor = await actorOfCommand(workplace)
        const row = await claimById(db.read, id)
        if (row === null || !(await isShownTo(db.read, id, onlyUnitOf(actor))))
          throw new UserError(`không có tuyên bố số ${id}`)
        mayRead(actor, row.locality)
        await db.write((tx) =>
          recordDeed(tx, { at: now(), actor, deed: 'archive.read', subject: `claim:${id}`, detail: null }),
        )
        const page = await claimPage(db.read, row)
        if (options.json === true) return printJson(page)
        for (const line of pageLines(page)) print(line)
      }),
    )
}
