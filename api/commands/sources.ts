/** `sources`: whom do we follow, do they still give their news, and how is a new outlet described? */
import { writeFile } from 'node:fs/promises'
import { setTimeout as wait } from 'node:timers/promises'
import { type Command, InvalidArgumentError } from 'commander'
import { checkSource, type SourceCheck } from '#crawlers/check.js'
import type { PageFetcher } from '#crawlers/doors.js'
import { createFetcher } from '#crawlers/fetch/http.js'
import { proposeSource } from '#crawlers/propose.js'
import { SOURCES, sourceById } from '#crawlers/sources/index.js'
import { surveySite } from '#crawlers/survey.js'
import { Source } from '#data/model/source.js'
import { isoOrNull, vietnamIso } from '#data/model/time.js'
import { fold } from '#data/model/vietnamese.js'
import { cataloguedLine, isFollowed } from '../catalogue.js'
import { exists, readConfig, UserError } from '../config.js'
import { print, say } from '../terminal.js'
import { VERSION } from '../version.js'
import { DIR_OPTION, folderOf, fromCaller, JSON_OPTION, now, printJson, stopSignal } from './shared.js'
import { checkLines, sourceTable } from './source-lines.js'

type Level = Source['level']

function levelOf(value: string): Level {
  const level = Source.shape.level.safeParse(value)
  if (level.success) return level.data
  throw new InvalidArgumentError(`cần một trong: ${Source.shape.level.options.join(', ')}`)
}

interface CommonOptions {
  readonly dir?: string
  readonly json?: boolean
}

/** By level and province, the latter with or without marks, whole or in part. */
export function chosenSources(
  sources: readonly Source[],
  { level, province }: { readonly level?: Level; readonly province?: string },
): readonly Source[] {
  const wanted = province === undefined ? null : fold(province)
  const ofProvince = sources.filter(
    (source) =>
      wanted === null ||
      fold(source.province ?? '')
        .toLowerCase()
        .includes(wanted),
  )
  if (ofProvince.length === 0) {
    const known = new Set(sources.flatMap((source) => source.province ?? []))
    throw new UserError(
      `không có nguồn nào của "${province}"; có: ${[...known].sort((a, b) => a.localeCompare(b, 'vi')).join(', ')}`,
    )
  }
  return ofProvince.filter((source) => level === undefined || source.level === level)
}

export function sourcesToCheck(ids: readonly string[], all: boolean): readonly Source[] {
  if (all && ids.length > 0) throw new UserError('chọn --all hoặc mã nguồn, không cả hai')
  if (all) return SOURCES.filter(isFollowed)
  if (ids.length === 0) throw new UserError('cần mã nguồn (xem diembao sources list) hoặc --all')
  return ids.map((id) => {
    const source = sourceById(id)
    if (source === null) throw new UserError(`không có nguồn "${id}"`)
    return source
  })
}

/** One source after another, each told as soon as it is known. */
export async function checkEach(
  sources: readonly Source[],
  { fetcher, clock, signal }: { fetcher: PageFetcher; clock: () => Date; signal: AbortSignal },
  tell: (check: SourceCheck) => void,
): Promise<{ readonly checked: number; readonly failed: number }> {
  let [checked, failed] = [0, 0]
  for (const source of sources) {
    if (signal.aborted) break
    const check = await checkSource(source, fetcher, clock())
    // What was cut short by Ctrl-C says nothing of the source.
    if (signal.aborted) break
    tell(check)
    checked += 1
    if (check.verdict === 'failed') failed += 1
  }
  return { checked, failed }
}

/** The polite network of a crawl, closed whatever comes. A working folder is not needed; its contact is used where there is one. */
async function withFetcher<T>(
  options: CommonOptions,
  work: (fetcher: PageFetcher, signal: AbortSignal) => Promise<T>,
): Promise<T> {
  const folder = folderOf(options)
  const config = (await exists(folder.config)) ? await readConfig(folder) : null
  const signal = stopSignal()
  const fetcher = createFetcher({
    version: VERSION,
    contact: config?.contact ?? 'chưa đặt liên hệ trong diembao.yaml',
    now,
    sleep: (milliseconds, stop) => wait(milliseconds, undefined, stop === undefined ? {} : { signal: stop }),
  })
  try {
    return await work({ fetch: (url, conditions) => fetcher.fetch(url, { ...conditions, signal }) }, signal)
  } finally {
    await fetcher.close()
  }
}

