/** `locality`: which units are there, what became of them, and what would a profile of one say? */
import type { Command } from 'commander'
import { aboveOf, unitsNamed } from '#data/gazetteer/ground.js'
import { becameOf, nation } from '#data/gazetteer/nation.js'
import type { Unit } from '#data/model/unit.js'
import { fold } from '#data/model/vietnamese.js'
import { UserError } from '../config.js'
import { derivedProfile, profileYaml } from '../profiles.js'
import { print } from '../terminal.js'
import { JSON_OPTION, printJson } from './shared.js'

const day = (iso: string): string => iso.split('-').reverse().join('/')
const titled = ({ type, name }: Unit): string => `${type} ${name}`

/** `27664  xã Cần Giờ, TP.HCM (từ 01/07/2025)`; one that has gone is told with its last day. */
function unitLine(unit: Unit): string {
  const above = aboveOf(unit)
  const where = (
    unit.to === null ? above.provinces.slice(0, 1) : [...above.districts, ...above.provinces].slice(0, 2)
  ).map(titled)
  const places = [...new Set([titled(unit), ...where])]
  const time = unit.to !== null ? `đến ${day(unit.to)}` : unit.from !== null ? `từ ${day(unit.from)}` : ''
  return `${unit.id.replace('/', '-').padEnd(12)} ${places.join(', ')}${time === '' ? '' : `  (${time})`}`
}

/** Names with their marks first; without any, those whose letters agree. */
function found(name: string): readonly Unit[] {
  const bare = name.trim().replace(/^(?:tỉnh|thành phố|quận|huyện|thị xã|thị trấn|xã|phường|đặc khu)\s+/iu, '')
  const exact = unitsNamed(bare)
  return exact.length > 0
    ? exact
    : nation().units.filter((unit) => fold(unit.name).toLowerCase() === fold(bare).toLowerCase())
}

export function addLocalityCommands(program: Command): void {
  const locality = program.command('locality').description('đơn vị hành chính cả nước, nay và trước 01/07/2025')
  locality
    .command('find')
    .description('tìm đơn vị theo tên: mã, thuộc đâu, có từ bao giờ, nay thành gì')
    .argument('<tên>', 'ví dụ: Cần Giờ, xã Tân Lập')
    .option(...JSON_OPTION)
    .action((name: string, options: { json?: boolean }) => {
      const units = found(name)
      if (units.length === 0) throw new UserError(`không có đơn vị nào tên "${name}"`)
      for (const unit of units) {
        if (options.json === true) {
          printJson(unit)
          continue
        }
        print(unitLine(unit))
        if (unit.to !== null)
          for (const share of becameOf(unit.code))
            print(`${' '.repeat(13)}→ ${unitLine(share.unit)}${share.whole ? '' : ' một phần'}`)
      }
    })
  locality
    .command('show')
    .description('hồ sơ suy ra từ danh mục, dạng YAML để sửa rồi đặt vào thư mục localities')
    .argument('<mã>', 'mã đơn vị, xem locality find')
    .option(...JSON_OPTION)
    .action((code: string, options: { json?: boolean }) => {
      const profile = derivedProfile(code)
      if (profile === null) throw new UserError(`không có đơn vị mã "${code}": xem diembao locality find TÊN`)
      if (options.json === true) return printJson(profile)
      print(profileYaml(profile).trimEnd())
    })
}
