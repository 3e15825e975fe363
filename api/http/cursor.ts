/** How does a list page by key? The cursor is opaque to the client and checked when it comes back. */
import type { z } from 'zod'
import { ProblemError } from './problem.js'

export const encodeCursor = (key: unknown): string => Buffer.from(JSON.stringify(key)).toString('base64url')

export function decodeCursor<T extends z.ZodType>(cursor: string | undefined, key: T): z.infer<T> | null {
  if (cursor === undefined) return null
  try {
    return key.parse(JSON.parse(Buffer.from(cursor, 'base64url').toString('utf8')))
  } catch (cause) {
    const error = new ProblemError(400, 'bad-cursor', 'Trang tiếp theo không đọc được: hãy tải lại danh sách')
    error.cause = cause
    throw error
  }
}
