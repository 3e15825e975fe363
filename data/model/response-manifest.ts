/** What is an answer made of once it is approved? Frozen: every document of it is made from this and nothing else. */
import { z } from 'zod'
import { canonicalJson } from './canonical-json.js'
import { EVIDENCE_FORMS, EVIDENCE_KINDS } from './evidence.js'
import { RESPONSE_KINDS, ResponseBody } from './response.js'
import { VERDICT_LABELS } from './verdict.js'

const id = z.number().int().positive()

/** The office as its documents name it. */
const Issuer = z.strictObject({
  parent: z.string(),
  name: z.string(),
  place: z.string(),
  contact: z.string().nullable(),
})

const CitedEvidence = z.strictObject({
  id,
  /** In the list of the dossier, from 1, in the order of the text. */
  number: z.number().int().min(1),
  form: z.enum(EVIDENCE_FORMS),
  kind: z.enum(EVIDENCE_KINDS),
  quote: z.string(),
  address: z.string(),
  page: z.number().int().nullable(),
  capturedAt: z.iso.datetime({ offset: true }).nullable(),
  digest: z.string().nullable(),
})
export type CitedEvidence = Readonly<z.infer<typeof CitedEvidence>>

const CitedClaim = z.strictObject({
  id,
  text: z.string(),
  accuracy: z.enum([...VERDICT_LABELS, 'unverified']),
  /** Of the Verdict that stood. */
  reasoning: z.string().nullable(),
})
export type CitedClaim = Readonly<z.infer<typeof CitedClaim>>

export const ResponseManifest = z.strictObject({
  form: z.literal('response'),
  id,
  kind: z.enum(RESPONSE_KINDS),
  caseNumber: z.string(),
  locality: z.strictObject({ id: z.string(), name: z.string(), title: z.string(), issuer: Issuer }),
  /** The newest wording of each language, Vietnamese first. */
  texts: z.array(z.strictObject({ language: z.string(), number: id, body: ResponseBody })).min(1),
  claims: z.array(CitedClaim),
  evidence: z.array(CitedEvidence),
  /** When it was approved; of a draft, when its last wording was written. */
  at: z.iso.datetime({ offset: true }),
})
export type ResponseManifest = Readonly<z.infer<typeof ResponseManifest>>

/** What stands in the database and under the digest. */
export const frozenOf = (manifest: ResponseManifest): string => canonicalJson(manifest)

export const manifestOf = (frozen: string): ResponseManifest => ResponseManifest.parse(JSON.parse(frozen))

/** A sentence or two: what is longer is a copy of somebody's text (R18). Words of an office's own document may run longer. */
const LONGEST_PRESS_QUOTE = 200
const LONGEST_QUOTE = 400

export function shortQuote(quote: string, kind: CitedEvidence['kind']): string {
  const longest = kind === 'press' || kind === 'expert' ? LONGEST_PRESS_QUOTE : LONGEST_QUOTE
  const line = quote.replace(/\s+/gu, ' ').trim()
  if (line.length <= longest) return line
  return `${line.slice(0, longest - 1).replace(/(?:\s+\S*|[\ud800-\udbff])$/u, '')}…`
}
