/** Which version is this? */
import { readFileSync } from 'node:fs'
import { z } from 'zod'
import { packageFile } from '#data/package-file.js'

export const VERSION = z
  .object({ version: z.string() })
  .parse(JSON.parse(readFileSync(packageFile('package.json'), 'utf8'))).version

/** Name and version of what captures, as sealed with every record. */
export const TOOL = `diembao/${VERSION}`
