/** Which controlled terms may a judgement use? Ids are stored and exported; the words shown live in the dashboard and the reports. */

/** Topics of the plans the product serves, with IPTC Media Topics in analysis/vocabularies. */
export const TOPICS = [
  'dau-tu',
  'thuong-mai',
  'hang-viet',
  'du-lich',
  'van-hoa',
  'chu-quyen-bien-dao',
  'bien-gioi',
  'quyen-con-nguoi',
  'dan-chu',
  'ton-giao-dan-toc',
  'giam-ngheo',
  'covid-y-te',
  'kt-xh',
  'du-an-trong-diem',
  'an-ninh-trat-tu',
  'quoc-phong',
  'hop-tac-quoc-te',
  'kieu-bao',
  'cchc',
  'chuyen-doi-so',
  'nong-thon-moi',
  'moi-truong',
  'ngay-le',
  'uy-tin-can-bo',
  'tin-gia',
  'dat-dai-gpmb',
  'giao-duc',
  'giao-thong',
  'dau-tu-cong',
  'tham-nhung-tieu-cuc',
  'the-thao',
  'thien-tai',
  'an-toan',
  'khac',
] as const
export type TopicId = (typeof TOPICS)[number]

/** How a text speaks of a locality. Never a statement about whether it is true. */
export const TONES = ['positive', 'neutral', 'negative'] as const
export type ToneLabel = (typeof TONES)[number]

/** What sort of text it is. */
export const KINDS = [
  'achievement',
  'announcement',
  'criticism',
  'incident',
  'feature',
  'business',
  'sport',
  'opinion',
  'advertorial',
  'rumour_or_unverified',
  'other',
] as const
export type Kind = (typeof KINDS)[number]

/** How much of an Item is about a Locality. `origin`: only a person comes from there. `false`: a look-alike. */
export const LEVELS = ['primary', 'substantive', 'passing', 'origin', 'false'] as const
export type Level = (typeof LEVELS)[number]

/** Levels that bring an Item to a desk. */
export const RELEVANT_LEVELS = ['primary', 'substantive'] as const satisfies readonly Level[]
export const isRelevant = (level: Level): boolean => RELEVANT_LEVELS.some((relevant) => relevant === level)

/** What an Item is, whatever it says. */
export const FORMS = ['article', 'post', 'video', 'report'] as const
export type Form = (typeof FORMS)[number]

/** A machine's signals that a person should look. No code says that something is false. */
export const FLAGS = [
  'unverified-claim',
  'differs-from-fact',
  'criticism-without-answer',
  'sudden-growth',
  'edited-after-publication',
  'impersonation-or-scam',
  'map-or-sovereignty',
] as const
export type FlagCode = (typeof FLAGS)[number]
