/** Which parts of a page are not the article: boxes around it, and lines inside it that only point elsewhere? */
import type { Element } from '../formats/html.js'
import type { Block } from './blocks.js'

/** Words in class, id and type that name a box, over the content systems of the catalogue and their older layouts. */
const BOX_WORDS = new Set(
  (
    'related relate relatedonenews relatednews tinlienquan lienquan tinlq baiviet-bailienquan readmore seemore xemthem ' +
    'share sharing social sociable facebook zalo like likebox follow subscribe newsletter ' +
    'comment comments binhluan ykien rating vote poll quiz ' +
    'ads adv advert advertisement banner sponsor quangcao promo ' +
    'tag tags tagbox keyword keywords tukhoa breadcrumb pagination paging toolbar print copylink ' +
    'tindnd nav menu navbar footer popup modal tooltip pswp skip signup login widget copyright'
  ).split(' '),
)
const BOX_PHRASES =
  /(?:tin|bai)-?(?:lien-?quan|cung-?chuyen-?muc|moi|khac)|lien-?quan|related|list-?news|box-?(?:tin|news|comment|ads|qc|quangcao|category)|link-?source|banner|quang-?cao|news-?other|other-?news|news-?letter|social|read-?more|copy-?link|fb-|addthis|google-?ad|adsense/i
const CAPTION =
  /(?:^|[\s_-])(?:caption|figcaption|photocms_caption|media-caption|chu-?thich(?:-?anh)?|pic-?(?:caption|desc|note)|img-?(?:caption|desc|note)|image-?(?:caption|desc|note)|photo-?(?:caption|desc|note)|pcaption|tplcaption)(?:$|[\s_-])/i
const CREDIT =
  /(?:^|[\s_-])(?:body-author|author|authors|author_mail|tac-?gia|article-source|source|nguon|signature|but-?danh)(?:$|[\s_-])/i

const wordsOf = (element: Element): string =>
  `${element.attribs.class ?? ''} ${element.attribs.id ?? ''} ${element.attribs.type ?? ''}`

export function isBox(element: Element): boolean {
  if (element.name === 'nav' || element.name === 'aside' || element.name === 'footer') return true
  const words = wordsOf(element)
  if (words.trim() === '' || words.length > 2_000) return false
  return (
    BOX_PHRASES.test(words) ||
    words
      .toLowerCase()
      .split(/[\s_-]+/)
      .some((word) => BOX_WORDS.has(word))
  )
}

export const isCaptionBox = (element: Element): boolean =>
  element.name === 'figcaption' ||
  element.name === 'caption' ||
  CAPTION.test(element.attribs.class ?? '') ||
  (element.name === 'p' && /^(?:image|photo|pic)$/i.test(element.attribs.class ?? ''))

export const isCreditBox = (element: Element): boolean => CREDIT.test(element.attribs.class ?? '')

const POINTER =
  /^(?:>{1,3}|»|►|▶|⏩|\+\s?>)\s?\S|^(?:>{0,2}\s?)(?:xem thêm|đọc thêm|tin liên quan|bài liên quan|mời (?:quý vị|bạn đọc|độc giả|các bạn|xem)|tin cùng chuyên mục|cùng chuyên mục|bài cùng chủ đề|từ khóa|chủ đề|tags?|copy link|link bài gốc|chia sẻ bài viết)\s?(?::|$|theo dõi|xem|đọc)/iu
const EDITORIAL_CALL =
  /^(?:chia sẻ bài viết của bạn|gửi bài viết về|mọi thông tin (?:đóng góp|phản ánh)|theo dõi .{2,40} trên (?:google|facebook|zalo)|truy cập bản di động)/iu

/** `>> Tin liên quan`, `Xem thêm: …`, or a line that is a headline linked elsewhere. */
export function isPointer(block: Block): boolean {
  if (POINTER.test(block.text) || EDITORIAL_CALL.test(block.text)) return true
  return block.text.length >= 20 && block.linked >= block.text.length * 0.75 && !/[.:;,”"]$/.test(block.text)
}
