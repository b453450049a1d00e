import { Button, TextInput } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { api } from '../api/client.ts'
import type { AreaChangeView } from '../api/contract.ts'
import { useWrite } from '../api/use-write.ts'
import { announce } from '../shell/announce.ts'
import { DialogForm } from '../shell/dialog-form.tsx'
import { formatDay, today } from '../shell/format.ts'
import { DependingThings } from './depending-things.tsx'
import { EditChange } from './edit-change.tsx'

type Act = 'change' | 'confirm' | 'cancel' | 'undo'

/** What may be done with a change now. */
export const ChangeActs = ({ view }: { readonly view: AreaChangeView }) => {
  const { t } = useTranslation()
  const [act, setAct] = useState<Act | null>(null)
  const close = () => setAct(null)
  return (
    <>
      {view.can.includes('cancel') && (
        <Button variant="default" onClick={() => setAct('cancel')}>
          {t('areaChange.cancel.button')}
        </Button>
      )}
      {view.can.includes('change') && (
        <Button variant="default" onClick={() => setAct('change')}>
          {t('areaChange.edit.button')}
        </Button>
      )}
      {view.can.includes('undo') && (
        <Button variant="default" onClick={() => setAct('undo')}>
          {t('areaChange.undo.button')}
        </Button>
      )}
      {view.can.includes('confirm') && (
        <Button onClick={() => setAct('confirm')}>{t('areaChange.confirm.button')}</Button>
      )}
      {act === 'change' && <EditChange change={view.change} onDone={close} />}
      {act === 'confirm' && <ConfirmChange view={view} onDone={close} />}
      {(act === 'cancel' || act === 'undo') && <EndChange act={act} view={view} onDone={close} />}
    </>
  )
}

type Props = { readonly view: AreaChangeView; readonly onDone: () => void }

const ConfirmChange = ({ view: { change }, onDone }: Props) => {
  const { t } = useTranslation()
  const save = useWrite((body: { version: number }, headers) =>
    api.POST('/api/area-changes/{id}/confirm', { params: { path: { id: change.id } }, body, headers }),
  )
  const submit = async () => {
    if (!(await save.run({ version: change.version }))) return
    announce(t('areaChange.confirm.done'))
    onDone()
  }
  const day = formatDay(change.effectiveOn)
  return (
    <DialogForm
      grave
      title={t('areaChange.confirm.title', { name: change.title })}
      submit={t('areaChange.confirm.submit')}
      sending={save.sending}
      problem={save.problem}
      onSubmit={submit}
      onClose={onDone}
    >
      <p>
        {change.effectiveOn > today() ? t('areaChange.confirm.future', { day }) : t('areaChange.confirm.now', { day })}
      </p>
    </DialogForm>
  )
}

const EndChange = ({ act, view: { change }, onDone }: Props & { readonly act: 'cancel' | 'undo' }) => {
  const { t } = useTranslation()
  const [reason, setReason] = useState('')
  const [tried, setTried] = useState(false)
  const save = useWrite((body: { version: number; reason: string }, headers) => {
    const request = { params: { path: { id: change.id } }, body, headers }
    return act === 'cancel'
      ? api.POST('/api/area-changes/{id}/cancel', request)
      : api.POST('/api/area-changes/{id}/undo', request)
  })
  const submit = async () => {
    setTried(true)
    if (reason.trim() === '' || !(await save.run({ version: change.version, reason: reason.trim() }))) return
    announce(t(`areaChange.${act}.done`))
    onDone()
  }
  return (
    <DialogForm
      grave
      title={t(`areaChange.${act}.title`, { name: change.title })}
      submit={t(`areaChange.${act}.submit`)}
      sending={save.sending}
      problem={save.problem}
      onSubmit={submit}
      onClose={onDone}
    >
      <p>{t(`areaChange.${act}.help`)}</p>
      <TextInput
        data-autofocus
        label={t('shell.reason')}
        value={reason}
        onChange={event => setReason(event.currentTarget.value)}
        maxLength={500}
        error={tried && reason.trim() === '' ? t('areaChange.cancel.need') : undefined}
      />
      {save.problem?.code === 'something_depends' && <DependingThings detail={save.problem.detail} />}
    </DialogForm>
  )
}
