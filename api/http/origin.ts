/** Does a request that changes something come from our own page? A page elsewhere must not hand in words in the office's name. */
import type { MiddlewareHandler } from 'hono'
import { problem } from './problem.js'

const SAFE = ['GET', 'HEAD', 'OPTIONS']

/** Browsers send at least one of both with every POST; programs send neither, and they can forge nothing that they could not do anyway. */
export const ownOriginOnly: MiddlewareHandler = async (c, next) => {
  if (SAFE.includes(c.req.method)) return next()
  const site = c.req.header('sec-fetch-site')
  const origin = c.req.header('origin')
  const own = new URL(c.req.url).host
  const foreign =
    (site !== undefined && site !== 'same-origin' && site !== 'none') ||
    (origin !== undefined && (!URL.canParse(origin) || new URL(origin).host !== (c.req.header('host') ?? own)))
  if (!foreign) return next()
  return problem(c, 403, 'foreign-origin', 'Yêu cầu đến từ một trang khác nên không được nhận')
}
