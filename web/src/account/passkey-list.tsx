import { Button } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { api } from '../api/client.ts'
import type { SecondStep } from '../api/contract.ts'
import { useWrite } from '../api/use-write.ts'
import { announce } from '../shell/announce.ts'
import { ProblemBox } from '../shell/asked.tsx'
import { formatInstant } from '../shell/format.ts'
import css from '../shell/page.module.css'
import { TableScroll } from '../shell/table-scroll.tsx'

/** The passkeys of this account, each with its way off. */
export const PasskeyList = ({ passkeys }: { readonly passkeys: SecondStep['passkeys'] }) => {
  const { t } = useTranslation()
  const remove = useWrite((id: string, headers) =>
    api.POST('/api/account/passkeys/{id}/remove', { params: { path: { id } }, body: {}, headers }),
  )
  const take = async (id: string) => {
    if (await remove.run(id)) announce(t('account.second.removed'))
  }
  return (
    <>
      <ProblemBox problem={remove.problem} />
      <TableScroll label={t('account.second.passkeys')}>
        <table className={css.table}>
          <thead>
            <tr>
              <th scope="col">{t('account.second.passkeys')}</th>
              <th scope="col">{t('account.second.made')}</th>
              <th scope="col">{t('account.second.used')}</th>
              <th scope="col">{t('account.reset.acts')}</th>
            </tr>
          </thead>
          <tbody>
            {passkeys.map(key => (
              <tr key={key.id}>
                <td>{key.name}</td>
                <td className="mn-number">{formatInstant(key.madeAt)}</td>
                <td className="mn-number">{key.usedAt ? formatInstant(key.usedAt) : t('account.second.never')}</td>
                <td>
                  <Button size="xs" variant="default" onClick={() => void take(key.id)}>
                    {t('account.second.remove', { name: key.name })}
                  </Button>
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </TableScroll>
    </>
  )
}
