/** Which words find a locality in a search service that knows nothing of it? */
import { z } from 'zod'
import type { LocalityProfile } from '#data/model/locality.js'
import { canonical, fold } from '#data/model/vietnamese.js'

/** Languages of the press that writes about the border provinces, their neighbours, and in English. */
export const SEARCH_LANGUAGES = ['vi', 'en', 'zh', 'lo', 'km'] as const
export type SearchLanguage = (typeof SEARCH_LANGUAGES)[number]

/** Each is asked on its own, several times a day: a service that is free stays so for those who ask little. */
const MOST_QUERIES = 6
/** Google reads 32 words of a query (its own notice), Bing and GDELT fewer alternatives still. */
const MOST_NAMES = 5
const MOST_ANCHORS = 5

/** `huyện Cần Giờ cũ` is found with `huyện Cần Giờ`. */
const withoutLonger = (texts: readonly string[]): readonly string[] =>
  texts.filter((text) => !texts.some((other) => other !== text && fold(` ${text} `).includes(fold(` ${other} `))))

const unique = (texts: readonly string[]): readonly string[] => [...new Set(texts)]

/** Quotes and brackets mean something to the services. */
const bare = (text: string): string =>
  canonical(text)
    .replace(/["“”()]/g, ' ')
    .replace(/\s+/g, ' ')
    .trim()

/** As the English press writes it: the same letters without marks. */
export const unmarked = (text: string): string =>
  canonical(text).normalize('NFD').replace(/\p{M}/gu, '').replaceAll('đ', 'd').replaceAll('Đ', 'D')

const SCRIPTS: Readonly<Record<SearchLanguage, RegExp>> = {
  vi: /^[\p{Script=Latin}\p{P}\s\d]+$/u,
  en: /^[\p{Script=Latin}\p{P}\s\d]+$/u,
  zh: /\p{Script=Han}/u,
  lo: /\p{Script=Lao}/u,
  km: /\p{Script=Khmer}/u,
}
/** Where no anchor is written in a script: the country. */
const COUNTRY: Readonly<Record<SearchLanguage, string>> = {
  vi: 'Việt Nam',
  en: 'Vietnam',
  zh: '越南',
  lo: 'ຫວຽດນາມ',
  km: 'វៀតណាម',
}

export interface SearchNames {
  readonly language: SearchLanguage
  /** Enough by themselves. */
  readonly strong: readonly string[]
  /** Only together with one of the anchors. */
  readonly weak: readonly string[]
  readonly anchors: readonly string[]
}

function namesIn(profile: LocalityProfile, language: SearchLanguage): SearchNames {
  const write = language === 'en' ? unmarked : (text: string) => text
  const named = profile.names.filter((name) => name.language === language)
  const of = (strength: 'strong' | 'weak') =>
    withoutLonger(unique(named.filter((name) => name.strength === strength).map(({ text }) => bare(text))))
  const weak = of('weak')
  const places = [profile.province, profile.formerProvince ?? '', ...profile.anchors]
    .map((place) => write(bare(place)).replace(/^(?:thành phố|tỉnh|thanh pho|tinh) /i, ''))
    .filter((place) => SCRIPTS[language].test(place) && !weak.some((name) => fold(place).includes(fold(name))))
  const anchors = withoutLonger(unique(places)).slice(0, MOST_ANCHORS)
  return {
    language,
    strong: of('strong').slice(0, MOST_NAMES),
    weak: weak.slice(0, MOST_NAMES),
    anchors: anchors.length === 0 ? [COUNTRY[language]] : anchors,
  }
}

/** The profile's languages first, as they stand there; then the others it has names in. */
export function searchNames(profile: LocalityProfile): readonly SearchNames[] {
  const order = (language: SearchLanguage) => {
    const place = profile.languages.indexOf(language)
    return place === -1 ? SEARCH_LANGUAGES.length + SEARCH_LANGUAGES.indexOf(language) : place
  }
  return [...SEARCH_LANGUAGES]
    .sort((a, b) => order(a) - order(b))
    .map((language) => namesIn(profile, language))
    .filter(({ strong, weak }) => strong.length + weak.length > 0)
}

const quoted = (texts: readonly string[]): string => texts.map((text) => `"${text}"`).join(' OR ')

/** Brackets only around alternatives: GDELT refuses them elsewhere. */
export const anyOf = (texts: readonly string[]): string => (texts.length > 1 ? `(${quoted(texts)})` : quoted(texts))

/** What is written in diembao.yaml and made from a profile alike. */
export const NewsQuery = z.strictObject({
  q: z.string().trim().min(2).max(400),
  language: z.enum(SEARCH_LANGUAGES).default('vi'),
})
export type NewsQuery = z.infer<typeof NewsQuery>

/** First the strong names, then the weak ones with their anchors; languages that the profile does not speak come last and are cut first. */
export function newsQueries(profile: LocalityProfile): readonly NewsQuery[] {
  const all = searchNames(profile)
  const isSpoken = ({ language }: SearchNames) => profile.languages.includes(language)
  const queries = (some: readonly SearchNames[]) => [
    ...some.filter(({ strong }) => strong.length > 0).map(({ strong, language }) => ({ q: quoted(strong), language })),
    ...some
      .filter(({ weak }) => weak.length > 0)
      .map(({ weak, anchors, language }) => ({ q: `${anyOf(weak)} ${anyOf(anchors)}`, language })),
  ]
  return [...queries(all.filter(isSpoken)), ...queries(all.filter((names) => !isSpoken(names)))].slice(0, MOST_QUERIES)
}
