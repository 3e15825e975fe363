/** How do an official letter (công văn) and a dossier look as Word documents in the form of Nghị định 30/2020, Phụ lục I? */
import { Paragraph } from 'docx'
import type { ResponseManifest } from '#data/model/response-manifest.js'
import { evidenceAnnex } from './docx-evidence.js'
import { heads, signature, titleBlock } from './docx-letterhead.js'
import { documentOf, section } from './docx-page.js'
import { block, centred, points, run, writer } from './docx-text.js'
import { aboutOf, dossierBlocks, letterBlocks, type Text } from './response-outline.js'

/** What a document is made from beside its manifest. */
export interface Making {
  readonly text: Text
  /** Not approved yet: it says so on its first page. */
  readonly draft: boolean
  /** Of the manifest, sha256:…. */
  readonly digest: string
}

const yearOf = ({ at }: ResponseManifest): string => at.slice(0, 4)

/** Number, day, receiver and signature stay open: they are given when it is issued. */
export function letterDocx(manifest: ResponseManifest, { text, draft }: Making): Promise<Uint8Array> {
  const write = writer()
  const blocks = letterBlocks(manifest, text)
  return documentOf(
    [
      section('portrait', [
        heads({
          issuer: manifest.locality.issuer,
          year: yearOf(manifest),
          number: 'Số: ……/……-……',
          about: [aboutOf(text.body.title, manifest)],
          circulation: null,
          draft,
        }),
        centred([run('Kính gửi: ……………………………………', { size: points(14) })], { spacing: { before: 240, after: 240 } }),
        ...blocks.map((one, index) => block(write, one, { keepNext: index >= blocks.length - 2 })),
        new Paragraph({ keepNext: true, spacing: { after: 120 }, children: [] }),
        signature('- Như trên;'),
      ]),
    ],
    'Công văn',
    new Date(manifest.at),
  )
}

/** Five headings of Thông tư 02/2019, Điều 6.3; the list of evidence is its annex. */
export function dossierDocx(manifest: ResponseManifest, making: Making): Promise<Uint8Array> {
  const { text, draft } = making
  const write = writer()
  const blocks = dossierBlocks(manifest, text)
  return documentOf(
    [
      section('portrait', [
        heads({
          issuer: manifest.locality.issuer,
          year: yearOf(manifest),
          number: 'Số: ……/……-……',
          about: [],
          circulation: null,
          draft,
        }),
        ...titleBlock('HỒ SƠ', [text.body.title, `(Hồ sơ số ${manifest.caseNumber})`]),
        ...blocks.map((one, index) => block(write, one, { keepNext: index >= blocks.length - 2 })),
        new Paragraph({ keepNext: true, spacing: { after: 120 }, children: [] }),
        signature(),
      ]),
      section('landscape', evidenceAnnex(manifest, making, write)),
    ],
    'Hồ sơ',
    new Date(manifest.at),
  )
}
