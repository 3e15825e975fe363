/** The command line is a contract: other programs call it. */
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeAll, describe, expect, test } from 'vitest'
import { z } from 'zod'
import { callerFolder } from '#api/config.js'
import { Status } from '#api/shapes.js'
import { diembao, jsonLines, startDiembao, temporaryFolder } from '../support/cli.js'
import { addressOf, pageOf, TOWN, writeTown } from '../support/town.js'

const COMMANDS = [
  'start',
  'serve',
  'init',
  'status',
  'crawl',
  'import',
  'extract',
  'analyse',
  'stories',
  'search',
  'sources',
  'connectors',
  'evidence',
  'report',
  'briefing',
]
const dir = temporaryFolder()
const inDir = (...args: string[]) => diembao([...args, '--dir', dir])
const ROWS = [
  {
    id: 'a',
    title: 'Cần Giờ mở lớp dạy bơi',
    text: 'UBND xã Cần Giờ, TP.HCM mở lớp dạy bơi miễn phí.',
    publishedAt: null,
  },
  {
    id: 'b',
    title: 'Trùng địa chỉ',
    text: 'Bản xuất lại.',
    url: addressOf(TOWN[0] ?? { host: '', slug: '', at: null, title: '', paragraphs: [] }),
  },
]
let archive = ''

beforeAll(async () => {
  archive = await writeTown(temporaryFolder())
  expect(inDir('init', '--locality', 'can-gio').code).toBe(0)
  expect(inDir('crawl', '--replay', archive, '--json')).toMatchObject({ code: 0 })
  writeFileSync(join(dir, 'rows.jsonl'), `${ROWS.map((row) => JSON.stringify(row)).join('\n')}\nkhông phải JSON\n`)
  expect(inDir('import', join(dir, 'rows.jsonl'), '--json')).toMatchObject({ code: 0 })
}, 120_000)

const status = () => Status.parse(JSON.parse(inDir('status', '--json').out))

describe('every command', () => {
  test.each(COMMANDS)('%s explains itself', (command) => {
    const ran = diembao([command, '--help'])
    expect(ran.code).toBe(0)
    expect(ran.out).toContain(`diembao ${command}`)
  })

  test.each([
    ['an unknown command', ['bay']],
    ['an unknown option', ['status', '--bay']],
    ['a folder that was never made', ['status', '--dir', join(dir, 'khong-co')]],
    ['an unknown locality', ['init', '--locality', 'atlantis', '--dir', join(dir, 'x')]],
    ['a file that is not there', ['import', join(dir, 'khong-co.jsonl'), '--dir', dir]],
    ['a file of another kind', ['import', archive, '--dir', dir]],
    ['an unknown source', ['crawl', '--once', '--source', 'khong-co', '--dir', dir]],
    ['a week that does not exist', ['briefing', 'weekly', '--locality', 'can-gio', '--week', '2025-W60', '--dir', dir]],
    [
      'days the wrong way round',
      ['briefing', 'weekly', '--locality', 'can-gio', '--from', '2025-11-02', '--to', '2025-11-01', '--dir', dir],
    ],
    [
      'a period that is not made yet',
      ['briefing', 'year', '--locality', 'can-gio', '--from', '2025-01-01', '--to', '2025-12-31', '--dir', dir],
    ],
    ['a search without words', ['search', '!!!', '--dir', dir]],
    ['a port that no machine has', ['serve', '--port', '99999', '--dir', dir]],
    ['an address that is none', ['extract', '-', '--url', 'not a url', '--json']],
    ['a folder in place of a file', ['analyse', dir]],
    [
      'a week and days at once',
      [
        'briefing',
        'weekly',
        '--locality',
        'can-gio',
        '--week',
        '2025-W44',
        '--from',
        '2025-01-01',
        '--to',
        '2025-01-02',
        '--dir',
        dir,
      ],
    ],
    ['a port that is no number', ['serve', '--port', 'x', '--dir', dir]],
  ])('answers %s with one clear line and a failure', (_, args) => {
    const ran = diembao(args)
    expect(ran.code).toBeGreaterThan(0)
    expect(ran.out).toBe('')
    expect(ran.err.trim().split('\n')).toHaveLength(1)
    expect(ran.err).toMatch(/^diembao: \S/)
    expect(ran.err).not.toMatch(/\bat .*\.js:/)
  })
})

