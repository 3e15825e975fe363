/** How is a capture written down as one WARC record, so that whoever opens it sees what was asked, what answered, when and by what tool? */
import { Buffer } from 'node:buffer'
import { randomUUID } from 'node:crypto'
import { STATUS_CODES } from 'node:http'
import { promisify } from 'node:util'
import { gzip, gzipSync } from 'node:zlib'
import { sha256, type WarcRecord } from './warc-record.js'

/** What is sealed. A record without a date or an address is written without them: nothing is made up. */
export type RecordToSeal = Pick<
  WarcRecord,
  'type' | 'targetUri' | 'date' | 'contentType' | 'status' | 'headers' | 'body' | 'finalUrl' | 'tool'
>

/** 11,966 articles: level 1 took 1.1 s and 19.0 MB, level 6 1.3 s and 18.0 MB (2026-11). Speed is the scarcer. */
const LEVEL = { level: 1 }
/** Larger records are packed in the thread pool, so that requests are answered meanwhile. */
const PACK_APART = 262_144
const packApart = promisify(gzip)

/**
 * What stands before the packed bytes of a record: no name, no time, no level, no system. No checksum of gzip covers these
 * bytes, so they are the same in every file of ours and any other value is a change.
 */
export const MEMBER_HEADER = Uint8Array.of(0x1f, 0x8b, 8, 0, 0, 0, 0, 0, 0, 0xff)

/** One gzip member. */
export async function packMember(bytes: Uint8Array): Promise<Uint8Array> {
  const packed = bytes.length > PACK_APART ? await packApart(bytes, LEVEL) : gzipSync(bytes, LEVEL)
  packed.set(MEMBER_HEADER)
  return packed
}

const oneLine = (value: string): string => value.replace(/[\u0000-\u001f\u007f]+/g, ' ').trim()
/** A URI holds no blank and no control character; header lines must not be forged through one. */
const asUri = (value: string): string => value.replace(/[\u0000-\u0020\u007f]/g, encodeURIComponent)

/**
 * An address as it is asked on the wire: percent-encoded, without its fragment. Players look records up under this form and
 * refuse one that says another. What is no web address, or a picture of one, stays as it is.
 */
export function asTarget(address: string): string {
  const uri = asUri(address)
  const [, name = '', page = uri] = /^(urn:(?:view|pdf):)(.*)$/.exec(uri) ?? []
  if (!/^https?:/i.test(page) || !URL.canParse(page)) return uri
  const url = new URL(page)
  url.hash = ''
  return name + url.href
}

/** These say how the body was coded on the wire. It is sealed decoded, so they are kept under another name. */
const WIRE_HEADERS = ['content-encoding', 'transfer-encoding', 'content-length']
const HEADER_NAME = /^[!#$%&'*+.^_`|~0-9a-z-]+$/i

function httpHead({ status, headers, body }: RecordToSeal): string {
  const lines = [`content-length: ${body.length}`]
  for (const [name, value] of Object.entries(headers)) {
    const kept = WIRE_HEADERS.includes(name.toLowerCase()) ? `x-orig-${name.toLowerCase()}` : name
    // Sealed before, and now again from an archive of ours: the first word of the wire stands.
    if (!HEADER_NAME.test(name) || (kept !== name && kept in headers)) continue
    lines.push(`${kept}: ${oneLine(value)}`)
  }
  // An answer that came without a status line is sealed without one.
  if (status !== null) lines.unshift(`HTTP/1.1 ${status} ${STATUS_CODES[status] ?? ''}`.trim())
  return `${lines.join('\r\n')}\r\n\r\n`
}

export function recordBytes(fields: Readonly<Record<string, string | null>>, block: Uint8Array): Uint8Array {
  const lines = Object.entries(fields).flatMap(([name, value]) => (value === null ? [] : `${name}: ${value}`))
  const opening = [
    'WARC/1.1',
    ...lines,
    `WARC-Block-Digest: ${sha256(block)}`,
    `Content-Length: ${block.length}`,
    '',
    '',
  ]
  return Buffer.concat([Buffer.from(opening.join('\r\n')), block, Buffer.from('\r\n\r\n')])
}

export function sealedBytes(record: RecordToSeal, recordId: string, digest: string): Uint8Array {
  const { type, targetUri, date, contentType, finalUrl, tool } = record
  const http = type === 'response' || type === 'request' || type === 'revisit'
  const fields = {
    'WARC-Type': type,
    'WARC-Record-ID': `<${recordId}>`,
    'WARC-Date': date?.toISOString() ?? null,
    'WARC-Target-URI': targetUri === null ? null : asTarget(targetUri),
    // ISO 28500 has no field for where redirects led nor for the tool of one record; readers pass over names they do not know.
    'X-Diembao-Final-URI': finalUrl ? asTarget(finalUrl) : null,
    'X-Diembao-Tool': tool ? oneLine(tool) : null,
    'WARC-Payload-Digest': digest,
    'Content-Type': http
      ? `application/http;msgtype=${type === 'request' ? 'request' : 'response'}`
      : oneLine(contentType ?? 'application/octet-stream'),
  }
  return recordBytes(fields, http ? Buffer.concat([Buffer.from(httpHead(record)), record.body]) : record.body)
}

/** @param software what writes the file: `diembao/0.2.0` */
export function infoBytes(file: string, startedAt: Date, software: string): Uint8Array {
  const fields = {
    'WARC-Type': 'warcinfo',
    'WARC-Record-ID': `<urn:uuid:${randomUUID()}>`,
    'WARC-Date': startedAt.toISOString(),
    'WARC-Filename': file,
    'Content-Type': 'application/warc-fields',
  }
  const body = `software: ${oneLine(software)}\r\nformat: WARC File Format 1.1\r\nconformsTo: ISO 28500:2017\r\n`
  return recordBytes(fields, Buffer.from(body))
}
