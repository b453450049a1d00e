import { TextInput } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { api } from '../../api/client.ts'
import type { RegroupView } from '../../api/contract.ts'
import { useWrite } from '../../api/use-write.ts'
import { announce } from '../../shell/announce.ts'
import { DialogForm } from '../../shell/dialog-form.tsx'

interface RegroupAnswerProps {
  readonly one: RegroupView
  readonly title: string
  readonly act: RegroupView['can'][number]
  readonly onDone: () => void
}

/** Approves a proposal, gives it back or takes it back; the last two with a reason. */
export const RegroupAnswer = ({ one, title, act, onDone }: RegroupAnswerProps) => {
  const { t } = useTranslation()
  const [reason, setReason] = useState('')
  const [tried, setTried] = useState(false)
  const params = { path: { id: one.household.id, regroupId: one.id } }
  const save = useWrite((body: { version: number; reason: string }, headers) => {
    if (act === 'return') return api.POST('/api/households/{id}/regroups/{regroupId}/return', { params, body, headers })
    if (act === 'withdraw')
      return api.POST('/api/households/{id}/regroups/{regroupId}/withdraw', { params, body, headers })
    const { version } = body
    return api.POST('/api/households/{id}/regroups/{regroupId}/approve', { params, body: { version }, headers })
  })
  const needed = act !== 'approve' && reason.trim() === ''
  const submit = async () => {
    setTried(true)
    if (needed || !(await save.run({ version: one.version, reason: reason.trim() }))) return
    announce(t(`regroup.answered.${act}`))
    onDone()
  }
  return (
    <DialogForm
      title={title}
      submit={t(`regroup.act.${act}`)}
      sending={save.sending}
      problem={save.problem}
      onSubmit={submit}
      onClose={onDone}
    >
      {act === 'approve' ? (
        <p>{t('regroup.approveHelp')}</p>
      ) : (
        <TextInput
          label={t('regroup.answerWhy')}
          maxLength={1000}
          value={reason}
          onChange={event => setReason(event.currentTarget.value)}
          error={tried && needed ? t('regroup.needReason') : undefined}
        />
      )}
    </DialogForm>
  )
}
