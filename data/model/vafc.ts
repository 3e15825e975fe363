/** What would the national centre against false news (VAFC, tingia.gov.vn) call a Verdict? For exports only. */
import type { VerdictLabel } from './verdict.js'

/**
 * `Tin giả` is made up on purpose: that is said of an intent, which no Verdict here decides, so nothing is ever exported under it.
 * `thiếu chính xác` and `không kiểm chứng được` have no label there.
 */
const LABELS: Readonly<Record<VerdictLabel, 'Tin sai sự thật' | 'Tin xác thực' | null>> = {
  true: 'Tin xác thực',
  false: 'Tin sai sự thật',
  inaccurate: null,
  unverifiable: null,
}

/** Null where the centre has no label for it. */
export const vafcLabel = (label: VerdictLabel): 'Tin sai sự thật' | 'Tin xác thực' | null => LABELS[label]
