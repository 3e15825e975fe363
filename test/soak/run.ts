/** Weeks of press in minutes: does the collecting lose, double or invent anything? `npm run soak -- --days 60 --seed 1` */
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { vietnamDateTime } from '#data/model/time.js'
import { checkAll, type Delays, figuresOf } from './figures.js'
import { soak } from './soak.js'

const { values } = parseArgs({
  options: {
    days: { type: 'string', default: '60' },
    seed: { type: 'string', default: '1' },
    /** Leaves the working folder where it is. */
    keep: { type: 'boolean', default: false },
  },
})
const say = (line: string) => process.stdout.write(`${line}\n`)
const seconds = () => `${((performance.now() - begun) / 1000).toFixed(0)} s`

const begun = performance.now()
const dir = await mkdtemp(join(tmpdir(), 'diembao-soak-'))
const facts = await soak({
  seed: Number(values.seed),
  days: Number(values.days),
  dir,
  onRound: (at, rounds) => {
    if (rounds % 100 === 0) say(`${vietnamDateTime(at)}, ${seconds()}`)
  },
})

let failed = 0
for (const { name, of, wrong, apart = [] } of checkAll(facts)) {
  failed += wrong.length
  say(`${wrong.length === 0 ? 'ok  ' : 'FAIL'} ${name} (${of}${apart.length === 0 ? '' : `; ${apart.length} apart`})`)
  for (const line of wrong.slice(0, 12)) say(`       ${line}`)
  for (const line of apart.slice(0, 6)) say(`       apart: ${line}`)
}
const { delays, calmDelays, ...counts } = figuresOf(facts)
const minutes = ({ count, median, p90, max }: Delays) =>
  `median ${median.toFixed(0)}, p90 ${p90.toFixed(0)}, max ${max.toFixed(0)} minutes (${count})`
for (const [name, count] of Object.entries(counts)) say(`${name}: ${count}`)
say(`from publication to capture: ${minutes(delays)}`)
say(`the same, site well and office on: ${minutes(calmDelays)}`)
say(`${values.days} days in ${seconds()}, seed ${values.seed}${values.keep ? `, ${dir}` : ''}`)
if (!values.keep) await rm(dir, { recursive: true, force: true })
process.exitCode = failed === 0 ? 0 : 1
