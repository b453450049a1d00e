import { newId } from '@mangnon/core/platform/id.ts'
import { Button, NativeSelect, Textarea } from '@mantine/core'
import { useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { api, queries } from '../../api/client.ts'
import type { CaseView } from '../../api/contract.ts'
import { useWrite, type WriteHeaders } from '../../api/use-write.ts'
import { announce } from '../../shell/announce.ts'
import { DialogForm } from '../../shell/dialog-form.tsx'
import { formatInstant } from '../../shell/format.ts'
import css from '../../shell/page.module.css'

const acts = [
  'accept_handover',
  'refuse_handover',
  'withdraw_handover',
  'redirect_case',
  'offer_handover',
  'residence_unknown',
] as const
type Act = (typeof acts)[number]

/** Where the case goes: offered to the commune where the child lives, answered there, or said to be unknown. */
export const CaseHandover = ({ shown }: { readonly shown: CaseView }) => {
  const { t } = useTranslation()
  const [doing, setDoing] = useState<Act | null>(null)
  const may = acts.filter(act => shown.can.includes(act))
  if (may.length === 0 && shown.handovers.length === 0 && shown.residenceUnknown === null) return null
  return (
    <section className={css.card}>
      <h2>{t('case.handover.title')}</h2>
      {shown.residenceUnknown !== null && <p>{t('case.handover.unknown', { reason: shown.residenceUnknown })}</p>}
      {shown.handovers.length > 0 && (
        <ul className={css.plainList}>
          {shown.handovers.map(one => (
            <li key={one.id}>
              {t('case.handover.line', { to: one.toName, state: t(`case.handover.state.${one.state}`) })}: {one.reason}
              {one.answerReason !== null && ` (${one.answeredByName}: ${one.answerReason})`}
              <br />
              <small className={css.small}>
                {one.offeredByName} · {formatInstant(one.offeredAt)}
              </small>
            </li>
          ))}
        </ul>
      )}
      <div className={css.row} style={{ marginTop: 12 }}>
        {may.map(act => (
          <Button key={act} variant={act === 'accept_handover' ? 'filled' : 'default'} onClick={() => setDoing(act)}>
            {t(`case.handover.act.${act}`)}
          </Button>
        ))}
      </div>
      {doing && <HandoverDialog key={doing} act={doing} shown={shown} onDone={() => setDoing(null)} />}
    </section>
  )
}

interface HandoverDialogProps {
  readonly act: Act
  readonly shown: CaseView
  readonly onDone: () => void
}

const answers = { accept_handover: 'accepted', refuse_handover: 'refused', withdraw_handover: 'withdrawn' } as const

const HandoverDialog = ({ act, shown, onDone }: HandoverDialogProps) => {
  const { t } = useTranslation()
  const [reason, setReason] = useState('')
  const [province, setProvince] = useState('')
  const [commune, setCommune] = useState('')
  const [tried, setTried] = useState(false)
  const [id] = useState(newId)
  const navigate = useNavigate()
  const redirects = act === 'redirect_case'
  const chooses = act === 'offer_handover' || redirects
  const path = { params: { path: { id: shown.id } } }
  const save = useWrite(({ communeId }: { communeId: string; reason: string }, headers: WriteHeaders) => {
    const body = { version: shown.version, reason }
    if (redirects) return api.POST('/api/cases/{id}/redirect', { ...path, body: { ...body, communeId }, headers })
    if (act === 'offer_handover')
      return api.POST('/api/cases/{id}/offer', { ...path, body: { ...body, id, communeId }, headers })
    if (act === 'residence_unknown') return api.POST('/api/cases/{id}/residence-unknown', { ...path, body, headers })
    return api.POST('/api/cases/{id}/answer', { ...path, body: { ...body, answer: answers[act] }, headers })
  })
  const lacks = reason.trim().length < 3 || (chooses && commune === '')
  return (
    <DialogForm
      title={t(`case.handover.act.${act}`)}
      submit={t(`case.handover.act.${act}`)}
      sending={save.sending}
      problem={save.problem}
      onClose={onDone}
      onSubmit={async () => {
        setTried(true)
        if (lacks || !(await save.run({ communeId: commune, reason }))) return
        announce(t('case.saved'))
        onDone()
        // It is another commune's now.
        if (redirects) void navigate({ to: '/vu-viec' })
      }}
    >
      {redirects && <p className={css.small}>{t('case.handover.redirectHelp')}</p>}
      {chooses && (
        <Places {...{ province, setProvince, commune, setCommune, event: redirects }} wrong={tried && commune === ''} />
      )}
      <Textarea
        label={t('case.reason')}
        autosize
        minRows={2}
        maxLength={1000}
        required
        value={reason}
        onChange={event => setReason(event.currentTarget.value)}
        error={tried && reason.trim().length < 3 ? t('shell.reasonHelp') : undefined}
      />
    </DialogForm>
  )
}

const useUnits = (parent: string, enabled: boolean) =>
  queries.useQuery('get', '/api/areas', { params: { query: { parent } } }, { enabled, staleTime: 300_000 })

interface PlacesProps {
  readonly province: string
  readonly setProvince: (id: string) => void
  readonly commune: string
  readonly setCommune: (id: string) => void
  readonly wrong: boolean
  /** Asked for the place of the event, not for that of residence. */
  readonly event: boolean
}

const Places = ({ province, setProvince, commune, setCommune, wrong, event: ofEvent }: PlacesProps) => {
  const { t } = useTranslation()
  const provinces = useUnits('', true)
  const communes = useUnits(province, province !== '')
  const choices = (rows: readonly { id: string; fullName: string }[] | undefined) => [
    { value: '', label: t('notice.form.choose') },
    ...(rows ?? []).map(row => ({ value: row.id, label: row.fullName })),
  ]
  return (
    <>
      <NativeSelect
        label={t(ofEvent ? 'case.handover.eventProvince' : 'case.handover.province')}
        value={province}
        onChange={event => {
          setProvince(event.currentTarget.value)
          setCommune('')
        }}
        data={choices(provinces.data?.rows)}
      />
      <NativeSelect
        label={t(ofEvent ? 'case.handover.eventCommune' : 'case.handover.commune')}
        value={commune}
        onChange={event => setCommune(event.currentTarget.value)}
        data={choices(province === '' ? [] : communes.data?.rows)}
        error={wrong ? t('notice.form.needCommune') : undefined}
      />
    </>
  )
}
