import { formatBirth } from '@mangnon/core/date/birth-date.ts'
import { findEntry } from '@mangnon/legal/code-lists/code-list.ts'
import { injuryKinds } from '@mangnon/legal/code-lists/injury-kinds.ts'
import { injuryOutcomes } from '@mangnon/legal/code-lists/injury-outcomes.ts'
import { injuryPlaces } from '@mangnon/legal/code-lists/injury-places.ts'
import { Button, Textarea } from '@mantine/core'
import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { api, queries } from '../api/client.ts'
import type { Injury } from '../api/contract.ts'
import { fieldText } from '../api/problem.ts'
import { useWrite } from '../api/use-write.ts'
import { announce } from '../shell/announce.ts'
import { Asked, ProblemBox } from '../shell/asked.tsx'
import { Badge } from '../shell/badge.tsx'
import { DialogForm } from '../shell/dialog-form.tsx'
import { Empty } from '../shell/empty.tsx'
import { formatDay } from '../shell/format.ts'
import css from '../shell/page.module.css'
import { TableScroll } from '../shell/table-scroll.tsx'
import { useLanguage } from '../shell/use-language.ts'
import { InjuryForm } from './injury-form.tsx'

interface InjuryListProps {
  readonly period: { readonly from: string; readonly to: string }
  readonly waiting: boolean
}

/** Days before and after all of them: what waits to be entered waits whenever it happened. */
const always = { from: '2000-01-01', to: '2100-12-31' }
const tones = { proposed: 'note', entered: 'good', withdrawn: undefined } as const

/** Each injury of the quarter, or those that wait for the officer, with what may be done about it. */
export const InjuryList = ({ period, waiting }: InjuryListProps) => {
  const { t } = useTranslation()
  const asked = queries.useQuery('get', '/api/injuries', {
    params: { query: waiting ? { ...always, state: 'proposed' } : period },
  })
  return (
    <Asked question={asked}>
      {page =>
        page.total === 0 ? (
          <Empty icon="check" title={waiting ? t('injury.list.noneWaiting') : t('injury.list.none')} />
        ) : (
          <section className={css.card}>
            <p role="status">{t('injury.list.count', { count: page.total })}</p>
            <TableScroll label={t('injury.view.list')}>
              <table className={css.table}>
                <thead>
                  <tr>
                    <th scope="col">{t('injury.list.on')}</th>
                    <th scope="col">{t('injury.list.who')}</th>
                    <th scope="col">{t('injury.list.what')}</th>
                    <th scope="col">{t('injury.list.outcome')}</th>
                    <th scope="col">{t('injury.list.state')}</th>
                  </tr>
                </thead>
                <tbody>
                  {page.rows.map(one => (
                    <Row key={one.id} one={one} />
                  ))}
                </tbody>
              </table>
            </TableScroll>
          </section>
        )
      }
    </Asked>
  )
}

const Row = ({ one }: { readonly one: Injury }) => {
  const { t } = useTranslation()
  const language = useLanguage()
  const [doing, setDoing] = useState<'change' | 'withdraw' | null>(null)
  const enter = useWrite((body: { version: number }, headers) =>
    api.POST('/api/injuries/{id}/enter', { params: { path: { id: one.id } }, body, headers }),
  )
  const name = one.fullName ?? t('injury.list.unnamed')
  return (
    <tr>
      <td className="mn-number">{formatDay(one.on)}</td>
      <td>
        {one.childId === null ? (
          name
        ) : (
          <Link to="/tre-em/$id" params={{ id: one.childId }}>
            {name}
          </Link>
        )}
        <div className={css.small}>
          {[
            one.sex === 'unknown' ? null : t(`injury.grid.${one.sex}`),
            one.birth === null ? null : formatBirth(one.birth),
            one.villageName,
          ]
            .filter(Boolean)
            .join(' · ')}
        </div>
      </td>
      <td>
        {findEntry(injuryKinds, one.kind)?.name[language]}
        <div className={css.small}>
          {[findEntry(injuryPlaces, one.place)?.name[language], one.water && t(`injury.form.waters.${one.water}`)]
            .filter(Boolean)
            .join(' · ')}
        </div>
        {one.words !== null && <div className={css.small}>{one.words}</div>}
      </td>
      <td>
        {findEntry(injuryOutcomes, one.outcome)?.name[language]}
        {one.diedOn !== null && <div className={css.small}>{formatDay(one.diedOn)}</div>}
      </td>
      <td>
        <Badge {...(tones[one.state] && { tone: tones[one.state] })}>{t(`injury.list.saidState.${one.state}`)}</Badge>
        {one.state === 'proposed' && (
          <div className={css.small}>{t('injury.list.proposedBy', { name: one.proposedBy })}</div>
        )}
        {one.answer !== null && <div className={css.small}>{one.answer}</div>}
        <div className={`${css.row} mn-no-print`}>
          {one.can.map(act => (
            <Button
              key={act}
              size="compact-sm"
              variant={act === 'enter' ? 'filled' : 'default'}
              loading={act === 'enter' && enter.sending}
              onClick={() =>
                act === 'enter'
                  ? void enter
                      .run({ version: one.version })
                      .then(answer => answer && announce(t('injury.list.entered')))
                  : setDoing(act)
              }
            >
              {t(`injury.list.acts.${act}`)}
            </Button>
          ))}
        </div>
        <ProblemBox problem={enter.problem} />
        {doing === 'change' && <InjuryForm childId={one.childId} one={one} onDone={() => setDoing(null)} />}
        {doing === 'withdraw' && <Withdraw one={one} onDone={() => setDoing(null)} />}
      </td>
    </tr>
  )
}

const Withdraw = ({ one, onDone }: { readonly one: Injury; readonly onDone: () => void }) => {
  const { t } = useTranslation()
  const language = useLanguage()
  const [reason, setReason] = useState('')
  const save = useWrite((body: { version: number; reason: string }, headers) =>
    api.POST('/api/injuries/{id}/withdraw', { params: { path: { id: one.id } }, body, headers }),
  )
  const submit = async () => {
    if (!(await save.run({ version: one.version, reason }))) return
    announce(t('injury.list.withdrawn'))
    onDone()
  }
  return (
    <DialogForm
      grave
      title={t('injury.form.withdraw')}
      submit={t('injury.list.acts.withdraw')}
      sending={save.sending}
      problem={save.problem}
      onSubmit={submit}
      onClose={onDone}
    >
      <p className={css.small}>{t('injury.form.withdrawHelp')}</p>
      <Textarea
        label={t('injury.form.reason')}
        value={reason}
        onChange={event => setReason(event.currentTarget.value)}
        autosize
        minRows={2}
        error={fieldText(save.problem, 'reason', language)}
      />
    </DialogForm>
  )
}
