/** Does a name stand in the line under a picture, which shows a place and tells no event? */
import type { Hit } from './hits.js'
import type { Reading } from './reading.js'

/** Longest line under a picture, in characters, from a name in it to who took the picture, and back to its beginning. */
const TO_CREDIT = 120
const TO_BEGIN = 80
const CREDIT = /^[^\n.!?:]*[.,]?\s*[-–(]?\s*Ảnh(?: minh họa| minh hoạ| tư liệu)?\s*[:)]/u
/** The picture of the event itself says where that was. */
const OF_EVENT = /hiện trường|xảy ra|bắt giữ|tai nạn/

/** `Chợ ở xã A. Ảnh: B`, `Bãi xe tại C - Ảnh: D`. */
export const isCaption = ({ text, lower }: Reading, { start, end }: Hit): boolean =>
  CREDIT.test(text.slice(end, end + TO_CREDIT)) && !OF_EVENT.test(lower.slice(Math.max(0, start - TO_BEGIN), start))
