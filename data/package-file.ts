/** Where does a file of this package lie, whether the code runs from its sources or from dist? */
import { existsSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

function packageRoot(from: string): string {
  if (existsSync(join(from, 'package.json'))) return from
  const above = dirname(from)
  if (above === from) throw new Error('the package.json of diembao is not above its code')
  return packageRoot(above)
}

const root = packageRoot(dirname(fileURLToPath(import.meta.url)))

/** @param path relative to the package's root, with / */
export const packageFile = (path: string): string => join(root, path)
