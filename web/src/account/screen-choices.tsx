import { useMantineColorScheme } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { languages } from '../shell/language.ts'
import { changeLanguage } from '../shell/messages.ts'
import css from '../shell/page.module.css'
import { useLanguage } from '../shell/use-language.ts'

const schemes = ['light', 'dark', 'auto'] as const
const languageNames = { vi: 'Tiếng Việt', en: 'English' } as const

/** Language and light or dark. Kept on this machine: another person's screen is another person's. */
export const ScreenChoices = () => {
  const { t } = useTranslation()
  const language = useLanguage()
  const { colorScheme, setColorScheme } = useMantineColorScheme()
  return (
    <section className={css.card}>
      <h2>{t('account.mine.screen')}</h2>
      <div className={css.stack}>
        <fieldset>
          <legend className={css.small}>{t('shell.scheme.label')}</legend>
          <div className={css.row}>
            {schemes.map(scheme => (
              <label key={scheme} className={css.pick}>
                <input
                  type="radio"
                  name="scheme"
                  checked={colorScheme === scheme}
                  onChange={() => setColorScheme(scheme)}
                />
                {t(`shell.scheme.${scheme}`)}
              </label>
            ))}
          </div>
        </fieldset>
        <fieldset>
          <legend className={css.small}>{t('shell.language')}</legend>
          <div className={css.row}>
            {languages.map(one => (
              <label key={one} className={css.pick} lang={one}>
                <input
                  type="radio"
                  name="language"
                  checked={language === one}
                  onChange={() => void changeLanguage(one)}
                />
                {languageNames[one]}
              </label>
            ))}
          </div>
        </fieldset>
      </div>
    </section>
  )
}
