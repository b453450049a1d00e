import { useTranslation } from 'react-i18next'
import type { Language } from './language.ts'

/** The language on the screen; components that format numbers or quote the error table follow it. */
export const useLanguage = (): Language => (useTranslation().i18n.language === 'en' ? 'en' : 'vi')
