/** What do the first rows of a file look like, shown safely? */
import { type RowFormat, readRows } from '#crawlers/intake/files.js'
import { type Cells, cellsOf } from '#crawlers/intake/mapping.js'

/** Enough to tell a form of date; few enough to read at once. */
const SAMPLE_ROWS = 200

export interface Sample {
  readonly headers: readonly string[]
  readonly rows: readonly Cells[]
}

export async function sampleOf(path: string, format: RowFormat, headerRow: number): Promise<Sample> {
  const rows: Cells[] = []
  for await (const row of readRows(path, format, { headerRow })) {
    const cells = 'value' in row ? cellsOf(row.value) : null
    if (cells !== null) rows.push(cells)
    if (rows.length === SAMPLE_ROWS) break
  }
  return { headers: [...new Set(rows.flatMap((row) => Object.keys(row)))], rows }
}

/** Control characters and invisible marks of other people's text must not move the cursor. */
const MARKS = /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]+/gu
const SHOWN = 80

export const shortened = (text: string | null): string | null =>
  text === null
    ? null
    : text
        .slice(0, 4 * SHOWN)
        .replace(MARKS, ' ')
        .slice(0, SHOWN) + (text.length > SHOWN ? '…' : '')