describe('the numbers', () => {
  test('add up, stage by stage, and every record is accounted for', () => {
    const { records, stages, waiting } = status()
    expect(records).toBe(TOWN.length + 1 + ROWS.length + 1)
    expect(stages.read?.in).toBe(records)
    for (const stage of Object.values(stages)) {
      expect(stage.in).toBe(stage.done + stage.skip + stage.retry + stage.quarantine)
      expect(Object.values(stage.reasons).reduce((a, b) => a + b, 0)).toBe(stage.in - stage.done)
    }
    expect((stages.extract?.in ?? 0) + (stages.discover?.in ?? 0)).toBe(stages.read?.done)
    expect(waiting).toBe(0)
  })

  test('the same address from an archive and from an import is one Item', () => {
    expect(status().items).toBe(TOWN.length + 1)
  })

  test('do not change when everything is read again', () => {
    const before = status()
    expect(JSON.parse(inDir('crawl', '--replay', archive, '--json').out)).toMatchObject({ fresh: 0 })
    expect(JSON.parse(inDir('import', join(dir, 'rows.jsonl'), '--json').out)).toMatchObject({ fresh: 0 })
    expect(status()).toEqual(before)
  })
})

describe('an import', () => {
  const put = (name: string, content: string) => {
    const path = join(dir, name)
    writeFileSync(path, content)
    return path
  }

  test('says what of the file could not be used', () => {
    const file = put('hong.jsonl', `${JSON.stringify({ id: 'c', text: 'Phà Cần Giờ chạy lại.' })}\n{hỏng\n`)
    expect(JSON.parse(inDir('import', file, '--json').out)).toMatchObject({
      fresh: 2,
      damaged: [{ reason: 'không phải JSON', count: 1 }],
      columns: { read: { id: 'id', text: 'text' } },
    })
  })

  test('whose columns are not sure reads nothing until it is told to', () => {
    const file = put('ngay.csv', 'Tiêu đề,Date,Ghi chú\nPhà Cần Giờ quá tải,03/04/2026,x\n')
    const before = status().records
    const asked = inDir('import', file)
    expect(asked).toMatchObject({ code: 1, out: '' })
    expect(asked.err).toContain('“Tiêu đề” đọc là tiêu đề; ví dụ: Phà Cần Giờ quá tải')
    expect(asked.err).toContain('không đọc: “Ghi chú”')
    expect(asked.err).toContain('--yes')
    expect(status().records).toBe(before)
    expect(inDir('import', file, '--yes').code).toBe(0)
    expect(status().records).toBe(before + 1)
  })
})

describe('search', () => {
  test('finds by folded and by marked spelling', () => {
    const titles = (query: string) =>
      jsonLines(inDir('search', query, '--json').out).map(
        (hit) => z.object({ item: z.object({ title: z.string() }) }).parse(hit).item.title,
      )
    expect(titles('le hoi nghinh ong')).toHaveLength(2)
    expect(titles('Lễ hội Nghinh Ông')).toHaveLength(2)
    expect(titles('không có chữ này')).toEqual([])
  })
})

