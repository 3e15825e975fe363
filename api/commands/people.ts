/** `people`: who of the office works here, and the keys by which the command line and programs are known. */
import { randomBytes } from 'node:crypto'
import type { Command } from 'commander'
import { type Actor, ROLES, type Role } from '#data/model/actor.js'
import { DAY, vietnamDate } from '#data/model/time.js'
import { actorById, actorOfKey, addActor, endActor, listActors, revokeToken, saveToken } from '#data/store/actors.js'
import { recordDeed } from '#data/store/audit.js'
import { UserError } from '../config.js'
import { KEY } from '../http/who.js'
import { print, say } from '../terminal.js'
import { profileById, type Workplace } from '../workplace.js'
import { wholeNumber } from './search.js'
import { DIR_OPTION, JSON_OPTION, now, printJson, withWorkplace } from './shared.js'

interface Common {
  readonly dir?: string
  readonly json?: boolean
}

export const ROLE_WORDS: Readonly<Record<Role, string>> = {
  analyst: 'chuyên viên',
  approver: 'người duyệt',
  coordinator: 'điều phối',
  spokesperson: 'người phát ngôn',
  leader: 'lãnh đạo',
  unit: 'đơn vị',
  admin: 'quản trị',
  auditor: 'kiểm toán',
}

/** Half a year: who has left unnoticed is not let in for long. */
const KEY_DAYS = 180

/** @param given ids or Vietnamese words, with commas between */
function rolesOf(given: string): readonly Role[] {
  return given.split(',').map((written) => {
    const asked = written.trim().toLowerCase()
    const role = ROLES.find((known) => known === asked || ROLE_WORDS[known] === asked)
    if (role === undefined)
      throw new UserError(
        `không có vai trò "${written.trim()}"; có: ${ROLES.map((known) => `${known} (${ROLE_WORDS[known]})`).join(', ')}`,
      )
    return role
  })
}

/** Null where nobody has said who they are: whoever holds the folder may look after people and the log. */
export async function actorIfKnown({ db }: Pick<Workplace, 'db'>): Promise<Actor | null> {
  return process.env.DIEMBAO_KEY === undefined ? null : actorOfCommand({ db })
}

/** Who runs a command: their key stands in the environment, never on the command line, where others can read it. */
export async function actorOfCommand({ db }: Pick<Workplace, 'db'>): Promise<Actor> {
  const key = process.env.DIEMBAO_KEY ?? ''
  const actor = KEY.test(key) ? await actorOfKey(db.read, key, now()) : null
  if (actor === null)
    throw new UserError(
      key === ''
        ? 'chưa biết ai làm việc này: đặt khóa của bạn vào biến môi trường DIEMBAO_KEY (diembao people key SỐ)'
        : 'khóa trong DIEMBAO_KEY không đúng, đã hết hạn hoặc đã bị thu hồi',
    )
  return actor
}

function unitOf({ profiles }: Workplace, locality: string | null, unit: string | undefined): string | null {
  if (unit === undefined) return null
  if (locality === null) throw new UserError('một đơn vị thuộc một địa phương: thêm --locality')
  const { units } = profileById(profiles, locality)
  if (!units.some(({ id }) => id === unit))
    throw new UserError(`địa phương này không có đơn vị "${unit}"; có: ${units.map(({ id }) => id).join(', ')}`)
  return unit
}

