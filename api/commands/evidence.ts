/** `evidence`: what does an Item rest on, is it whole, how does it leave the house, and how did its page look? */
import { createWriteStream } from 'node:fs'
import { rename, rm } from 'node:fs/promises'
import { pipeline } from 'node:stream/promises'
import { setTimeout as wait } from 'node:timers/promises'
import type { Command } from 'commander'
import { nameOf } from '#data/model/opening.js'
import { vietnamDate, vietnamIso } from '#data/model/time.js'
import { type CaptureRow, capturesById } from '#data/store/captures.js'
import { custodyOf, verifyCustody } from '#data/store/custody.js'
import { sealedCapturesAfter, sealedCapturesOf } from '#data/store/evidence.js'
import { type Item, itemById } from '#data/store/items.js'
import { UserError } from '../config.js'
import { type EvidencePorts, packItem, type VerifiedCapture, verifyCaptures } from '../evidence.js'
import { print, say } from '../terminal.js'
import { TOOL, VERSION } from '../version.js'
import type { Workplace } from '../workplace.js'
import { captureLines, packageLines, verdictLines } from './evidence-lines.js'
import { DIR_OPTION, fromCaller, JSON_OPTION, now, printJson, stopSignal, withWorkplace } from './shared.js'

interface CommonOptions {
  readonly dir?: string
  readonly json?: boolean
}

/** Verified together: one reading of the log and one write to it. */
const TOGETHER = 200

const portsOf = ({ db, folder }: Workplace): EvidencePorts => ({ db, captures: folder.captures, now })

async function itemOf({ db }: Workplace, id: string): Promise<Item> {
  const item = /^\d{1,9}$/.test(id) ? await itemById(db.read, Number(id)) : null
  if (item === null) throw new UserError(`không có tin số "${id}": số tin đứng sau /items/ trong địa chỉ của trang`)
  return item
}

export function addEvidenceCommands(program: Command): void {
  const evidence = program
    .command('evidence')
    .description('bản lưu làm căn cứ: xem, kiểm tra còn nguyên vẹn, đóng gói, chụp ảnh trang')

  evidence
    .command('show')
    .description('tin dựa trên những bản lưu nào: địa chỉ, giờ, mã băm, nhật ký lưu giữ')
    .argument('<tin>', 'số của tin')
    .option(...DIR_OPTION)
    .option(...JSON_OPTION)
    .action((id: string, options: CommonOptions) => withWorkplace(options, (workplace) => show(id, workplace, options)))

  evidence
    .command('verify')
    .description('kiểm tra bản lưu của các tin, hoặc gói .wacz, còn nguyên như lúc lưu không; thoát mã 1 nếu không')
    .argument('[tin...]', 'số của tin, hoặc tệp .wacz')
    .option('--all', 'mọi bản lưu trong thư mục làm việc, và cả nhật ký lưu giữ')
    .option(...DIR_OPTION)
    .option(...JSON_OPTION)
    .action(verify)

  evidence
    .command('export')
    .description('đóng gói bản lưu của một tin thành tệp .wacz, ai cũng mở và kiểm tra được')
    .argument('<tin>', 'số của tin')
    .requiredOption('--out <tệp>', 'tệp .wacz sẽ ghi')
    .option(...DIR_OPTION)
    .option(...JSON_OPTION)
    .action((id: string, options: CommonOptions & { readonly out: string }) =>
      withWorkplace(options, (workplace) => exportItem(id, workplace, options)),
    )

  evidence
    .command('picture')
    .description('chụp ảnh toàn trang và bản PDF của trang lúc này, niêm phong cạnh bản lưu')
    .argument('<tin>', 'số của tin')
    .option(...DIR_OPTION)
    .option(...JSON_OPTION)
    .action((id: string, options: CommonOptions) =>
      withWorkplace(options, (workplace) => picture(id, workplace, options)),
    )
}

async function show(id: string, workplace: Workplace, options: CommonOptions): Promise<void> {
  const item = await itemOf(workplace, id)
  const { read } = workplace.db
  const captures = await sealedCapturesOf(read, item.id)
  const log = await custodyOf(
    read,
    captures.map((capture) => capture.id),
  )
  const shown = captures.map((capture) => ({
    capture,
    log: log.filter(({ captureId }) => captureId === capture.id),
  }))
  if (options.json === true) {
    for (const one of shown) printJson({ item: item.id, ...plain(one.capture), custody: one.log })
    return
  }
  print(`tin số ${item.id}: ${nameOf(item)}`)
  if (shown.length === 0) print('chưa có bản lưu nào')
  for (const one of shown) for (const line of captureLines(one.capture, one.log)) print(line)
}

const plain = (capture: CaptureRow) => ({
  ...capture,
  capturedAt: vietnamIso(capture.capturedAt),
  capturedAtUtc: capture.capturedAt.toISOString(),
})

async function verify(ids: readonly string[], options: CommonOptions & { readonly all?: boolean }): Promise<void> {
  const packages = ids.filter((id) => /\.wacz$/i.test(id))
  const items = ids.filter((id) => !packages.includes(id))
  if (ids.length === 0 && options.all !== true) throw new UserError('cần số của tin, một tệp .wacz, hoặc --all')
  let failed = await verifyPackages(packages, options)
  if (items.length > 0 || options.all === true)
    failed += await withWorkplace(options, async (workplace) => {
      const ports = portsOf(workplace)
      const tally = { captures: 0, failed: 0 }
      for (const id of items) {
        const item = await itemOf(workplace, id)
        const captures = await sealedCapturesOf(workplace.db.read, item.id)
        if (captures.length === 0) throw new UserError(`tin số ${id} không có bản lưu nào`)
        tell(await verifyCaptures(captures, ports), tally, options)
      }
      if (options.all === true) await verifyAll(workplace, ports, tally, options)
      const { ok, brokenAt } = await verifyCustody(workplace.db.read)
      if (options.json === true) printJson({ ...tally, custodyOk: ok, custodyBrokenAt: brokenAt })
      else say(`${tally.captures} bản lưu, ${tally.failed} bản không qua kiểm tra; nhật ký lưu giữ ${chain(brokenAt)}`)
      return tally.failed + (ok ? 0 : 1)
    })
  // Told above, one by one: this is for whoever waits for the command's end.
  if (failed > 0) throw new UserError('có bản lưu, gói hoặc nhật ký không còn như lúc niêm phong')
}

