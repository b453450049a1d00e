import { type AccountField, accountFields } from '@mangnon/core/account/batch/account-field.ts'
import { Button, NativeSelect } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { api } from '../../api/client.ts'
import type { AccountBatchView } from '../../api/contract.ts'
import { useWrite } from '../../api/use-write.ts'
import register from '../../register/register.module.css'
import { announce } from '../../shell/announce.ts'
import { ProblemBox } from '../../shell/asked.tsx'
import css from '../../shell/page.module.css'
import { TableScroll } from '../../shell/table-scroll.tsx'
import { useLanguage } from '../../shell/use-language.ts'

interface Mapping {
  version: number
  columns: { column: number; field: AccountField }[]
}

/** What each column was taken for; a correction checks every row anew, and so does asking again without one. */
export const AccountBatchColumns = ({ batch }: { readonly batch: AccountBatchView }) => {
  const { t } = useTranslation()
  const language = useLanguage()
  const [choices, setChoices] = useState<Readonly<Record<number, AccountField>>>({})
  const save = useWrite((body: Mapping, headers) =>
    api.PUT('/api/account-batches/{id}/columns', { params: { path: { id: batch.id } }, body, headers }),
  )
  const check = async () => {
    const columns = batch.columns.map(({ column, field }) => ({ column, field: choices[column] ?? field }))
    if (await save.run({ version: batch.version, columns })) announce(t('accountBatch.columns.rechecked'))
  }
  const known = batch.columns.filter(({ field }) => field !== 'keep').length
  const options = Object.entries(accountFields).map(([value, name]) => ({ value, label: name[language] }))
  return (
    <section className={css.card}>
      <h2>{t('accountBatch.columns.title')}</h2>
      <div className={css.stack}>
        <details>
          <summary>
            {t('accountBatch.columns.found', { count: known })} {t('accountBatch.columns.show')}
          </summary>
          <p className={css.small}>{t('accountBatch.columns.help')}</p>
          <TableScroll label={t('accountBatch.columns.title')}>
            <table className={`${css.table} ${register.columns}`}>
              <thead>
                <tr>
                  <th scope="col">{t('accountBatch.columns.column')}</th>
                  <th scope="col">{t('accountBatch.columns.caption')}</th>
                  <th scope="col">{t('accountBatch.columns.samples')}</th>
                  <th scope="col">{t('accountBatch.columns.field')}</th>
                </tr>
              </thead>
              <tbody>
                {batch.columns.map(({ column, letter, caption, field, samples }) => (
                  <tr key={column}>
                    <td>{letter}</td>
                    <td>{caption}</td>
                    <td className={register.samples}>{samples.join(' · ')}</td>
                    <td>
                      <NativeSelect
                        aria-label={`${t('accountBatch.columns.field')}: ${letter}, ${caption}`}
                        value={choices[column] ?? field}
                        data={options}
                        onChange={event =>
                          setChoices({ ...choices, [column]: event.currentTarget.value as AccountField })
                        }
                      />
                    </td>
                  </tr>
                ))}
              </tbody>
            </table>
          </TableScroll>
        </details>
        <ProblemBox problem={save.problem} />
        <div>
          <Button variant="default" loading={save.sending} onClick={() => void check()}>
            {t('accountBatch.columns.recheck')}
          </Button>
        </div>
      </div>
    </section>
  )
}
