/** How good are the judgements? `npm run eval [-- NAME…] [--data DIR]`: prints figures, writes them to a file, holds them to their floors. */
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { parseArgs } from 'node:util'
import { z } from 'zod'
import { evaluateClaims } from './claims.js'
import { evaluateComments } from './comments.js'
import { evaluateDocuments } from './documents.js'
import { evaluateExtraction } from './extraction.js'
import { evaluateLanguage } from './language.js'
import { evaluateMatching } from './matching.js'
import { evaluateMentions } from './mentions.js'
import { evaluateStories } from './stories.js'
import { evaluateTopics } from './topics.js'
import { evaluateWords } from './words.js'

const EVALUATIONS: Readonly<Record<string, (dataDir: string) => Promise<Record<string, number>>>> = {
  extraction: evaluateExtraction,
  language: evaluateLanguage,
  mentions: evaluateMentions,
  topics: evaluateTopics,
  documents: evaluateDocuments,
  claims: evaluateClaims,
  matching: evaluateMatching,
  comments: evaluateComments,
  stories: evaluateStories,
  words: evaluateWords,
}

const here = new URL('.', import.meta.url).pathname
const Floors = z.record(z.string(), z.record(z.string(), z.number()))

const { values, positionals } = parseArgs({ options: { data: { type: 'string' } }, allowPositionals: true })
const dataDir = values.data ?? process.env.DIEMBAO_EVAL_DATA
if (dataDir === undefined || !existsSync(dataDir)) {
  console.error('SKIPPED: no evaluation data. Give its folder with --data DIR or $DIEMBAO_EVAL_DATA.')
  process.exit(0)
}

const names = positionals.length > 0 ? positionals : Object.keys(EVALUATIONS)
const floors = Floors.parse(JSON.parse(readFileSync(`${here}floors.json`, 'utf8')))
const figures: Record<string, Record<string, number>> = {}
const below: string[] = []
for (const name of names) {
  const evaluate = EVALUATIONS[name]
  if (evaluate === undefined) {
    console.error(`no evaluation "${name}"; there are: ${Object.keys(EVALUATIONS).join(', ')}`)
    process.exit(1)
  }
  console.log(`\n== ${name}`)
  const found = await evaluate(dataDir)
  figures[name] = found
  for (const [figure, value] of Object.entries(found)) {
    const floor = floors[name]?.[figure]
    const low = floor !== undefined && value < floor
    if (low) below.push(`${name}.${figure} ${value.toFixed(4)} < ${floor}`)
    console.log(
      `${figure.padEnd(44)} ${value.toFixed(4)}${floor === undefined ? '' : `   floor ${floor}${low ? '  BELOW' : ''}`}`,
    )
  }
}

mkdirSync(`${here}../results`, { recursive: true })
writeFileSync(`${here}../results/eval.json`, `${JSON.stringify(figures, null, 2)}\n`)
if (below.length > 0) {
  console.error(`\nbelow the floor:\n${below.join('\n')}`)
  process.exit(1)
}
