export const languages = ['vi', 'en'] as const
export type Language = (typeof languages)[number]

const KEY = 'mangnon.language'

/** Vietnamese unless the person chose otherwise on this machine; the browser's own language is not asked. */
export const getLanguage = (): Language => (localStorage.getItem(KEY) === 'en' ? 'en' : 'vi')

export const keepLanguage = (language: Language): void => {
  localStorage.setItem(KEY, language)
  document.documentElement.lang = language
}
