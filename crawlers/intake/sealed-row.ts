/** What of an imported row is sealed as evidence, and how is it read again? */
import { z } from 'zod'
import { withoutPeople } from './columns.js'
import { applyMapping, Cells, ColumnMapping, cellsOf, mappedCells } from './mapping.js'
import { type Row, rowOf } from './rows.js'

/**
 * Under a mapping: the export's own cells, of the mapped columns alone, and beside them the mapping by which they are read. So the row shows what the
 * tool wrote, needs nothing else to be understood, and nothing that the office did not name is kept.
 */
const MappedRow = z.strictObject({ mapping: ColumnMapping, row: Cells })

export interface RowToSeal {
  readonly sealed: unknown
  readonly row: Row
}

/** Without a mapping: the row as it came, but for what names people. Null when it is no row. */
export function rowToSeal(value: unknown, mapping: ColumnMapping | null): RowToSeal | null {
  if (mapping === null) {
    const row = rowOf(value)
    return row === null ? null : { sealed: withoutPeople(value), row }
  }
  const cells = cellsOf(value)
  if (cells === null) return null
  const kept = mappedCells(cells, mapping)
  return { sealed: { mapping, row: kept }, row: applyMapping(kept, mapping) }
}

export function rowOfSealed(sealed: unknown): Row | null {
  const mapped = MappedRow.safeParse(sealed)
  return mapped.success ? applyMapping(mapped.data.row, mapped.data.mapping) : rowOf(sealed)
}