/** Times as in all our JSON: +07:00. */
const checkJson = (answer: SourceCheck) => ({
  ...answer,
  checkedAt: vietnamIso(answer.checkedAt),
  newestAt: isoOrNull(answer.newestAt),
  doors: answer.doors.map((door) => ({ ...door, newestAt: isoOrNull(door.newestAt) })),
})

interface ListOptions extends CommonOptions {
  readonly level?: Level
  readonly province?: string
}

function chosenLine(chosen: readonly Source[]): string {
  const followed = chosen.filter(isFollowed).length
  const kept = chosen.length - followed
  return `${chosen.length} nguồn${kept === 0 ? '' : `: theo dõi ${followed}, ${kept} chỉ giữ tên`}; ${cataloguedLine(SOURCES)}`
}

function list(options: ListOptions): void {
  const sources = chosenSources(SOURCES, options)
  if (options.json === true) {
    for (const source of sources) printJson(source)
    return
  }
  for (const line of sourceTable(sources)) print(line)
  say(sources.length === SOURCES.length ? cataloguedLine(SOURCES) : chosenLine(sources))
}

async function check(ids: readonly string[], options: CommonOptions & { readonly all?: boolean }): Promise<void> {
  const sources = sourcesToCheck(ids, options.all === true)
  const { checked, failed } = await withFetcher(options, (fetcher, signal) =>
    checkEach(sources, { fetcher, clock: now, signal }, (answer) => {
      if (options.json === true) printJson(checkJson(answer))
      else for (const line of checkLines(answer)) print(line)
    }),
  )
  say(`đã kiểm tra ${checked} nguồn, ${failed} nguồn không lấy được tin`)
  if (failed > 0) process.exitCode = 1
}

const withScheme = (address: string): string => (/^https?:\/\//i.test(address) ? address : `https://${address}`)

async function add(address: string, options: CommonOptions & { readonly write?: string }): Promise<void> {
  const url = withScheme(address)
  if (!URL.canParse(url)) throw new UserError(`"${address}" không phải một địa chỉ`)
  const file = options.write === undefined ? null : fromCaller(options.write)
  if (file !== null && (await exists(file))) throw new UserError(`đã có tệp ${file}: không ghi đè`)
  const outcome = await withFetcher(options, (fetcher) => surveySite(url, fetcher))
  if (outcome.kind !== 'done') throw new UserError(`không đọc được ${url}: ${outcome.reason}`)
  const proposal = proposeSource(outcome.value)
  const { literal, missing, family, ...seen } = proposal
  if (file !== null) await writeFile(file, literal, { flag: 'wx' })
  if (options.json === true) return printJson({ ...seen, family: family?.name ?? null, missing, literal })
  if (file === null) print(literal)
  else say(`đã ghi ${file}`)
  say(`hệ quản trị nội dung: ${family?.name ?? 'chưa nhận ra'}`)
  for (const line of missing) say(`còn thiếu: ${line}`)
  for (const other of outcome.value.untried) say(`chưa thử: ${other}`)
}

export function addSourceCommands(program: Command): void {
  const sources = program.command('sources').description('các nguồn tin: danh mục, kiểm tra, thêm nguồn mới')
  sources.action(() => sources.outputHelp())
  sources
    .command('list')
    .description('liệt kê các nguồn trong danh mục')
    .option('--level <cấp>', 'chỉ một cấp: national, ministry, provincial, portal, foreign, aggregator, forum', levelOf)
    .option('--province <tỉnh>', 'chỉ nguồn của một tỉnh, gõ không dấu cũng được')
    .option(...JSON_OPTION)
    .action(list)

  sources
    .command('check')
    .description('hỏi thật từng nguồn: còn ra tin không, bài có đọc được không, cần sửa gì')
    .argument('[mã...]', 'mã nguồn, xem diembao sources list')
    .option('--all', 'cả danh mục, lần lượt từng nguồn')
    .option(...DIR_OPTION)
    .option(...JSON_OPTION)
    .action(check)

  sources
    .command('add')
    .description('xem một trang chưa có trong danh mục và đề xuất cách mô tả nó')
    .argument('<địa-chỉ>', 'trang chủ, ví dụ baovidu.vn')
    .option('--write <tệp>', 'ghi đề xuất ra tệp .ts')
    .option(...DIR_OPTION)
    .option(...JSON_OPTION)
    .action(add)
}
