/** Which deadlines and days off hold here: those that come with the product, and those that the office wrote itself? */
import { readFileSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { parse } from 'yaml'
import type { z } from 'zod'
import { type ClockRule, rulesFileBeside, withRules } from './model/clock.js'
import { type Calendar, calendarOf, HolidaysFile } from './model/clock-calendar.js'
import { packageFile } from './package-file.js'
import { type Fault, type FaultWords, readYamlFile } from './yaml-file.js'

/** The office's own files, in its working folder. */
export const OWN_RULES = 'clocks.yaml'
export const OWN_HOLIDAYS = 'holidays.yaml'

/** Ours is 20 KB; fifty times that is no list of deadlines. */
const LARGEST_FILE = 1_000_000

export interface RefusedClocks extends Fault {
  /** The file's name, without its folder. */
  readonly file: string
}

export interface Clocks {
  readonly rules: readonly ClockRule[]
  readonly calendar: Calendar
  /** Of the office's own files; a file with a fault is left out as a whole, so that what holds is never half of it. */
  readonly refused: readonly RefusedClocks[]
}

/** A fault in what we ship is a bug. */
const shipped = <T>(name: string, schema: z.ZodType<T>): T =>
  schema.parse(parse(readFileSync(packageFile(`data/clocks/${name}`), 'utf8')))

async function textOf(file: string): Promise<string | null> {
  try {
    return await readFile(file, 'utf8')
  } catch (cause) {
    if (cause instanceof Error && 'code' in cause && cause.code === 'ENOENT') return null
    throw new Error(`could not read ${file}`, { cause })
  }
}

async function own<T>(
  folder: string | null,
  file: string,
  schema: z.ZodType<T>,
  words: FaultWords,
): Promise<{ readonly value: T | null; readonly refused: readonly RefusedClocks[] }> {
  const text = folder === null ? null : await textOf(join(folder, file))
  if (text === null) return { value: null, refused: [] }
  if (text.length > LARGEST_FILE)
    return { value: null, refused: [{ file, line: null, reason: `lớn hơn ${LARGEST_FILE / 1_000_000} MB` }] }
  const read = readYamlFile(text, schema, words)
  return 'value' in read
    ? { value: read.value, refused: [] }
    : { value: null, refused: read.faults.map((fault) => ({ file, ...fault })) }
}

/** @param folder the working folder; null for the rows of the product alone */
export async function loadClocks(folder: string | null, words: FaultWords): Promise<Clocks> {
  const ours = withRules([], shipped('rules.yaml', rulesFileBeside([])))
  const holidays = shipped('holidays.yaml', HolidaysFile)
  const rules = await own(folder, OWN_RULES, rulesFileBeside(ours), words)
  const daysOff = await own(folder, OWN_HOLIDAYS, HolidaysFile, words)
  return {
    rules: rules.value === null ? ours : withRules(ours, rules.value),
    calendar: calendarOf(daysOff.value === null ? [holidays] : [holidays, daysOff.value]),
    refused: [...rules.refused, ...daysOff.refused],
  }
}
