/** Which files can an answer leave as, and is there anything in their bytes that must not? */

import { type LaunchOptions, NO_BROWSER } from '#crawlers/fetch/browser-launch.js'
import type { Actor } from '#data/model/actor.js'
import { type Result, refuse } from '#data/model/refusal.js'
import type { DeliveryDoor } from '#data/model/response.js'
import { type Asked, noteExport, type Releasable, releasable } from '#data/store/response-exports.js'
import type { Database } from '#dialect'
import { textOfFile, textOfPrint } from './document-text.js'
import type { Making } from './reports/response-docx.js'
import { textIn } from './reports/response-outline.js'
import { tracesIn } from './traces.js'

const DOCX = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document'
const PDF = 'application/pdf'

/** Name of the file at its address → through which door it leaves, and as what. */
export const RESPONSE_FILES = {
  'letter.docx': { door: 'letter', type: DOCX },
  'letter.pdf': { door: 'letter', type: PDF },
  'dossier.docx': { door: 'dossier', type: DOCX },
  'dossier.pdf': { door: 'dossier', type: PDF },
  'portal.html': { door: 'portal', type: 'text/html; charset=utf-8' },
  'press-pack.zip': { door: 'press-pack', type: 'application/zip' },
  'social.txt': { door: 'social', type: 'text/plain; charset=utf-8' },
} as const satisfies Readonly<Record<string, { readonly door: DeliveryDoor; readonly type: string }>>
export type ResponseFileName = keyof typeof RESPONSE_FILES
export const RESPONSE_FILE_NAMES = [
  'letter.docx',
  'letter.pdf',
  'dossier.docx',
  'dossier.pdf',
  'portal.html',
  'press-pack.zip',
  'social.txt',
] as const satisfies readonly ResponseFileName[]

/** A letter and the file of a Case are Vietnamese; what the public reads comes in each language. */
const VIETNAMESE_ONLY: readonly DeliveryDoor[] = ['letter', 'dossier', 'press-pack']

export interface FileOrder extends Omit<Asked, 'door' | 'traces'> {
  readonly file: ResponseFileName
  readonly language: string
  /** schema.org ClaimReview inside the page. */
  readonly claimReview: boolean
}

export interface ResponseFile {
  readonly name: string
  readonly type: string
  readonly bytes: Uint8Array
  readonly digest: string
}

const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text)

interface Made {
  readonly bytes: Uint8Array
  /** Read back from the bytes. */
  readonly words: string
}

type Drawn = Exclude<ResponseFileName, 'letter.pdf' | 'dossier.pdf'>

async function bytesOf(file: Drawn, { manifest }: Releasable, making: Making, claimReview: boolean) {
  // Word and zip are loaded when somebody asks for them: commands that only look start at once.
  switch (file) {
    case 'letter.docx':
      return (await import('./reports/response-docx.js')).letterDocx(manifest, making)
    case 'dossier.docx':
      return (await import('./reports/response-docx.js')).dossierDocx(manifest, making)
    case 'portal.html':
      return utf8((await import('./reports/response-page.js')).portalPage(manifest, making, { claimReview }))
    case 'social.txt':
      return utf8((await import('./reports/response-page.js')).socialText(manifest, making))
    case 'press-pack.zip': {
      const { packEntries, pressPack } = await import('./reports/press-pack.js')
      return pressPack(await packEntries(manifest, making))
    }
  }
}

async function printed(page: string, made: Date, ports: LaunchOptions): Promise<Result<Made>> {
  const { printPage } = await import('#crawlers/fetch/browser-print.js')
  const print = await printPage(page, made, ports)
  if (print.kind !== 'done')
    return refuse(
      'incomplete',
      print.reason === NO_BROWSER
        ? 'Cần Chromium để tạo PDF; bản DOCX vẫn tải được'
        : 'Chromium chưa tạo được PDF, hãy thử lại; bản DOCX vẫn tải được',
    )
  const read = await textOfPrint(print.value, page)
  if (read.kind !== 'done') return refuse('incomplete', `Không xuất: ${read.reason}; bản DOCX vẫn tải được`)
  return { kind: 'done', value: { bytes: print.value, words: read.value } }
}

async function madeOf(
  { file, claimReview }: FileOrder,
  released: Releasable,
  making: Making,
  ports: LaunchOptions,
): Promise<Result<Made>> {
  if (file === 'letter.pdf' || file === 'dossier.pdf') {
    const { dossierPage, letterPage } = await import('./reports/response-print.js')
    const { manifest } = released
    const page = file === 'letter.pdf' ? letterPage(manifest, making) : dossierPage(manifest, making)
    return printed(page, new Date(manifest.at), ports)
  }
  const bytes = await bytesOf(file, released, making, claimReview)
  return { kind: 'done', value: { bytes, words: await textOfFile(file, bytes) } }
}

/** Made, read back, looked through for what leads to a person, noted in the log; only then given out. */
export async function exportResponse(
  db: Database,
  actor: Actor,
  order: FileOrder,
  ports: LaunchOptions,
): Promise<Result<ResponseFile>> {
  const { file, language, id, signing } = order
  const { door, type } = RESPONSE_FILES[file]
  const contact = signing.issuer.contact ?? null
  const asked: Asked = { id, door, signing, traces: tracesIn(contact) }
  const released = await releasable(db.read, actor, asked)
  if (released.kind === 'refused') return released
  const { manifest, digest, draft } = released.value
  const wanted = VIETNAMESE_ONLY.includes(door) ? 'vi' : language
  const text = textIn(manifest, wanted)
  if (text === null) return refuse('not-found', `Chưa có bản “${wanted}” được duyệt`)
  const made = await madeOf(order, released.value, { text, draft, digest }, ports)
  if (made.kind === 'refused') return made
  const { bytes, words } = made.value
  const found = [...new Set(tracesIn(manifest.locality.issuer.contact)(words))]
  if (found.length > 0) return refuse('incomplete', `Không xuất: trong tệp ${found.join('; ')}`)
  const name = `${manifest.caseNumber}-${id}-${file.replace('.', `${VIETNAMESE_ONLY.includes(door) ? '' : `-${wanted}`}.`)}`
  const noted = await db.write((tx) => noteExport(tx, actor, asked, { file: name, digest }, ports.now()))
  if (noted.kind === 'refused') return noted
  return { kind: 'done', value: { name, type, bytes, digest } }
}
