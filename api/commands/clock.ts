/** `clock`: which deadlines hold, and who is late? */
import type { Command } from 'commander'
import { seesOnlyUnit } from '#data/model/actor.js'
import { ruleFor } from '#data/model/clock.js'
import { startOfDay, vietnamDay } from '#data/model/time.js'
import { unitBoard } from '#data/store/board.js'
import { casesById } from '#data/store/cases.js'
import { namedUnit } from '../cases.js'
import { UserError } from '../config.js'
import { lengthSays } from '../reports/length-words.js'
import { print, say } from '../terminal.js'
import { profileById } from '../workplace.js'
import { mayRead } from './case-lines.js'
import { actorOfCommand } from './people.js'
import { DIR_OPTION, isoDay, JSON_OPTION, now, printJson, withWorkplace } from './shared.js'

interface Common {
  readonly dir?: string
  readonly json?: boolean
}

const written = (day: string): string => day.split('-').reverse().join('/')

export function addClockCommands(program: Command): void {
  const clock = program.command('clock').description('thời hạn theo luật và theo quy định của cơ quan')
  clock
    .command('rules')
    .description('mọi thời hạn, hiệu lực từ ngày nào đến ngày nào; dấu * là đang áp dụng')
    .option('--on <ngày>', 'vào ngày này (mặc định: hôm nay)')
    .option(...DIR_OPTION)
    .option(...JSON_OPTION)
    .action((options: Common & { on?: string }) =>
      withWorkplace(options, async ({ clocks, folder }) => {
        const { rules, refused } = await clocks()
        const on = options.on === undefined ? vietnamDay(now()) : isoDay(options.on)
        const at = startOfDay(on)
        if (at === null) throw new UserError(`không có ngày ${options.on}`)
        for (const { file, line, reason } of refused)
          say(`${folder.path}/${file}${line === null ? '' : ` dòng ${line}`}: ${reason}; cả tệp chưa được dùng`)
        for (const rule of rules) {
          const applies = ruleFor(rules, rule.trigger, at)?.id === rule.id
          if (options.json === true) {
            printJson({ ...rule, applies })
            continue
          }
          const until = rule.validTo === null ? '' : ` đến ${written(rule.validTo)}`
          const length = rule.length === null ? 'không định số ngày' : lengthSays(rule.length)
          print(`${applies ? '*' : ' '} ${rule.id}: ${rule.what}; ${length}`)
          print(`    ${rule.instrument}, ${rule.article}; từ ${written(rule.validFrom)}${until}`)
          if (rule.note !== null) print(`    cần đối chiếu: ${rule.note}`)
        }
      }),
    )
  clock
    .command('late')
    .description('từng đơn vị: đang mở, muộn, đến hạn hôm nay, đúng hạn; đơn vị không có việc cũng hiện')
    .requiredOption('--locality <id>', 'địa phương')
    .option(...DIR_OPTION)
    .option(...JSON_OPTION)
    .action((options: Common & { locality: string }) =>
      withWorkplace(options, async (workplace) => {
        const actor = await actorOfCommand(workplace)
        const profile = profileById(workplace.profiles, options.locality)
        mayRead(actor, profile.id)
        const { db } = workplace
        const units = profile.units.map(({ id }) => id)
        const lines = (await unitBoard(db.read, profile.id, units, await workplace.clocks(), now())).filter(
          ({ unit }) => !seesOnlyUnit(actor) || unit === actor.unit,
        )
        const cases = await casesById(
          db.read,
          lines.flatMap(({ lateCases }) => lateCases),
        )
        for (const { unit, lateCases, ...line } of lines) {
          const numbers = lateCases.flatMap((id) => cases.get(id)?.number ?? [])
          const { name } = namedUnit(profile, unit)
          if (options.json === true) printJson({ unit, name, ...line, lateCases: numbers })
          else
            print(
              [
                `${name}: mở ${line.open}, muộn ${line.late}, đến hạn hôm nay ${line.dueToday}`,
                line.ended === 0 ? 'chưa có thời hạn nào kết thúc' : `đúng hạn ${line.inTime}/${line.ended}`,
                ...(line.medianDays === null ? [] : [`trung vị ${`${line.medianDays}`.replace('.', ',')} ngày`]),
                ...(line.neverAnswered ? ['chưa trả lời lần nào'] : []),
                ...(numbers.length === 0 ? [] : [numbers.join(' ')]),
              ].join('; '),
            )
        }
      }),
    )
}
