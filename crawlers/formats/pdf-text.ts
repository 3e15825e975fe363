/** What does a PDF say, page by page? Read in a thread of its own: a file that never ends or fills the memory ends alone. */
import { createRequire } from 'node:module'
import { pathToFileURL } from 'node:url'
import { Worker } from 'node:worker_threads'
import { z } from 'zod'
import { done, type Outcome, quarantine, skip } from '#data/model/outcome.js'

export interface PageLimits {
  readonly pages: number
  /** Of all pages together. */
  readonly characters: number
}

/** A report of 500 pages takes two seconds, on a busy machine twenty; a file that takes longer was made to. */
const LONGEST_READING = 60_000
/** Ten times what the longest report that was tried needs. */
const MEMORY_MB = 512

/**
 * Plain JavaScript, because a thread starts from what Node itself can run, compiled or not. Text alone is asked for: no picture
 * is drawn, no font is loaded, nothing in the file is run.
 */
const READER = `
const { parentPort, workerData } = require('node:worker_threads')
;(async () => {
  const { getDocumentProxy } = await import(workerData.library)
  const pdf = await getDocumentProxy(workerData.bytes, { isEvalSupported: false, disableFontFace: true, verbosity: 0 })
  if (pdf.numPages > workerData.limits.pages) return { fault: 'pages' }
  const pages = []
  let characters = 0
  for (let number = 1; number <= pdf.numPages; number++) {
    const page = await pdf.getPage(number)
    const { items } = await page.getTextContent()
    let text = ''
    for (const item of items) {
      if (typeof item.str !== 'string') continue
      characters += item.str.length + 1
      if (characters > workerData.limits.characters) return { fault: 'characters' }
      text += item.str + (item.hasEOL ? '\\n' : '')
    }
    page.cleanup()
    pages.push(text)
  }
  return { pages }
})().then(
  (read) => parentPort.postMessage(read),
  (cause) => parentPort.postMessage({ fault: cause && cause.name === 'PasswordException' ? 'password' : 'damaged' }),
)
`

const Read = z.union([
  z.object({ pages: z.array(z.string()) }),
  z.object({ fault: z.enum(['pages', 'characters', 'password', 'damaged']) }),
])

const FAULTS = {
  pages: skip('tài liệu có quá nhiều trang'),
  characters: skip('tài liệu có quá nhiều chữ'),
  password: skip('tài liệu đặt mật khẩu: hãy bỏ mật khẩu rồi tải lại'),
  damaged: quarantine('tệp PDF hỏng'),
} as const

export const isPdf = (bytes: Uint8Array): boolean =>
  Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(bytes.length, 1024)).includes('%PDF-')

/** A page that was scanned has no text. */
export async function pdfPages(bytes: Uint8Array, limits: PageLimits): Promise<Outcome<readonly string[]>> {
  const library = pathToFileURL(createRequire(import.meta.url).resolve('unpdf')).href
  const worker = new Worker(READER, {
    eval: true,
    workerData: { bytes: new Uint8Array(bytes), library, limits },
    resourceLimits: { maxOldGenerationSizeMb: MEMORY_MB },
    // What the library remarks on a file is nobody's to read.
    stdout: true,
    stderr: true,
  })
  try {
    return await new Promise((resolve) => {
      const late = setTimeout(() => resolve(quarantine('tệp PDF đọc quá lâu')), LONGEST_READING)
      const end = (outcome: Outcome<readonly string[]>) => {
        clearTimeout(late)
        resolve(outcome)
      }
      worker.once('message', (message: unknown) => {
        const read = Read.safeParse(message)
        if (!read.success) end(FAULTS.damaged)
        else end('pages' in read.data ? done(read.data.pages) : FAULTS[read.data.fault])
      })
      worker.once('error', () => end(quarantine('tệp PDF đọc không nổi: hỏng, hoặc phình ra quá lớn')))
      worker.once('exit', () => end(FAULTS.damaged))
    })
  } finally {
    await worker.terminate()
  }
}
