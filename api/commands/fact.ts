/** `fact`: the library of vetted statements: filled from tables and from what others have checked, listed, shown. */
import { readFile, stat } from 'node:fs/promises'
import { basename } from 'node:path'
import { type Command, InvalidArgumentError } from 'commander'
import { docxText } from '#crawlers/formats/docx-text.js'
import { readReviews } from '#crawlers/intake/claim-review.js'
import {
  FACT_COLUMNS,
  type FactColumn,
  type FactPlan,
  type FactRow,
  factOfRow,
  planFacts,
  rowsOfTables,
} from '#crawlers/intake/fact-columns.js'
import { formatOf, readRows } from '#crawlers/intake/files.js'
import { type Cells, cellsOf } from '#crawlers/intake/mapping.js'
import { isoOrNull, vietnamDate, vietnamDay } from '#data/model/time.js'
import { evidenceBeside } from '#data/store/evidence-pieces.js'
import { factById, listFacts, type StandingFact, versionsOfFact } from '#data/store/facts.js'
import { UserError } from '../config.js'
import { importFacts, importReviews, leaveOut, nothingYet } from '../fact-import.js'
import { print, say } from '../terminal.js'
import { profileById } from '../workplace.js'
import { mayRead } from './case-lines.js'
import { existingFile } from './collect.js'
import { actorOfCommand } from './people.js'
import { shortened } from './sample.js'
import { wholeNumber } from './search.js'
import { DIR_OPTION, JSON_OPTION, now, printJson, withWorkplace } from './shared.js'

interface Common {
  readonly dir?: string
  readonly json?: boolean
}
interface ImportOptions extends Common {
  readonly locality?: string
  readonly map: Readonly<Partial<Record<FactColumn, string>>>
  readonly dryRun?: boolean
}

const COLUMN_WORDS: Readonly<Record<FactColumn, string>> = {
  statement: 'nội dung dữ kiện',
  id: 'mã',
  address: 'căn cứ (địa chỉ, số văn bản)',
  quote: 'đoạn trích',
  validFrom: 'hiệu lực từ',
  validTo: 'hiệu lực đến',
  topic: 'chủ đề',
  unit: 'đơn vị',
}

function mapped(given: string, before: ImportOptions['map']): ImportOptions['map'] {
  const [name, ...header] = given.split('=')
  const column = FACT_COLUMNS.find((known) => known === name)
  if (column === undefined || header.join('=') === '')
    throw new InvalidArgumentError(`cần dạng COLUMN="Tên cột"; COLUMN là một trong ${FACT_COLUMNS.join(', ')}`)
  return { ...before, [column]: header.join('=') }
}

/** The published feed of all newsrooms of the world is a tenth of this. */
const LARGEST_FEED = 500_000_000
/** A table in a Word document, or a workbook, is unpacked in memory. */
const LARGEST_DOCUMENT = 20_000_000
const LIMITS = { pages: 5_000, characters: 10_000_000 }
/** More statements than any office writes. */
const MOST_ROWS = 200_000

async function readWhole(path: string, limit: number): Promise<Buffer> {
  if ((await stat(path)).size > limit) throw new UserError(`tệp lớn quá ${Math.round(limit / 1_000_000)} MB`)
  return readFile(path)
}

/** Null when it is JSON of another sort. */
async function reviewsIn(path: string) {
  if (!path.toLowerCase().endsWith('.json')) return null
  try {
    return readReviews(JSON.parse((await readWhole(path, LARGEST_FEED)).toString('utf8')))
  } catch (cause) {
    if (cause instanceof SyntaxError) return null
    throw cause
  }
}

async function cellsIn(
  path: string,
): Promise<{ readonly rows: readonly Cells[]; readonly damages: readonly string[] }> {
  if (path.toLowerCase().endsWith('.docx')) {
    const read = await docxText(await readWhole(path, LARGEST_DOCUMENT), LIMITS)
    if (read.kind !== 'done') throw new UserError(`${basename(path)}: ${read.reason}`)
    return { rows: rowsOfTables(read.value.tables), damages: [] }
  }
  const format = formatOf(path)
  if (format === null)
    throw new UserError('chỉ nhận .csv, .xlsx, .docx (bảng), .jsonl, hoặc .json (cả nguồn ClaimReview)')
  const rows: Cells[] = []
  const damages: string[] = []
  for await (const row of readRows(path, format)) {
    const cells = 'value' in row ? cellsOf(row.value) : null
    if (cells !== null) rows.push(cells)
    else damages.push('damage' in row ? row.damage : 'không phải một dòng')
    if (rows.length > MOST_ROWS) throw new UserError(`tệp có quá ${MOST_ROWS} dòng: hãy chia nhỏ`)
  }
  return { rows, damages }
}

