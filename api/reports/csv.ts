/** How does a table leave as a file that a spreadsheet opens, without any cell becoming a formula? */
import { plain } from './plain.js'

/** A cell that begins with one of these is run by spreadsheets (OWASP, CSV injection), after blanks too. */
const FORMULA = /^[\s]*[=+\-@|%]/u

const cell = (value: string): string => {
  const text = plain(value)
  return `"${(FORMULA.test(text) ? `'${text}` : text).replaceAll('"', '""')}"`
}

export const csvRow = (row: readonly string[]): string => row.map(cell).join(',')

/** Without it Excel reads Vietnamese as another encoding. */
export const BYTE_ORDER_MARK = '\ufeff'

export const csvOf = (rows: readonly (readonly string[])[]): string =>
  `${BYTE_ORDER_MARK}${rows.map(csvRow).join('\r\n')}\r\n`
