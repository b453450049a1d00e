import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { getLanguage, languages } from '../shell/language.ts'
import { Mark } from '../shell/mark.tsx'
import { changeLanguage } from '../shell/messages.ts'
import css from './plain.module.css'

const languageNames = { vi: 'Tiếng Việt', en: 'English' } as const

interface PlainPageProps {
  readonly children: ReactNode
  /** For tables. */
  readonly wide?: boolean
}

/** The frame of the pages before the app: the name, one card, the language. */
export const PlainPage = ({ children, wide = false }: PlainPageProps) => {
  const { t } = useTranslation()
  return (
    <div className={css.page}>
      <main className={wide ? `${css.main} ${css.wide}` : css.main}>
        <div className={css.brand}>
          <Mark size={44} />
          <div>
            <p className={css.name}>{t('signIn.product')}</p>
            <p className={css.purpose}>{t('signIn.purpose')}</p>
          </div>
        </div>
        {children}
      </main>
      <footer className={css.foot}>
        <fieldset>
          <legend className="mn-hidden">{t('signIn.language')}</legend>
          {languages.map(language => (
            <button
              key={language}
              type="button"
              lang={language}
              className={css.language}
              aria-pressed={getLanguage() === language}
              onClick={() => void changeLanguage(language)}
            >
              {languageNames[language]}
            </button>
          ))}
        </fieldset>
      </footer>
    </div>
  )
}
