import { type RuleSentence, ruleSentences } from '@mangnon/core/access/rule-sentences.ts'
import { actWords, tableNames } from '@mangnon/core/access/rule-words.ts'
import { type Role, roles } from '@mangnon/core/account/role.ts'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { FilterSelect } from '../shell/grid/grid-toolbar.tsx'
import css from '../shell/page.module.css'
import { Page } from '../shell/page.tsx'
import { TableScroll } from '../shell/table-scroll.tsx'
import { useLanguage } from '../shell/use-language.ts'

const concerns = (sentence: RuleSentence, role: Role): boolean =>
  sentence.roles === 'all' || (typeof sentence.roles !== 'string' && sentence.roles.includes(role))

/** Who may do what: the rule table itself, in sentences made from it. Nothing here is kept beside the rules that the database holds. */
export const RulesPage = () => {
  const { t } = useTranslation()
  const language = useLanguage()
  const [role, setRole] = useState<Role>()
  const sentences = ruleSentences(language).filter(sentence => role === undefined || concerns(sentence, role))
  return (
    <Page title={t('access.title')}>
      <div className={css.stack}>
        <p className={css.intro}>{t('access.intro')}</p>
        <div className="mn-no-print">
          <FilterSelect
            labelShown
            label={t('account.mine.role')}
            any={t('access.everyRole')}
            value={role}
            choices={roles.map(one => ({ value: one, label: t(`signIn.role.${one}`) }))}
            onChange={value => setRole(roles.find(one => one === value))}
          />
        </div>
        <div className={css.card}>
          <TableScroll label={t('access.title')}>
            <table className={css.table}>
              <thead>
                <tr>
                  <th scope="col">{t('access.what')}</th>
                  <th scope="col">{t('access.act')}</th>
                  <th scope="col">{t('access.who')}</th>
                </tr>
              </thead>
              <tbody>
                {[...Map.groupBy(sentences, ({ table }) => table)].flatMap(([table, ofTable]) =>
                  [...Map.groupBy(ofTable, ({ act }) => act)].map(([act, ofAct], at) => (
                    <tr key={`${table} ${act}`}>
                      <td>{at === 0 && <strong>{capital(tableNames[table][language])}</strong>}</td>
                      <td>{actWords[act][language]}</td>
                      <td>
                        {ofAct.map(({ text }) => (
                          <p key={text}>{text}</p>
                        ))}
                      </td>
                    </tr>
                  )),
                )}
              </tbody>
            </table>
          </TableScroll>
        </div>
      </div>
    </Page>
  )
}

const capital = (text: string): string => text.charAt(0).toLocaleUpperCase('vi') + text.slice(1)
