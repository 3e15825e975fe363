/** Does a text say at its end that another paper had it first? */

/** Credits stand in the last line. */
const TAIL = 160
const CREDIT =
  /(?:^|[\n(.])\s*(?:theo|nguồn(?: tin)?\s*:?|tổng hợp từ)\s+(?:báo |trang |đài |tạp chí )?(?:[\p{Lu}\d][\p{L}\p{N}.&/ -]{1,60}|[a-z\d-]{2,40}\.[a-z\d.-]{2,40})[).\s]*$/u
/** The first letter alone is folded: `Theo`, `THEO`. */
const start = (tail: string): string =>
  tail.replace(/\b(?:Theo|THEO|Nguồn|NGUỒN|Tổng hợp)\b/gu, (word) => word.toLowerCase())

/** Only that it does: who wrote it is nobody's business here. */
export const creditsAnother = (text: string): boolean => CREDIT.test(start(text.trimEnd().slice(-TAIL)))
