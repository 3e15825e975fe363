/** Which words does a full stop only shorten, and which words open a new sentence after them? Our own lists, as data. */

/** A place or a title follows: `TP. Hồ Chí Minh`, `ThS. Lan`, `KP. 3`. Folded. */
export const SHORTENED: ReadonlySet<string> = new Set(
  [
    'tp tx tt kp q p h x kcn ql tl dt hl',
    'ths ts th s pgs gs bs ds ks kts ls cn sn db hlv nsut nsnd ndn mr mrs ms dr st prof jr sr gen col',
    'tel nxb vd tr vs vol fig dh tw',
  ]
    .join(' ')
    .split(' '),
)

/** In small letters they shorten too, and a number follows: `tr. 15`, `vol. 2`. Folded. */
export const BEFORE_NUMBER: ReadonlySet<string> = new Set('tr no vol fig pp ch art'.split(' '))

/** `Điều 5. Phạm vi …`: what stands before the number of a part, and the part's words belong to it. Folded. */
export const PART_LABELS: ReadonlySet<string> = new Set(
  'dieu khoan diem chuong muc phan bai buoc cau hinh bang bieu anh luc cach vong dot quyen tap'.split(' '),
)

/**
 * Seldom the beginning of a name, often of a sentence: after `ông T.` or `bằng ThS.` they begin the next one.
 * With marks, lower case.
 */
export const OPENERS: ReadonlySet<string> = new Set(
  `sau trong theo tuy nhưng hiện tại ông bà anh chị các những đây khi từ vì do để nếu và ngoài bên đến trước tiếp cùng
  với về cũng còn nhiều một mỗi mọi khoảng đồng trên dưới nhờ thế rồi ngày nay năm sở công cơ chủ người tòa`.split(
    /\s+/,
  ),
)
