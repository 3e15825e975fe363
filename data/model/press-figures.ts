/** What are the six figures of the yearly form of Nghị định 244/2026 (Điều 10), and on which entries does each rest? */
import type { PressEventKind } from './press.js'

/** An entry of the register, with what became of its deadline. */
export interface Registered {
  readonly id: number
  readonly kind: PressEventKind
  /** Answered, spoken on or followed by a request. */
  readonly done: boolean
  /** Null: it has no deadline. */
  readonly clock: 'in-time' | 'late' | 'running' | null
}

export interface Figure {
  readonly number: 1 | 2 | 3 | 4 | 5 | 6
  readonly what: string
  readonly numerator: number
  /** Null: a plain count. */
  readonly denominator: number | null
  /** `7/9`, `3`, or that there is nothing to divide by. */
  readonly says: string
  readonly ids: { readonly numerator: readonly number[]; readonly denominator: readonly number[] | null }
  /** Deadlines that have not run out yet: in the denominator, and not yet anything else. */
  readonly running: readonly number[]
}

export const NO_DATA = 'không có dữ liệu'

type Test = (entry: Registered) => boolean
const ofKind =
  (kind: PressEventKind): Test =>
  (entry) =>
    entry.kind === kind

interface Row {
  readonly what: string
  readonly of: Test
  /** Absent: all of them are counted, there is no share. */
  readonly counted?: Test
}

const ROWS: readonly Row[] = [
  { what: 'Số cuộc họp báo đã tổ chức', of: ofKind('conference') },
  { what: 'Số lần cung cấp thông tin tại giao ban báo chí', of: ofKind('offered') },
  {
    what: 'Số yêu cầu của báo chí đã trả lời trên tổng số yêu cầu',
    of: ofKind('request'),
    counted: ({ done }) => done,
  },
  { what: 'Số vụ việc đột xuất đã phát ngôn trên tổng số vụ việc', of: ofKind('event'), counted: ({ done }) => done },
  {
    what: 'Số vụ việc phát ngôn đúng hạn trên tổng số vụ việc có thời hạn (Điều 7 khoản 3, khoản 4)',
    of: ({ kind, clock }) => kind === 'event' && clock !== null,
    counted: ({ clock }) => clock === 'in-time',
  },
  {
    what: 'Số văn bản yêu cầu phản hồi, cải chính trên tổng số trường hợp báo chí đăng sai sự thật (Điều 7 khoản 6)',
    of: ofKind('misreport'),
    counted: ({ done }) => done,
  },
]

const NUMBERS = [1, 2, 3, 4, 5, 6] as const

export function figuresOf(entries: readonly Registered[]): readonly Figure[] {
  return NUMBERS.flatMap((number) => {
    const row = ROWS[number - 1]
    return row === undefined ? [] : [figureOf(number, row, entries)]
  })
}

function figureOf(number: Figure['number'], { what, of, counted }: Row, entries: readonly Registered[]): Figure {
  const all = entries.filter(of)
  const ids = all.map(({ id }) => id)
  if (counted === undefined)
    return {
      number,
      what,
      numerator: ids.length,
      denominator: null,
      says: `${ids.length}`,
      ids: { numerator: ids, denominator: null },
      running: [],
    }
  const those = all.filter(counted).map(({ id }) => id)
  return {
    number,
    what,
    numerator: those.length,
    denominator: ids.length,
    says: ids.length === 0 ? NO_DATA : `${those.length}/${ids.length}`,
    ids: { numerator: those, denominator: ids },
    running: number === 5 ? all.filter(({ clock }) => clock === 'running').map(({ id }) => id) : [],
  }
}
