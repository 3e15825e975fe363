/** What is said after each round of collecting: what came, and who gave nothing? */
import type { Brought } from '../bring.js'
import { say } from '../terminal.js'
import { unreachedLines, unreachedSince } from '../unreached.js'
import type { Workplace } from '../workplace.js'
import { now } from './shared.js'

export const sayBrought = ({ read, fresh }: Brought) => say(`lượt này: ${read} bản ghi, ${fresh} mới`)

/** One for a whole run: each round is told from where the last one ended. */
export function tellRounds({ db }: Pick<Workplace, 'db'>): (round: Brought) => Promise<void> {
  let since = now()
  return async (round) => {
    sayBrought(round)
    for (const line of unreachedLines(await unreachedSince(db.read, since))) say(line)
    since = now()
  }
}
