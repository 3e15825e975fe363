/** Which language does the page speak, and how is that remembered? */
import i18next from 'i18next'
import { initReactI18next } from 'react-i18next'
import { vi } from './vi.js'

export const LANGUAGES = ['vi', 'en'] as const
export type Language = (typeof LANGUAGES)[number]

const KEPT = 'diembao-language'

/** English comes only when it is asked for: most readers never need it. */
async function words(language: Language) {
  return language === 'vi' ? vi : (await import('./en.js')).en
}

export async function startWords(): Promise<void> {
  const language = LANGUAGES.find((one) => one === localStorage.getItem(KEPT)) ?? 'vi'
  await i18next.use(initReactI18next).init({
    lng: language,
    fallbackLng: false,
    ns: 'words',
    defaultNS: 'words',
    resources: { [language]: { words: await words(language) } },
    // React escapes what it shows.
    interpolation: { escapeValue: false },
  })
  document.documentElement.lang = language
}

export async function speak(language: Language): Promise<void> {
  if (!i18next.hasResourceBundle(language, 'words')) i18next.addResourceBundle(language, 'words', await words(language))
  await i18next.changeLanguage(language)
  document.documentElement.lang = language
  localStorage.setItem(KEPT, language)
}
