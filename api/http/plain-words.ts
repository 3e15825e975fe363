/** Is there anything in a request that is no writing? A character that no keyboard types breaks databases, documents and the log. */
import type { MiddlewareHandler } from 'hono'
import { problem } from './problem.js'

/** All of C0 and C1 but tab and the ends of lines. */
const NO_WRITING = /[^\P{Cc}\t\n\r]/u
/** As an address carries them. */
const NO_WRITING_ENCODED = /%(?:0[0-8bcef]|1[0-9a-f]|7f)/i
/** JSON writes most of them as these; few bodies hold any, and only those are read twice. */
const PERHAPS = /\\[bfu]|[\u007f-\u009f]/

const REASON = 'Có ký tự điều khiển không nhìn thấy: hãy gõ lại, hoặc chép qua một ô chữ trơn rồi dán'

export const plainWordsOnly: MiddlewareHandler = async (c, next) => {
  if (NO_WRITING_ENCODED.test(c.req.url)) return problem(c, 400, 'bad-query', REASON)
  if (/\bjson\b/i.test(c.req.header('content-type') ?? '')) {
    // Kept by Hono: the route reads the same text again.
    const text = await c.req.text()
    if (PERHAPS.test(text) && !isPlain(text)) return problem(c, 400, 'bad-body', REASON)
  }
  return next()
}

/** What does not parse is told so by the route. */
function isPlain(text: string): boolean {
  let plain = true
  try {
    JSON.parse(text, (key, value: unknown) => {
      if (NO_WRITING.test(key) || (typeof value === 'string' && NO_WRITING.test(value))) plain = false
      return value
    })
  } catch {
    return true
  }
  return plain
}
