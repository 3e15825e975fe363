/** Is a sealed capture still what was sealed? Every check has a name and says in words what it found; nothing throws. */
import { vietnamDate } from '#data/model/time.js'
import { isBlank } from '../formats/warc-blank.js'
import { sha256 } from '../formats/warc-record.js'
import { type Packed, readPacked, type SealedParts, takeApart, unpackMember } from '../formats/warc-sealed.js'
import { asTarget } from '../formats/warc-sealing.js'
import type { SealedFacts } from './facts.js'

/** In the order in which they are made. */
export const CHECKS = [
  'file',
  'place',
  'packing',
  'custody',
  'form',
  'block-digest',
  'payload-digest',
  'register-digest',
  'size',
  'target',
  'final-address',
  'date',
  'status',
  'tool',
] as const
export type CheckName = (typeof CHECKS)[number]

export interface Check {
  readonly name: CheckName
  readonly ok: boolean
  /** In Vietnamese. */
  readonly detail: string
}

export interface Verdict {
  readonly ok: boolean
  readonly checks: readonly Check[]
  /** `sha256:<hex>` of the bytes as they lie in the archive; null when they could not be read. */
  readonly sealed: string | null
  /** It was deleted under the retention rules, and nothing else stands there: no damage, and nothing to show. */
  readonly purged: boolean
}

const judged = (checks: readonly Check[], sealed: string | null): Verdict => ({
  ok: checks.every(({ ok }) => ok),
  checks,
  sealed,
  purged: false,
})

const check = (name: CheckName, ok: boolean, good: string, bad: string): Check => ({
  name,
  ok,
  detail: ok ? good : bad,
})

/**
 * Checks one capture against its row and against itself.
 * @param sealedAs the digest of the bytes in the archive as the custody log noted it; null when it never did. Only this one
 * notices bits that neither gzip's checksum nor the record's own digests cover.
 * @param purgeNoted when the custody log noted that it is to be deleted; null when it never did
 */
export async function verifyCapture(
  row: SealedFacts,
  folder: string,
  sealedAs: string | null,
  purgeNoted: Date | null = null,
): Promise<Verdict> {
  const { archiveFile: file, archiveOffset: offset, archiveLength: length } = row
  if (file === null || offset === null || length === null)
    return judged([check('file', false, '', 'bản ghi này không có bản lưu: khi nhận vào nó không chứa trang')], null)
  const packed = await readPacked(folder, { file, offset, length })
  const found = whereChecks(packed, file, offset)
  if (packed.kind !== 'bytes') return judged(found, null)
  // Without the log's word an emptied record is damage like any other.
  if (purgeNoted !== null && isBlank(packed.bytes)) {
    const purged = check('custody', true, `đã xóa theo quy định ngày ${vietnamDate(purgeNoted)}`, '')
    return { ...judged([...found, purged], null), purged: true }
  }
  const sealed = sha256(packed.bytes)
  const custody = check(
    'custody',
    sealedAs === null || sealedAs === sealed,
    sealedAs === null
      ? 'nhật ký lưu giữ chưa ghi mã băm của khối lưu; lần kiểm tra này sẽ ghi'
      : 'khối lưu đúng mã băm đã ghi trong nhật ký lưu giữ',
    'khối lưu khác mã băm đã ghi trong nhật ký lưu giữ',
  )
  const record = await unpackMember(packed.bytes)
  const packing = check('packing', typeof record !== 'string', 'khối nén nguyên vẹn, đúng mã kiểm tra CRC', `${record}`)
  if (typeof record === 'string') return judged([...found, packing, custody], sealed)
  const parts = takeApart(record)
  const form = check('form', parts !== null, 'bản ghi WARC đúng dạng', 'bản ghi WARC không còn đúng dạng')
  const before = [...found, packing, custody, form]
  return judged(parts === null ? before : [...before, ...digestChecks(parts, row), ...headerChecks(parts, row)], sealed)
}