/** As `import` shows its columns. */
function planLines({ read, leftOut, absent }: FactPlan): readonly string[] {
  return [
    ...read.map(
      ({ header, as, example }) =>
        `✓ “${shortened(header)}” đọc là ${COLUMN_WORDS[as]}; ${example === null ? 'cột trống' : `ví dụ: ${shortened(example)}`}`,
    ),
    ...(absent.length === 0
      ? []
      : [`✗ --map nêu nhưng tệp không có: ${absent.map((one) => `“${shortened(one)}”`).join(', ')}`]),
    ...(leftOut.length === 0 ? [] : [`– không đọc: ${leftOut.map((one) => `“${shortened(one)}”`).join(', ')}`]),
  ]
}

async function bringIn(path: string, options: ImportOptions): Promise<void> {
  await withWorkplace(options, async (workplace) => {
    const actor = await actorOfCommand(workplace)
    const { db, profiles, watched } = workplace
    const profile = options.locality === undefined ? watched[0] : profileById(profiles, options.locality)
    if (profile === undefined) throw new UserError('chưa theo dõi địa phương nào: hãy thêm --locality')
    const imported = nothingYet()
    const order = { db, actor, profile, now: now() }
    const feed = await reviewsIn(path)
    if (feed !== null) {
      if (options.json !== true) say(`${feed.reviews.length} bài kiểm chứng của các tòa soạn trong ${basename(path)}`)
      for (let at = 0; at < feed.damaged; at++) leaveOut(imported, 'thiếu nội dung, địa chỉ hoặc kết luận')
      if (options.dryRun === true) return
      const refused = await importReviews(feed.reviews, order, imported)
      if (refused !== null) throw new UserError(refused.reason)
      return tell('tuyên bố', imported, options)
    }
    const { rows, damages } = await cellsIn(path)
    for (const damage of damages) leaveOut(imported, damage)
    const headers = [...new Set(rows.flatMap((row) => Object.keys(row)))]
    const plan = planFacts(headers, rows, options.map)
    if (options.json !== true) for (const line of planLines(plan)) say(line)
    if (!plan.read.some(({ as }) => as === 'statement') || plan.absent.length > 0)
      throw new UserError('chưa nhập gì: hãy chỉ rõ cột, ví dụ --map statement="Nội dung"')
    const facts: FactRow[] = []
    for (const row of rows) {
      const fact = factOfRow(row, plan)
      if ('damage' in fact) leaveOut(imported, fact.damage)
      else facts.push(fact)
    }
    if (options.dryRun === true) return say(`${facts.length} dữ kiện đọc được; chưa nhập gì (--dry-run)`)
    const refused = await importFacts(facts, order, imported)
    if (refused !== null) throw new UserError(refused.reason)
    tell('dữ kiện', imported, options)
  })
}

function tell(
  what: string,
  { added, revised, unchanged, bare, leftOut }: ReturnType<typeof nothingYet>,
  options: Common,
) {
  if (options.json === true) return printJson({ added, revised, unchanged, bare, leftOut: Object.fromEntries(leftOut) })
  say(`${what}: ${added} mới, ${revised} có bản mới, ${unchanged} như cũ`)
  if (bare > 0) say(`  ${bare} chưa có căn cứ`)
  for (const [why, count] of leftOut) say(`  bỏ ${count}: ${why}`)
}

const validity = ({ version: { validFrom, validTo } }: StandingFact): string => {
  const day = (iso: string) => iso.split('-').reverse().join('/')
  if (validFrom === null && validTo === null) return ''
  return ` (hiệu lực ${validFrom === null ? '' : `từ ${day(validFrom)}`}${validTo === null ? '' : ` đến ${day(validTo)}`})`
}

