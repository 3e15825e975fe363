/** `match`: which facts speak of the same matter as a claim, and in what do they differ? On files, without a working folder. */
import type { Command } from 'commander'
import { z } from 'zod'
import type { Candidate, LibraryEntry } from '#analysis/stages/match-claims.js'
import { print } from '../terminal.js'
import { readLines } from './lines.js'
import { JSON_OPTION, printJson } from './shared.js'

const Id = z.union([z.string(), z.number()]).transform(String)
const ClaimLine = z.object({ id: Id, text: z.string() })
const FactLine = z.object({ id: Id, text: z.string(), validFrom: z.string().nullish(), validTo: z.string().nullish() })

interface MatchOptions {
  readonly claims: string
  readonly facts: string
  readonly limit: number
  readonly json?: boolean
}

const KINDS: Readonly<Record<string, string>> = {
  number: 'con số',
  date: 'thời gian',
  place: 'nơi chốn',
  who: 'người, đơn vị',
  negation: 'khẳng định hay phủ định',
}
const LEVELS: Readonly<Record<string, string>> = { confirm: 'có vẻ là một', suggest: 'nên xem' }

/** What a program reads: differences name the side that says it. */
const asJson = ({ id, kind, score, level, passage, differences }: Candidate) => ({
  id,
  kind,
  score: Number(score.toFixed(4)),
  level,
  passage: passage === null ? null : { text: passage.text, start: passage.start, end: passage.end },
  differences,
})

function asText({ id, score, level, differences }: Candidate): string {
  const said = differences.map(
    ({ kind, claim, fact }) =>
      `      khác ${KINDS[kind] ?? kind}: ${claim ?? '(không nói)'} / ${fact ?? '(không nói)'}`,
  )
  return [`  ${id}  ${score.toFixed(2)}  ${level === null ? 'ít liên quan' : LEVELS[level]}`, ...said].join('\n')
}

export function addMatchCommand(program: Command): void {
  program
    .command('match')
    .description('đối chiếu nhận định với dữ kiện: xếp hạng và nêu chỗ khác; chỉ người mới xác nhận')
    .requiredOption('--claims <tệp>', 'nhận định: mỗi dòng JSON {id, text}')
    .requiredOption('--facts <tệp>', 'dữ kiện hoặc bài viết: mỗi dòng JSON {id, text}')
    .option(
      '--limit <số>',
      'số dữ kiện nêu cho mỗi nhận định',
      (given) => Math.max(1, Math.trunc(Number(given)) || 1),
      10,
    )
    .option(...JSON_OPTION)
    .action(async ({ claims, facts, limit, json }: MatchOptions) => {
      const { createLibrary } = await import('#analysis/stages/match-claims.js')
      const library = createLibrary()
      for await (const line of readLines(facts, FactLine)) {
        if (!line.ok) printJson({ id: line.id, error: line.error })
        else library.add([entryOf(line.value)])
      }
      for await (const line of readLines(claims, ClaimLine)) {
        if (!line.ok) {
          printJson({ id: line.id, error: line.error })
          continue
        }
        const { id, text } = line.value
        const candidates = library.match(text, { limit, all: true })
        if (json === true) printJson({ id, candidates: candidates.map(asJson) })
        else print([id, ...candidates.map(asText)].join('\n'))
      }
    })
}

const entryOf = ({ id, text, validFrom, validTo }: z.infer<typeof FactLine>): LibraryEntry => ({
  id,
  kind: 'fact',
  text,
  validFrom: validFrom ?? null,
  validTo: validTo ?? null,
})
