import { Button } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { api } from '../api/client.ts'
import type { WaitingUnitView } from '../api/contract.ts'
import { useWrite } from '../api/use-write.ts'
import { announce } from '../shell/announce.ts'
import { ProblemBox } from '../shell/asked.tsx'
import { formatCount, formatInstant } from '../shell/format.ts'
import css from '../shell/page.module.css'
import { TableScroll } from '../shell/table-scroll.tsx'
import { useLanguage } from '../shell/use-language.ts'

/** What was assigned so far, and the way back for as long as nobody has worked on with it. */
export const Assignments = ({ rows }: { readonly rows: WaitingUnitView['assignments'] }) => {
  const { t } = useTranslation()
  const language = useLanguage()
  const undo = useWrite(({ id }: { id: string }, headers) =>
    api.POST('/api/waiting-assignments/{id}/undo', { params: { path: { id } }, body: {}, headers }),
  )
  const takeBack = async (id: string) => {
    if (await undo.run({ id })) announce(t('areaWaiting.undoDone'))
  }
  return (
    <section className={css.card}>
      <h2>{t('areaWaiting.assignments')}</h2>
      <ProblemBox problem={undo.problem} />
      <TableScroll label={t('areaWaiting.assignments')}>
        <table className={css.table}>
          <thead>
            <tr>
              <th scope="col">{t('areaWaiting.assigned')}</th>
              <th scope="col">{t('areaWaiting.dialog.commune')}</th>
              <th scope="col">{t('areaWaiting.size')}</th>
              <th scope="col">{t('areaWaiting.who')}</th>
              <th scope="col">{t('areaWaiting.when')}</th>
              <th scope="col">{t('area.actions')}</th>
            </tr>
          </thead>
          <tbody>
            {rows.map(row => (
              <tr key={row.id}>
                <td>{t(`areaWaiting.what.${row.what}`, { village: row.village ?? '' })}</td>
                <td>{row.commune}</td>
                <td className="mn-number">{formatCount(row.records, language)}</td>
                <td>{row.byName}</td>
                <td className="mn-number">{formatInstant(row.at)}</td>
                <td>
                  {row.undoneAt !== null && t('areaWaiting.undone')}
                  {row.canUndo && (
                    <Button
                      variant="subtle"
                      size="compact-sm"
                      loading={undo.sending}
                      onClick={() => void takeBack(row.id)}
                    >
                      {t('areaWaiting.undo')}
                      <span className="mn-hidden"> {row.village ?? row.commune}</span>
                    </Button>
                  )}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </TableScroll>
    </section>
  )
}
