/** How does a replay tool find a record in an archive? One line of CDXJ each: sort key, time, and where it lies. */

/** `20260310050000`, UTC, as indexes of web archives write time. */
export const indexTime = (at: Date): string => at.toISOString().replace(/\D/g, '').slice(0, 14)

/**
 * The sort-friendly form of an address (SURT): host turned round, without scheme, `www` and fragment, its query sorted, in lower case.
 * What is no web address stands for itself.
 */
export function sortKey(address: string): string {
  if (!/^https?:/i.test(address) || !URL.canParse(address)) return address
  const { hostname, port, pathname, search } = new URL(address)
  const host = hostname.replace(/^www\d*\./, '')
  const turned = host.split('.').reverse().join(',')
  const query = search === '' ? '' : `?${search.slice(1).toLowerCase().split('&').sort().join('&')}`
  return `${turned}${port === '' ? '' : `:${port}`})${pathname}${query}`.toLowerCase()
}

export interface IndexEntry {
  /** As the record itself says it: players refuse a record that says another. */
  readonly url: string
  readonly at: Date
  readonly mime: string
  readonly status: number | null
  /** `sha256:<hex>` of the body. */
  readonly digest: string
  /** `sha256:<hex>` of the record's bytes in the archive. */
  readonly recordDigest: string
  readonly filename: string
  readonly offset: number
  readonly length: number
}

/** Numbers are written as text, as the tools that made the format write them. */
function indexLine({ url, at, mime, status, digest, recordDigest, filename, offset, length }: IndexEntry): string {
  const place = { offset: String(offset), length: String(length) }
  const answer = { mime, ...(status === null ? {} : { status: String(status) }) }
  // A blank in the key would end it.
  const key = sortKey(url).replaceAll(' ', '%20')
  return `${key} ${indexTime(at)} ${JSON.stringify({ url, ...answer, digest, ...place, filename, recordDigest })}\n`
}

/** The whole index, sorted by bytes as readers of it expect. */
export const indexOf = (entries: readonly IndexEntry[]): string =>
  entries
    .map(indexLine)
    .sort((a, b) => Buffer.compare(Buffer.from(a), Buffer.from(b)))
    .join('')
