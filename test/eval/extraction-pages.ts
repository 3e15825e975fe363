/** Which pages are there to be read, and what should be found on them? Null where a set is not on this machine. */
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { gunzipSync } from 'node:zlib'
import { z } from 'zod'
import type { Capture } from '#data/model/capture.js'

export interface WebPage {
  readonly id: string
  readonly url: string
  readonly body: Uint8Array
}

export interface WholePage extends WebPage {
  readonly type: string
  readonly wanted: string
}

export interface SegmentPage extends WebPage {
  readonly kept: readonly string[]
  readonly dropped: readonly string[]
}

const Metadata = z.record(z.string(), z.object({ page_type: z.string() }))
const Truth = z.object({
  file_id: z.string(),
  url: z.string(),
  ground_truth: z.object({ main_content: z.string().nullish() }),
})
const Segments = z.record(
  z.string(),
  z.object({ file: z.string(), with: z.array(z.string()), without: z.array(z.string()) }),
)

const unpacked = (path: string): Uint8Array => gunzipSync(readFileSync(path))

/** The public half of WCXB that is here, with the type of each page. */
export function readWholePages(dataDir: string): readonly WholePage[] | null {
  const folder = join(dataDir, 'data/extraction/wcxb-dev')
  if (!existsSync(folder)) return null
  const metadata = Metadata.parse(JSON.parse(readFileSync(join(folder, 'metadata.json'), 'utf8')))
  const lines = new TextDecoder().decode(unpacked(join(folder, 'dev-ground-truth.jsonl.gz'))).split('\n')
  return lines
    .filter((line) => line !== '')
    .map((line) => Truth.parse(JSON.parse(line)))
    .map(({ file_id, url, ground_truth }) => ({
      id: file_id,
      url,
      body: unpacked(join(folder, 'html', `${file_id}.html.gz`)),
      type: metadata[file_id]?.page_type ?? 'article',
      wanted: ground_truth.main_content ?? '',
    }))
    .sort((a, b) => (a.id < b.id ? -1 : 1))
}

/** The part of trafilatura's own evaluation that is here. */
export function readSegmentPages(dataDir: string): readonly SegmentPage[] | null {
  const folder = join(dataDir, 'data/extraction/trafilatura-eval/tests')
  if (!existsSync(folder)) return null
  const entries = Segments.parse(JSON.parse(readFileSync(join(folder, 'evaldata.json'), 'utf8')))
  return Object.entries(entries).map(([url, entry]) => {
    const path = ['cache', 'eval'].map((part) => join(folder, part, `${entry.file}.gz`)).find(existsSync)
    if (path === undefined) throw new Error(`the set names a page that is not in it: ${entry.file}`)
    return { id: entry.file, url, body: unpacked(path), kept: entry.with, dropped: entry.without }
  })
}

/** When the benchmark pages were fetched is not told; all their dates lie before this day. */
const FETCHED = new Date('2026-04-01T00:00:00Z')

export const captureOf = ({ url, body }: WebPage): Capture => ({
  url,
  capturedAt: FETCHED,
  status: 200,
  headers: { 'content-type': 'text/html' },
  body,
})
