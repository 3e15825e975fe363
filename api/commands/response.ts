/** `response`: what an answer to a Case says, what keeps it inside, and its files. */
import { mkdir, rename, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { Argument, type Command } from 'commander'
import type { Result } from '#data/model/refusal.js'
import { headingWords, RESPONSE_WORDS } from '#data/model/response-words.js'
import { recordDeed } from '#data/store/audit.js'
import { responseFor } from '#data/store/responses.js'
import { UserError } from '../config.js'
import { responsePage, signingOf } from '../response-answers.js'
import { exportResponse, RESPONSE_FILE_NAMES, type ResponseFileName } from '../response-files.js'
import type { ResponsePage } from '../shapes-responses.js'
import { print, say } from '../terminal.js'
import type { Workplace } from '../workplace.js'
import { actorOfCommand } from './people.js'
import { wholeNumber } from './search.js'
import { DIR_OPTION, fromCaller, JSON_OPTION, now, printJson, withWorkplace } from './shared.js'

interface Common {
  readonly dir?: string
  readonly json?: boolean
}
interface ExportOptions extends Common {
  readonly out: string
  readonly language: string
  readonly claimReview?: boolean
}

/** What was refused is the user's to mend: the store said how. */
function did<T>(result: Result<T>): T {
  if (result.kind === 'refused') throw new UserError(result.reason)
  return result.value
}

const STATE_WORDS = {
  draft: 'bản nháp',
  submitted: 'chờ duyệt',
  approved: 'đã duyệt',
  withdrawn: 'đã thu hồi',
} as const satisfies Readonly<Record<ResponsePage['state'], string>>

export function addResponseCommands(program: Command): void {
  const response = program
    .command('response')
    .description('văn bản trả lời của một hồ sơ: xem, xuất tệp; duyệt và gửi là việc của người, làm trên trang')
  response
    .command('show')
    .description('nội dung, người viết, điều còn thiếu và nơi đã gửi')
    .argument('<số>', 'số của văn bản trả lời', wholeNumber)
    .option(...DIR_OPTION)
    .option(...JSON_OPTION)
    .action((id: number, options: Common) => withWorkplace(options, (workplace) => show(id, workplace, options)))
  response
    .command('export')
    .description('xuất một tệp; mỗi lần xuất được ghi nhật ký')
    .argument('<số>', 'số của văn bản trả lời', wholeNumber)
    .addArgument(new Argument('<tệp>', 'tệp cần xuất').choices(RESPONSE_FILE_NAMES))
    .option('--language <mã>', 'ngôn ngữ của trang và bản ngắn', 'vi')
    .option('--claim-review', 'kèm dữ liệu schema.org ClaimReview trong trang')
    .option('--out <thư-mục>', 'thư mục ghi tệp', '.')
    .option(...DIR_OPTION)
    .option(...JSON_OPTION)
    .action((id: number, file: ResponseFileName, options: ExportOptions) =>
      withWorkplace(options, (workplace) => exportFile(id, file, workplace, options)),
    )
}

async function show(id: number, workplace: Workplace, { json }: Common): Promise<void> {
  const { db, profiles } = workplace
  const actor = await actorOfCommand(workplace)
  const { row, of } = did(await responseFor(db.read, actor, 'archive.read', id))
  const page = await responsePage(db.read, row, of, did(signingOf(profiles, of.locality)))
  await db.write((tx) =>
    recordDeed(tx, { at: now(), actor, deed: 'archive.read', subject: `response:${id}`, detail: null }),
  )
  if (json === true) return printJson(page)
  print(`số ${id}, hồ sơ ${page.caseNumber}: ${RESPONSE_WORDS[page.kind]}, ${STATE_WORDS[page.state]}`)
  const newest = page.texts.filter(
    ({ language, number }) => !page.texts.some((other) => other.language === language && other.number > number),
  )
  for (const { language, number, body, writtenBy, unreviewed } of newest) {
    print(`\nbản “${language}” số ${number}, ${writtenBy}${unreviewed ? ', máy gợi ý chưa rà soát' : ''}`)
    print(body.title)
    for (const { heading, sentences } of body.sections) {
      print(`  ${headingWords(page.kind)[heading]}`)
      for (const { text, evidence } of sentences)
        print(`    ${text}${evidence.length === 0 ? '' : ` [chứng cứ ${evidence.join(', ')}]`}`)
    }
  }
  for (const { door, receiver, at } of page.deliveries) print(`đã gửi: ${door}, ${receiver}, ${at}`)
  for (const fault of page.faults) print(`còn thiếu: ${fault}`)
  if (page.files.length > 0) say(`xuất được: ${page.files.join(', ')}`)
}

async function exportFile(
  id: number,
  file: ResponseFileName,
  workplace: Workplace,
  { out, language, claimReview = false, json }: ExportOptions,
): Promise<void> {
  const { db, profiles } = workplace
  const actor = await actorOfCommand(workplace)
  const { of } = did(await responseFor(db.read, actor, 'export.write', id))
  const signing = did(signingOf(profiles, of.locality))
  const made = did(await exportResponse(db, actor, { id, file, language, claimReview, signing }, { now }))
  const folder = fromCaller(out)
  await mkdir(folder, { recursive: true })
  const path = join(folder, made.name)
  // A reader never meets a half-written file.
  await writeFile(`${path}.part`, made.bytes)
  await rename(`${path}.part`, path)
  if (json === true) printJson({ file: path, digest: made.digest })
  else print(path)
}
