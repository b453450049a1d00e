import { Button } from '@mantine/core'
import { getRouteApi, Link } from '@tanstack/react-router'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { api, queries } from '../api/client.ts'
import type { RecheckView } from '../api/contract.ts'
import { useWrite } from '../api/use-write.ts'
import { usePaper } from '../print/use-paper.ts'
import { announce } from '../shell/announce.ts'
import { Asked, ProblemBox } from '../shell/asked.tsx'
import { DialogForm } from '../shell/dialog-form.tsx'
import { formatInstant } from '../shell/format.ts'
import { Icon } from '../shell/icon.tsx'
import css from '../shell/page.module.css'
import { Page } from '../shell/page.tsx'
import { useSession } from '../shell/session-context.ts'
import { CheckDialog } from './check-dialog.tsx'
import { RecheckHousehold } from './recheck-household.tsx'

const route = getRouteApi('/phuc-tra/$id')

/** One village's re-check: the households drawn, what was found, and the rate of error. */
export const RecheckRoundPage = () => {
  const { id } = route.useParams()
  const asked = queries.useQuery('get', '/api/rechecks/{id}', { params: { path: { id } } })
  return <Asked question={asked}>{round => <Shown key={round.id} round={round} />}</Asked>
}

const Shown = ({ round }: { readonly round: RecheckView }) => {
  const { t } = useTranslation()
  const { area } = useSession().account
  const paper = usePaper()
  const [doing, setDoing] = useState<string | null>(null)
  const [closing, setClosing] = useState(false)
  const one = round.rows.find(row => row.householdId === doing)
  return (
    <Page
      title={t('recheck.round.title', { village: round.villageName, year: round.year })}
      above={
        <Link to="/phuc-tra" className={css.back}>
          <Icon name="back" size={16} />
          {t('recheck.round.back')}
        </Link>
      }
      actions={
        <>
          {area.level === 'commune' && (
            <Button
              variant="default"
              leftSection={<Icon name="print" />}
              loading={paper.busy}
              onClick={() => paper.recheck(round.id)}
            >
              {t('recheck.round.print')}
            </Button>
          )}
          {round.can.includes('close') && <Button onClick={() => setClosing(true)}>{t('recheck.round.close')}</Button>}
        </>
      }
    >
      <div className={css.stack}>
        <ProblemBox problem={paper.problem} />
        <div>
          <p>
            <strong>
              {round.rate === null
                ? t('recheck.round.noResult')
                : t('recheck.round.result', { rate: round.rate, wrong: round.wrong, asked: round.asked })}
            </strong>
          </p>
          <p className={css.small}>
            {t('recheck.round.drawnBy', {
              ...{ name: round.drawnBy, sample: round.sample, households: round.households, seed: round.seed },
              at: formatInstant(round.drawnAt),
            })}{' '}
            {round.closedBy &&
              round.closedAt &&
              t('recheck.round.closedBy', { name: round.closedBy, at: formatInstant(round.closedAt) })}
          </p>
        </div>
        {round.rows.map(row => (
          <RecheckHousehold
            key={row.householdId}
            one={row}
            onRecord={round.can.includes('check') ? () => setDoing(row.householdId) : null}
          />
        ))}
      </div>
      {one && <CheckDialog recheckId={round.id} one={one} onDone={() => setDoing(null)} />}
      {closing && <CloseDialog round={round} onDone={() => setClosing(false)} />}
    </Page>
  )
}

const CloseDialog = ({ round, onDone }: { readonly round: RecheckView; readonly onDone: () => void }) => {
  const { t } = useTranslation()
  const save = useWrite((body: { version: number }, headers) =>
    api.POST('/api/rechecks/{id}/close', { params: { path: { id: round.id } }, body, headers }),
  )
  const submit = async () => {
    if (!(await save.run({ version: round.version }))) return
    announce(t('recheck.round.closeDone'))
    onDone()
  }
  return (
    <DialogForm
      title={t('recheck.round.close')}
      submit={t('recheck.round.close')}
      sending={save.sending}
      problem={save.problem}
      onSubmit={submit}
      onClose={onDone}
    >
      <p>{t('recheck.round.closeHelp')}</p>
    </DialogForm>
  )
}
