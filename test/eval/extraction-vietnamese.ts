/** How well are real Vietnamese pages read? Compares `extract` with the hand-read gold pages. */
import { createReadStream, existsSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { WARCParser } from 'warcio'
import { z } from 'zod'
import { extract } from '#crawlers/extract.js'
import { sourceOfAddress } from '#crawlers/sources/index.js'
import type { Capture } from '#data/model/capture.js'
import type { Extraction } from '#data/model/draft.js'
import { canonical, fold } from '#data/model/vietnamese.js'
import { tokenF1 } from './extraction-words.js'

const Gold = z.object({
  uri: z.string(),
  kind: z.string(),
  title: z.string(),
  full_text: z.string().nullish(),
  published: z.string().nullish(),
  authors: z.array(z.string()).nullish(),
  with: z.array(z.string()).nullish(),
  without: z.array(z.string()).nullish(),
})
type Gold = z.infer<typeof Gold>

const plain = (text: string): string =>
  fold(canonical(text))
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()

const spaced = (text: string): string => canonical(text).replace(/\s+/g, ' ').trim()

/** Every answer in an archive, by its address. */
export async function capturesIn(warc: string): Promise<Map<string, Capture>> {
  const captures = new Map<string, Capture>()
  for await (const record of new WARCParser(createReadStream(warc))) {
    if (record.warcType !== 'response' || record.warcTargetURI == null) continue
    const body = await record.readFully(true)
    const headers: Record<string, string> = {}
    for (const [name, value] of record.httpHeaders?.headers ?? []) headers[name.toLowerCase()] = value
    captures.set(record.warcTargetURI, {
      url: record.warcTargetURI,
      capturedAt: new Date(record.warcDate ?? 0),
      status: record.httpHeaders == null ? null : Number(record.httpHeaders.statusCode),
      headers,
      body,
    })
  }
  return captures
}

interface Score {
  readonly kind: boolean
  readonly title: boolean
  readonly time: boolean
  readonly author: boolean
  readonly f1: number
  readonly kept: number
  readonly leaked: number
}

function scoreArticle(gold: Gold, found: Extraction): Score {
  const names = (list: readonly string[]) => list.map(plain).sort().join('; ')
  const minute = (instant: Date) => Math.floor(instant.getTime() / 60_000)
  const text = spaced(found.text)
  const wanted = gold.published == null ? null : new Date(gold.published)
  return {
    kind: found.kind === 'article',
    title: plain(found.title ?? '') === plain(gold.title),
    time:
      wanted === null
        ? found.publishedAt === null
        : found.publishedAt !== null && minute(found.publishedAt) === minute(wanted),
    author: names(found.authors) === names(gold.authors ?? []),
    f1: tokenF1(found.text, gold.full_text ?? ''),
    kept: (gold.with ?? []).filter((part) => text.includes(spaced(part))).length,
    leaked: (gold.without ?? []).filter((part) => text.includes(spaced(part))).length,
  }
}

const share = (values: readonly boolean[]): number =>
  values.length === 0 ? 0 : values.filter(Boolean).length / values.length

/** `dataDir` holds `data/gold` and `captures`. Every page that is not fully right is printed. */
export async function evaluateVietnamese(dataDir: string): Promise<Record<string, number>> {
  const file = join(dataDir, 'data/gold/vn-extraction-dev.jsonl')
  if (!existsSync(file)) {
    console.log('SKIPPED: no Vietnamese gold pages (data/gold/vn-extraction-dev.jsonl)')
    return {}
  }
  const lines = (await readFile(file, 'utf8')).split('\n')
  const golds = lines.filter((line) => line !== '').map((line) => Gold.parse(JSON.parse(line)))
  const captures = await capturesIn(join(dataDir, 'captures/press-dev.warc.gz'))
  const scores: Score[] = []
  const kinds: boolean[] = []
  let [wanted, kept, unwanted, leaked] = [0, 0, 0, 0]
  for (const gold of golds) {
    const capture = captures.get(gold.uri)
    if (capture === undefined) throw new Error(`the archive has no record of ${gold.uri}`)
    const outcome = extract(capture, sourceOfAddress(gold.uri))
    const kind = outcome.kind === 'done' ? outcome.value.kind : outcome.kind
    kinds.push(kind === gold.kind)
    if (kind !== gold.kind) console.log(`kind ${kind}, not ${gold.kind}: ${gold.uri}`)
    if (gold.kind !== 'article') continue
    if (outcome.kind !== 'done') {
      scores.push({ kind: false, title: false, time: false, author: false, f1: 0, kept: 0, leaked: 0 })
      continue
    }
    const score = scoreArticle(gold, outcome.value)
    scores.push(score)
    wanted += gold.with?.length ?? 0
    unwanted += gold.without?.length ?? 0
    kept += score.kept
    leaked += score.leaked
    report(gold, outcome.value, score)
  }
  return {
    pages: golds.length,
    'token-f1': scores.reduce((sum, { f1 }) => sum + f1, 0) / scores.length,
    kind: share(kinds),
    title: share(scores.map(({ title }) => title)),
    time: share(scores.map(({ time }) => time)),
    author: share(scores.map(({ author }) => author)),
    'segments-kept': kept / wanted,
    'segments-leaked': leaked / unwanted,
  }
}

function report(gold: Gold, found: Extraction, score: Score): void {
  const faults = [
    score.title ? null : `title ${found.title} | ${gold.title}`,
    score.time ? null : `time ${found.publishedAt?.toISOString() ?? null} | ${gold.published}`,
    score.author ? null : `authors ${found.authors.join('; ')} | ${gold.authors?.join('; ')}`,
    score.f1 >= 0.98 ? null : `token-F1 ${score.f1.toFixed(3)}`,
    score.leaked === 0 ? null : `${score.leaked} segments that are not the article`,
    score.kept === (gold.with ?? []).length ? null : `${(gold.with ?? []).length - score.kept} segments missing`,
  ].filter((fault) => fault !== null)
  if (faults.length > 0) console.log(`${gold.uri}\n  ${faults.join('\n  ')}`)
}