describe('the weekly summary', () => {
  test.each(['docx', 'html'])('is one %s file, named after its period', (format) => {
    const out = join(dir, 'out')
    const ran = inDir(
      'briefing',
      'weekly',
      '--locality',
      'can-gio',
      '--week',
      '2025-W44',
      '--format',
      format,
      '--out',
      out,
    )
    expect(ran.code).toBe(0)
    const name = `weekly-can-gio-2025-10-27_2025-11-02.${format}`
    expect(ran.out.trim()).toBe(join(out, name))
    expect(existsSync(join(out, name))).toBe(true)
    expect(readdirSync(out).filter((file) => file.endsWith('.part'))).toEqual([])
  })

  test('never counts an undated Item, and never leaves a title as markup', () => {
    const out = join(dir, 'out')
    inDir('briefing', 'weekly', '--locality', 'can-gio', '--week', '2025-W44', '--format', 'html', '--out', out)
    const page = readFileSync(join(out, 'weekly-can-gio-2025-10-27_2025-11-02.html'), 'utf8')
    expect(page).not.toContain('nuôi tôm hai giai đoạn')
    expect(page).not.toContain('<script')
    expect(page).toContain('&lt;script&gt;')
    expect(page).toContain('DỰ THẢO')
  })
})

describe('without a working folder', () => {
  test('one page from standard input is extracted', () => {
    const [article] = TOWN
    if (article === undefined) throw new Error('the town is empty')
    const ran = diembao(['extract', '-', '--url', addressOf(article), '--json'], { input: pageOf(article) })
    expect(ran.code).toBe(0)
    const page = JSON.parse(ran.out)
    expect(page).toMatchObject({ kind: 'article', title: article.title, publishedAt: '2025-10-28T05:40:00+07:00' })
    expect(page.text.split('\n')).toEqual([...article.paragraphs])
    expect(Object.keys(page).sort()).toEqual(
      [
        'authors',
        'captions',
        'kind',
        'language',
        'lead',
        'links',
        'modifiedAt',
        'nextPage',
        'posts',
        'publishedAt',
        'section',
        'syndicatedFrom',
        'text',
        'title',
      ].sort(),
    )
  })

  test('a batch answers every line in order, bad ones by their error', () => {
    const file = join(dir, 'trang.html')
    writeFileSync(file, pageOf(TOWN[3] ?? TOWN[0] ?? { host: '', slug: '', at: null, title: '', paragraphs: [] }))
    const input = [
      { id: 1, file, url: null },
      { id: 2 },
      { id: 3, html: '\0\0', url: 'https://x.example/' },
      { id: 4, file: '/khong/co' },
    ]
    const lines = jsonLines(
      diembao(['extract', '--batch', '-', '--json'], {
        input: `${input.map((line) => JSON.stringify(line)).join('\n')}\n{`,
      }).out,
    )
    expect(lines.map(({ id }) => id)).toEqual(['1', '2', '3', '4', null])
    expect(lines[0]).toMatchObject({ kind: 'article' })
    expect(lines[1]?.error).toMatch(/file/)
    expect(lines[2]).toMatchObject({ kind: 'other' })
    expect(lines[3]?.error).toBeTruthy()
    expect(lines[4]?.error).toMatch(/JSON/)
  })

  test('analyse judges each line and answers a bad one by its error', () => {
    const input = [
      {
        id: 'x',
        text: 'UBND xã Cần Giờ, TP.HCM họp bàn giao thông.',
        title: null,
        url: null,
        publishedAt: null,
        locality: null,
      },
      { id: 'y', title: 'thiếu nội dung' },
      { id: 'z', text: 'Giá vàng tăng nhẹ.', locality: 'Cần Giờ' },
    ]
    const lines = jsonLines(
      diembao(['analyse', '-', '--json'], { input: input.map((line) => JSON.stringify(line)).join('\n') }).out,
    )
    expect(lines.map(({ id }) => id)).toEqual(['x', 'y', 'z'])
    expect(Object.keys(lines[0] ?? {}).sort()).toEqual([
      'flags',
      'id',
      'kind',
      'language',
      'mentions',
      'sentences',
      'tone',
      'topics',
    ])
    expect(lines[0]).toMatchObject({ language: 'vi', mentions: [{ locality: 'can-gio' }] })
    expect(lines[1]?.error).toMatch(/text/)
    expect(lines[2]).toMatchObject({ mentions: [] })
  })

  test('stories puts copies and the same event together', () => {
    const input = TOWN.map((article, at) => ({
      id: at,
      title: article.title,
      text: article.paragraphs.join('\n'),
      publishedAt: article.at,
    }))
    const lines = jsonLines(
      diembao(['stories', '-', '--json'], { input: input.map((line) => JSON.stringify(line)).join('\n') }).out,
    )
    const story = (at: number) => lines.find(({ id }) => id === String(at))?.story
    expect(lines).toHaveLength(TOWN.length)
    expect(story(1)).toBe(story(0))
    expect(lines.find(({ id }) => id === '1')?.duplicateOf).toBe('0')
    expect(story(4)).toBe(story(3))
    expect(new Set([story(0), story(3), story(6), story(13)]).size).toBe(4)
  })
})

