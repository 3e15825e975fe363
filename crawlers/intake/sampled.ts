/** What stands in a column, as far as some rows show? */
import type { Cells } from './mapping.js'

export interface Sampled {
  readonly header: string
  /** Filled cells, as text. */
  readonly values: readonly string[]
}

/** What most of the values must look like. */
export const MOST = 0.8

/** @param rows as `cellsOf` gives them */
export const sampledOf = (headers: readonly string[], rows: readonly Cells[]): readonly Sampled[] =>
  headers
    .filter((header) => header.trim() !== '')
    .map((header) => ({ header, values: rows.map((row) => String(row[header] ?? '').trim()).filter(Boolean) }))

export const share = (values: readonly string[], fits: (value: string) => boolean): number =>
  values.length === 0 ? 0 : values.filter(fits).length / values.length

export const average = ({ values }: Sampled): number =>
  values.reduce((sum, value) => sum + value.length, 0) / Math.max(values.length, 1)

export const isAddress = (value: string): boolean => /^https?:\/\/[^\s/]+\.[^\s/]+/i.test(value)
