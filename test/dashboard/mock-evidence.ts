/** What evidence does an item rest on? Invented: the first item is whole with pictures, the second damaged, the third has none. */
import { crc32, deflateSync } from 'node:zlib'
import type { Evidence, SealedCapture, Verification } from '#api/client.js'
import { MOCK_NOW } from './mock-rows.js'

const DIGEST = `sha256:${'0f3a'.repeat(16)}`
const at = (hoursAgo: number): Date => new Date(MOCK_NOW.getTime() - hoursAgo * 3_600_000)
const vietnam = (instant: Date): string =>
  `${new Date(instant.getTime() + 7 * 3_600_000).toISOString().slice(0, 19)}+07:00`

const capture = (id: number, changes: Partial<SealedCapture>): SealedCapture => ({
  id,
  door: 'fetch',
  picture: null,
  url: 'https://vi-du.example/kinh-te/dat-dai/cham-chi-tra-den-bu-duong-ven-bien-can-gio-20261105.html?utm=rss',
  finalUrl: null,
  capturedAt: vietnam(at(5)),
  capturedAtUtc: at(5).toISOString(),
  status: 200,
  contentType: 'text/html; charset=utf-8',
  bytes: 81_234,
  tool: 'diembao/0.2.0',
  digest: DIGEST,
  archive: '20261105010203-4711-0a1b2c3d.warc.gz@182734',
  custody: [
    {
      at: vietnam(at(3)),
      event: 'verified',
      detail: `bản ghi nguyên vẹn; khối lưu ${DIGEST}`,
      digest: `${id}`.repeat(64).slice(0, 64),
    },
  ],
  ...changes,
})

const PICTURE_FACTS = { status: null, bytes: 412_345, custody: [] }

export function evidence(item: number): Evidence {
  if (item === 3) return { captures: [] }
  const page = capture(1, { finalUrl: item === 2 ? 'https://m.vi-du.example/bai-khac.html' : null })
  const older = capture(2, {
    capturedAt: vietnam(at(20)),
    capturedAtUtc: at(20).toISOString(),
    tool: null,
    custody: [],
  })
  if (item === 2) return { captures: [page, older] }
  const screenshot = {
    ...PICTURE_FACTS,
    picture: 'screenshot' as const,
    contentType: 'image/png',
    url: `urn:view:${page.url}`,
  }
  const pdf = { ...PICTURE_FACTS, picture: 'pdf' as const, contentType: 'application/pdf', url: `urn:pdf:${page.url}` }
  return { captures: [capture(3, screenshot), capture(4, pdf), page, older] }
}

export function verification(item: number): Verification {
  const captures = evidence(item).captures.map(({ id }) => ({
    id,
    ok: item !== 2 || id !== 1,
    checks: [
      { name: 'file', ok: true, detail: 'có tệp 20261105010203-4711-0a1b2c3d.warc.gz' },
      {
        name: 'payload-digest',
        ok: item !== 2 || id !== 1,
        detail: 'nội dung đã bị thay đổi: mã băm tính lại khác mã đã niêm phong',
      },
    ],
  }))
  return { at: vietnam(MOCK_NOW), ok: item !== 2, captures, custodyWhole: true }
}

/** A page's picture, taller than wide: grey lines on white. */
export const PICTURE = png(320, 900)

function png(width: number, height: number): Buffer {
  const rows = Buffer.alloc((width + 1) * height, 0xff)
  for (let y = 0; y < height; y++) {
    rows[y * (width + 1)] = 0
    if (y % 24 > 13) rows.fill(y < 60 ? 0x33 : 0xbb, y * (width + 1) + 21, (y + 1) * (width + 1) - (y % 5) * 12 - 20)
  }
  const header = Buffer.alloc(13)
  header.writeUInt32BE(width, 0)
  header.writeUInt32BE(height, 4)
  header.set([8, 0, 0, 0, 0], 8)
  const chunk = (name: string, data: Uint8Array) => {
    const named = Buffer.concat([Buffer.from(name), data])
    const [length, sum] = [Buffer.alloc(4), Buffer.alloc(4)]
    length.writeUInt32BE(data.length)
    sum.writeUInt32BE(crc32(named))
    return Buffer.concat([length, named, sum])
  }
  const signature = Buffer.from('89504e470d0a1a0a', 'hex')
  return Buffer.concat([
    signature,
    chunk('IHDR', header),
    chunk('IDAT', deflateSync(rows)),
    chunk('IEND', new Uint8Array(0)),
  ])
}