const toldJson = ({ fact, version }: StandingFact) => ({
  id: fact.id,
  locality: fact.locality,
  number: fact.number,
  statement: version.statement,
  validFrom: version.validFrom,
  validTo: version.validTo,
  topic: fact.topic,
  unit: fact.unit,
  withdrawnAt: isoOrNull(fact.withdrawnAt),
})

export function addFactCommands(program: Command): void {
  const fact = program.command('fact').description('thư viện dữ kiện đã kiểm tra của địa phương')
  fact
    .command('import')
    .description('nhập dữ kiện từ bảng (CSV, XLSX, bảng trong DOCX), hoặc tuyên bố từ nguồn ClaimReview (JSON)')
    .argument('<tệp>', '.csv, .xlsx, .docx, .jsonl hoặc .json')
    .option('--locality <id>', 'địa phương (mặc định: địa phương theo dõi đầu tiên)')
    .option('--map <cột="Tên cột">', `cột đọc là gì: ${FACT_COLUMNS.join(', ')}; lặp lại được`, mapped, {})
    .option('--dry-run', 'chỉ cho xem các cột đọc thế nào, không nhập')
    .option(...DIR_OPTION)
    .option(...JSON_OPTION)
    .action(async (file: string, options: ImportOptions) => bringIn(await existingFile(file), options))
  fact
    .command('list')
    .description('các dữ kiện, mới nhất trước')
    .option('--locality <id>', 'địa phương (mặc định: địa phương theo dõi đầu tiên)')
    .option('--query <chữ>', 'có các chữ này, dấu và hoa thường bỏ qua')
    .option('--all', 'cả dữ kiện đã rút hoặc hết hiệu lực')
    .option('--limit <số>', 'nhiều nhất bao nhiêu', wholeNumber, 50)
    .option(...DIR_OPTION)
    .option(...JSON_OPTION)
    .action((options: Common & { locality?: string; query?: string; all?: boolean; limit: number }) =>
      withWorkplace(options, async (workplace) => {
        const { db, profiles, watched } = workplace
        const locality = options.locality === undefined ? watched[0]?.id : profileById(profiles, options.locality).id
        if (locality === undefined) throw new UserError('chưa theo dõi địa phương nào: hãy thêm --locality')
        mayRead(await actorOfCommand(workplace), locality)
        const day = options.all === true ? undefined : vietnamDay(now())
        const rows = await listFacts(db.read, { locality, query: options.query, day }, null, options.limit)
        if (rows.length === 0 && options.json !== true)
          say(
            options.query === undefined ? 'chưa có dữ kiện nào: diembao fact import TỆP' : 'không có dữ kiện nào khớp',
          )
        for (const row of rows)
          if (options.json === true) printJson(toldJson(row))
          else print(`${String(row.fact.id).padStart(5)}  ${shortened(row.version.statement)}${validity(row)}`)
      }),
    )
  fact
    .command('show')
    .description('một dữ kiện, các bản của nó và căn cứ')
    .argument('<số>', 'số của dữ kiện', wholeNumber)
    .option(...DIR_OPTION)
    .option(...JSON_OPTION)
    .action((id: number, options: Common) =>
      withWorkplace(options, async (workplace) => {
        const { db } = workplace
        const actor = await actorOfCommand(workplace)
        const row = await factById(db.read, id)
        if (row === null) throw new UserError(`không có dữ kiện số ${id}`)
        mayRead(actor, row.fact.locality ?? actor.locality)
        const versions = await versionsOfFact(db.read, id)
        const evidence = await evidenceBeside(db.read, 'fact', [id])
        if (options.json === true)
          return printJson({
            ...toldJson(row),
            versions: versions.map(({ number, statement, why, at }) => ({ number, statement, why, at: isoOrNull(at) })),
            evidence: evidence.map(({ evidence: { id: number, kind, quote, address }, stance }) => ({
              id: number,
              kind,
              quote,
              address,
              stance,
            })),
          })
        print(
          `dữ kiện số ${id}${row.fact.withdrawnAt === null ? '' : ' (đã rút)'}: ${row.version.statement}${validity(row)}`,
        )
        for (const { number, at, why } of versions)
          print(`  bản ${number}, ${vietnamDate(at)}${why === null ? '' : `: ${why}`}`)
        for (const { evidence: piece } of evidence)
          print(`  căn cứ: “${shortened(piece.quote)}”, ${shortened(piece.address)}`)
      }),
    )
}
