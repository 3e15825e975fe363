/**
 * Makes the reader that ships: `npx tsx --conditions=source test/eval/extraction-train.ts DATA`. With `--cross` it makes none, but
 * measures how readers that have not seen a page's site read it: the figures to quote, since the shipped one has seen them all.
 */
import { createHash } from 'node:crypto'
import { existsSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { getDomain } from 'tldts'
import { packReader } from '#crawlers/extract/reading/pack.js'
import { labelLines } from '#crawlers/extract/reading/training/labels.js'
import {
  describeExamples,
  type Example,
  labelSegments,
  learn,
  readerWithout,
  sharesOf,
  tallyExamples,
} from '#crawlers/extract/reading/training/learn.js'
import type { Tallies } from '#crawlers/extract/reading/training/tally.js'
import { extract, extractWith } from '#crawlers/extract.js'
import { decodeText } from '#crawlers/formats/decode.js'
import { refuseMarkup } from '#crawlers/formats/nesting.js'
import { sourceOfAddress } from '#crawlers/sources/index.js'
import { captureOf, readSegmentPages, readWholePages, type WebPage } from './extraction-pages.js'
import { scoreSegments } from './extraction-segments.js'
import { capturesIn } from './extraction-vietnamese.js'
import { scoreWhole } from './extraction-wcxb.js'

/** Kinds with few pages in the set count more than its many articles. */
const WEIGHTS: Readonly<Record<string, number>> = { article: 1, forum: 1.2 }
const RARE_KIND = 1.5
/** Pages of the catalogue's papers, labelled by their layouts, count half: they are alike. */
const PRESS = 0.5
/** Folds of the cross-validation, by site. */
const FOLDS = 4

/** An archive's address names the site that it copied. */
function siteOf(url: string, id: string): string {
  const copied = url.replace(/^https?:\/\/web\.archive\.org\/web\/\d+\//, '')
  return getDomain(copied) ?? id
}

const foldOf = (site: string): number => createHash('sha256').update(site).digest().readUInt32LE(0) % FOLDS

async function readExamples(dataDir: string): Promise<readonly Example[]> {
  const examples: Example[] = []
  let press = 0
  for (const page of readWholePages(dataDir) ?? []) {
    const markup = decodeText(page.body, captureOf(page).headers)
    const label = (lines: Parameters<Example['label']>[0]) => ({
      shares: labelLines(lines, page.wanted),
      known: lines.map(() => true),
    })
    const weight = WEIGHTS[page.type] ?? RARE_KIND
    examples.push({ url: page.url, site: siteOf(page.url, page.id), markup, weight, label, isWhole: true })
  }
  for (const page of readSegmentPages(dataDir) ?? []) {
    const markup = decodeText(page.body, captureOf(page).headers)
    const label = labelSegments(page.kept, page.dropped)
    examples.push({ url: page.url, site: siteOf(page.url, page.id), markup, weight: 1, label, isWhole: false })
  }
  const archive = join(dataDir, 'captures/press-dev.warc.gz')
  for (const [url, capture] of existsSync(archive) ? await capturesIn(archive) : []) {
    const outcome = extract(capture, sourceOfAddress(url))
    // Short ones may be films and picture pages, of which the layout tells little.
    if (outcome.kind !== 'done' || outcome.value.kind !== 'article' || outcome.value.text.length < 400) continue
    const { text } = outcome.value
    const label = (lines: Parameters<Example['label']>[0]) => ({
      shares: labelLines(lines, text),
      known: lines.map(() => true),
    })
    press += 1
    const markup = decodeText(capture.body, capture.headers)
    examples.push({ url, site: siteOf(url, url), markup, weight: PRESS, label, isWhole: true })
  }
  console.log(`${examples.length} pages, ${press} of them of the Vietnamese press`)
  return examples.filter(({ markup }) => refuseMarkup(markup, 'html') === null)
}

/** Folds of the same sites, so that no page is read by a reader that knows its site. */
async function crossValidate(dataDir: string, examples: readonly Example[], tallies: Tallies): Promise<void> {
  const pages = describeExamples(examples, tallies)
  const readers = Array.from({ length: FOLDS }, (_, fold) => {
    const forest = learn(
      pages.filter(({ example }) => foldOf(example.site) !== fold),
      () => {},
    )
    console.log(`fold ${fold + 1} of ${FOLDS}`)
    return forest
  })
  const read = (page: WebPage): string => {
    const site = siteOf(page.url, page.id)
    const forest = readers[foldOf(site)]
    if (forest === undefined) throw new Error(`no reader for ${site}`)
    const outcome = extractWith(readerWithout(forest, tallies, site), captureOf(page), null)
    return outcome.kind === 'done' ? outcome.value.text : ''
  }
  console.log('wcxb', scoreWhole(readWholePages(dataDir) ?? [], read, true))
  console.log('segments', scoreSegments(readSegmentPages(dataDir) ?? [], read))
}

async function main(): Promise<void> {
  const { positionals, values } = parseArgs({ allowPositionals: true, options: { cross: { type: 'boolean' } } })
  const [dataDir] = positionals
  if (dataDir === undefined || !existsSync(dataDir)) {
    console.error('SKIPPED: no training data. Give its folder as the first argument.')
    return
  }
  const examples = await readExamples(dataDir)
  const tallies = tallyExamples(examples)
  if (values.cross === true) return crossValidate(dataDir, examples, tallies)
  const forest = learn(describeExamples(examples, tallies), (tree) => {
    if (tree % 50 === 49) console.log(`${tree + 1} trees`)
  })
  const source = `/** Which lines of a page are its text, as learned by test/eval/extraction-train.ts? Written by it, never by hand; the card beside it says from what. */
import type { PackedReader } from './pack.js'

export const packed: PackedReader = ${JSON.stringify(packReader(forest, sharesOf(tallies)))}
`
  const path = new URL('../../crawlers/extract/reading/reader.gen.ts', import.meta.url).pathname
  writeFileSync(path, source)
  console.log(`${path}: ${(source.length / 1_024).toFixed(0)} KB`)
}

await main()
