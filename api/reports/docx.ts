/** How does a weekly summary look as a Word document in the form of Nghị định 30/2020, Phụ lục I? */
import { Paragraph } from 'docx'
import { annex } from './docx-annex.js'
import { letterhead, signature } from './docx-letterhead.js'
import { documentOf, section } from './docx-page.js'
import { block, writer } from './docx-text.js'
import type { BriefingManifest } from './manifest.js'
import { outline } from './outline.js'

/** The same manifest gives the same bytes. */
export function weeklyDocx(manifest: BriefingManifest): Promise<Uint8Array> {
  const write = writer()
  const text = outline(manifest)
  return documentOf(
    [
      section('portrait', [
        ...letterhead(manifest),
        // The last lines go with the signature, which must not stand on a page alone.
        ...text.map((one, index) => block(write, one, { keepNext: index >= text.length - 2 })),
        new Paragraph({ keepNext: true, spacing: { after: 120 }, children: [] }),
        signature(),
      ]),
      section('landscape', annex(manifest, write)),
    ],
    'Tổng hợp thông tin báo chí, mạng xã hội (dự thảo)',
    new Date(manifest.generatedAt),
  )
}
