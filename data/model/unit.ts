/** What is an administrative unit of the state, and for how long was it one? */

/** Kinds of unit, in lower case as the press writes them before a name. */
export const UNIT_TYPES = [
  'tỉnh',
  'thành phố',
  'huyện',
  'quận',
  'thị xã',
  'xã',
  'phường',
  'thị trấn',
  'đặc khu',
] as const
export type UnitType = (typeof UNIT_TYPES)[number]

export type UnitLevel = 'province' | 'district' | 'commune'

/** Districts ended with this day, and with it the 63 provinces and the communes of before. */
export const LAST_DAY_OF_DISTRICTS = '2025-06-30'

export interface Unit {
  /** Its code while it is in force; with `/2025` or `/2026`, the year of its end, once it is not: codes were given again. */
  readonly id: string
  /** GSO code: two digits for a province, three for a district, five for a commune. */
  readonly code: string
  readonly level: UnitLevel
  readonly type: UnitType
  readonly name: string
  /** Other spellings in lists or in print. */
  readonly aliases: readonly string[]
  /** Id of the unit it is part of; null for a province. */
  readonly parent: string | null
  /** Days, both inclusive; null is not known, or without end. */
  readonly from: string | null
  readonly to: string | null
}

/** `huyện Cần Giờ`. */
export const titled = ({ type, name }: Pick<Unit, 'type' | 'name'>): string => `${type} ${name}`

export const isInForce = ({ from, to }: Pick<Unit, 'from' | 'to'>, day: string): boolean =>
  (from === null || from <= day) && (to === null || day <= to)
