/** What does a newsroom get: letter, page, evidence as a table, links; one archive, the same bytes for the same answer? */
import { buffer } from 'node:stream/consumers'
import { ZipFile } from 'yazl'
import type { ResponseManifest } from '#data/model/response-manifest.js'
import { EVIDENCE_FORM_WORDS, EVIDENCE_KIND_WORDS } from '#data/model/response-words.js'
import { csvOf } from './csv.js'
import { letterDocx, type Making } from './response-docx.js'
import { capturedWords, placeOf } from './response-outline.js'
import { portalPage, socialText } from './response-page.js'
import { withoutTimes } from './steady-archive.js'

export interface PackEntry {
  readonly path: string
  readonly bytes: Uint8Array
}

const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text)

/** Languages side by side: the letter is Vietnamese, pages and short words come in each. The dossier stays in the house: it holds what the office proposes. */
export async function packEntries(manifest: ResponseManifest, making: Making): Promise<readonly PackEntry[]> {
  const each = manifest.texts.map((text) => ({ text, making: { ...making, text } }))
  return [
    { path: 'cong-van.docx', bytes: await letterDocx(manifest, making) },
    ...each.map(({ text, making: one }) => ({
      path: `trang-${text.language}.html`,
      bytes: utf8(portalPage(manifest, one, { claimReview: false })),
    })),
    ...each.map(({ text, making: one }) => ({
      path: `ban-ngan-${text.language}.txt`,
      bytes: utf8(socialText(manifest, one)),
    })),
    { path: 'chung-cu.csv', bytes: utf8(evidenceCsv(manifest)) },
    { path: 'duong-dan.txt', bytes: utf8(`${making.text.body.links.join('\n')}\n`) },
    { path: 'ma-kiem-tra.txt', bytes: utf8(`${making.digest}\n`) },
  ]
}

/** The format's own field for the time, which is set to the same day below; not the second one, which holds it too. */
const STEADY = { mtime: new Date('1980-01-02T00:00:00Z'), forceDosTimestamp: true }

export async function pressPack(entries: readonly PackEntry[]): Promise<Uint8Array> {
  const zip = new ZipFile()
  for (const { path, bytes } of entries) zip.addBuffer(Buffer.from(bytes), path, STEADY)
  zip.end()
  return withoutTimes(await buffer(zip.outputStream))
}

const evidenceCsv = ({ evidence }: ResponseManifest): string =>
  csvOf([
    ['STT', 'Hình thức', 'Loại nguồn', 'Trích dẫn', 'Địa chỉ, số hiệu', 'Trang', 'Lưu lúc', 'SHA-256'],
    ...evidence.map((piece) => [
      String(piece.number),
      EVIDENCE_FORM_WORDS[piece.form],
      EVIDENCE_KIND_WORDS[piece.kind],
      piece.quote,
      placeOf(piece).shown,
      piece.page === null ? '' : String(piece.page),
      capturedWords(piece),
      piece.digest ?? '',
    ]),
  ])
