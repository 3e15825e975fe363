/** What does a YAML file hold by this schema, and if it does not, which lines are to be mended? */
import { type Document, LineCounter, parseDocument } from 'yaml'
import type { z } from 'zod'

/** How faults are told: the caller's language, given so that the innermost folder needs none of its own. */
export interface FaultWords {
  /** For the messages of the schema. */
  readonly speak: z.core.$ZodErrorMap
  /** One text for each issue, in their order. */
  readonly faultsOf: (error: z.core.$ZodError) => readonly string[]
  /** By the parser's code. */
  readonly yamlFault: (code: string) => string
  /** Nested beyond reading, or grown by aliases. */
  readonly tooDeep: string
}

export interface Fault {
  /** From 1; null when no line can be blamed. */
  readonly line: number | null
  readonly reason: string
}

export type FileRead<T> = { readonly value: T } | { readonly faults: readonly Fault[] }

/** Rows of ours need no alias; many make a small file grow without bound. */
const MOST_ALIASES = 20

/** Where the value stands; where it is missing, its nearest ancestor; for a key that should not be there, the key's own value. */
function lineOf(document: Document, lines: LineCounter, issue: z.core.$ZodIssue): number {
  const path = issue.code === 'unrecognized_keys' ? [...issue.path, issue.keys[0] ?? ''] : issue.path
  for (let length = path.length; length > 0; length--) {
    const node: unknown = document.getIn(path.slice(0, length), true)
    if (typeof node === 'object' && node !== null && 'range' in node && Array.isArray(node.range))
      return lines.linePos(Number(node.range[0])).line
  }
  return 1
}

/** An empty file is an empty object: a template with everything commented out is no fault. */
export function readYamlFile<T>(text: string, schema: z.ZodType<T>, words: FaultWords): FileRead<T> {
  const lineCounter = new LineCounter()
  try {
    const document = parseDocument(text, { lineCounter, uniqueKeys: true, stringKeys: true, prettyErrors: false })
    const [error] = document.errors
    if (error !== undefined)
      return { faults: [{ line: lineCounter.linePos(error.pos[0]).line, reason: words.yamlFault(error.code) }] }
    const read = schema.safeParse(document.toJS({ maxAliasCount: MOST_ALIASES }) ?? {}, { error: words.speak })
    if (read.success) return { value: read.data }
    const reasons = words.faultsOf(read.error)
    return {
      faults: read.error.issues.map((issue, at) => ({
        line: lineOf(document, lineCounter, issue),
        reason: reasons[at] ?? issue.message,
      })),
    }
  } catch {
    return { faults: [{ line: null, reason: words.tooDeep }] }
  }
}
