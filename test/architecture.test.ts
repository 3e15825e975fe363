/** Which folder may know which? The tables are the documentation; every source file is checked. */
import { readdirSync, readFileSync } from 'node:fs'
import { dirname, join, normalize, sep } from 'node:path'
import { expect, test } from 'vitest'

const root = new URL('..', import.meta.url).pathname

/** An arrow: files under `from` may import files under any of `to`, and their own folder. The first row that fits a file counts. */
const ARROWS: readonly { readonly from: string; readonly to: readonly string[] }[] = [
  { from: 'data/model/', to: [] },
  { from: 'data/dialect/', to: ['data/port', 'data/package-file'] },
  { from: 'data/schema/', to: ['data/model/', '#dialect'] },
  { from: 'data/store/', to: ['data/model/', 'data/schema/', '#dialect'] },
  { from: 'data/', to: [] },
  { from: 'crawlers/worker', to: ['data/model/', 'data/store/', '#dialect'] },
  { from: 'crawlers/reading', to: ['data/model/', 'data/store/', '#dialect'] },
  { from: 'crawlers/', to: ['data/model/'] },
  { from: 'analysis/pipeline', to: ['data/model/', 'data/store/', 'data/gazetteer/', '#dialect'] },
  { from: 'analysis/grouping', to: ['data/model/', 'data/store/', '#dialect'] },
  { from: 'analysis/heeding', to: ['data/model/', 'data/store/', '#dialect'] },
  { from: 'analysis/knowing', to: ['data/model/', 'data/store/', '#dialect'] },
  { from: 'analysis/ranking', to: ['data/model/', 'data/store/', '#dialect'] },
  { from: 'analysis/', to: ['data/model/', 'data/package-file', 'data/gazetteer/'] },
  { from: 'api/client', to: ['api/shapes'] },
  { from: 'api/shapes', to: ['data/model/'] },
  { from: 'api/reports/', to: ['data/model/'] },
  { from: 'api/', to: ['data/', 'crawlers/', 'analysis/', '#dialect'] },
  { from: 'dashboard/ui/', to: [] },
  { from: 'dashboard/', to: ['api/client'] },
]

/** Who alone may touch the world, and through what. */
const ONLY: readonly { readonly what: RegExp; readonly files: readonly string[] }[] = [
  {
    what: /^node:fs/,
    files: [
      'data/dialect/sqlite',
      'data/package-file',
      'data/clocks',
      'data/retention',
      'crawlers/formats/warc',
      'crawlers/formats/warc-bytes',
      'crawlers/intake/files',
      'crawlers/intake/lines',
      'api/',
      'analysis/training/',
      'analysis/models/',
      'dashboard/vite.config',
    ],
  },
  { what: /^node:(http|https|net|dns|tls)/, files: ['crawlers/fetch/', 'crawlers/formats/warc', 'api/serve'] },
  { what: /^undici$/, files: [] },
  { what: /^@crawlee\//, files: [] },
  { what: /^playwright/, files: ['crawlers/fetch/browser'] },
  { what: /^better-sqlite3$|^@electric-sql\/pglite$/, files: ['data/dialect/'] },
  { what: /^drizzle-orm/, files: ['data/dialect/', 'data/store/', 'data/schema/'] },
  { what: /^natural$/, files: [] },
]

const FOLDERS = ['data', 'crawlers', 'analysis', 'api', 'dashboard']

function sourcesIn(folder: string): string[] {
  return readdirSync(join(root, folder), { withFileTypes: true }).flatMap((entry) => {
    const path = `${folder}/${entry.name}`
    if (entry.isDirectory()) return entry.name === 'node_modules' ? [] : sourcesIn(path)
    return /\.tsx?$/.test(entry.name) && !entry.name.endsWith('.d.ts') ? [path] : []
  })
}

const IMPORT = /(?:^|\n)\s*(?:import|export)\s(?:[^'";]*?\sfrom\s)?'([^']+)'|\bimport\('([^']+)'\)/g

/** What a file imports: paths inside the package without their ending, other packages by name. */
function importsOf(file: string): string[] {
  const text = readFileSync(join(root, file), 'utf8')
  return [...text.matchAll(IMPORT)].map((match) => {
    const name = match[1] ?? match[2] ?? ''
    const inside = name.startsWith('.')
      ? normalize(join(dirname(file), name))
          .split(sep)
          .join('/')
      : /^#(data|crawlers|analysis|api)\//.test(name)
        ? name.slice(1)
        : name
    return inside.replace(/\.(js|tsx?|css)$/, '')
  })
}

const files = FOLDERS.flatMap(sourcesIn)
const isOurs = (name: string) => name === '#dialect' || FOLDERS.some((folder) => name.startsWith(`${folder}/`))

test('the check sees the house', () => {
  expect(files.length).toBeGreaterThan(100)
  expect(importsOf('data/store/items.ts')).toContain('#dialect')
  expect(importsOf('api/briefing.ts')).toContain('data/store/period')
})

test.each(files)('%s imports along the arrows', (file) => {
  const arrow = ARROWS.find(({ from }) => file.startsWith(from))
  const home = arrow === undefined ? '' : arrow.from.endsWith('/') ? arrow.from : `${dirname(arrow.from)}/`
  const wrong = importsOf(file).filter(
    (name) => isOurs(name) && !name.startsWith(home) && !arrow?.to.some((to) => name.startsWith(to)),
  )
  expect(wrong).toEqual([])
})

test.each(files)('%s touches the world only where it may', (file) => {
  const wrong = importsOf(file).filter((name) =>
    ONLY.some(({ what, files: allowed }) => what.test(name) && !allowed.some((path) => file.startsWith(path))),
  )
  expect(wrong).toEqual([])
})

test('no dashboard feature imports another', () => {
  const featureOf = (path: string) => /^dashboard\/features\/([^/]+)\//.exec(path)?.[1]
  const crossings = files.flatMap((file) => {
    const own = featureOf(file)
    if (own === undefined) return []
    return importsOf(file).filter((name) => featureOf(name) !== undefined && featureOf(name) !== own)
  })
  expect(crossings).toEqual([])
})

/** R8: there are no person objects, so that no profile can be built by accident. */
test('R8: no table has a column for a person', () => {
  const columns = sourcesIn('data/schema').flatMap((file) =>
    [
      ...readFileSync(join(root, file), 'utf8').matchAll(/^\s+(\w+): (?:id|text|integer|bool|instant|json|real)[(<]/gm),
    ].map((match) => match[1] ?? ''),
  )
  expect(columns.length).toBeGreaterThan(50)
  expect(columns.filter((name) => /author|person|user|handle|avatar|profile|account|phone|email/i.test(name))).toEqual(
    [],
  )
})
