/** What does the clock of a workbook show? Its cells have no zone, and fractions of a second by the way they are counted. */

/** `2026-03-07T08:06:00`, to the nearest second; null for no time. */
export function wallClock(cell: Date): string | null {
  const second = Math.round(cell.getTime() / 1_000) * 1_000
  return Math.abs(second) <= 8_640_000_000_000_000 ? new Date(second).toISOString().slice(0, 19) : null
}
