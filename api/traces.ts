/** Would a text lead somebody to a private person, or is it marked as a state secret? Asked of every text before it is kept, and of every file before it leaves. */
import { MASKED_MAIL, MASKED_PAPER, MASKED_PHONE, maskContacts } from '#crawlers/intake/mask.js'
import { hasSecretMark } from '#crawlers/intake/secret-marks.js'
import { personalPage } from '#data/model/personal-page.js'

/** `@name` as networks write it, not the middle of a mail address. */
const HANDLE = /(?<![\p{L}\p{N}_.@])@[\p{L}\p{N}_][\p{L}\p{N}_.]{2,63}/gu
const ADDRESS = /https?:\/\/[^\s"'<>()“”]{1,2000}/giu

/** Words of JSON-LD, as keys and nowhere else. */
const JSON_LD = /"@(?:context|type|id|graph)"(?=\s{0,9}:)/g

/** Its figures are nobody's number. */
const DIGEST = /\b[0-9a-f]{64}\b/gi

const MASKS = [
  [MASKED_PHONE, 'số điện thoại'],
  [MASKED_MAIL, 'địa chỉ thư điện tử'],
  [MASKED_PAPER, 'số giấy tờ'],
] as const

/** What was found as a reader would look for it, without repeating it. */
const near = (text: string, at: number): string =>
  `“…${maskContacts(text.slice(Math.max(0, at - 30), at).replace(/\S*$/u, '')).trim()} …”`

/**
 * In Vietnamese, one sentence for each thing found; empty when nothing was.
 * @param allowed the office's own contact line, which may stand anywhere
 */
export function privateTraces(text: string, allowed: readonly string[] = []): readonly string[] {
  const rest = allowed
    .filter((one) => one !== '')
    .reduce((left, one) => left.replaceAll(one, ' '), text.replace(DIGEST, ' ').replace(JSON_LD, ' '))
  const masked = maskContacts(rest)
  const found = MASKS.flatMap(([mask, name]) => {
    // What was masked before is no trace.
    const count = masked.split(mask).length - rest.split(mask).length
    return count > 0 ? [`có ${name}: ${near(masked, masked.indexOf(mask))}`] : []
  })
  for (const { 0: handle, index } of rest.matchAll(HANDLE)) {
    // `https://video.example/@name` is told below, as an address.
    if (/https?:\/\/\S*$/iu.test(rest.slice(Math.max(0, index - 300), index))) continue
    found.push(`có tên tài khoản (${handle.slice(0, 3)}…): ${near(rest, index)}`)
  }
  for (const [address] of rest.matchAll(ADDRESS)) {
    const host = personalPage(address)
    if (host !== null) found.push(`có địa chỉ trang cá nhân trên ${host}`)
  }
  return found
}

/** For the stores, which keep nothing of what this finds. */
export const tracesIn =
  (contact: string | null) =>
  (text: string): readonly string[] => [
    ...privateTraces(text, contact === null ? [] : [contact]),
    ...(hasSecretMark(text) ? ['có dấu chỉ độ mật: nội dung bí mật nhà nước không đưa vào máy nối mạng'] : []),
  ]