export function addPeopleCommands(program: Command): void {
  const people = program.command('people').description('người làm việc trong phần mềm, vai trò và khóa của họ')
  people
    .command('add')
    .description('thêm một người của cơ quan, hoặc một chương trình (--machine)')
    .argument('<tên>', 'tên hoặc chức danh')
    .requiredOption('--roles <vai-trò>', `cách nhau bằng dấu phẩy: ${ROLES.join(', ')}`)
    .option('--locality <địa-phương>', 'chỉ cho địa phương này (mặc định: mọi địa phương)')
    .option('--unit <đơn-vị>', 'đơn vị của hồ sơ địa phương; bỏ trống là cơ quan theo dõi')
    .option('--machine', 'một chương trình: chỉ đọc và báo tin, không bao giờ kết luận')
    .option(...DIR_OPTION)
    .option(...JSON_OPTION)
    .action((name: string, options: Common & { roles: string; locality?: string; unit?: string; machine?: boolean }) =>
      withWorkplace(options, async (workplace) => {
        const locality = options.locality === undefined ? null : profileById(workplace.profiles, options.locality).id
        const unit = unitOf(workplace, locality, options.unit)
        const kind = options.machine === true ? 'machine' : 'person'
        const roles = rolesOf(options.roles)
        if (roles.includes('unit') && unit === null)
          throw new UserError('vai trò đơn vị phải thuộc một đơn vị: thêm --locality và --unit')
        const actor = { kind, name, locality, unit, roles } as const
        const added = await workplace.db.write(async (tx) => {
          const made = await addActor(tx, actor, now())
          await recordDeed(tx, {
            at: now(),
            actor: null,
            deed: 'people.write',
            subject: `actor:${made.id}`,
            detail: JSON.stringify({ added: actor.roles, kind }),
          })
          return made
        })
        if (options.json === true) printJson(added)
        else say(`đã thêm ${name} (số ${added.id}); tạo khóa: diembao people key ${added.id}`)
      }),
    )
  people
    .command('list')
    .description('những người đang làm và đã nghỉ')
    .option(...DIR_OPTION)
    .option(...JSON_OPTION)
    .action((options: Common) =>
      withWorkplace(options, async ({ db }) => {
        const rows = await listActors(db.read)
        if (rows.length === 0) say('chưa có ai: diembao people add TÊN --roles admin')
        for (const row of rows) {
          if (options.json === true) printJson(row)
          else
            print(
              [
                `${row.id}`.padStart(4),
                row.name,
                row.roles.map((role) => ROLE_WORDS[role]).join(', '),
                [row.locality ?? 'mọi địa phương', row.unit].filter((part) => part !== null).join(' · '),
                ...(row.kind === 'machine' ? ['chương trình'] : []),
                ...(row.until === null ? [] : [`nghỉ từ ${vietnamDate(row.until)}`]),
              ].join('  '),
            )
        }
      }),
    )
  people
    .command('key')
    .description('tạo một khóa truy cập; khóa chỉ hiện một lần')
    .argument('<số>', 'người, xem people list', wholeNumber)
    .option('--label <tên>', 'để nhận ra về sau', 'dòng lệnh')
    .option('--days <ngày>', 'hết hạn sau bao nhiêu ngày', wholeNumber, KEY_DAYS)
    .option(...DIR_OPTION)
    .option(...JSON_OPTION)
    .action((id: number, options: Common & { label: string; days: number }) =>
      withWorkplace(options, async ({ db }) => {
        const by = await actorIfKnown({ db })
        const actor = await actorById(db.read, id)
        if (actor === null) throw new UserError(`không có ai số ${id} đang làm việc`)
        const at = now()
        const expiresAt = new Date(at.getTime() + options.days * DAY)
        const key = `diembao_${randomBytes(32).toString('hex')}`
        const token = await db.write(async (tx) => {
          const made = await saveToken(tx, { actorId: id, key, label: options.label, expiresAt }, at)
          const detail = JSON.stringify({ key: made, expiresAt })
          await recordDeed(tx, { at, actor: by, deed: 'people.write', subject: `actor:${id}`, detail })
          return made
        })
        if (options.json === true) return printJson({ id: token, key, expiresAt })
        say(`khóa số ${token} của ${actor.name}, dùng đến ${vietnamDate(expiresAt)}; không hiện lại lần nữa:`)
        print(key)
      }),
    )
  people
    .command('revoke')
    .description('thu hồi một khóa')
    .argument('<số>', 'số của khóa', wholeNumber)
    .option(...DIR_OPTION)
    .action((id: number, options: Common) =>
      withWorkplace(options, async ({ db }) => {
        const by = await actorIfKnown({ db })
        const at = now()
        const revoked = await db.write(async (tx) => {
          const done = await revokeToken(tx, id, at)
          if (done)
            await recordDeed(tx, { at, actor: by, deed: 'people.write', subject: `key:${id}`, detail: 'thu hồi' })
          return done
        })
        if (!revoked) throw new UserError(`khóa số ${id} không có hoặc đã bị thu hồi`)
        say(`đã thu hồi khóa số ${id}`)
      }),
    )
  people
    .command('end')
    .description('một người nghỉ việc: mọi khóa bị thu hồi, việc đã làm vẫn mang tên')
    .argument('<số>', 'người, xem people list', wholeNumber)
    .option(...DIR_OPTION)
    .action((id: number, options: Common) =>
      withWorkplace(options, async ({ db }) => {
        const by = await actorIfKnown({ db })
        const actor = await actorById(db.read, id)
        if (actor === null) throw new UserError(`không có ai số ${id} đang làm việc`)
        const at = now()
        await db.write(async (tx) => {
          await endActor(tx, id, at)
          await recordDeed(tx, { at, actor: by, deed: 'people.write', subject: `actor:${id}`, detail: 'nghỉ việc' })
        })
        say(`${actor.name} không còn làm việc ở đây; mọi khóa đã bị thu hồi`)
      }),
    )
}
