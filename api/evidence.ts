/** What may be done with the sealed captures that an Item rests on? Each deed is written into the custody log. */
import type { Readable } from 'node:stream'
import type { SealedFacts } from '#crawlers/evidence/facts.js'
import { type Verdict, verifyCapture } from '#crawlers/evidence/verify.js'
import { pictureKind } from '#data/model/picture.js'
import { vietnamDay } from '#data/model/time.js'
import type { CaptureRow } from '#data/store/captures.js'
import {
  type CustodyEntry,
  type CustodyRow,
  custodyHead,
  custodyOf,
  purgesNoted,
  recordAllCustody,
  sealedDigests,
} from '#data/store/custody.js'
import { sealedCapturesOf } from '#data/store/evidence.js'
import type { Item } from '#data/store/items.js'
import type { Database } from '#dialect'
import { TOOL } from './version.js'

export interface EvidencePorts {
  readonly db: Database
  /** Folder of the archive. */
  readonly captures: string
  readonly now: () => Date
}

export interface VerifiedCapture {
  readonly capture: CaptureRow
  readonly verdict: Verdict
}

const idsOf = (captures: readonly SealedFacts[]): number[] => captures.map(({ id }) => id)

/** @param note which of the sound ones go into the log; the damaged always do */
export async function verifyCaptures(
  captures: readonly CaptureRow[],
  { db, captures: folder, now }: EvidencePorts,
  note: 'all' | 'unknown' = 'all',
): Promise<readonly VerifiedCapture[]> {
  const log = await custodyOf(db.read, idsOf(captures))
  const [known, purges] = [sealedDigests(log), purgesNoted(log)]
  const verified: VerifiedCapture[] = []
  for (const capture of captures) {
    const [sealedAs, purgedOn] = [known.get(capture.id) ?? null, purges.get(capture.id) ?? null]
    verified.push({ capture, verdict: await verifyCapture(capture, folder, sealedAs, purgedOn) })
  }
  const at = now()
  const entries = verified
    // That it is gone, and why, the log says already.
    .filter(({ verdict }) => !verdict.purged)
    .filter(({ capture, verdict }) => note === 'all' || !verdict.ok || !known.has(capture.id))
    .map((one) => entryOf(one, at))
  await db.write((tx) => recordAllCustody(tx, entries))
  return verified
}

function entryOf({ capture, verdict }: VerifiedCapture, at: Date): CustodyEntry {
  const found = verdict.checks.filter(({ ok }) => !ok).map(({ detail }) => detail)
  const event = verdict.ok ? 'verified' : 'damaged'
  const detail = verdict.ok
    ? `bản ghi nguyên vẹn; khối lưu ${verdict.sealed}`
    : `không qua kiểm tra: ${found.join('; ')}`
  return { captureId: capture.id, at, event, detail }
}

export interface Package {
  /** Safe as a file name anywhere. */
  readonly name: string
  readonly stream: Readable
  /** All of the Item's captures; those that did not pass are left out of the package. */
  readonly verified: readonly VerifiedCapture[]
}

/**
 * Checks an Item's captures and packs those that pass; null when none does. What people handed in stays in the house: beside
 * the evidence it holds what the office knows and proposes.
 */
export async function packItem(
  item: Pick<Item, 'id' | 'title' | 'url'>,
  ports: EvidencePorts,
): Promise<Package | null> {
  const { db, now } = ports
  const captures = (await sealedCapturesOf(db.read, item.id)).filter(({ door }) => door !== 'report')
  const verified = await verifyCaptures(captures, ports)
  const sound = verified.flatMap(({ capture, verdict }) =>
    verdict.ok && verdict.sealed !== null ? [{ facts: capture, sealed: verdict.sealed }] : [],
  )
  if (sound.length === 0) return null
  const createdAt = now()
  const name = `can-cu-tin-${item.id}-${vietnamDay(createdAt)}.wacz`
  await db.write((tx) =>
    recordAllCustody(
      tx,
      sound.map(({ facts: { id }, sealed }) => ({
        captureId: id,
        at: createdAt,
        event: 'exported' as const,
        detail: `đóng vào gói ${name}; khối lưu ${sealed}`,
      })),
    ),
  )
  const { packWacz } = await import('#crawlers/evidence/wacz.js')
  const log = await custodyOf(db.read, idsOf(verified.map(({ capture }) => capture)))
  const order = {
    title: item.title ?? item.url ?? `Tin số ${item.id}`,
    createdAt,
    software: TOOL,
    captures: sound,
    leftOut: verified.filter(({ verdict }) => !verdict.ok).map(leftOut),
    custody: { head: await custodyHead(db.read), entries: log.map(plainEntry) },
  }
  return { name, stream: packWacz(order, ports.captures), verified }
}

const leftOut = ({ capture, verdict }: VerifiedCapture): string =>
  `bản lưu số ${capture.id} (${capture.url ?? 'không có địa chỉ'}): ${verdict.checks.find(({ ok }) => !ok)?.detail ?? ''}`

const plainEntry = ({ at, captureId, detail, event, previous, digest }: CustodyRow) => ({
  previous,
  entry: { at: at.toISOString(), captureId, detail, event },
  digest,
})

/** The page itself, of all that an Item rests on: what a picture is a picture of. */
export const newestPage = (captures: readonly CaptureRow[]): CaptureRow | null =>
  captures.findLast(({ recordType, url }) => recordType === 'response' && pictureKind(url) === null) ??
  captures.findLast(({ url }) => pictureKind(url) === null) ??
  null
