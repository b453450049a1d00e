import { roleNames } from '@mangnon/core/account/role-names.ts'
import { useTranslation } from 'react-i18next'
import type { CaseView } from '../api/contract.ts'
import { formatInstant } from '../shell/format.ts'
import css from '../shell/page.module.css'
import { useLanguage } from '../shell/use-language.ts'
import { nextOf, pathOf } from './case-path-of.ts'

/** On a page of one step: where the case is, what comes next, who does it, until when. */
export const CaseNext = ({ shown }: { readonly shown: CaseView }) => {
  const { t } = useTranslation()
  const language = useLanguage()
  const path = pathOf(shown)
  const next = nextOf(path)
    .map(({ transition }) => transition.name[language])
    .join('; ')
  return (
    <p className={css.small}>
      {t('case.path.next')}: <strong>{next || t('case.path.nothing')}</strong>
      {path.turn.length > 0 &&
        ` · ${t('case.path.who')}: ${path.turn.map(role => roleNames[role][language]).join(', ')}`}
      {path.until && ` · ${t('case.path.until')}: ${formatInstant(path.until.due)}`}
    </p>
  )
}
