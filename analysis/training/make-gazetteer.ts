/**
 * Which units has the nation, and what became of which? `npx tsx --conditions=source analysis/training/make-gazetteer.ts DATA` writes
 * data/gazetteer/units.gen.ts from three lists under MIT (data/gazetteer/README.md).
 */
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { parse } from 'csv-parse/sync'
import { z } from 'zod'
import { UNIT_TYPES } from '#data/model/unit.js'
import { canonical, fold } from '#data/model/vietnamese.js'

const places = join(process.argv[2] ?? '', 'data', 'places')
const read = (path: string): string => readFileSync(join(places, path), 'utf8')
const Table = z.array(z.record(z.string(), z.string()))
const rowsOf = (path: string): z.infer<typeof Table> => Table.parse(parse(read(path), { columns: true, bom: true }))

const Today = z.array(
  z.object({
    Code: z.string(),
    FullName: z.string(),
    Wards: z.array(z.object({ Code: z.string(), FullName: z.string() })),
  }),
)
const today = Today.parse(
  JSON.parse(read('thanglequoc_2026/json/simplified_json_generated_data_vn_units_2026-07-25__20_49_07.json')),
)
const old = rowsOf('vietnamadminunits/data/raw/danhmuchanhchinh.gso.gov.vn_ward_2025-07-18.csv')
const became = rowsOf('vietnamadminunits/data/interim/convert_legacy_2025_simple.csv')

/** Wrong in the list of what became of what; right in the official list. */
const RIGHT_CODE: Readonly<Record<string, string>> = { '06970': '06978' }

/** Spellings in print that no list has. By code, of today and of before alike. */
const ALIASES: Readonly<Record<string, readonly string[]>> = {
  '46': ['Thừa Thiên Huế', 'Thừa Thiên - Huế'],
  '79': ['HCM', 'TPHCM', 'HCMC', 'Sài Gòn'],
}
/** By name, for provinces whose codes were given to another. */
const SPELLINGS: Readonly<Record<string, readonly string[]>> = {
  'Đắk Lắk': ['Đăk Lăk', 'Đắc Lắc', 'Daklak'],
  'Đắk Nông': ['Đăk Nông', 'Đắc Nông'],
  'Kon Tum': ['Kontum'],
}

const field = (row: Readonly<Record<string, string>>, name: string): string => {
  const value = row[name]
  if (value === undefined) throw new Error(`no column ${name}`)
  return value.trim()
}

/** `Thành phố Thủ Đức` → its type as a number, and the name. */
function parted(full: string): readonly [type: string, name: string] {
  const text = canonical(full).replace(/\s+/g, ' ').trim()
  const type = UNIT_TYPES.findIndex((word) => text.toLowerCase().startsWith(`${word} `))
  const word = UNIT_TYPES[type]
  if (word === undefined) throw new Error(`no type in "${full}"`)
  return [String(type), text.slice(word.length + 1).replace(/'\s/g, "'")]
}

const code = (text: string, digits: number): string => text.split('.')[0]?.padStart(digits, '0') ?? ''
const newCode = (row: Readonly<Record<string, string>>): string => {
  const given = code(field(row, 'newWardCode'), 5)
  return RIGHT_CODE[given] ?? given
}

/** Tabs between columns, line feeds between rows, an empty line between the five tables that README.md names. */
const table = (rows: readonly (readonly string[])[]): string => rows.map((row) => row.join('\t')).join('\n')
const group = <T>(rows: readonly T[], keyOf: (row: T) => string): ReadonlyMap<string, T[]> => {
  const groups = new Map<string, T[]>()
  for (const row of rows) groups.set(keyOf(row), [...(groups.get(keyOf(row)) ?? []), row])
  return groups
}

/** Read off the name: the column of types is wrong in four rows. */
const typeBefore = new Map(became.map((row) => [newCode(row), parted(field(row, 'newWard'))[0]]))
const aliasesOf = (id: string, name: string): string => [...(ALIASES[id] ?? []), ...(SPELLINGS[name] ?? [])].join(',')

const provinces = today.map(({ Code, FullName }) => {
  const [type, name] = parted(FullName)
  return [Code, type, name, aliasesOf(Code, name), Code === '75' ? '0' : '']
})
const communes = today.flatMap(({ Code: province, Wards }) =>
  Wards.map(({ Code, FullName }) => {
    const [type, name] = parted(FullName)
    const before = typeBefore.get(Code) ?? type
    return [Code, type, name, province, before === type ? '' : before]
  }),
)
const newProvinceOf = new Map(
  became.map((row) => [code(field(row, 'provinceCode'), 2), code(field(row, 'newProvinceCode'), 2)]),
)
const oldProvinces = [...group(old, (row) => field(row, 'Mã TP'))].map(([id, [row]]) => {
  const [type, name] = parted(field(row ?? {}, 'Tỉnh / Thành Phố'))
  return [id, type, name, newProvinceOf.get(id) ?? '', aliasesOf(newProvinceOf.get(id) === id ? id : '', name)]
})
const byDistrict = group(became, (row) => code(field(row, 'districtCode'), 3))
const districts = [...byDistrict].map(([id, rows]) => {
  const [type, name] = parted(field(rows[0] ?? {}, 'district'))
  const whole = rows.filter((row) => field(row, 'wardCode') === '').map(newCode)
  return [id, type, name, code(field(rows[0] ?? {}, 'provinceCode'), 2), whole.join(',')]
})
const becameOf = group(became, (row) => code(field(row, 'wardCode'), 5))
/** Do the lists differ by more than where the tone mark stands? */
const otherwise = (a: string, b: string): boolean => canonical(a).toLowerCase() !== canonical(b).toLowerCase()
const oldCommunes = old.map((row) => {
  const id = field(row, 'Mã')
  const [type, name] = parted(field(row, 'Tên'))
  const after = becameOf.get(id) ?? []
  const other = parted(field(after[0] ?? {}, 'ward'))[1]
  const alias = otherwise(other, name) && fold(other) !== '' ? other : ''
  return [id, type, name, code(field(row, 'Mã QH'), 3), [...new Set(after.map(newCode))].join(','), alias]
})

/** Codes rise within a table: what is left of them is small. */
const sorted = (rows: readonly (readonly string[])[]) =>
  [...rows].sort((a, b) => ((a[0] ?? '') < (b[0] ?? '') ? -1 : 1))
const text = [provinces, communes, oldProvinces, districts, oldCommunes].map((rows) => table(sorted(rows))).join('\n\n')
const packed = gzipSync(text, { level: 9 }).toString('base64')
writeFileSync(
  new URL('../../data/gazetteer/units.gen.ts', import.meta.url),
  `/** Which units has the nation? Written by analysis/training/make-gazetteer.ts, never by hand; README.md beside it says from what. */
export const packed =
  '${packed}'
`,
)
console.log(
  `${provinces.length} provinces, ${communes.length} communes; before: ${oldProvinces.length} provinces, ${districts.length} districts, ${oldCommunes.length} communes; ${packed.length} bytes`,
)
