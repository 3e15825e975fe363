/** May an uploaded document come in, and in which words is it known? */
import { createHash } from 'node:crypto'
import { decodeLegacy } from '#data/model/legacy.js'
import type { Outcome } from '#data/model/outcome.js'
import { canonical } from '#data/model/vietnamese.js'
import { docxText, isZip } from '../formats/docx-text.js'
import { isPdf, type PageLimits, pdfPages } from '../formats/pdf-text.js'
import { hasSecretMark, namesSecret, SECRET_REFUSAL } from './secret-marks.js'

export const DOCUMENT_LIMIT = 20 * 1024 * 1024

/** The longest plans with their annexes have some hundred pages of 3,000 signs. */
const LIMITS: PageLimits = { pages: 1_000, characters: 4_000_000 }

export const DOCUMENT_TYPES = {
  pdf: 'application/pdf',
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
} as const

export interface UploadedDocument {
  readonly type: (typeof DOCUMENT_TYPES)[keyof typeof DOCUMENT_TYPES]
  readonly name: string
  readonly bytes: Uint8Array
  /** `sha256:<hex>` of the bytes. */
  readonly digest: string
  /** Empty for a page that was scanned. */
  readonly pages: readonly string[]
}

export interface RefusedDocument {
  readonly kind: 'refused'
  readonly code: 'secret-mark' | 'bad-document'
  /** In Vietnamese; never holds what was uploaded. */
  readonly reason: string
}
const refused = (code: RefusedDocument['code'], reason: string): RefusedDocument => ({ kind: 'refused', code, reason })

const LONGEST_NAME = 200

/** Without what would move a cursor or break a line. */
const lineOf = (text: string): string =>
  canonical(text.replace(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/gu, ' '))
    .trim()
    .slice(0, LONGEST_NAME)

/** What a person calls it, else the last part of the file's path. */
const nameOf = (file: string, title: string): string =>
  lineOf(title) || lineOf(file.split(/[\\/]/).at(-1) ?? '') || 'tài liệu'

/** One paragraph a line, in our own spelling; offsets are of this text. */
const kept = (page: string): string =>
  canonical(decodeLegacy(page.replace(/[\u0000-\u0008\u000b-\u001f\u007f]/g, ' ')).text)
    .replace(/[ \t\u3000]+/g, ' ')
    .replace(/ ?\n[\n ]*/g, '\n')
    .trim()

interface Words {
  readonly pages: readonly string[]
  /** What stands beside the pages and is read for stamps alone. */
  readonly margins: string
}

async function wordsOf(bytes: Uint8Array): Promise<{ type: UploadedDocument['type']; read: Outcome<Words> } | null> {
  if (isPdf(bytes)) {
    const read = await pdfPages(bytes, LIMITS)
    const words = read.kind === 'done' ? { ...read, value: { pages: read.value, margins: '' } } : read
    return { type: DOCUMENT_TYPES.pdf, read: words }
  }
  return isZip(bytes) ? { type: DOCUMENT_TYPES.docx, read: await docxText(bytes, LIMITS) } : null
}

/**
 * What the file says it is, by name or type, is not asked: its first bytes decide. Of what carries a mark of secrecy nothing is kept.
 * @param title `Quyết định số …`, as documents are cited; empty where nobody said it
 */
export async function takeDocument(
  bytes: Uint8Array,
  fileName: string,
  title = '',
): Promise<{ readonly kind: 'taken'; readonly document: UploadedDocument } | RefusedDocument> {
  if (namesSecret(fileName) || namesSecret(title) || hasSecretMark(title)) return refused('secret-mark', SECRET_REFUSAL)
  if (bytes.length > DOCUMENT_LIMIT) return refused('bad-document', 'Tài liệu lớn quá 20 MB.')
  const words = await wordsOf(bytes)
  if (words === null) return refused('bad-document', 'Chỉ nhận tài liệu PDF hoặc Word (DOCX).')
  const { type, read } = words
  if (read.kind !== 'done') return refused('bad-document', `Tài liệu không nhận được: ${read.reason}.`)
  const { pages, margins } = read.value
  const isSecret = (text: string) => hasSecretMark(text) || hasSecretMark(decodeLegacy(text).text)
  if ([...pages, margins].some(isSecret)) return refused('secret-mark', SECRET_REFUSAL)
  const digest = `sha256:${createHash('sha256').update(bytes).digest('hex')}`
  return { kind: 'taken', document: { type, name: nameOf(fileName, title), bytes, digest, pages: pages.map(kept) } }
}
