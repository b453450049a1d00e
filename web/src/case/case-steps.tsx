import { roleNames } from '@mangnon/core/account/role-names.ts'
import { caseStates } from '@mangnon/legal/case/case-law.ts'
import { useTranslation } from 'react-i18next'
import type { CaseView } from '../api/contract.ts'
import { Facts } from '../shell/facts.tsx'
import { formatInstant } from '../shell/format.ts'
import css from '../shell/page.module.css'
import { useLanguage } from '../shell/use-language.ts'
import own from './case.module.css'
import { nextOf, pathOf } from './case-path-of.ts'

/** Where we are, why, what comes next, who, until when. */
export const CaseSteps = ({ shown }: { readonly shown: CaseView }) => {
  const { t } = useTranslation()
  const language = useLanguage()
  const path = pathOf(shown)
  const name = (code: string) => caseStates.entries.find(entry => entry.code === code)?.name[language] ?? code
  return (
    <section className={css.card}>
      <h2>{t('case.path.title')}</h2>
      <ol className={own.path}>
        {path.stops
          .filter(stop => stop.is !== 'passed_by')
          .map(stop => (
            <li key={stop.state} data-is={stop.is} aria-current={stop.is === 'now' ? 'step' : undefined}>
              {name(stop.state)}
            </li>
          ))}
      </ol>
      <Facts
        facts={[
          [t('case.path.now'), `${path.now.says[language]} (${path.now.legalText})`],
          [
            t('case.path.next'),
            path.next.length === 0
              ? t('case.path.nothing')
              : nextOf(path)
                  .map(({ transition }) => transition.name[language])
                  .join('; '),
          ],
          ...(path.turn.length > 0
            ? ([[t('case.path.who'), path.turn.map(role => roleNames[role][language]).join(', ')]] as const)
            : []),
          ...(path.until ? ([[t('case.path.until'), formatInstant(path.until.due)]] as const) : []),
        ]}
      />
    </section>
  )
}
