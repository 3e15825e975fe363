/** The measuring scripts: without data they say so; with it, a short slice must hold its floors. */
import { spawnSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { z } from 'zod'
import { packageFile } from '#data/package-file.js'
import { evaluateClaims } from './eval/claims.js'
import { evaluateExtraction } from './eval/extraction.js'
import { evaluateMentions } from './eval/mentions.js'

const dataDir = process.env.DIEMBAO_EVAL_DATA
const floors = z
  .record(z.string(), z.record(z.string(), z.number()))
  .parse(JSON.parse(readFileSync(packageFile('test/eval/floors.json'), 'utf8')))

test.each(['eval', 'bench'])('%s skips loudly without its data', (name) => {
  const { DIEMBAO_EVAL_DATA: _, ...env } = process.env
  const ran = spawnSync('npx', ['tsx', '--conditions=source', packageFile(`test/${name}/run.ts`)], {
    env,
    encoding: 'utf8',
  })
  expect(ran.status).toBe(0)
  expect(ran.stderr).toContain('SKIPPED')
})

if (dataDir === undefined) process.stderr.write('SKIPPED: the slices of the evaluation need $DIEMBAO_EVAL_DATA\n')
describe.skipIf(dataDir === undefined)('a slice of the evaluation holds its floors', () => {
  test.each([
    ['extraction', evaluateExtraction],
    ['mentions', evaluateMentions],
    ['claims', evaluateClaims],
  ])('%s', async (name, evaluate) => {
    const figures = await evaluate(dataDir ?? '')
    for (const [figure, floor] of Object.entries(floors[name] ?? {}))
      expect(figures[figure], figure).toBeGreaterThanOrEqual(floor)
  })
})
