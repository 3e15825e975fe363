/** How long is what kept here: by the rows that come with the product, and those that the office wrote itself? */
import { readFileSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { parse } from 'yaml'
import { RetentionFile, type RetentionRule, withRetention } from './model/retention.js'
import { packageFile } from './package-file.js'
import { type Fault, type FaultWords, readYamlFile } from './yaml-file.js'

/** The office's own file, in its working folder. */
export const OWN_RETENTION = 'retention.yaml'

/** Ours is 2 KB; fifty times that is no list of classes. */
const LARGEST_FILE = 100_000

export interface Retention {
  readonly rules: readonly RetentionRule[]
  /** Of the office's own file. While there is one nothing may be deleted: the office may want to keep it longer. */
  readonly faults: readonly Fault[]
}

async function textOf(file: string): Promise<string | null> {
  try {
    return await readFile(file, 'utf8')
  } catch (cause) {
    if (cause instanceof Error && 'code' in cause && cause.code === 'ENOENT') return null
    throw new Error(`could not read ${file}`, { cause })
  }
}

/** @param folder the working folder; null for the rows of the product alone */
export async function loadRetention(folder: string | null, words: FaultWords): Promise<Retention> {
  // A fault in what we ship is a bug.
  const ours = RetentionFile.parse(parse(readFileSync(packageFile('data/retention/rules.yaml'), 'utf8'))).rules
  const text = folder === null ? null : await textOf(join(folder, OWN_RETENTION))
  if (text === null) return { rules: ours, faults: [] }
  if (text.length > LARGEST_FILE)
    return { rules: ours, faults: [{ line: null, reason: `lớn hơn ${LARGEST_FILE / 1000} KB` }] }
  const read = readYamlFile(text, RetentionFile, words)
  if ('faults' in read) return { rules: ours, faults: read.faults }
  return { rules: withRetention(ours, read.value.rules), faults: [] }
}