const chain = (brokenAt: number | null): string => (brokenAt === null ? 'còn liền mạch' : `đứt ở dòng số ${brokenAt}`)

async function verifyPackages(files: readonly string[], options: CommonOptions): Promise<number> {
  const { verifyWacz } = await import('#crawlers/evidence/wacz-verify.js')
  let failed = 0
  for (const file of files) {
    const verdict = await verifyWacz(fromCaller(file))
    if (options.json === true) printJson({ file, ...verdict })
    else for (const line of packageLines(file, verdict)) print(line)
    if (!verdict.ok) failed += 1
  }
  return failed
}

/** Only what the log does not know yet and what is damaged is written down: a nightly check must not bury the log. */
async function verifyAll(
  { db }: Workplace,
  ports: EvidencePorts,
  tally: { captures: number; failed: number },
  options: CommonOptions,
): Promise<void> {
  const signal = stopSignal()
  for (let after = 0; !signal.aborted; ) {
    const captures = await sealedCapturesAfter(db.read, after, TOGETHER)
    const verified = await verifyCaptures(captures, ports, 'unknown')
    tell(
      verified.filter(({ verdict }) => !verdict.ok),
      { captures: 0, failed: 0 },
      options,
    )
    tally.captures += verified.length
    tally.failed += verified.filter(({ verdict }) => !verdict.ok).length
    const last = captures.at(-1)
    if (last === undefined || captures.length < TOGETHER) break
    after = last.id
  }
}

function tell(
  verified: readonly VerifiedCapture[],
  tally: { captures: number; failed: number },
  options: CommonOptions,
): void {
  for (const { capture, verdict } of verified) {
    tally.captures += 1
    if (!verdict.ok) tally.failed += 1
    if (options.json === true) printJson({ capture: capture.id, item: capture.itemId, url: capture.url, ...verdict })
    else for (const line of verdictLines(capture, verdict)) print(line)
  }
}

async function whyNotPacked({ id, purgedAt }: Item, { db }: Workplace): Promise<string> {
  if (purgedAt !== null) return `tin số ${id} đã xóa nội dung theo quy định lưu giữ ngày ${vietnamDate(purgedAt)}`
  const captures = await sealedCapturesOf(db.read, id)
  return captures.length > 0 && captures.every(({ door }) => door === 'report')
    ? `tin số ${id} do người báo: bản ghi của người báo không được đóng gói ra ngoài`
    : `tin số ${id} không có bản lưu nào nguyên vẹn để đóng gói: xem diembao evidence verify ${id}`
}

async function exportItem(id: string, workplace: Workplace, options: CommonOptions & { readonly out: string }) {
  const item = await itemOf(workplace, id)
  const packed = await packItem(item, portsOf(workplace))
  if (packed === null) throw new UserError(await whyNotPacked(item, workplace))
  const path = fromCaller(options.out)
  try {
    // A reader never meets a half-written file.
    await pipeline(packed.stream, createWriteStream(`${path}.part`))
    await rename(`${path}.part`, path)
  } catch (cause) {
    await rm(`${path}.part`, { force: true })
    throw cause
  }
  const missing = packed.verified.filter(({ verdict }) => !verdict.ok)
  if (options.json === true)
    printJson({
      file: path,
      captures: packed.verified.filter(({ verdict }) => verdict.ok && !verdict.purged).length,
      leftOut: missing.map(({ capture }) => capture.id),
    })
  else print(path)
  if (missing.length > 0)
    throw new UserError(
      `${missing.length} bản lưu không qua kiểm tra nên không có trong gói: xem diembao evidence verify ${id}`,
    )
}

async function picture(id: string, workplace: Workplace, options: CommonOptions): Promise<void> {
  const { db, folder, config } = workplace
  const item = await itemOf(workplace, id)
  const { createBrowser } = await import('#crawlers/fetch/browser.js')
  const { openWarc } = await import('#crawlers/formats/warc.js')
  const { pictureItem } = await import('../picture.js')
  const signal = stopSignal()
  const browser = createBrowser({
    version: VERSION,
    contact: config.contact ?? 'chưa đặt liên hệ trong diembao.yaml',
    now,
    sleep: (milliseconds, stop) => wait(milliseconds, undefined, stop === undefined ? {} : { signal: stop }),
  })
  const archive = await openWarc(folder.captures, now(), TOOL)
  try {
    const outcome = await pictureItem(item.id, { db, archive, browser, now, signal })
    if (outcome.kind !== 'done') throw new UserError(`không chụp được: ${outcome.reason}`)
    const { captureIds, takenAt, finalUrl } = outcome.value
    const taken = await capturesById(db.read, captureIds)
    if (options.json === true)
      return printJson({
        item: item.id,
        takenAt: vietnamIso(takenAt),
        finalUrl,
        captures: [...taken.values()].map(plain),
      })
    for (const capture of taken.values()) for (const line of captureLines(capture, [])) print(line)
  } finally {
    await browser.close()
    await archive.close()
  }
}
