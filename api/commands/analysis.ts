/** `extract`, `analyse` and `stories`: the product's judgement on files, without a working folder. */
import { readFile } from 'node:fs/promises'
import { gunzipSync } from 'node:zlib'
import type { Command } from 'commander'
import { z } from 'zod'
import { parseMachineDate } from '#crawlers/formats/dates.js'
import { vietnamDateTime } from '#data/model/time.js'
import { canonical } from '#data/model/vietnamese.js'
import { UserError } from '../config.js'
import { print, say } from '../terminal.js'
import { profileById, profilesFor } from '../workplace.js'
import { readLines } from './lines.js'
import { folderOf, fromCaller, JSON_OPTION, now, printJson } from './shared.js'

const Id = z.union([z.string(), z.number()]).transform(String)
const optional = z.string().nullish()

const PageLine = z
  .object({
    id: Id,
    file: optional,
    html: optional,
    url: z.string().refine(URL.canParse, { error: 'không phải địa chỉ' }).nullish(),
  })
  .refine(({ file, html }) => typeof file === 'string' || typeof html === 'string', { error: 'cần file hoặc html' })

const AnalyseLine = z.object({
  id: Id,
  text: z.string(),
  title: optional,
  url: optional,
  publishedAt: optional,
  locality: optional,
})

const StoryLine = z.object({ id: Id, title: optional, text: z.string(), publishedAt: optional })

async function pageBytes(file: string): Promise<Uint8Array> {
  if (file === '-') {
    const chunks: Buffer[] = []
    for await (const chunk of process.stdin) chunks.push(chunk)
    return Buffer.concat(chunks)
  }
  const bytes = await readFile(fromCaller(file))
  return file.endsWith('.gz') ? gunzipSync(bytes, { maxOutputLength: 100_000_000 }) : bytes
}

interface ExtractOptions {
  readonly url?: string
  readonly batch?: string
  readonly json?: boolean
}

async function extractBatch(file: string): Promise<void> {
  const { readPage } = await import('../page.js')
  for await (const line of readLines(file, PageLine)) {
    if (!line.ok) {
      printJson({ id: line.id, error: line.error })
      continue
    }
    const { id, file: path, html, url } = line.value
    try {
      const body = typeof html === 'string' ? new TextEncoder().encode(html) : await pageBytes(path ?? '')
      printJson({ id, ...readPage(body, url ?? null, now()) })
    } catch (cause) {
      printJson({ id, error: cause instanceof Error ? cause.message : String(cause) })
    }
  }
}

export function addAnalysisCommands(program: Command): void {
  program
    .command('extract')
    .description('đọc một trang: tiêu đề, sa-pô, nội dung, ngày đăng')
    .argument('[tệp]', 'trang HTML, hoặc - để đọc từ đầu vào chuẩn')
    .option('--url <địa-chỉ>', 'địa chỉ của trang')
    .option('--batch <tệp>', 'nhiều trang: mỗi dòng JSON {id, file|html, url}')
    .option(...JSON_OPTION)
    .action(async (file: string | undefined, options: ExtractOptions) => {
      if (options.batch !== undefined) return extractBatch(options.batch)
      if (file === undefined) throw new UserError('cần một tệp HTML, - hoặc --batch TỆP')
      if (options.url !== undefined && !URL.canParse(options.url))
        throw new UserError(`"${options.url}" không phải địa chỉ`)
      const { readPage } = await import('../page.js')
      const page = readPage(await pageBytes(file), options.url ?? null, now())
      if (options.json === true) return printJson(page)
      if ('reason' in page) say(page.reason)
      print(
        `${page.title ?? '(không có tiêu đề)'}\n${page.publishedAt === null ? 'không rõ ngày' : vietnamDateTime(new Date(page.publishedAt))}\n\n${page.text}`,
      )
    })

  program
    .command('analyse')
    .description('phân tích từng dòng JSON {id, text, title?, url?, publishedAt?, locality?}; không cần cơ sở dữ liệu')
    .argument('<tệp>', 'JSON Lines, hoặc -')
    .option(...JSON_OPTION)
    .action(async (file: string) => {
      const { analyse } = await import('#analysis/analyse.js')
      const { compileGazetteer } = await import('#analysis/stages/match-mentions.js')
      const profiles = await profilesFor(folderOf({}), [])
      const ports = { profiles, gazetteer: compileGazetteer(profiles) }
      for await (const line of readLines(file, AnalyseLine)) {
        if (!line.ok) printJson({ id: line.id, error: line.error })
        else
          try {
            printJson(await analyse(line.value, ports))
          } catch (cause) {
            printJson({ id: line.value.id, error: cause instanceof Error ? cause.message : String(cause) })
          }
      }
    })

  program
    .command('stories')
    .description('gộp từng dòng JSON {id, title, text, publishedAt?} thành vụ việc')
    .argument('<tệp>', 'JSON Lines, hoặc -')
    .option(...JSON_OPTION)
    .action(async (file: string) => {
      const { groupStories } = await import('#analysis/stages/group-stories.js')
      const { compileGazetteer, mentionsOf } = await import('#analysis/stages/match-mentions.js')
      const { withoutLocalities } = await import('#analysis/localities.js')
      const profiles = await profilesFor(folderOf({}), [])
      const gazetteer = compileGazetteer(profiles)
      const nameOf = (locality: string) => profileById(profiles, locality).name
      const items = []
      for await (const line of readLines(file, StoryLine)) {
        if (!line.ok) printJson({ id: line.id, error: line.error })
        else {
          const { id, ...given } = line.value
          const title = given.title == null ? null : canonical(given.title)
          const publishedAt = parseMachineDate(given.publishedAt)?.instant ?? null
          const words = { title, text: canonical(given.text) }
          const mentions = mentionsOf({ ...words, url: null, publishedAt }, gazetteer)
          items.push({ id, ...withoutLocalities(words, mentions, nameOf), publishedAt, story: null })
        }
      }
      for (const { id, story, duplicateOf } of groupStories(items))
        printJson(duplicateOf === null ? { id, story } : { id, story, duplicateOf })
    })
}