describe('paths', () => {
  test('are taken from where the caller stands', () => {
    const cwd = temporaryFolder()
    expect(diembao(['init', '--locality', 'van-lang'], { cwd }).code).toBe(0)
    expect(existsSync(join(cwd, 'diembao-data', 'diembao.yaml'))).toBe(true)
  })
  test('npm’s word for the caller counts only in our own script', () => {
    const npm = { npm_package_name: 'diembao', npm_lifecycle_event: 'diembao', INIT_CWD: '/nha' }
    expect(callerFolder(npm, '/goi')).toBe('/nha')
    expect(callerFolder({ ...npm, npm_package_name: 'khac' }, '/goi')).toBe('/goi')
    expect(callerFolder({ INIT_CWD: '/nha' }, '/goi')).toBe('/goi')
  })
})

describe('a locality profile', () => {
  test('of the folder takes the place of the shipped one; a bad one is refused with its line', () => {
    const folder = temporaryFolder()
    expect(diembao(['init', '--locality', 'can-gio', '--dir', folder]).code).toBe(0)
    mkdirSync(join(folder, 'localities'), { recursive: true })
    const shipped = readFileSync(new URL('../../data/localities/can-gio.yaml', import.meta.url), 'utf8')
    const own = join(folder, 'localities', 'can-gio.yaml')
    writeFileSync(own, shipped)
    expect(diembao(['status', '--dir', folder]).code).toBe(0)
    writeFileSync(own, shipped.replace(/strength: strong/, 'strength: rất mạnh'))
    const ran = diembao(['status', '--dir', folder])
    expect(ran.code).toBe(1)
    expect(ran.err).toMatch(/can-gio\.yaml:\d+: .*strength/)
  })
})

test('start --once with an archive makes the folder, analyses, and ends without a network', () => {
  const folder = join(temporaryFolder(), 'moi')
  const ran = diembao(['start', '--once', '--replay', archive, '--dir', folder])
  expect(ran.code).toBe(0)
  expect(ran.err).toContain('can-gio')
  expect(Status.parse(JSON.parse(diembao(['status', '--json', '--dir', folder]).out)).items).toBe(TOWN.length)
})

test('start serves the inbox at the address it prints, and Ctrl-C ends it cleanly', async () => {
  const folder = join(temporaryFolder(), 'moi')
  const child = startDiembao(['start', '--replay', archive, '--port', '0', '--dir', folder])
  let said = ''
  const collected = new Promise<string>((resolve, reject) => {
    child.stderr.on('data', (chunk) => {
      said += String(chunk)
      const address = /http:\/\/127\.0\.0\.1:\d+/.exec(said)
      if (address !== null && said.includes('lượt này')) resolve(address[0])
    })
    child.on('close', () => reject(new Error(said)))
  })
  const address = await collected
  const answer = Status.parse(await (await fetch(`${address}/api/status`)).json())
  expect(answer.items).toBe(TOWN.length)
  expect(await (await fetch(address)).text()).toContain('<html lang="vi"')
  const ended = new Promise((resolve) => child.on('close', resolve))
  child.kill('SIGINT')
  expect(await ended).toBe(0)
})
