/** `story`: what people say of which items are one event. */
import type { Command } from 'commander'
import { UserError } from '../config.js'
import { joinStories, partStory } from '../story-changes.js'
import { say } from '../terminal.js'
import { workOff } from './learning.js'
import { wholeNumber } from './search.js'
import { DIR_OPTION, JSON_OPTION, now, printJson, withWorkplace } from './shared.js'

interface Common {
  readonly dir?: string
  readonly json?: boolean
}

export function addStoryCommands(program: Command): void {
  const story = program.command('story').description('gộp hoặc tách vụ việc; máy không làm ngược lại về sau')
  story
    .command('merge')
    .description('gộp mọi tin của một vụ việc vào vụ việc khác')
    .argument('<số>', 'vụ việc được gộp', wholeNumber)
    .argument('<vào>', 'vụ việc giữ lại', wholeNumber)
    .option(...DIR_OPTION)
    .option(...JSON_OPTION)
    .action((from: number, into: number, options: Common) =>
      withWorkplace(options, async (workplace) => {
        if (!(await joinStories(workplace.db, { from, into }, now())))
          throw new UserError(`không gộp được: cần hai vụ việc khác nhau đang có (${from}, ${into})`)
        await workOff(workplace)
        if (options.json === true) printJson({ story: into })
        else say(`đã gộp vụ việc ${from} vào vụ việc ${into}`)
      }),
    )
  story
    .command('split')
    .description('tách một số tin ra thành vụ việc khác')
    .argument('<số>', 'vụ việc', wholeNumber)
    .argument('<tin...>', 'số của các tin được tách')
    .option(...DIR_OPTION)
    .option(...JSON_OPTION)
    .action((id: number, given: readonly string[], options: Common) =>
      withWorkplace(options, async (workplace) => {
        const parted = await partStory(workplace.db, { story: id, itemIds: given.map(wholeNumber) }, now())
        if (parted === null) throw new UserError('không tách được: mỗi bên phải còn ít nhất một tin của vụ việc này')
        await workOff(workplace)
        if (options.json === true) printJson({ story: parted })
        else say(`đã tách thành vụ việc ${parted}`)
      }),
    )
}
