/** How are JSON Lines read from a file or standard input, so that a bad line is answered and the rest go on? */
import { z } from 'zod'
import { lines } from '#crawlers/intake/lines.js'
import { exists, UserError } from '../config.js'
import { faultsOf, speak } from '../faults.js'
import { fromCaller } from './shared.js'

export type ReadLine<T> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly id: string | null; readonly error: string }

const WithId = z.object({ id: z.union([z.string(), z.number()]).transform(String) })

/** Every line that is not blank, in order. */
export async function* readLines<T extends z.ZodType>(file: string, shape: T): AsyncGenerator<ReadLine<z.infer<T>>> {
  const path = fromCaller(file)
  if (path !== '-' && !(await exists(path))) throw new UserError(`không có tệp ${path}`)
  for await (const { line, text } of lines(path)) {
    if (text !== null && text.trim() === '') continue
    yield readLine(text, line, shape)
  }
}

function readLine<T extends z.ZodType>(text: string | null, line: number, shape: T): ReadLine<z.infer<T>> {
  if (text === null) return { ok: false, id: null, error: `dòng ${line}: dài quá 20 MB` }
  let value: unknown
  try {
    value = JSON.parse(text)
  } catch {
    return { ok: false, id: null, error: `dòng ${line}: không phải JSON` }
  }
  const parsed = shape.safeParse(value, { error: speak })
  if (parsed.success) return { ok: true, value: parsed.data }
  const named = WithId.safeParse(value)
  return {
    ok: false,
    id: named.success ? named.data.id : null,
    error: `dòng ${line}: ${faultsOf(parsed.error).join('; ')}`,
  }
}