function whereChecks({ kind }: Packed, file: string, offset: number): Check[] {
  const there = check('file', kind === 'bytes' || kind === 'cut', `có tệp ${file}`, noFile(kind))
  if (kind === 'no-file' || kind === 'unreadable') return [there]
  const place = check(
    'place',
    kind === 'bytes',
    `bản ghi nằm ở vị trí ${offset}`,
    'tệp lưu ngắn hơn trong sổ: đã bị cắt',
  )
  return [there, place]
}

const noFile = (kind: Packed['kind']): string =>
  kind === 'no-file' ? 'tệp lưu không còn trong thư mục làm việc' : 'tệp lưu không đọc được'

function digestChecks({ fields, block, payload }: SealedParts, row: SealedFacts): Check[] {
  const blockDigest = fields.get('warc-block-digest') ?? null
  const computed = sha256(payload)
  return [
    check(
      'block-digest',
      blockDigest === null || blockDigest === sha256(block),
      blockDigest === null
        ? 'bản ghi làm trước khi có mã băm của cả khối'
        : 'mã băm cả khối (gồm phần đầu HTTP) tính lại trùng mã đã niêm phong',
      'phần đầu HTTP hoặc nội dung đã bị thay đổi: mã băm cả khối tính lại khác mã đã niêm phong',
    ),
    check(
      'payload-digest',
      fields.get('warc-payload-digest') === computed,
      'mã băm nội dung tính lại trùng mã đã niêm phong',
      'nội dung đã bị thay đổi: mã băm tính lại khác mã đã niêm phong',
    ),
    check(
      'register-digest',
      row.digest === computed,
      'mã băm nội dung tính lại trùng mã trong sổ',
      'mã băm nội dung tính lại khác mã trong sổ',
    ),
    check('size', row.bytes === payload.length, `${payload.length} byte như trong sổ`, 'dung lượng khác trong sổ'),
  ]
}

/** Imported rows and what people handed in are sealed under a name of ours, since they have no address or share one. */
const OWN_NAME = 'urn:diembao:'

function headerChecks({ fields, status }: SealedParts, row: SealedFacts): Check[] {
  const target = fields.get('warc-target-uri') ?? null
  const date = fields.get('warc-date') ?? null
  // Records of old say the address as it was written; held against each other on the wire's form.
  const sameTarget = (target && asTarget(target)) === (row.url === null ? null : asTarget(row.url))
  const own = target?.startsWith(OWN_NAME) === true && row.recordType !== 'response'
  return [
    check(
      'target',
      sameTarget || own,
      sameTarget ? 'địa chỉ đã hỏi trùng trong sổ' : `niêm phong dưới tên riêng ${target}`,
      'địa chỉ trong bản ghi khác trong sổ',
    ),
    same(
      'final-address',
      fields.get('x-diembao-final-uri') ?? null,
      row.finalUrl && asTarget(row.finalUrl),
      'địa chỉ cuối',
    ),
    check(
      'date',
      date === null || date === row.capturedAt.toISOString(),
      date === null ? 'bản ghi nhận vào không có giờ; giờ trong sổ là lúc nhận' : 'giờ lưu (UTC) trùng trong sổ',
      'giờ lưu trong bản ghi khác trong sổ',
    ),
    check('status', status === row.status, 'mã trạng thái HTTP trùng trong sổ', 'mã trạng thái HTTP khác trong sổ'),
    same('tool', fields.get('x-diembao-tool') ?? null, row.tool, 'công cụ lưu'),
  ]
}

const same = (name: CheckName, sealed: string | null, registered: string | null, what: string): Check =>
  check(
    name,
    sealed === registered,
    sealed === null ? `không có ${what} riêng, cả trong bản ghi lẫn trong sổ` : `${what} trùng trong sổ`,
    `${what} trong bản ghi khác trong sổ`,
  )
